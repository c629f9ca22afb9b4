import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { AstBuilder, compile, GherkinClassicTokenMatcher, Parser } from "@cucumber/gherkin";
import { IdGenerator } from "@cucumber/messages";

const features = fileURLToPath(new URL("../../features/", import.meta.url));

/** A step that lets time pass. */
const pause = /^\d+ \w+ pass(es)?$/;

/** The places of all scenarios for which time has to pass, as `file:line` below the features folder. */
export function placesWithPauses(): readonly string[] {
  const newId = IdGenerator.uuid();
  const parser = new Parser(new AstBuilder(newId), new GherkinClassicTokenMatcher());
  return readdirSync(features, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".feature"))
    .map((file) => file.replaceAll("\\", "/"))
    .sort()
    .flatMap((file) =>
      compile(parser.parse(readFileSync(join(features, file), "utf8")), file, newId)
        .filter(({ steps }) => steps.some(({ text }) => pause.test(text)))
        .map(({ location }) => `${file}:${location?.line ?? 0}`),
    );
}

/** Those of some places that are wanted: all where nothing is said. */
export function within(places: readonly string[], wanted: readonly string[] | undefined): readonly string[] {
  if (wanted === undefined) return places;
  return places.filter((place) =>
    wanted.some(
      (one) => place === one || place.startsWith(`${one}:`) || place.startsWith(`${one.replace(/\/$/, "")}/`),
    ),
  );
}

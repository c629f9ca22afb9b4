import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { renderBadge } from "./badge.ts";
import { renderEarl } from "./earl.ts";
import { renderHtml } from "./html.ts";
import { renderJson } from "./json.ts";
import { renderJunit } from "./junit.ts";
import { renderMarkdown } from "./markdown.ts";
import type { Report } from "./model.ts";
import { writeWhole } from "./whole-file.ts";

/** The reports that may be chosen. `report.json` is always written, since everything else can be made from it. */
export const kinds = ["junit", "html", "markdown", "earl", "badge"] as const;

/** A report that may be chosen. */
export type Kind = (typeof kinds)[number];

/** How reports are written. */
export interface WriteOptions {
  /** Indents a frame for reading. May throw for what is no XML: it is then shown as it came. */
  readonly pretty: (xml: string) => string;
  /** Which are wanted beside `report.json`; all if left out. */
  readonly kinds?: readonly Kind[];
}

const files: Readonly<
  Record<Kind, readonly [file: string, render: (report: Report, options: WriteOptions) => string]>
> = {
  junit: ["junit.xml", renderJunit],
  html: ["index.html", renderHtml],
  markdown: ["summary.md", renderMarkdown],
  earl: ["earl.jsonld", renderEarl],
  badge: ["badge.svg", renderBadge],
};

/**
 * Writes `report.json` and the chosen reports into a folder, which is made if need be, and gives their paths. Each file
 * appears whole or not at all: it is written beside its place and then renamed. Fails as the file system does.
 */
export async function writeReports(report: Report, folder: string, options: WriteOptions): Promise<readonly string[]> {
  await mkdir(folder, { recursive: true });
  const wanted = options.kinds ?? kinds;
  const paths = [await writeWhole(join(folder, "report.json"), renderJson(report))];
  for (const kind of kinds) {
    const [file, render] = files[kind];
    if (wanted.includes(kind)) paths.push(await writeWhole(join(folder, file), render(report, options)));
  }
  return paths;
}

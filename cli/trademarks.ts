import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Command } from "commander";
import { instantOf, preciseTimestamp } from "../simulator/registry/time.ts";
import { type CollectedMark, type Collection, makeCollection } from "../simulator/trademarks/collection.ts";
import { listFiles, listNames } from "../simulator/trademarks/sources.ts";

interface Options {
  readonly at?: string;
  readonly label: string;
  readonly otherLabel: string;
}

/** `eppraise trademarks`: a trademark authority for tests, with marks of every kind and the clearinghouse's lists. */
export function trademarksCommand(): Command {
  return new Command("trademarks")
    .description(
      "Make a trademark authority for tests: root, signed marks of every kind, and the lists that go with them.",
    )
    .argument("<folder>", "where the files go; it is made if it is not there")
    .option(
      "--at <time>",
      "the time at which the marks are what their names say, such as 2026-01-31T12:00:00Z (default: now)",
    )
    .option("--label <label>", "the label that the marks are for, as an A-label", "trademarked")
    .option("--other-label <label>", "the label of the one mark that is for another", "other-trademark")
    .addHelpText(
      "after",
      "\nNothing of this is good for a real clearinghouse, and the private keys are thrown away.\nSee docs/trademarks.md.",
    )
    .action(async (folder: string, options: Options, command: Command) => {
      const at = options.at === undefined ? Date.now() : timeOf(options.at, command);
      for (const label of [options.label, options.otherLabel]) checkLabel(label, command);
      const { label, otherLabel } = options;
      const claims = Object.fromEntries([label, otherLabel].map((one, index) => [one, `claim-key-${index + 1}`]));
      const collection = await makeCollection({ at: Math.floor(at / 1000) * 1000, label, otherLabel, claims });
      const written = writeCollection(folder, collection);
      process.stdout.write(`${written.length} files in ${folder}\n\n${snippets(folder, collection)}`);
    });
}

function timeOf(text: string, command: Command): number {
  try {
    return instantOf(text);
  } catch {
    return command.error(`error: --at ${text} is no time; write it as 2026-01-31T12:00:00Z`, { exitCode: 2 });
  }
}

function checkLabel(label: string, command: Command): void {
  if (!/^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/.test(label))
    command.error(`error: "${label}" is no label; write it in lower case, in its xn-- form where it is international`, {
      exitCode: 2,
    });
}

/** Writes a collection into a folder, and gives the paths. */
function writeCollection(folder: string, { authority, lists, marks }: Collection): readonly string[] {
  const files: readonly (readonly [string, string])[] = [
    ["authority.pem", authority],
    ...listNames.map((name) => [listFiles[name], lists[name]] as const),
    ...Object.entries(marks).map(([name, mark]) => [markFile(name), smdText(mark)] as const),
  ];
  mkdirSync(join(folder, "marks"), { recursive: true });
  for (const [path, text] of files) writeFileSync(join(folder, path), text.endsWith("\n") ? text : `${text}\n`);
  return files.map(([path]) => join(folder, path));
}

function markFile(name: string): string {
  return `marks/${name}.smd`;
}

/** A mark as holders get it from the clearinghouse: what it is about, then the encoded document. RFC 9361 section 6.4. */
function smdText({ id, labels, notBefore, notAfter, about, encoded }: CollectedMark): string {
  return [
    `Marks: ${about}`,
    `smdID: ${id}`,
    `A-labels: ${labels.join(", ")}`,
    `notBefore: ${preciseTimestamp(notBefore)}`,
    `notAfter: ${preciseTimestamp(notAfter)}`,
    "-----BEGIN ENCODED SMD-----",
    encoded,
    "-----END ENCODED SMD-----",
    "",
  ].join("\n");
}

/** What to put into a world's fixture and into a profile. */
function snippets(folder: string, { marks }: Collection): string {
  const lists = listNames.map((name) => `  ${name}: { file: ${join(folder, listFiles[name])} }`);
  const named = Object.entries(marks).map(
    ([name, { labels }]) => `    ${name}: { label: ${labels[0]}, file: ${join(folder, markFile(name))} }`,
  );
  return [
    "# In the fixture of a world (paths are relative to where the simulator runs):",
    "trademarks:",
    `  authority: { file: ${join(folder, "authority.pem")} }`,
    ...lists,
    "",
    "# In the profile of a server that trusts this authority (paths are relative to the profile):",
    "fixtures:",
    "  marks:",
    ...named,
    "",
  ].join("\n");
}

import type { Confidence, Findings } from "./finding.ts";
import { questionLines } from "./profile-text.ts";

const width = 80;
const confidences: readonly Confidence[] = ["certain", "likely", "guess"];

/** What was found out, for people: how sure it is, what is left to them, and what to do next. */
export function summaryOf(findings: Findings, file: string | undefined): string {
  const counted = confidences.map(
    (confidence) => `${findings.all.filter((finding) => finding.confidence === confidence).length} ${confidence}`,
  );
  const questions = questionLines(findings).flatMap((text) => wrapped(text, "  - ", "    "));
  const written = file === undefined ? [] : [`Written: ${file}`];
  const next = file === undefined ? "my-registry.yaml" : file;
  return [
    ...written,
    `Found out: ${counted.join(", ")}.`,
    "To be filled in or looked at by you:",
    ...questions,
    "Then try:",
    `  eppraise test --profile ${next} --tags '@hello or @login'`,
  ].join("\n");
}

function wrapped(text: string, first: string, further: string): readonly string[] {
  const lines: string[] = [];
  let line = first;
  for (const word of text.split(" ")) {
    if (line.trim() !== "-" && line.length + word.length + 1 > width && line.trim() !== "") {
      lines.push(line.trimEnd());
      line = further;
    }
    line += `${word} `;
  }
  return [...lines, line.trimEnd()];
}

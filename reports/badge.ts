import { weighs } from "./counting.ts";
import { plural } from "./headline.ts";
import type { Report } from "./model.ts";
import { escapeXml } from "./xml.ts";

const label = "EPP conformance";
const height = 20;
/** Rough widths of characters in a sans-serif of 11 px; the text is then fitted to its box. */
const wide = 6.4;
const padding = 7;

interface Tone {
  readonly message: string;
  readonly colour: string;
}

/** A badge as an SVG of its own, which asks for nothing from elsewhere: how many rows passed, or failed. */
export function renderBadge(report: Report): string {
  const { message, colour } = tone(report);
  const [left, right] = [label, message].map((text) => Math.round(text.length * wide) + 2 * padding) as [
    number,
    number,
  ];
  const text = (words: string, x: number, width: number) =>
    `<text x="${x + padding}" y="14" textLength="${width - 2 * padding}">${escapeXml(words)}</text>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${left + right}" height="${height}" role="img" aria-label="${escapeXml(`${label}: ${message}`)}"><title>${escapeXml(`${report.subject.name}: ${message}`)}</title><clipPath id="r"><rect width="${left + right}" height="${height}" rx="4"/></clipPath><g clip-path="url(#r)"><path fill="#3b4252" d="M0 0h${left}v${height}H0z"/><path fill="${colour}" d="M${left} 0h${right}v${height}H${left}z"/></g><g fill="#fff" font-family="Verdana,DejaVu Sans,sans-serif" font-size="11">${text(label, 0, left)}${text(message, left, right)}</g></svg>\n`;
}

function tone({ run, totals, rows }: Report): Tone {
  const failed = rows.filter((row) => row.verdict === "failed" && weighs(row, run.strict)).length;
  const { passed } = totals.rows;
  if (failed > 0) return { message: `${plural(failed, "row")} failed`, colour: "#b3261e" };
  if (!run.complete) return { message: "interrupted", colour: "#8a5a00" };
  if (!run.succeeded) return { message: `${passed} passed, not all judged`, colour: "#8a5a00" };
  return { message: `${plural(passed, "row")} passed`, colour: "#1a7f4f" };
}

import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Report } from "./model.ts";

/** Reads a report, named by its file or by the folder that holds it as `report.json`. Throws, in words for people. */
export function readReport(path: string): Report {
  const file = isFolder(path) ? join(path, "report.json") : path;
  const content = parsed(file);
  if (!isReport(content)) throw new Error(`${file}: this is no report.json of eppraise`);
  if (content.version !== 2)
    throw new Error(
      `${file}: this report has the format ${content.version}, and 2 is what this version of eppraise reads`,
    );
  return content;
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

function parsed(file: string): unknown {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch {
    throw new Error(`${file}: there is no such report`);
  }
  try {
    return JSON.parse(text);
  } catch {
    throw new Error(`${file}: this is no report.json of eppraise`);
  }
}

function isReport(content: unknown): content is Report {
  if (typeof content !== "object" || content === null) return false;
  const { run, subject, rows, scenarios } = content as Readonly<Record<string, unknown>>;
  return [run, subject].every((part) => typeof part === "object") && [rows, scenarios].every(Array.isArray);
}

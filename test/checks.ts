// Everything that has to hold before a change goes in, in the order in which it is tried: what is quick comes first.
// To add a check, add a script to package.json and an entry here.

import { type Counts, mutants, type Outcome, one, scenarios, tests } from "./counts.ts";

/** One thing that `npm test` tries. */
export interface Check {
  /** What `--only` selects it by. */
  readonly name: string;
  /** The heading: what holds when it passes. */
  readonly title: string;
  /** The script of package.json that tries it, and what is handed to it. */
  readonly script: string;
  readonly options?: readonly string[];
  /** Where it writes its result, below the project's root. Removed before the check, so that no old one is read. */
  readonly evidence?: string;
  /** How long it may take before it is stopped and has failed. Ten minutes, unless said otherwise. */
  readonly minutes?: number;
  readonly count: (outcome: Outcome) => Counts;
}

export const checks: readonly Check[] = [
  { name: "types", title: "Types", script: "types", count: one },
  { name: "lint", title: "Lint", script: "lint", count: one },
  { name: "format", title: "Format", script: "format:check", count: one },
  { name: "structure", title: "Who imports whom", script: "lint:structure", options: ["tree"], count: one },
  { name: "planted", title: "Planted imports are found", script: "lint:structure", options: ["planted"], count: one },
  { name: "unused", title: "Nothing unused", script: "lint:unused", count: one },
  { name: "unit", title: "Unit and property tests", script: "unit", minutes: 20, count: tests },
  {
    name: "conformance",
    title: "The features hold for the built-in simulator",
    script: "conformance",
    evidence: "reports/out/report.json",
    count: scenarios,
  },
  {
    name: "teeth",
    title: "Every scenario has teeth",
    script: "teeth",
    // A whole run takes under ten minutes. Once it does not: --sample 800 --changed-since HEAD~1.
    evidence: "reports/out/teeth.json",
    minutes: 25,
    count: mutants,
  },
  {
    name: "characters",
    title: "Registries that differ hold against their own profiles only",
    script: "check:characters",
    count: one,
  },
  {
    name: "remote",
    title: "The suite judges a server without a control port",
    script: "check:remote",
    evidence: "reports/out/remote/report.json",
    minutes: 15,
    count: scenarios,
  },
  { name: "crash", title: "A killed simulator loses nothing", script: "check:crash", count: one },
  {
    name: "clients",
    title: "Real clients pass their plans",
    script: "check:clients",
    evidence: "reports/out/clients/clients.json",
    count: scenarios,
  },
  { name: "docs", title: "Generated pages are up to date", script: "docs:check", count: one },
  { name: "package", title: "The package works in an empty folder", script: "check:package", count: one },
  { name: "node-versions", title: "Other versions of Node", script: "check:node", count: one },
];

import { basename } from "node:path";
import type { Briefing, Task } from "../../certify/drive/driver.ts";
import type { Progress } from "../../certify/plan/certification.ts";
import type { FoundPlan } from "../../certify/plan/find.ts";
import { headline } from "../../certify/report/headline.ts";
import type { CertificationReport } from "../../certify/report/model.ts";
import { protocolNames } from "../../certify/traffic/protocol.ts";
import { durationText } from "../../reports/duration.ts";

const width = 80;

const advice = {
  epp: "Declare at login what you use, and only that.",
  rrp: "Speak RRP: what is said in EPP does no step.",
} as const;

/** What the person at the terminal sees of a certification. */
export class Screen implements Progress {
  readonly #out: { write(text: string): unknown };
  readonly #total: number;
  #begun = 0;

  constructor(out: { write(text: string): unknown }, total: number) {
    this.#out = out;
    this.#total = total;
  }

  /**
   * Tells where the client has to go, and as whom, and on which page all of it is shown. With an adapter, which is told
   * by itself, there is no page to tell, and only the place is.
   */
  begin({ name, protocol }: FoundPlan, briefing: Briefing, page?: string): void {
    const { registrar, authority, certificate, key, limits } = briefing;
    const about = protocol === "epp" ? "" : `, about ${protocolNames[protocol]}`;
    this.#say(`eppraise certify, plan ${name}${about}: ${this.#total} scenarios\n`);
    for (const one of ["epp", "rrp"] as const)
      this.#say(`  ${protocolNames[one]}        ${briefing[one].host} port ${briefing[one].port}, over TLS`);
    if (page !== undefined) {
      const files = [authority, certificate, key].map((file) => basename(file)).join(", ");
      this.#say(`  Registrar  ${registrar.id}`);
      this.#say(`  Password   ${registrar.password}`);
      this.#say(`  Files      ${files}, in`);
      this.#say(`             ${authority.slice(0, -basename(authority).length - 1)}`);
      this.#say(`  To watch   ${page}`);
      this.#say(`  Limits     ${limits.sessions} connections at a time, ${limits.loginsPerMinute} logins a minute,`);
      this.#say(`             ${limits.commandsPerSecond} commands a second`);
      this.#say(
        `\n${advice[protocol]} Type "skip" to leave out an\noptional step; Ctrl-C ends the run with a report of what was seen.`,
      );
    }
  }

  readonly scenario = (name: string): void => {
    this.#begun++;
    this.#say(`\n${wrapped(`${name} (${this.#begun}/${this.#total})`, width).join("\n")}`);
  };

  readonly task = ({ step, text }: Task): void => {
    const label = `${String(step).padStart(3)}  `;
    this.#say(label + wrapped(text, width - label.length).join(`\n${" ".repeat(label.length)}`));
  };

  readonly taskDone = (_task: Task, milliseconds: number): void => {
    this.#say(`     done, ${durationText(milliseconds)}`);
  };

  readonly taskNotDone = (_task: Task, why: string): void => {
    this.#say(`     NOT DONE: ${wrapped(why, width - 15).join(`\n${" ".repeat(15)}`)}`);
  };

  #say(text: string): void {
    this.#out.write(`${text}\n`);
  }
}

/** How it ended, and where the reports are. */
export function closing(report: CertificationReport, written: readonly string[]): string {
  const { title, detail } = headline(report);
  const failed = report.scenarios
    .filter(({ verdict }) => verdict === "failed" || verdict === "not tried")
    .map(({ name, failure, reason }) => point(name, failure?.message.split("\n")[0] ?? reason ?? ""));
  const broken = report.conduct
    .filter(({ verdict }) => verdict === "broken")
    .map(({ title: rule, findings, count }) =>
      point(rule, `${findings[0]?.message}${count > 1 ? ` (and ${count - 1} more)` : ""}`),
    );
  const problems = report.run.problems.map((problem) => `  ! ${problem}`);
  return [
    "",
    ...wrapped(`${title}. ${detail}`, width),
    ...problems,
    ...failed,
    ...broken,
    "",
    "Reports:",
    ...written.map((path) => `  ${path}`),
  ].join("\n");
}

/** What went wrong, and why. */
function point(what: string, why: string): string {
  return [
    `  ✕ ${wrapped(what, width - 4).join("\n    ")}`,
    ...wrapped(why, width - 6).map((line) => `      ${line}`),
  ].join("\n");
}

function wrapped(text: string, most: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line !== "" && line.length + word.length + 1 > most) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

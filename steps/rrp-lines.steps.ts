import { Then, When } from "@cucumber/cucumber";
import type { Party } from "./support/party.ts";
import { rrpSummary } from "./support/rrp-answer.ts";
import { linesIn, sayRrp, sendRrp, spelledOut } from "./support/rrp-command.ts";
import { rrpSessionOf } from "./support/rrp-session.ts";
import { rrpWords } from "./support/rrp-words.ts";
import type { ScenarioContext } from "./support/scenario-context.ts";
import { Mismatch } from "./support/verdicts.ts";

// How lines travel: in octets, in pieces, several commands at once.

/** How long one waits for what should not come, milliseconds. */
const listening = 100;

/** Octets as they stand; `\r`, `\n`, `\t` and `\x80` stand for what cannot be written. */
When("{party} writes over RRP {string}", async function (this: ScenarioContext, who: Party, text: string) {
  await sayRrp(this, await rrpSessionOf(this, who), unescaped(rrpWords(this, text)));
});

When(
  "{party} writes over RRP, octet by octet, {string}",
  async function (this: ScenarioContext, who: Party, text: string) {
    const line = await rrpSessionOf(this, who);
    const octets = unescaped(rrpWords(this, text));
    for (const octet of octets.slice(0, -1)) {
      line.connection.write(Buffer.from(octet, "latin1"));
      await new Promise(setImmediate);
    }
    await sayRrp(this, line, octets.slice(-1));
  },
);

/** Two commands, each with its dot, in one piece. */
When("{party} writes over RRP both of:", async function (this: ScenarioContext, who: Party, block: string) {
  const line = await rrpSessionOf(this, who);
  const octets = `${rrpWords(this, block).split("\n").join("\r\n")}\r\n`;
  await sayRrp(this, line, octets);
  await this.rrp.hear(line, "", this.subject.profile.timeouts.answer);
});

/** Lines without the dot that would end the command. Repeated, it is the whole command. */
When("{party} begins over RRP:", async function (this: ScenarioContext, who: Party, block: string) {
  const line = await rrpSessionOf(this, who);
  const lines = linesIn(block);
  line.connection.write(Buffer.from(spelledOut(this, lines).replace(/\.\r\n$/, ""), "latin1"));
  this.rrp.repeat = () => sendRrp(this, who, lines);
});

Then("nothing more comes over RRP", async function (this: ScenarioContext) {
  const { line } = this.rrp.last;
  const { answer } = await this.rrp.hear(line, "", listening);
  if (answer.arrival === "late" && !line.connection.hasUnread) return;
  throw new Mismatch("Something more comes over RRP.", "nothing", rrpSummary(answer));
});

function unescaped(text: string): string {
  const signs: Readonly<Record<string, string>> = { r: "\r", n: "\n", t: "\t" };
  return text.replace(/\\(?:x([0-9a-f]{2})|([rnt]))/g, (_, code: string | undefined, sign: string) =>
    code === undefined ? (signs[sign] ?? "") : String.fromCharCode(Number.parseInt(code, 16)),
  );
}

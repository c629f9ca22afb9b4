import { Given, When } from "@cucumber/cucumber";
import { durationOf } from "./support/distance.ts";
import { rrpNameServer } from "./support/rrp-words.ts";
import type { ScenarioContext } from "./support/scenario-context.ts";
import type { RegistrarName } from "./support/subject.ts";
import { HarnessError, NotApplicable } from "./support/verdicts.ts";

// What a registry has decided about RRP, or what goes wrong inside it, changed until the scenario is over.

Given(/^the RRP server speaks version (\d\.\d\.\d)$/, async function (this: ScenarioContext, version: string) {
  const { subject } = this;
  if (subject.can("fixtures")) return decide(this, { version });
  const own = subject.profile.rrp?.version ?? "2.0.0";
  if (own !== version) throw new NotApplicable(`the profile says that version ${own} of RRP is spoken`);
});

Given("name servers of other zones are taken over RRP", function (this: ScenarioContext) {
  if (this.subject.profile.rrp?.foreignNameServers === false)
    throw new NotApplicable("the profile says that name servers of other zones are not taken over RRP");
});

Given("a registrar may have {int} RRP session(s)", async function (this: ScenarioContext, maxSessions: number) {
  this.subject.need("fixtures");
  await decide(this, { maxSessions });
});

Given(/^a transfer over RRP adds (no|a) year$/, async function (this: ScenarioContext, years: string) {
  this.subject.need("fixtures");
  await decide(this, { transferYears: years === "no" ? 0 : 1 });
});

const faults: Readonly<Record<number, string>> = { 420: "closing", 421: "retry", 549: "failed" };

Given("the RRP server fails with {rrpCode}", async function (this: ScenarioContext, code: number) {
  const fault = faults[code];
  if (fault === undefined) throw new HarnessError(`${code} is no failure of a server`);
  await fail(this, { fault });
});

Given("the RRP server closes after every success", async function (this: ScenarioContext) {
  await fail(this, { fault: "closing-after-success" });
});

When("the RRP server works again", async function (this: ScenarioContext) {
  await fail(this, { fault: "none" });
});

Given("{registrar} has no credit", async function (this: ScenarioContext, who: RegistrarName) {
  await fail(this, { withoutCredit: [this.subject.rrp.account(who).id] });
});

When("{registrar} has credit again", async function (this: ScenarioContext, _: RegistrarName) {
  await fail(this, { withoutCredit: [] });
});

Given("name server {string} serves a top-level domain", async function (this: ScenarioContext, label: string) {
  await fail(this, { rootServers: [rrpNameServer(this, label)] });
});

Given(
  "domains are renewed over RRP in the last {int} {word} only",
  async function (this: ScenarioContext, count: number, unit: string) {
    await fail(this, { renewalWindow: durationOf(count, unit) });
  },
);

async function fail(context: ScenarioContext, rrp: object): Promise<void> {
  context.subject.need("rrp.faults");
  await decide(context, rrp);
}

async function decide(context: ScenarioContext, rrp: object): Promise<void> {
  await context.subject.control("PATCH", "", { policy: { rrp } });
}

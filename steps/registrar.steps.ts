import { type DataTable, Given, Then, When } from "@cucumber/cucumber";
import { certificateFacts } from "./support/certificate-facts.ts";
import { expectCode, expectSame } from "./support/expect.ts";
import { connect, logIn } from "./support/login.ts";
import type { Party } from "./support/party.ts";
import type { ScenarioContext } from "./support/scenario-context.ts";
import type { RegistrarName } from "./support/subject.ts";
import { HarnessError, Mismatch } from "./support/verdicts.ts";

// What a registry holds about its registrars, changed through the control port until the scenario is over.

Given("{registrar}'s account is {word}", async function (this: ScenarioContext, name: RegistrarName, state: string) {
  await patchRegistrar(this, name, { state });
});

Given("no certificate is on file for {registrar}", async function (this: ScenarioContext, name: RegistrarName) {
  await patchRegistrar(this, name, { certificate: null });
});

Given(
  "{registrar} has registrar {word}'s certificate on file as its second",
  async function (this: ScenarioContext, name: RegistrarName, other: RegistrarName) {
    await patchRegistrar(this, name, { failoverCertificate: { pem: this.subject.certificate(other) } });
  },
);

Given(
  /^the certificate on file for registrar ([ABC]) is as it presents, but (.+)$/,
  async function (this: ScenarioContext, name: RegistrarName, quality: string) {
    const { now } = await this.subject.control<{ now: string }>("GET", "/clock");
    const certificate = certificateFacts(this.subject.certificate(name), quality, now);
    await patchRegistrar(this, name, { certificate });
  },
);

Given("{registrar} has done nothing", (_: RegistrarName) => {});

Given("{registrar} has no certificate on file", async function (this: ScenarioContext, name: RegistrarName) {
  await patchRegistrar(this, name, { certificate: null });
});

Given("{registrar} has an expired certificate on file", async function (this: ScenarioContext, name: RegistrarName) {
  const { now } = await this.subject.control<{ now: string }>("GET", "/clock");
  const certificate = certificateFacts(this.subject.certificate(name), "expired yesterday", now);
  await patchRegistrar(this, name, { certificate });
});

Given("{registrar} may not log in from this address", async function (this: ScenarioContext, name: RegistrarName) {
  await patchRegistrar(this, name, { allowList: ["192.0.2.1"] });
});

Given("certificates are not required", async function (this: ScenarioContext) {
  this.subject.need("fixtures");
  await this.subject.control("PATCH", "", { policy: { certificatesRequired: false } });
});

Given(
  "{registrar} may log in from {string} only",
  async function (this: ScenarioContext, name: RegistrarName, listed: string) {
    await patchRegistrar(this, name, { allowList: listed.split(/,\s*/) });
  },
);

Given("{registrar} may log in from anywhere", async function (this: ScenarioContext, name: RegistrarName) {
  await patchRegistrar(this, name, { allowList: [] });
});

Given("{party} has failed to log in as often as is tolerated", async function (this: ScenarioContext, party: Party) {
  for (let failed = 0; failed < this.subject.profile.policy.maxFailedLogins; failed++) {
    const spoken = await logIn(this, this.line(party), new Map([["password", "not-the-password"]]));
    spoken.isSeen = true;
    expectCode(spoken.answer, 2200, "A failed login is answered otherwise.");
  }
});

When(
  "{party} logs in {int} times with:",
  async function (this: ScenarioContext, party: Party, times: number, table: DataTable) {
    const changes = new Map(Object.entries(table.rowsHash()));
    for (let time = 0; time < times; time++) await logIn(this, this.line(party), changes);
  },
);

Then("each of the last {int} answers is {code}", function (this: ScenarioContext, count: number, code: number) {
  const last = this.spoken.slice(-count);
  for (const spoken of last) spoken.isSeen = true;
  expectSame(
    "An answer has another code.",
    Array(count).fill(code),
    last.map(({ answer }) => answer.code),
  );
});

Then(/^the last answers are (\d{4}(?:, \d{4})*)$/, function (this: ScenarioContext, codes: string) {
  const expected = codes.split(", ").map(Number);
  const last = this.spoken.slice(-expected.length);
  for (const spoken of last) spoken.isSeen = true;
  expectSame(
    "An answer has another code.",
    expected,
    last.map(({ answer }) => answer.code),
  );
});

Then("no session was opened", function (this: ScenarioContext) {
  const { answer } = this.last;
  this.last.isSeen = true;
  if (answer.code !== undefined && answer.code < 2000)
    throw new Mismatch("A session was opened.", "a refusal, or no connection", String(answer.code));
});

Given("{party} is connected on a new connection", async function (this: ScenarioContext, party: Party) {
  await connect(this, party);
});

async function patchRegistrar(context: ScenarioContext, name: RegistrarName, change: object): Promise<void> {
  context.subject.need("fixtures");
  const { id } = context.subject.account(name);
  if (id === undefined) throw new HarnessError(`registrar ${name} has no id`);
  await context.subject.control("PATCH", "", { registrars: { [id]: change } });
}

import { Given, Then, When } from "@cucumber/cucumber";
import type { TlsVersion } from "./parameter-types.ts";
import type { Party } from "./support/party.ts";
import { sayInTheClear } from "./support/plain-connection.ts";
import { connectRrp } from "./support/rrp-session.ts";
import type { ScenarioContext } from "./support/scenario-context.ts";
import type { RegistrarName } from "./support/subject.ts";
import { HarnessError, Mismatch, NotApplicable } from "./support/verdicts.ts";

// How connections come about: with which certificate and version of TLS, or without TLS.

/** How long one waits for what should not come in the clear, milliseconds. */
const listening = 1000;

Given(
  "{party} is connected over RRP with the certificate of {registrar}",
  async function (this: ScenarioContext, party: Party, certificateOf: RegistrarName) {
    needTls(this);
    await connectRrp(this, party, { how: { certificateOf } });
  },
);

Given("{party} is connected over RRP without a certificate", async function (this: ScenarioContext, party: Party) {
  needTls(this);
  await connectRrp(this, party, { how: { certificateOf: "nobody" } });
});

Given("{party} is connected over RRP in the clear", async function (this: ScenarioContext, party: Party) {
  await connectRrp(this, party, { how: { plain: true } });
});

When(
  "{party} tries to connect over RRP with TLS {tlsVersion}",
  async function (this: ScenarioContext, party: Party, version: TlsVersion) {
    needTls(this);
    try {
      await connectRrp(this, party, { how: { minVersion: version, maxVersion: version } });
    } catch (error) {
      if (error instanceof Mismatch || error instanceof HarnessError) throw error;
    }
  },
);

Then("there is an RRP banner", function (this: ScenarioContext) {
  if (this.rrp.spoken.at(-1)?.answer.isBanner !== true)
    throw new Mismatch("No connection came about.", "a banner", "no connection");
});

Then("there is no RRP banner", function (this: ScenarioContext) {
  if (this.rrp.spoken.length > 0) throw new Mismatch("A connection came about.", "no connection", "a banner");
});

When("a client says over RRP without TLS {string}", async function (this: ScenarioContext, text: string) {
  needTls(this);
  const octets = Buffer.from(text.replaceAll("\\r\\n", "\r\n"));
  this.plain = await sayInTheClear(this.subject.rrp.place, octets, listening);
});

Then("nothing of RRP comes back in the clear", function (this: ScenarioContext) {
  const told = this.plain?.received.toString("latin1") ?? "";
  if (!/RRP|^\d{3} /m.test(told)) return;
  throw new Mismatch("The server speaks RRP to a client without TLS.", "nothing of RRP", told);
});

function needTls({ subject }: ScenarioContext): void {
  if (subject.rrp.place.plain) throw new NotApplicable("the profile says that RRP is spoken without TLS");
}

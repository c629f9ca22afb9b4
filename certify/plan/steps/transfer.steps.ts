import { Given, When } from "@cucumber/cucumber";
import { namespaces } from "../../../xsd/schemas.ts";
import { xml } from "../../../xsd/write.ts";
import type { PlanContext } from "../context.ts";
import { byDeed } from "../request.ts";

const passwordOf = (context: PlanContext, name: string) => context.view.domains.get(name)?.authInfo?.password ?? "";

When("the client requests the transfer of domain {string}", async function (this: PlanContext, name: string) {
  const { asksForAuthInfo } = this.certification.dialect;
  const authInfo = passwordOf(this, name);
  await this.ask({
    action: "request-transfer",
    text: `Request the transfer of domain ${name}${asksForAuthInfo ? `; its authorisation information is ${authInfo}` : ""}`,
    details: { domain: name, ...(asksForAuthInfo && { authInfo }) },
    ...byDeed("domain-transfer-request", name),
  });
});

for (const [verb, flow] of [
  ["approves", "domain-transfer-approve"],
  ["rejects", "domain-transfer-reject"],
  ["cancels", "domain-transfer-cancel"],
] as const)
  When(`the client ${verb} the transfer of domain {string}`, async function (this: PlanContext, name: string) {
    const infinitive = verb.slice(0, -1);
    await this.ask({
      action: `${infinitive}-transfer`,
      text: `${infinitive.charAt(0).toUpperCase()}${infinitive.slice(1)} the transfer of domain ${name}`,
      details: { domain: name },
      ...byDeed(flow, name),
    });
  });

// The other registrar's part is played by the registry itself, through its tool channel.
for (const [verb, op] of [
  ["requests", "request"],
  ["approves", "approve"],
  ["rejects", "reject"],
  ["cancels", "cancel"],
] as const)
  Given(`registrar B ${verb} the transfer of domain {string}`, function (this: PlanContext, name: string) {
    const authInfo =
      op === "request" && xml`<domain:authInfo><domain:pw>${passwordOf(this, name)}</domain:pw></domain:authInfo>`;
    const document = xml`<epp xmlns="${namespaces.epp}"><command><transfer op="${op}"><domain:transfer xmlns:domain="${namespaces.domain}"><domain:name>${name}</domain:name>${authInfo}</domain:transfer></transfer></command></epp>`;
    const { hosted, other } = this.certification.options;
    const { code } = hosted.execute({
      registrar: other,
      xml: document.text,
      superuser: false,
      dryRun: false,
    });
    if (code >= 2000) throw new Error(`registrar B's transfer ${op} of ${name} was refused with ${code}`);
  });

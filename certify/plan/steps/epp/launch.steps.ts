import { Given, When } from "@cucumber/cucumber";
import { timestamp } from "../../../../simulator/registry/time.ts";
import { noticeId } from "../../../../simulator/registry/trademarks/claims-notice.ts";
import { encodedMark, signMark, TrademarkAuthority } from "../../../../simulator/trademarks/authority.ts";
import type { PlanContext } from "../../context.ts";
import { byCommand } from "../../request.ts";

/** The contact that holds trademarks: it is there already. */
const holder = "brand-owner";
const inAllRoles = { registrant: holder, admin: holder, tech: holder };

const day = 24 * 60 * 60 * 1000;

Given("somebody claims the label of domain {string} as a trademark", async function (this: PlanContext, name: string) {
  const [label = "", ...tld] = name.split(".");
  await this.certification.change({
    contacts: [{ id: holder, sponsor: this.certification.options.client }],
    tlds: { [tld.join(".")]: { claimedLabels: { [label]: `2026010100/1/A/1/${label}` } } },
  });
});

When("the client looks for claims on domain {string}", async function (this: PlanContext, name: string) {
  await this.ask({
    action: "check-claims",
    text: `Ask whether somebody claims ${name} (a claims check with the launch extension)`,
    details: { domain: name },
    ...byCommand("domain-claims-check", ({ names }) => names.includes(name)),
  });
});

When(
  "the client registers the claimed domain {string} with the notice of the clearinghouse",
  async function (this: PlanContext, name: string) {
    const now = this.certification.options.hosted.now;
    const notAfter = Math.floor((now + day) / 1000) * 1000;
    const [label = ""] = name.split(".");
    // What the clearinghouse would give for the claim's key.
    const notice = {
      id: noticeId(label, notAfter, "9223372036854775807"),
      notAfter: timestamp(notAfter),
      accepted: timestamp(now - 60_000),
    };
    await this.ask({
      action: "register-claimed-domain",
      text: `Register domain ${name} for 1 year, contact ${holder} in all roles, with claims notice ${notice.id}, valid until ${notice.notAfter}; the registrant accepted it at ${notice.accepted}`,
      details: { domain: name, years: 1, ...inAllRoles, notice },
      ...byCommand("domain-create", (command) => command.name === name && command.launch?.notices.length === 1),
    });
  },
);

Given("the clearinghouse has signed a mark for {string}", async function (this: PlanContext, label: string) {
  const { certification } = this;
  const { hosted, client, file } = certification.options;
  const validity = { notBefore: hosted.now - day, notAfter: hosted.now + 30 * day };
  const authority = await TrademarkAuthority.create("eppraise trademark authority", validity);
  const validator = await authority.validator("eppraise validator", validity);
  await certification.change({
    contacts: [{ id: holder, sponsor: client }],
    trademarks: { authority: authority.certificate },
  });
  const encoded = encodedMark(signMark({ id: "1-1", labels: [label], kind: "trademark", ...validity }, validator));
  certification.marks.set(label, { encoded, path: file(`${label}.smd`, `${encoded}\n`) });
});

When("the client registers domain {string} with its signed mark", async function (this: PlanContext, name: string) {
  const [label = ""] = name.split(".");
  const mark = this.certification.marks.get(label);
  if (mark === undefined) throw new Error(`no mark was signed for ${label}`);
  await this.ask({
    action: "register-in-sunrise",
    text: `Register domain ${name} for 1 year in the sunrise, contact ${holder} in all roles, with the encoded signed mark in ${mark.path}`,
    details: { domain: name, years: 1, ...inAllRoles, signedMark: mark.encoded },
    ...byCommand("domain-create", (command) => command.name === name && command.launch?.marks.length === 1),
  });
});

import { type DataTable, Given } from "@cucumber/cucumber";
import { distanceOf } from "./support/distance.ts";
import { domainNameOf } from "./support/held-domains.ts";
import { type Changes, changesOf } from "./support/object-command.ts";
import type { ScenarioContext } from "./support/scenario-context.ts";
import type { RegistrarName } from "./support/subject.ts";

// What a registry decides for its top-level domain, and for registrars there, until the scenario is over.

Given("the top-level domain has:", async function (this: ScenarioContext, table: DataTable) {
  this.subject.need("fixtures");
  const zone = this.subject.profile.zones[0]?.name ?? "";
  await this.subject.control("PATCH", "", { tlds: { [zone]: policyOf(this, changesOf(table)) } });
});

Given("{registrar} may use no top-level domain", async function (this: ScenarioContext, who: RegistrarName) {
  await change(this, who, { tlds: [] });
});

Given("{registrar} has no billing account", async function (this: ScenarioContext, who: RegistrarName) {
  await change(this, who, { billingAccounts: {} });
});

Given(
  "{registrar} is billed in {word} too",
  async function (this: ScenarioContext, who: RegistrarName, currency: string) {
    await change(this, who, { billingAccounts: { USD: "account", [currency]: "account" } });
  },
);

Given("{registrar} wants no premium names", async function (this: ScenarioContext, who: RegistrarName) {
  await change(this, who, { blocksPremiumNames: true });
});

/** `renew price` is `renewPrice`; `premium` and `reserved` go by the labels of the scenario's domains. */
function policyOf(context: ScenarioContext, said: Changes): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    [...said].map(([key, value]) => {
      if (key === "premium") return ["premiumList", byLabel(context, value)];
      if (key === "reserved") return ["reservedLabels", byLabel(context, value)];
      if (key === "phase") return ["phases", value];
      return [key.replace(/ (\w)/g, (_, letter: string) => letter.toUpperCase()), scheduled(value)];
    }),
  );
}

/** `gold 100.00, silver 20.00`: by the label on the wire of each domain. */
function byLabel(context: ScenarioContext, text: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    text.split(/,\s*/).map((entry) => {
      const [label = "", value = ""] = entry.split(" ");
      return [domainNameOf(context, label).split(".")[0], value];
    }),
  );
}

/** `8.00 until 3 days ago, then 20.00` changes with time. */
function scheduled(value: string): unknown {
  const [, first, when, then] = /^(\S+) until (.+), then (\S+)$/.exec(value) ?? [];
  return when === undefined ? value : { beginning: first, [distanceOf(when)]: then };
}

async function change(context: ScenarioContext, who: RegistrarName, registrar: object): Promise<void> {
  context.subject.need("fixtures");
  await context.subject.control("PATCH", "", { registrars: { [context.subject.account(who).id]: registrar } });
}

Given("there is allocation token {string}", async function (this: ScenarioContext, token: string) {
  await putToken(this, token, new Map());
});

Given(
  "there is allocation token {string} with:",
  async function (this: ScenarioContext, token: string, table: DataTable) {
    await putToken(this, token, changesOf(table));
  },
);

async function putToken(context: ScenarioContext, token: string, said: Changes): Promise<void> {
  context.subject.need("fixtures");
  context.subject.need("tokens");
  const fields = [...said].map(([key, value]) => tokenField(context, key, value));
  await context.subject.control("PATCH", "", { tokens: [{ token, type: "unlimited", ...Object.fromEntries(fields) }] });
}

function tokenField(context: ScenarioContext, key: string, value: string): readonly [string, unknown] {
  if (key === "domain") return ["domain", domainNameOf(context, value)];
  if (key === "registrars") return ["registrars", [context.subject.account(value as RegistrarName).id]];
  if (key === "tlds") return ["tlds", value.split(/,\s*/)];
  return [key.replace(/ (\w)/g, (_, letter: string) => letter.toUpperCase()), value];
}

import { type DataTable, Given } from "@cucumber/cucumber";
import { advance } from "../../../simulator/registry/clock.ts";
import type { PlanContext } from "../context.ts";
import { rowsOf } from "../table.ts";

// What a plan finds when the client comes: made in the registry itself, at once.

const keys = [
  "registrant",
  "admin",
  "tech",
  "hosts",
  "authInfo",
  "status",
  "created",
  "expires",
  "deleted",
  "DS record",
];

Given("{party} holds domain {string}", async function (this: PlanContext, party: string, name: string) {
  await holdDomain.call(this, party, name);
});
Given("{party} holds domain {string} with:", holdDomain);

async function holdDomain(this: PlanContext, party: string, name: string, table?: DataTable) {
  const { certification } = this;
  const rows = new Map(rowsOf(table, keys).map(({ key, values }) => [key, values]));
  const first = (key: string) => rows.get(key)?.[0];
  const ids = (key: string) => rows.get(key)?.map((label) => certification.contactId(label));
  const authInfo = first("authInfo") ?? "Of-The-Domain-1";
  certification.secrets.add(authInfo);
  // A domain has its contacts whether the plan speaks of them or not.
  const sponsor = certification.registrar(party);
  const usual = `of-${sponsor}`;
  await certification.change({
    contacts: [{ id: usual, sponsor }],
    domains: [
      {
        name,
        sponsor,
        authInfo,
        registrant: ids("registrant")?.[0] ?? usual,
        contacts: { admin: ids("admin") ?? [usual], tech: ids("tech") ?? [usual] },
        nameservers: [...(rows.get("hosts") ?? [])],
        statuses: [...(rows.get("status") ?? [])],
        dsRecords: (rows.get("DS record") ?? []).map(dsRecord),
        created: first("created") ?? "-P60D",
        ...(first("expires") !== undefined && { expires: first("expires") }),
        ...(first("deleted") !== undefined && { pendingDeletion: { requested: first("deleted") } }),
      },
    ],
  });
}

/** `12345 13 2 E2D3…`: key tag, algorithm, type of digest, digest. */
function dsRecord(text: string) {
  const [keyTag, algorithm, digestType, digest = ""] = text.split(" ");
  return { keyTag: Number(keyTag), algorithm: Number(algorithm), digestType: Number(digestType), digest };
}

Given("{party} holds contact {string}", async function (this: PlanContext, party: string, label: string) {
  const { certification } = this;
  await certification.change({
    contacts: [{ id: certification.contactId(label), sponsor: certification.registrar(party) }],
  });
});

Given("{party} holds host {string}", async function (this: PlanContext, party: string, name: string) {
  const { certification } = this;
  await certification.change({ hosts: [{ name, sponsor: certification.registrar(party) }] });
});

Given(/^(\d+) (day|hour|minute)s? pass(?:es)?$/, function (this: PlanContext, count: string, unit: string) {
  const duration = unit === "day" ? `P${count}D` : `PT${count}${unit === "hour" ? "H" : "M"}`;
  advance(this.certification.options.hosted.world.clock, duration);
});

Given("contacts and hosts are deleted after {int} hour(s)", async function (this: PlanContext, hours: number) {
  await this.certification.change({ policy: { deletion: "asynchronous", deletionDelay: `PT${hours}H` } });
});

Given("contacts and hosts are deleted at once", async function (this: PlanContext) {
  await this.certification.change({ policy: { deletion: "synchronous" } });
});

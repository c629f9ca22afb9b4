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
  const [registrant] = ids("registrant") ?? [];
  await certification.change({
    domains: [
      {
        name,
        sponsor: certification.registrar(party),
        authInfo,
        ...(registrant !== undefined && { registrant }),
        contacts: { admin: ids("admin") ?? [], tech: ids("tech") ?? [] },
        nameservers: [...(rows.get("hosts") ?? [])],
        statuses: [...(rows.get("status") ?? [])],
        created: first("created") ?? "-P60D",
        ...(first("expires") !== undefined && { expires: first("expires") }),
        ...(first("deleted") !== undefined && { pendingDeletion: { requested: first("deleted") } }),
      },
    ],
  });
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

import fc from "fast-check";
import type {
  Command,
  DomainCreate,
  DomainDelete,
  DomainInfo,
  DomainRenew,
  DomainRestoreRequest,
  DomainUpdate,
} from "../../../../simulator/registry/commands/index.ts";
import { password } from "../sample.ts";
import {
  type Arbitrary,
  authInfo,
  domainName,
  fees,
  fitting,
  knownContactId,
  knownHostName,
  metadata,
  mostly,
  perhaps,
  period,
  reference,
  said,
  token,
  useFor,
} from "./parts.ts";

/** Stands for the date on which the domain really expires, whatever that is by then. */
export const rightDate = "the right date";

const nothing = fc.constant(undefined);

const create: Arbitrary<DomainCreate> = fc
  .record({
    name: domainName,
    period: perhaps(period),
    nameservers: perhaps(fc.uniqueArray(knownHostName, { maxLength: 2 })).map((names = []) => names),
    admin: knownContactId,
    tech: knownContactId,
    fees: mostly(nothing, fees),
    token: mostly(nothing, token),
  })
  .map(({ admin, tech, ...command }) => ({
    registrant: admin,
    ...said(command),
    flow: "domain-create",
    contacts: [
      { id: admin, role: "admin" },
      { id: tech, role: "tech" },
    ],
    authInfo: { password },
    extensions: [...useFor(command.fees, "fee", "create"), ...useFor(command.token, "token", "allocationToken")],
  }));

const remove: Arbitrary<DomainDelete> = fc
  .record({
    name: domainName,
    superuser: mostly(
      nothing,
      fc.record({ redemptionDays: fc.constantFrom(0, 1, 30), pendingDeleteDays: fc.constantFrom(0, 1, 5) }),
    ),
    metadata: mostly(nothing, metadata),
  })
  .map((command) => ({
    ...said(command),
    flow: "domain-delete",
    extensions: [
      ...useFor(command.superuser, "superuser", "domainDelete"),
      ...useFor(command.metadata, "metadata", "metadata"),
    ],
  }));

const info: Arbitrary<DomainInfo> = fc
  .record({
    name: domainName,
    hosts: fc.constantFrom("all" as const, "del" as const, "none" as const, "sub" as const),
    authInfo: perhaps(authInfo),
  })
  .map((command) => ({ ...said(command), flow: "domain-info", asksForPackage: false, extensions: [] }));

const renew: Arbitrary<DomainRenew> = fc
  .record({
    name: domainName,
    currentExpiration: mostly(fc.constant(rightDate), fc.constant("2031-01-01")),
    period: perhaps(period),
    fees: mostly(nothing, fees),
    token: mostly(nothing, token),
  })
  .map((command) => ({
    ...said(command),
    flow: "domain-renew",
    extensions: [...useFor(command.fees, "fee", "renew"), ...useFor(command.token, "token", "allocationToken")],
  }));

const waiting = mostly(fc.constant(fitting), domainName);

const restore: Arbitrary<DomainRestoreRequest> = fc
  .record({ name: waiting, fees: mostly(nothing, fees) })
  .map((command) => ({
    ...said(command),
    flow: "domain-restore-request",
    changesMore: false,
    extensions: [...useFor(true, "rgp", "update"), ...useFor(command.fees, "fee", "update")],
  }));

const statuses = fc.uniqueArray(
  fc.constantFrom(
    "clientDeleteProhibited",
    "clientHold",
    "clientRenewProhibited",
    "clientTransferProhibited",
    "clientUpdateProhibited",
    "serverTransferProhibited",
    "serverUpdateProhibited",
  ),
  { maxLength: 2 },
);

const parts = fc.record({
  nameservers: mostly(fc.constant([]), fc.uniqueArray(knownHostName, { maxLength: 2 })),
  contacts: mostly(fc.constant([]), fc.array(reference, { maxLength: 1 })),
  statuses: perhaps(statuses).map((some = []) => some),
});

const dsRecord = fc.record({
  keyTag: fc.integer({ min: 1, max: 4 }),
  algorithm: fc.constant(8),
  digestType: fc.constant(2),
  digest: fc.constant("AB".repeat(32)),
});
const records = fc.array(dsRecord, { maxLength: 3 }).map((dsRecords) => ({ dsRecords, keys: [] }));
const dnssec = fc
  .record({ add: perhaps(records), remove: perhaps(records), removeAll: mostly(nothing, fc.boolean()) })
  .map((change) => ({ urgent: false, ...said(change) }));

const update: Arbitrary<DomainUpdate> = fc
  .record({
    name: domainName,
    add: parts,
    remove: parts,
    registrant: mostly(nothing, knownContactId),
    authInfo: mostly(nothing, fc.constant({ password })),
    dnssec: mostly(nothing, dnssec),
    superuser: mostly(nothing, fc.record({ autoRenews: fc.boolean() })),
    metadata: mostly(nothing, metadata),
  })
  .map((command) => ({
    ...said(command),
    flow: "domain-update",
    extensions: [
      ...useFor(command.dnssec, "secDNS", "update"),
      ...useFor(command.superuser, "superuser", "domainUpdate"),
      ...useFor(command.metadata, "metadata", "metadata"),
    ],
  }));

const ask: Arbitrary = fc
  .record({
    name: domainName,
    authInfo: mostly(fc.constant({ password }), perhaps(authInfo)),
    period: mostly(nothing, period),
    fees: mostly(nothing, fees),
    token: mostly(nothing, token),
    superuser: mostly(
      nothing,
      fc.record({
        period: fc.record({ value: fc.constantFrom(0, 1), unit: fc.constant("y" as const) }),
        transferDays: fc.constantFrom(0, 1, 5, 400),
      }),
    ),
  })
  .map((command) => ({
    ...said(command),
    flow: "domain-transfer-request",
    extensions: [
      ...useFor(command.fees, "fee", "transfer"),
      ...useFor(command.token, "token", "allocationToken"),
      ...useFor(command.superuser, "superuser", "domainTransferRequest"),
    ],
  }));

const decide: Arbitrary = fc
  .record({
    flow: fc.constantFrom(
      "domain-transfer-query" as const,
      "domain-transfer-approve" as const,
      "domain-transfer-reject" as const,
      "domain-transfer-cancel" as const,
    ),
    name: waiting,
    authInfo: perhaps(authInfo),
  })
  .map((command) => ({ ...said(command), extensions: [] }) as Command);

/** Anything about one domain. */
export const domainCommand: Arbitrary = fc.oneof(create, remove, info, renew, restore, update, ask, decide);

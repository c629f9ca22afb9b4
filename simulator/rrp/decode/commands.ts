import type {
  CommandOf,
  DomainParts,
  HostParts,
  RrpMod,
  RrpRenew,
  RrpSession,
  RrpTransfer,
} from "../../registry/commands/index.ts";
import type { RrpFlow } from "../../registry/flows/index.ts";
import { keptFor, type RrpStatus } from "../../registry/rrp/statuses.ts";
import type { Draft } from "./draft.ts";
import { addressesOf, type Replacement, replacementOf, statusOf } from "./values.ts";

/** What reading needs to know beside the command itself. */
export interface Known {
  /** How many sessions a registrar has open. */
  readonly sessionsOf: (registrar: string) => number;
  readonly defaultYears: number;
}

type Reader<F extends RrpFlow> = (draft: Draft, known: Known) => CommandOf<F>;

const bare = { extensions: [] } as const;

const nameOf = ({ subject = "" }: Draft) => subject.toLowerCase();
const isAboutHost = ({ entity }: Draft) => entity === "nameserver";
const lower = (values: readonly string[]) => values.map((value) => value.toLowerCase());

/** Reads a draft that has passed its checks, or of which one was overlooked on purpose: then the best is made of it. */
export const readers: { readonly [F in RrpFlow]: Reader<F> } = {
  "rrp-add": (draft, { defaultYears }) => {
    const name = nameOf(draft);
    if (isAboutHost(draft)) {
      const addresses = addressesOf(draft.attributes("ipaddress"));
      return { ...bare, flow: "rrp-add", means: { ...bare, flow: "host-create", name, addresses } };
    }
    const nameservers = [...new Set(lower(draft.attributes("nameserver")))];
    const period = { value: Number(draft.option("period") ?? defaultYears) || defaultYears, unit: "y" } as const;
    const means = { ...bare, flow: "domain-create", name, nameservers, contacts: [], period } as const;
    return { ...bare, flow: "rrp-add", means };
  },
  "rrp-check": (draft) => {
    const names = [nameOf(draft)];
    const flow = isAboutHost(draft) ? "host-check" : "domain-check";
    return { ...bare, flow: "rrp-check", means: { ...bare, flow, names } };
  },
  "rrp-del": (draft) => {
    const name = nameOf(draft);
    if (isAboutHost(draft)) return { ...bare, flow: "rrp-del", means: { ...bare, flow: "host-delete", name } };
    // The line protocol knows no redemption: what is deleted is gone.
    const superuser = { redemptionDays: 0, pendingDeleteDays: 0 };
    return { ...bare, flow: "rrp-del", means: { ...bare, flow: "domain-delete", name, superuser } };
  },
  "rrp-describe": () => ({ ...bare, flow: "rrp-describe" }),
  "rrp-mod": readMod,
  "rrp-quit": () => ({ ...bare, flow: "rrp-quit" }),
  "rrp-renew": readRenew,
  "rrp-session": readSession,
  "rrp-status": (draft) => {
    const name = nameOf(draft);
    if (isAboutHost(draft)) return { ...bare, flow: "rrp-status", means: { ...bare, flow: "host-info", name } };
    const means = { ...bare, flow: "domain-info", name, hosts: "all", asksForPackage: false } as const;
    return { ...bare, flow: "rrp-status", means };
  },
  "rrp-transfer": readTransfer,
};

function readRenew(draft: Draft): RrpRenew {
  const [period, year] = [draft.option("period"), draft.option("currentexpirationyear")];
  return {
    ...bare,
    flow: "rrp-renew",
    name: nameOf(draft),
    ...(period !== undefined && { period: Number(period) || 1 }),
    ...(year !== undefined && { expirationYear: Number(year) || 0 }),
  };
}

function readSession(draft: Draft, { sessionsOf }: Known): RrpSession {
  const registrar = draft.option("id") ?? "";
  const newPassword = draft.option("newpassword");
  return {
    ...bare,
    flow: "rrp-session",
    registrar,
    password: draft.option("password") ?? "",
    ...(newPassword !== undefined && { newPassword }),
    open: sessionsOf(registrar),
  };
}

function readTransfer(draft: Draft): RrpTransfer {
  const approve = draft.option("approve")?.toLowerCase();
  return {
    ...bare,
    flow: "rrp-transfer",
    name: nameOf(draft),
    ...(approve !== undefined && { approve: approve === "yes" }),
  };
}

function readMod(draft: Draft): RrpMod {
  const name = nameOf(draft);
  const statuses = changeOf(draft, "status", (text) => statusOf(text) ?? []);
  if (isAboutHost(draft)) {
    const newName = draft.attributes("newnameserver")[0]?.toLowerCase();
    const addresses = changeOf(draft, "ipaddress", (text) => addressesOf([text]));
    const part = (side: "add" | "remove"): HostParts => ({ addresses: addresses[side], statuses: [] });
    const means = { ...bare, flow: "host-update", name, add: part("add"), remove: part("remove") } as const;
    return { ...bare, flow: "rrp-mod", means: { ...means, ...(newName !== undefined && { newName }) }, statuses };
  }
  const nameservers = changeOf(draft, "nameserver", (text) => text.toLowerCase());
  const part = (side: "add" | "remove"): DomainParts => ({
    nameservers: nameservers[side],
    contacts: [],
    statuses: statuses[side].flatMap((status: RrpStatus) => keptFor(status)),
  });
  const means = { ...bare, flow: "domain-update", name, add: part("add"), remove: part("remove") } as const;
  return { ...bare, flow: "rrp-mod", means, statuses };
}

/** What all lines of one attribute add and remove together. */
function changeOf<T>(draft: Draft, attribute: string, read: (text: string) => T | readonly T[]) {
  const replacements: readonly Replacement[] = draft.attributes(attribute).map(replacementOf);
  const all = (texts: readonly (string | undefined)[]) =>
    texts.flatMap((text) => (text === undefined ? [] : read(text)) as T | readonly T[]) as readonly T[];
  return { add: all(replacements.map(({ add }) => add)), remove: all(replacements.map(({ remove }) => remove)) };
}

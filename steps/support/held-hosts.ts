import { createHost, updateHost } from "../commands/host.ts";
import { expectCode } from "./expect.ts";
import { resolve } from "./meaning.ts";
import { type Changes, onlyKeys, sendCommand } from "./object-command.ts";
import type { ScenarioContext } from "./scenario-context.ts";
import type { RegistrarName } from "./subject.ts";
import { NotApplicable } from "./verdicts.ts";

const keys = [
  "addresses",
  "statuses",
  "sponsor",
  "created",
  "created by",
  "updated",
  "updated by",
  "transferred",
  "deleted",
];

/** Sees to it that a registrar has a host: by the subject's fixtures, else as a client does. */
export async function holdHost(
  context: ScenarioContext,
  who: RegistrarName,
  name: string,
  changes: Changes = new Map(),
): Promise<void> {
  onlyKeys(changes, keys);
  const said = new Map([...changes].map(([key, value]) => [key, resolve(context, value)]));
  if (context.subject.can("fixtures")) await placeHost(context, who, name, said);
  else await createOverTheWire(context, who, name, said);
}

async function placeHost(context: ScenarioContext, who: RegistrarName, name: string, said: Changes): Promise<void> {
  const host = {
    name,
    sponsor: said.get("sponsor") ?? context.subject.account(who).id,
    addresses: listed(said.get("addresses")),
    statuses: listed(said.get("statuses")),
    created: said.get("created"),
    createdBy: said.get("created by"),
    updated: said.get("updated"),
    updatedBy: said.get("updated by"),
    transferred: said.get("transferred"),
    deleted: said.get("deleted"),
  };
  await context.subject.control("PATCH", "", { hosts: [host] });
}

async function createOverTheWire(
  context: ScenarioContext,
  who: RegistrarName,
  name: string,
  said: Changes,
): Promise<void> {
  const addresses = said.get("addresses");
  const statuses = said.get("statuses");
  const beyond = [...said.keys()].find((key) => key !== "addresses" && key !== "statuses");
  if (beyond !== undefined) throw new NotApplicable(`a host with its own "${beyond}" needs fixtures`);
  const party = { registrar: who, isSecond: false };
  const created = await sendCommand(
    context,
    party,
    createHost(name),
    new Map(addresses ? [["addresses", addresses]] : []),
  );
  created.isSeen = true;
  expectCode(created.answer, 1000, "The host that the scenario needs cannot be created.");
  if (statuses === undefined) return;
  const updated = await sendCommand(context, party, updateHost(name), new Map([["add status", statuses]]));
  updated.isSeen = true;
  expectCode(updated.answer, 1000, "The host that the scenario needs cannot be given its statuses.");
}

function listed(text: string | undefined): readonly string[] {
  return text === undefined || text === "none" ? [] : text.split(/,\s*/);
}

import { guard } from "../flow.ts";
import { missingFrom } from "../guards/domain-parts.ts";
import type { Amendment } from "./facts.ts";

/**
 * Every host and contact that the update names exists, those that it takes away included. The first kind of which some
 * are missing is what offends: hosts and contacts added, then those removed, then the registrant.
 */
export const namedExist = guard("linked-resources-do-not-exist", (request: Amendment) => {
  const { add, remove, registrant } = request.command;
  const kinds = [
    { nameservers: add.nameservers, contacts: add.contacts },
    { nameservers: remove.nameservers, contacts: remove.contacts },
    { nameservers: [], contacts: [], ...(registrant ? { registrant } : {}) },
  ];
  return kinds.map((parts) => missingFrom(parts, request)).find((missing) => missing.length > 0) ?? [];
});

/** The domain is not left without a registrant. */
export const keepsRegistrant = guard("missing-registrant", ({ command }: Amendment) =>
  command.registrant === "" ? ["registrant"] : [],
);

import type { Command, RrpTransfer } from "../../commands/index.ts";
import { done, flow, guard } from "../../flow.ts";
import { actor, derived, type Request } from "../../request.ts";
import { belongsHere } from "../../rrp/names.ts";
import { holdsOf, locksOf } from "../../rrp/statuses.ts";
import { rrpSurroundings } from "../../rrp/surroundings.ts";
import { domainTransferApprove } from "../domain/transfer/approve.ts";
import { domainTransferCancel } from "../domain/transfer/cancel.ts";
import { domainTransferReject } from "../domain/transfer/reject.ts";
import { domainTransferRequest } from "../domain/transfer/request.ts";
import { hasCredit } from "./credit.ts";
import { domainExists } from "./target.ts";
import { mayActBelow } from "./tld.ts";

type Transfer = Request<RrpTransfer>;

const nameOf = ({ command }: Transfer) => command.name;
const domainOf = derived(({ command, registry }: Transfer) => registry.domains.get(command.name));
const asks = ({ command }: Transfer) => command.approve === undefined;

/** The pending transfer, if there is one. */
function pendingOf(request: Transfer) {
  const transfer = domainOf(request)?.transfer;
  return transfer?.status === "pending" ? transfer : undefined;
}

const isFlagged = guard("not-flagged", (request: Transfer) => {
  const domain = domainOf(request);
  return asks(request) || domain === undefined || pendingOf(request) !== undefined ? [] : [domain.name];
});

/** The sponsor decides. Who asked may take the request back from version 2.0.0 on. RFC 3632 section 2.2. */
const isForActor = guard("not-yours-to-decide", (request: Transfer) => {
  const transfer = pendingOf(request);
  if (asks(request) || transfer === undefined || transfer.actsBy === actor(request)) return [];
  return maySpeakFor(request, transfer.requestedBy) ? [] : [transfer.actsBy];
});

function maySpeakFor(request: Transfer, asker: string): boolean {
  const { command, policy } = request;
  return command.approve === false && policy.rrp.version !== "1.1.0" && asker === actor(request);
}

const notYetFlagged = guard("already-flagged", (request: Transfer) =>
  asks(request) && pendingOf(request) !== undefined ? [request.command.name] : [],
);

const isAnothers = guard("own-domain", (request: Transfer) => {
  const sponsor = domainOf(request)?.sponsor;
  return asks(request) && sponsor !== undefined && sponsor === actor(request) ? [sponsor] : [];
});

const isNotOnHold = guard("on-hold", (request: Transfer) => {
  const domain = domainOf(request);
  if (!asks(request) || domain === undefined) return [];
  const { registry, registrar } = holdsOf(domain);
  return [...registry, ...registrar];
});

const isNotLocked = guard("locked", (request: Transfer) => {
  const domain = domainOf(request);
  if (!asks(request) || domain === undefined) return [];
  const { registry, registrar } = locksOf(domain, "Transfer");
  return [...registry, ...registrar];
});

const hasCreditToAsk = guard("no-credit", (request: Transfer) => (asks(request) ? hasCredit.offends(request) : []));

function meaning<C extends Command>(request: Transfer, command: C): Request<C> {
  return { ...request, command };
}

function transfer(request: Transfer) {
  const { name, approve } = request.command;
  const about = { name, extensions: [] } as const;
  if (approve === undefined) {
    // Which years a transfer adds is for the registry to say here, as a superuser says it there.
    const superuser = { period: { value: request.policy.rrp.transferYears, unit: "y" } } as const;
    const means = meaning(request, { ...about, flow: "domain-transfer-request", superuser } as const);
    return done("requested", undefined, domainTransferRequest.apply(means).effects);
  }
  if (approve) {
    const means = meaning(request, { ...about, flow: "domain-transfer-approve" } as const);
    return done("approved", undefined, domainTransferApprove.apply(means).effects);
  }
  if (pendingOf(request)?.requestedBy === actor(request)) {
    const means = meaning(request, { ...about, flow: "domain-transfer-cancel" } as const);
    return done("cancelled", undefined, domainTransferCancel.apply(means).effects);
  }
  const means = meaning(request, { ...about, flow: "domain-transfer-reject" } as const);
  return done("rejected", undefined, domainTransferReject.apply(means).effects);
}

/** Asks for a domain, or decides on its transfer. RFC 2832 section 4.3.10, RFC 3632 section 2.2. */
export const rrpTransfer = flow(
  "rrp-transfer",
  [
    ...rrpSurroundings,
    belongsHere(nameOf),
    domainExists(nameOf, domainOf),
    isFlagged,
    isForActor,
    notYetFlagged,
    isAnothers,
    mayActBelow((request: Transfer) => (asks(request) ? request.command.name : undefined)),
    isNotOnHold,
    isNotLocked,
    hasCreditToAsk,
  ],
  transfer,
);

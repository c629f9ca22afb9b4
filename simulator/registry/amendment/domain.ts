import { located } from "../guards/index.ts";
import type { Domain } from "../objects/index.ts";
import { actor } from "../request.ts";
import { changedStatuses, without } from "../statuses.ts";
import { type Amendment, dsRecordsAfter, linkedAfter } from "./facts.ts";

/** The domain as the update leaves it. RFC 5731 section 3.2.5. */
export function amended(request: Amendment): Domain {
  const { command, now, registry } = request;
  const { registrant } = command;
  const { domain } = located(request);
  return {
    ...withAutoRenewal(request, withAuthInfo(request, domain)),
    ...linkedAfter(request),
    ...(registrant !== undefined && { registrant: registry.contacts.get(registrant)?.repositoryId ?? registrant }),
    // Whether a domain is inactive follows from its name servers.
    statuses: without(
      changedStatuses(domain.statuses, { add: command.add.statuses, remove: command.remove.statuses }),
      "inactive",
    ),
    dsRecords: dsRecordsAfter(request),
    updated: now,
    updatedBy: actor(request),
  };
}

function withAuthInfo({ command: { authInfo } }: Amendment, { authInfo: old, ...domain }: Domain): Domain {
  if (authInfo === "none") return domain;
  const kept = authInfo ?? old;
  return kept === undefined ? domain : { ...domain, authInfo: kept };
}

/** A domain that is not to be renewed ends when it expires next. */
function withAutoRenewal({ command }: Amendment, { autoRenewalEnd, ...domain }: Domain): Domain {
  const autoRenews = command.superuser?.autoRenews;
  if (autoRenews === true) return domain;
  const end = autoRenews === false ? domain.expires : autoRenewalEnd;
  return end === undefined ? domain : { ...domain, autoRenewalEnd: end };
}

import { accessTests, delegationTest } from "../../access.ts";
import type { DomainClaimsCheck } from "../../commands/index.ts";
import { domainName } from "../../domain-names.ts";
import { done, flow, guard } from "../../flow.ts";
import { notTooMany } from "../../guards/index.ts";
import { guardsOfNames, idnTest, nameTest, nameTests } from "../../name-tests.ts";
import type { Request } from "../../request.ts";
import { surroundings } from "../../surroundings.ts";
import { claimKeyOf } from "../../trademarks/launch-data.ts";

type Asking = Request<DomainClaimsCheck>;

/** What is said of one name: the key to its claims notice, where it has one. */
export interface ClaimedName {
  readonly name: string;
  readonly key?: string;
}

const namesOf = ({ command }: Asking) => command.names;

const withoutToken = guard("domain-claims-check-not-allowed-with-allocation-tokens", ({ command }: Asking) =>
  command.token === undefined ? [] : [command.token],
);

const periodRuns = nameTest(
  "claims-period-ended",
  ({ tld }, { now, superuser }) => !superuser && tld !== undefined && now >= tld.claimsPeriodEnd,
);

/** One answer a name, however often it was given. Claims go by the first label alone. */
function check(request: Asking) {
  const { command, registry } = request;
  const claimed = [...new Set(command.names)].map((text): ClaimedName => {
    const { name, label, tld } = domainName(text, registry.tlds);
    const key = tld && claimKeyOf(request, tld, label);
    return { name, ...(key !== undefined && { key }) };
  });
  return done("checked", { claimed });
}

/** Says which names touch a trademark claim. RFC 8334 section 3.1.1. */
export const domainClaimsCheck = flow(
  "domain-claims-check",
  [
    ...surroundings(["launch-1.0:check", "allocationToken-1.0:allocationToken"]),
    withoutToken,
    notTooMany(namesOf),
    ...guardsOfNames([...nameTests, idnTest, ...accessTests, delegationTest, periodRuns], namesOf),
  ],
  check,
);

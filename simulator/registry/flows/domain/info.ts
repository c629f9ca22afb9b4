import type { DomainInfo } from "../../commands/index.ts";
import { feesOf } from "../../domain-fees.ts";
import { viewOf } from "../../domain-view.ts";
import { done, flow, type Guard, guard } from "../../flow.ts";
import { domainAuthInfoIsRight, exists, located, theDomain, tldOfDomain } from "../../guards/index.ts";
import { feeQuestionTests } from "../../money/fee-questions.ts";
import { actor, type Request } from "../../request.ts";
import { surroundings } from "../../surroundings.ts";

type Question = Request<DomainInfo>;

/** A question is about one command: not a restore and a transfer at once, and neither is unknown. */
const exclusive: Readonly<Record<string, readonly string[]>> = {
  "restores-are-always-for-one-year": ["transfers-are-always-for-one-year"],
  "transfers-are-always-for-one-year": ["unknown-fee-command"],
};

type GuardsOf<T extends readonly { readonly reason: string }[]> = {
  readonly [I in keyof T]: Guard<T[I]["reason"], Question>;
};

const feeQuestionIsSound = feeQuestionTests.map(({ reason, offends }) =>
  guard(
    reason,
    (request: Question) => {
      const { fee } = request.command;
      const tld = tldOfDomain(request);
      const offender = fee && tld && offends(fee, tld);
      return offender === undefined ? [] : [offender];
    },
    exclusive[reason],
  ),
) as unknown as GuardsOf<typeof feeQuestionTests>;

function show(request: Question) {
  const { command, now, registry, superuser } = request;
  const place = located(request);
  const { domain } = place;
  const isSponsor = domain.sponsor === actor(request);
  const view = viewOf(domain, registry, command.hosts, isSponsor || command.authInfo !== undefined);
  const showsPackage = command.asksForPackage && (isSponsor || superuser);
  return done("shown", {
    ...view,
    ...(showsPackage && { packageToken: domain.packageToken ?? "" }),
    ...(command.fee && { fees: feesOf(command.fee, place, now) }),
  });
}

/** Shows a domain. RFC 5731 section 3.1.2. */
export const domainInfo = flow(
  "domain-info",
  [
    ...surroundings(["fee-0.6:info", "packageToken-1.0:info"]),
    exists(theDomain),
    domainAuthInfoIsRight,
    ...feeQuestionIsSound,
  ],
  show,
);

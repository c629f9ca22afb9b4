import type { DomainInfo } from "../../commands/index.ts";
import { feesOf } from "../../domain-fees.ts";
import { domainName } from "../../domain-names.ts";
import { viewOf } from "../../domain-view.ts";
import { done, flow } from "../../flow.ts";
import { domainAuthInfoIsRight, exists, located, theDomain } from "../../guards/index.ts";
import { guardsOfQuestions, questionTests } from "../../money/questions.ts";
import { actor, type Request } from "../../request.ts";
import { surroundings } from "../../surroundings.ts";

type Question = Request<DomainInfo>;

/** The one price that is asked for along with the domain. */
function questions({ command, registry }: Question) {
  const { fee } = command;
  if (fee === undefined) return [];
  const { currency } = fee;
  const name = domainName(command.name, registry.tlds);
  return [{ item: fee, name, ...(currency !== undefined && { currency }) }];
}

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
    ...guardsOfQuestions(questionTests, questions),
  ],
  show,
);

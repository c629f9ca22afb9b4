export { authInfoIsRight, opens } from "./authorization.ts";
export { domainAuthInfoIsRight } from "./domain-authorization.ts";
export { type AboutDomain, type Located, located, theDomain, tldOfDomain } from "./domain-target.ts";
export { exists, isFree, notTooMany } from "./existence.ts";
export { hostNameRules } from "./host-name.ts";
export { sponsoredByActor } from "./ownership.ts";
export {
  addsNotWhatItRemoves,
  noStatusProhibits,
  statusesAreSettable,
  updateNotProhibited,
} from "./status.ts";
export { placeFrom, superordinateOwned, superordinateRules } from "./superordinate.ts";
export { found, type Target } from "./target.ts";

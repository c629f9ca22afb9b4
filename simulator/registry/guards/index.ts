export { authInfoIsRight, opens } from "./authorization.ts";
export { exists, isFree, notTooMany } from "./existence.ts";
export { sponsoredByActor } from "./ownership.ts";
export {
  addsNotWhatItRemoves,
  noStatusProhibits,
  type StatusChange,
  statusesAreSettable,
  updateNotProhibited,
} from "./status.ts";
export { found, type Target } from "./target.ts";

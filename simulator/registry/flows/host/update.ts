import type { HostUpdate } from "../../commands/index.ts";
import { flow } from "../../flow.ts";
import {
  addsNotWhatItRemoves,
  exists,
  hostNameRules,
  noStatusProhibits,
  sponsoredByActor,
  statusesAreSettable,
  superordinateOwned,
  superordinateRules,
  updateNotProhibited,
} from "../../guards/index.ts";
import type { Request } from "../../request.ts";
import { surroundings } from "../../surroundings.ts";
import { change } from "./change.ts";
import { place, statusChange } from "./changes.ts";
import { named, sponsorOfNamed } from "./target.ts";
import { addressRules, newNameIsFree, staysOrBelongsHere } from "./update-rules.ts";

type Update = Request<HostUpdate>;

const addressesOf = ({ addresses }: HostUpdate["add"]) => addresses.map(({ address }) => address);

/** Changes a host's addresses, statuses or name. RFC 5732 section 3.2.5. */
export const hostUpdate = flow(
  "host-update",
  [
    ...surroundings(["metadata-1.0:metadata"]),
    ...hostNameRules(({ command }: Update) => command.name),
    exists(named),
    ...hostNameRules(({ command }: Update) => command.newName),
    ...superordinateRules(place),
    sponsoredByActor(sponsorOfNamed),
    staysOrBelongsHere,
    superordinateOwned(place, { superuserMay: true }),
    updateNotProhibited(named, statusChange),
    statusesAreSettable(statusChange, ["ok", "linked", "pendingCreate", "pendingUpdate"]),
    noStatusProhibits(named, ["serverUpdateProhibited", "pendingDelete"]),
    newNameIsFree,
    addsNotWhatItRemoves(({ command: { add, remove } }: Update) => [
      { add: add.statuses, remove: remove.statuses },
      { add: addressesOf(add), remove: addressesOf(remove) },
    ]),
    ...addressRules,
  ],
  change,
);

import { namespaces } from "../../../xsd/schemas.ts";
import type { CheckedHost } from "../../registry/flows/host/check.ts";
import type { ShownHost } from "../../registry/flows/host/info.ts";
import type { Host } from "../../registry/objects/index.ts";
import { date, each, group, leaf, type Shape, text, wording } from "../shape.ts";

const declared = { "xmlns:host": () => namespaces.host };

/** RFC 5732 section 3.1.1. */
export const hostChecked: Shape<readonly CheckedHost[]> = group(
  "host:chkData",
  [
    each("host:cd", (checked: readonly CheckedHost[]) => checked, [
      leaf(
        "host:name",
        (one: CheckedHost) => one,
        ({ name }) => name,
        { avail: ({ isFree }) => isFree },
      ),
      wording("host:reason", ({ isFree }) => (isFree ? undefined : "In use")),
    ]),
  ],
  declared,
);

/** RFC 5732 section 3.2.1. */
export const hostCreated: Shape<Host> = group(
  "host:creData",
  [text("host:name", ({ name }) => name), date("host:crDate", ({ created }) => created)],
  declared,
);

/** RFC 5732 section 3.1.2. */
export const hostShown: Shape<ShownHost> = group(
  "host:infData",
  [
    text("host:name", ({ name }) => name),
    text("host:roid", ({ repositoryId }) => repositoryId),
    each("host:status", ({ statuses }) => statuses, [], { s: (status: string) => status }),
    leaf(
      "host:addr",
      ({ addresses }) => addresses,
      ({ address }) => address,
      { ip: ({ version }) => version },
    ),
    text("host:clID", ({ sponsor }) => sponsor),
    text("host:crID", ({ createdBy }) => createdBy),
    date("host:crDate", ({ created }) => created),
    text("host:upID", ({ updatedBy }) => updatedBy),
    date("host:upDate", ({ updated }) => updated),
    date("host:trDate", ({ transferred }) => transferred),
  ],
  declared,
);

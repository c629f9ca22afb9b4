import type { Registered } from "../../../registry/flows/domain/create.ts";
import { date, group, type Shape, text } from "../../shape.ts";
import { inDomains } from "./namespace.ts";

/** What was registered, from when and until when. RFC 5731 section 3.2.1. */
export const creationData: Shape<Registered> = group(
  "domain:creData",
  [
    text("domain:name", ({ domain }) => domain.name),
    date("domain:crDate", ({ domain }) => domain.created),
    date("domain:exDate", ({ domain }) => domain.expires),
  ],
  inDomains,
);

import type { ContactCheck } from "../../commands/index.ts";
import { done, flow } from "../../flow.ts";
import { notTooMany } from "../../guards/index.ts";
import type { Request } from "../../request.ts";
import { surroundings } from "../../surroundings.ts";

function check({ command, registry }: Request<ContactCheck>) {
  return done(
    "checked",
    command.ids.map((id) => ({ id, isAvailable: !registry.contacts.has(id) })),
  );
}

/** Tells which ids are free, whoever has the others. RFC 5733 section 3.1.1. */
export const contactCheck = flow(
  "contact-check",
  [...surroundings(), notTooMany(({ command }: Request<ContactCheck>) => command.ids)],
  check,
);

import fc from "fast-check";
import type { ContactCommand } from "../../../../simulator/registry/commands/index.ts";
import type { PostalInfo } from "../../../../simulator/registry/objects/index.ts";
import { password } from "../sample.ts";
import { type Arbitrary, authInfo, contactId, fitting, mostly, perhaps, said } from "./parts.ts";

const postalInfo: PostalInfo = { type: "int", name: "Somebody", streets: ["1 Street"], city: "Town", country: "US" };
const none: readonly never[] = [];

const status = fc.constantFrom(
  "clientDeleteProhibited",
  "clientTransferProhibited",
  "clientUpdateProhibited",
  "serverHold",
);
const few = fc.uniqueArray(status, { maxLength: 2 });

const create: Arbitrary<ContactCommand> = contactId.map((id) => ({
  flow: "contact-create",
  extensions: none,
  id,
  postalInfos: [postalInfo],
  email: "somebody@example.com",
  authInfo: { password },
}));

const named: Arbitrary<ContactCommand> = fc
  .record({
    flow: fc.constantFrom("contact-delete" as const, "contact-delete" as const, "contact-info" as const),
    id: contactId,
  })
  .map((command) => ({ ...command, extensions: none }));

const update: Arbitrary<ContactCommand> = fc
  .record({
    id: contactId,
    statuses: fc.record({ add: few, remove: few }),
    change: fc.record({ email: perhaps(fc.emailAddress()), voice: perhaps(fc.constant({ number: "+1.7035555555" })) }),
  })
  .map(({ change, ...command }) => ({
    ...command,
    flow: "contact-update",
    extensions: none,
    change: { postalInfos: none, ...said(change) },
  }));

const ask: Arbitrary<ContactCommand> = fc
  .record({ flow: fc.constant("contact-transfer-request" as const), id: contactId, authInfo: perhaps(authInfo, 3) })
  .map((command) => ({ ...said(command), extensions: none }) as ContactCommand);

const decide: Arbitrary<ContactCommand> = fc
  .record({
    flow: fc.constantFrom(
      "contact-transfer-query" as const,
      "contact-transfer-approve" as const,
      "contact-transfer-reject" as const,
      "contact-transfer-cancel" as const,
    ),
    id: mostly(fc.constant(fitting), contactId),
    authInfo: perhaps(authInfo),
  })
  .map((command) => ({ ...said(command), extensions: none }) as ContactCommand);

/** Anything about one contact. */
export const contactCommand: Arbitrary<ContactCommand> = fc.oneof(create, named, update, ask, decide);

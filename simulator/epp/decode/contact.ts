import { child, children, type Element } from "../../../xsd/reader.ts";
import type {
  ContactCheck,
  ContactCreate,
  ContactDelete,
  ContactInfo,
  ContactTransfer,
  ContactUpdate,
} from "../../registry/commands/index.ts";
import { authInfoIn, otherAuthInfo } from "./auth-info.ts";
import type { Choice } from "./choose.ts";
import { disclosureIn, postalInfoChangesIn, postalInfosIn, telephoneIn, telephoneOrNone } from "./contact-parts.ts";
import type { Decoder } from "./decoder.ts";
import { tokenIn } from "./values.ts";

const check: Decoder<ContactCheck> = (base, choice) => ({
  ...base,
  flow: "contact-check",
  ids: children(objectOf(choice), "id").map(tokenIn),
});

/** RFC 5733 section 3.2.1. */
const create: Decoder<ContactCreate> = (base, choice) => {
  const object = objectOf(choice);
  const voice = telephoneOrNone(child(object, "voice"));
  const fax = telephoneOrNone(child(object, "fax"));
  const disclosure = disclosureIn(child(object, "disclose"));
  return {
    ...base,
    flow: "contact-create",
    id: idIn(object),
    postalInfos: postalInfosIn(object),
    ...(voice && { voice }),
    ...(fax && { fax }),
    email: tokenIn(child(object, "email")),
    authInfo: authInfoIn(child(object, "authInfo")) ?? { password: "" },
    ...(disclosure && { disclosure }),
  };
};

const deletion: Decoder<ContactDelete> = (base, choice) => ({
  ...base,
  flow: "contact-delete",
  id: idIn(objectOf(choice)),
});

const info: Decoder<ContactInfo> = (base, choice) => ({ ...base, flow: "contact-info", ...authorised(choice) });

/** RFC 5733 section 3.2.5. */
const update: Decoder<ContactUpdate> = (base, choice) => {
  const object = objectOf(choice);
  const change = child(object, "chg");
  const voice = telephoneIn(change && child(change, "voice"));
  const fax = telephoneIn(change && child(change, "fax"));
  const email = change && child(change, "email");
  const authInfo = authInfoIn(change && child(change, "authInfo"));
  const disclosure = disclosureIn(change && child(change, "disclose"));
  return {
    ...base,
    flow: "contact-update",
    id: idIn(object),
    statuses: { add: statusesIn(child(object, "add")), remove: statusesIn(child(object, "rem")) },
    change: {
      postalInfos: change ? postalInfoChangesIn(change) : [],
      ...(voice && { voice }),
      ...(fax && { fax }),
      ...(email && { email: tokenIn(email) }),
      ...(authInfo && { authInfo }),
      ...(disclosure && { disclosure }),
    },
  };
};

function transfer<F extends ContactTransfer["flow"]>(flow: F): Decoder<Extract<ContactTransfer, { readonly flow: F }>> {
  return (base, choice) => ({ ...base, flow, ...authorised(choice) }) as Extract<ContactTransfer, { readonly flow: F }>;
}

/** How each command about contacts is read. RFC 5733 section 3. */
export const contactDecoders = {
  "contact-check": check,
  "contact-create": create,
  "contact-delete": deletion,
  "contact-info": info,
  "contact-update": update,
  "contact-transfer-approve": transfer("contact-transfer-approve"),
  "contact-transfer-cancel": transfer("contact-transfer-cancel"),
  "contact-transfer-query": transfer("contact-transfer-query"),
  "contact-transfer-reject": transfer("contact-transfer-reject"),
  "contact-transfer-request": transfer("contact-transfer-request"),
} as const;

const passwordOnly = {
  "unimplemented-option": ({ object }: Choice) => otherAuthInfo(object, object && child(object, "chg")),
} as const;

/** What a valid document about a contact can ask for that is not offered. */
export const contactChecks = {
  "contact-check": {},
  "contact-create": passwordOnly,
  "contact-delete": {},
  "contact-info": passwordOnly,
  "contact-update": passwordOnly,
  "contact-transfer-approve": passwordOnly,
  "contact-transfer-cancel": passwordOnly,
  "contact-transfer-query": passwordOnly,
  "contact-transfer-reject": passwordOnly,
  "contact-transfer-request": passwordOnly,
} as const;

function objectOf({ object, verb }: Choice): Element {
  return object ?? verb;
}

function idIn(object: Element): string {
  return tokenIn(child(object, "id"));
}

/** The contact's id, and what proves that one may act on it. */
function authorised(choice: Choice) {
  const object = objectOf(choice);
  const authInfo = authInfoIn(child(object, "authInfo"));
  return { id: idIn(object), ...(authInfo && { authInfo }) };
}

function statusesIn(holder: Element | undefined): readonly string[] {
  return holder ? children(holder, "status").map(({ attributes }) => attributes.get("s")?.trim() ?? "") : [];
}

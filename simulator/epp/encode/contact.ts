import { namespaces } from "../../../xsd/schemas.ts";
import type { Contact, Disclosure, PostalInfo, Telephone, TransferNotice } from "../../registry/objects/index.ts";
import type { Instant } from "../../registry/time.ts";
import { date, each, group, leaf, type Shape, text, wording } from "../shape.ts";

const inContacts = { "xmlns:contact": () => namespaces.contact } as const;

type Checked = readonly { readonly id: string; readonly isAvailable: boolean }[];

/** Which ids are free. RFC 5733 section 3.1.1. */
const checkData: Shape<Checked> = group(
  "contact:chkData",
  [
    each("contact:cd", (checked: Checked) => checked, [
      leaf(
        "contact:id",
        (one: Checked[number]) => one,
        ({ id }) => id,
        { avail: ({ isAvailable }) => isAvailable },
      ),
      wording("contact:reason", ({ isAvailable }) => (isAvailable ? undefined : "In use")),
    ]),
  ],
  inContacts,
);

/** RFC 5733 section 3.2.1. */
const creationData: Shape<{ readonly id: string; readonly created: Instant }> = group(
  "contact:creData",
  [text("contact:id", ({ id }) => id), date("contact:crDate", ({ created }) => created)],
  inContacts,
);

const postalInfo: readonly Shape<PostalInfo>[] = [
  text("contact:name", ({ name }) => name),
  text("contact:org", ({ organisation }) => organisation),
  group("contact:addr", [
    text("contact:street", ({ streets }) => streets),
    text("contact:city", ({ city }) => city),
    text("contact:sp", ({ province }) => province),
    text("contact:pc", ({ postalCode }) => postalCode),
    text("contact:cc", ({ country }) => country),
  ]),
];

const number = ({ number }: Telephone) => number;
const extension = { x: ({ extension }: Telephone) => extension } as const;
const type = { type: (form: string) => form } as const;
const empty = (name: string, isThere: (of: Disclosure) => boolean): Shape<Disclosure> =>
  each(name, (of: Disclosure) => (isThere(of) ? [of] : []), []);

const disclosure: readonly Shape<Disclosure>[] = [
  each("contact:name", ({ names }: Disclosure) => names, [], type),
  each("contact:org", ({ organisations }: Disclosure) => organisations, [], type),
  each("contact:addr", ({ addresses }: Disclosure) => addresses, [], type),
  empty("contact:voice", ({ voice }) => voice),
  empty("contact:fax", ({ fax }) => fax),
  empty("contact:email", ({ email }) => email),
];

/** A contact as it is shown: its statuses are those to show, and authInfo is there if it may be told. RFC 5733 3.1.2. */
const contactData: Shape<Contact> = group(
  "contact:infData",
  [
    text("contact:id", ({ id }) => id),
    text("contact:roid", ({ repositoryId }) => repositoryId),
    each("contact:status", ({ statuses }: Contact) => statuses, [], { s: (status: string) => status }),
    each("contact:postalInfo", ({ postalInfos }: Contact) => localFirst(postalInfos), postalInfo, {
      type: ({ type }: PostalInfo) => type,
    }),
    leaf("contact:voice", ({ voice }: Contact) => voice, number, extension),
    leaf("contact:fax", ({ fax }: Contact) => fax, number, extension),
    text("contact:email", ({ email }) => email),
    text("contact:clID", ({ sponsor }) => sponsor),
    text("contact:crID", ({ createdBy }) => createdBy),
    date("contact:crDate", ({ created }) => created),
    text("contact:upID", ({ updatedBy }) => updatedBy),
    date("contact:upDate", ({ updated }) => updated),
    date("contact:trDate", ({ transferred }) => transferred),
    each("contact:authInfo", ({ authInfo }: Contact) => authInfo, [
      leaf(
        "contact:pw",
        (authInfo: NonNullable<Contact["authInfo"]>) => authInfo,
        ({ password }) => password,
        {
          roid: ({ repositoryId }) => repositoryId,
        },
      ),
    ]),
    each("contact:disclose", ({ disclosure }: Contact) => disclosure, disclosure, {
      flag: ({ flag }: Disclosure) => flag,
    }),
  ],
  inContacts,
);

function localFirst(infos: readonly PostalInfo[]): readonly PostalInfo[] {
  return infos.toSorted((one, other) => other.type.localeCompare(one.type));
}

/** How the transfer of a contact stands. RFC 5733 section 3.1.3. */
const transferData: Shape<TransferNotice> = group(
  "contact:trnData",
  [
    text("contact:id", ({ name }) => name),
    text("contact:trStatus", ({ status }) => status),
    text("contact:reID", ({ requestedBy }) => requestedBy),
    date("contact:reDate", ({ requested }) => requested),
    text("contact:acID", ({ actsBy }) => actsBy),
    date("contact:acDate", ({ acts }) => acts),
  ],
  inContacts,
);

const transfer = { data: [transferData] } as const;

/** What the answers about contacts hold, by flow and answer. */
export const contactAnswers = {
  "contact-check": { checked: { data: [checkData] } },
  "contact-create": { created: { data: [creationData] } },
  "contact-delete": { deleted: {}, pending: {} },
  "contact-info": { shown: { data: [contactData] } },
  "contact-update": { updated: {} },
  "contact-transfer-approve": { approved: transfer },
  "contact-transfer-cancel": { cancelled: transfer },
  "contact-transfer-query": { queried: transfer },
  "contact-transfer-reject": { rejected: transfer },
  "contact-transfer-request": { requested: transfer },
} as const;

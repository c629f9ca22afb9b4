import type { RaisedReason } from "../../../catalogue/index.ts";
import type { RrpFlow } from "../../registry/flows/index.ts";
import type { Draft } from "./draft.ts";
import { type AddressFault, addressFault, type NameFault, nameFault, replacementOf, statusOf } from "./values.ts";

/** A question to a command; what offends is the answer. */
export type Check = (draft: Draft) => string | undefined;

/** What has to be asked of each command according to the catalogue, in the order in which it answers. */
export type Checks = {
  readonly [F in RrpFlow]: { readonly [R in Exclude<RaisedReason<F, "decode">, "not-completed-in-time">]: Check };
};

/** The most values of one kind that a command may bring. RFC 2832 section 4.3.1. */
const mostValues = 13;

/** A line that says nothing, a value that is no value, or one that may stand once and stands twice. */
const malformedLine: Check = (draft) => draft.malformed[0] ?? repeated(draft) ?? attributeOfNone(draft);

function repeated({ pairs, known }: Draft): string | undefined {
  const isRepeated = pairs.find(
    ({ kind, name }, index) =>
      (kind === "option" || known[name] === "once") &&
      pairs.findIndex((other) => other.kind === kind && other.name === name) < index,
  );
  return isRepeated?.text;
}

/** A command that is about no object has no attributes. */
function attributeOfNone({ isAboutObject, pairs }: Draft): string | undefined {
  return isAboutObject ? undefined : pairs.find(({ kind }) => kind === "attribute")?.text;
}

const unknownOption: Check = ({ pairs, knownOptions }) =>
  pairs.find(({ kind, name }) => kind === "option" && !knownOptions.includes(name))?.text;

const entityMissing: Check = ({ entityGiven }) => (entityGiven === undefined ? "EntityName" : undefined);

const unknownEntity: Check = ({ entityGiven, entity }) => (entity === undefined ? entityGiven : undefined);

const entityNotADomain: Check = ({ entity, entityGiven }) => (entity === "nameserver" ? entityGiven : undefined);

const unknownAttribute: Check = ({ pairs, known }) =>
  pairs.find(({ kind, name }) => kind === "attribute" && !Object.hasOwn(known, name))?.text;

const nameMissing: Check = ({ subject, entity }) =>
  subject === undefined ? (entity === "nameserver" ? "NameServer" : "DomainName") : undefined;

/** Every name in the command, with what it is the name of. */
function namesIn(draft: Draft): readonly (readonly [name: string, kind: "domain" | "nameserver"])[] {
  const { entity, flow } = draft;
  const domains = draft.attributes("domainname").map((name) => [name, "domain"] as const);
  const values = [...draft.attributes("nameserver"), ...draft.attributes("newnameserver")];
  const isChange = flow === "rrp-mod" && entity === "domain";
  const hosts = isChange ? values.flatMap(bothOf) : values;
  return [...domains, ...hosts.map((name) => [name, "nameserver"] as const)];
}

function bothOf(value: string): readonly string[] {
  const { add, remove } = replacementOf(value);
  return [remove, add].filter((one) => one !== undefined);
}

const nameWith =
  (fault: NameFault): Check =>
  (draft) =>
    namesIn(draft).find(([name, kind]) => nameFault(name, kind) === fault)?.[0];

const addressWith =
  (fault: AddressFault): Check =>
  (draft) => {
    const given = draft.attributes("ipaddress");
    const values = draft.flow === "rrp-mod" ? given.flatMap(bothOf) : given;
    return values.find((text) => addressFault(text, draft.version) === fault);
  };

const addresses = {
  "address-badly-written": addressWith("badly-written"),
  "address-not-possible": addressWith("not-possible"),
  "address-of-the-later-version": addressWith("of-the-later-version"),
} as const;

const objectLines = {
  "malformed-line": malformedLine,
  "unknown-entity": unknownEntity,
  "entity-missing": entityMissing,
  "unknown-attribute": unknownAttribute,
  "name-missing": nameMissing,
  "name-badly-written": nameWith("badly-written"),
  "name-not-possible": nameWith("not-possible"),
  "unknown-option": unknownOption,
} as const;

/** What is not a domain is said to be so before its attributes are looked at: they are those of something else. */
const domainLines = {
  "malformed-line": malformedLine,
  "unknown-entity": unknownEntity,
  "entity-missing": entityMissing,
  "entity-not-a-domain": entityNotADomain,
  "unknown-attribute": unknownAttribute,
  "name-missing": nameMissing,
  "name-badly-written": nameWith("badly-written"),
  "name-not-possible": nameWith("not-possible"),
  "unknown-option": unknownOption,
} as const;

const isNumber = (text: string | undefined) => text === undefined || /^\d+$/.test(text);

const periodNotPossible: Check = (draft) => {
  const period = draft.option("period");
  return period === undefined || !isNumber(period) || /^[1-9]\d?$/.test(period) ? undefined : period;
};

const periodBadlyWritten: Check = (draft) => (isNumber(draft.option("period")) ? undefined : draft.option("period"));

const yearBadlyWritten: Check = (draft) => {
  const year = draft.option("currentexpirationyear");
  return year === undefined || /^\d{4}$/.test(year) ? undefined : year;
};

const halfOfThePair: Check = (draft) => {
  const [period, year] = [draft.option("period"), draft.option("currentexpirationyear")];
  if (period !== undefined && year === undefined) return "-CurrentExpirationYear";
  return year !== undefined && period === undefined ? "-Period" : undefined;
};

const tooManyValues: Check = (draft) => {
  const many = Object.entries(draft.known).filter(([, often]) => often === "many");
  return many.find(([name]) => draft.attributes(name).length > mostValues)?.[0];
};

const unknownStatus: Check = (draft) =>
  draft
    .attributes("status")
    .flatMap(bothOf)
    .find((text) => statusOf(text) === undefined);

const isPassword = (text: string | undefined) => text === undefined || (text.length >= 4 && text.length <= 16);

const valueNotAcceptable: Check = (draft) => {
  const id = draft.option("id");
  if (id !== undefined && !/^[A-Za-z0-9][\w-]{0,127}$/.test(id)) return "-Id";
  return ["password", "newpassword"].find((name) => !isPassword(draft.option(name)));
};

/** All questions, command by command. */
export const checks: Checks = {
  "rrp-add": {
    ...objectLines,
    "period-badly-written": periodBadlyWritten,
    "period-not-possible": periodNotPossible,
    "too-many-values": tooManyValues,
    ...addresses,
  },
  "rrp-check": objectLines,
  "rrp-del": objectLines,
  "rrp-describe": {
    "malformed-line": malformedLine,
    "unknown-option": unknownOption,
    "unknown-target": (draft) => {
      const target = draft.option("target");
      return target === undefined || target.toLowerCase() === "protocol" ? undefined : target;
    },
  },
  "rrp-mod": { ...objectLines, "unknown-status": unknownStatus, ...addresses },
  "rrp-quit": { "malformed-line": (draft) => malformedLine(draft) ?? draft.pairs[0]?.text },
  "rrp-renew": {
    ...domainLines,
    "option-badly-written": (draft) => periodBadlyWritten(draft) ?? yearBadlyWritten(draft),
    "period-not-possible": periodNotPossible,
    "half-of-the-pair": halfOfThePair,
  },
  "rrp-session": {
    "malformed-line": malformedLine,
    "unknown-option": unknownOption,
    "option-missing": (draft) => ["id", "password"].find((name) => draft.option(name) === undefined),
    "value-not-acceptable": valueNotAcceptable,
  },
  "rrp-status": objectLines,
  "rrp-transfer": {
    ...domainLines,
    "neither-yes-nor-no": (draft) => {
      const approve = draft.option("approve");
      return approve === undefined || /^(yes|no)$/i.test(approve) ? undefined : approve;
    },
  },
};

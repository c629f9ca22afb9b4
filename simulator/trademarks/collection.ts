import { add, type Instant } from "../registry/time.ts";
import { encodedMark, signMark, TrademarkAuthority, type Validator, type Validity } from "./authority.ts";
import type { MarkContent } from "./document.ts";
import { writeClaims } from "./lists/claims.ts";
import { writeRevokedMarks } from "./lists/revoked-marks.ts";
import type { ListName } from "./sources.ts";

/** A signed mark of a collection. */
export interface CollectedMark extends Validity {
  readonly id: string;
  /** The labels that it is for. */
  readonly labels: readonly string[];
  /** What is the matter with it. */
  readonly about: string;
  /** The document, base64. */
  readonly encoded: string;
}

/** What a collection is to be for. */
export interface CollectionRequest {
  /** The instant at which the marks are what their names say. */
  readonly at: Instant;
  /** The A-label that the marks are for. */
  readonly label: string;
  /** Another one, for the mark of another label. */
  readonly otherLabel: string;
  /** Claim keys by label, for the list of claimed labels. */
  readonly claims: Readonly<Record<string, string>>;
}

/** Marks of every kind, with the authority that they belong to and its lists. */
export interface Collection {
  /** The root certificate, PEM. */
  readonly authority: string;
  readonly lists: { readonly [L in ListName]: string };
  readonly marks: { readonly [N in keyof typeof recipes]: CollectedMark };
}

type ValidatorName = "usual" | "revoked" | "expired" | "early" | "foreign" | "foreignExpired";

interface Recipe {
  readonly about: string;
  readonly by?: ValidatorName;
  readonly from?: string;
  readonly until?: string;
  readonly label?: "other" | "international";
  readonly kind?: MarkContent["kind"];
  readonly isRevoked?: true;
  readonly isChanged?: true;
}

/** Every mark of a collection. Where nothing is said, it is valid, for the label, and by the usual validator. */
const recipes = {
  valid: { about: "in order" },
  treatyOrStatute: { about: "in order, protected by a treaty or statute", kind: "treatyOrStatute" },
  court: { about: "in order, validated by a court", kind: "court" },
  international: { about: "in order, for a label in another script", label: "international" },
  otherLabel: { about: "in order, for another label", label: "other" },
  notYetValid: { about: "its validity has not begun", from: "P1D" },
  expired: { about: "its validity is over", until: "-P1D" },
  backwards: { about: "its validity ends before it begins", from: "P1D", until: "-P1D" },
  revoked: { about: "on the list of revoked marks", isRevoked: true },
  tampered: { about: "changed after it was signed", isChanged: true },
  revokedValidator: { about: "signed with a revoked certificate", by: "revoked" },
  expiredValidator: { about: "signed with a certificate that has expired", by: "expired" },
  earlyValidator: { about: "signed with a certificate that is not valid yet", by: "early" },
  otherAuthority: { about: "signed with another authority's certificate", by: "foreign" },
  revokedByEarlyValidator: { about: "revoked, and its certificate is not valid yet", by: "early", isRevoked: true },
  expiredOtherAuthority: {
    about: "signed with another authority's certificate that has expired",
    by: "foreignExpired",
  },
  tamperedByRevokedValidator: { about: "changed, and its certificate is revoked", by: "revoked", isChanged: true },
} as const satisfies Readonly<Record<string, Recipe>>;

/** A label in another script: "schöner" as an A-label. */
const internationalLabel = "xn--schner-xxa";

/**
 * Makes an authority with validators, one mark of every kind, and its lists. Everything is valid from half a year before
 * the instant to half a year after it, unless its name says otherwise. The private keys are thrown away.
 */
export async function makeCollection(request: CollectionRequest): Promise<Collection> {
  const { at, claims } = request;
  const usual = { notBefore: add(at, "-P180D"), notAfter: add(at, "P180D") };
  const root = await TrademarkAuthority.create("eppraise trademark authority", usual);
  const validators = await validatorsOf(root, usual, at);
  const marks = Object.entries(recipes).map(([name, recipe], index) => [
    name,
    make(`1-${index + 1}`, recipe, request, usual, validators),
  ]);
  const since = (recipe: Recipe, index: number) =>
    recipe.isRevoked ? [[`1-${index + 1}`, add(at, "-P1D")] as const] : [];
  return {
    authority: root.certificate,
    lists: {
      claims: writeClaims({ created: at, keys: new Map(Object.entries(claims)) }),
      revokedMarks: writeRevokedMarks({ created: at, since: new Map(Object.values(recipes).flatMap(since)) }),
      revocations: await root.revocations([validators.revoked], at, usual.notAfter),
    },
    marks: Object.fromEntries(marks),
  };
}

async function validatorsOf(
  root: TrademarkAuthority,
  usual: Validity,
  at: Instant,
): Promise<Readonly<Record<ValidatorName, Validator>>> {
  const other = await TrademarkAuthority.create("eppraise other authority", usual);
  const over = { ...usual, notAfter: add(at, "-P1D") };
  const validator = (by: TrademarkAuthority, name: string, validity = usual) =>
    by.validator(`${name} validator`, validity);
  const [regular, revoked, expired, early, foreign, foreignExpired] = await Promise.all([
    validator(root, "usual"),
    validator(root, "revoked"),
    validator(root, "expired", over),
    validator(root, "early", { ...usual, notBefore: add(at, "P1D") }),
    validator(other, "foreign"),
    validator(other, "expired foreign", over),
  ]);
  return { usual: regular, revoked, expired, early, foreign, foreignExpired };
}

function make(
  id: string,
  recipe: Recipe,
  { at, label, otherLabel }: CollectionRequest,
  usual: Validity,
  validators: Readonly<Record<ValidatorName, Validator>>,
): CollectedMark {
  const labels = [
    recipe.label === "other" ? otherLabel : recipe.label === "international" ? internationalLabel : label,
  ];
  const notBefore = recipe.from === undefined ? usual.notBefore : add(at, recipe.from);
  const notAfter = recipe.until === undefined ? usual.notAfter : add(at, recipe.until);
  const kind = recipe.kind ?? "trademark";
  const signed = signMark({ id, labels, notBefore, notAfter, kind }, validators[recipe.by ?? "usual"]);
  const document = recipe.isChanged ? signed.replace("Example Mark", "Changed Mark") : signed;
  return { id, labels, notBefore, notAfter, about: recipe.about, encoded: encodedMark(document) };
}

import { namespaces } from "../../../xsd/schemas.ts";
import { type Xml, xml } from "../../../xsd/write.ts";
import { listed, said } from "../../support/cells.ts";
import { type Changes, onlyKeys, type Writer } from "../../support/object-command.ts";
import { feeQuestion, feeQuestionKeys } from "../extensions/fee-questions.ts";
import { allocationToken } from "../extensions/token.ts";
import { extensionsNamed } from "../extensions.ts";

const keys = ["names", "one more name", "token", "launch check", "launch phase", "launch phase name", "extension"];

/** What a check says where the scenario says nothing else. */
export interface Usual {
  readonly names: readonly string[];
  /** The name on the wire of what a scenario calls by a label. */
  readonly nameOf: (label: string) => string;
  /** The subject's time, in milliseconds since 1970. */
  readonly now: number;
  /** Whether claims are asked about. */
  readonly isAboutClaims: boolean;
}

/** Asks which names are free, RFC 5731 section 3.1.1, or which touch a claim, RFC 8334 section 3.1.1. */
export function checkDomains({ names, nameOf, now, isAboutClaims }: Usual): Writer {
  return (changes) => {
    onlyKeys(changes, [...keys, ...feeQuestionKeys]);
    const asked = namesAsked(changes, names, nameOf);
    const elements = asked.map((name) => xml`<domain:name>${name}</domain:name>`);
    return {
      verb: xml`<check><domain:check xmlns:domain="${namespaces.domain}">${elements}</domain:check></check>`,
      extensions: [
        feeQuestion(changes, { names: asked, nameOf, now }),
        launchCheck(changes, isAboutClaims),
        allocationToken(changes.get("token")),
        ...extensionsNamed(changes.get("extension")),
      ].filter((extension) => extension !== undefined),
    };
  };
}

/** Names that the table gives instead, by their labels; or one more name than the scenario has. */
function namesAsked(changes: Changes, names: readonly string[], nameOf: (label: string) => string): readonly string[] {
  const [instead, more] = [listed(changes.get("names")), listed(changes.get("one more name"))];
  return [...more, ...(instead.length > 0 ? instead : []).map(nameOf), ...(instead.length > 0 ? [] : names)];
}

/** `avail`, `claims`, `trademark`, or `unsaid`, which means claims. */
function launchCheck(changes: Changes, isAboutClaims: boolean): Xml | undefined {
  const type = said(changes.get("launch check") ?? (isAboutClaims ? "claims" : "none"));
  if (type === undefined) return undefined;
  const phase = said(changes.get("launch phase") ?? "claims");
  const name = said(changes.get("launch phase name"));
  return xml`<launch:check xmlns:launch="${namespaces.launch}"${type !== "unsaid" && xml` type="${type}"`}>${
    phase !== undefined && xml`<launch:phase${name !== undefined && xml` name="${name}"`}>${phase}</launch:phase>`
  }</launch:check>`;
}

import type { Domain, Registrar } from "../objects/index.ts";
import { type Instant, preciseTimestamp } from "../time.ts";

/** A trademarked registration, as it is reported to the clearinghouse. RFC 9361 section 6.3. */
export interface LordnLine {
  readonly tld: string;
  /** Which of the two lists it belongs to. */
  readonly list: "claims" | "sunrise";
  readonly repositoryId: string;
  readonly name: string;
  /** The id of the claims notice, or that of the signed mark. */
  readonly proof: string;
  /** IANA's number of the registrar, where it has one. */
  readonly registrar?: number;
  readonly registered: Instant;
  /** When the notice was accepted; only for claims. */
  readonly accepted?: Instant;
}

/** What is to be reported of a new domain: nothing where it has neither a claims notice nor a signed mark. */
export function lordnLine(domain: Domain, registrar: Registrar): LordnLine | undefined {
  const { claimsNotice: notice, signedMark } = domain;
  const proof = notice?.id ?? signedMark;
  if (proof === undefined) return undefined;
  return {
    tld: domain.tld,
    list: notice === undefined ? "sunrise" : "claims",
    repositoryId: domain.repositoryId,
    name: domain.name,
    proof,
    ...(registrar.ianaId !== undefined && { registrar: registrar.ianaId }),
    registered: domain.created,
    ...(notice !== undefined && { accepted: notice.accepted }),
  };
}

const columns = {
  claims: "roid,domain-name,notice-id,registrar-id,registration-datetime,ack-datetime,application-datetime",
  sunrise: "roid,domain-name,SMD-id,registrar-id,registration-datetime,application-datetime",
} as const;

/** A line as it stands in the file; a registrar without a number is written `null`. */
export function lordnText(line: LordnLine): string {
  const { repositoryId, name, proof, registrar, registered, accepted } = line;
  const times = [registered, accepted].filter((instant) => instant !== undefined);
  return [repositoryId, name, proof, registrar ?? "null", ...times.map(preciseTimestamp)].join(",");
}

/** A file for the clearinghouse. */
export interface LordnUpload {
  /** Where it would be sent to, below the clearinghouse's address. */
  readonly path: string;
  readonly text: string;
}

/** The files that would be sent for a TLD now: none of a list that has no lines. */
export function lordnUploads(tld: string, lines: readonly LordnLine[], now: Instant): readonly LordnUpload[] {
  const own = lines.filter((line) => line.tld === tld);
  return (["claims", "sunrise"] as const).flatMap((list) => {
    const text = fileOf(list, own, now);
    return text === undefined ? [] : [{ path: `/LORDN/${tld}/${list}`, text }];
  });
}

/** A line with version, time and number of lines, the columns' names, then the lines without repetition and sorted. */
function fileOf(list: LordnLine["list"], lines: readonly LordnLine[], now: Instant): string | undefined {
  const texts = [...new Set(lines.filter((line) => line.list === list).map(lordnText))].sort();
  if (texts.length === 0) return undefined;
  const rows = [`1,${preciseTimestamp(now)},${texts.length}`, columns[list], ...texts];
  return rows.map((row) => `${row}\n`).join("");
}

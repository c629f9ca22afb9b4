import { crc32 } from "node:zlib";
import { namespaces } from "../../../xsd/schemas.ts";
import { type Xml, xml } from "../../../xsd/write.ts";
import { listed, said } from "../../support/cells.ts";
import { instantSaid } from "../../support/instants.ts";
import type { Changes } from "../../support/object-command.ts";
import { signedMarkKeys, signedMarks } from "./signed-marks.ts";

const noticeKeys = ["notice", "notice id", "notice not after", "notice accepted", "notice validator"];

/** What a table may say of a registration's launch data. */
export const launchKeys = [
  "launch phase",
  "launch phase name",
  "launch type",
  "code mark",
  ...signedMarkKeys,
  ...noticeKeys,
];

/**
 * Launch data of a registration, RFC 8334 section 3.3. `notice` `accepted` is a claims notice that is in order; the other
 * keys of notices say what is not.
 */
export function launchCreate(changes: Changes, name: string, now: number): Xml | undefined {
  if (!launchKeys.some((key) => said(changes.get(key)) !== undefined)) return undefined;
  const hasNotice = noticeKeys.some((key) => said(changes.get(key)) !== undefined);
  const signed = signedMarks(changes);
  const usual = signed.length > 0 ? "sunrise" : hasNotice ? "claims" : "open";
  const phaseName = said(changes.get("launch phase name"));
  const type = said(changes.get("launch type"));
  return xml`<launch:create xmlns:launch="${namespaces.launch}"${type !== undefined && xml` type="${type}"`}><launch:phase${
    phaseName !== undefined && xml` name="${phaseName}"`
  }>${said(changes.get("launch phase")) ?? usual}</launch:phase>${listed(changes.get("code mark")).map(
    (code) => xml`<launch:codeMark><launch:code>${code}</launch:code></launch:codeMark>`,
  )}${signed}${hasNotice && notice(changes, name, now)}</launch:create>`;
}

function notice(changes: Changes, name: string, now: number): Xml {
  const notAfter = instantSaid(changes.get("notice not after") ?? "in 2 days", now);
  const accepted = instantSaid(changes.get("notice accepted") ?? "1 hour ago", now);
  const given = changes.get("notice id") ?? "right";
  const id = given === "right" ? noticeId(name, notAfter, "9223372036854775807") : given;
  const validator = said(changes.get("notice validator"));
  return xml`<launch:notice><launch:noticeID${
    validator !== undefined && xml` validatorID="${validator}"`
  }>${id}</launch:noticeID><launch:notAfter>${iso(notAfter)}</launch:notAfter><launch:acceptedDate>${iso(accepted)}</launch:acceptedDate></launch:notice>`;
}

/** The id of a claims notice: a checksum over label, end of validity in seconds and number; then the number. RFC 9361. */
function noticeId(name: string, notAfter: number, number: string): string {
  const [label = ""] = name.split(".");
  const sum = crc32(`${label}${Math.floor(notAfter / 1000)}${number}`);
  return `${sum.toString(16).padStart(8, "0")}${number}`;
}

function iso(instant: number): string {
  return new Date(instant).toISOString();
}

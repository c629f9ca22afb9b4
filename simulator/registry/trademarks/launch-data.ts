import type { DomainCreate } from "../commands/index.ts";
import type { ClaimsNotice, Tld } from "../objects/index.ts";
import { derived, type Request } from "../request.ts";
import type { Examination, SignedMark } from "./trademarks.ts";

/** A registration, as the checks of its launch data see it. */
export type Registration = Request<DomainCreate>;

/** How a flow finds the TLD of the name that is registered. */
export type TldOf = (request: Registration) => Tld | undefined;

/** The first label of a name: the one that marks and claims are about. */
export function firstLabel(name: string): string {
  const dot = name.indexOf(".");
  return dot < 0 ? name : name.slice(0, dot);
}

/** The claims notices that came along. */
export function noticesOf({ command }: Registration): readonly ClaimsNotice[] {
  return command.launch?.notices ?? [];
}

/** Whether a signed mark came along, encoded or not. */
export function hasSignedMark({ command }: Registration): boolean {
  return command.launch?.marks.some(({ form }) => form !== "code") ?? false;
}

/** The key of the claim on a label: one that the TLD holds itself, or else the clearinghouse's. */
export function claimKeyOf({ trademarks }: Pick<Request, "trademarks">, tld: Tld, label: string): string | undefined {
  return Object.hasOwn(tld.claimedLabels, label) ? tld.claimedLabels[label] : trademarks.claimKey(label);
}

/** What the examination of the encoded signed mark found; undefined where none came along in base64. */
export const examined = derived(({ command, trademarks, now }: Registration): Examination | undefined => {
  const mark = command.launch?.marks.find((mark) => mark.form === "encoded" && isBase64(mark.encoding));
  return mark === undefined ? undefined : trademarks.examine(mark.text, now);
});

/** The verified mark that a name is registered with, if any. */
export function verifiedMark(request: Registration): SignedMark | undefined {
  const examination = examined(request);
  return examination?.kind === "read" ? examination.mark : undefined;
}

/** Whether an encoding is the one that signed marks may have; it is also what none stands for. RFC 7848 section 2.4. */
export function isBase64(encoding: string | undefined): boolean {
  return encoding === undefined || encoding === "base64";
}

import { randomBytes } from "node:crypto";

const run = randomBytes(4).toString("hex");
let transactions = 0;

/** A client transaction id that no run ever uses again. RFC 5730 section 2.5. */
export function nextClientId(): string {
  return `EPPRAISE-${run}-${++transactions}`;
}

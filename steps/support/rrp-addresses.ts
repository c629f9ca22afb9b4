import { randomBytes } from "node:crypto";
import ipaddr from "ipaddr.js";
import type { ScenarioContext } from "./scenario-context.ts";

/** Where this run's addresses begin, so that it meets those of no other: no two name servers may share one. */
const start = randomBytes(3).readUIntBE(0, 3);
let given = 0;

/** An address of nobody's list of reserved ones, the same each time the scenario says the same label. */
export function addressOf({ rrp }: ScenarioContext, label: string, isLong = false): string {
  const key = `${isLong ? "IPv6 " : ""}${label}`;
  const known = rrp.addresses.get(key);
  if (known !== undefined) return known;
  const number = (start + ++given) & 0xff_ff_ff;
  const address = isLong ? longAddress(number) : [193, number >> 16, (number >> 8) & 0xff, number & 0xff].join(".");
  rrp.addresses.set(key, address);
  return address;
}

/** With letters in it, and two groups that are not zero, so that it has other forms. */
function longAddress(number: number): string {
  return `2001:503:${((number >> 12) | 0xa000).toString(16)}:${((number & 0xfff) | 0xb000).toString(16)}:0:0:0:1`;
}

/** The one form in which addresses of either kind are compared; a text that is none stays as it is. */
export function comparable(text: string): string {
  return ipaddr.isValid(text) ? ipaddr.parse(text).toString() : text;
}

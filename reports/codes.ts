import { eppCodes } from "../catalogue/codes.ts";
import { rrpCodes } from "../catalogue/rrp-codes.ts";

const phrases = new Map<number, string>([
  ...Object.entries(eppCodes).map(([code, phrase]): [number, string] => [Number(code), phrase]),
  ...Object.entries(rrpCodes).map(([code, { phrase }]): [number, string] => [Number(code), phrase]),
]);

/** The standard phrase of a result code of either protocol, or undefined for a number that is none. */
export function codePhrase(code: number): string | undefined {
  return phrases.get(code);
}

import { type CodePoints, codePoints, codePointsOf } from "./code-points.ts";
import { jisKanji } from "./jis-kanji.ts";

/** ASCII letters and digits, the hyphen, kana with their marks, and the kanji of JIS X 0208. */
export const japanese: CodePoints = new Set([
  ...codePoints("2d 30-39 61-7a 3005-3007 3041-3093 309d-309e 30a1-30f6 30fb-30fe 4edd"),
  ...codePointsOf(jisKanji),
]);

const closingMark = 0x3006;
const middleDot = 0x30fb;
const soundMark = 0x30fc;
/** Characters of the Japanese blocks that are no Japanese by themselves. */
const dependent: ReadonlySet<number> = new Set([closingMark, middleDot, soundMark]);
/** With Japanese in it a label has at most this many characters. */
const longest = 15;

/** Whether a label that uses the table's characters keeps to the rules of the language. */
export function isJapanese(points: readonly number[]): boolean {
  return soundMarksFollowKana(points) && dependentsHaveCompany(points) && isShortEnough(points);
}

/** The mark that lengthens a vowel stands right behind a kana, or behind another one. */
function soundMarksFollowKana(points: readonly number[]): boolean {
  return points.every((point, index) => point !== soundMark || isBetween(points[index - 1], 0x3040, 0x30ff));
}

function dependentsHaveCompany(points: readonly number[]): boolean {
  if (!points.includes(closingMark) && !points.includes(middleDot)) return true;
  return points.some((point) => isJapaneseBlock(point) && !dependent.has(point));
}

function isShortEnough(points: readonly number[]): boolean {
  return points.length <= longest || !points.some(isJapaneseBlock);
}

/** Punctuation, hiragana and katakana, which follow each other, or unified ideographs. */
function isJapaneseBlock(point: number): boolean {
  return isBetween(point, 0x3000, 0x30ff) || isBetween(point, 0x4e00, 0x9fff);
}

function isBetween(point: number | undefined, first: number, last: number): boolean {
  return point !== undefined && point >= first && point <= last;
}

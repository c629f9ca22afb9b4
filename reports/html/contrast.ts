import { html, type Markup } from "./markup.ts";

/** Both sides with the part that differs marked, found by what they begin and end with alike. */
export function contrast(expected = "–", actual = "–"): { readonly expected: Markup; readonly actual: Markup } {
  if (expected === actual) return { expected: html`${expected}`, actual: html`${actual}` };
  const start = common(expected, actual, (text, index) => text[index]);
  const most = Math.min(expected.length, actual.length) - start;
  const end = Math.min(
    most,
    common(expected, actual, (text, index) => text[text.length - 1 - index]),
  );
  return { expected: marked(expected, start, end), actual: marked(actual, start, end) };
}

function common(a: string, b: string, at: (text: string, index: number) => string | undefined): number {
  let length = 0;
  while (length < Math.min(a.length, b.length) && at(a, length) === at(b, length)) length++;
  return length;
}

function marked(text: string, start: number, end: number): Markup {
  // Words stay whole: a digit that differs inside a code would only confuse.
  let from = start;
  let to = text.length - end;
  const empty = from === to;
  while (isWord(text[from - 1]) && (empty || isWord(text[from]))) from--;
  while (isWord(text[to]) && (empty || isWord(text[to - 1]))) to++;
  return from < to ? html`${text.slice(0, from)}<mark>${text.slice(from, to)}</mark>${text.slice(to)}` : html`${text}`;
}

function isWord(character: string | undefined): boolean {
  return character !== undefined && /[\w.:-]/.test(character);
}

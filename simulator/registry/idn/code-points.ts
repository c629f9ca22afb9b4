/** A set of code points. */
export type CodePoints = ReadonlySet<number>;

/** Reads a list of code points and ranges in hexadecimal, `2d 30-39`. */
export function codePoints(list: string): CodePoints {
  const found = new Set<number>();
  for (const range of list.split(" ")) {
    const [first = "", last = first] = range.split("-");
    for (let point = Number.parseInt(first, 16); point <= Number.parseInt(last, 16); point++) found.add(point);
  }
  return found;
}

/** The code points of a text. */
export function codePointsOf(text: string): readonly number[] {
  return Array.from(text, (character) => character.codePointAt(0) ?? 0);
}

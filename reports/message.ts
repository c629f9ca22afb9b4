const maxLines = 12;
const maxCharacters = 2000;
// biome-ignore lint/suspicious/noControlCharactersInRegex: terminal colours are control sequences
const ansi = /\u001b\[[0-9;?]*[A-Za-z]/g;
const stackLine = /^\s+at .*(:\d+:\d+\)?|<anonymous>\)?|native\)?)$/;

/** Takes terminal colours out of a text. */
export function stripAnsi(text: string): string {
  return text.replace(ansi, "");
}

/**
 * The part of an error's text that a person needs: the lines before the stack, without colours and without blank lines
 * at either end, at most 12 lines and 2000 characters.
 */
export function meaningfulLines(text: string): string {
  const lines = stripAnsi(text).split(/\r?\n/);
  const stack = lines.findIndex((line) => stackLine.test(line));
  const kept = (stack < 0 ? lines : lines.slice(0, stack)).join("\n").trim().split("\n");
  const short = kept.slice(0, maxLines).join("\n").trimEnd();
  const cut = kept.length > maxLines || short.length > maxCharacters;
  return cut ? `${short.slice(0, maxCharacters)}\n…` : short;
}

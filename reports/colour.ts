/** What must be known of a stream that is written to. */
export interface Output {
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
  write(text: string): unknown;
}

/** Environment variables. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Whether to write colours: only to a terminal, and not if NO_COLOR is set (see no-color.org). */
export function wantsColour(output: Output, environment: Environment): boolean {
  return output.isTTY === true && (environment.NO_COLOR ?? "") === "" && environment.TERM !== "dumb";
}

/** Puts SGR parameters around a text, or leaves it alone. */
export function paint(text: string, sgr: string, colour: boolean): string {
  return colour ? `\u001b[${sgr}m${text}\u001b[0m` : text;
}

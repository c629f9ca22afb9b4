const signals = ["SIGINT", "SIGTERM"] as const;

/** A signal that comes so soon after another is the same key, passed on by a program in between such as npx; milliseconds. */
const echo = 500;

/** What can be told to end: this process, unless a test has another. */
export type Signalled = Pick<NodeJS.EventEmitter, "on" | "off">;

/**
 * Calls the first function when the process is told to end, and the second when it is told again. Gives what leaves it to
 * the system again. `now` is a clock in milliseconds.
 */
export function onSignals(
  first: () => void,
  again: () => void,
  { from = process, now = () => performance.now() }: { readonly from?: Signalled; readonly now?: () => number } = {},
): () => void {
  let told: number | undefined;
  const hear = () => {
    if (told === undefined) {
      told = now();
      first();
    } else if (now() - told >= echo) again();
  };
  for (const signal of signals) from.on(signal, hear);
  return () => {
    for (const signal of signals) from.off(signal, hear);
  };
}

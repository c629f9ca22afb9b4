// Shows that a check goes on: what it printed last, and since when it runs. A terminal has one line that changes; a log
// gets a line a minute.

/** Where it is shown: standard output, or what a test puts in its place. */
export interface Screen {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

/** What clears a line of a terminal and goes to its beginning. */
const clear = "\r\u001b[2K";

/** The sign of life of one check. */
export class Pulse {
  readonly #screen: Screen;
  readonly #started = performance.now();
  readonly #timer: NodeJS.Timeout;
  #last = "";

  /** Begins to show it, on a terminal every second, elsewhere every minute. */
  constructor(screen: Screen) {
    this.#screen = screen;
    this.#timer = setInterval(() => this.beat(), screen.isTTY ? 1000 : 60_000);
    this.#timer.unref();
  }

  /** Takes what the check prints. */
  readonly hear = (text: string): void => {
    const line = text.trimEnd().split("\n").at(-1)?.trim();
    if (line) this.#last = line;
  };

  /** Shows it once. */
  beat(): void {
    const seconds = Math.round((performance.now() - this.#started) / 1000);
    const time = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
    const line = `        ${time}  ${this.#last}`.slice(0, (this.#screen.columns ?? 80) - 1);
    this.#screen.write(this.#screen.isTTY ? `${clear}${line}` : `${line}\n`);
  }

  /** Ends it, and leaves nothing of it on a terminal. */
  end(): void {
    clearInterval(this.#timer);
    if (this.#screen.isTTY) this.#screen.write(clear);
  }
}

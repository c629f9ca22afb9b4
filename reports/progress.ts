import { type Environment, type Output, paint, wantsColour } from "./colour.ts";
import type { Counts } from "./model.ts";
import { looks } from "./verdicts.ts";

/** Shows how far a run is. */
export interface Progress {
  update(done: number, total: number, counts: Counts): void;
  /** Clears the bar. Call it before anything else is written, however the run ends. */
  end(): void;
}

const redrawMs = 100;

/**
 * A bar with counts on a terminal, redrawn at most ten times a second; elsewhere a plain line after each tenth of the
 * scenarios. `now` is a clock in milliseconds.
 */
export function progress(output: Output, environment: Environment, now: () => number = Date.now): Progress {
  return output.isTTY === true && environment.TERM !== "dumb"
    ? bar(output, wantsColour(output, environment), now)
    : plainLines(output);
}

function bar(output: Output, colour: boolean, now: () => number): Progress {
  let drawnAt = Number.NEGATIVE_INFINITY;
  return {
    update(done, total, counts) {
      if (now() - drawnAt < redrawMs && done < total) return;
      drawnAt = now();
      output.write(`\r\u001b[2K${barLine(done, total, counts, output.columns ?? 80, colour)}`);
    },
    end() {
      if (drawnAt !== Number.NEGATIVE_INFINITY) output.write("\r\u001b[2K");
      drawnAt = Number.NEGATIVE_INFINITY;
    },
  };
}

// One column stays free: a terminal that wraps after the last one would make two lines of it.
function barLine(done: number, total: number, counts: Counts, columns: number, colour: boolean): string {
  const parts = looks
    .filter(({ verdict }) => counts[verdict] > 0)
    .map((look) => ({ ...look, n: counts[look.verdict] }));
  const digits = String(total).length;
  const head = `${String(done).padStart(digits)}/${total}`;
  const tail = parts.map(({ symbol, n }) => `  ${symbol} ${n}`).join("");
  const width = Math.min(30, columns - 1 - head.length - tail.length - 1);
  const full = total === 0 ? 0 : Math.round((done / total) * width);
  const drawn = width < 4 ? "" : `${"█".repeat(full)}${"░".repeat(width - full)} `;
  const painted = parts.map(({ symbol, n, sgr }) => `  ${paint(`${symbol} ${n}`, sgr, colour)}`).join("");
  const line = `${drawn}${head}${tail}`;
  return line.length < columns ? `${drawn}${head}${painted}` : line.slice(0, Math.max(0, columns - 1));
}

function plainLines(output: Output): Progress {
  let tenth = 0;
  return {
    update(done, total, counts) {
      const reached = total === 0 ? 0 : Math.floor((done / total) * 10);
      if (reached <= tenth) return;
      tenth = reached;
      const told = looks
        .filter(({ verdict }) => counts[verdict] > 0)
        .map(({ verdict }) => `${counts[verdict]} ${verdict}`);
      output.write(`${done} of ${total} scenarios: ${told.join(", ")}\n`);
    },
    end() {},
  };
}

import { type Case, cases, dates } from "./cases.ts";
import { Child } from "./child.ts";
import type { Effort } from "./commands.ts";
import { interleaved } from "./measure.ts";
import type { Measured, Result } from "./result.ts";

const sizes = { small: 10_000, large: 1_000_000 };

/** Bytes that a name takes, with everything that is written down of it; and without the octets of its command. */
interface Filled {
  readonly bytesPerName: number;
  readonly beyondSent: number;
}

interface Answer {
  readonly rate?: number;
  readonly code?: number;
}

/** Commands about names in a registry of a million, beside one of ten thousand; the same ten years later. No wire. */
export async function measureRegistry({ rounds, quick }: Effort): Promise<Measured> {
  const options = ["--expose-gc", "--max-old-space-size=12288"];
  const small = new Child("registry-child.ts", [String(sizes.small)], options);
  const large = new Child("registry-child.ts", [String(sizes.large)], options);
  try {
    const filled = await Promise.all([large, small].map((child) => child.hear<Filled>()));
    const memory = (name: string, of: (one: Filled) => number): Result => {
      const [ours = 0, theirs = 0] = filled.map(of);
      return { area: "registry", name, unit: "bytes", ours, theirs, costs: ours / theirs };
    };
    const results: Result[] = [
      memory("memory of a name", ({ bytesPerName }) => bytesPerName),
      memory("the same, less what registers it", ({ beyondSent }) => beyondSent),
    ];
    const leftOut: string[] = [];
    const measureAll = async (suffix: string) => {
      for (const one of cases.filter(({ onNames }) => onNames)) {
        const result = await compare(one, suffix, large, small, rounds, quick ? 100 : 400);
        if (typeof result === "string") leftOut.push(`${one.name}${suffix}: ${result}`);
        else results.push(result);
      }
    };
    await measureAll("");
    for (const child of [small, large]) await child.ask({ now: dates.tenYearsLater });
    await measureAll(", ten years on");
    return { results, leftOut };
  } finally {
    await Promise.all([small.close(), large.close()]);
  }
}

async function compare(
  { name }: Case,
  suffix: string,
  large: Child,
  small: Child,
  rounds: number,
  count: number,
): Promise<Result | string> {
  const ask = (child: Child, frames: number) => child.ask<Answer>({ measure: name, count: frames });
  const { code } = await ask(large, 1);
  if (code === 2101) return "the simulator does not know this command yet";
  if (code !== undefined) return `it is answered ${code}`;
  const rateOf = (child: Child) => async () => {
    const answer = await ask(child, count);
    if (answer.rate === undefined) throw new Error(`${name} is answered ${answer.code} after a while`);
    return answer.rate;
  };
  const pair = await interleaved(rounds, rateOf(large), rateOf(small));
  return { area: "registry", name: `${name}${suffix}`, unit: "/s", ...pair, costs: 1 / pair.ratio };
}

/** The middle one of some numbers, or the mean of the two in the middle. Throws where there are none. */
export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((one, other) => one - other);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
  if (low === undefined || high === undefined) throw new Error("there is no median of nothing");
  return (low + high) / 2;
}

/** Two things measured alternately, so that both meet the same weather. */
export interface Pair {
  readonly ours: number;
  readonly theirs: number;
  /** The median of the rounds' own ratios, ours to theirs. */
  readonly ratio: number;
}

/**
 * Measures two things in turn, so many rounds; who begins changes from round to round. Gives the medians, and the median
 * of the ratios: that of two neighbouring measurements is steadier than either.
 */
export async function interleaved(
  rounds: number,
  ours: () => Promise<number>,
  theirs: () => Promise<number>,
): Promise<Pair> {
  const pairs: { ours: number; theirs: number }[] = [];
  for (let round = 0; round < rounds; round++) {
    const first = round % 2 === 0 ? await ours() : undefined;
    const other = await theirs();
    pairs.push({ ours: first ?? (await ours()), theirs: other });
  }
  return {
    ours: median(pairs.map((pair) => pair.ours)),
    theirs: median(pairs.map((pair) => pair.theirs)),
    ratio: median(pairs.map((pair) => pair.ours / pair.theirs)),
  };
}

/** So many of the items, chosen by the seed: the same seed chooses the same ones. Keeps their order. */
export function sample<T>(items: readonly T[], size: number, seed: number): readonly T[] {
  const next = generator(seed);
  return items
    .map((item, index) => ({ item, index, rank: next() }))
    .sort((a, b) => a.rank - b.rank)
    .slice(0, size)
    .sort((a, b) => a.index - b.index)
    .map(({ item }) => item);
}

/** Mulberry32: numbers in [0, 1) from a seed. Good enough to choose a sample, and the same everywhere. */
function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** A source of numbers from 0 up to 1 that gives the same ones for the same seed and place, on every machine. */
export function chance(seed: number, place: number): () => number {
  // Mulberry32: 32 bits of state are plenty for weather. The place is mixed in by the golden ratio.
  let state = (seed ^ Math.imul(place, 0x9e3779b9)) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

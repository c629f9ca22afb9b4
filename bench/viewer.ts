/** Somebody who looks at a world while something is measured. Each gives how long it took, in milliseconds. */
export interface Viewer {
  /** From nothing to the newest lines of the transcript. */
  firstShow(): Promise<number>;
  /** From the sessions' being asked for to the first of them. */
  sessions(): Promise<number>;
  /** A search until its first hit is shown. */
  firstHit(text: string): Promise<number>;
  /** A search through all there is. */
  search(text: string): Promise<number>;
  /** From when something is said to its being shown. */
  next(text: string, say: () => Promise<void>): Promise<number>;
  close(): Promise<void>;
}

/** How long something takes, in milliseconds. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

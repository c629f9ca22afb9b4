import type { Simulator } from "./simulator.ts";
import { timed, type Viewer } from "./viewer.ts";

interface Live {
  readonly version: string;
  readonly transcript: { readonly first: number; readonly last: number };
}

interface Found {
  readonly hits: readonly object[];
  readonly before?: number;
}

const world = "/worlds/main";

/** Asks what the page asks, where there is no browser. */
export class ApiViewer implements Viewer {
  readonly #control: Simulator["control"];

  constructor({ control }: Simulator) {
    this.#control = control;
  }

  firstShow(): Promise<number> {
    return timed(async () => {
      const { transcript } = await this.#get<Live>(`${world}/live`);
      await this.#from(transcript.last - 40);
    });
  }

  sessions(): Promise<number> {
    return timed(() => this.#get(`${world}/sessions?from=0&limit=100`));
  }

  firstHit(text: string): Promise<number> {
    return timed(() => this.#search(text, ({ hits }) => hits.length > 0));
  }

  search(text: string): Promise<number> {
    return timed(() => this.#search(text, () => false));
  }

  async next(text: string, say: () => Promise<void>): Promise<number> {
    const { version, transcript } = await this.#get<Live>(`${world}/live`);
    return timed(async () => {
      await say();
      let [seen, last] = [version, transcript.last];
      for (let isThere = false; !isThere; ) {
        const live = await this.#get<Live>(`${world}/live?version=${encodeURIComponent(seen)}&wait=25`);
        isThere = JSON.stringify(await this.#from(last + 1)).includes(text);
        [seen, last] = [live.version, live.transcript.last];
      }
    });
  }

  async close(): Promise<void> {}

  async #search(text: string, isEnough: (found: Found) => boolean): Promise<void> {
    let before: number | undefined;
    do {
      const on = before === undefined ? "" : `&before=${before}`;
      const query = `text=${encodeURIComponent(text)}&limit=500${on}`;
      const found = await this.#get<Found>(`${world}/transcript/search?${query}`);
      if (isEnough(found)) return;
      before = found.before;
    } while (before !== undefined);
  }

  #from(number: number): Promise<unknown> {
    return this.#get(`${world}/transcript?from=${Math.max(1, number)}&limit=100`);
  }

  #get<T>(path: string): Promise<T> {
    return this.#control.call("GET", path);
  }
}

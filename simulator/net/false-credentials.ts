import { Authority, type Credential } from "./credentials.ts";

const day = 24 * 60 * 60 * 1000;

/** Certificates that a client must not accept, each made when it is first wanted. */
export class FalseCredentials {
  readonly #authority: Authority;
  readonly #names: readonly string[];
  readonly #made = new Map<string, Promise<Credential>>();

  /** The authority is the one that clients trust; the names are those that the server answers to. */
  constructor(authority: Authority, names: readonly string[]) {
    this.#authority = authority;
    this.#names = names;
  }

  forAnotherName(): Promise<Credential> {
    return this.#once("another name", () =>
      this.#authority.issue({ commonName: "registry.invalid", hosts: ["registry.invalid"] }),
    );
  }

  expired(): Promise<Credential> {
    return this.#once("expired", () =>
      this.#authority.issue({
        commonName: "eppraise simulator",
        hosts: this.#names,
        notBefore: new Date(Date.now() - 90 * day),
        notAfter: new Date(Date.now() - day),
      }),
    );
  }

  ofStranger(): Promise<Credential> {
    return this.#once("stranger", async () => {
      const stranger = await Authority.create("An authority that nobody knows");
      return await stranger.issue({ commonName: "eppraise simulator", hosts: this.#names });
    });
  }

  #once(what: string, make: () => Promise<Credential>): Promise<Credential> {
    const made = this.#made.get(what) ?? make();
    this.#made.set(what, made);
    return made;
  }
}

import { type Client, command, login, open } from "../simulator/net/client.ts";
import type { Random } from "./random.ts";

// What clients do until the simulator is killed under them.

export const password = "foo-BAR2";
export const registrars = ["registrar-a", "registrar-b", "registrar-c"] as const;

/** Everything that was sent and that was answered with success, by the clients' own transaction ids. */
export class Story {
  readonly sent = new Set<string>();
  /** The server's transaction ids of what was acknowledged: what must be there afterwards. */
  readonly acknowledged = new Map<string, string>();
  /** Messages that were taken out of their queues. */
  readonly dequeued = new Set<string>();
  /** Whether the world itself was acknowledged. */
  hasWorld = false;
}

/** A world for the load: nobody needs a certificate, and there are messages to take. */
export function fixture(messages: number): object {
  return {
    policy: { certificatesRequired: false },
    registrars: registrars.map((id) => ({ id, password })),
    tlds: [{ name: "example" }],
    messages: registrars.flatMap((registrar) =>
      Array.from({ length: messages }, (_, i) => ({ registrar, text: `Message ${i}.` })),
    ),
    clock: { start: "2025-01-01T00:00:00Z" },
  };
}

const namespaces = { contact: "urn:ietf:params:xml:ns:contact-1.0", domain: "urn:ietf:params:xml:ns:domain-1.0" };

function about(verb: string, object: keyof typeof namespaces, content: string): string {
  return `<${verb}><${object}:${verb} xmlns:${object}="${namespaces[object]}">${content}</${object}:${verb}></${verb}>`;
}

/** Something to send, and what it means when it is answered with success. */
interface Errand {
  readonly content: string;
  /** Whether the history must tell of it. */
  readonly isChange: boolean;
  readonly noted: (answer: string) => void;
}

/** One registrar's session: it sends, writes down what is acknowledged, and goes on until it is cut off. */
export class Session {
  readonly #client: Client;
  readonly #story: Story;
  readonly #random: Random;
  readonly #prefix: string;
  readonly #contacts: string[] = [];
  readonly #domains: string[] = [];
  #message: string | undefined;
  #count = 0;
  #made = 0;

  private constructor(client: Client, story: Story, random: Random, prefix: string) {
    this.#client = client;
    this.#story = story;
    this.#random = random;
    this.#prefix = prefix;
  }

  /** Logs a registrar in. All that it makes begins with the prefix. */
  static async open(port: number, registrar: string, story: Story, random: Random, prefix: string): Promise<Session> {
    const client = await open(port);
    await client.read();
    const uris = Object.values(namespaces).map((uri) => `<objURI>${uri}</objURI>`);
    client.send(login(registrar, password).replace(/<objURI>.*<\/objURI>/, uris.join("")));
    const answer = await client.read();
    if (answer?.includes('code="1000"') === false) throw new Error(`${registrar} cannot log in: ${answer}`);
    return new Session(client, story, random, prefix);
  }

  /** Works until the connection is gone. `heard` is called at each answer. */
  async run(heard: () => void): Promise<void> {
    for (;;) {
      // Some say several things before they listen.
      const errands = Array.from({ length: this.#random.below(5) === 0 ? 3 : 1 }, () => this.#errand());
      const ids = errands.map(() => `${this.#prefix}-${++this.#count}`);
      for (const id of ids) this.#story.sent.add(id);
      this.#client.send(...errands.map(({ content }, index) => command(content, ids[index])));
      for (const [index, { noted, isChange }] of errands.entries()) {
        const answer = await this.#client.read();
        if (answer === undefined) return;
        const [, code = ""] = /<result code="(\d{4})"/.exec(answer) ?? [];
        if (!code.startsWith("1")) throw new Error(`the load is answered ${answer}\nto ${errands[index]?.content}`);
        noted(answer);
        const [, server = ""] = /<svTRID>([^<]+)</.exec(answer) ?? [];
        heard();
        if (isChange) this.#story.acknowledged.set(ids[index] ?? "", server);
      }
    }
  }

  #errand(): Errand {
    const fresh = `${this.#prefix}n${++this.#made}`;
    const contact = pick(this.#contacts, this.#random);
    const domain = pick(this.#domains, this.#random);
    const dice = this.#random.below(10);
    const change = (content: string, noted: () => unknown = () => undefined): Errand => ({
      content,
      isChange: true,
      noted,
    });
    if (contact === undefined || dice < 2) return change(newContact(fresh), () => this.#contacts.push(fresh));
    if (domain === undefined || dice < 6)
      return change(newDomain(`${fresh}.example`, contact), () => this.#domains.push(`${fresh}.example`));
    if (dice < 7) return change(newEmail(contact, `${fresh}@example.com`));
    if (dice < 8) return change(newPassword(domain, `p-${this.#random.below(1_000_000)}`));
    return this.#poll();
  }

  #poll(): Errand {
    const message = this.#message;
    this.#message = undefined;
    if (message !== undefined)
      return {
        content: `<poll op="ack" msgID="${message}"/>`,
        isChange: false,
        noted: () => this.#story.dequeued.add(message),
      };
    const read = (answer: string) => {
      this.#message = /<msgQ [^>]*id="([^"]+)"/.exec(answer)?.[1];
    };
    return { content: '<poll op="req"/>', isChange: false, noted: read };
  }
}

function pick(all: readonly string[], random: Random): string | undefined {
  return all[random.below(all.length)];
}

function newContact(id: string): string {
  const address = "<contact:addr><contact:city>Sampleton</contact:city><contact:cc>US</contact:cc></contact:addr>";
  const postal = `<contact:postalInfo type="int"><contact:name>Sample</contact:name>${address}</contact:postalInfo>`;
  const secret = `<contact:authInfo><contact:pw>${password}</contact:pw></contact:authInfo>`;
  return about(
    "create",
    "contact",
    `<contact:id>${id}</contact:id>${postal}<contact:email>first@example.com</contact:email>${secret}`,
  );
}

function newEmail(id: string, email: string): string {
  const change = `<contact:chg><contact:email>${email}</contact:email></contact:chg>`;
  return about("update", "contact", `<contact:id>${id}</contact:id>${change}`);
}

function newDomain(name: string, contact: string): string {
  const contacts = ["admin", "tech"].map((role) => `<domain:contact type="${role}">${contact}</domain:contact>`);
  const secret = `<domain:authInfo><domain:pw>${password}</domain:pw></domain:authInfo>`;
  const registrant = `<domain:registrant>${contact}</domain:registrant>`;
  return about("create", "domain", `<domain:name>${name}</domain:name>${registrant}${contacts.join("")}${secret}`);
}

function newPassword(name: string, secret: string): string {
  const change = `<domain:chg><domain:authInfo><domain:pw>${secret}</domain:pw></domain:authInfo></domain:chg>`;
  return about("update", "domain", `<domain:name>${name}</domain:name>${change}`);
}

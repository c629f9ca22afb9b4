import { readAnswer, textsAt } from "./answer.ts";
import type { Capability } from "./capabilities.ts";
import { ControlClient, type LedgerEntry, type MadeWorld } from "./control-client.ts";
import { type Destination, EppConnection } from "./epp-connection.ts";
import { Guest, type RunSettings } from "./guest/guest.ts";
import { type Mark, type Marks, markOf, readMarks } from "./marks.ts";
import { type Profile, readBeside, secretOf } from "./profile/index.ts";
import { Reachability } from "./reachability.ts";
import { NotApplicable, NotTestable } from "./verdicts.ts";

/** A registrar as the suite acts for it, with everything that a login takes. */
export interface RegistrarAccount {
  readonly id: string;
  readonly password: string;
  readonly certificate: string;
  readonly key: string;
}

export type RegistrarName = "A" | "B" | "C";

/** A profile with everything that it names read: nothing has to be looked up any more. */
export interface ResolvedSubject {
  readonly profile: Profile;
  /** Absent for a world that has yet to be made. */
  readonly destination?: Pick<Destination, "host" | "port" | "serverName" | "authorities">;
  /** What to trust where the world is made through the control port. */
  readonly authorities?: readonly string[];
  readonly registrars: { readonly [N in RegistrarName]?: RegistrarAccount };
  readonly stranger?: { readonly certificate: string; readonly key: string };
  readonly control?: { readonly url: string; readonly token: string };
  /** The world that each process of the suite makes for itself. */
  readonly fixture?: unknown;
  readonly mutant?: unknown;
  readonly marks?: Marks;
  /** How the suite behaves towards a server that others use too. */
  readonly run?: RunSettings;
}

/** Reads what a profile for a server of somebody's own names. Throws a ProfileError. */
export function resolveSubject(profile: Profile, path: string): ResolvedSubject {
  if (profile.target === "builtin") throw new Error("the built-in subject is resolved by its launcher");
  const { host, port, serverName, authorities } = profile.target;
  const registrars = Object.entries(profile.registrars).flatMap(([name, account]) => {
    if (account === undefined) return [];
    const place = `registrars.${name}`;
    const resolved: RegistrarAccount = {
      id: account.id,
      password: secretOf(account.password, path, `${place}.password`),
      certificate: readBeside(path, account.certificate, `${place}.certificate`),
      key: readBeside(path, account.key, `${place}.key`),
    };
    return [[name, resolved]];
  });
  const { strangerCertificate: stranger, control } = profile;
  return {
    profile,
    destination: {
      host,
      port,
      ...(serverName !== undefined && { serverName }),
      ...(authorities && { authorities: authorities.map((file) => readBeside(path, file, "target.authorities")) }),
    },
    registrars: Object.fromEntries(registrars),
    ...(stranger && {
      stranger: {
        certificate: readBeside(path, stranger.certificate, "strangerCertificate.certificate"),
        key: readBeside(path, stranger.key, "strangerCertificate.key"),
      },
    }),
    marks: readMarks(profile.fixtures.marks, path),
    ...(control && { control: { url: control.url, token: secretOf(control.token, path, "control.token") } }),
  };
}

/** Who is tested. One a process. */
export class Subject {
  readonly profile: Profile;
  readonly #resolved: ResolvedSubject;
  readonly #control: ControlClient | undefined;
  readonly #world: MadeWorld | undefined;
  /** Every connection of this run. One that a scenario lost would keep the process from ending. */
  readonly #opened = new Set<EppConnection>();
  readonly #reachability = new Reachability();
  /** Absent where the subject is a world of our own. */
  readonly guest: Guest | undefined;
  /** How far its clock is ahead of ours, as its last greeting tells; milliseconds. */
  #ahead = 0;

  private constructor(resolved: ResolvedSubject, control: ControlClient | undefined, world: MadeWorld | undefined) {
    this.profile = resolved.profile;
    this.#resolved = resolved;
    this.#control = control;
    this.#world = world;
    this.guest = resolved.run && new Guest(resolved.run);
  }

  /** Makes the subject ready: where it is a world of its own, the world is made. */
  static async open(resolved: ResolvedSubject): Promise<Subject> {
    const control = resolved.control && new ControlClient(resolved.control.url, resolved.control.token);
    const world =
      control && resolved.fixture !== undefined
        ? await control.makeWorld(resolved.fixture, resolved.mutant)
        : undefined;
    const subject = new Subject(resolved, control, world);
    if (resolved.run?.phase !== undefined) await subject.#learnTime();
    return subject;
  }

  can(capability: Capability): boolean {
    return this.profile.capabilities.includes(capability);
  }

  /** Makes sure of a capability; the scenario is not applicable without it. */
  need(capability: Capability): void {
    if (!this.can(capability)) throw new NotApplicable(`the profile does not claim ${capability}`);
  }

  /** Whether there is such a registrar. */
  has(name: RegistrarName): boolean {
    return this.#resolved.registrars[name] !== undefined;
  }

  /** A registrar's account. */
  account(name: RegistrarName): RegistrarAccount {
    const account = this.#resolved.registrars[name];
    if (account === undefined) throw new NotApplicable(`the profile names no registrar ${name}`);
    return account;
  }

  /** A signed mark of a kind. */
  mark(kind: string): Mark {
    this.need("launch");
    return markOf(this.#resolved.marks ?? {}, kind);
  }

  /** A certificate that no registrar has on file. */
  get stranger(): { readonly certificate: string; readonly key: string } {
    const { stranger } = this.#resolved;
    if (stranger === undefined) throw new NotApplicable("the profile names no certificate of a stranger");
    return stranger;
  }

  /** Opens a connection; with whose certificate, or with none, is the caller's choice. Fails with NoConnection. */
  async connect(
    credential: Pick<Destination, "certificate" | "key" | "minVersion" | "maxVersion">,
  ): Promise<EppConnection> {
    const to = { ...this.place, ...credential };
    const connection = await this.#reachability.over(() => EppConnection.open(to, this.profile.timeouts.connect));
    this.#opened.add(connection);
    return connection;
  }

  /** Where the subject is. */
  get place(): Pick<Destination, "host" | "port" | "serverName" | "authorities"> {
    const { destination, authorities } = this.#resolved;
    const place = this.#world ? { ...this.#world.epp, ...(authorities && { authorities }) } : destination;
    if (place === undefined) throw new NotTestable("the profile does not say where the subject is");
    return place;
  }

  /** The subject's time as far as its greetings tell it, milliseconds since 1970. */
  get now(): number {
    return Date.now() + this.#ahead;
  }

  /** Asks for a greeting, so that its time is known before anything is said. */
  async #learnTime(): Promise<void> {
    const connection = await this.connect(this.account("A"));
    const { content } = readAnswer(await connection.receive(this.profile.timeouts.answer));
    connection.close();
    this.greeted(textsAt(content, "svDate")[0]);
  }

  /** Takes note of the date of a greeting. */
  greeted(date: string | undefined): void {
    const said = Date.parse(date ?? "");
    if (!Number.isNaN(said)) this.#ahead = said - Date.now();
  }

  /** Puts a world of our own back to its fixture. Nothing where the subject has no such thing. */
  async reset(): Promise<void> {
    if (this.can("reset")) await this.control("POST", "/reset");
  }

  /** What the subject says of a command, by its server transaction id; nothing where it does not tell. */
  async ledger(server: string): Promise<LedgerEntry | undefined> {
    return this.can("ledger")
      ? this.control<LedgerEntry>("GET", `/ledger?server=${encodeURIComponent(server)}`)
      : undefined;
  }

  /** One request to the control port about our world. */
  async control<T = unknown>(method: string, path: string, body?: unknown): Promise<T> {
    this.need("control");
    if (this.#control === undefined) throw new NotTestable("the profile claims a control port and names none");
    const world = this.#world?.id ?? this.profile.control?.world;
    if (world === undefined) throw new NotTestable("control.world: the profile does not say which world is meant");
    return this.#control.call<T>(method, `/worlds/${encodeURIComponent(world)}${path}`, body);
  }

  /** Gives up what was made for this run. */
  async close(): Promise<void> {
    for (const connection of this.#opened) connection.close();
    if (this.#world) await this.#control?.call("DELETE", `/worlds/${this.#world.id}`);
    this.#control?.close();
    this.guest?.close();
  }
}

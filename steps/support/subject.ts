import { dirname, resolve } from "node:path";
import { useSchemas } from "../../xsd/schemas.ts";
import type { Xml } from "../../xsd/write.ts";
import { placesOf } from "./addresses.ts";
import { readAnswer, textsAt } from "./answer.ts";
import type { Capability } from "./capabilities.ts";
import { ControlClient, type LedgerEntry, type MadeWorld } from "./control-client.ts";
import { demandedIn } from "./demanded.ts";
import { type Destination, EppConnection } from "./epp-connection.ts";
import { Guest } from "./guest/guest.ts";
import { type Mark, markOf } from "./marks.ts";
import { ownShare, Pace } from "./pacing.ts";
import type { Profile } from "./profile/index.ts";
import { Reachability } from "./reachability.ts";
import type { Place, RegistrarAccount, RegistrarName, ResolvedSubject } from "./resolve-subject.ts";
import { RrpPort } from "./rrp-port.ts";
import { Sessions } from "./sessions.ts";
import { Steering } from "./steering.ts";
import { NotApplicable, NotTestable } from "./verdicts.ts";

export type { RegistrarAccount, RegistrarName } from "./resolve-subject.ts";

/** Who is tested. One a process. */
export class Subject {
  readonly profile: Profile;
  /** Holds back what is sent to what the profile allows. */
  readonly pace: Pace;
  readonly #resolved: ResolvedSubject;
  readonly #control: ControlClient | undefined;
  readonly #world: MadeWorld | undefined;
  readonly #places: readonly [Place, ...Place[]] | undefined;
  readonly #steering: Steering;
  readonly #sessions: Sessions;
  /** Where and as whom it is spoken to over RRP. */
  readonly rrp: RrpPort;
  readonly #reachability = new Reachability();
  /** Absent where the subject is a world of our own. */
  readonly guest: Guest | undefined;
  /** How far its clock is ahead of ours, as its last greeting tells; milliseconds. */
  #ahead = 0;
  #connections = 0;
  /** Ends an idle session of a registrar, if there is one: whoever keeps such sessions says how. */
  giveUpIdle: (registrar: RegistrarName) => boolean = () => false;

  private constructor(
    resolved: ResolvedSubject,
    control: ControlClient | undefined,
    world: MadeWorld | undefined,
    places: readonly [Place, ...Place[]] | undefined,
  ) {
    const { profile } = resolved;
    this.profile = profile;
    this.pace = new Pace(profile.pacing.commandsPerSecond, ownShare());
    this.#resolved = resolved;
    this.#control = control;
    this.#world = world;
    this.guest = resolved.run && new Guest(resolved.run);
    this.#places = places;
    this.#sessions = new Sessions(profile.pacing.sessions, ownShare());
    this.rrp = new RrpPort(this, resolved, world);
    const folder = dirname(resolve(resolved.path ?? "."));
    this.#steering = new Steering(profile.hooks, folder, control, world?.id ?? profile.control?.world);
  }

  /** Makes the subject ready: where it is a world of its own, the world is made. */
  static async open(resolved: ResolvedSubject): Promise<Subject> {
    const { profile, destination, authorities } = resolved;
    useSchemas(resolved.schemas ?? []);
    const control =
      resolved.control && new ControlClient(resolved.control.url, resolved.control.token, profile.control?.timeout);
    const world =
      control && resolved.fixture !== undefined
        ? await control.makeWorld(resolved.fixture, resolved.mutant, resolved.profile.capabilities.includes("rrp"))
        : undefined;
    const place = world ? { ...world.epp, ...(authorities && { authorities }) } : destination;
    const which = profile.target === "builtin" ? "first" : profile.target.addresses;
    const subject = new Subject(resolved, control, world, place && (await placesOf(place, which)));
    if (resolved.run?.phase !== undefined) await subject.#learnTime();
    return subject;
  }

  /** Whether only the advised code passes where the standard leaves it open. */
  get isStrict(): boolean {
    return this.#resolved.strict ?? this.profile.strict;
  }

  can(capability: Capability): boolean {
    const { capabilities, hooks, control } = this.profile;
    if (capability === "control" && control !== undefined) return true;
    return capabilities.includes(capability) || Object.hasOwn(hooks, capability);
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

  /** The certificate of a registrar, PEM. */
  certificate(name: RegistrarName): string {
    const { certificate } = this.account(name);
    if (certificate === undefined) throw new NotApplicable(`the profile names no certificate of registrar ${name}`);
    return certificate;
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

  /** The elements that the subject demands in the command with this verb. */
  demanded(verb: Xml): readonly Xml[] {
    return demandedIn(this.#resolved.demanded ?? {}, verb.text);
  }

  /** Namespaces of the profile's own schemas. */
  get furtherNamespaces(): readonly string[] {
    return (this.#resolved.schemas ?? []).map(({ ns }) => ns);
  }

  /** Whether a registrar has as many connections as it may have; its idle ones are given up first. */
  isFull(registrar: RegistrarName): boolean {
    return this.#sessions.isFull(registrar, () => this.giveUpIdle(registrar));
  }

  /** Opens a connection for a registrar; with whose certificate, or with none, is the caller's choice. */
  async connect(
    registrar: RegistrarName,
    credential: Pick<Destination, "certificate" | "key" | "minVersion" | "maxVersion">,
  ): Promise<EppConnection> {
    if (this.isFull(registrar)) throw this.#sessions.refusal(registrar);
    await this.pace.turn();
    const place = this.#places?.[this.#connections++ % this.#places.length] ?? this.place;
    const to = { ...place, ...credential };
    const connection = await this.#reachability.over(() => EppConnection.open(to, this.profile.timeouts.connect));
    this.#sessions.add(registrar, connection);
    return connection;
  }

  /** Where the subject is: the first of its addresses. */
  get place(): Place {
    if (this.#places === undefined) throw new NotTestable("the profile does not say where the subject is");
    return this.#places[0];
  }

  /** The subject's time as far as its greetings tell it, milliseconds since 1970. */
  get now(): number {
    return Date.now() + this.#ahead;
  }

  /** Asks for a greeting, so that its time is known before anything is said. */
  async #learnTime(): Promise<void> {
    const connection = await this.connect("A", this.account("A"));
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

  /** One request to the subject's hooks or control port: about our world, where there are worlds. */
  control<T = unknown>(method: string, path: string, body?: unknown): Promise<T> {
    return this.#steering.call<T>(method, path, body);
  }

  /** Gives up what was made for this run. */
  async close(): Promise<void> {
    this.#sessions.close();
    this.rrp.close();
    if (this.#world) await this.#control?.call("DELETE", `/worlds/${this.#world.id}`);
    this.#control?.close();
    this.guest?.close();
  }
}

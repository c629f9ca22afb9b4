import type { Capability } from "./capabilities.ts";
import type { LedgerEntry, MadeWorld } from "./control-client.ts";
import type { Guest } from "./guest/guest.ts";
import { LinesOverheard } from "./guest/lines.ts";
import type { Pace } from "./pacing.ts";
import type { RegistrarName } from "./registrar-name.ts";
import type { ResolvedSubject } from "./resolve-subject.ts";
import { RrpConnection, type RrpDestination } from "./rrp-connection.ts";
import type { RrpAccount, RrpConnecting } from "./rrp-subject.ts";
import { NotApplicable, NotTestable } from "./verdicts.ts";

/** What the port needs of the subject that it belongs to. */
interface Owner {
  readonly pace: Pace;
  readonly guest: Guest | undefined;
  can(capability: Capability): boolean;
  need(capability: Capability): void;
  control<T>(method: string, path: string): Promise<T>;
}

/** Where and as whom a subject is spoken to over RRP. One a process. */
export class RrpPort {
  readonly #owner: Owner;
  readonly #resolved: ResolvedSubject;
  readonly #world: MadeWorld | undefined;
  /** Every connection of this run: one that a scenario lost would keep the process from ending. */
  readonly #opened = new Set<RrpConnection>();

  constructor(owner: Owner, resolved: ResolvedSubject, world: MadeWorld | undefined) {
    this.#owner = owner;
    this.#resolved = resolved;
    this.#world = world;
  }

  /** Whether a registrar has an account. */
  has(name: RegistrarName): boolean {
    const { registrars, rrp } = this.#resolved;
    return this.#owner.can("rrp") && (registrars[name] ?? rrp?.registrars[name]) !== undefined;
  }

  /** A registrar's account as RRP asks for it. */
  account(name: RegistrarName): RrpAccount {
    this.#owner.need("rrp");
    const { registrars, rrp } = this.#resolved;
    const [epp, own] = [registrars[name], rrp?.registrars[name]];
    if (own === undefined && epp === undefined) throw new NotApplicable(`the profile names no registrar ${name}`);
    return { ...epp, ...own } as RrpAccount;
  }

  /** Opens a connection with a registrar's certificate, or as it is said otherwise. */
  async connect(name: RegistrarName, how: RrpConnecting = {}): Promise<RrpConnection> {
    const { certificateOf = name, plain = false, ...versions } = how;
    const { certificate, key } = certificateOf === "nobody" ? {} : this.account(certificateOf);
    const credential = certificate !== undefined && key !== undefined ? { certificate, key } : {};
    const { place } = this;
    const to = { ...place, ...(plain && { plain, port: place.plainPort ?? place.port }), ...credential, ...versions };
    await this.#owner.pace.turn();
    const { guest } = this.#owner;
    const overhearing = guest && new LinesOverheard(guest, name);
    const connection = await RrpConnection.open(to, this.#resolved.profile.timeouts.connect, overhearing);
    this.#opened.add(connection);
    return connection;
  }

  /** Where the subject speaks RRP. */
  get place(): RrpDestination {
    this.#owner.need("rrp");
    const { rrp, authorities } = this.#resolved;
    const { tls, plain } = this.#world?.rrp ?? {};
    const made = tls && {
      ...tls,
      plain: false,
      ...(plain && { plainPort: plain.port }),
      ...(authorities && { authorities }),
    };
    const place = made ?? rrp?.destination;
    if (place === undefined) throw new NotTestable("the profile claims rrp and does not say where it is spoken");
    return place;
  }

  /** What the subject says of the last command; nothing where it does not tell. RRP has no transaction ids. */
  async ledger(): Promise<LedgerEntry | undefined> {
    if (!this.#owner.can("ledger")) return undefined;
    const last = await this.#owner.control<readonly LedgerEntry[]>("GET", "/ledger?protocol=rrp&limit=1");
    return last.at(-1);
  }

  /** Ends all connections. */
  close(): void {
    for (const connection of this.#opened) connection.close();
  }
}

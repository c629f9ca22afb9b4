import type { Instant } from "../registry/time.ts";
import { type Examination, noTrademarks, type Trademarks } from "../registry/trademarks/trademarks.ts";
import { type Certificate, readCertificate } from "./certificate.ts";
import { examine } from "./examination.ts";
import { HeldList, type KeepingOptions, type ListState } from "./held-list.ts";
import { type ClaimsList, readClaims } from "./lists/claims.ts";
import { ListError } from "./lists/csv.ts";
import { type Revocations, readRevocations } from "./lists/revocations.ts";
import { type RevokedMarks, readRevokedMarks } from "./lists/revoked-marks.ts";
import { type ListName, listNames, type Source } from "./sources.ts";

const hour = 60 * 60 * 1000;

/** Where a world takes its knowledge of trademarks from. */
export interface TrademarkSettings {
  /** Root certificate of the authority, PEM. Without one no signed mark is trusted, and no list of revocations read. */
  readonly authority?: string;
  readonly lists?: { readonly [L in ListName]?: Source };
  /** For lists from addresses. */
  readonly login?: { readonly user: string; readonly password: string };
  /** Folder for the last good copies of lists from addresses. */
  readonly copies?: string;
  /** Limits of a download: 16 MiB and 30 seconds where they are left out. */
  readonly maxBytes?: number;
  readonly timeout?: number;
  /** How often lists are looked for anew, in milliseconds: every 12 hours where it is left out. */
  readonly interval?: number;
}

/** What in the settings cannot be used. */
export class TrademarkSettingsError extends Error {
  override readonly name = "TrademarkSettingsError";
  readonly place: "authority" | ListName;

  constructor(place: "authority" | ListName, message: string) {
    super(message);
    this.place = place;
  }
}

/** The clearinghouse as a registry sees it: its authority and its lists, kept fresh. RFC 9361. */
export class ClearingHouse implements Trademarks {
  readonly #authority: Certificate | undefined;
  readonly #interval: number;
  readonly #claims: HeldList<ClaimsList> | undefined;
  readonly #revokedMarks: HeldList<RevokedMarks> | undefined;
  readonly #revocations: HeldList<Revocations> | undefined;
  #tried: Instant;
  #refreshing: Promise<readonly ListState[]> | undefined;

  private constructor(settings: TrademarkSettings, now: Instant) {
    const { authority, lists = {}, interval = 12 * hour, maxBytes = 16 * 1024 * 1024, timeout = 30_000 } = settings;
    const { login, copies } = settings;
    const root = authority === undefined ? undefined : rootOf(authority);
    const options: KeepingOptions = {
      maxBytes,
      timeout,
      staleAfter: 2 * interval,
      ...(login && { login }),
      ...(copies !== undefined && { copies }),
    };
    this.#authority = root;
    this.#interval = interval;
    this.#tried = now;
    const { claims, revokedMarks, revocations } = lists;
    this.#claims = claims && new HeldList("claims", claims, (bytes) => readClaims(textOf(bytes)), options);
    this.#revokedMarks =
      revokedMarks && new HeldList("revokedMarks", revokedMarks, (bytes) => readRevokedMarks(textOf(bytes)), options);
    if (revocations !== undefined && root === undefined)
      throw new TrademarkSettingsError(
        "revocations",
        "a list of revoked certificates needs the authority that signed it",
      );
    this.#revocations =
      revocations && root && new HeldList("revocations", revocations, (bytes) => readRevocations(bytes, root), options);
  }

  /**
   * Reads the authority's certificate and every list. An address that fails is no error: its list is stale, and the last
   * good copy is used. Throws TrademarkSettingsError for a text or a file that cannot be used.
   */
  static async open(settings: TrademarkSettings, now: Instant): Promise<ClearingHouse> {
    const house = new ClearingHouse(settings, now);
    await Promise.all(
      listNames.map((name) =>
        house
          .#list(name)
          ?.open(now)
          .catch((error) => {
            throw error instanceof ListError ? new TrademarkSettingsError(name, error.message) : error;
          }),
      ),
    );
    return house;
  }

  claimKey(label: string): string | undefined {
    return this.#claims?.content?.keys.get(label);
  }

  examine(encoded: string, now: Instant): Examination {
    if (this.#authority === undefined) return noTrademarks.examine(encoded, now);
    return examine(encoded, now, {
      authority: this.#authority,
      revokedCertificates: this.#revocations?.content?.serials ?? new Set(),
      revokedMarks: this.#revokedMarks?.content?.since ?? new Map(),
    });
  }

  /** Looks for newer lists now. Two calls at the same time are one. It never throws; the states tell what went wrong. */
  refresh(now: Instant): Promise<readonly ListState[]> {
    this.#refreshing ??= this.#refresh(now).finally(() => {
      this.#refreshing = undefined;
    });
    return this.#refreshing;
  }

  /** Looks for newer lists if the last attempt was long enough ago. */
  async refreshIfDue(now: Instant): Promise<void> {
    if (now - this.#tried >= this.#interval) await this.refresh(now);
  }

  /** How every list stands. */
  states(now: Instant): readonly ListState[] {
    return listNames.flatMap((name) => this.#list(name)?.state(now) ?? []);
  }

  async #refresh(now: Instant): Promise<readonly ListState[]> {
    this.#tried = now;
    await Promise.all(listNames.map((name) => this.#list(name)?.refresh(now)));
    return this.states(now);
  }

  #list(name: ListName) {
    return { claims: this.#claims, revokedMarks: this.#revokedMarks, revocations: this.#revocations }[name];
  }
}

function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new ListError("this is not UTF-8");
  }
}

function rootOf(pem: string): Certificate {
  try {
    return readCertificate(pem);
  } catch {
    throw new TrademarkSettingsError("authority", "this is no certificate in PEM form");
  }
}

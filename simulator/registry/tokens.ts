import { type Effect, put } from "./effects.ts";
import { at, type Token } from "./objects/index.ts";
import type { RegistryView } from "./projection.ts";
import type { Instant } from "./time.ts";

// Allocation tokens, RFC 8495: what they are good for, and for whom.

/** The token that every registry knows and none stores: it takes a domain out of its package at a renewal. */
export const removePackageToken = "__REMOVEPACKAGE__";

/** For whom and for what a token is to be used. */
export interface TokenUse {
  readonly registrar: string;
  readonly name: string;
  /** The name of the top-level domain. */
  readonly tld: string;
  readonly now: Instant;
}

/** The token with this text, blanks around it aside. */
export function findToken(registry: RegistryView, text: string): Token | undefined {
  return registry.tokens.get(text.trim());
}

/** Whether a token has been used up. */
export function isRedeemed({ redeemed }: Token): boolean {
  return redeemed !== undefined;
}

/** What a token that is known and not used up may still lack, in the order in which it is asked. */
export const tokenTests = [
  {
    reason: "allocation-token-not-valid-for-registrar",
    fails: ({ registrars }: Token, { registrar }: TokenUse) => registrars.length > 0 && !registrars.includes(registrar),
  },
  {
    reason: "allocation-token-not-valid-for-tld",
    fails: ({ tlds }: Token, { tld }: TokenUse) => tlds.length > 0 && !tlds.includes(tld),
  },
  {
    reason: "allocation-token-not-valid-for-domain",
    fails: ({ domain }: Token, { name }: TokenUse) => domain !== undefined && domain !== name,
  },
  {
    reason: "allocation-token-not-in-promotion",
    fails: ({ states }: Token, { now }: TokenUse) => states.length > 1 && at(states, now) !== "valid",
  },
] as const;

export type TokenFailure = (typeof tokenTests)[number]["reason"];

/** Why a token is not good for a use, if it is not. */
export function failureOf(token: Token, use: TokenUse): TokenFailure | undefined {
  return tokenTests.find(({ fails }) => fails(token, use))?.reason;
}

/**
 * The first of a top-level domain's own tokens that is good for a registration. Those that do not exist, or are for
 * others, are passed over; one whose promotion does not run ends the search, and refuses the registration.
 */
export function defaultToken(registry: RegistryView, texts: readonly string[], use: TokenUse): Token | undefined {
  return texts
    .flatMap((text) => findToken(registry, text) ?? [])
    .find((token) => [undefined, "allocation-token-not-in-promotion"].includes(failureOf(token, use)));
}

/** Whether a token is tied to exactly this name. */
export function isTiedTo({ domain }: Token, name: string): boolean {
  return domain === name;
}

/** Uses a token up where it may be used once. The key is that of the history entry that used it. */
export function redeem(token: Token | undefined, history: number): readonly Effect[] {
  if (token?.type !== "single-use") return [];
  return [put("token.redeemed", "tokens", token.token, { ...token, redeemed: history })];
}

import { type Guard, guard } from "../flow.ts";
import type { Tld, Token } from "../objects/index.ts";
import { actor, derived, type Request } from "../request.ts";
import {
  defaultToken,
  findToken,
  isRedeemed,
  removePackageToken,
  type TokenFailure,
  type TokenUse,
  tokenTests,
} from "../tokens.ts";

type WithToken = Request & { readonly command: { readonly token?: string } };

/** How a flow takes tokens. */
export interface TokenTerms<Q> {
  /** The name that the token is to be used for; nothing where that is not known. */
  readonly name: (request: Q) => { readonly name: string; readonly tld: Tld } | undefined;
  /** Whether the top-level domain's own tokens are tried where the command has none: at registration. */
  readonly takesDefaults?: boolean;
  /** Whether the token that takes a domain out of its package may be given: at renewal. */
  readonly takesPackageRemoval?: boolean;
}

/** The guards of a flow's token, and the token that is in force once they have held. */
export interface TokenGuards<Q> {
  readonly guards: readonly [
    Guard<"invalid-allocation-token", Q>,
    Guard<"already-redeemed-allocation-token", Q>,
    Guard<"allocation-token-not-valid-for-registrar", Q>,
    Guard<"allocation-token-not-valid-for-tld", Q>,
    Guard<"allocation-token-not-valid-for-domain", Q>,
    Guard<"allocation-token-not-in-promotion", Q>,
  ];
  readonly tokenOf: (request: Q) => Token | undefined;
}

/** The checks of an allocation token, in their order. RFC 8495 section 3.2. */
export function tokenGuards<Q extends WithToken>(terms: TokenTerms<Q>): TokenGuards<Q> {
  const use = (request: Q): TokenUse | undefined => {
    const found = terms.name(request);
    return found && { registrar: actor(request), name: found.name, tld: found.tld.name, now: request.now };
  };
  const tokenOf = derived((request: Q): Token | undefined => {
    const { token } = request.command;
    if (token !== undefined) return findToken(request.registry, token);
    const [found, where] = [terms.name(request), use(request)];
    if (!terms.takesDefaults || found === undefined || where === undefined) return undefined;
    return defaultToken(request.registry, found.tld.defaultTokens, where);
  });
  const isUnknown = ({ command: { token }, registry }: Q): boolean => {
    if (token === undefined || (terms.takesPackageRemoval && token.trim() === removePackageToken)) return false;
    return findToken(registry, token) === undefined;
  };
  const test = <R extends TokenFailure>(reason: R): Guard<R, Q> =>
    guard(reason, (request: Q) => {
      const [token, where] = [tokenOf(request), use(request)];
      const fails = tokenTests.find((one) => one.reason === reason)?.fails;
      return token && where && fails?.(token, where) ? [token.token] : [];
    });
  return {
    tokenOf,
    guards: [
      // Nothing else can be asked of a token that is not known.
      guard("invalid-allocation-token", (request: Q) => (isUnknown(request) ? [request.command.token ?? ""] : []), [
        "already-redeemed-allocation-token",
      ]),
      guard("already-redeemed-allocation-token", (request: Q) => {
        const token = tokenOf(request);
        return token !== undefined && isRedeemed(token) ? [token.token] : [];
      }),
      test("allocation-token-not-valid-for-registrar"),
      test("allocation-token-not-valid-for-tld"),
      test("allocation-token-not-valid-for-domain"),
      test("allocation-token-not-in-promotion"),
    ],
  };
}

/** Whether the command carries the token that takes a domain out of its package. */
export function removesPackage({ command: { token } }: WithToken): boolean {
  return token?.trim() === removePackageToken;
}

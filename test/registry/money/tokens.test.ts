import assert from "node:assert/strict";
import { test } from "node:test";
import { tokenGuards } from "../../../simulator/registry/guards/tokens.ts";
import type { Token } from "../../../simulator/registry/objects/index.ts";
import { RegistryView } from "../../../simulator/registry/projection.ts";
import { Registry } from "../../../simulator/registry/registry.ts";
import type { Request } from "../../../simulator/registry/request.ts";
import { beginningOfTime } from "../../../simulator/registry/time.ts";
import { redeem, removePackageToken } from "../../../simulator/registry/tokens.ts";
import { tldWith, tokenWith } from "./sample.ts";

type Asking = Request & { readonly command: { readonly token?: string } };

const now = Date.UTC(2026, 0, 15, 12);
const day = 86_400_000;

interface Situation {
  readonly token?: string;
  readonly known?: readonly Token[];
  readonly defaults?: readonly string[];
  readonly takesPackageRemoval?: boolean;
}

/** The first reason that a token is refused for, or the token that is in force. */
function judged({ token, known = [], defaults = [], takesPackageRemoval = false }: Situation): string | undefined {
  const tld = tldWith({ defaultTokens: defaults });
  const { guards, tokenOf } = tokenGuards<Asking>({
    name: () => ({ name: "one.tld", tld }),
    takesDefaults: true,
    takesPackageRemoval,
  });
  const tokens = new Map(known.map((one) => [one.token, one]));
  const request = {
    command: token === undefined ? {} : { token },
    registry: new RegistryView(new Registry({ tokens }), now),
    session: { registrar: "registrar-a" },
    now,
  } as unknown as Asking;
  const refused = (guards as readonly { reason: string; offends: (request: Asking) => readonly string[] }[]).find(
    ({ offends }) => offends(request).length > 0,
  );
  return refused?.reason ?? tokenOf(request)?.token;
}

const notInPromotion = [
  { from: beginningOfTime, value: "not-started" as const },
  { from: now + day, value: "valid" as const },
];
const running = [
  { from: beginningOfTime, value: "not-started" as const },
  { from: now, value: "valid" as const },
  { from: now + day, value: "ended" as const },
];

test("a token that is known and good is in force, blanks around it aside", () => {
  assert.equal(judged({ token: " token\n", known: [tokenWith()] }), "token");
  assert.equal(judged({ token: "token", known: [tokenWith({ states: running })] }), "token");
  assert.equal(judged({}), undefined);
});

test("an empty or unknown token is refused", () => {
  assert.equal(judged({ token: "  " }), "invalid-allocation-token");
  assert.equal(judged({ token: "TOKEN", known: [tokenWith()] }), "invalid-allocation-token");
});

test("what is wrong with a token is found in the order in which it is asked", () => {
  const everything = tokenWith({
    type: "single-use",
    redeemed: 7,
    registrars: ["registrar-b"],
    tlds: ["other"],
    domain: "two.tld",
    states: notInPromotion,
  });
  const steps: readonly (readonly [string, Partial<Token>])[] = [
    ["already-redeemed-allocation-token", {}],
    ["allocation-token-not-valid-for-registrar", { registrars: ["registrar-a"] }],
    ["allocation-token-not-valid-for-tld", { tlds: ["tld"] }],
    ["allocation-token-not-valid-for-domain", { domain: "one.tld" }],
    ["allocation-token-not-in-promotion", { states: running }],
  ];
  let token = everything;
  for (const [reason, mended] of steps) {
    assert.equal(judged({ token: "token", known: [token] }), reason);
    const { redeemed: _, ...unused } = token;
    token = { ...unused, ...mended };
  }
  assert.equal(judged({ token: "token", known: [token] }), "token");
});

test("the token that removes a package is good for renewals only", () => {
  assert.equal(judged({ token: removePackageToken }), "invalid-allocation-token");
  assert.equal(judged({ token: removePackageToken, takesPackageRemoval: true }), undefined);
});

test("the first of a TLD's own tokens that is good is in force", () => {
  const theirs = tokenWith({ token: "theirs", registrars: ["registrar-b"] });
  const ours = tokenWith({ token: "ours" });
  const later = tokenWith({ token: "later" });
  assert.equal(judged({ known: [theirs, ours, later], defaults: ["missing", "theirs", "ours", "later"] }), "ours");
  assert.equal(judged({ known: [theirs], defaults: ["theirs"] }), undefined);
  assert.equal(judged({ defaults: ["missing"] }), undefined);
  assert.equal(judged({ token: "later", known: [ours, later], defaults: ["ours"] }), "later");
});

test("one whose promotion does not run refuses the registration", () => {
  const early = tokenWith({ token: "early", states: notInPromotion });
  const ours = tokenWith({ token: "ours" });
  assert.equal(judged({ known: [early, ours], defaults: ["early", "ours"] }), "allocation-token-not-in-promotion");
});

test("only a token for single use is used up", () => {
  assert.deepEqual(redeem(undefined, 3), []);
  assert.deepEqual(redeem(tokenWith(), 3), []);
  const [effect] = redeem(tokenWith({ type: "single-use" }), 3);
  assert.deepEqual(effect?.kind === "put" && (effect.value as Token).redeemed, 3);
});

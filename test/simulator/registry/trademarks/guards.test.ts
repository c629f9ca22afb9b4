import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { LaunchCreate } from "../../../../simulator/registry/commands/index.ts";
import type { Tld } from "../../../../simulator/registry/objects/index.ts";
import { noticeId } from "../../../../simulator/registry/trademarks/claims-notice.ts";
import {
  claimsGuards,
  launchForm,
  signedMarkGuards,
  signedMarksInSunrise,
} from "../../../../simulator/registry/trademarks/index.ts";
import type { Registration } from "../../../../simulator/registry/trademarks/launch-data.ts";
import type { Examination, Trademarks } from "../../../../simulator/registry/trademarks/trademarks.ts";

const now = Date.parse("2026-01-15T12:00:00Z");
const hour = 3_600_000;
const number = "9223372036854775807";

const mark = { id: "1-1", notBefore: now, notAfter: now, labels: ["shop"] };
const good: Examination = { kind: "read", id: "1-1", revoked: false, faults: [], mark };
const notice = { id: noticeId("shop", now, number), notAfter: now, accepted: now - 48 * hour };
const tld = {
  name: "tld",
  phases: [{ from: 0, value: "sunrise" }],
  claimedLabels: {},
  claimsPeriodEnd: now + 1,
} as unknown as Tld;

interface Situation {
  readonly launch?: Partial<LaunchCreate>;
  readonly name?: string;
  readonly superuser?: boolean;
  readonly tld?: Partial<Tld>;
  readonly found?: Examination;
  readonly claimed?: readonly string[];
}

/** The reasons of the guards that object to a registration, in their order. */
function objections({ launch, name = "shop.tld", superuser = false, found = good, claimed = [], ...rest }: Situation) {
  const trademarks: Trademarks = {
    claimKey: (label) => (claimed.includes(label) ? "key" : undefined),
    examine: () => found,
  };
  const command = {
    name,
    ...(launch && { launch: { phase: { phase: "claims" }, marks: [], notices: [], ...launch } }),
  };
  const request = { command, now, superuser, trademarks } as unknown as Registration;
  const tldOf = () => ({ ...tld, ...rest.tld }) as Tld;
  const guards = [...launchForm, ...claimsGuards(tldOf), signedMarksInSunrise(tldOf), ...signedMarkGuards];
  return guards.filter(({ offends }) => offends(request).length > 0).map(({ reason }) => reason);
}

const marks = (...forms: readonly ("code" | "signed" | "encoded")[]) => ({
  marks: forms.map((form) => ({ form, text: "" })),
});
const notices = (changes: Partial<typeof notice> & { validator?: string } = {}) => ({
  notices: [{ ...notice, ...changes }],
});

describe("the form of launch data", () => {
  const claimed = ["shop"];

  it("is right for a notice at the ends of its times", () => {
    assert.deepEqual(objections({ claimed, launch: notices() }), []);
    assert.deepEqual(objections({ claimed, launch: notices({ validator: "tmch" }) }), []);
  });

  it("is wrong for a mark as a code", () => {
    assert.deepEqual(objections({ launch: marks("code") }), ["unsupported-mark-type"]);
  });

  it("is wrong for another validator, even one that differs in case", () => {
    assert.deepEqual(objections({ claimed, launch: notices({ validator: "TMCH" }) }), ["invalid-trademark-validator"]);
  });

  it("is wrong for a notice that is over or was accepted long ago; superusers may give one", () => {
    const over = { ...notices({ notAfter: now - 1, id: noticeId("shop", now - 1, number) }) };
    const old = notices({ accepted: now - 48 * hour - 1 });
    assert.deepEqual(objections({ claimed, launch: over }), ["expired-claim"]);
    assert.deepEqual(objections({ claimed, launch: old }), ["accepted-too-long-ago"]);
    assert.deepEqual(objections({ claimed, launch: over, superuser: true }), []);
    assert.deepEqual(objections({ claimed, launch: old, superuser: true }), []);
  });

  it("is wrong for an id that is malformed or another label's, for superusers too", () => {
    const malformed = notices({ id: "x" });
    assert.deepEqual(objections({ claimed, launch: malformed, superuser: true }), ["malformed-tcn-id"]);
    const other = notices({ id: noticeId("shop-2", now, number) });
    assert.deepEqual(objections({ claimed, launch: other, superuser: true }), ["invalid-tcn-id-checksum"]);
  });
});

describe("the need of a claims notice", () => {
  const ended = { claimsPeriodEnd: now };

  it("is there for a claimed label until the period ends, unless a signed mark comes along", () => {
    assert.deepEqual(objections({ claimed: ["shop"] }), ["missing-claims-notice"]);
    assert.deepEqual(objections({ claimed: ["shop"], launch: marks("encoded") }), []);
    assert.deepEqual(objections({ claimed: ["shop"], tld: ended }), []);
    assert.deepEqual(objections({ claimed: ["shop"], superuser: true }), []);
  });

  it("is there for a label that the TLD claims by itself", () => {
    assert.deepEqual(objections({ tld: { claimedLabels: { shop: "key" } } }), ["missing-claims-notice"]);
    assert.deepEqual(objections({ name: "constructor.tld" }), []);
  });

  it("is not there for another label, nor after the period", () => {
    assert.deepEqual(objections({ launch: notices() }), ["unexpected-claims-notice"]);
    assert.deepEqual(objections({ launch: notices(), tld: ended }), ["claims-period-ended"]);
    assert.deepEqual(objections({ launch: notices(), tld: ended, superuser: true }), []);
  });
});

describe("a signed mark", () => {
  const read = (changes: Partial<Extract<Examination, { kind: "read" }>>) =>
    objections({ launch: marks("encoded"), found: { ...good, ...changes } as Examination });

  it("is for sunrise, and for superusers", () => {
    const quiet = { phases: [{ from: 0, value: "quiet" as const }] };
    assert.deepEqual(objections({ launch: marks("encoded"), tld: quiet }), ["signed-marks-only-during-sunrise"]);
    assert.deepEqual(objections({ launch: marks("encoded"), tld: quiet, superuser: true }), []);
  });

  it("comes alone, encoded, in base64", () => {
    assert.deepEqual(objections({ launch: marks("encoded") }), []);
    assert.deepEqual(objections({ launch: marks("encoded", "encoded") }), ["too-many-signed-marks"]);
    assert.deepEqual(objections({ launch: marks("signed") }), ["signed-marks-must-be-encoded"]);
    const other = { marks: [{ form: "encoded" as const, text: "", encoding: "hex" }] };
    assert.deepEqual(objections({ launch: other }), ["signed-mark-encoding-not-base64"]);
  });

  it("can be decoded and read", () => {
    const unreadable = (fault: "encoding" | "content") =>
      objections({ launch: marks("encoded"), found: { kind: "unreadable", fault, problem: "it is odd" } });
    assert.deepEqual(unreadable("encoding"), ["signed-mark-encoding-error"]);
    assert.deepEqual(unreadable("content"), ["signed-mark-parsing-error"]);
  });

  it("is not revoked, and its signature and certificate are in order", () => {
    assert.deepEqual(read({ revoked: true }), ["signed-mark-revoked"]);
    const faults = ["certificate-revoked", "signature-invalid"] as const;
    assert.deepEqual(
      read({ faults, mark: undefined as never }),
      faults.map((fault) => `signed-mark-${fault}`),
    );
  });

  it("is valid at its first and at its last instant, and not beyond", () => {
    assert.deepEqual(read({ mark: { ...mark, notBefore: now + 1 } }), ["found-mark-not-yet-valid"]);
    assert.deepEqual(read({ mark: { ...mark, notAfter: now - 1 } }), ["found-mark-expired"]);
  });

  it("has the label, to the letter", () => {
    assert.deepEqual(read({ mark: { ...mark, labels: ["other", "SHOP"] } }), ["no-marks-found-matching-domain"]);
    assert.deepEqual(read({ mark: { ...mark, labels: ["other", "shop"] } }), []);
  });
});

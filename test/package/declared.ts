// What somebody's server holds besides, and how its profile declares it: zones in other phases, names that are premium,
// reserved or claimed, and tokens. So much of it that no scenario finds it used up.

const many = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

const zonesInPhases = { sunrise: "dawn", quiet: "hush", predelegation: "egg", pdt: "trial" } as const;

const premium = [
  ...many(60).map((number) => ({ label: `gold-${number}`, price: "100.00" })),
  ...many(6).map((number) => ({ label: `platinum-${number}`, price: "200.00" })),
  ...many(6).map((number) => ({ label: `rhodium-${number}`, price: "500.00" })),
];

const reasons = [
  ["anchor-tenant"],
  ["fully-blocked"],
  ["name-collision"],
  ["specific-use"],
  ["allowed-in-sunrise"],
  ["anchor-tenant", "fully-blocked"],
] as const;

const reserved = reasons.flatMap((as) => many(12).map((number) => ({ label: `${as.join("-and-")}-${number}`, as })));
const claimed = many(40).map((number) => `claimed-${number}`);

interface DeclaredToken {
  readonly terms: Readonly<Record<string, string>>;
  /** The same as the fixture of the world has it. */
  readonly held: Readonly<Record<string, unknown>>;
}

const terms: readonly DeclaredToken[] = [
  { terms: {}, held: {} },
  { terms: { registrars: "registrar-a" }, held: { registrars: ["registrar-a"] } },
  { terms: { registrars: "registrar-b" }, held: { registrars: ["registrar-b"] } },
  { terms: { registrars: "registrar-c" }, held: { registrars: ["registrar-c"] } },
  { terms: { registrars: "registrar-a, registrar-b" }, held: { registrars: ["registrar-a", "registrar-b"] } },
  { terms: { zones: "tld" }, held: { tlds: ["tld"] } },
  { terms: { zones: "co.tld" }, held: { tlds: ["co.tld"] } },
  { terms: { registration: "bypass-phase" }, held: { registrationBehaviour: "bypass-phase" } },
  { terms: { discount: "0.5" }, held: { discount: "0.5" } },
  { terms: { redeemed: "true" }, held: { redeemed: true } },
];

const promotions: readonly DeclaredToken[] = [
  { terms: { promotion: "under way" }, held: { states: { beginning: "not-started", "-P1D": "valid", P1D: "ended" } } },
  { terms: { promotion: "over" }, held: { states: { beginning: "not-started", "-P2D": "valid", "-P1D": "ended" } } },
  {
    terms: { promotion: "cancelled" },
    held: { states: { beginning: "not-started", "-P2D": "valid", "-P1D": "cancelled" } },
  },
  { terms: { promotion: "to come" }, held: { states: { beginning: "not-started", P1D: "valid" } } },
];

const kinds = [
  ...[...terms.filter(({ held }) => !("redeemed" in held)), ...promotions].map((one) => ({
    type: "unlimited",
    ...one,
  })),
  ...terms.flatMap((one) => many(8).map(() => ({ type: "single-use", ...one }))),
];
const tokens = kinds.map((kind, index) => ({ token: `TOKEN-${index + 1}`, ...kind }));

/** What the world holds, as its fixture says it. */
export const heldFixture = {
  registrars: ["a", "b", "c"].map((name) => ({
    id: `registrar-${name}`,
    tlds: ["tld", "co.tld", ...Object.values(zonesInPhases)],
  })),
  tlds: [
    {
      name: "tld",
      phases: "general-availability",
      premiumList: Object.fromEntries(premium.map(({ label, price }) => [label, price])),
      reservedLabels: Object.fromEntries(reserved.map(({ label, as }) => [label, [...as]])),
      claimedLabels: Object.fromEntries(
        claimed.map((label) => [label, "2013041500/2/6/9/rJ1NrDO92vDsAzf7EQzgjX4R0000000001"]),
      ),
    },
    { name: "co.tld", phases: "general-availability" },
    ...Object.entries(zonesInPhases).map(([phase, name]) => ({ name, phases: phase })),
  ],
  tokens: tokens.map(({ token, type, held }) => ({ token, type, ...held })),
};

/** The same, as a profile declares it. */
export const declared = {
  zones: [
    { name: "tld" },
    { name: "co.tld" },
    ...Object.entries(zonesInPhases).map(([phase, name]) => ({ name, phase })),
  ],
  fixtures: {
    premium: premium.map(({ label, price }) => ({ name: `${label}.tld`, price })),
    reserved: reserved.map(({ label, as }) => ({ name: `${label}.tld`, as: [...as] })),
    claimed: claimed.map((label) => `${label}.tld`),
    tokens: tokens.map(({ token, type, terms: said }) => ({ token, type, terms: said })),
  },
};

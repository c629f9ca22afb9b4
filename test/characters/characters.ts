// Registries that differ from the documented one: each a world's policy, the profile that describes it, and a profile that
// takes it for something else.

/** A registry with a character of its own. */
export interface Character {
  readonly name: string;
  /** The policy of its world, docs/control.md. */
  readonly world: object;
  /** What its profile says beyond what every plain server's says. */
  readonly profile: object;
  /** What a wrong profile says instead. */
  readonly wrong: object;
  /** The features that show it, below the features folder. */
  readonly places: readonly string[];
}

const objects = ["contacts", "hosts"];
const extensions = ["rgp", "secDNS", "fees", "launch", "tokens"];
const rest = ["poll", "certificates", "failedLogins"];
const announced = [
  ...["launch-1.0", "rgp-1.0", "secDNS-1.1", "fee-0.6", "fee-0.11", "fee-0.12", "fee-1.0"],
  "allocationToken-1.0",
];
const usual = { capabilities: [...objects, ...extensions, ...rest], policy: { extensions: announced } };
const greeted = "session/hello.feature";

/** Refusals that the documents leave to the registry, with the codes of another one. */
const otherCodes = {
  "host-create/2306/host-name-too-shallow": 2005,
  "host-create/2003/subordinate-host-must-have-ip": 2306,
  "host-check/2306/too-many-resource-checks": 2004,
  "host-info/2005/host-name-not-lower-case": 2303,
  "domain-check/2306/bad-domain-name-character": 2005,
  "domain-check/2306/leading-dash": 2005,
};

export const characters: readonly Character[] = [
  {
    name: "without contacts",
    world: {
      objects: ["host", "domain"],
      tolerates: ["missing-registrant", "missing-admin-contact", "missing-technical-contact"].map(
        (reason) => `domain-create/2003/${reason}`,
      ),
    },
    profile: {
      capabilities: ["hosts", ...extensions, ...rest],
      policy: { extensions: announced, objectServices: ["host", "domain"] },
    },
    wrong: usual,
    places: [
      greeted,
      "domain/create/names.feature",
      "domain/create/period.feature",
      "domain/info",
      "contact/check.feature",
      "host/create",
    ],
  },
  {
    name: "name servers as attributes",
    world: { objects: ["domain", "contact"], nameServers: "attributes" },
    profile: {
      capabilities: ["contacts", ...extensions, ...rest],
      policy: { extensions: announced, objectServices: ["domain", "contact"], nameServers: "attributes" },
    },
    wrong: usual,
    places: [greeted, "domain/create", "domain/info", "host/check.feature"],
  },
  {
    name: "everything at once",
    world: {
      deletion: "synchronous",
      contactInfo: "anyone",
      maxChecks: 5,
    },
    profile: {
      ...usual,
      policy: {
        extensions: announced,
        deletion: "synchronous",
        contactInfo: "anyone",
        maxChecks: 5,
      },
    },
    wrong: usual,
    places: [
      greeted,

      "contact/delete.feature",
      "contact/info.feature",
      "host/delete.feature",
      "host/check.feature",
    ],
  },
  {
    name: "plain, as the RFCs have it",
    world: { extensions: ["rgp-1.0", "secDNS-1.1"] },
    profile: {
      capabilities: [...objects, "rgp", "secDNS", ...rest],
      policy: { extensions: ["rgp-1.0", "secDNS-1.1"] },
    },
    wrong: usual,
    places: [greeted, "domain/check", "domain/create", "domain/info"],
  },
  {
    name: "other codes",
    world: { codes: otherCodes },
    profile: { ...usual, codes: Object.fromEntries(Object.entries(otherCodes).map(([row, code]) => [row, [code]])) },
    wrong: usual,
    places: ["host/create", "host/info.feature", "host/check.feature", "domain/check/names.feature"],
  },
];

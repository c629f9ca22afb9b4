// What the adapter can do beyond the core. `--extensions` on its command line says what of it the login declares.

import { escaped } from "./epp-client.mjs";

const known = {
  "secDNS-1.1": "urn:ietf:params:xml:ns:secDNS-1.1",
  "rgp-1.0": "urn:ietf:params:xml:ns:rgp-1.0",
  "fee-1.0": "urn:ietf:params:xml:ns:epp:fee-1.0",
  "launch-1.0": "urn:ietf:params:xml:ns:launch-1.0",
  "allocationToken-1.0": "urn:ietf:params:xml:ns:allocationToken-1.0",
};

const [, asked = ""] = /^--extensions=(.*)$/.exec(process.argv[2] ?? "") ?? [];
const names = asked === "" ? [] : asked.split(",");
const unknown = names.filter((name) => !(name in known));
if (unknown.length > 0) throw new Error(`no such extension: ${unknown.join(", ")}`);

function dsData(records) {
  return [records]
    .flat()
    .map((record) => {
      const [keyTag, algorithm, digestType, digest] = record.split(" ");
      return `<secDNS:dsData><secDNS:keyTag>${keyTag}</secDNS:keyTag><secDNS:alg>${algorithm}</secDNS:alg><secDNS:digestType>${digestType}</secDNS:digestType><secDNS:digest>${digest}</secDNS:digest></secDNS:dsData>`;
    })
    .join("");
}

export const extended = {
  uris: names.map((name) => known[name]),

  /** The extension of a registration, if the step asks for one. */
  registration: async ({ dsRecord, token }) =>
    (dsRecord === undefined
      ? ""
      : `<secDNS:create xmlns:secDNS="${known["secDNS-1.1"]}">${dsData(dsRecord)}</secDNS:create>`) +
    (token === undefined
      ? ""
      : `<allocationToken:allocationToken xmlns:allocationToken="${known["allocationToken-1.0"]}">${escaped(token)}</allocationToken:allocationToken>`),

  update: ({ addDsRecord, removeDsRecord }) => {
    if (addDsRecord === undefined && removeDsRecord === undefined) return "";
    const part = (name, records) =>
      records === undefined ? "" : `<secDNS:${name}>${dsData(records)}</secDNS:${name}>`;
    return `<secDNS:update xmlns:secDNS="${known["secDNS-1.1"]}">${part("rem", removeDsRecord)}${part("add", addDsRecord)}</secDNS:update>`;
  },

  restore: () => `<rgp:update xmlns:rgp="${known["rgp-1.0"]}"><rgp:restore op="request"/></rgp:update>`,
};

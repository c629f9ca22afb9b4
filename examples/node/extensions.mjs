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

const uriOf = (name) => known[name];

export const extended = {
  uris: names.map(uriOf),

  /** A check's question for the price of a command. RFC 8748 section 5.1.1. */
  priceQuestion: (command, years) =>
    `<fee:check xmlns:fee="${uriOf("fee-1.0")}"><fee:command name="${command}"><fee:period unit="y">${years}</fee:period></fee:command></fee:check>`,

  /** The extensions of a registration, as far as the step asks for any. `price` gives what was quoted. */
  registration: async ({ dsRecord, token, fee, notice, signedMark }, price) =>
    [
      dsRecord && `<secDNS:create xmlns:secDNS="${uriOf("secDNS-1.1")}">${dsData(dsRecord)}</secDNS:create>`,
      fee && `<fee:create xmlns:fee="${uriOf("fee-1.0")}"><fee:fee>${await price()}</fee:fee></fee:create>`,
      token && tokenElement(token),
      notice && launch("claims", noticeElement(notice)),
      signedMark && launch("sunrise", markElement(signedMark)),
    ]
      .filter(Boolean)
      .join(""),

  update: ({ addDsRecord, removeDsRecord }) => {
    if (addDsRecord === undefined && removeDsRecord === undefined) return "";
    const part = (name, records) =>
      records === undefined ? "" : `<secDNS:${name}>${dsData(records)}</secDNS:${name}>`;
    return `<secDNS:update xmlns:secDNS="${uriOf("secDNS-1.1")}">${part("rem", removeDsRecord)}${part("add", addDsRecord)}</secDNS:update>`;
  },

  restore: () => `<rgp:update xmlns:rgp="${uriOf("rgp-1.0")}"><rgp:restore op="request"/></rgp:update>`,

  claimsCheck: () =>
    `<launch:check xmlns:launch="${uriOf("launch-1.0")}" type="claims"><launch:phase>claims</launch:phase></launch:check>`,
};

function tokenElement(token) {
  const prefix = "allocationToken";
  return `<${prefix}:${prefix} xmlns:${prefix}="${uriOf("allocationToken-1.0")}">${escaped(token)}</${prefix}:${prefix}>`;
}

function launch(phase, content) {
  return `<launch:create xmlns:launch="${uriOf("launch-1.0")}"><launch:phase>${phase}</launch:phase>${content}</launch:create>`;
}

function noticeElement({ id, notAfter, accepted }) {
  return `<launch:notice><launch:noticeID>${id}</launch:noticeID><launch:notAfter>${notAfter}</launch:notAfter><launch:acceptedDate>${accepted}</launch:acceptedDate></launch:notice>`;
}

function markElement(encoded) {
  return `<smd:encodedSignedMark xmlns:smd="urn:ietf:params:xml:ns:signedMark-1.0">${encoded}</smd:encodedSignedMark>`;
}

import { type Breach, type Rule, shownBy } from "./rule.ts";

/** What OpenSSL says when the first octets are no TLS. */
const notTls =
  /WRONG_VERSION_NUMBER|HTTP_REQUEST|PACKET_LENGTH|UNKNOWN_PROTOCOL|INVALID_RECORD|BAD_RECORD_TYPE|UNEXPECTED_MESSAGE/;

/** Passwords travel encrypted, and stand nowhere but where they belong. */
export const noSecretsInTheClear: Rule = {
  id: "no-secrets-in-the-clear",
  title: "Tells no secret where others could read it",
  spec: { epp: "rfc5734#9, rfc5730#7", rrp: "rfc2832#2.1" },
  why: "What is sent before TLS stands can be read on the way, and names and transaction ids end up in logs.",
  applies: ({ connections }) => connections.length > 0,
  breaches: ({ connections, exchanges, secrets }) => [
    ...connections
      .filter(({ unsecured, isStruck }) => unsecured !== undefined && !isStruck && notTls.test(unsecured.fault))
      .map((connection): Breach => ({ connection, message: "It began to speak without TLS" })),
    ...connections
      .filter(({ opened, login }) => opened !== undefined && opened.tls === undefined && login !== undefined)
      .map((connection): Breach => ({ connection, message: "It logged in where nothing is encrypted" })),
    ...exchanges.flatMap((exchange): Breach[] => {
      const isTold = [...secrets].some((secret) => secret !== "" && exchange.openText.includes(secret));
      return isTold ? [shownBy(exchange, `A password stands in ${exchange.title} where no password belongs`)] : [];
    }),
  ],
};

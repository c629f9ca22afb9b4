import { defineParameterType } from "@cucumber/cucumber";
import type { TransferOperation } from "./commands/contact.ts";
import type { Encoding } from "./support/encoding.ts";
import { type Party, toolUses } from "./support/party.ts";
import type { RegistrarName } from "./support/subject.ts";

defineParameterType({
  name: "party",
  regexp:
    /registrar ([ABC])( on a second connection| through the tool| as superuser in a dry run| as superuser| in a dry run)?/,
  transformer: (registrar: string, how: string | undefined): Party => {
    const tool = toolUses[how ?? ""];
    return {
      registrar: registrar as RegistrarName,
      isSecond: how === " on a second connection",
      ...(tool && { tool }),
    };
  },
});

defineParameterType({
  name: "registrar",
  regexp: /registrar ([ABC])/,
  transformer: (registrar: string) => registrar as RegistrarName,
});

defineParameterType({
  name: "code",
  regexp: /[12]\d{3}/,
  transformer: Number,
});

defineParameterType({
  name: "encoding",
  regexp: /UTF-8(?: with a (?:byte order mark|stray octet))?|UTF-16, (?:little|big) end first|ISO-8859-1/,
  transformer: (encoding: string) => encoding as Encoding,
});

defineParameterType({
  name: "operation",
  regexp: /requests|queries|approves|rejects|cancels/,
  transformer: (verb: string) => (verb === "queries" ? "query" : verb.slice(0, -1)) as TransferOperation,
});

export type TlsVersion = "TLSv1.1" | "TLSv1.2" | "TLSv1.3";

defineParameterType({
  name: "tlsVersion",
  regexp: /1\.[123]/,
  transformer: (version: string) => `TLSv${version}` as TlsVersion,
});

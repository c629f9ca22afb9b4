import { defineParameterType } from "@cucumber/cucumber";
import type { RrpObject } from "./support/rrp-command.ts";

defineParameterType({
  name: "rrpCode",
  regexp: /[245]\d{2}/,
  transformer: Number,
});

defineParameterType({
  name: "rrpVerb",
  regexp: /ADD|CHECK|DEL|DESCRIBE|MOD|QUIT|RENEW|SESSION|STATUS|TRANSFER/,
  transformer: (verb: string) => verb,
});

defineParameterType({
  name: "rrpObject",
  regexp: /(domain|name server) "([^"]*)"/,
  transformer: (entity: string, label: string): RrpObject => ({ entity: entity as RrpObject["entity"], label }),
});

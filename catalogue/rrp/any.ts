import type { RrpFlow, RrpRefusal } from "./model.ts";

const closes = { code: 520, raisedBy: "decode", spec: "rfc2832#5.1" } as const;

/** What the server says whatever the command, or without one. */
export const any = {
  title: "The conversation as such",
  spec: "rfc2832#4",
  answers: {
    banner: { code: 0, spec: "rfc2832#3", when: "the server introduces itself; a banner carries no code" },
  },
  refuses: {
    "unknown-command": {
      code: 500,
      raisedBy: "decode",
      basis: "must",
      spec: "rfc2832#5.1",
      when: "the first word is none of the ten commands",
    },
    "not-a-command": {
      code: 507,
      raisedBy: "decode",
      basis: "must",
      spec: "rfc2832#5.1",
      when: "what comes does not begin as a command does",
      also: { codes: [500], why: "it is no known command name either" },
    },
    silence: { ...closes, basis: "must", when: "no command is begun in the time for that; the reason ends the text" },
    "session-too-long": { ...closes, basis: "must", when: "the session has been open for as long as any may be" },
    "command-too-large": {
      ...closes,
      basis: "choice",
      when: "a command is larger than the server takes",
      also: { codes: [507], why: "the grammar sets no limit to a command, and no code is said" },
    },
  },
} as const satisfies RrpFlow;

/**
 * Refusals that any command may meet, and that no client can bring about: they are no rows, since nothing could be tried.
 * Their ids are `rrp/<code>/<reason>`.
 */
export const internalRefusals = {
  "world-is-full": {
    code: 549,
    raisedBy: "session",
    basis: "choice",
    spec: "rfc2832#5.1",
    when: "the registry holds as much as it may, and the command would add to it",
  },
  "command-failed": {
    code: 549,
    raisedBy: "session",
    basis: "must",
    spec: "rfc2832#5.1",
    when: "the server fails on its own account",
  },
} as const satisfies Readonly<Record<string, RrpRefusal>>;

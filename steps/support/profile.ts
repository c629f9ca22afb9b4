import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import { type Capability, capabilityNames } from "./capabilities.ts";
import { markKinds } from "./mark-kinds.ts";
import { nearest } from "./nearest.ts";

/** A profile that cannot be used, with the place and what to do. */
export class ProfileError extends Error {
  override readonly name = "ProfileError";
}

const secret = z
  .union([
    z.strictObject({ env: z.string().describe("name of an environment variable") }),
    z.strictObject({ file: z.string().describe("path of a file; a line feed at its end does not count") }),
  ])
  .describe("where a secret is kept; never the secret itself");

const credential = z.strictObject({
  certificate: z.string().describe("path of the client certificate, PEM, with its chain"),
  key: z.string().describe("path of its private key, PEM"),
});

const registrar = z.strictObject({
  id: z.string().min(3).max(16).describe("the registrar's id (clID)"),
  password: secret,
  ...credential.shape,
});

const policy = z.strictObject({
  serverName: z.string().default("eppraise reference registry").describe("the server's name in the greeting (svID)"),
  objectServices: z
    .array(z.string())
    .default(["host", "domain", "contact"])
    .describe("object services that the greeting offers, in its order: short names or URIs"),
  extensions: z
    .array(z.string())
    .default([])
    .describe("extensions that the greeting offers, in its order: short names or URIs"),
  languages: z.array(z.string()).default(["en"]).describe("languages that a login may ask for"),
  maxChecks: z.int().min(1).default(50).describe("objects that one check may ask about"),
  deletion: z
    .enum(["asynchronous", "synchronous"])
    .default("asynchronous")
    .describe("whether contacts and hosts are deleted after a delay, with a message, or at once"),
  deletionDelay: z.string().default("PT1H").describe("how long a deletion takes, ISO 8601"),
  maxFailedLogins: z.int().min(1).default(3).describe("failed logins that a connection may see; one more is 2501"),
  repositoryIdSuffix: z.string().optional().describe("what the repository ids of contacts and hosts end in"),
  contactTransferPeriod: z
    .string()
    .default("P5D")
    .describe("when the transfer of a contact happens by itself, ISO 8601"),
  contactInfo: z.enum(["sponsor", "anyone"]).default("sponsor").describe("who may look at a contact"),
  restoreTerm: z
    .enum(["kept", "year-from-restore"])
    .default("kept")
    .describe("whether a restored domain keeps its time, or gets a year from the restore on"),
  idleTimeout: z.string().default("PT1H").describe("how long a connection may be silent, ISO 8601"),
  maxFrameBytes: z.int().min(1024).default(4_194_304).describe("largest frame that is read, in octets"),
});

const mark = z.strictObject({
  label: z.string().describe("the label that it is for, as an A-label; free in the first zone"),
  file: z.string().describe("path of the encoded signed mark, with or without the lines around it"),
});

const fixtures = z.strictObject({
  marks: z
    .partialRecord(z.enum(markKinds), mark)
    .default({})
    .describe("signed marks by kind; `eppraise trademarks` makes a set with its own authority"),
});

/** What a profile file may say. */
export const profileSchema = z.strictObject({
  name: z.string().describe("what the reports call the subject"),
  target: z
    .union([
      z.literal("builtin"),
      z.strictObject({
        host: z.string(),
        port: z.int().min(1).max(65535).default(700),
        serverName: z.string().optional().describe("name that the server's certificate bears, where not the host's"),
        authorities: z.array(z.string()).optional().describe("paths of the certificates to trust, PEM"),
      }),
    ])
    .describe("`builtin` for the simulator, which is then started, or where the server is"),
  world: z.string().optional().describe("path of the simulator's fixture; for `builtin` only"),
  registrars: z
    .strictObject({ A: registrar, B: registrar, C: registrar.optional() })
    .partial()
    .default({})
    .describe("the registrars that the suite acts as; the third is optional"),
  strangerCertificate: credential.optional().describe("a client certificate that no registrar has on file"),
  capabilities: z.array(z.enum(capabilityNames as [Capability, ...Capability[]])).describe("what the subject can do"),
  zones: z
    .array(
      z.strictObject({
        name: z.string().describe("the zone, such as `tld` or `co.tld`"),
        repositoryIdSuffix: z.string().optional().describe("what the repository ids of its domains end in"),
      }),
    )
    .default([])
    .describe("where domains may be registered; the first is used unless a scenario says otherwise"),
  fixtures: fixtures.prefault({}).describe("what the subject holds for the suite to meet"),
  policy: policy.prefault({}).describe("what the standards leave open and the subject has decided"),
  control: z
    .strictObject({ url: z.url(), token: secret, world: z.string().optional() })
    .optional()
    .describe("the subject's control port, docs/control.md"),
  codes: z
    .record(z.string(), z.array(z.int()).min(1))
    .default({})
    .describe("other codes that the subject answers with, by row; only where the standard leaves the code open"),
  timeouts: z
    .strictObject({
      connect: z.int().min(1).default(10_000).describe("for a TLS connection, milliseconds"),
      answer: z.int().min(1).default(5_000).describe("for an answer, milliseconds"),
    })
    .prefault({}),
});

/** A profile as it was read. */
export type Profile = z.infer<typeof profileSchema>;

/** Reads and checks a profile. Throws a ProfileError that names the place. */
export function loadProfile(path: string): Profile {
  let content: unknown;
  try {
    content = parse(readFileSync(path, "utf8"));
  } catch (error) {
    throw new ProfileError(`${path}: ${unreadable(error)}`);
  }
  return checkProfile(content, path);
}

/** Checks a profile; the path is for the messages, and what relative paths in it are relative to. */
export function checkProfile(content: unknown, path: string): Profile {
  const checked = profileSchema.safeParse(content, { reportInput: true });
  if (!checked.success)
    throw new ProfileError(checked.error.issues.map((issue) => `${path}: ${explain(issue)}`).join("\n"));
  const beside = (file: string) => resolve(dirname(path), file);
  const profile = checked.data;
  return {
    ...profile,
    ...(profile.world !== undefined && { world: beside(profile.world) }),
  };
}

/** The content of a secret. Throws a ProfileError when there is none. */
export function secretOf(source: z.infer<typeof secret>, path: string, place: string): string {
  if ("env" in source) {
    const value = process.env[source.env];
    if (value === undefined || value === "")
      throw new ProfileError(`${path}: ${place}: the environment variable ${source.env} is not set`);
    return value;
  }
  return readBeside(path, source.file, place).replace(/\r?\n$/, "");
}

/** The content of a file that a profile names, relative to the profile. Throws a ProfileError when there is none. */
export function readBeside(path: string, file: string, place: string): string {
  try {
    return readFileSync(resolve(dirname(path), file), "utf8");
  } catch {
    throw new ProfileError(`${path}: ${place}: ${file} cannot be read`);
  }
}

function unreadable(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = "code" in error ? error.code : undefined;
  if (code === "ENOENT") return "there is no such file";
  if (code === "EISDIR") return "this is a folder; name a file";
  return error.message.trimEnd();
}

function explain(issue: z.core.$ZodIssue): string {
  const place = issue.path.join(".") || "the profile";
  if (issue.code === "invalid_value") return `${place}: ${notAmong(issue)}`;
  if (issue.code === "invalid_type" && issue.input === undefined) return `${place}: this is missing`;
  if (issue.code === "invalid_union" && issue.path.join(".") === "target") return explainTarget(issue);
  if (issue.code !== "unrecognized_keys") return `${place}: ${issue.message}`;
  const known = keysAt(issue.path);
  return issue.keys
    .map((key) => {
      const close = nearest(key, known);
      return `${[...issue.path, key].join(".")}: unknown key${close === undefined ? "" : `, did you mean "${close}"?`}`;
    })
    .join("; ");
}

/** Whatever is not `builtin` is meant as an address. */
function explainTarget({ errors, input }: z.core.$ZodIssueInvalidUnion): string {
  const inner = typeof input === "object" ? errors.at(-1) : undefined;
  if (inner === undefined) return 'target: write "builtin", or host and port of the server';
  return inner.map((issue) => explain({ ...issue, path: ["target", ...issue.path] } as z.core.$ZodIssue)).join("; ");
}

function notAmong({ input, values }: z.core.$ZodIssueInvalidValue): string {
  const known = values.map(String);
  const close = typeof input === "string" ? nearest(input, known) : undefined;
  if (close !== undefined) return `there is no "${input}", did you mean "${close}"?`;
  return `there is no ${JSON.stringify(input)}; there is ${known.join(", ")}`;
}

function keysAt(path: readonly PropertyKey[]): readonly string[] {
  let schema = z.toJSONSchema(profileSchema, { io: "input" }) as Readonly<Record<string, unknown>>;
  for (const key of path) {
    const options = (schema.anyOf as readonly (typeof schema)[] | undefined) ?? [schema];
    const holder = options.find((option) => option.properties !== undefined);
    const inner = (holder?.properties as Readonly<Record<string, typeof schema>> | undefined)?.[String(key)];
    if (inner === undefined) return [];
    schema = inner;
  }
  const options = (schema.anyOf as readonly (typeof schema)[] | undefined) ?? [schema];
  return options.flatMap((option) => Object.keys((option.properties as object | undefined) ?? {}));
}

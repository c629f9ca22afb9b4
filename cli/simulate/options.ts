import { readFileSync } from "node:fs";
import { parse, YAMLParseError } from "yaml";
import { z } from "zod";
import { policy } from "../../simulator/control/fixture/policy.ts";
import { InvalidInput, read } from "../../simulator/control/fixture/problems.ts";
import { instant } from "../../simulator/control/fixture/values.ts";
import { limits } from "../../simulator/control/limits.ts";

const port = z.int().min(0).max(65535);

const config = z.strictObject({
  port: port.optional(),
  host: z.string().optional(),
  rrp: port.optional(),
  "rrp-plain": port.optional(),
  "control-port": port.optional(),
  fixture: z.string().optional(),
  policy: policy.optional(),
  clock: z.enum(["running", "still"]).optional(),
  start: instant.optional(),
  certificate: z.string().optional(),
  key: z.string().optional(),
  credentials: z.string().optional(),
  state: z.string().min(1).optional(),
  load: z.string().min(1).optional(),
  "world-file": z.string().min(1).optional(),
  limits: limits.optional(),
  quiet: z.boolean().optional(),
  json: z.boolean().optional(),
});

/** Where RRP is spoken unless it is said otherwise. The first is the port that RFC 2832 section 3 names. */
const rrpPorts = { tls: 648, plain: 7648 } as const;

/** The options of `simulate`, from flags and file together. */
export type SimulateOptions = z.output<typeof config>;

/** What the command line gives: texts. */
export interface SimulateFlags {
  readonly port?: string;
  readonly host?: string;
  /** True where no port is named. */
  readonly rrp?: string | true;
  readonly rrpPlain?: string | true;
  readonly controlPort?: string;
  readonly fixture?: string;
  readonly policy?: readonly string[];
  readonly clock?: string;
  readonly start?: string;
  readonly certificate?: string;
  readonly key?: string;
  readonly credentials?: string;
  readonly state?: string;
  readonly load?: string;
  readonly worldFile?: string;
  readonly limits?: readonly string[];
  readonly config?: string;
  readonly quiet?: boolean;
  readonly json?: boolean;
}

/** Puts flags and file together; flags win. Throws InvalidInput with everything that is wrong. */
export function gatherOptions(flags: SimulateFlags): SimulateOptions {
  const file = flags.config === undefined ? {} : read(config, readYaml(flags.config) ?? {});
  const {
    controlPort,
    config: _,
    policy: policies = [],
    limits: bounds = [],
    port: portText,
    worldFile,
    rrp,
    rrpPlain,
    ...plain
  } = flags;
  const given = read(config, {
    ...plain,
    ...(portText !== undefined && { port: numberOf(portText) }),
    ...(controlPort !== undefined && { "control-port": numberOf(controlPort) }),
    ...(worldFile !== undefined && { "world-file": worldFile }),
    ...(rrp !== undefined && { rrp: rrp === true ? rrpPorts.tls : numberOf(rrp) }),
    ...(rrpPlain !== undefined && { "rrp-plain": rrpPlain === true ? rrpPorts.plain : numberOf(rrpPlain) }),
    policy: Object.fromEntries(policies.map((text) => assignment("policy", text))),
    limits: Object.fromEntries(bounds.map((text) => assignment("limits", text))),
  });
  const options = {
    ...file,
    ...given,
    policy: { ...file.policy, ...given.policy },
    limits: { ...file.limits, ...given.limits },
  };
  refuseContradictions(options);
  if ((options.certificate === undefined) !== (options.key === undefined))
    throw new InvalidInput([{ path: "certificate", message: "give the certificate and its key together" }]);
  return options;
}

/** Reads a YAML or JSON file. Throws InvalidInput that names the file. */
export function readYaml(file: string): unknown {
  try {
    return parse(readFileSync(file, "utf8"));
  } catch (error) {
    if (error instanceof YAMLParseError) throw new InvalidInput([{ path: file, message: error.message }]);
    throw new InvalidInput([{ path: file, message: "this file cannot be read" }]);
  }
}

/** What a world starts from is said once, and what is kept is kept in one place. */
function refuseContradictions({ load, fixture, state, "world-file": worldFile }: SimulateOptions): void {
  if (worldFile !== undefined && (state ?? load) !== undefined)
    throw new InvalidInput([{ path: "world-file", message: "take it alone: without --state and --load" }]);
  if (load !== undefined && fixture !== undefined)
    throw new InvalidInput([
      { path: "load", message: "a world starts from a fixture or from a saved world, not both" },
    ]);
}

function assignment(path: string, text: string): readonly [string, unknown] {
  const [, key, value] = /^([^=]+)=(.*)$/s.exec(text) ?? [];
  if (key === undefined || value === undefined)
    throw new InvalidInput([{ path, message: `write "${text}" as key=value` }]);
  return [key, parse(value)];
}

function numberOf(text: string): unknown {
  return /^\d+$/.test(text) ? Number(text) : text;
}

import { existsSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { Command, InvalidArgumentError, Option } from "commander";
import { succeeded } from "./exit-codes.ts";
import { Findings } from "./probe/finding.ts";
import { loginOf, type ProbeOptions } from "./probe/options.ts";
import { probe } from "./probe/probe.ts";
import { profileText } from "./probe/profile-text.ts";
import { summaryOf } from "./probe/summary.ts";

/** `eppraise probe`: writes a first profile for a server. */
export function probeCommand(): Command {
  return new Command("probe")
    .description(
      "Write a first profile for a server, from its greeting and, with a login, a few harmless commands. " +
        "Nothing is created, changed or acknowledged.",
    )
    .argument("<host>", "name or address of the server")
    .addOption(new Option("--port <number>", "its port for EPP").argParser(port).default(700))
    .option("--server-name <name>", "the name to ask for, which its certificate bears")
    .option("--ca <file>", "certificate of the authority to trust, PEM; those that Node trusts otherwise")
    .option("--insecure", "trust whoever answers; not with a login")
    .option("--cert <file>", "client certificate, PEM, with its chain")
    .option("--key <file>", "private key of --cert, PEM")
    .option("--id <clID>", "registrar to log in as; without it only the greeting is read")
    .option("--password-env <name>", "environment variable with its password", "EPP_PASSWORD_A")
    .option("--password-file <file>", "file with its password instead")
    .addOption(
      new Option("--zone <name>", "zone where domains may be registered; may be given more than once")
        .argParser((value: string, before: readonly string[]) => [...before, value.replace(/^\./, "").toLowerCase()])
        .default([], "the end of the server's name is tried"),
    )
    .addOption(new Option("--timeout <ms>", "how long an answer may take").argParser(whole).default(10_000))
    .option("--out <file>", "where the profile goes; - for standard output", "profile.yaml")
    .option("--force", "overwrite the file where there is one")
    .addHelpText(
      "after",
      `
Examples:
  eppraise probe epp.registry.example
  eppraise probe epp.registry.example --ca authority.pem --cert a.pem --key a.key
  EPP_PASSWORD_A=... eppraise probe epp.registry.example --cert a.pem --key a.key \\
    --id registrar-a --zone example
  eppraise probe 127.0.0.1 --port 7700 --insecure --out -`,
    )
    .action(async (host: string, options: ProbeOptions) => {
      process.exitCode = await run(host, options);
    });
}

async function run(host: string, options: ProbeOptions): Promise<number> {
  const { out = "profile.yaml" } = options;
  const isFile = out !== "-";
  if (isFile && existsSync(out) && !options.force)
    throw new Error(`${out} is there already; take another name with --out, or --force`);
  const login = loginOf(options);
  const findings = new Findings();
  await probe(host, options, login, findings);
  const text = profileText(host, options, findings, isFile ? dirname(resolve(out)) : process.cwd());
  if (isFile) writeFileSync(out, text);
  else process.stdout.write(text);
  process.stderr.write(`${summaryOf(findings, isFile ? out : undefined)}\n`);
  return succeeded;
}

function port(value: string): number {
  if (!/^\d+$/.test(value) || Number(value) < 1 || Number(value) > 65_535)
    throw new InvalidArgumentError("it is a number from 1 to 65535.");
  return Number(value);
}

function whole(value: string): number {
  if (!/^[1-9]\d*$/.test(value)) throw new InvalidArgumentError("it is a whole number of milliseconds.");
  return Number(value);
}

import { Command, InvalidArgumentError, Option } from "commander";
import { listPlans } from "../certify/plan/find.ts";
import type { CertifyFlags } from "./certify/flags.ts";
import { runCertification } from "./certify/run.ts";

/** `eppraise certify`: a registry that tells a client what to do, watches it, and judges it. */
export function certifyCommand(): Command {
  return new Command("certify")
    .description("Try a client: opens a registry, says what to do step by step, watches, and writes a report.")
    .option(
      "--plan <plan>",
      "what is tried: basic, another plan of the list below, or the path of a .feature file",
      "basic",
    )
    .option("--client <name>", "what the report calls the client", "a client")
    .option(
      "--drive <command>",
      "a program that drives the client: gets each step as a JSON line, and answers with one",
    )
    .option("--host <address>", "address to listen on", "127.0.0.1")
    .addOption(new Option("--port <number>", "TCP port for EPP; 0 takes any free one").argParser(whole).default(7700))
    .option(
      "--rrp-port <number>",
      "TCP port for RRP over TLS (default: any; for a plan about RRP the one after EPP's)",
      whole,
    )
    .option("--credentials <directory>", "where certificate and key go (default: a temporary directory)")
    .option("--out <folder>", "where the report goes", "certification")
    .option("--step-timeout <seconds>", "how long a step may take (default: 30 with --drive, else 600)", whole)
    .addOption(new Option("--max-sessions <n>", "connections that may be open at a time").argParser(whole).default(5))
    .addOption(new Option("--max-logins <n>", "logins in a minute").argParser(whole).default(30))
    .addOption(new Option("--max-commands <n>", "commands in a second, on average").argParser(whole).default(20))
    .addHelpText("after", help)
    .action(async (flags: CertifyFlags) => {
      process.exitCode = await runCertification(flags);
    });
}

function help(): string {
  const plans = listPlans().map(({ name, title, scenarios }) => `  ${name.padEnd(14)} ${title} (${scenarios})`);
  return `
Plans, with how many scenarios each has:
${plans.join("\n")}

Examples:
  eppraise certify                                   by hand, step after step
  eppraise certify --drive "node my-adapter.mjs"     unattended, in CI
  eppraise certify --plan my-plan.feature            a plan of your own
  eppraise certify --plan rrp --rrp-port 6480        a client that speaks RRP

The exit code is 0 when the client passed, 1 when it did not, 2 when there was
no run. docs/certify.md tells how adapters work and what is judged.`;
}

function whole(value: string): number {
  if (!/^\d+$/.test(value)) throw new InvalidArgumentError("it is a whole number.");
  return Number(value);
}

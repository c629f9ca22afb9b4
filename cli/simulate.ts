import { Command, Option } from "commander";
import { InvalidInput } from "../simulator/control/fixture/problems.ts";
import { announce } from "./simulate/announce.ts";
import { gatherOptions, type SimulateFlags } from "./simulate/options.ts";
import { runSimulator } from "./simulate/run.ts";

const examples = `
Examples:
  eppraise simulate                               the sample world, until Ctrl-C
  eppraise simulate --state ./registry            the same, and it is still there next time
  eppraise simulate --clock still --start 2025-01-31T12:00:00Z
  eppraise simulate --world-file my-world.ndjson  one file for a world of your own
  eppraise simulate --rrp 6480 --rrp-plain --policy 'rrp={version: 1.1.0}'
`;

/** `eppraise simulate`: a registry to try clients against, until it is stopped. */
export function simulateCommand(): Command {
  return new Command("simulate")
    .description(
      "Run a registry to try EPP and RRP clients against. Not for production. Its state dies with it, unless --state keeps it.",
    )
    .option("--port <number>", "TCP port for EPP; 0 takes any free one (default: 7700)")
    .option("--host <address>", "address to listen on for EPP (default: 127.0.0.1)")
    .option("--control-port <number>", "port for control, on this machine only; 0 takes any free one (default: 7701)")
    .option("--rrp [port]", "speak RRP too, over TLS (default port: 648, which needs rights; 0 takes any free one)")
    .option("--rrp-plain [port]", "speak RRP without encryption, on this machine only (default port: 7648)")
    .option("--fixture <file>", "the world to start from, YAML or JSON; a sample world where it is left out")
    .option("--policy <key=value...>", "what the registry decides for itself, such as deletion=synchronous")
    .addOption(new Option("--clock <how>", "whether the world's clock goes on by itself").choices(["running", "still"]))
    .option("--start <time>", "the world's time at the start, such as 2025-01-31T12:00:00Z (default: the present)")
    .option("--state <directory>", "keep all worlds there: they outlive this process, a crash of it included")
    .option("--load <file>", "start from a world that was saved, in place of a fixture")
    .option("--world-file <file>", "start from this saved world if it is there, and save to it when this is stopped")
    .option("--limits <key=value...>", "how much each world may take, such as sessions=100 objects=10000")
    .option("--certificate <file>", "the server's certificate, PEM, with --key; issued for this run otherwise")
    .option("--key <file>", "the private key of --certificate, PEM")
    .option("--credentials <directory>", "where certificates, keys and the token go (default: a temporary directory)")
    .option("--config <file>", "a YAML file with these options by their long names; flags win")
    .option("--quiet", "print nothing but warnings")
    .option("--json", "print one line of JSON with everything instead of the screen")
    .addHelpText("after", examples)
    .action(async (flags: SimulateFlags, command: Command) => {
      try {
        const running = await runSimulator(gatherOptions(flags));
        announce(running, process.stdout, process.stderr);
        await running.stopped;
      } catch (error) {
        command.error(`error: ${explained(error)}`, { exitCode: 2, code: "eppraise.simulate" });
      }
    });
}

function explained(error: unknown): string {
  if (error instanceof InvalidInput) return `this cannot be used:\n${indented(error.message)}`;
  if (!(error instanceof Error)) return String(error);
  const isTaken = "code" in error && error.code === "EADDRINUSE";
  return isTaken ? `${error.message}\nTake another port, or 0 for any free one.` : error.message;
}

function indented(text: string): string {
  return text.replace(/^/gm, "  ");
}

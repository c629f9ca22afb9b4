// Follows the README's "Test your own server" in a folder that has nothing but the package, against a simulator that was
// started elsewhere with certificates of its own.

import { spawn, spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Announced } from "./announced.ts";

/** The commands of a section, each on one line. They are what is indented there. */
function commandsOf(readme: string, heading: string): readonly string[] {
  const [, section = ""] = readme.split(`\n## ${heading}\n`);
  const lines = (section.split("\n## ")[0] ?? "").split("\n").filter((line) => line.startsWith("    "));
  const commands = lines.map((line) => line.trim()).join("\n");
  return commands.replaceAll("\\\n", "").split("\n");
}

/** What went wrong when a user did as the README says; nothing where all went well. */
export async function followReadme(folder: string, scratch: string): Promise<readonly string[]> {
  const installed = join(folder, "node_modules", "eppraise");
  const commands = commandsOf(readFileSync(join(installed, "README.md"), "utf8"), "Test your own server");
  if (commands.length < 3) return ["the README says nothing of testing a server of one's own"];
  const elsewhere = join(scratch, "elsewhere");
  mkdirSync(elsewhere);
  const options = ["simulate", "--port", "0", "--control-port", "0", "--json", "--credentials", elsewhere];
  const server = spawn(process.execPath, [join(installed, "dist", "cli", "main.js"), ...options], {
    cwd: elsewhere,
    stdio: ["ignore", "pipe", "inherit"],
  });
  try {
    for await (const line of createInterface({ input: server.stdout }))
      return follow(commands, folder, JSON.parse(line) as Announced);
    return ["the simulator did not start"];
  } finally {
    server.kill();
  }
}

/** Only what is the reader's own is filled in: the host, the password, and the files that the registry handed out. */
function follow(
  commands: readonly string[],
  folder: string,
  { epp, authority, registrars }: Announced,
): readonly string[] {
  const [registrar] = registrars;
  if (registrar === undefined) return ["the simulator named no registrar"];
  copyFileSync(authority, join(folder, "ca.pem"));
  copyFileSync(registrar.certificate, join(folder, "a.pem"));
  copyFileSync(registrar.key, join(folder, "a.key"));
  const script = commands
    .join("\n")
    .replace("EPP_PASSWORD_A=...", `EPP_PASSWORD_A=${registrar.password}`)
    .replace("epp.registry.example", `${epp.host} --port ${epp.port}`);
  const { status, stdout } = spawnSync("bash", ["-e", "-c", script], {
    cwd: folder,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
    env: { ...process.env, npm_config_offline: "true" },
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status === 0) return [];
  return [`what the README says of testing a server ended with ${status}:\n${stdout.slice(-4000)}`];
}

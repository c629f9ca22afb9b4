import { basename, resolve } from "node:path";
import type { SimulateOptions } from "./options.ts";
import type { Running } from "./run.ts";

type Output = { write(text: string): unknown };

const loopback = /^(127\.|::1$|localhost$)/;

/** Tells people, or with `--json` programs, all that they need to use the simulator. Secrets are told here only. */
export function announce(running: Running, out: Output, errors: Output): void {
  const { options, world } = running;
  warnOfNetwork(options.host ?? world.epp.host, errors);
  if (options.json) out.write(`${JSON.stringify(summary(running))}\n`);
  else if (!options.quiet) out.write(`${screen(running)}\n`);
}

/** Everything, for programs. */
function summary({ simulator, world, accounts, secrets, authorityFile, tokenFile }: Running) {
  return {
    world: world.id,
    epp: world.epp,
    ...(world.rrp && { rrp: world.rrp }),
    control: { ...simulator.control, tokenFile },
    page: simulator.pageOf(world.id),
    credentials: secrets.path,
    authority: authorityFile,
    registrars: accounts,
  };
}

/** One screen of 80 columns. */
function screen({ options, simulator, world, accounts, secrets }: Running): string {
  const { control } = simulator;
  const { host, port } = world.epp;
  const certified = accounts.find(({ certificate }) => certificate !== undefined);
  const client = certified && ` -cert ${basename(certified.certificate ?? "")} -key ${basename(certified.key ?? "")}`;
  const width = Math.max(10, ...accounts.map(({ id }) => id.length));
  return [
    `eppraise simulator: a registry to try EPP ${world.rrp ? "and RRP " : ""}clients against.`,
    "",
    "NOT for production and NOT for real names: whatever is registered here is",
    ...fate(options),
    "",
    `EPP       ${host} port ${port}, over TLS`,
    ...rrpLines(world.rrp),
    `Control   ${control.url}`,
    "",
    "To watch it, open this in a browser on this machine. The token is in it:",
    `  ${simulator.pageOf(world.id)}`,
    "",
    "Registrar id and password:",
    ...accounts.map(({ id, password }) => `  ${id.padEnd(width)}  ${password}`),
    "",
    `Certificates, keys and the token are here${secrets.isTemporary ? " until this ends" : ""}:`,
    `  ${secrets.path}`,
    "",
    "To try it, go there with another shell:",
    `  openssl s_client -quiet -connect ${host.includes(":") ? `[${host}]` : host}:${port} \\`,
    `    -CAfile authority.pem${client ?? ""}`,
    '  curl -H "Authorization: Bearer $(cat control-token)" \\',
    `    ${control.url}/worlds/${world.id}/clock`,
    "",
    "Stop it with Ctrl-C.",
  ].join("\n");
}

/** What becomes of the world: the rest of a sentence, in lines. */
function fate({ state, "world-file": file }: SimulateOptions): readonly string[] {
  if (state !== undefined)
    return ["invented, and nothing is published. All of it is kept here:", `  ${resolve(state)}`];
  if (file !== undefined)
    return ["invented, and nothing is published. When this ends it is saved to:", `  ${resolve(file)}`];
  return ["invented, nothing is published, and everything is gone when this ends."];
}

/** Where RRP is spoken, if it is. */
function rrpLines({ tls, plain }: NonNullable<Running["world"]["rrp"]> = {}): readonly string[] {
  return [
    ...(tls ? [`RRP       ${tls.host} port ${tls.port}, over TLS`] : []),
    ...(plain ? [`RRP       ${plain.host} port ${plain.port}, without encryption`] : []),
  ];
}

/** Warns where others than this machine can reach the registry. */
export function warnOfNetwork(host: string, errors: Output): void {
  if (!loopback.test(host)) errors.write(`${warning(host)}\n`);
}

function warning(host: string): string {
  return [
    "********************************************************************************",
    `WARNING: clients are listened for on ${host}, not on this machine alone.`,
    "Whoever reaches that address reaches this registry. It is a test tool, and was",
    "never meant to stand in a network that is not trusted.",
    "********************************************************************************",
  ].join("\n");
}

// Drives a client for `eppraise certify --drive "node examples/node/adapter.mjs"`: a JSON line a step on standard input,
// a JSON line of its own when the step is done. Replace the client by yours.

import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import * as commands from "./commands.mjs";
import { EppClient } from "./epp-client.mjs";
import { extended } from "./extensions.mjs";

let briefing;
let client;

/** The session: opened when it is first needed, and kept. */
async function session() {
  client ??= await opened();
  return client;
}

async function opened() {
  const { epp, registrar, authority, certificate, key } = briefing;
  const fresh = await EppClient.connect({
    host: epp.host,
    port: epp.port,
    ca: readFileSync(authority),
    cert: readFileSync(certificate),
    key: readFileSync(key),
  });
  const objects = Object.values(commands.services);
  await fresh.login({ ...registrar, objects, extensions: extended.uris });
  return fresh;
}

async function leave() {
  const leaving = client;
  client = undefined;
  await leaving?.logout();
}

const say = async (...parts) => (await session()).command(...parts);

/** Asks for a price. What a registration acknowledges is what was quoted just before. */
async function quoted(domain, command, years) {
  const answer = await say(commands.check("domain", [domain]), extended.priceQuestion(command, years));
  return answer.text("fee");
}

async function register(step) {
  const extensions = await extended.registration(step, () => quoted(step.domain, "create", step.years));
  return say(commands.createDomain({ name: step.domain, ...step }), extensions);
}

/** What the client does for each kind of step. */
const actions = {
  login: () => session(),
  hello: async () => (await session()).hello(),
  logout: leave,
  "check-domains": ({ domains }) => say(commands.check("domain", domains)),
  "check-contacts": ({ contacts }) => say(commands.check("contact", contacts)),
  "check-hosts": ({ hosts }) => say(commands.check("host", hosts)),
  "info-domain": ({ domain }) => say(commands.info("domain", domain)),
  "info-contact": ({ contact }) => say(commands.info("contact", contact)),
  "info-host": ({ host }) => say(commands.info("host", host)),
  "delete-domain": ({ domain }) => say(commands.remove("domain", domain)),
  "delete-contact": ({ contact }) => say(commands.remove("contact", contact)),
  "delete-host": ({ host }) => say(commands.remove("host", host)),
  "create-contact": ({ contact, discloses, withholds, ...rest }) => {
    const disclose = discloses ? commands.disclose(1, discloses) : withholds ? commands.disclose(0, withholds) : "";
    return say(commands.createContact({ id: contact, ...rest, disclose }));
  },
  "update-contact": ({ contact, ...rest }) => say(commands.updateContact({ id: contact, ...rest })),
  "create-host": ({ host, addresses }) => say(commands.createHost({ name: host, addresses })),
  "update-host": ({ host, ...rest }) => say(commands.updateHost({ name: host, ...rest })),
  "register-domain": register,
  "register-claimed-domain": register,
  "register-in-sunrise": register,
  "ask-price": ({ domain, command, years }) => quoted(domain, command, years),
  "check-claims": ({ domain }) => say(commands.check("domain", [domain]), extended.claimsCheck()),
  "update-domain": ({ domain, ...changes }) => say(commands.updateDomain(domain, changes), extended.update(changes)),
  "renew-domain": async ({ domain, years }) => {
    const expires = (await say(commands.info("domain", domain))).text("exDate");
    return say(commands.renewDomain({ name: domain, years, expires }));
  },
  "restore-domain": ({ domain }) => say(commands.updateDomain(domain, {}), extended.restore()),
  "request-transfer": ({ domain, authInfo }) => say(commands.transfer("request", domain, { authInfo })),
  "query-transfer": ({ domain }) => say(commands.transfer("query", domain)),
  "approve-transfer": ({ domain }) => say(commands.transfer("approve", domain)),
  "reject-transfer": ({ domain }) => say(commands.transfer("reject", domain)),
  "cancel-transfer": ({ domain }) => say(commands.transfer("cancel", domain)),
  poll: async () => {
    for (;;) {
      const answer = await say('<poll op="req"/>');
      if (answer.code !== 1301) return;
      await say(`<poll op="ack" msgID="${answer.attribute("msgQ", "id")}"/>`);
    }
  },
};

async function perform(line) {
  const { event, step, action, ...details } = line;
  if (event === "start") briefing = line;
  if (event === "end") await leave();
  if (event !== "step") return;
  if (!(action in actions)) return reply({ step, skip: true, reason: `this adapter cannot ${action}` });
  try {
    await actions[action](details);
    reply({ step, done: true });
  } catch (error) {
    reply({ step, done: false, reason: error.message });
  }
}

function reply(word) {
  process.stdout.write(`${JSON.stringify(word)}\n`);
}

for await (const line of createInterface({ input: process.stdin })) await perform(JSON.parse(line));

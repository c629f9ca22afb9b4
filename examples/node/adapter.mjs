// Drives a client for `eppraise certify --drive "node examples/node/adapter.mjs"`: a JSON line a step on standard input,
// a JSON line of its own when the step is done. Replace the client by yours.

import { createInterface } from "node:readline";
import * as commands from "./commands.mjs";
import { extended } from "./extensions.mjs";
import { Session } from "./session.mjs";

let session;

const services = { objects: Object.values(commands.services), extensions: extended.uris };
const ask = (...parts) => session.ask(...parts);

/** Whether an object is there; `test` looks closer. */
async function isThere(kind, name, test = () => true) {
  try {
    return test(await ask(commands.info(kind, name)));
  } catch (error) {
    if (error.code === 2303) return false;
    throw error;
  }
}

const create = (kind, name, command, extension) =>
  session.once(
    () => session.say(command, extension),
    () => isThere(kind, name),
  );

const remove = (kind, name) =>
  session.once(
    () => session.say(commands.remove(kind, name)),
    async () => !(await isThere(kind, name, (answer) => !answer.has("status", "s", "pendingDelete"))),
  );

/** A change that is refused may mean that the object is not what it was: the client looks, and reports. */
async function update(kind, name, command, extension) {
  try {
    return await ask(command, extension);
  } catch (error) {
    if (error.code === 2304 || error.code === 2201) await isThere(kind, name);
    throw error;
  }
}

/** Asks for a price. What a registration acknowledges is what was quoted just before. */
async function quoted(domain, command, years) {
  const answer = await ask(commands.check("domain", [domain]), extended.priceQuestion(command, years));
  return answer.text("fee");
}

async function register(step) {
  const extensions = await extended.registration(step, () => quoted(step.domain, "create", step.years));
  return create("domain", step.domain, commands.createDomain({ name: step.domain, ...step }), extensions);
}

async function renew({ domain, years }) {
  const expires = (await ask(commands.info("domain", domain))).text("exDate");
  return session.once(
    () => session.say(commands.renewDomain({ name: domain, years, expires })),
    () => isThere("domain", domain, (answer) => answer.text("exDate") !== expires),
  );
}

const transfer = (op, name, options) =>
  session.once(
    () => session.say(commands.transfer(op, name, options)),
    async () => (await ask(commands.transfer("query", name, options))).text("trStatus") !== undefined,
  );

/** Reads messages and acknowledges each, until there are none, or so many. */
async function poll({ messages = Number.POSITIVE_INFINITY }) {
  for (let count = 0; count < messages; count++) {
    const answer = await ask('<poll op="req"/>');
    if (answer.code !== 1301) return;
    await session.say(`<poll op="ack" msgID="${answer.attribute("msgQ", "id")}"/>`);
  }
}

/** What the client does for each kind of step. */
const actions = {
  login: () => session.open(),
  hello: () => session.hello(),
  logout: () => session.close(),
  "new-session": async () => {
    await session.close();
    await session.open();
  },
  "check-domains": ({ domains }) => ask(commands.check("domain", domains)),
  "check-contacts": ({ contacts }) => ask(commands.check("contact", contacts)),
  "check-hosts": ({ hosts }) => ask(commands.check("host", hosts)),
  "info-domain": ({ domain }) => ask(commands.info("domain", domain)),
  "info-contact": ({ contact }) => ask(commands.info("contact", contact)),
  "info-host": ({ host }) => ask(commands.info("host", host)),
  "delete-domain": ({ domain }) => remove("domain", domain),
  "delete-contact": ({ contact }) => remove("contact", contact),
  "delete-host": ({ host }) => remove("host", host),
  "create-contact": ({ contact, discloses, ...rest }) => {
    const disclose = discloses === undefined ? "" : commands.disclose(1, discloses);
    return create("contact", contact, commands.createContact({ id: contact, ...rest, disclose }));
  },
  "create-host": ({ host, addresses }) => create("host", host, commands.createHost({ name: host, addresses })),
  "register-domain": register,
  "register-claimed-domain": register,
  "register-in-sunrise": register,
  "ask-price": ({ domain, command, years }) => quoted(domain, command, years),
  "check-claims": ({ domain }) => ask(commands.check("domain", [domain]), extended.claimsCheck()),
  "update-contact": ({ contact, ...rest }) =>
    update("contact", contact, commands.updateContact({ id: contact, ...rest })),
  "update-host": ({ host, ...rest }) => update("host", host, commands.updateHost({ name: host, ...rest })),
  "update-domain": ({ domain, ...changes }) =>
    update("domain", domain, commands.updateDomain(domain, changes), extended.update(changes)),
  "renew-domain": renew,
  "restore-domain": ({ domain }) => session.say(commands.updateDomain(domain, {}), extended.restore()),
  "request-transfer": ({ domain, authInfo }) => transfer("request", domain, { authInfo }),
  "query-transfer": ({ domain }) => ask(commands.transfer("query", domain)),
  "approve-transfer": ({ domain }) => transfer("approve", domain),
  "reject-transfer": ({ domain }) => transfer("reject", domain),
  "cancel-transfer": ({ domain }) => transfer("cancel", domain),
  poll: () => poll({}),
  "poll-some": poll,
};

async function perform(line) {
  const { event, step, action, ...details } = line;
  if (event === "start") session = new Session(line, services);
  if (event === "end") await session.close();
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

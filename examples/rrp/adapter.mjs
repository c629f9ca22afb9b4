// Drives a client for `eppraise certify --plan rrp --drive "node examples/rrp/adapter.mjs"`: a JSON line a step on
// standard input, a JSON line of its own when the step is done. Replace the client by yours.

import { createInterface } from "node:readline";
import { Session } from "./session.mjs";

let session;

const aDomain = (name) => ["EntityName:Domain", `DomainName:${name}`];
const aNameServer = (name) => ["EntityName:NameServer", `NameServer:${name}`];
const lines = (attribute, values = [], end = "") => values.map((value) => `${attribute}:${value}${end}`);

/** What the registry tells of an object; undefined where there is none. */
async function status(object) {
  try {
    return await session.ask("STATUS", ...object);
  } catch (error) {
    if (error.code === 545) return undefined;
    throw error;
  }
}

const isThere = async (object) => (await status(object)) !== undefined;

const add = (object, ...more) =>
  session.once(
    () => session.say("ADD", ...object, ...more),
    () => isThere(object),
  );

const remove = (object) =>
  session.once(
    () => session.say("DEL", ...object),
    async () => !(await isThere(object)),
  );

/** Changes an object: attribute by attribute, what comes and what goes. A refusal may mean that it is not what it was. */
async function modify(object, changes) {
  const asked = changes.flatMap(([attribute, added, removed]) => [
    ...lines(attribute, added),
    ...lines(attribute, removed, "="),
  ]);
  const isDone = async () => {
    const now = await status(object);
    return changes.every(([attribute, added = [], removed = []]) => {
      const values = now?.all(attribute) ?? [];
      return added.every((value) => values.includes(value)) && !removed.some((value) => values.includes(value));
    });
  };
  try {
    await session.once(() => session.say("MOD", ...object, ...asked), isDone);
  } catch (error) {
    if ([531, 544, 551, 552, 553].includes(error.code)) await status(object).catch(() => undefined);
    throw error;
  }
}

/** Names the year that it renews from: a second try is then refused, and does not renew once more. */
async function renew({ domain, years }) {
  const object = aDomain(domain);
  const expires = async () => (await status(object))?.text("registration expiration date");
  const before = await expires();
  const options = [`-Period:${years}`, `-CurrentExpirationYear:${before?.slice(0, 4)}`];
  return session.once(
    () => session.say("RENEW", ...object, ...options),
    async () => (await expires()) !== before,
  );
}

/** A request may be repeated: where the first one arrived, the second is refused with 536. */
async function requestTransfer({ domain }) {
  let tries = 0;
  try {
    await session.once(
      () => {
        tries++;
        return session.say("TRANSFER", ...aDomain(domain));
      },
      () => false,
    );
  } catch (error) {
    if (error.code !== 536 || tries === 1) throw error;
  }
}

const decideTransfer =
  (word) =>
  ({ domain }) =>
    session.once(
      () => session.say("TRANSFER", `-Approve:${word}`, ...aDomain(domain)),
      // Who has approved is not the sponsor any more, and may not ask.
      () =>
        status(aDomain(domain)).then(
          () => false,
          (error) => error.code === 531,
        ),
    );

async function check(objects) {
  for (const object of objects) await session.ask("CHECK", ...object);
}

/** What the client does for each kind of step. */
const actions = {
  login: () => session.open(),
  hello: () => session.ask("DESCRIBE"),
  logout: () => session.close(),
  "new-session": async () => {
    await session.close();
    await session.open();
  },
  "check-domains": ({ domains }) => check(domains.map(aDomain)),
  "check-hosts": ({ hosts }) => check(hosts.map(aNameServer)),
  "info-domain": ({ domain }) => status(aDomain(domain)),
  "info-host": ({ host }) => status(aNameServer(host)),
  "delete-domain": ({ domain }) => remove(aDomain(domain)),
  "delete-host": ({ host }) => remove(aNameServer(host)),
  "create-host": ({ host, addresses }) => add(aNameServer(host), ...lines("IPAddress", addresses)),
  "register-domain": ({ domain, years, hosts }) =>
    add(aDomain(domain), `-Period:${years}`, ...lines("NameServer", hosts)),
  "update-domain": ({ domain, addHosts, removeHosts, addStatus, removeStatus }) =>
    modify(aDomain(domain), [
      ["NameServer", addHosts, removeHosts],
      ["Status", addStatus, removeStatus],
    ]),
  "update-host": ({ host, addAddresses, removeAddresses }) =>
    modify(aNameServer(host), [["IPAddress", addAddresses, removeAddresses]]),
  "renew-domain": renew,
  "request-transfer": requestTransfer,
  "approve-transfer": decideTransfer("Yes"),
  "reject-transfer": decideTransfer("No"),
  "cancel-transfer": decideTransfer("No"),
};

async function perform({ event, step, action, ...details }) {
  if (event === "start") session = new Session(details);
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

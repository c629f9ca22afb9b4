import { type DataTable, Given, Then, When } from "@cucumber/cucumber";
import {
  checkContacts,
  contactInfo,
  createContact,
  deleteContact,
  type TransferOperation,
  transferContact,
  updateContact,
} from "./commands/contact.ts";
import { textsAt } from "./support/answer.ts";
import { expectCode } from "./support/expect.ts";
import { holdContact } from "./support/hold-contact.ts";
import { meaning } from "./support/meaning.ts";
import { type Changes, sendCommand } from "./support/object-command.ts";
import type { Party } from "./support/party.ts";
import type { ScenarioContext, Spoken } from "./support/scenario-context.ts";
import type { RegistrarName } from "./support/subject.ts";
import { HarnessError } from "./support/verdicts.ts";

const nothing: Changes = new Map();

Given("{registrar} holds contact {string}", async function (this: ScenarioContext, name: RegistrarName, label: string) {
  await holdContact(this, name, label, nothing);
});

Given(
  "{registrar} holds contact {string} with:",
  async function (this: ScenarioContext, name: RegistrarName, label: string, table: DataTable) {
    await holdContact(this, name, label, rows(table));
  },
);

When(
  /^(registrar [ABC].*) checks contacts? ((?:"[^"]+"(?:, )?)+)$/,
  async function (this: ScenarioContext, who: string, listed: string) {
    const ids = [...listed.matchAll(/"([^"]+)"/g)].map(([, label = ""]) => this.names.of("contact", label));
    await sendCommand(this, partyOf(who), () => ({ verb: checkContacts(ids) }));
  },
);

When("{party} checks {int} contacts", async function (this: ScenarioContext, party: Party, count: number) {
  await checkMany(this, party, new Map([["count", String(count)]]));
});

When(
  "{party} checks {int} contacts with:",
  async function (this: ScenarioContext, party: Party, count: number, table: DataTable) {
    await checkMany(this, party, new Map([["count", String(count)], ...rows(table)]));
  },
);

When("{party} creates contact {string}", async function (this: ScenarioContext, party: Party, label: string) {
  await create(this, party, label, nothing);
});

When(
  "{party} creates contact {string} with:",
  async function (this: ScenarioContext, party: Party, label: string, table: DataTable) {
    await create(this, party, label, rows(table));
  },
);

When("{party} asks about contact {string}", async function (this: ScenarioContext, party: Party, label: string) {
  await ask(this, party, label, nothing);
});

When(
  "{party} asks about contact {string} with:",
  async function (this: ScenarioContext, party: Party, label: string, table: DataTable) {
    await ask(this, party, label, rows(table));
  },
);

When("{party} updates contact {string}", async function (this: ScenarioContext, party: Party, label: string) {
  await update(this, party, label, nothing);
});

When(
  "{party} updates contact {string} with:",
  async function (this: ScenarioContext, party: Party, label: string, table: DataTable) {
    await update(this, party, label, rows(table));
  },
);

When("{party} deletes contact {string}", async function (this: ScenarioContext, party: Party, label: string) {
  await remove(this, party, label, nothing);
});

When(
  "{party} deletes contact {string} with:",
  async function (this: ScenarioContext, party: Party, label: string, table: DataTable) {
    await remove(this, party, label, rows(table));
  },
);

When(
  "{party} {operation} the transfer of contact {string}",
  async function (this: ScenarioContext, party: Party, operation: TransferOperation, label: string) {
    await transfer(this, party, operation, label, nothing);
  },
);

When(
  "{party} {operation} the transfer of contact {string} with:",
  async function (this: ScenarioContext, party: Party, operation: TransferOperation, label: string, table: DataTable) {
    await transfer(this, party, operation, label, rows(table));
  },
);

/** What a transfer was, by the word for how it came to its end. */
const endings: Readonly<Record<string, readonly [who: "sponsor" | "other", operation: TransferOperation] | "time">> = {
  approved: ["sponsor", "approve"],
  rejected: ["sponsor", "reject"],
  cancelled: ["other", "cancel"],
  "approved by itself": "time",
};

Given(
  /^registrar ([ABC]) has asked registrar ([ABC]) for contact "([^"]+)"(?:, which was (.+))?$/,
  async function (
    this: ScenarioContext,
    other: RegistrarName,
    sponsor: RegistrarName,
    label: string,
    ending: string | undefined,
  ) {
    await done(this, 1001, () => transfer(this, usual(other), "request", label, nothing));
    if (ending === undefined) return;
    const end = endings[ending];
    if (end === undefined)
      throw new HarnessError(`a transfer is not "${ending}" but ${Object.keys(endings).join(" or ")}`);
    if (end === "time") {
      this.subject.need("clock");
      await this.subject.control("POST", "/clock/advance", { by: this.subject.profile.policy.contactTransferPeriod });
    } else
      await done(this, 1000, () =>
        transfer(this, usual(end[0] === "sponsor" ? sponsor : other), end[1], label, nothing),
      );
  },
);

Given(
  "{registrar} knows the repository id of contact {string}",
  async function (this: ScenarioContext, name: RegistrarName, label: string) {
    const { answer } = await done(this, 1000, () => ask(this, usual(name), label, nothing));
    const [id = ""] = textsAt(answer.content, "resData/infData/roid");
    this.facts.set(`repository id of contact ${label}`, id);
  },
);

Then(
  "{party} sees of contact {string}:",
  async function (this: ScenarioContext, party: Party, label: string, table: DataTable) {
    const { answer } = await done(this, 1000, () => ask(this, party, label, nothing));
    for (const [path = "", expected = ""] of table.raw())
      await meaning(this, expected)(path, textsAt(answer.content, `resData/infData/${path}`));
  },
);

Then("{party} finds contact {string} no more", async function (this: ScenarioContext, party: Party, label: string) {
  await done(this, 2303, () => ask(this, party, label, nothing));
});

function create(context: ScenarioContext, party: Party, label: string, changes: Changes): Promise<Spoken> {
  const id = context.names.of("contact", label);
  return sendCommand(context, party, (said) => ({ verb: createContact(id, said) }), changes);
}

function ask(context: ScenarioContext, party: Party, label: string, changes: Changes): Promise<Spoken> {
  const id = context.names.of("contact", label);
  return sendCommand(context, party, (said) => ({ verb: contactInfo(id, said) }), changes);
}

function update(context: ScenarioContext, party: Party, label: string, changes: Changes): Promise<Spoken> {
  const id = context.names.of("contact", label);
  return sendCommand(context, party, (said) => ({ verb: updateContact(id, said) }), changes);
}

function remove(context: ScenarioContext, party: Party, label: string, changes: Changes): Promise<Spoken> {
  const id = context.names.of("contact", label);
  return sendCommand(context, party, (said) => ({ verb: deleteContact(id, said) }), changes);
}

function transfer(
  context: ScenarioContext,
  party: Party,
  operation: TransferOperation,
  label: string,
  changes: Changes,
): Promise<Spoken> {
  const id = context.names.of("contact", label);
  return sendCommand(context, party, (said) => ({ verb: transferContact(operation, id, said) }), changes);
}

function checkMany(context: ScenarioContext, party: Party, changes: Changes): Promise<Spoken> {
  const write = (said: Changes) => {
    const ids = Array.from({ length: Number(said.get("count")) }, (_, index) =>
      context.names.of("contact", said.get("each") ?? `contact ${index}`),
    );
    return { verb: checkContacts(ids) };
  };
  return sendCommand(context, party, write, changes);
}

/** A command that is part of the preparation or of a look: it is answered as it should be, and is not "the command". */
async function done(context: ScenarioContext, code: number, send: () => Promise<Spoken>): Promise<Spoken> {
  const { repeat } = context;
  const spoken = await send();
  context.repeat = repeat;
  spoken.isSeen = true;
  expectCode(spoken.answer, code, "A command around the one that is tried is answered otherwise.");
  return spoken;
}

function usual(registrar: RegistrarName): Party {
  return { registrar, isSecond: false };
}

function partyOf(who: string): Party {
  const [, registrar] = /^registrar ([ABC])$/.exec(who) ?? [];
  if (registrar === undefined) throw new HarnessError(`"${who}" cannot check contacts`);
  return usual(registrar as RegistrarName);
}

function rows(table: DataTable): Changes {
  return new Map(Object.entries(table.rowsHash()));
}

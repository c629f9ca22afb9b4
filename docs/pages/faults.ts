import { z } from "zod";
import { kinds } from "../../simulator/faults/kinds/index.ts";

type Kind = (typeof kinds)[number];

interface Option {
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly default?: unknown;
  readonly description?: string;
}

/** The faults that a world can be told to produce, for people. */
export function faultsPage(): string {
  return [intro, ...groups.map(section), ending].join("\n");
}

const groups: readonly { readonly title: string; readonly text: string; readonly of: (kind: Kind) => boolean }[] = [
  {
    title: "Connections",
    text:
      "These strike before anybody has said who it is, so `when` takes neither `commands` nor `registrars`. All happen on " +
      "the world's own port: the next connection can get another certificate than the last one. A refused connection " +
      "never reaches the simulator, so what counts for `connection-refused` are the connections before it: with `nth: 3` " +
      "the port closes behind the second one. A certificate that the simulator was given (`simulate --certificate`) is not " +
      "imitated: the false ones are of its own authority.",
    of: ({ moment }) => moment === "door" || moment === "connection",
  },
  {
    title: "Answers on their way",
    text: "Half of these leave it open for the client what has happened. They look at octets only.",
    of: ({ name }) => /^(dropped|answer)-/.test(name),
  },
  {
    title: "Failures of the registry",
    text: "",
    of: ({ name }) => name === "command-failed",
  },
  {
    title: "What answers say, and how they are written",
    text:
      "Answers stay valid by the schema, but for an unknown status, and for an unknown extension of which a validator has " +
      "no schema. Answers in which a fault would change nothing are no opportunities: an unknown status waits for an info.",
    of: ({ moment, name }) => moment === "answer" && !/^(dropped|answer)-/.test(name),
  },
  {
    title: "Changes behind a client's back",
    text:
      "These happen just before a command is executed, between what the client has read and what it does about it. They " +
      "stay until the world is put back.",
    of: ({ moment, name }) => moment === "command" && name !== "command-failed" && !name.startsWith("dropped"),
  },
];

const intro = `<!-- Made by docs/generate.ts: change the descriptions in simulator/faults/kinds, then \`npm run docs\`. -->

# Rough weather

A world can be told to do what real registries and networks do on bad days: drop connections, answer late or in
pieces, fail, write XML in another hand, change an object between two commands. That is for trying a client: what it
does next is what matters. A world that was told nothing behaves.

Faults are given through [the control port](control.md), whose address and token \`eppraise simulate\` prints:

\`\`\`sh
curl -s -X PUT "$URL/worlds/main/faults" -H "Authorization: Bearer $TOKEN" -H "Content-Type: application/json" -d '{
  "seed": 7,
  "faults": [
    { "kind": "dropped-inside-answer", "when": { "commands": ["domain-create"] } },
    { "kind": "answer-split", "when": { "probability": 0.2, "times": "always" } },
    { "kind": "certificate-expired", "when": { "nth": 2 } }
  ]
}'
\`\`\`

This takes the place of all faults that the world had. One more is given, and one is taken away, like this; \`DELETE\`
without an id takes all away, and so does putting the world back:

\`\`\`sh
curl -s "$URL/worlds/main/faults" -H "Authorization: Bearer $TOKEN" -H "Content-Type: application/json" \\
  -d '{ "kind": "answer-delayed", "by": "PT30S", "when": { "registrars": ["registrar-a"] } }'
curl -s "$URL/worlds/main/faults" -H "Authorization: Bearer $TOKEN"
curl -s -X DELETE "$URL/worlds/main/faults/fault-1" -H "Authorization: Bearer $TOKEN"
\`\`\`

## When a fault strikes

| key of \`when\` | where it is left out | meaning |
| --- | --- | --- |
| \`nth\` | \`1\` | from which opportunity on; \`1\` is the next one |
| \`times\` | \`1\` | how often at most, or \`"always"\` |
| \`probability\` | \`1\` | how likely at each opportunity |
| \`commands\` | all | only for these flows: \`domain-create\`, \`poll-request\`, \`login\` …; \`hello\` stands for greetings |
| \`registrars\` | all | only for these registrars; a login counts for who wants to log in |

An opportunity is a connection, a command or an answer that the fault is for and could do something about. Chance is
drawn from the seed, for each fault apart: the same seed, faults and commands give the same weather. \`seed\` is 1
where it is left out. The greeting is an answer too, the first one of a connection, so a fault of answers that names
no commands may strike there.

Several faults may strike at once. Changes come first, then whether the command is executed, then what the answer
says, then how it travels. Of two faults that decide the same thing, the one that was given first strikes, and the
other one waits.

## What they did

\`\`\`sh
curl -s "$URL/worlds/main/strikes?limit=10" -H "Authorization: Bearer $TOKEN"
\`\`\`

\`\`\`json
[
  {
    "number": 1,
    "fault": "fault-1",
    "kind": "dropped-inside-answer",
    "at": "2025-01-31T12:00:00.000Z",
    "session": 3,
    "registrar": "registrar-a",
    "flow": "domain-create",
    "client": "ABC-12345",
    "server": "5f3a-1-2b",
    "executed": true,
    "did": "the connection ended after 212 of 424 octets of the answer",
    "octets": { "sent": 212, "of": 424 }
  }
]
\`\`\`

\`session\` is the number of the connection, as \`GET /worlds/{world}/sessions\` shows it; \`server\` finds the
command in the ledger. \`?fault=\`, \`?session=\` and \`?after=\` (a number) narrow the list down. Strikes stay
written down when faults are taken away. For connections that a client should refuse, \`reaction\` tells what it did:
\`refused-handshake\`, \`left\` without a word, or \`went-on\`.

## What a sound client does

Each fault below says it. In short, \`GET /faults\` calls it \`demand\`:

| demand | meaning |
| --- | --- |
| \`go-on\` | nothing is wrong: a client must cope |
| \`try-again\` | nothing has happened yet: wait, try again, and wait longer each time |
| \`look-first\` | something may have happened: look before repeating what must not happen twice |
| \`refuse\` | somebody may be listening: do not log in |
`;

const ending = `
## What it costs

A world without faults asks one question for each connection and each command, whether it has any; no answer is read
or written another time. A fault that rewrites answers has each one read once more while it is armed.
`;

function section({ title, text, of }: (typeof groups)[number]): string {
  const lead = text === "" ? [] : [...wrapped(text), ""];
  return [`## ${title}`, "", ...lead, ...kinds.filter(of).map(entry)].join("\n");
}

function entry({ name, demand, summary, sound, schema }: Kind): string {
  const { properties = {} } = z.toJSONSchema(schema, { io: "input" }) as { properties?: Record<string, Option> };
  const options = Object.entries(properties).filter(([key]) => key !== "kind" && key !== "when");
  return [
    `### \`${name}\``,
    "",
    ...wrapped(summary),
    "",
    ...wrapped(`**Sound** (\`${demand}\`): ${sound}`),
    "",
    ...options.flatMap(([key, option]) => item(`\`${key}\`${valuesOf(option)}: ${option.description ?? ""}`)),
    ...(options.length > 0 ? [""] : []),
  ].join("\n");
}

function valuesOf({ enum: values, default: usual }: Option): string {
  const known = values === undefined ? [] : [values.map((value) => `\`${String(value)}\``).join(" ")];
  const otherwise = usual === undefined ? [] : [`\`${JSON.stringify(usual)}\` where it is left out`];
  const all = [...known, ...otherwise];
  return all.length === 0 ? "" : ` (${all.join("; ")})`;
}

function item(text: string): readonly string[] {
  return wrapped(text).map((line, index) => `${index === 0 ? "- " : "  "}${line}`);
}

/** Lines of at most 118 characters, so that a list's fit into 120. */
function wrapped(text: string): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const line = lines.at(-1);
    if (line === undefined || line.length + word.length >= 118) lines.push(word);
    else lines[lines.length - 1] = `${line} ${word}`;
  }
  return lines;
}

import { extensionServices, objectServices } from "../../catalogue/services.ts";
import { type Login, login, loginVerb, serviceUri } from "../commands/session.ts";
import { summary, textsAt } from "./answer.ts";
import type { Destination } from "./epp-connection.ts";
import { resolve } from "./meaning.ts";
import { nextClientId } from "./names.ts";
import { nameOf, type Party } from "./party.ts";
import { SessionPool } from "./pool.ts";
import type { RegistrarName } from "./resolve-subject.ts";
import type { Line, ScenarioContext, Spoken } from "./scenario-context.ts";
import { HarnessError, Mismatch, preparing, SetUpFailed } from "./verdicts.ts";

/** Opens a connection for a party and reads the greeting, which it keeps as the last answer. */
export async function connect(
  context: ScenarioContext,
  party: Party,
  credential?: Pick<Destination, "certificate" | "key" | "minVersion" | "maxVersion">,
): Promise<Line> {
  makeRoom(context, party.registrar);
  const began = performance.now();
  const connection = await context.subject.connect(
    party.registrar,
    credential ?? context.subject.account(party.registrar),
  );
  const openedInMs = performance.now() - began;
  const line: Line = { party, connection, openedInMs, isLoggedIn: false, services: [], isPooled: false };
  context.lines.set(nameOf(party), line);
  const { answer } = await context.hear(line, Buffer.alloc(0));
  if (answer.isGreeting) context.subject.greeted(textsAt(answer.content, "svDate")[0]);
  if (!answer.isGreeting && credential === undefined)
    throw new Mismatch(
      "The server does not greet a new connection.",
      "a greeting",
      answer.problems[0] ?? "no greeting",
    );
  return line;
}

/** Ends what only prepared this scenario, where the profile allows a registrar no further connection. */
function makeRoom({ subject, lines }: ScenarioContext, registrar: RegistrarName): void {
  const beforehand = nameOf({ registrar, isSecond: false, isPreparing: true });
  if (!lines.has(beforehand) || !subject.isFull(registrar)) return;
  lines.get(beforehand)?.connection.close();
  lines.delete(beforehand);
}

/** What a login says where the scenario does not say otherwise: everything that the greeting offers. */
export function usualLogin(
  context: Pick<ScenarioContext, "subject">,
  { registrar }: Party,
  offered?: readonly string[],
): Login {
  const { id, password } = context.subject.account(registrar);
  const uris = offered ?? [];
  const objects = uris.filter((uri) => objectServices.some((known) => known.uri === uri));
  const known = [...extensionServices.map(({ uri }) => uri), ...context.subject.furtherNamespaces];
  const extensions = uris.filter((uri) => known.includes(uri));
  return {
    registrar: id,
    password,
    version: "1.0",
    language: context.subject.profile.policy.languages[0] ?? "en",
    objectServices: objects,
    extensions,
  };
}

/** The services that the greeting of a line offers. */
export function offeredOn(context: ScenarioContext, line: Line): readonly string[] {
  const greeting = context.spoken.find((spoken) => spoken.line === line && spoken.answer.isGreeting)?.answer.content;
  return [...textsAt(greeting, "svcMenu/objURI"), ...textsAt(greeting, "svcMenu/svcExtension/extURI")];
}

/** Logs a party in on its connection, with what the scenario says differently. */
export async function logIn(
  context: ScenarioContext,
  line: Line,
  changes: ReadonlyMap<string, string> = new Map(),
): Promise<Spoken> {
  const usual = usualLogin(context, line.party, offeredOn(context, line));
  const said = changed(context, usual, changes);
  const clientId = nextClientId();
  const asItStands = said.version !== "1.0" || !isUsualLength(said);
  const document = login(said, clientId, context.subject.demanded(loginVerb(said)));
  const spoken = await context.say(line, document, { clientId, asItStands });
  if (spoken.answer.code === 1000) {
    line.isLoggedIn = true;
    line.services = [...said.objectServices, ...said.extensions];
  }
  // On the connection that the party has by then: the scenario may have opened a better one.
  context.repeat = (mended) => logIn(context, context.line(line.party), new Map([...changes, ...mended]));
  return spoken;
}

/** A session of a party, opened for this scenario or taken from the pool; all services are declared. */
export async function sessionOf(context: ScenarioContext, party: Party): Promise<Line> {
  const known = context.lines.get(nameOf(party)) ?? shared(context, party);
  if (known !== undefined) return known;
  const pooled = SessionPool.current.take(party.registrar, []);
  if (pooled !== undefined) {
    const line = { ...pooled, party };
    context.lines.set(nameOf(party), line);
    return line;
  }
  const line = await preparing(() => connect(context, party));
  const spoken = await logIn(context, line);
  spoken.isSeen = true;
  if (spoken.answer.code !== 1000 || spoken.answer.problems.length > 0)
    throw new SetUpFailed(
      `${nameOf(party)} cannot log in.`,
      "1000",
      [summary(spoken.answer), ...spoken.answer.problems].join("; "),
    );
  // What it took to open counts for this scenario's login alone, however often the session is used.
  const { openedInMs: _, ...open } = line;
  const usual: Line = { ...open, isLoggedIn: true, services: [], isPooled: true };
  context.lines.set(nameOf(party), usual);
  return usual;
}

/** Where a registrar may have no further connection, a preparation goes over the one that the scenario has. */
function shared({ subject, lines }: ScenarioContext, party: Party): Line | undefined {
  if (!party.isPreparing || !subject.isFull(party.registrar)) return undefined;
  const line = lines.get(nameOf({ ...party, isPreparing: false }));
  return line?.isLoggedIn === true && !line.connection.isClosed ? line : undefined;
}

const readers: Readonly<Record<string, (said: Login, value: string, context: ScenarioContext) => Login>> = {
  registrar: (said, value) => ({ ...said, registrar: value }),
  password: (said, value) => ({ ...said, password: value }),
  "new password": (said, value) => (value === "none" ? withoutNewPassword(said) : { ...said, newPassword: value }),
  version: (said, value) => ({ ...said, version: value }),
  language: (said, value) => ({ ...said, language: value }),
  "object services": (said, value) => ({ ...said, objectServices: listed(value) }),
  extensions: (said, value) => ({ ...said, extensions: listed(value) }),
};

function changed(context: ScenarioContext, usual: Login, changes: ReadonlyMap<string, string>): Login {
  let said = usual;
  for (const [key, value] of changes) {
    const read = readers[key];
    if (read === undefined)
      throw new HarnessError(`a login has no "${key}"; it has ${Object.keys(readers).join(", ")}`);
    said = read(said, resolve(context, value), context);
  }
  return said;
}

function listed(value: string): readonly string[] {
  return value === "none" ? [] : value.split(/,\s*/).map(serviceUri);
}

function withoutNewPassword({ newPassword: _, ...said }: Login): Login {
  return said;
}

/** Whether the schema lets the login pass, so that a frame that is not valid was not meant. */
function isUsualLength({ registrar, objectServices }: Login): boolean {
  return registrar.length >= 3 && registrar.length <= 16 && objectServices.length > 0;
}

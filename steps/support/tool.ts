import { readAnswer } from "./answer.ts";
import type { Party } from "./party.ts";
import type { ScenarioContext, Spoken } from "./scenario-context.ts";

/** Has the registry's own tool say something in a registrar's name, who is made a superuser for it where need be. */
export async function sayThroughTool(
  context: ScenarioContext,
  party: Party,
  document: string,
  clientId: string,
): Promise<Spoken> {
  const { subject } = context;
  const { superuser = false, dryRun = false } = party.tool ?? {};
  subject.need("tool");
  if (superuser) subject.need("superuser");
  const { id } = subject.account(party.registrar);
  // Where the suite cannot make anybody a superuser, the subject's tool sees to it by itself.
  if (superuser && subject.can("fixtures"))
    await subject.control("PATCH", "", { registrars: { [id]: { superuser: true } } });
  const at = new Date();
  const began = performance.now();
  const body = { registrar: id, xml: document, superuser, dryRun };
  const { xml } = await subject.control<{ xml: string }>("POST", "/commands", body);
  const spoken: Spoken = {
    who: `the registry's tool for registrar ${party.registrar}`,
    sent: Buffer.from(document),
    clientId,
    answer: readAnswer({ kind: "document", document: Buffer.from(xml) }),
    at,
    durationMs: Math.round((performance.now() - began) * 1000) / 1000,
    isSeen: false,
  };
  context.spoken.push(spoken);
  return spoken;
}

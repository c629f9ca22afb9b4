import type { Party } from "./party.ts";
import type { Subject } from "./subject.ts";

/** Executes a document through the subject's tool channel, in the name of a registrar, and gives the answer. */
export async function executeByTool(subject: Subject, { registrar, tool }: Party, document: string): Promise<string> {
  subject.need("tool");
  const superuser = tool === "as superuser";
  if (superuser) subject.need("superuser");
  const command = {
    registrar: subject.account(registrar).id,
    xml: document,
    superuser,
    dryRun: tool === "in a dry run",
  };
  return (await subject.control<{ xml: string }>("POST", "/commands", command)).xml;
}

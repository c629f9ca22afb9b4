import { textsAt } from "./answer.ts";
import { expectCode, expectSame } from "./expect.ts";
import { meaning, resolve } from "./meaning.ts";
import { sendCommand, type Writer } from "./object-command.ts";
import type { Party } from "./party.ts";
import type { ScenarioContext } from "./scenario-context.ts";
import { pathInAnswer } from "./subject-words.ts";

/** Paths whose elements may come in any order. */
const unordered: ReadonlySet<string> = new Set(["addr", "addr/@ip", "status/@s"]);

/**
 * What a registrar sees of an object when it asks: the rows of a table, as paths below the object's data and what is
 * expected there; or the code of a refusal. The command that the scenario is about stays the one that can be repeated.
 */
export async function expectSeen(
  context: ScenarioContext,
  who: Party,
  info: Writer,
  expected: readonly (readonly string[])[] | number,
): Promise<void> {
  const { repeat } = context;
  const { answer } = await sendCommand(context, who, info);
  context.repeat = repeat;
  context.last.isSeen = true;
  if (typeof expected === "number") return expectCode(answer, expected, "It is seen otherwise.");
  expectCode(answer, 1000, "It cannot be seen.");
  for (const [path = "", wanted = ""] of expected) {
    const found = textsAt(answer.content, `resData/infData/${pathInAnswer(context, path)}`);
    if (unordered.has(path) && !wanted.startsWith("<"))
      expectSame(`Its ${path} is something else.`, resolve(context, wanted).split(/,\s*/).toSorted(), found.toSorted());
    else await meaning(context, wanted)(path, found);
  }
}

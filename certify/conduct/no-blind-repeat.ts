import type { Command } from "../../simulator/registry/commands/index.ts";
import { objectsOf } from "../traffic/objects.ts";
import type { Exchange } from "../traffic/record.ts";
import { type Breach, type Rule, shownBy } from "./rule.ts";

/** What does something else, or something more, when it is said twice. A renewal names the date that it renews from. */
const notIdempotent: readonly Command["flow"][] = [
  "domain-create",
  "domain-delete",
  "domain-renew",
  "domain-restore-request",
  "domain-transfer-request",
  "contact-create",
  "contact-delete",
  "contact-transfer-request",
  "host-create",
  "host-delete",
];

/** Whether the client cannot know what became of a command: no answer, or one that says that something broke. */
export function isUnclear({ answer }: Exchange): boolean {
  return answer === undefined || answer.code === 2400;
}

/** After an unclear outcome the client looks before it repeats. */
export const noBlindRepeat: Rule = {
  id: "no-blind-repeat",
  title: "After an unclear outcome, looks before it repeats",
  spec: "rfc5730#2",
  why: "The first try may have been carried out: who repeats it blindly may pay twice, or take a refusal for a loss.",
  applies: ({ exchanges }) => exchanges.some((exchange) => isUnclear(exchange) && isRisky(exchange)),
  breaches: ({ exchanges }) =>
    exchanges.flatMap((unclear, index): Breach[] => {
      if (!isUnclear(unclear) || !isRisky(unclear)) return [];
      const next = exchanges
        .slice(index + 1)
        .find((exchange) => isLook(exchange, unclear) || isRepeat(exchange, unclear));
      return next !== undefined && isRepeat(next, unclear)
        ? [shownBy(next, `It repeated ${next.title} without asking what had become of the first try`)]
        : [];
    }),
};

function isRisky({ command }: Exchange): boolean {
  return command !== undefined && notIdempotent.includes(command.flow);
}

function sameObject(one: Command | undefined, other: Command | undefined): boolean {
  const names = other === undefined ? [] : objectsOf(other);
  return one !== undefined && objectsOf(one).some((name) => names.includes(name));
}

/** An info, a check or a transfer query about the same object. */
function isLook({ command, isSuccess, answer }: Exchange, unclear: Exchange): boolean {
  const looks = command !== undefined && /-(info|check|transfer-query)$/.test(command.flow);
  return looks && (isSuccess || answer?.code === 2303) && sameObject(command, unclear.command);
}

function isRepeat({ command }: Exchange, { command: first }: Exchange): boolean {
  if (command?.flow !== first?.flow || !sameObject(command, first)) return false;
  if (command?.flow === "domain-renew" && first?.flow === "domain-renew")
    return command.currentExpiration !== first.currentExpiration;
  return true;
}

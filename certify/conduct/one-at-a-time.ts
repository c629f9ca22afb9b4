import type { Exchange } from "../traffic/record.ts";
import { type Breach, hasSession, type Rule, shownBy } from "./rule.ts";

/** The login comes first, and each command waits for the answer to the one before. */
export const oneAtATime: Rule = {
  id: "one-at-a-time",
  title: "Logs in first, and waits for each answer before the next command",
  spec: { epp: "rfc5730#2.9.1.1, rfc5734#3", rrp: "rfc2832#4.3.8, rfc2832#4" },
  why: "What a command means depends on the one before: a login may be refused, and then all that follows is lost.",
  applies: hasSession,
  breaches: ({ exchanges }) =>
    exchanges.flatMap((exchange): Breach[] => {
      if (exchange.isEarly)
        return [shownBy(exchange, `${exchange.title} was sent before the answer to what came before it`)];
      return isTooSoon(exchange) ? [shownBy(exchange, `${exchange.title} was sent with nobody logged in`)] : [];
    }),
};

function isTooSoon({ deed, received, mayComeFirst }: Exchange): boolean {
  return deed !== undefined && received.registrar === undefined && !mayComeFirst;
}

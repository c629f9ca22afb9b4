import Big from "big.js";
import type { FeeAcknowledgement, Period } from "../../simulator/registry/commands/index.ts";
import type { EppExchange } from "../traffic/epp-exchange.ts";
import { quotesIn } from "../traffic/quotes.ts";
import { aboutEpp, type Breach, shownBy } from "./rule.ts";

/** The commands that fees can be acknowledged with, as quotes call them. */
const commandNames: Readonly<Record<string, string>> = {
  "domain-create": "create",
  "domain-renew": "renew",
  "domain-transfer-request": "transfer",
  "domain-restore-request": "restore",
};

/** Fees are acknowledged as they were quoted. */
export const acknowledgesFees = aboutEpp({
  id: "acknowledges-fees",
  title: "Acknowledges fees as they were quoted",
  spec: "rfc8748#5.2",
  why: "The acknowledgement is the agreement to pay: it has to be what the registry said, and for the same thing.",
  applies: ({ exchanges }) => exchanges.some((exchange) => acknowledgedIn(exchange) !== undefined),
  breaches: ({ exchanges }) => {
    const quoted = new Map<string, string>();
    return exchanges.flatMap((exchange): Breach[] => {
      for (const { name, command, years, amount } of quotesIn(exchange))
        quoted.set(`${name} ${command} ${years}`, amount);
      const said = acknowledgedIn(exchange);
      if (said === undefined) return [];
      const { name, command, years, amount } = said;
      const quote = quoted.get(`${name} ${command} ${years}`);
      if (quote === undefined)
        return [
          shownBy(
            exchange,
            `It acknowledged ${amount} for the ${command} of ${name}, and had never asked for that price`,
          ),
        ];
      return Big(quote).eq(amount)
        ? []
        : [shownBy(exchange, `It acknowledged ${amount} for the ${command} of ${name}, and ${quote} was quoted`)];
    });
  },
});

function acknowledgedIn({ command }: EppExchange) {
  if (command === undefined || !("fees" in command) || !("name" in command)) return undefined;
  const name = commandNames[command.flow];
  const fees = command.fees as FeeAcknowledgement | undefined;
  if (fees === undefined || name === undefined) return undefined;
  const period = "period" in command ? (command.period as Period | undefined) : undefined;
  const amount = fees.fees.reduce((sum, fee) => sum.plus(numberIn(fee.amount)), Big(0)).toString();
  return { name: command.name, command: name, years: period?.value ?? 1, amount };
}

function numberIn(text: string): Big {
  try {
    return Big(text);
  } catch {
    return Big(0);
  }
}

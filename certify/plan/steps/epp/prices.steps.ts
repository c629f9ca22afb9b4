import { Given, Then, When } from "@cucumber/cucumber";
import { EppExchange, eppOf } from "../../../traffic/epp-exchange.ts";
import { quotesIn } from "../../../traffic/quotes.ts";
import type { Exchange } from "../../../traffic/record.ts";
import type { PlanContext } from "../../context.ts";
import { Mismatch } from "../../verdicts.ts";

const commands: Readonly<Record<string, string>> = { registering: "create", renewing: "renew", restoring: "restore" };

Given(
  "a registration of domain {string} costs {string} a year",
  async function (this: PlanContext, name: string, price: string) {
    const [label = "", ...tld] = name.split(".");
    await this.certification.change({ tlds: { [tld.join(".")]: { premiumList: { [label]: price } } } });
  },
);

Given("allocation token {string} takes half of the price off", async function (this: PlanContext, token: string) {
  await this.certification.change({ tokens: [{ token, type: "unlimited", discount: "0.5", states: "valid" }] });
});

When(
  /^the client asks what (registering|renewing|restoring) domain "([^"]+)" costs$/,
  async function (this: PlanContext, verb: string, name: string) {
    const command = commands[verb] ?? verb;
    const concerns = ({ deed }: Exchange) => deed?.what === "domain-check";
    await this.ask({
      action: "ask-price",
      text: `Ask what ${verb} domain ${name} for 1 year costs (a check with the fee extension)`,
      details: { domain: name, command, years: 1 },
      concerns,
      shownBy: (seen) =>
        eppOf(seen).find((exchange) =>
          quotesIn(exchange).some((quote) => quote.name === name && quote.command === command),
        ),
    });
  },
);

/** The command that did what was asked last. */
function commandOf({ last }: PlanContext) {
  return last instanceof EppExchange ? last.command : undefined;
}

Then("it has acknowledged the fee", function (this: PlanContext) {
  const command = commandOf(this);
  if (command === undefined || !("fees" in command) || command.fees === undefined)
    throw new Mismatch("The command said nothing of a fee.", "the fee that was quoted", "none");
});

Then("it has named the token {string}", function (this: PlanContext, token: string) {
  const command = commandOf(this);
  const named = command !== undefined && "token" in command ? command.token : undefined;
  if (named !== token) throw new Mismatch("The command named another token.", token, named ?? "none");
});

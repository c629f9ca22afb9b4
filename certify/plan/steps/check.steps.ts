import { When } from "@cucumber/cucumber";
import type { Exchange } from "../../traffic/record.ts";
import type { PlanContext } from "../context.ts";
import { inWords } from "../words.ts";

When("the client checks {objects} {names}", async function (this: PlanContext, kind: string, names: readonly string[]) {
  const concerns = ({ deed }: Exchange) =>
    (deed?.what === `${kind}-check` || deed?.what === `${kind}-claims-check`) &&
    names.some((name) => deed.objects.includes(name));
  await this.ask({
    action: `check-${kind}s`,
    text: `Check whether ${inWords(names)} ${names.length === 1 ? "is" : "are"} free (${kind}${names.length === 1 ? "" : "s"})`,
    details: { [`${kind}s`]: names },
    concerns,
    // One command or several: whatever the client prefers.
    shownBy: (seen) => {
      const done = seen.filter((exchange) => exchange.isSuccess && concerns(exchange));
      const asked = new Set(done.flatMap(({ deed }) => deed?.objects ?? []));
      return names.every((name) => asked.has(name)) ? done.at(-1) : undefined;
    },
  });
});

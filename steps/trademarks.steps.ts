import { type DataTable, Then } from "@cucumber/cucumber";
import type { DomainPhrase } from "./domain-create.steps.ts";
import { expectSame } from "./support/expect.ts";
import { fieldAt } from "./support/fields.ts";
import { meaning } from "./support/meaning.ts";
import type { ScenarioContext } from "./support/scenario-context.ts";
import { Mismatch } from "./support/verdicts.ts";

// What the subject would report to the trademark clearinghouse.

interface Line {
  readonly name: string;
  readonly repositoryId: string;
}

Then(
  "the clearinghouse is told of {domain} with:",
  async function (this: ScenarioContext, domain: DomainPhrase, table: DataTable) {
    const name = domain(this);
    const told = await linesOf(this);
    const line = told.find((one) => one.name === name);
    if (line === undefined || told.length > 1) throw new Mismatch("The report says something else.", name, names(told));
    const held = await this.subject.control<Pick<Line, "repositoryId">>("GET", `/objects/domains/${name}`);
    expectSame("The report has another repository id than the domain.", held.repositoryId, line.repositoryId);
    for (const [path = "", expected = ""] of table.raw())
      await meaning(this, expected)(`report: ${path}`, fieldAt(line, path));
  },
);

Then("the clearinghouse is told of nothing", async function (this: ScenarioContext) {
  expectSame("The report says something.", "nothing", names(await linesOf(this)));
});

async function linesOf({ subject }: ScenarioContext): Promise<readonly Line[]> {
  subject.need("look");
  return (await subject.control<{ lines: readonly Line[] }>("GET", "/lordn")).lines;
}

function names(lines: readonly Line[]): string {
  return lines.length === 0 ? "nothing" : lines.map(({ name }) => name).join(", ");
}

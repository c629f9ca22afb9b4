import { type DataTable, defineParameterType, Given, Then, When } from "@cucumber/cucumber";
import { checkHosts, createHost, deleteHost, infoHost, updateHost } from "./commands/host.ts";
import { textsAt } from "./support/answer.ts";
import { holdHost } from "./support/held-hosts.ts";
import { type HostPhrase, hostNameOf, hostNames } from "./support/host-phrase.ts";
import { changesOf, sendCommand } from "./support/object-command.ts";
import type { Party } from "./support/party.ts";
import type { ScenarioContext } from "./support/scenario-context.ts";
import { expectSeen } from "./support/seen.ts";
import type { RegistrarName } from "./support/subject.ts";

defineParameterType({
  name: "host",
  regexp: /host "([^"]*)"|the host named "([^"]*)"/,
  transformer: (label: string | undefined, name: string | undefined): HostPhrase =>
    name === undefined ? { label: label ?? "" } : { name },
});

defineParameterType({
  name: "hosts",
  regexp: /hosts ((?:"[^"]*", )*"[^"]*")/,
  transformer: (quoted: string): readonly HostPhrase[] =>
    quoted.split(/, /).map((label) => ({ label: label.slice(1, -1) })),
});

Given("{registrar} holds {host}", async function (this: ScenarioContext, who: RegistrarName, host: HostPhrase) {
  await holdHost(this, who, hostNameOf(this, host));
});

Given(
  "{registrar} holds {host} with:",
  async function (this: ScenarioContext, who: RegistrarName, host: HostPhrase, table: DataTable) {
    await holdHost(this, who, hostNameOf(this, host), changesOf(table));
  },
);

Given(
  "{party} knows the repository id of {host}",
  async function (this: ScenarioContext, who: Party, host: HostPhrase) {
    await expectSeen(this, who, infoHost(hostNameOf(this, host)), []);
    const [id = ""] = textsAt(this.last.answer.content, "resData/infData/roid");
    this.facts.set("repository id of the host", id);
  },
);

When("{party} checks {hosts}", async function (this: ScenarioContext, who: Party, hosts: readonly HostPhrase[]) {
  await sendCommand(this, who, checkHosts(hostNames(this, hosts)));
});

When(
  "{party} checks {hosts} with:",
  async function (this: ScenarioContext, who: Party, hosts: readonly HostPhrase[], table: DataTable) {
    await sendCommand(this, who, checkHosts(hostNames(this, hosts)), changesOf(table));
  },
);

When("{party} checks as many hosts as it may", async function (this: ScenarioContext, who: Party) {
  await sendCommand(this, who, checkHosts(manyHosts(this, 0)));
});

When("{party} checks one more host than it may", async function (this: ScenarioContext, who: Party) {
  await sendCommand(this, who, checkHosts(manyHosts(this, 1)));
});

When(
  "{party} checks one more host than it may with:",
  async function (this: ScenarioContext, who: Party, table: DataTable) {
    await sendCommand(this, who, checkHosts(manyHosts(this, 1)), changesOf(table));
  },
);

When("{party} creates {host}", async function (this: ScenarioContext, who: Party, host: HostPhrase) {
  await sendCommand(this, who, createHost(hostNameOf(this, host)));
});

When(
  "{party} creates {host} with:",
  async function (this: ScenarioContext, who: Party, host: HostPhrase, table: DataTable) {
    await sendCommand(this, who, createHost(hostNameOf(this, host)), changesOf(table));
  },
);

When("{party} asks about {host}", async function (this: ScenarioContext, who: Party, host: HostPhrase) {
  await sendCommand(this, who, infoHost(hostNameOf(this, host)));
});

When(
  "{party} asks about {host} with:",
  async function (this: ScenarioContext, who: Party, host: HostPhrase, table: DataTable) {
    await sendCommand(this, who, infoHost(hostNameOf(this, host)), changesOf(table));
  },
);

When("{party} deletes {host}", async function (this: ScenarioContext, who: Party, host: HostPhrase) {
  await sendCommand(this, who, deleteHost(hostNameOf(this, host)));
});

When(
  "{party} deletes {host} with:",
  async function (this: ScenarioContext, who: Party, host: HostPhrase, table: DataTable) {
    await sendCommand(this, who, deleteHost(hostNameOf(this, host)), changesOf(table));
  },
);

When("{party} updates {host}", async function (this: ScenarioContext, who: Party, host: HostPhrase) {
  await sendCommand(this, who, updateHost(hostNameOf(this, host)));
});

When(
  "{party} updates {host} with:",
  async function (this: ScenarioContext, who: Party, host: HostPhrase, table: DataTable) {
    await sendCommand(this, who, updateHost(hostNameOf(this, host)), changesOf(table));
  },
);

Then("{party} sees of {host}:", async function (this: ScenarioContext, who: Party, host: HostPhrase, table: DataTable) {
  await expectSeen(this, who, infoHost(hostNameOf(this, host)), table.raw());
});

Then("{host} is gone for {party}", async function (this: ScenarioContext, host: HostPhrase, who: Party) {
  await expectSeen(this, who, infoHost(hostNameOf(this, host)), 2303);
});

/** So many more names than a check may have. */
function manyHosts(context: ScenarioContext, more: number): readonly string[] {
  const length = context.subject.profile.policy.maxChecks + more;
  return hostNames(
    context,
    Array.from({ length }, (_, index) => ({ label: `many${index}` })),
  );
}

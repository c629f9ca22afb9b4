import {
  After,
  AfterAll,
  Before,
  BeforeAll,
  type ITestCaseHookParameter,
  Status,
  setDefaultTimeout,
  setDefinitionFunctionWrapper,
} from "@cucumber/cucumber";
import type { Pickle } from "@cucumber/messages";
import type { Capability } from "./capabilities.ts";
import { noteSpent } from "./declared.ts";
import { Split } from "./guest/split.ts";
import { type HandedOver, takenOver } from "./handover.ts";
import { Names } from "./names.ts";
import { SessionPool } from "./pool.ts";
import { outsideOf } from "./profile/names.ts";
import { rrpPool } from "./rrp-pool.ts";
import { rrpExchangeOf, rrpTimesOf } from "./rrp-talk.ts";
import { exchangeOf, type ScenarioContext } from "./scenario-context.ts";
import { Subject } from "./subject.ts";
import { timesOf } from "./times.ts";
import { HarnessError, Mismatch, mediaTypes, NotApplicable, verdictOf } from "./verdicts.ts";

// A server that hangs is the business of the profile's own timeouts; this only catches what they cannot.
setDefaultTimeout(900_000);

// A process of a parallel run ends with the one that started it, however that ended; and not before, since Ctrl-C reaches
// them all at once, and what one of them has under way would be cut off.
const isOneOfSeveral = process.env.CUCUMBER_WORKER_ID !== undefined;
if (isOneOfSeveral) {
  for (const event of ["disconnect", "error"]) process.once(event, () => process.exit(1));
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => {});
}

let subject: Subject | undefined;

BeforeAll(async function () {
  subject = await Subject.open(takenOver(this.parameters as unknown as HandedOver));
  SessionPool.open();
  subject.giveUpIdle = (registrar) => SessionPool.current.giveUpOne(registrar);
});

AfterAll(async () => {
  SessionPool.current.close();
  rrpPool.close();
  await subject?.close();
});

Before(async function (this: ScenarioContext, { pickle }: ITestCaseHookParameter) {
  if (subject === undefined) throw new HarnessError("there is no subject");
  this.subject = subject;
  // Nothing is begun any more, not even a connection.
  if (subject.guest?.isStopped) return isOneOfSeveral ? process.exit() : "skipped";
  this.tags = pickle.tags.map(({ name }) => name.slice(1));
  this.key = `${pickle.uri.replaceAll("\\", "/").replace(/^.*?features\//, "")}:${pickle.location?.line ?? 0}`;
  if (subject.guest) subject.guest.scenario = this.key;
  const isSplit = subject.guest?.phase !== undefined;
  for (const tag of this.tags)
    if (tag.startsWith("needs:") && !(isSplit && tag === "needs:clock"))
      subject.need(tag.slice("needs:".length) as Capability);
  if (isSplit && subject.guest) this.split = new Split(subject.guest, this.key, textOf(pickle));
  const { zones, names } = subject.profile;
  this.names = new Names(zones[0]?.name ?? "tld", outsideOf(zones, names.outside), this.split?.preparation?.names);
  await subject.reset();
});

After(async function (this: ScenarioContext, { result }: ITestCaseHookParameter) {
  const isPassed = result?.status === Status.PASSED;
  this.split?.over();
  noteSpent(this);
  for (const line of this.lines.values()) SessionPool.current.giveBack(line, isPassed);
  for (const line of this.rrp.lines.values()) rrpPool.giveBack(line, isPassed);
  const times = [...timesOf(this.spoken), ...rrpTimesOf(this.rrp.spoken)];
  if (times.length > 0) this.attach(JSON.stringify(times), mediaTypes.times);
  const unseen = this.spoken.find(({ isSeen, answer }) => !isSeen && (answer.code ?? 0) >= 2000) ?? this.rrp.unseen;
  if (isPassed && unseen === undefined) return;
  const exchanges = [...this.spoken.map(exchangeOf), ...this.rrp.spoken.map(rrpExchangeOf)];
  for (const exchange of exchanges.toSorted((one, other) => one.at.localeCompare(other.at)))
    this.attach(JSON.stringify(exchange), mediaTypes.exchange);
  if (isPassed && unseen !== undefined)
    throw new Mismatch("No step looked at an answer that is an error.", "no error", String(unseen.answer.code));
});

/** What a scenario is called and says. */
function textOf({ name, steps }: Pickle): { readonly name: string; readonly text: string } {
  return { name, text: steps.map(({ text, argument }) => `${text}${JSON.stringify(argument ?? "")}`).join("\n") };
}

/** Turns what a step throws into the verdict that it stands for. */
setDefinitionFunctionWrapper((definition: (...parameters: unknown[]) => unknown) => {
  return async function (this: ScenarioContext, ...parameters: unknown[]) {
    try {
      return await definition.apply(this, parameters);
    } catch (error) {
      const verdict = verdictOf(error);
      if (verdict) this.attach(JSON.stringify(verdict), mediaTypes.verdict);
      if (error instanceof NotApplicable) return "skipped";
      if (error instanceof Mismatch) {
        const { expected, actual } = error;
        this.attach(JSON.stringify({ expected, actual }), mediaTypes.failure);
      }
      throw error;
    }
  };
});

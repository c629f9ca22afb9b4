import assert from "node:assert/strict";
import type { Remaining } from "../../../../simulator/registry/flows/poll/acknowledge.ts";
import { idOf } from "../../../../simulator/registry/flows/poll/queue.ts";
import type { OldestMessage } from "../../../../simulator/registry/flows/poll/request.ts";
import { hasDeletion } from "../../../../simulator/registry/objects/index.ts";
import { addYears, endOfTime } from "../../../../simulator/registry/time.ts";
import type { Invariant, Moment } from "./invariant.ts";

/** The queue of whom the step's command speaks for. */
function queueOf({ taken: { step } }: Moment, when: Moment["before"]) {
  return step.kind === "command" ? (when.queues.get(step.by.registrar) ?? []) : [];
}

// A queue shows what has happened by now, the oldest first, to whom it is for.
export const queuesAreInOrder: Invariant = ({ view, after }) => {
  for (const [registrar, messages] of after.queues) {
    let last = Number.NEGATIVE_INFINITY;
    for (const { event, registrar: addressee, key } of messages) {
      assert.equal(addressee, registrar, `message ${key}`);
      assert.ok(event <= view.now, `message ${key} is of the future`);
      assert.ok(event >= last, `message ${key} is older than the one before`);
      last = event;
    }
  }
};

// Who asks for a message gets the oldest of its own, and how many there are.
export const oldestIsShown: Invariant = (moment) => {
  const { executed } = moment.taken;
  if (executed?.outcome.kind !== "done" || !executed.row.startsWith("poll-request/")) return;
  const queue = queueOf(moment, moment.before);
  const shown = executed.outcome.data as OldestMessage | undefined;
  assert.equal(shown?.count ?? 0, queue.length);
  assert.deepEqual(shown?.message, queue[0]);
};

// A message that was read is gone; a yearly notice comes back a year later, and may then be there already.
export const readMessageIsGone: Invariant = (moment) => {
  const { step, executed } = moment.taken;
  if (executed?.outcome.kind !== "done" || !executed.row.startsWith("poll-ack/")) return;
  if (step.kind === "command" && step.by.channel.dryRun) return;
  const [was, is] = [queueOf(moment, moment.before), queueOf(moment, moment.after)];
  const { id, count } = executed.outcome.data as Remaining;
  const read = was.find((message) => idOf(message) === id);
  assert.ok(read, `nobody could see message ${id}`);
  assert.ok(!is.some((message) => idOf(message) === id), `message ${id} is still there`);
  const next = is.find(({ key }) => key === read.key);
  if (next !== undefined) assert.equal(next.event, addYears(read.event, 1));
  assert.equal(is.length, was.length - (next === undefined ? 1 : 0));
  assert.equal(count, is.length);
};

// A yearly notice has its next year before its end; otherwise it is not there any more.
export const noticesEnd: Invariant = ({ view }) => {
  for (const [key, { event, autoRenewal }] of view.stored.messages.entries())
    assert.ok(autoRenewal === undefined || event < autoRenewal.end, `message ${key} has nothing left to tell`);
};

// Who sponsors a domain that lives on is told of its renewals, without end unless it is about to lose it.
export const sponsorIsTold: Invariant = ({ after, view }) => {
  for (const domain of after.domains) {
    if (hasDeletion(domain) || domain.transfer?.status === "pending") continue;
    const message = view.stored.messages.get(domain.autoRenewalMessage ?? 0);
    assert.equal(message?.registrar, domain.sponsor, domain.name);
    assert.deepEqual(message?.autoRenewal, { domain: domain.name, end: endOfTime }, domain.name);
  }
};

// Of a transfer that will have happened, only a message of one that is still pending may tell.
export const onlyTransfersPrepareMessages: Invariant = ({ after, view }) => {
  const pending = [...after.contacts, ...after.domains].flatMap(({ transfer }) => transfer?.speculativeMessages ?? []);
  const prepared = new Set(pending);
  for (const [key, { transfer, event }] of view.stored.messages.entries())
    assert.ok(transfer === undefined || event <= view.now || prepared.has(key), `message ${key} is left over`);
};

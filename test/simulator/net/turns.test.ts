import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { Turns } from "../../../simulator/net/turns.ts";

/** A clock that is moved by hand, and does what is due when it is told to. */
class HandClock {
  #now = 0;
  #soon: (() => void)[] = [];
  #later: { readonly at: number; readonly work: () => void }[] = [];

  readonly soon = (work: () => void): void => void this.#soon.push(work);
  readonly later = (work: () => void, milliseconds: number): void =>
    void this.#later.push({ at: this.#now + milliseconds, work });
  readonly now = (): number => this.#now;

  /** One round of the event loop. */
  turn(): void {
    for (const work of this.#soon.splice(0)) work();
  }

  /** Rounds until nothing is due. */
  settle(): void {
    while (this.#soon.length > 0) this.turn();
  }

  pass(milliseconds: number): void {
    this.#now += milliseconds;
    const due = this.#later.filter(({ at }) => at <= this.#now);
    this.#later = this.#later.filter(({ at }) => at > this.#now);
    for (const { work } of due) work();
    this.settle();
  }
}

describe("turns", () => {
  test("are not needed by who is alone: work is done at once", () => {
    const place = new Turns(new HandClock()).join();
    let done = 0;
    place.ask(() => done++);
    assert.equal(done, 1);
  });

  test("go round: who is flooded gets one for each one of the others", () => {
    const clock = new HandClock();
    const turns = new Turns(clock);
    const [flooded, other] = [turns.join(), turns.join()];
    const done: string[] = [];
    for (let i = 0; i < 1000; i++) flooded.ask(() => done.push("flood"));
    for (let i = 0; i < 3; i++) other.ask(() => done.push("other"));
    clock.turn();
    assert.deepEqual(done, ["flood", "other"], "and in between, what has arrived is read");
    clock.turn();
    clock.turn();
    assert.deepEqual(done, ["flood", "other", "flood", "other", "flood", "other"]);
    clock.settle();
    assert.equal(done.length, 1003);
  });

  test("come in their order within a place", () => {
    const clock = new HandClock();
    const turns = new Turns(clock);
    const [place] = [turns.join(), turns.join()];
    const done: number[] = [];
    for (let i = 0; i < 5; i++) place?.ask(() => done.push(i));
    clock.settle();
    assert.deepEqual(done, [0, 1, 2, 3, 4]);
  });

  test("keep to a pace: a second's worth at once, then one after the other", () => {
    const clock = new HandClock();
    const place = new Turns(clock).join({ perSecond: 10 });
    let done = 0;
    for (let i = 0; i < 50; i++) place.ask(() => done++);
    clock.settle();
    assert.equal(done, 10);
    clock.pass(100);
    assert.equal(done, 11);
    clock.pass(99);
    assert.equal(done, 11);
    for (let i = 0; i < 10; i++) clock.pass(100);
    assert.ok(done >= 20 && done <= 22, `${done}`);
  });

  test("are not saved up: who was silent for an hour has no more at once than a second's worth", () => {
    const clock = new HandClock();
    const place = new Turns(clock).join({ perSecond: 5 });
    clock.pass(3_600_000);
    let done = 0;
    for (let i = 0; i < 50; i++) place.ask(() => done++);
    clock.settle();
    assert.equal(done, 5);
  });

  test("of a place that is held back cost the others none", () => {
    const clock = new HandClock();
    const turns = new Turns(clock);
    const [slow, quick] = [turns.join({ perSecond: 1 }), turns.join()];
    let [slowly, quickly] = [0, 0];
    for (let i = 0; i < 20; i++) {
      slow.ask(() => slowly++);
      quick.ask(() => quickly++);
    }
    clock.settle();
    assert.deepEqual([slowly, quickly], [1, 20]);
  });

  test("can be made quicker while somebody waits", () => {
    const clock = new HandClock();
    const place = new Turns(clock).join({ perSecond: 0.1 });
    let done = 0;
    for (let i = 0; i < 3; i++) place.ask(() => done++);
    clock.settle();
    assert.equal(done, 1, "one in ten seconds");
    place.pace = {};
    clock.settle();
    assert.equal(done, 3);
  });
});

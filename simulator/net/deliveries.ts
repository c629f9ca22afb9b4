import { millisecondsOf } from "../faults/kind.ts";
import type { Fault, FaultOf } from "../faults/kinds/index.ts";
import type { Deed } from "../faults/strikes.ts";
import type { Delivery } from "./outbox.ts";

type DeliveryFault = FaultOf<
  "dropped-inside-answer" | "dropped-after-answer" | "answer-delayed" | "answer-split" | "answer-coalesced"
>;

const kinds: ReadonlySet<string> = new Set<DeliveryFault["kind"]>([
  "dropped-inside-answer",
  "dropped-after-answer",
  "answer-delayed",
  "answer-split",
  "answer-coalesced",
]);

/** Whether a fault is one of the way that an answer takes. */
export function isDelivery(fault: Fault): fault is DeliveryFault {
  return kinds.has(fault.kind);
}

/** Whether a fault can do something to an answer; `closes`: the connection ends behind it anyway. */
export function canDeliver({ kind }: DeliveryFault, closes: boolean): boolean {
  return !closes || (kind !== "dropped-after-answer" && kind !== "answer-coalesced");
}

/** What a fault makes of the way of an answer of so many octets, and how that is written down. */
export function delivered(fault: DeliveryFault, octets: number): { readonly way: Delivery; readonly deed: Deed } {
  switch (fault.kind) {
    case "dropped-inside-answer": {
      const sent = Math.min(fault.after ?? Math.floor(octets / 2), octets - 1);
      const did = `the connection ended after ${sent} of ${octets} octets of the answer`;
      return {
        way: { cut: sent, ends: fault.how ?? "end" },
        deed: { did, executed: true, octets: { sent, of: octets } },
      };
    }
    case "dropped-after-answer":
      return {
        way: { ends: fault.how ?? "end" },
        deed: { did: "the connection ended behind the answer", executed: true },
      };
    case "answer-delayed": {
      const { by = "PT5S" } = fault;
      return { way: { delay: millisecondsOf(by) }, deed: { did: `the answer was held up by ${by}`, executed: true } };
    }
    case "answer-split": {
      const { size = 1, pause = "PT0S" } = fault;
      const did = `the answer was sent in pieces of ${size} octets`;
      return { way: { size, pause: millisecondsOf(pause) }, deed: { did, executed: true } };
    }
    case "answer-coalesced":
      return {
        way: { hold: millisecondsOf(fault.wait ?? "PT1S") },
        deed: { did: "the answer is held back for the next one", executed: true },
      };
  }
}

/** Two ways in one: delays add up; of all else, the later one holds. */
export function combined(one: Delivery, other: Delivery): Delivery {
  const delay = (one.delay ?? 0) + (other.delay ?? 0);
  return { ...one, ...other, ...(delay > 0 && { delay }) };
}

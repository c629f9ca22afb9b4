import { z } from "zod";
import * as changes from "./changes.ts";
import * as connections from "./connections.ts";
import * as deliveries from "./deliveries.ts";
import * as documents from "./documents.ts";
import * as failures from "./failures.ts";

/** Every kind of fault there is. */
export const kinds = [
  connections.connectionRefused,
  connections.connectionReset,
  connections.certificateForAnotherName,
  connections.certificateExpired,
  connections.certificateOfStranger,
  connections.olderTls,
  deliveries.droppedBeforeAnswer,
  deliveries.droppedInsideAnswer,
  deliveries.droppedAfterAnswer,
  deliveries.answerDelayed,
  deliveries.answerSplit,
  deliveries.answerCoalesced,
  failures.commandFailed,
  documents.unknownServices,
  documents.unknownStatus,
  documents.unknownExtension,
  documents.otherPrefixes,
  documents.otherOrder,
  documents.cdata,
  documents.comments,
  documents.numericEntities,
  documents.longValues,
  changes.pollEmptied,
  changes.pollFlooded,
  changes.objectChanged,
  changes.objectTransferred,
  changes.clockMoved,
] as const;

type Kind = (typeof kinds)[number];

/** The name of a kind of fault. */
export type FaultKind = Kind["name"];

/** A fault as it is asked for. */
export const fault = z.discriminatedUnion(
  "kind",
  kinds.map(({ schema }) => schema) as unknown as readonly [Kind["schema"], ...Kind["schema"][]],
);

export type Fault = z.output<typeof fault>;

/** The fault of a kind, or of one of several. */
export type FaultOf<K extends FaultKind> = Extract<Fault, { readonly kind: K }>;

const byName: ReadonlyMap<string, Kind> = new Map(kinds.map((kind) => [kind.name, kind]));

/** What is known of a kind of fault. */
export function kindOf({ kind }: Fault): Kind {
  return byName.get(kind) as Kind;
}

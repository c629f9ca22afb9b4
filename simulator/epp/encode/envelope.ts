import { type EppCode, eppCodes } from "../../../catalogue/index.ts";
import { namespaces } from "../../../xsd/schemas.ts";
import { declaration } from "../../../xsd/write.ts";
import { group, type Shape, text, write } from "../shape.ts";
import type { AnswerShapes } from "./answer.ts";

/** What stands around every answer to a command. */
export interface Envelope {
  readonly code: EppCode;
  /** Why, in our own words; the standard phrase of the code stands before it. */
  readonly reason?: string;
  readonly client?: string;
  readonly server: string;
}

const result: Shape<Envelope> = group(
  "result",
  [text("msg", ({ code, reason }) => (reason === undefined ? eppCodes[code] : `${eppCodes[code]}: ${reason}`))],
  { code: ({ code }) => code },
);

const transaction: Shape<Envelope> = group("trID", [
  text("clTRID", ({ client }) => client),
  text("svTRID", ({ server }) => server),
]);

/** The parts of the envelope that a server could get wrong. RFC 5730 section 2.6. */
export interface EnvelopeShapes {
  readonly result: Shape<Envelope> | undefined;
  readonly transaction: Shape<Envelope> | undefined;
}

export const envelopeShapes: EnvelopeShapes = { result, transaction };

const open = `${declaration}<epp xmlns="${namespaces.epp}">`;

/** Writes a response. RFC 5730 section 2.6. */
export function response<D>(
  envelope: Envelope,
  shapes: AnswerShapes<D>,
  data: D,
  { result, transaction }: EnvelopeShapes,
): string {
  const parts = [
    result ? write(result, envelope) : "",
    shapes.messageQueue ? write(shapes.messageQueue, data) : "",
    wrapped("resData", shapes.data, data),
    wrapped("extension", shapes.extension, data),
    transaction ? write(transaction, envelope) : "",
  ];
  return `${open}<response>${parts.join("")}</response></epp>`;
}

/** Writes a greeting, or whatever else stands right below the root. */
export function bare<D>(shape: Shape<D> | undefined, data: D): string {
  return `${open}${shape ? write(shape, data) : ""}</epp>`;
}

function wrapped<D>(name: string, shapes: readonly Shape<D>[] = [], data: D): string {
  const content = shapes.map((shape) => write(shape, data)).join("");
  return content === "" ? "" : `<${name}>${content}</${name}>`;
}

import { answerRow, type EppCode, type RowId, refusalRow } from "../../catalogue/index.ts";
import { type Mutant, otherCode } from "../registry/mutants.ts";
import { defaultPolicy, type Policy } from "../registry/policy.ts";
import type { Executed } from "../registry/world.ts";
import type { AnswerShapes } from "./encode/answer.ts";
import { bare, type EnvelopeShapes, envelopeShapes, response } from "./encode/envelope.ts";
import { withHostAttributes } from "./encode/host-attributes.ts";
import { answersByRow, shapesOf } from "./encode/index.ts";
import { alterable, mutated, paths, type Shape } from "./shape.ts";

/** The envelope of all answers, as mutants name it. */
export const envelopeRow = "transport/envelope";

/** How a world speaks EPP: the shapes of its answers and its codes, with the world's mutant in them. */
export class Dialect {
  readonly #answers: ReadonlyMap<RowId, AnswerShapes<never>>;
  readonly #envelope: EnvelopeShapes;
  readonly #wrongCode: RowId | undefined;

  constructor(mutant: Mutant | undefined) {
    const isElement = mutant?.kind === "element-removed" || mutant?.kind === "element-altered";
    this.#answers = isElement ? mutatedAnswers(mutant) : answersByRow;
    this.#envelope = isElement && mutant.answer === envelopeRow ? mutatedEnvelope(mutant) : envelopeShapes;
    this.#wrongCode = mutant?.kind === "other-code" ? mutant.row : undefined;
  }

  /** Writes the answer to a command. */
  answer(
    { outcome, row, server }: Executed,
    client: string | undefined,
    { codes, nameServers }: Pick<Policy, "codes" | "nameServers"> = defaultPolicy,
  ): { document: string; code: number } {
    const transaction = { server, ...(client !== undefined && { client }) };
    if (outcome.kind === "refused") {
      const { code: own, when, id } = refusalRow(outcome.flow, outcome.reason);
      const code = (id === this.#wrongCode ? otherCode(own) : (codes[id] ?? own)) as EppCode;
      const reason = [when, ...outcome.offenders.slice(0, 1)].join(": ");
      return { document: response({ code, reason, ...transaction }, {}, undefined, this.#envelope), code };
    }
    const shapes = (this.#answers.get(row) ?? {}) as AnswerShapes<unknown>;
    const code = codeOfRow(row) as EppCode;
    if (answersByRow.get(row)?.greeting) return { document: bare(shapes.greeting, outcome.data as never), code };
    const document = response({ code, ...transaction }, shapes, outcome.data, this.#envelope);
    return { document: nameServers === "attributes" ? withHostAttributes(document) : document, code };
  }
}

/** The mutants of everything that EPP answers consist of. */
export function elementMutants(answer: RowId): readonly Mutant[] {
  const shapes = answer === envelopeRow ? envelopeParts(envelopeShapes) : shapesOf(answersByRow.get(answer) ?? {});
  return shapes.flatMap((shape) =>
    paths(shape).flatMap((path): Mutant[] => [
      { kind: "element-removed", answer, path },
      ...(alterable(shape, path) ? [{ kind: "element-altered" as const, answer, path }] : []),
    ]),
  );
}

type ElementMutant = Extract<Mutant, { kind: "element-removed" | "element-altered" }>;

function mutatedAnswers(mutant: ElementMutant): ReadonlyMap<RowId, AnswerShapes<never>> {
  const original = answersByRow.get(mutant.answer);
  if (original === undefined) return answersByRow;
  const change = (shape: Shape<never> | undefined) => shape && mutated(shape, mutant.path, howOf(mutant));
  const changeAll = (shapes: readonly Shape<never>[] = []) => shapes.flatMap((shape) => change(shape) ?? []);
  const { messageQueue, greeting, data, extension } = original;
  const queue = change(messageQueue);
  const greeted = change(greeting as unknown as Shape<never>);
  const answer: AnswerShapes<never> = {
    ...(queue && { messageQueue: queue }),
    ...(greeted && { greeting: greeted as never }),
    data: changeAll(data),
    extension: changeAll(extension),
  };
  return new Map([...answersByRow, [mutant.answer, answer]]);
}

function mutatedEnvelope(mutant: ElementMutant): EnvelopeShapes {
  const { result, transaction } = envelopeShapes;
  return {
    result: result && mutated(result, mutant.path, howOf(mutant)),
    transaction: transaction && mutated(transaction, mutant.path, howOf(mutant)),
  };
}

function envelopeParts({ result, transaction }: EnvelopeShapes): readonly Shape<never>[] {
  return [result, transaction] as unknown as readonly Shape<never>[];
}

function howOf({ kind }: ElementMutant): "removed" | "altered" {
  return kind === "element-removed" ? "removed" : "altered";
}

function codeOfRow(row: RowId): number {
  const [flow = "", , name = ""] = row.split("/");
  return answerRow(flow, name).code;
}

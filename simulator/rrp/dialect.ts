import { answerRow, type RowId, type RrpCode, refusalRow, rrpCodes } from "../../catalogue/index.ts";
import type { Refused } from "../registry/flow.ts";
import type { Mutant } from "../registry/mutants.ts";
import type { Executed } from "../registry/world.ts";
import { answersByRow } from "./encode/answers.ts";
import { type Banner, bannerLines } from "./encode/banner.ts";
import { reasons } from "./encode/reasons.ts";
import { mutated, type Shape, write } from "./shape.ts";

/** The row of the banner. */
export const bannerRow = answerRow("rrp", "banner").id;

/** An answer as lines, with what it means for the connection. */
export interface Written {
  readonly text: string;
  readonly code: number;
  /** Whether this code ends the session. */
  readonly closes: boolean;
}

/** What an answer says beside its code. */
interface Details {
  /** Codes that would pass as well. */
  readonly also?: readonly number[] | undefined;
  readonly reason?: string | undefined;
  readonly lines?: readonly string[];
}

/** How a world speaks RRP: its codes and the lines of its answers, with the world's mutant in them. */
export class RrpDialect {
  readonly #mutant: Mutant | undefined;

  constructor(mutant: Mutant | undefined) {
    this.#mutant = mutant;
  }

  banner(banner: Banner): string {
    const { element } = this.#elementOf(bannerRow);
    return message(bannerLines(banner, element));
  }

  /** Writes the answer to a command. `closing` is the row of a success that ends the session, where this one does. */
  answer({ outcome, row }: Pick<Executed, "outcome" | "row">, closing?: RowId): Written {
    if (outcome.kind === "refused") return this.#refusal(outcome);
    const code = closing === undefined ? codeOf(row) : 220;
    const lines = write(this.#shapeOf(row), outcome.data as never);
    return this.#written(closing ?? row, code, { lines });
  }

  /** Writes an answer of a code alone. */
  plain(code: RrpCode): Written {
    return this.#written("", code, {});
  }

  #refusal({ flow, reason }: Refused): Written {
    const { id, code, also } = refusalRow(flow, reason);
    const why = this.#elementOf(id).element === "reason" ? undefined : reasons[reason];
    return this.#written(id, code as RrpCode, { also: also?.codes, reason: why });
  }

  #written(row: RowId | "", code: RrpCode, { also = [], reason, lines = [] }: Details): Written {
    const told = this.#mutant?.kind === "other-code" && this.#mutant.row === row ? otherCode(code, also) : code;
    const { phrase } = rrpCodes[told];
    const first = `${told} ${phrase}${reason === undefined ? "" : `; ${reason}`}`;
    return { text: message([first, ...lines]), code: told, closes: "closes" in rrpCodes[code] };
  }

  #shapeOf(row: RowId): Shape<never> {
    const shape = answersByRow.get(row) ?? [];
    const { element, how } = this.#elementOf(row);
    return element === undefined ? shape : mutated(shape, element, how);
  }

  #elementOf(row: RowId): { readonly element?: string; readonly how: "removed" | "altered" } {
    const mutant = this.#mutant;
    if (mutant?.kind !== "element-removed" && mutant?.kind !== "element-altered") return { how: "removed" };
    const how = mutant.kind === "element-removed" ? "removed" : "altered";
    return mutant.answer === row ? { element: mutant.path, how } : { how };
  }
}

/** The code that a mutant answers with instead: one that the row does not let pass. */
function otherCode(code: RrpCode, also: readonly number[]): RrpCode {
  const others = [549, 541, 502] as const;
  return others.find((other) => other !== code && !also.includes(other)) ?? 500;
}

function codeOf(row: RowId): RrpCode {
  const [flow = "", , name = ""] = row.split("/");
  return answerRow(flow, name).code as RrpCode;
}

/** Lines as one text: each with its end, and the dot after the last. RFC 2832 section 4.2. */
function message(lines: readonly string[]): string {
  return [...lines, ".", ""].join("\r\n");
}

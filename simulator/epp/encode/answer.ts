import type { Greeting } from "../../registry/flows/hello.ts";
import type { Shape } from "../shape.ts";

/** What an answer holds beside its result: the shapes of its parts, made from what the flow tells. RFC 5730 2.6. */
export interface AnswerShapes<D> {
  readonly messageQueue?: Shape<D>;
  readonly data?: readonly Shape<D>[];
  readonly extension?: readonly Shape<D>[];
  /** The one answer that is no response. RFC 5730 section 2.4. */
  readonly greeting?: Shape<Greeting>;
}

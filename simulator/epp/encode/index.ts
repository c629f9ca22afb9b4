import { type AnswerName, answerRow, type RowId } from "../../../catalogue/index.ts";
import type { DataOf, EppFlow } from "../../registry/flows/index.ts";
import type { Shape } from "../shape.ts";
import type { AnswerShapes } from "./answer.ts";
import { contactAnswers } from "./contact.ts";
import { domainAnswers } from "./domain/index.ts";
import { hostChecked, hostCreated, hostShown } from "./host.ts";
import { messageShown, messagesLeft } from "./poll.ts";
import { greeting } from "./session.ts";

/** What each success of each flow holds, by flow and answer. */
export const answers = {
  hello: { greeted: { greeting } },
  login: { opened: {} },
  logout: { ended: {} },
  ...domainAnswers,
  ...contactAnswers,
  "host-check": { checked: { data: [hostChecked] } },
  "host-create": { created: { data: [hostCreated] } },
  "host-delete": { deleted: {}, pending: {} },
  "host-info": { shown: { data: [hostShown] } },
  "host-update": { updated: {} },
  "poll-request": { empty: {}, message: messageShown },
  "poll-ack": { acknowledged: { messageQueue: messagesLeft }, emptied: {} },
} as const satisfies { readonly [F in EppFlow]: { readonly [A in AnswerName<F>]: AnswerShapes<DataOf<F>> } };

type AnyAnswer = AnswerShapes<never>;

/** The same by the id of the answer's row. */
export const answersByRow: ReadonlyMap<RowId, AnyAnswer> = new Map(
  Object.entries(answers as unknown as Readonly<Record<string, Readonly<Record<string, AnyAnswer>>>>).flatMap(
    ([flow, byName]) => Object.entries(byName).map(([name, shapes]) => [answerRow(flow, name).id, shapes] as const),
  ),
);

/** All shapes of an answer. */
export function shapesOf({ messageQueue, data = [], extension = [], greeting }: AnyAnswer): readonly Shape<never>[] {
  return [messageQueue, ...data, ...extension, greeting].filter((shape) => shape !== undefined) as Shape<never>[];
}

import { acknowledgements, readings } from "../traffic/messages.ts";
import { aboutEpp, type Breach, shownBy } from "./rule.ts";

/** Messages are acknowledged once, in order, after they were read. */
export const acknowledgesMessages = aboutEpp({
  id: "acknowledges-messages",
  title: "Acknowledges each message that it has read, once and in order",
  spec: "rfc5730#2.9.2.3",
  why: "An acknowledgement takes the message away for good, and one that is never acknowledged hides all behind it.",
  applies: ({ exchanges }) => exchanges.some(({ command }) => command?.flow.startsWith("poll-")),
  breaches: ({ exchanges }) => {
    const read = readings(exchanges);
    const done = acknowledgements(exchanges);
    return [
      ...done.flatMap(({ id, exchange }, index): Breach[] => {
        const before = read.filter((one) => one.exchange.number < exchange.number);
        if (!before.some((one) => one.id === id))
          return [shownBy(exchange, `It acknowledged message ${id}, which it had not read`)];
        const earlier = done.slice(0, index);
        // One that did not get through may be said again.
        if (earlier.some((one) => one.id === id && one.exchange.isSuccess))
          return [shownBy(exchange, `It acknowledged message ${id} a second time`)];
        const left = before
          .slice(
            0,
            before.findIndex((one) => one.id === id),
          )
          .find((one) => !earlier.some(({ id: other }) => other === one.id));
        return left === undefined
          ? []
          : [shownBy(exchange, `It acknowledged message ${id} before message ${left.id}, which it had read first`)];
      }),
      ...firstOfEach(read)
        .filter(({ id }) => !done.some((one) => one.id === id))
        .map(({ id, exchange }) => shownBy(exchange, `It read message ${id} and never acknowledged it`)),
    ];
  },
});

function firstOfEach<T extends { readonly id: string }>(list: readonly T[]): readonly T[] {
  return list.filter(({ id }, index) => list.findIndex((one) => one.id === id) === index);
}

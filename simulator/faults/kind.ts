import { z } from "zod";
import { flows } from "../../catalogue/index.ts";
import { add } from "../registry/time.ts";

/**
 * Where a fault strikes: at the door, before a connection is taken; as a connection is taken; before a command is
 * executed; or as an answer is sent. The greeting is an answer too, to `hello`.
 */
export type Moment = "door" | "connection" | "command" | "answer";

/**
 * What a fault asks of a client: to go on as if nothing were; to look before it goes on, since it cannot know what
 * happened; to wait and try again; or to refuse to go on.
 */
export type Demand = "go-on" | "look-first" | "try-again" | "refuse";

/** What is said of a fault beside its options. */
export interface About {
  readonly moment: Moment;
  readonly demand: Demand;
  /** What happens. */
  readonly summary: string;
  /** What a sound client does. */
  readonly sound: string;
  /** Of the faults of one role only one can strike at a time. */
  readonly role?: "fate" | "ending" | "hold" | "front";
}

const opportunity = {
  nth: z
    .int()
    .min(1)
    .optional()
    .meta({ default: 1 })
    .describe("From which opportunity on: 1 is the next one. Counted are those that fit and in which it can strike."),
  times: z
    .union([z.int().min(1), z.literal("always")])
    .optional()
    .meta({ default: 1 })
    .describe("How often it strikes at most."),
  probability: z
    .number()
    .gt(0)
    .max(1)
    .optional()
    .meta({ default: 1 })
    .describe("How likely it strikes at each opportunity, drawn from the seed."),
};

const narrowing = {
  commands: z
    .array(z.enum(Object.keys(flows) as [string, ...string[]]))
    .min(1)
    .optional()
    .describe("Only for these commands, such as `domain-create`; `hello` stands for greetings. All where left out."),
  registrars: z
    .array(z.string())
    .min(1)
    .optional()
    .describe("Only for these registrars, by id. All, and nobody logged in, where left out."),
};

const describedWhen = "When it strikes. The next opportunity, once, where it is left out.";
const whenConnecting = z.strictObject(opportunity).optional().describe(describedWhen);
const whenCommanded = z
  .strictObject({ ...opportunity, ...narrowing })
  .optional()
  .describe(describedWhen);

/** When a fault strikes, as it is written. */
export type When = NonNullable<z.output<typeof whenCommanded>>;

/** A kind of fault of a connection: nobody is known yet, and nothing has been asked. */
export function connectionFault<N extends string, O extends z.ZodRawShape>(name: N, about: About, options: O) {
  const schema = z.strictObject({ kind: z.literal(name), when: whenConnecting, ...options }).describe(about.summary);
  return { name, ...about, schema };
}

/** A kind of fault of commands and answers. */
export function commandFault<N extends string, O extends z.ZodRawShape>(name: N, about: About, options: O) {
  const schema = z.strictObject({ kind: z.literal(name), when: whenCommanded, ...options }).describe(about.summary);
  return { name, ...about, schema };
}

/** Longest that anything is held up, in milliseconds of real time. */
const longest = 3_600_000;

/** A length of real time, an hour at most. */
export function realTime(usual?: string) {
  return z
    .string()
    .refine((text) => isSpan(text), { message: 'write a length of real time up to an hour: "PT0.5S", "PT2S", "PT1M"' })
    .optional()
    .meta(usual === undefined ? {} : { default: usual });
}

function isSpan(text: string): boolean {
  try {
    return text.startsWith("PT") && millisecondsOf(text) <= longest;
  } catch {
    return false;
  }
}

/** A length of real time in milliseconds. */
export function millisecondsOf(span: string): number {
  return add(0, span);
}

import type { z } from "zod";
import type { HostedWorld } from "./hosted-world.ts";
import type { Worlds } from "./worlds.ts";

/** A parameter of a query. All are optional. */
export interface QueryParameter {
  readonly name: string;
  readonly description: string;
}

/** What a route has to go by. */
export interface Call<B> {
  readonly worlds: Worlds;
  /** The world that the path names. Throws NotFound where there is none. */
  readonly world: () => HostedWorld;
  /** The parts of the path that stand for something, by name. */
  readonly parameters: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string | undefined>>;
  readonly body: B;
  /** Whether it comes with the token of the world alone, and not with that of whoever runs the simulator. */
  readonly isTenant: boolean;
}

/** An answer, or what is sent, that is text of its own and no JSON document: line by line. */
export interface Lines {
  readonly mediaType: string;
  readonly description: string;
}

/** An answer that is sent line by line as it is made. */
export class LinesAnswer {
  readonly lines: Iterable<string>;

  /** Each line with its end. */
  constructor(lines: Iterable<string>) {
    this.lines = lines;
  }
}

/** One thing that the control port does. The list of all is also what its description is made from. */
export interface Route {
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** With its parameters in braces: `/worlds/{world}`. */
  readonly path: string;
  readonly summary: string;
  readonly query?: readonly QueryParameter[];
  readonly body?: z.ZodType;
  /** Whether it may be called without a body. */
  readonly bodyOptional?: boolean;
  readonly answer: z.ZodType | Lines;
  /** Taken in place of a JSON body: the handler gets the text. */
  readonly bodyLines?: Lines;
  /** Whether it answers without the token. */
  readonly open?: boolean;
  /** Whether it is for whoever runs the simulator alone: a world's own token does not open it. */
  readonly forOperator?: boolean;
  readonly handle: (call: Call<never>) => unknown;
}

type RouteWithBody<S extends z.ZodType> = Omit<Route, "body" | "handle"> & {
  readonly body: S;
  readonly handle: (call: Call<z.output<S>>) => unknown;
};

/** Describes a route that is sent something. */
export function accepting<S extends z.ZodType>(route: RouteWithBody<S>): Route {
  return route as unknown as Route;
}

/** What was asked for does not exist; the message says what to do. */
export class NotFound extends Error {}

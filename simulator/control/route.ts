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
  readonly answer: z.ZodType;
  /** Whether it answers without the token. */
  readonly open?: boolean;
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

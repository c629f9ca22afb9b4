import type { Request } from "../request.ts";

/** What a command is about: the name that it gives, and the object that has this name now. */
export interface Target<Q extends Request, O> {
  readonly name: (request: Q) => string;
  readonly find: (request: Q) => O | undefined;
}

/** The object that a request is about. Only for use behind the guard that it exists. */
export function found<Q extends Request, O>(target: Target<Q, O>, request: Q): O {
  const object = target.find(request);
  if (object === undefined) throw new Error(`there is no ${target.name(request)}`);
  return object;
}

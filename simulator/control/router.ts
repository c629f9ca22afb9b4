import type { Route } from "./route.ts";

/** The route that a request is for, or which methods its path takes instead. */
export type Match =
  | { readonly route: Route; readonly parameters: Readonly<Record<string, string>> }
  | { readonly allowed: readonly string[] };

/** Finds the route for a method and a path; undefined where there is no such path. */
export function match(routes: readonly Route[], method: string, path: string): Match | undefined {
  const steps = path.split("/");
  const allowed: string[] = [];
  for (const route of routes) {
    const parameters = fit(route.path, steps);
    if (parameters === undefined) continue;
    if (route.method === method) return { route, parameters };
    allowed.push(route.method);
  }
  return allowed.length > 0 ? { allowed } : undefined;
}

const templates = new Map<string, readonly string[]>();

function fit(template: string, steps: readonly string[]): Readonly<Record<string, string>> | undefined {
  let parts = templates.get(template);
  if (parts === undefined) {
    parts = template.split("/");
    templates.set(template, parts);
  }
  if (parts.length !== steps.length) return undefined;
  const parameters: Record<string, string> = {};
  for (const [index, part] of parts.entries()) {
    const step = steps[index] ?? "";
    if (part.startsWith("{")) {
      const value = decoded(step);
      if (value === undefined || value === "") return undefined;
      parameters[part.slice(1, -1)] = value;
    } else if (part !== step) return undefined;
  }
  return parameters;
}

function decoded(step: string): string | undefined {
  try {
    return decodeURIComponent(step);
  } catch {
    return undefined;
  }
}

/** The texts at a path in a value from the control port: `snapshot/name`, `transaction/client`. */
export function fieldAt(value: unknown, path: string): readonly string[] {
  let found = value;
  for (const name of path.split("/")) {
    if (found === null || typeof found !== "object") return [];
    found = (found as Readonly<Record<string, unknown>>)[name];
  }
  if (found === undefined || found === null) return [];
  return Array.isArray(found) ? found.map(textOf) : [textOf(found)];
}

function textOf(value: unknown): string {
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

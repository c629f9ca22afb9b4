// Frames as plain text, written for the benchmark alone: what is measured must not also make what is sent.

const prefix = "urn:ietf:params:xml:ns";

export type ObjectKind = "contact" | "domain" | "host";

/** The object services that a login declares. */
export const objectServices = (["domain", "contact", "host"] as const).map((kind) => `${prefix}:${kind}-1.0`);

export function document(content: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="no"?><epp xmlns="${prefix}:epp-1.0">${content}</epp>`;
}

export function command(verb: string): string {
  return document(`<command>${verb}<clTRID>bench-1</clTRID></command>`);
}

/** A command about an object. */
export function about(verb: string, kind: ObjectKind, content: string, attributes = ""): string {
  const element = `<${kind}:${verb} xmlns:${kind}="${prefix}:${kind}-1.0">${content}</${kind}:${verb}>`;
  return command(`<${verb}${attributes}>${element}</${verb}>`);
}

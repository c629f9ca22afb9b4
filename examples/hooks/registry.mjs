// How your registry is steered. Here that is the control port of eppraise's simulator, which stands for whatever your
// registry has: an admin interface, a database, a test clock. Put your own calls in place of these.

const { REGISTRY_ADMIN_URL, REGISTRY_ADMIN_TOKEN } = process.env;

async function ask(method, path, body) {
  const answer = await fetch(`${REGISTRY_ADMIN_URL}${path}`, {
    method,
    headers: { Authorization: `Bearer ${REGISTRY_ADMIN_TOKEN}`, "Content-Type": "application/json" },
    ...(body && { body: JSON.stringify(body) }),
  });
  if (!answer.ok) throw new Error(`the registry answers ${answer.status} to ${path}`);
  return answer.status === 204 ? undefined : answer.json();
}

/** The registry's time, such as 2026-01-31T12:00:00Z. */
export const now = async () => (await ask("GET", "/clock")).now;

/** Moves the registry's clock forward by an ISO 8601 duration, such as P5D. */
export const advance = (by) => ask("POST", "/clock/advance", { by });

/** Puts the registry back to what it held at first. */
export const reset = () => ask("POST", "/reset");

// The control port, with the token. The token comes in the fragment of the address, which no server sees, or is asked
// for; it is kept for this tab alone and taken out of the address at once.

export class Refused extends Error {
  constructor(status, message) {
    super(message);
    this.status = status;
  }
}

const kept = (name) => {
  try {
    return sessionStorage.getItem(`eppraise-${name}`) ?? "";
  } catch {
    return "";
  }
};

export const access = { token: kept("token"), world: kept("world") };

export function keep(token, world) {
  Object.assign(access, { token, world });
  try {
    sessionStorage.setItem("eppraise-token", token);
    sessionStorage.setItem("eppraise-world", world);
  } catch {}
}

/** Takes token and world out of the address, if they are there. */
export function readFragment() {
  const given = new URLSearchParams(location.hash.slice(1));
  if (!given.has("token")) return;
  keep(given.get("token"), given.get("world") ?? "");
  history.replaceState(null, "", `${location.pathname}${location.search}`);
}

/** Calls the control port. Throws Refused. */
export async function call(method, path, body, signal) {
  let response;
  try {
    response = await fetch(path, {
      method,
      signal,
      cache: "no-store",
      headers: {
        authorization: `Bearer ${access.token}`,
        ...(body !== undefined && { "content-type": "application/json" }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  } catch (error) {
    if (error.name === "AbortError") throw error;
    throw new Refused(0, "The simulator does not answer.");
  }
  const answer = await response.json();
  if (response.ok) return answer;
  const problems = (answer.problems ?? []).map(({ path, message }) => `${path || "body"}: ${message}`);
  throw new Refused(response.status, [answer.error, ...problems].join("; "));
}

/** A path within the world that is looked at, with a query: what is undefined or empty is left out. */
export function at(path, query = {}) {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== "");
  const text = new URLSearchParams(given).toString();
  return `/worlds/${encodeURIComponent(access.world)}${path}${text && `?${text}`}`;
}

export const get = (path, query, signal) => call("GET", at(path, query), undefined, signal);

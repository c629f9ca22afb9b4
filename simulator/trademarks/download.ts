/** A download that failed, in words. */
export class DownloadError extends Error {
  override readonly name = "DownloadError";
}

/** How a list is fetched. */
export interface DownloadOptions {
  /** Largest body in bytes. */
  readonly maxBytes: number;
  /** For the whole, redirects included, in milliseconds. */
  readonly timeout: number;
  /** User and password; for https only. */
  readonly login?: { readonly user: string; readonly password: string };
  /** The entity tag of the copy that is at hand. RFC 9110 section 8.8.3. */
  readonly tag?: string;
}

/** What came of a download. */
export type Download =
  | { readonly kind: "content"; readonly bytes: Uint8Array; readonly tag?: string }
  /** The copy at hand is still the newest. */
  | { readonly kind: "unchanged" };

const maxRedirects = 3;
const redirects: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/**
 * Fetches a list over HTTP, within limits of size and time. A redirect is followed up to three times, on the same host
 * only and never from https to http: whoever can redirect elsewhere could choose the list. Throws DownloadError.
 */
export async function download(address: string, options: DownloadOptions): Promise<Download> {
  const signal = AbortSignal.timeout(options.timeout);
  let url = allowedUrl(address, options);
  try {
    for (let hops = 0; ; hops++) {
      const response = await fetch(url, { redirect: "manual", headers: headersFor(options), signal });
      const location = redirects.has(response.status) ? response.headers.get("location") : null;
      if (location === null) return await contentOf(response, options);
      await response.body?.cancel();
      if (hops === maxRedirects) throw new DownloadError(`it redirects more than ${maxRedirects} times`);
      url = followed(url, location);
    }
  } catch (error) {
    throw error instanceof DownloadError ? error : new DownloadError(reasonOf(error, options.timeout));
  }
}

function allowedUrl(address: string, { login }: DownloadOptions): URL {
  const url = new URL(address);
  if (url.protocol !== "https:" && url.protocol !== "http:")
    throw new DownloadError(`${url.protocol} is not supported`);
  if (login !== undefined && url.protocol !== "https:") throw new DownloadError("a password is sent over https only");
  return url;
}

function headersFor({ login, tag }: DownloadOptions): Record<string, string> {
  return {
    accept: "*/*",
    // Sizes are compared with Content-Length, so nothing is to be compressed.
    "accept-encoding": "identity",
    ...(tag !== undefined && { "if-none-match": tag }),
    ...(login && {
      authorization: `Basic ${Buffer.from(`${login.user}:${login.password}`).toString("base64")}`,
    }),
  };
}

function followed(from: URL, location: string): URL {
  if (!URL.canParse(location, from.href)) throw new DownloadError("it redirects to something that is no address");
  const to = new URL(location, from);
  const isUpgrade = from.protocol === "http:" && to.protocol === "https:";
  const isSame = to.protocol === from.protocol && to.port === from.port;
  if (to.hostname !== from.hostname || !(isSame || isUpgrade))
    throw new DownloadError(`it redirects to ${to.origin}, and only redirects on the same host are followed`);
  return to;
}

async function contentOf(response: Response, { maxBytes }: DownloadOptions): Promise<Download> {
  if (response.status === 304) return { kind: "unchanged" };
  if (response.status !== 200) {
    await response.body?.cancel();
    throw new DownloadError(`the answer is ${response.status}`);
  }
  const announced = response.headers.get("content-length");
  if (announced !== null && Number(announced) > maxBytes) {
    await response.body?.cancel();
    throw tooLarge(maxBytes);
  }
  const bytes = await read(response, maxBytes);
  if (announced !== null && response.headers.get("content-encoding") === null && bytes.length !== Number(announced))
    throw new DownloadError(`it was cut off: ${bytes.length} of ${announced} bytes came`);
  const tag = response.headers.get("etag");
  return { kind: "content", bytes, ...(tag !== null && { tag }) };
}

async function read(response: Response, maxBytes: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  // Leaving the loop early cancels the rest.
  for await (const part of response.body ?? []) {
    size += part.length;
    if (size > maxBytes) throw tooLarge(maxBytes);
    parts.push(part);
  }
  return Buffer.concat(parts);
}

function tooLarge(maxBytes: number): DownloadError {
  return new DownloadError(`it is larger than ${maxBytes} bytes`);
}

function reasonOf(error: unknown, timeout: number): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === "TimeoutError") return `it did not come within ${timeout} milliseconds`;
  const { cause } = error;
  return `it cannot be reached: ${cause instanceof Error && cause.message !== "" ? cause.message : error.message}`;
}

import { readdirSync, readFileSync } from "node:fs";
import { extname } from "node:path";
import { fileURLToPath } from "node:url";

/** A file of the page. */
export interface Asset {
  readonly type: string;
  readonly body: Buffer;
}

const folder = new URL("assets/", import.meta.url);

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".svg": "image/svg+xml",
};

/** Where the page is on the control port. */
export const pagePath = "/page/";

/** What a browser may do on the page: load what comes from here, and nothing else. */
export const pageHeaders: Readonly<Record<string, string>> = {
  "content-security-policy": [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join("; "),
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
};

let assets: ReadonlyMap<string, Asset> | undefined;

/** The file of the page at a path; undefined where there is none. They hold no data, and need no token. */
export function assetAt(path: string): Asset | undefined {
  if (!path.startsWith(pagePath)) return undefined;
  assets ??= new Map(
    readdirSync(fileURLToPath(folder)).map((name) => [
      name,
      { type: types[extname(name)] ?? "application/octet-stream", body: readFileSync(new URL(name, folder)) },
    ]),
  );
  return assets.get(path.slice(pagePath.length) || "index.html");
}

/** Where a path leads that people write for the page. */
export function isNearPage(path: string): boolean {
  return path === "/" || `${path}/` === pagePath;
}

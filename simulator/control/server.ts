import { timingSafeEqual } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { piecesOf } from "../state/file.ts";
import { InvalidInput, read } from "./fixture/problems.ts";
import type { HostedWorld } from "./hosted-world.ts";
import { digestOf, opens } from "./hosting.ts";
import { type Asset, assetAt, isNearPage, pageHeaders, pagePath } from "./page/assets.ts";
import { LinesAnswer, NotFound, type Route } from "./route.ts";
import { type Match, match } from "./router.ts";
import { routes } from "./routes/index.ts";
import { worldFile } from "./routes/state.ts";
import type { Worlds } from "./worlds.ts";

/** Largest body in bytes: a fixture of some hundred thousand objects. */
export const maxBodyBytes = 64 * 1024 * 1024;

/** What the control port listens with. */
export interface ControlOptions {
  readonly host: string;
  /** 0: any free one. */
  readonly port: number;
  readonly token: string;
  /** Largest body in bytes. */
  readonly maxBodyBytes?: number;
}

/** What is wrong with a request, as a status and words. */
class Refusal extends Error {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, message: string, headers: Readonly<Record<string, string>> = {}) {
    super(message);
    this.status = status;
    this.headers = headers;
  }
}

/** The control port: HTTP and JSON, for this machine only, with a token. */
export class ControlServer {
  readonly #worlds: Worlds;
  readonly #options: ControlOptions;
  readonly #server: Server;
  readonly #token: Buffer;

  private constructor(worlds: Worlds, options: ControlOptions) {
    this.#worlds = worlds;
    this.#options = options;
    this.#token = digestOf(options.token);
    this.#server = createServer({ keepAliveTimeout: 120_000 }, (request, response) => {
      void this.#respond(request, response);
    });
  }

  static async open(worlds: Worlds, options: ControlOptions): Promise<ControlServer> {
    const control = new ControlServer(worlds, options);
    control.#server.listen(options.port, options.host);
    await once(control.#server, "listening");
    control.#server.on("error", () => undefined);
    return control;
  }

  get url(): string {
    const { address, port, family } = this.#server.address() as AddressInfo;
    return `http://${family === "IPv6" ? `[${address}]` : address}:${port}`;
  }

  async close(): Promise<void> {
    const closed = once(this.#server, "close");
    this.#server.close();
    this.#server.closeAllConnections();
    await closed;
  }

  async #respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      if (this.#showPage(request, response)) return;
      const answer = await this.#answer(request);
      if (answer instanceof LinesAnswer) sendLines(response, answer);
      else send(response, 200, answer);
    } catch (error) {
      const { status, body, headers } = refusalOf(error);
      // What is left of a body that nobody reads would stand before the next request.
      const leave = request.complete ? {} : { connection: "close" };
      send(response, status, body, { ...headers, ...leave });
    }
  }

  /** Sends a file of the page, if it is one that is asked for. */
  #showPage({ method, url, headers }: IncomingMessage, response: ServerResponse): boolean {
    const path = new URL(url ?? "/", "http://localhost").pathname;
    const asset = assetAt(path);
    if (method !== "GET" || (asset === undefined && !isNearPage(path))) return false;
    this.#checkHost(headers.host);
    if (asset === undefined) response.writeHead(302, { location: pagePath }).end();
    else sendAsset(response, asset);
    return true;
  }

  async #answer(request: IncomingMessage): Promise<unknown> {
    this.#checkHost(request.headers.host);
    const url = new URL(request.url ?? "/", "http://localhost");
    const found = match(routes, request.method ?? "GET", url.pathname);
    const isOpen = found !== undefined && "route" in found && found.route.open === true;
    const isTenant = !isOpen && this.#isTenant(request.headers.authorization, found);
    if (found === undefined)
      throw new Refusal(404, `there is no ${url.pathname}; GET /openapi.json tells what there is`);
    if ("allowed" in found) {
      const allow = found.allowed.join(", ");
      throw new Refusal(405, `${url.pathname} takes ${allow}`, { allow });
    }
    const { route, parameters } = found;
    const body = await this.#body(route, request);
    const handle = route.handle as (call: unknown) => unknown;
    // With a world's own token its requests wait for their turn as its commands do.
    if (isTenant) await turnOf(this.#worlds.get(parameters.world ?? ""));
    const answer = await handle({
      worlds: this.#worlds,
      world: () => {
        const world = this.#worlds.get(parameters.world ?? "");
        if (world === undefined)
          throw new NotFound(`there is no world "${parameters.world}"; GET /worlds lists those that there are`);
        return world;
      },
      parameters,
      query: this.#query(route, url),
      body,
      isTenant,
    });
    await this.#worlds.get(parameters.world ?? "")?.settle();
    return answer;
  }

  /** A page in somebody's browser must not get here under a name of its own. */
  #checkHost(header: string | undefined): void {
    const name = (header ?? "").replace(/:\d+$/, "").toLowerCase();
    const isLoopback = name === "localhost" || name === "[::1]" || /^127(\.\d{1,3}){3}$/.test(name);
    if (!isLoopback && name !== this.#options.host)
      throw new Refusal(403, "this port is for the machine that it runs on");
  }

  /** Whether a request comes with the token of the world that it is about. Throws where it has no token that fits. */
  #isTenant(header: string | undefined, found: Match | undefined): boolean {
    const [, token] = /^Bearer (.+)$/i.exec(header ?? "") ?? [];
    const digest = token === undefined ? undefined : digestOf(token);
    if (digest !== undefined && timingSafeEqual(digest, this.#token)) return false;
    const world = found && "route" in found ? this.#worlds.get(found.parameters.world ?? "") : undefined;
    if (digest === undefined || world === undefined || !opens(world.hosting, digest))
      throw new Refusal(401, "send the token: Authorization: Bearer …", { "www-authenticate": "Bearer" });
    if (found !== undefined && "route" in found && found.route.forOperator)
      throw new Refusal(403, "this is for whoever runs the simulator: the world's own token does not open it");
    return true;
  }

  #query({ query = [] }: Route, url: URL): Readonly<Record<string, string>> {
    const unknown = [...url.searchParams.keys()].filter((key) => !query.some(({ name }) => name === key));
    if (unknown.length > 0)
      throw new InvalidInput(unknown.map((key) => ({ path: key, message: "this route has no such parameter" })));
    return Object.fromEntries(url.searchParams);
  }

  async #body({ body, bodyOptional, bodyLines }: Route, request: IncomingMessage): Promise<unknown> {
    const bytes = await this.#bytes(request);
    if (bodyLines !== undefined) return bytes.toString("utf8");
    if (body === undefined) return undefined;
    if (bytes.length === 0 && bodyOptional) return read(body, {});
    if (!/^application\/json\s*(;|$)/i.test(request.headers["content-type"] ?? ""))
      throw new Refusal(415, "send JSON: Content-Type: application/json");
    return read(body, parsed(bytes));
  }

  async #bytes(request: IncomingMessage): Promise<Buffer> {
    const limit = this.#options.maxBodyBytes ?? maxBodyBytes;
    const tooLarge = () => new Refusal(413, `the body is larger than ${limit} bytes`);
    if (Number(request.headers["content-length"] ?? 0) > limit) throw tooLarge();
    const pieces: Buffer[] = [];
    let length = 0;
    for await (const piece of request as AsyncIterable<Buffer>) {
      length += piece.length;
      if (length > limit) throw tooLarge();
      pieces.push(piece);
    }
    return Buffer.concat(pieces);
  }
}

function parsed(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString("utf8"));
  } catch (error) {
    throw new InvalidInput([{ path: "", message: `this is not JSON: ${(error as Error).message}` }]);
  }
}

function refusalOf(error: unknown) {
  if (error instanceof Refusal) return { status: error.status, body: { error: error.message }, headers: error.headers };
  if (error instanceof NotFound) return { status: 404, body: { error: error.message }, headers: {} };
  if (error instanceof InvalidInput) {
    const { problems } = error;
    return { status: 400, body: { error: "what was sent cannot be used", problems }, headers: {} };
  }
  const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { status: 500, body: { error: `the simulator failed, please report it: ${message}` }, headers: {} };
}

function send(response: ServerResponse, status: number, body: unknown, headers: Readonly<Record<string, string>> = {}) {
  const text = JSON.stringify(body);
  response.writeHead(status, {
    "content-type": "application/json",
    "content-length": Buffer.byteLength(text),
    "cache-control": "no-store",
    ...headers,
  });
  response.end(text);
}

function sendAsset(response: ServerResponse, { type, body }: Asset): void {
  response.writeHead(200, {
    "content-type": type,
    "content-length": body.length,
    "cache-control": "no-cache",
    ...pageHeaders,
  });
  response.end(body);
}

/** Sends an answer line by line, as fast as it is taken. */
function sendLines(response: ServerResponse, { lines }: LinesAnswer): void {
  response.writeHead(200, { "content-type": worldFile.mediaType, "cache-control": "no-store" });
  // What is read of a world as it stands must not be parted by what its clients do: it is made at once.
  for (const piece of piecesOf(lines)) response.write(piece);
  response.end();
}

/** Fulfilled when it is the world's turn. */
function turnOf(hosted: HostedWorld | undefined): Promise<void> {
  return new Promise((resolve) => (hosted === undefined ? resolve() : hosted.listener.turns.ask(resolve)));
}

// Hooks as a server: node server.mjs. It offers a clock and a reset, and says of everything else that it cannot do it.
// HOOKS_TOKEN is what the suite has to show, HOOKS_PORT where to listen.

import { createServer } from "node:http";
import { advance, now, reset } from "./registry.mjs";

const hooks = {
  "GET /clock": async () => ({ now: await now() }),
  "POST /clock/advance": async ({ by }) => {
    await advance(by);
    return { now: await now() };
  },
  "POST /reset": async () => {
    await reset();
    return {};
  },
};

async function bodyOf(request) {
  let text = "";
  for await (const piece of request) text += piece;
  return text === "" ? {} : JSON.parse(text);
}

const server = createServer(async (request, response) => {
  const answer = (status, body) =>
    response.writeHead(status, { "Content-Type": "application/json" }).end(JSON.stringify(body));
  if (request.headers.authorization !== `Bearer ${process.env.HOOKS_TOKEN}`)
    return answer(401, { error: "the token is missing or wrong" });
  const hook = hooks[`${request.method} ${request.url}`];
  if (hook === undefined) return answer(501, { error: "this registry cannot do that" });
  try {
    answer(200, await hook(await bodyOf(request)));
  } catch (error) {
    answer(500, { error: error.message });
  }
});

server.listen(Number(process.env.HOOKS_PORT ?? 8080), "127.0.0.1", () =>
  console.log(`hooks at http://127.0.0.1:${server.address().port}`),
);

import { z } from "zod";
import { contact } from "./fixture/contact.ts";
import { domain } from "./fixture/domain.ts";
import { host } from "./fixture/host.ts";
import { message } from "./fixture/message.ts";
import { policy } from "./fixture/policy.ts";
import { token } from "./fixture/token.ts";
import type { Lines, Route } from "./route.ts";
import { refusal } from "./routes/schemas.ts";

type Json = Readonly<Record<string, unknown>>;

/** What both a fixture and a change consist of, described once. */
const parts = { Contact: contact, Domain: domain, Host: host, Message: message, Policy: policy, Token: token };

const refusals: readonly (readonly [status: number, description: string])[] = [
  [400, "What was sent cannot be used; every problem is told with its place."],
  [401, "The token is missing or wrong."],
  [403, "The Host header names another machine, or it takes more than the world's own token."],
  [404, "There is no such thing."],
  [405, "The path does not take this method."],
  [413, "The body is too large."],
  [415, "The body is not JSON."],
];

/** The description of the control port, OpenAPI 3.1, made from its routes. */
export function openApi(routes: readonly Route[]): Json {
  const paths: Record<string, Record<string, Json>> = {};
  for (const route of routes) {
    paths[route.path] ??= {};
    (paths[route.path] as Record<string, Json>)[route.method.toLowerCase()] = operation(route);
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "eppraise simulator: control port",
      version: "1",
      description: "Makes, changes, watches and ends the worlds of a simulator. Not for production.",
    },
    security: [{ token: [] }],
    paths,
    components: {
      securitySchemes: { token: { type: "http", scheme: "bearer" } },
      schemas: { Refusal: schemaOf(refusal, "output"), ...partSchemas() },
      responses: Object.fromEntries(
        refusals.map(([status, description]) => [
          `Refused${status}`,
          { description, content: { "application/json": { schema: { $ref: "#/components/schemas/Refusal" } } } },
        ]),
      ),
    },
  };
}

function operation({ path, summary, query = [], body, bodyOptional, bodyLines, answer, open, ...route }: Route): Json {
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: "path",
    required: true,
    schema: { type: "string" },
  }));
  const inQuery = query.map(({ name, description }) => ({
    name,
    in: "query",
    description,
    schema: { type: "string" },
  }));
  const parameters = [...inPath, ...inQuery];
  const json = (schema: Json) => ({ "application/json": { schema } });
  const refused = refusals.map(([status]) => [String(status), { $ref: `#/components/responses/Refused${status}` }]);
  return {
    summary,
    ...(route.forOperator && { description: "The token of a world does not open it." }),
    ...(open && { security: [] }),
    ...(parameters.length > 0 && { parameters }),
    ...(bodyLines && { requestBody: { required: true, content: textOf(bodyLines) } }),
    ...(body && { requestBody: { required: !bodyOptional, content: json(schemaOf(body, "input")) } }),
    responses: {
      200: {
        description: "Done.",
        content: "mediaType" in answer ? textOf(answer) : json(schemaOf(answer, "output")),
      },
      ...Object.fromEntries(refused),
    },
  };
}

function textOf({ mediaType, description }: Lines): Json {
  return { [mediaType]: { schema: { type: "string", description } } };
}

const uri = (id: string) => `#/components/schemas/${id}`;

function schemaOf(schema: z.ZodType, io: "input" | "output"): Json {
  if (io === "output") return bare(z.toJSONSchema(schema, { io }));
  const registry = z.registry<{ id: string }>();
  for (const [id, part] of Object.entries(parts)) registry.add(part, { id });
  registry.add(schema, { id: "Body" });
  return bare(z.toJSONSchema(registry, { io, uri }).schemas.Body ?? {});
}

function partSchemas(): Readonly<Record<string, Json>> {
  const registry = z.registry<{ id: string }>();
  for (const [id, part] of Object.entries(parts)) registry.add(part, { id });
  const { schemas } = z.toJSONSchema(registry, { io: "input", uri });
  return Object.fromEntries(Object.entries(schemas).map(([id, schema]) => [id, bare(schema)]));
}

/** A schema as it stands inside a document of another kind. */
function bare(schema: Json): Json {
  const { $schema: _, $id: __, ...rest } = schema;
  return rest;
}

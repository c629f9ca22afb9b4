import { z } from "zod";
import type { HostedWorld } from "../hosted-world.ts";
import { NotFound, type Route } from "../route.ts";
import { shown } from "../show.ts";
import { object } from "./schemas.ts";

const kinds = ["domains", "contacts", "hosts", "registrars", "tlds", "tokens"] as const;
type Kind = (typeof kinds)[number];

const stored = { name: "stored", description: "`true`: as last written, without what time has done since." };

/** Looking at what the registry holds. */
export const objectRoutes: readonly Route[] = [
  {
    method: "GET",
    path: "/worlds/{world}/objects/{kind}",
    summary: "List the objects of a kind: domains, contacts, hosts, registrars, tlds or tokens",
    query: [stored],
    answer: z.array(object),
    handle: ({ world, parameters, query }) => {
      const kind = kindOf(parameters.kind);
      const find = finder(world(), kind, query.stored === "true");
      return [...world().world.registry.table(kind).entries()].flatMap(([name]) => find(name) ?? []);
    },
  },
  {
    method: "GET",
    path: "/worlds/{world}/objects/{kind}/{name}",
    summary: "Look at an object",
    query: [stored],
    answer: object,
    handle: ({ world, parameters, query }) => {
      const { kind, name = "" } = parameters;
      const found = finder(world(), kindOf(kind), query.stored === "true")(name);
      if (found === undefined) throw new NotFound(`there is no "${name}" among the ${kind}`);
      return found;
    },
  },
];

function kindOf(kind: string | undefined): Kind {
  const found = kinds.find((one) => one === kind);
  if (found === undefined) throw new NotFound(`there are no ${kind}; take one of ${kinds.join(", ")}`);
  return found;
}

/** Finds objects by name and shows them, registrars without their passwords. */
function finder({ view, world }: HostedWorld, kind: Kind, asStored: boolean): (name: string) => unknown {
  return (name) => {
    const value: object | undefined = asStored ? world.registry[kind].get(name) : view[kind].get(name);
    if (value === undefined) return undefined;
    const { password: _, ...public_ } = value as { readonly password?: string };
    return shown(kind === "registrars" ? public_ : value);
  };
}

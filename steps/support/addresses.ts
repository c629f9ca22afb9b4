import { lookup } from "node:dns/promises";
import { isIP } from "node:net";
import type { Place } from "./resolve-subject.ts";

/** A name's addresses, in the resolver's order. */
export type Resolver = (host: string) => Promise<readonly string[]>;

const ask: Resolver = async (host) => (await lookup(host, { all: true })).map(({ address }) => address);

/**
 * Where to connect: the first of a server's addresses, or each with its own place, so that every machine behind a name
 * has its turn. The certificate is that of the name all the same. Fails where the name has no address.
 */
export async function placesOf(
  place: Place,
  which: "first" | "all",
  resolver: Resolver = ask,
): Promise<readonly [Place, ...Place[]]> {
  if (which === "first" || isIP(place.host) !== 0) return [place];
  const [first, ...others] = (await resolver(place.host)).map((host) => ({
    ...place,
    host,
    serverName: place.serverName ?? place.host,
  }));
  if (first === undefined) throw new Error(`${place.host} has no address`);
  return [first, ...others];
}

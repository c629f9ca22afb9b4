import type { Element } from "../../../xsd/reader.ts";
import { mapped } from "./tree.ts";

/** Everything that may stand in any order the other way round. The lines of a street have one; a sequence has one too. */
export function otherwiseOrdered(tree: Element): Element {
  return mapped(tree, (one) => {
    const children = one.name === "extension" ? one.children.toReversed() : runsReversed(one.children);
    const isSame = children.every((inner, index) => inner === one.children[index]);
    const attributes = one.attributes.size < 2 ? one.attributes : new Map([...one.attributes].reverse());
    return isSame && attributes === one.attributes ? one : { ...one, children, attributes };
  });
}

/** Each run of elements of one name turned round. */
function runsReversed(all: readonly Element[]): readonly Element[] {
  const runs: Element[][] = [];
  for (const one of all) {
    const run = runs.at(-1);
    const [first] = run ?? [];
    const goesOn = first?.ns === one.ns && first.name === one.name && one.name !== "street";
    if (run !== undefined && goesOn) run.unshift(one);
    else runs.push([one]);
  }
  return runs.flat();
}

import type { Element } from "../../../xsd/reader.ts";

/** An element that is to be written. */
export function element(
  ns: string,
  name: string,
  content: string | readonly Element[],
  attributes: Readonly<Record<string, string>> = {},
): Element {
  const isText = typeof content === "string";
  return {
    ns,
    name,
    attributes: new Map(Object.entries(attributes)),
    children: isText ? [] : content,
    text: isText ? content : "",
    line: 0,
  };
}

/** The tree with each element changed, the inner ones first. Gives the same tree where nothing was changed. */
export function mapped(tree: Element, change: (one: Element) => Element): Element {
  const children = tree.children.map((one) => mapped(one, change));
  const isSame = children.every((one, index) => one === tree.children[index]);
  return change(isSame ? tree : { ...tree, children });
}

/** The element with another one behind the last of its kind, or as its last one where there is none. */
export function withNext(parent: Element, added: Element): Element {
  const last = parent.children.findLastIndex(({ ns, name }) => ns === added.ns && name === added.name);
  const at = last < 0 ? parent.children.length : last + 1;
  return { ...parent, children: parent.children.toSpliced(at, 0, added) };
}

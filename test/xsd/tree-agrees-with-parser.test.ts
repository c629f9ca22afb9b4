import assert from "node:assert/strict";
import { it } from "node:test";
import fc from "fast-check";
import { XmlCData, XmlDocument, XmlElement, XmlText } from "libxml2-wasm";
import type { Element } from "../../xsd/reader.ts";
import { scan } from "../../xsd/tree.ts";
import { samples } from "./samples.ts";

/** A tree without what the two readers need not agree on (the line of a start tag of several lines). */
type Plain = [ns: string, name: string, attributes: [string, string][], text: string, children: Plain[]];

function ofElement({ ns, name, attributes, text, children }: Element): Plain {
  return [ns, name, [...attributes].sort(), text, children.map(ofElement)];
}

function ofNode(node: XmlElement): Plain {
  const plain: Plain = [node.namespaceUri, node.name, [], "", []];
  for (const attribute of node.attrs) {
    if (attribute.namespaceUri === "") plain[2].push([attribute.name, attribute.content]);
  }
  plain[2].sort();
  for (let one = node.firstChild; one !== null; one = one.next) {
    if (one instanceof XmlElement) plain[4].push(ofNode(one));
    else if (one instanceof XmlText || one instanceof XmlCData) plain[3] += one.content;
  }
  return plain;
}

function parserSays(text: string): Plain | undefined {
  let document: XmlDocument | undefined;
  try {
    document = XmlDocument.fromString(text);
    return ofNode(document.root);
  } catch {
    return undefined;
  } finally {
    document?.dispose();
  }
}

function agree(text: string): boolean {
  const said = parserSays(text);
  if (said === undefined) return false;
  const scanned = scan(text, { maxDepth: 64, maxElements: 1000 });
  assert.equal(scanned.kind, "tree", text);
  if (scanned.kind === "tree") assert.deepEqual(ofElement(scanned.root), said, text);
  return true;
}

it("reads the samples as the parser does", () => {
  for (const { valid } of samples) assert.ok(agree(valid));
});

const space = fc.constantFrom("", " ", "\n", "\t", "\r\n", "\r");
const qname = fc.constantFrom("a", "p:a", "q:b", "é", "a-b.c");
const text = fc.constantFrom("", "x", " ", "\r\n", "&amp;", "&#13;", "&#x1F600;", "]", "é", "'", '"', ">");
const value = fc.array(fc.constantFrom("", "x", "\n", "\t", "&#10;", "&lt;", ">", "/>", "é", "="), { maxLength: 4 });
const attribute = fc
  .tuple(
    fc.constantFrom("a", "b", "p:c", "xml:lang", "xmlns", "xmlns:p", "xmlns:q"),
    space,
    space,
    fc.constantFrom('"', "'"),
    value,
  )
  .map(([name, before, after, quote, parts]) => `${name}${before}=${after}${quote}${parts.join("")}${quote}`);
const other = fc.constantFrom(
  "<!-- <a> & -->",
  "<!---->",
  "<?pi <a/> ?>",
  "<![CDATA[<a>&amp;]]>",
  "<![CDATA[]]]]>",
  "<![CDATA[]]>",
);

const { element } = fc.letrec<{ element: string; content: string }>((tie) => ({
  content: fc.array(fc.oneof(text, other, tie("element")), { maxLength: 4 }).map((parts) => parts.join("")),
  element: fc
    .tuple(
      qname,
      fc.uniqueArray(attribute, { maxLength: 3, selector: (one) => one.split(/[\s=]/)[0] }),
      space,
      fc.option(tie("content")),
    )
    .map(([name, attributes, end, content]) => {
      const start = `${[name, ...attributes].join(" ")}${end}`;
      return content === null ? `<${start}/>` : `<${start}>${content}</${name}${end}>`;
    }),
}));

it("reads any well-formed document as the parser does", () => {
  let agreed = 0;
  fc.assert(
    fc.property(
      element,
      other.filter((one) => !one.startsWith("<![")),
      (content, prolog) => {
        if (agree(`<?xml version="1.0"?>${prolog}\n<r xmlns:p="urn:p" xmlns:q="urn:q">${content}</r>\n<!-- end -->`))
          agreed += 1;
      },
    ),
    { numRuns: 1500 },
  );
  assert.ok(agreed > 300, `only ${agreed} documents were well-formed`);
});

it("comes to an end with any text", () => {
  const pieces = fc.constantFrom(
    "<",
    ">",
    "/",
    "a",
    "=",
    '"',
    "'",
    "<!--",
    "-->",
    "<![CDATA[",
    "]]>",
    "<?",
    "?>",
    "&",
    ";",
    " ",
    "\n",
    "</a>",
    "<a>",
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
      const found = scan(parts.join(""), { maxDepth: 8, maxElements: 20 });
      assert.ok(["tree", "refused", "unreadable"].includes(found.kind));
      if (parserSays(parts.join("")) !== undefined) assert.notEqual(found.kind, "unreadable");
    }),
    { numRuns: 3000 },
  );
});

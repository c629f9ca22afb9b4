import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { child, children, type Element, type Reading, readFrame, textOf, token } from "../../xsd/reader.ts";
import { namespaces } from "../../xsd/schemas.ts";
import { command, epp } from "./frames.ts";

const read = (text: string): Reading => readFrame(Buffer.from(text));

function rootOf(reading: Reading): Element {
  assert.ok(reading.ok, JSON.stringify(reading));
  return reading.root;
}

function faultOf(reading: Reading): string {
  return reading.ok ? "none" : reading.fault;
}

/** The one problem of a reading. */
function problemOf(reading: Reading) {
  assert.ok(!reading.ok);
  assert.equal(reading.problems.length, 1);
  return reading.problems[0];
}

describe("the tree of a document", () => {
  const hello = `<?xml version="1.0"?>
<!-- <epp> -->
<e:epp xmlns:e="${namespaces.epp}" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="a b">
  <e:hello a="1 &lt;&#10;2
3" xmlns="urn:x" e:b='2'>x<!-- no -->y<![CDATA[<&amp;]]>&amp;&#x1F600;<?pi no?><f/><g xmlns=""
  />z
  </e:hello>
</e:epp>`;

  it("has names, namespaces, own text, unqualified attributes and lines", () => {
    const root = rootOf(read(hello));
    const [only] = root.children;
    assert.ok(only);
    assert.deepEqual([root.ns, root.name, root.line, root.attributes.size], [namespaces.epp, "epp", 3, 0]);
    assert.deepEqual([only.ns, only.name, only.line, only.text], [namespaces.epp, "hello", 4, "xy<&amp;&😀z\n  "]);
    assert.deepEqual([...only.attributes], [["a", "1 <\n2 3"]]);
    assert.deepEqual(
      only.children.map(({ ns, name, line }) => [ns, name, line]),
      [
        ["urn:x", "f", 5],
        ["", "g", 5],
      ],
    );
  });

  it("reads every line end as one line feed", () => {
    const root = rootOf(read(epp("<hello>a\r\nb\rc&#13;</hello>")));
    assert.equal(child(root, "hello")?.text, "a\nb\nc\r");
  });

  it("is read with small helpers", () => {
    const root = rootOf(
      read(command("check", "<host:check><host:name> a  b\n</host:name><host:name>c</host:name></host:check>")),
    );
    const check = child(child(root, "command") as Element, "check") as Element;
    assert.equal(child(check, "check"), undefined);
    const host = child(check, "check", namespaces.host) as Element;
    assert.deepEqual(
      children(host, "name").map((name) => token(textOf(name))),
      ["a b", "c"],
    );
    assert.deepEqual(children(host, "name", namespaces.epp), []);
    assert.equal(textOf(child(host, "addr")), undefined);
    assert.equal(token("\u00a0 x"), "\u00a0 x");
  });
});

describe("the encoding of a document", () => {
  const text = epp("<hello>é😀</hello>");
  const declared = (encoding: string) => `<?xml version="1.0" encoding="${encoding}"?>\n${text}`;
  const littleEndian = (content: string) => Buffer.from(`\ufeff${content}`, "utf16le");
  const accepted: Record<string, Uint8Array> = {
    "UTF-8": Buffer.from(text),
    "UTF-8 with a mark": Buffer.from(`\ufeff${text}`),
    "UTF-8 that is declared": Buffer.from(declared("utf-8")),
    "UTF-16, little end first": littleEndian(text),
    "UTF-16, big end first": littleEndian(text).swap16(),
    "UTF-16 that is declared": littleEndian(declared("UTF-16")),
  };
  const refused: Record<string, Uint8Array> = {
    "Latin 1": Buffer.from(declared("ISO-8859-1"), "latin1"),
    "a declaration of UTF-16 in UTF-8": Buffer.from(declared("UTF-16")),
    "a declaration of UTF-8 in UTF-16": littleEndian(declared("UTF-8")),
    "UTF-16 without a mark": Buffer.from(declared("UTF-16"), "utf16le"),
    "UTF-32": Buffer.from([...declared("UTF-32")].flatMap((one) => [0, 0, 0, one.charCodeAt(0) & 0xff])),
    "octets that are not UTF-8": Buffer.from(epp("<hello>é</hello>"), "latin1"),
    "half a surrogate pair in UTF-16": littleEndian(epp("<hello>\ud83d</hello>")),
    EBCDIC: Buffer.from([0x4c, 0x6f, 0xa7, 0x94, 0x93]),
  };

  for (const [name, bytes] of Object.entries(accepted)) {
    it(`may be ${name}`, () => {
      assert.equal(child(rootOf(readFrame(bytes)), "hello")?.text, "é😀");
    });
  }
  for (const [name, bytes] of Object.entries(refused)) {
    it(`must not be ${name}`, () => {
      assert.equal(faultOf(readFrame(bytes)), "encoding");
    });
  }
});

describe("a document that is refused", () => {
  it("may be no XML at all", () => {
    for (const text of ["", " ", "hello", "<epp", "<a></b>", "<!-- a", "<?xml", epp("<hello>") /* not closed */]) {
      assert.equal(faultOf(read(text)), "not-well-formed", text);
    }
    const unclosed = epp("<hello/>").replace("</epp>", "");
    for (const text of [
      unclosed,
      `${epp("<hello/>")}<x/>`,
      epp("<x:hello/>"),
      epp("<hello a='1' a='1'/>"),
      epp("<hello>\0</hello>"),
    ]) {
      assert.equal(faultOf(read(text)), "not-well-formed", text);
    }
  });

  it("may have another document element, even a known one", () => {
    for (const text of [
      "<epp/>",
      `<hello xmlns="${namespaces.epp}"/>`,
      `<check xmlns="${namespaces.host}"><name>a</name></check>`,
    ]) {
      const reading = read(text);
      assert.equal(faultOf(reading), "not-valid", text);
      assert.match(problemOf(reading)?.message ?? "", /^The document element is .*, not epp\.$/);
    }
  });

  it("is given all the same when only the schemas object, with place and reason", () => {
    const reading = read(
      command("info", "\n<host:info><host:name>a</host:name>\n<host:name>a</host:name></host:info>"),
    );
    const problem = problemOf(reading);
    assert.equal(problem?.line, 3);
    assert.equal(problem?.path, "/epp/command/info/info/name[2]");
    assert.match(problem?.message ?? "", /^Element 'host:name': This element is not expected\./);
    assert.ok(!reading.ok && reading.root);
    assert.equal(textOf(child(child(reading.root, "command") as Element, "clTRID")), "ABC-1");
  });

  it("never shows a password in what it says", () => {
    const login = (pw: string, roid = "") =>
      `<command><login><clID>abc</clID><pw${roid}>${pw}</pw><options><version>1.0</version><lang>en</lang></options>` +
      "<svcs><objURI>x</objURI></svcs></login></command>";
    for (const text of [
      epp(login("geheim-und-zu-lang")),
      epp(login("<geheim/>")),
      epp(login("&geheim;")),
      epp(login("gehe", " geheim='geheim'")),
    ]) {
      const reading = read(text);
      assert.ok(!reading.ok);
      const said = reading.problems.map(({ message }) =>
        message.replace(/attribute 'geheim'|'[^']*geheim' (?=is not allowed)/g, ""),
      );
      assert.doesNotMatch(said.join("\n"), /: '.*geheim|value '.*geheim|Entity '/s);
    }
  });

  it("is refused for the number and depth of its elements before it is parsed", () => {
    assert.equal(faultOf(readFrame(Buffer.from(epp("<hello><a/><a/></hello>")), { maxElements: 4 })), "none");
    assert.equal(faultOf(readFrame(Buffer.from(epp("<hello><a/><a/></hello>")), { maxElements: 3 })), "too-deep");
    assert.equal(faultOf(readFrame(Buffer.from(epp("<hello><a/></hello>")), { maxDepth: 3 })), "none");
    assert.equal(faultOf(readFrame(Buffer.from(epp("<hello>\n<a/></hello>")), { maxDepth: 2 })), "too-deep");
    assert.equal(problemOf(readFrame(Buffer.from(epp("<hello>\n<a/></hello>")), { maxDepth: 2 }))?.line, 2);
  });
});

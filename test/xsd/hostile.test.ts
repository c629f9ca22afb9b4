import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { diag } from "libxml2-wasm";
import { readFrame } from "../../xsd/reader.ts";
import { requestedResources, schemas, validator } from "../../xsd/schemas.ts";
import { command, epp } from "./frames.ts";

const hello = epp("<hello/>");
const faultOf = (text: string, encoding: BufferEncoding = "utf8") => {
  const reading = readFrame(Buffer.from(text, encoding));
  return reading.ok ? "none" : reading.fault;
};

const bomb = `<!DOCTYPE epp [<!ENTITY a "aaaaaaaaaa">${Array.from(
  { length: 20 },
  (_, i) => `<!ENTITY ${String.fromCharCode(98 + i)} "${`&${String.fromCharCode(97 + i)};`.repeat(10)}">`,
).join("")}]>${epp("<hello>&u;</hello>")}`;

describe("a document type declaration", () => {
  const declarations: Record<string, string> = {
    plain: `<!DOCTYPE epp>${hello}`,
    "after the XML declaration": `<?xml version="1.0"?>\n<!DOCTYPE epp []>${hello}`,
    "after a comment and an instruction": `<!-- <epp> --><?a <epp> ?>\n<!-- - --> <!DOCTYPE epp>${hello}`,
    "with an external subset": `<!DOCTYPE epp SYSTEM "file:///etc/passwd">${hello}`,
    "with a public external subset": `<!DOCTYPE epp PUBLIC "a" "http://127.0.0.1:9/a.dtd">${hello}`,
    "with an external entity": `<!DOCTYPE epp [<!ENTITY a SYSTEM "file:///etc/passwd">]>${epp("<hello>&a;</hello>")}`,
    "with a parameter entity": `<!DOCTYPE epp [<!ENTITY % a SYSTEM "http://127.0.0.1:9/a"> %a;]>${hello}`,
    "with an entity bomb": bomb,
    "with default attributes": `<!DOCTYPE epp [<!ATTLIST hello a CDATA "b">]>${hello}`,
    "that does not end": "<!DOCTYPE epp [",
  };
  for (const [what, text] of Object.entries(declarations)) {
    it(`is refused ${what}, in UTF-8 and UTF-16`, () => {
      assert.equal(faultOf(text), "document-type");
      assert.equal(faultOf(`\ufeff${text}`, "utf16le"), "document-type");
    });
  }

  it("is not taken for one where it is only quoted", () => {
    assert.equal(faultOf(`<!-- <!DOCTYPE epp> --><?a <!DOCTYPE epp> ?>${hello}`), "none");
    assert.equal(faultOf(epp("<hello><![CDATA[<!DOCTYPE epp>]]></hello>")), "none");
  });

  it("is not well-formed in another place or case", () => {
    assert.equal(faultOf(epp("<!DOCTYPE epp><hello/>")), "not-well-formed");
    assert.equal(faultOf(`<!doctype epp>${hello}`), "not-well-formed");
    assert.equal(faultOf(`${hello}<!DOCTYPE epp>`), "not-well-formed");
  });
});

describe("a document made to hurt", () => {
  it("has no entities but the five of XML", () => {
    assert.equal(faultOf(epp("<hello>&nbsp;</hello>")), "not-well-formed");
    assert.equal(faultOf(epp("<hello>&lt;&gt;&amp;&quot;&apos;&#65;</hello>")), "none");
  });

  it("is refused for its depth or its number of elements", () => {
    assert.equal(faultOf(epp(`<hello>${"<a>".repeat(100_000)}`)), "too-deep");
    assert.equal(faultOf(epp(`<hello>${"<a/>".repeat(20_000)}</hello>`)), "too-deep");
  });

  it("makes nobody load a schema or a file that it names", () => {
    validator();
    const xsi = 'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"';
    const hint = `${xsi} xsi:schemaLocation="urn:x file:///etc/passwd urn:y http://127.0.0.1:9/y.xsd"`;
    assert.equal(faultOf(epp(`<hello ${hint}><x:a xmlns:x="urn:x"/></hello>`)), "none");
    assert.equal(
      faultOf(epp(`<hello ${xsi} xsi:noNamespaceSchemaLocation="http://127.0.0.1:9/y.xsd"><a xmlns=""/></hello>`)),
      "none",
    );
    const include = '<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="file:///etc/passwd"/>';
    assert.equal(faultOf(epp(`<hello>${include}</hello>`)), "none");
    assert.equal(
      faultOf(`<?xml-stylesheet href="file:///etc/passwd"?><?oasis-xml-catalog catalog="file:///c"?>${hello}`),
      "none",
    );
    for (const address of requestedResources()) {
      assert.ok(
        schemas.some(({ file }) => address === `eppraise:/xsd/${file}`),
        address,
      );
    }
  });
});

describe("the parser's memory", () => {
  it("is given back, whatever the document was", () => {
    validator();
    diag.configure({ enabled: true });
    try {
      const name = "<domain:info><domain:name>a.example</domain:name></domain:info>";
      const dated =
        "<domain:renew><domain:name>a.example</domain:name><domain:curExpDate> 2024-01-01 </domain:curExpDate></domain:renew>";
      const found = [
        hello,
        command("info", name),
        command("info", ""),
        command("renew", dated),
        epp("<hello>"),
        bomb,
        "",
        "<a/>",
      ];
      for (let round = 0; round < 200; round += 1) {
        for (const text of found) readFrame(Buffer.from(text));
      }
      assert.deepEqual(diag.report(), {});
    } finally {
      diag.configure({ enabled: false });
    }
  });
});

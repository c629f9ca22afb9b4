import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { maskSecrets, prettyXml } from "../../xsd/pretty.ts";
import { xml } from "../../xsd/write.ts";

describe("a document laid out for people", () => {
  it("has one element a line, and text-only elements on one", () => {
    const text =
      '<?xml version="1.0" encoding="UTF-8"?><a xmlns="u">\n<b>x &amp; y</b>\n\n\n<c/><d>t<e/>u</d><f> </f></a>';
    const expected =
      '<?xml version="1.0" encoding="UTF-8"?>\n<a xmlns="u">\n  <b>x &amp; y</b>\n  <c/>\n  <d>t<e/>u</d>\n  <f> </f>\n</a>';
    assert.equal(prettyXml(text), expected);
    assert.equal(prettyXml(expected), expected);
    assert.equal(prettyXml("<a><b/></a>"), "<a>\n  <b/>\n</a>");
  });

  it("stays as it was when it is not well-formed or has a document type declaration", () => {
    for (const text of ["", "hello", "<a><b></a>", "<!DOCTYPE a><a><b/></a>"]) assert.equal(prettyXml(text), text);
  });
});

describe("the mask over secrets", () => {
  const masked: Record<string, [text: string, expected: string]> = {
    "plain passwords": [
      "<a><pw>secret</pw><newPW>s</newPW><b>x</b></a>",
      "<a><pw>******</pw><newPW>*</newPW><b>x</b></a>",
    ],
    "any prefix, letter case and attribute": [
      "<a xmlns:d='u'><d:pw roid=\"a>b\">s</d:pw><NEWpw >s</NEWpw ></a>",
      "<a xmlns:d='u'><d:pw roid=\"a>b\">*</d:pw><NEWpw >*</NEWpw ></a>",
    ],
    "code points, not references or halves of them": ["<pw>&amp;&#65;😀é</pw>", "<pw>****</pw>"],
    "a CDATA section that looks like the end": [
      "<a><pw><![CDATA[s&amp;</pw>s]]></pw>x</a>",
      "<a><pw>************</pw>x</a>",
    ],
    "nested content": ["<a><pw>s<x y='s'>s</x><!--s--><?s s?></pw>x</a>", "<a><pw>**</pw>x</a>"],
    "a secret within a secret": ["<a><pw><pw>s</pw>s</pw>x</a>", "<a><pw>**</pw>x</a>"],
    "nothing in empty elements": [
      "<a><pw/>x<newPW roid='1' />x<pw></pw></a>",
      "<a><pw/>x<newPW roid='1' />x<pw></pw></a>",
    ],
    "nothing in elements of other names": [
      "<a><pwx>x</pwx><pw.a>x</pw.a><xpw>x</xpw></a>",
      "<a><pwx>x</pwx><pw.a>x</pw.a><xpw>x</xpw></a>",
    ],
    "what a comment quotes": ["<a><!-- <pw>s</pw> <pw>s --><b>x</b></a>", "<a><!-- <pw>*</pw> <pw>**--><b>x</b></a>"],
    "what a section quotes": ["<a><![CDATA[<pw>s</pw>x]]></a>", "<a><![CDATA[<pw>*</pw>x]]></a>"],
  };
  for (const [what, [text, expected]] of Object.entries(masked)) {
    it(`covers ${what}`, () => {
      assert.equal(maskSecrets(text), expected);
    });
  }

  const broken = [
    "<pw>secret",
    "<a><pw>secret</a>",
    "<a><pw secret</pw>",
    "<a><pw>sec<secret</pw>",
    '<a><pw roid="x>secret</pw><b c="1"/>',
    "<a><pw><![CDATA[a</pw>secret]]></pw>",
    "<a><pw><!-- </pw> -->secret</pw>",
    "<a><pw><pw>a</pw>secret</pw>",
    "<a>< pw>secret</ pw>",
    "<a><x:pw:pw>secret</pw></a",
    "<!DOCTYPE a><a><pw>secret</pw></a>",
    "<a b=1><NewPw\n>secret</NewPw\n></a>",
    "<a><pw/ >secret</pw>",
  ];
  for (const text of broken) {
    it(`does not leak in ${text.replaceAll("\n", " ")}`, () => {
      assert.doesNotMatch(maskSecrets(text), /secret/);
    });
  }

  it("goes no further than it must in text that is not well-formed", () => {
    assert.equal(maskSecrets("<a><pw>s</pw><b>x</b><pw/><c>"), "<a><pw>*</pw><b>x</b><pw/><c>");
  });

  it("covers any secret that is written", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1 }), (secret) => {
        const { text } = xml`<a><b>x</b><d:pw xmlns:d="u">${secret}</d:pw></a>`;
        const stars = "*".repeat([...secret].length);
        assert.equal(maskSecrets(text), `<a><b>x</b><d:pw xmlns:d="u">${stars}</d:pw></a>`);
      }),
    );
  });

  it("does not leak wherever a frame is cut or spoilt", () => {
    const frame =
      '<epp xmlns="u"><a b="1"><pw roid="A-1">Z9Z9Z9</pw></a><n:newPW xmlns:n="v"><![CDATA[Z9</n:newPW>Z9]]></n:newPW></epp>';
    // Where the start tag's name is spoilt it is another element, and a section that is spoilt ends the element early.
    const exempt = [
      ["<pw", " roid"],
      ["<n:newPW", " xmlns:n"],
      ["<![CDATA[", "]]>"],
    ].map(([from = "", to = ""]) => [frame.indexOf(from), frame.indexOf(to) + to.length] as const);
    const put = fc.constantFrom("", "<", ">", '"', "'", "&", "/", "]]>", "<!--", "-->", "<?", "</x>", "<x>", "<pw>");
    fc.assert(
      fc.property(fc.nat(frame.length), put, fc.nat(3), (place, spoil, lost) => {
        if (exempt.some(([from, to]) => place + lost > from && place < to)) return;
        const text = frame.slice(0, place) + spoil + frame.slice(place + lost);
        assert.doesNotMatch(maskSecrets(text), /Z9/, text);
        assert.doesNotMatch(maskSecrets(frame.slice(0, place) + spoil), /Z9/, text);
      }),
      { numRuns: 3000 },
    );
  });
});

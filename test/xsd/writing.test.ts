import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { readFrame } from "../../xsd/reader.ts";
import { namespaces } from "../../xsd/schemas.ts";
import { declaration, escapeText, raw, xml } from "../../xsd/write.ts";

describe("the xml template", () => {
  it("escapes strings and lets XML pass", () => {
    const inner = xml`<b>${"<&>\"'"}</b>`;
    assert.equal(xml`<a>${inner}${raw("<c/>")}</a>`.text, "<a><b>&lt;&amp;&gt;&quot;&apos;</b><c/></a>");
  });

  it("joins arrays, writes numbers, and leaves out what is not there", () => {
    const items = ["a&", xml`<i/>`, 1, [2n, undefined]];
    assert.equal(`${xml`<a>${items}${undefined}${null}${false}${0}</a>`}`, "<a>a&amp;<i/>120</a>");
  });

  it("keeps white space in attributes by reference", () => {
    assert.equal(xml`<a b="${"1\t2\n3\r"}">${"\t\n\r"}</a>`.text, '<a b="1&#9;2&#10;3&#13;">\t\n&#13;</a>');
  });

  it("shows where a character stood that XML forbids", () => {
    assert.equal(escapeText("a\0b\u001fc\ud800d\uffffe\ufffe"), "a\ufffdb\ufffdc\ufffdd\ufffde\ufffd");
    assert.equal(escapeText("😀\u0085\u007f"), "😀\u0085\u007f");
  });

  it("gives back any text that is read again", () => {
    const anything = fc.oneof(fc.string({ unit: "binary" }), fc.string());
    fc.assert(
      fc.property(anything, anything, (text, value) => {
        const frame = xml`${raw(declaration)}<epp xmlns="${namespaces.epp}"><hello a="${value}" b='${value}'>${text}</hello></epp>`;
        const reading = readFrame(Buffer.from(frame.text));
        assert.ok(reading.ok, JSON.stringify(reading));
        const [hello] = reading.root.children;
        assert.equal(hello?.text, allowed(text));
        assert.deepEqual(
          [...(hello?.attributes ?? [])],
          [
            ["a", allowed(value)],
            ["b", allowed(value)],
          ],
        );
      }),
    );
  });
});

/** The text with U+FFFD for what XML 1.0 (2.2) does not allow, said in another way than the writer does. */
function allowed(text: string): string {
  return [...text]
    .map((one) => {
      const code = one.codePointAt(0) as number;
      const control = code < 0x20 && code !== 9 && code !== 10 && code !== 13;
      return control || (code >= 0xd800 && code <= 0xdfff) || code === 0xfffe || code === 0xffff ? "\ufffd" : one;
    })
    .join("");
}

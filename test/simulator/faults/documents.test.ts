import assert from "node:assert/strict";
import { after, afterEach, before, describe, test } from "node:test";
import { child, type Element, readFrame, textOf } from "../../../xsd/reader.ts";
import { about, check, codeOf, poll, problemsOf, Sea } from "./support.ts";

let sea: Sea;
before(async () => {
  sea = await Sea.begin();
});
afterEach(() => sea.calm());
after(() => sea.close());

const hello = '<epp xmlns="urn:ietf:params:xml:ns:epp-1.0"><hello/></epp>';

/** What a domain's info is as usual, and with a fault. */
async function both(fault: object, document = about("info", "domain", "sample.example")) {
  const client = await sea.loggedIn();
  client.send(document);
  const usual = (await client.read()) ?? "";
  await sea.brew([fault]);
  client.send(document);
  const faulty = (await client.read()) ?? "";
  const strikes = await sea.strikes();
  assert.equal(strikes.at(-1)?.kind, (fault as { kind: string }).kind);
  assert.equal(strikes.at(-1)?.server, /<(?:\w+:)?svTRID>/.test(faulty) ? svTridOf(faulty) : strikes.at(-1)?.server);
  return { usual, faulty };
}

const svTridOf = (document: string) => find(rootOf(document), "svTRID")?.text;

function rootOf(document: string): Element {
  const reading = readFrame(Buffer.from(document));
  assert.ok(reading.root, document);
  return reading.root;
}

function find(tree: Element, name: string): Element | undefined {
  if (tree.name === name) return tree;
  for (const one of tree.children) {
    const found = find(one, name);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** What a document says, whatever it is written like: server transaction ids are left out, they differ always. */
function saying({ ns, name, attributes, children, text }: Element): unknown {
  if (name === "svTRID") return name;
  const content = children.length > 0 ? children.map(saying) : text;
  return [ns, name, [...attributes].sort(), content];
}

function assertSaysTheSame(usual: string, faulty: string): void {
  assert.deepEqual(problemsOf(faulty), []);
  assert.notEqual(faulty, usual);
  assert.deepEqual(saying(rootOf(faulty)), saying(rootOf(usual)));
}

describe("an answer that is written otherwise says the same, and is valid", () => {
  test("with other prefixes", async () => {
    const { usual, faulty } = await both({ kind: "other-prefixes" });
    assertSaysTheSame(usual, faulty);
    assert.match(faulty, /<epp:epp xmlns:epp="urn:ietf:params:xml:ns:epp-1.0"><epp:response>/);
    assert.match(faulty, /<infData xmlns="urn:ietf:params:xml:ns:domain-1.0"><name>sample.example<\/name>/);
  });

  test("with numbered prefixes", async () => {
    const { usual, faulty } = await both({ kind: "other-prefixes", style: "numbered" });
    assertSaysTheSame(usual, faulty);
    assert.match(faulty, /<ns1:epp xmlns:ns1=.*<ns2:infData xmlns:ns2=/);
  });

  test("with CDATA", async () => {
    const { usual, faulty } = await both({ kind: "cdata" });
    assertSaysTheSame(usual, faulty);
    assert.match(faulty, /<domain:name>sample\.<!\[CDATA\[example\]\]><\/domain:name>/);
  });

  test("with comments", async () => {
    const { usual, faulty } = await both({ kind: "comments" });
    assertSaysTheSame(usual, faulty);
    assert.match(faulty, /^<\?xml[^>]*>\n<!--/);
    assert.match(faulty, /<domain:name>sample\.<!--[^>]*>[^>]*-->example<\/domain:name>/);
    assert.match(faulty, /--><\/response><!--.*-->$/);
  });

  test("with numeric entities", async () => {
    const { usual, faulty } = await both({ kind: "numeric-entities" });
    assertSaysTheSame(usual, faulty);
    assert.match(faulty, /<domain:name>&#115;&#x61;&#109;/);
    assert.match(faulty, /code="&#49;&#x30;&#48;&#x30;"/);
  });

  test("with all of that at once, in a greeting too", async () => {
    const faults = ["other-prefixes", "cdata", "comments", "numeric-entities"].map((kind) => ({
      kind,
      when: { times: "always" },
    }));
    const client = await sea.connect();
    const usual = (await client.read()) ?? "";
    await sea.brew(faults);
    client.send(hello);
    const faulty = (await client.read()) ?? "";
    assertSaysTheSame(usual, faulty);
    assert.equal(
      (await sea.strikes()).slice(-4).every(({ flow }) => flow === "hello"),
      true,
    );
    const other = await sea.connect();
    assertSaysTheSame(usual, (await other.read()) ?? "");
  });
});

test("what may stand in any order stands the other way round, and the answer is valid", async () => {
  const names = ["one", "two", "three"].map((label) => `<d:name>${label}.example</d:name>`).join("");
  const document = about("check", "domain", "x").replace("<o:name>x</o:name>", names).replaceAll("o:check", "d:check");
  const { usual, faulty } = await both({ kind: "other-order" }, document.replace("xmlns:o", "xmlns:d"));
  assert.deepEqual(problemsOf(faulty), []);
  const inOrder = (text: string) => [...text.matchAll(/>(\w+)\.example</g)].map(([, label]) => label);
  assert.deepEqual(inOrder(usual), ["one", "two", "three"]);
  assert.deepEqual(inOrder(faulty), ["three", "two", "one"]);
});

test("the lines of a street keep their order, and everything else in a contact turns", async () => {
  const streets = ["First line", "Second line"];
  await sea.change({
    contacts: [
      {
        id: "lines",
        sponsor: "registrar-a",
        postalInfo: [
          { type: "int", name: "Int", streets, city: "X", country: "US" },
          { type: "loc", name: "Loc", streets, city: "Y", country: "US" },
        ],
      },
    ],
  });
  const { usual, faulty } = await both({ kind: "other-order" }, about("info", "contact", "lines"));
  assert.deepEqual(problemsOf(faulty), []);
  const names = (text: string) => [...text.matchAll(/<contact:name>(\w+)</g)].map(([, name]) => name);
  assert.equal(names(usual).length, 2);
  assert.deepEqual(names(faulty), names(usual).reverse());
  assert.deepEqual(
    [...faulty.matchAll(/<contact:street>(\w+)/g)].map(([, one]) => one),
    ["First", "Second", "First", "Second"],
  );
});

describe("an answer that says more", () => {
  test("announces services that nobody knows in the greeting, and is valid", async () => {
    await sea.brew([{ kind: "unknown-services" }]);
    const greeting = (await (await sea.connect()).read()) ?? "";
    assert.deepEqual(problemsOf(greeting), []);
    assert.match(greeting, /<objURI>urn:example:params:xml:ns:thing-1.0<\/objURI>/);
    assert.match(greeting, /<extURI>urn:example:params:xml:ns:outlook-1.0<\/extURI>/);
  });

  test("announces them where the registry has no extension of its own", async () => {
    await sea.change({ policy: { extensions: [] } });
    await sea.brew([{ kind: "unknown-services" }]);
    const greeting = (await (await sea.connect()).read()) ?? "";
    assert.deepEqual(problemsOf(greeting), []);
    assert.match(greeting, /<svcExtension><extURI>urn:example[^<]*<\/extURI><\/svcExtension>/);
  });

  for (const [kind, name] of [
    ["domain", "sample.example"],
    ["contact", "sh8013"],
    ["host", "ns1.sample.example"],
  ] as const)
    test(`has a status that nobody knows in the info of a ${kind}: that alone is not valid`, async () => {
      const { usual, faulty } = await both({ kind: "unknown-status" }, about("info", kind, name));
      assert.deepEqual(problemsOf(usual), []);
      assert.match(faulty, new RegExp(`<${kind}:status s="serverUnderReview"/>`));
      const without = faulty.replace(`<${kind}:status s="serverUnderReview"/>`, "");
      assert.deepEqual(problemsOf(without), []);
      assert.ok(problemsOf(faulty).every((problem) => problem.includes("serverUnderReview")));
    });

  test("does not count answers without a status as opportunities", async () => {
    const client = await sea.loggedIn();
    await sea.brew([{ kind: "unknown-status", status: "odd" }]);
    client.send(check());
    assert.equal(codeOf(await client.read()), "1000");
    client.send(about("info", "domain", "sample.example"));
    assert.match((await client.read()) ?? "", /s="odd"/);
  });

  test("has an extension of a namespace that nobody knows", async () => {
    const { faulty } = await both({ kind: "unknown-extension" });
    const extension = find(rootOf(faulty), "extension");
    assert.deepEqual(
      extension?.children.map(({ ns, name }) => `${ns} ${name}`),
      ["urn:example:params:xml:ns:outlook-1.0 outlook"],
    );
    assert.deepEqual(problemsOf(faulty).length, 1, "a validator only misses the schema");
    assert.deepEqual(problemsOf(faulty.replace(/<extension>.*<\/extension>/, "")), []);
  });

  test("has an extension that is published and was not declared, which is valid", async () => {
    const { faulty } = await both({ kind: "unknown-extension", namespace: "undeclared" });
    assert.deepEqual(problemsOf(faulty), []);
    assert.match(faulty, /<extension><changePoll:changeData xmlns:changePoll=/);
  });
});

describe("an answer with long values is valid", () => {
  test("in its message", async () => {
    const { faulty } = await both({ kind: "long-values", length: 100_000 }, poll);
    assert.deepEqual(problemsOf(faulty), []);
    const root = rootOf(faulty);
    const result = find(root, "result");
    assert.equal(result && textOf(child(result, "msg"))?.length, 100_000);
    const queue = find(root, "msgQ");
    assert.equal(queue && textOf(child(queue, "msg"))?.length, 100_000);
  });

  test("in an address, as long as the schema allows", async () => {
    const { faulty } = await both({ kind: "long-values" }, about("info", "contact", "sh8013"));
    assert.deepEqual(problemsOf(faulty), []);
    assert.equal(find(rootOf(faulty), "city")?.text.length, 255);
    assert.equal(find(rootOf(faulty), "msg")?.text.length, 4096);
  });

  test("in the greeting", async () => {
    await sea.brew([{ kind: "long-values" }]);
    const greeting = (await (await sea.connect()).read()) ?? "";
    assert.deepEqual(problemsOf(greeting), []);
    assert.equal(find(rootOf(greeting), "svID")?.text.length, 64);
  });
});

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Domain, Registrar } from "../../../../simulator/registry/objects/index.ts";
import { lordnLine, lordnText, lordnUploads } from "../../../../simulator/registry/trademarks/lordn.ts";

const now = Date.parse("2026-01-15T12:00:00Z");
const domain = { name: "shop.tld", tld: "tld", repositoryId: "2A-TLD", created: now } as Domain;
const registrar = { id: "registrar-a", ianaId: 99 } as Registrar;
const notice = { id: "370d0b7c9223372036854775807", notAfter: now, accepted: now - 1500 };

/** The line of a domain, which must have one. */
function lineOf(extra: Partial<Domain>, by: Registrar = registrar) {
  const line = lordnLine({ ...domain, ...extra }, by);
  assert.ok(line);
  return line;
}

describe("the report of trademarked registrations", () => {
  it("has nothing of a domain without notice and mark", () => {
    assert.equal(lordnLine(domain, registrar), undefined);
  });

  it("has a claims line for a notice, with the time of acceptance", () => {
    const line = lineOf({ claimsNotice: notice });
    assert.equal(line.list, "claims");
    assert.equal(
      lordnText(line),
      "2A-TLD,shop.tld,370d0b7c9223372036854775807,99,2026-01-15T12:00:00.000Z,2026-01-15T11:59:58.500Z",
    );
  });

  it("has a claims line where a notice and a mark are there", () => {
    assert.equal(lineOf({ claimsNotice: notice, signedMark: "1-2" }).list, "claims");
  });

  it("has a sunrise line for a mark alone", () => {
    const line = lineOf({ signedMark: "1-2" });
    assert.equal(line.list, "sunrise");
    assert.equal(lordnText(line), "2A-TLD,shop.tld,1-2,99,2026-01-15T12:00:00.000Z");
  });

  it("writes null for a registrar without a number", () => {
    const line = lineOf({ signedMark: "1-2" }, { id: "registrar-b" } as Registrar);
    assert.equal(lordnText(line), "2A-TLD,shop.tld,1-2,null,2026-01-15T12:00:00.000Z");
  });

  it("gathers a TLD's lines in one file a list: sorted, counted, without repetition", () => {
    const late = lineOf({ signedMark: "1-3", repositoryId: "3B-TLD", name: "b.tld" });
    const early = lineOf({ signedMark: "1-2" });
    const other = { ...early, tld: "other" };
    assert.deepEqual(lordnUploads("tld", [late, early, late, other], now), [
      {
        path: "/LORDN/tld/sunrise",
        text:
          "1,2026-01-15T12:00:00.000Z,2\n" +
          "roid,domain-name,SMD-id,registrar-id,registration-datetime,application-datetime\n" +
          "2A-TLD,shop.tld,1-2,99,2026-01-15T12:00:00.000Z\n" +
          "3B-TLD,b.tld,1-3,99,2026-01-15T12:00:00.000Z\n",
      },
    ]);
  });

  it("keeps claims and sunrise apart", () => {
    const lines = [lineOf({ claimsNotice: notice }), lineOf({ signedMark: "1-2" })];
    assert.deepEqual(
      lordnUploads("tld", lines, now).map(({ path, text }) => [path, text.split("\n")[1]]),
      [
        [
          "/LORDN/tld/claims",
          "roid,domain-name,notice-id,registrar-id,registration-datetime,ack-datetime,application-datetime",
        ],
        ["/LORDN/tld/sunrise", "roid,domain-name,SMD-id,registrar-id,registration-datetime,application-datetime"],
      ],
    );
  });

  it("has no file without lines", () => {
    assert.deepEqual(lordnUploads("tld", [], now), []);
  });
});

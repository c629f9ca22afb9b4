import assert from "node:assert/strict";
import { test } from "node:test";
import { inQuestion } from "../../reports/html/failures.ts";
import { renderHtml } from "../../reports/html.ts";
import { judgedAgain, lineAnElement, sampleReport, sampleRows } from "./sample.ts";

// What the page says of rows that do not count, of declared codes, and of rows that were run in part.

const text = (report: ReturnType<typeof sampleReport>) =>
  renderHtml(report, { pretty: lineAnElement }).replace(/<style>.*?<\/style>|<script.*?<\/script>/gs, "");

test("what does not count comes after what does, and before nothing but waivers", () => {
  const id = "domain-create/2302/resource-already-exists";
  const rows = sampleRows.map((row) => (row.id === id ? { ...row, basis: "choice" as const } : row));
  const report = judgedAgain({ rows }, { strict: false });
  const order = inQuestion(report).map(({ look, isApart }) => `${look.verdict}${isApart ? ", apart" : ""}`);
  assert.deepEqual(order, ["failed", "harness error", "set-up failed", "not testable", "failed, apart", "waived"]);
  assert.match(text(report), /<i>not counted<\/i>.*declare its code in the profile/s);
  assert.match(text(report), /where it leaves a choice, failures are reported and do not count/);
  assert.ok(!text(judgedAgain({ rows })).includes("<i>not counted</i>"));
});

test("a failed set-up says that it says nothing of the row", () => {
  assert.match(text(sampleReport()), /while the situation was set up \(Given\), .* It says nothing of the row\./);
});

test("declared codes, rows that were run in part, waivers and chosen places are told", () => {
  const waivers = [{ id: "W-9", row: "login/1000/opened", reason: "x", owner: "y", until: "2030-01-01" }];
  const rows = sampleRows.map((row) =>
    row.id === "login/1000/opened" ? { ...row, codes: [1300, 1500], available: 4 } : row,
  );
  const page = text(judgedAgain({ rows, waivers }, { places: ["session/login.feature"] }));
  assert.match(page, /the profile declares 1300 or 1500 in place of 1000 · 1 of its 4 scenarios were run/);
  assert.match(page, /W-9 \(login\/1000\/opened, until 2030-01-01\)/);
  assert.match(page, /Only scenarios of session\/login\.feature were run/);
});

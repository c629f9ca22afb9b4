import { Then, When } from "@cucumber/cucumber";
import type { PlanContext } from "../context.ts";
import { byDeed } from "../request.ts";
import { Mismatch } from "../verdicts.ts";

When("the client logs in", async function (this: PlanContext) {
  const { dialect, options } = this.certification;
  await this.ask({
    action: "login",
    text: `${dialect.words.login} as ${options.client}`,
    details: {},
    ...byDeed("login"),
    shownBy: (seen) => seen.find((one) => one.deed?.what === "login" && one.answer?.registrar === options.client),
  });
});

When("the client begins a new session", async function (this: PlanContext) {
  const { traffic } = this.certification.options;
  const before = Math.max(0, ...traffic.connections.map(({ number }) => number));
  await this.ask({
    action: "new-session",
    text: "Log out if you are logged in, connect once more, and log in; it may not work",
    details: {},
    ...byDeed("login"),
    shownBy: (seen) =>
      seen.find((one) => one.deed?.what === "login" && one.isSuccess && one.connection.number > before),
  });
});

When("the client asks for a greeting", async function (this: PlanContext) {
  const text = this.certification.dialect.words.hello;
  await this.ask({ action: "hello", text, details: {}, ...byDeed("hello") });
});

When("the client logs out", async function (this: PlanContext) {
  const text = this.certification.dialect.words.logout;
  await this.ask({ action: "logout", text, details: {}, ...byDeed("logout") });
});

Then("the connection is protected by TLS 1.2 or later, with the client's certificate", function (this: PlanContext) {
  const { version = "none", certificate } = this.last?.connection.opened?.tls ?? {};
  if (!/^TLSv1\.[23]$/.test(version) || certificate === undefined)
    throw new Mismatch(
      "The connection is not as it should be.",
      "TLS 1.2 or later, and a certificate",
      `${version}, ${certificate === undefined ? "no certificate" : "a certificate"}`,
    );
});

Then("the answer was {int}", function (this: PlanContext, code: number) {
  const actual = this.last?.answer?.code;
  if (actual !== code) throw new Mismatch("The answer was another one.", String(code), String(actual ?? "none"));
});

Then("the session is over", async function (this: PlanContext) {
  const connection = this.last?.connection;
  const isOver = await this.certification.options.traffic.until(() => connection?.closed !== undefined, 2000);
  if (!isOver) throw new Mismatch("The connection is still open.", "closed", "open");
});

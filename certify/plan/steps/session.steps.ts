import { Then, When } from "@cucumber/cucumber";
import { byCommand, type PlanContext } from "../context.ts";
import { serviceUris } from "../needs.ts";
import { Mismatch } from "../verdicts.ts";

When("the client logs in", async function (this: PlanContext) {
  const { client } = this.certification.options;
  await this.ask({
    action: "login",
    text: `Connect with TLS, and log in as ${client}`,
    details: {},
    ...byCommand("login", ({ registrar }) => registrar === client),
  });
});

When("the client asks for a greeting", async function (this: PlanContext) {
  await this.ask({
    action: "hello",
    text: "Send a hello, as a client does to keep its session alive",
    details: {},
    ...byCommand("hello", () => true),
  });
});

When("the client logs out", async function (this: PlanContext) {
  await this.ask({ action: "logout", text: "Log out", details: {}, ...byCommand("logout", () => true) });
});

Then("it has declared the services {names}", function (this: PlanContext, names: readonly string[]) {
  const { services = [] } = this.last?.connection ?? {};
  const missing = names.filter((name) => !serviceUris(name).some((uri) => services.includes(uri)));
  if (missing.length > 0)
    throw new Mismatch("The login did not declare all of them.", names.join(", "), services.join(", ") || "nothing");
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

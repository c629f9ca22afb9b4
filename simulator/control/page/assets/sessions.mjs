import { get } from "./api.mjs";
import { action, h } from "./dom.mjs";
import { List } from "./list.mjs";
import { facts, heading, Split } from "./view.mjs";

const stateOf = ({ registrar }) => (registrar === undefined ? "connected, not logged in" : `logged in as ${registrar}`);

/** Who is connected. */
export class SessionsView {
  static title = "Sessions";
  #count = h("span", { className: "count", role: "status" });
  #list = new List({
    label: "Sessions",
    load: async (from, limit) =>
      (await get("/sessions", { from: from - 1, limit })).map((session, index) => [from + index, session]),
    show: (session) => [
      h("span", { className: "dim" }, session.number === undefined ? session.protocol : `#${session.number}`),
      h("span", { className: "what" }, stateOf(session)),
      h("span", { className: "dim" }, session.address ?? ""),
    ],
    classOf: ({ failedLogins }) => (failedLogins > 0 ? "warn" : ""),
    choose: (session) => this.#split.show(session),
    enter: () => this.#split.enter(),
  });
  #split;

  constructor({ go }) {
    this.#split = new Split(this.#list, "Choose a session to see what it declared.", (session) => [
      h(
        "h2",
        {},
        session.number === undefined ? `A session of ${session.protocol.toUpperCase()}` : `Session ${session.number}`,
      ),
      facts([
        ["Protocol", session.protocol.toUpperCase()],
        ["State", stateOf(session)],
        ["From", session.address],
        ["Certificate", session.certificate],
        ["Failed logins", String(session.failedLogins)],
      ]),
      session.number !== undefined && action("Show what it said", () => go("transcript", { session: session.number })),
      h("h3", {}, `Declared services (${session.services.length})`),
      h("ul", { className: "plain" }, ...session.services.map((uri) => h("li", {}, h("code", {}, uri)))),
    ]);
    this.element = h("div", { className: "view fill" }, heading("Sessions", this.#count), this.#split.element);
  }

  update({ counts: { sessions } }) {
    this.#count.textContent = sessions === 0 ? "Nobody is connected." : `${sessions.toLocaleString("en")} open`;
    this.#list.setRange(1, sessions);
    this.#list.reload();
  }
}

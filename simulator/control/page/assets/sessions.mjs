import { get } from "./api.mjs";
import { action, h } from "./dom.mjs";
import { List } from "./list.mjs";
import { facts, heading, Split } from "./view.mjs";

const stateOf = ({ registrar }) => (registrar === undefined ? "connected, not logged in" : `logged in as ${registrar}`);

/** What a login of EPP declared; RRP knows no such thing. */
function declared({ services }) {
  return [
    h("h3", {}, `Declared services (${services.length})`),
    h("ul", { className: "plain" }, ...services.map((uri) => h("li", {}, h("code", {}, uri)))),
  ];
}

/** Who is connected. */
export class SessionsView {
  static title = "Sessions";
  #count = h("span", { className: "count", role: "status" });
  #list = new List({
    label: "Sessions",
    load: async (from, limit) =>
      (await get("/sessions", { from: from - 1, limit })).map((session, index) => [from + index, session]),
    show: (session) => [
      h("span", { className: "dim" }, `#${session.number}`),
      h("span", { className: "dim" }, session.protocol.toUpperCase()),
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
      h("h2", {}, `Session ${session.number}`),
      facts([
        ["Protocol", session.protocol.toUpperCase()],
        ["State", stateOf(session)],
        ["From", session.address],
        ["Certificate", session.certificate],
        ["Failed logins", String(session.failedLogins)],
      ]),
      action("Show what it said", () => go("transcript", { session: session.number })),
      ...(session.protocol === "rrp" ? [] : declared(session)),
    ]);
    this.element = h("div", { className: "view fill" }, heading("Sessions", this.#count), this.#split.element);
  }

  update({ counts: { sessions } }) {
    this.#count.textContent = sessions === 0 ? "Nobody is connected." : `${sessions.toLocaleString("en")} open`;
    this.#list.setRange(1, sessions);
    this.#list.reload();
  }
}

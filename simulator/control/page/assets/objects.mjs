import { get } from "./api.mjs";
import { choice, distance, field, h, settled, time } from "./dom.mjs";
import { List } from "./list.mjs";
import { facts, heading, Split } from "./view.mjs";

const kinds = [
  ["domains", "domains"],
  ["contacts", "contacts"],
  ["hosts", "hosts"],
];
const singular = { domains: "domain", contacts: "contact", hosts: "host" };

/** Domains, contacts and hosts: what they are, what was done to them, and what time will do. */
export class ObjectsView {
  static title = "Objects";
  #kind = choice(kinds);
  #find = h("input", { type: "search", placeholder: "part of a name or sponsor", "data-search": "" });
  #count = h("span", { className: "count", role: "status" });
  #list = new List({
    label: "Objects",
    load: (from, limit) => this.#load(from, limit),
    show: ({ name, sponsor }) => [h("span", { className: "what" }, name), h("span", { className: "dim" }, sponsor)],
    choose: (row) => this.#split.show(row),
    enter: () => this.#split.enter(),
  });
  #split;
  #shown;
  #now;

  constructor({ now }) {
    this.#now = now;
    this.#split = new Split(this.#list, "Choose an object to see its past and its future.", (row) => this.#open(row));
    this.#kind.addEventListener("change", () => this.#anew());
    this.#find.addEventListener(
      "input",
      settled(() => this.#anew()),
    );
    this.element = h(
      "div",
      { className: "view fill" },
      heading("Objects", this.#count),
      h(
        "form",
        { className: "filters", role: "search", onsubmit: (event) => event.preventDefault() },
        field("Kind", this.#kind),
        field("Search", this.#find),
      ),
      this.#split.element,
    );
  }

  update() {
    void this.#refresh();
    if (this.#shown) void this.#split.show(this.#shown);
  }

  #anew() {
    this.#shown = undefined;
    this.#list.choose(undefined);
    this.#split.clear();
    void this.#refresh();
  }

  async #refresh() {
    const { total } = await get(`/names/${this.#kind.value}`, { find: this.#find.value.trim(), limit: 0 });
    this.#count.textContent = `${total.toLocaleString("en")} ${total === 1 ? singular[this.#kind.value] : this.#kind.value}`;
    this.#list.setRange(1, total);
    this.#list.reload();
  }

  async #load(from, limit) {
    const { names } = await get(`/names/${this.#kind.value}`, { find: this.#find.value.trim(), from: from - 1, limit });
    return names.map((row, index) => [from + index, row]);
  }

  async #open(row) {
    this.#shown = row;
    const kind = this.#kind.value;
    const name = encodeURIComponent(row.name);
    const [object, coming, history] = await Promise.all([
      get(`/objects/${kind}/${name}`),
      get(`/coming/${kind}/${name}`),
      get("/history", { object: singular[kind], name: row.name }),
    ]);
    return [
      h("h2", {}, row.name),
      facts(mainFacts(object)),
      h("h3", {}, "Time line"),
      timeLine(
        history.filter(({ repositoryId }) => repositoryId === object.repositoryId),
        coming,
        this.#now(),
      ),
      h(
        "details",
        {},
        h("summary", {}, "Everything that is on file"),
        h("pre", { tabIndex: 0 }, JSON.stringify(object, masked, 2)),
      ),
    ];
  }
}

function mainFacts(object) {
  const { sponsor, repositoryId, statuses = [], expires, email, addresses, registrant } = object;
  return [
    ["Sponsor", sponsor],
    ["Repository id", repositoryId],
    ["Statuses", statuses.length > 0 ? statuses.join(", ") : "none set"],
    ["Expires", expires === undefined ? undefined : time(expires)],
    ["Registrant", registrant],
    ["E-mail", email],
    ["Addresses", addresses?.map(({ address }) => address).join(", ")],
  ];
}

const masked = (key, value) => (key === "password" && typeof value === "string" ? "*".repeat(value.length) : value);

function timeLine(history, coming, now) {
  const past = history.map((entry, index) => {
    const changed = changes(history[index - 1]?.snapshot, entry.snapshot);
    const by = ` by ${entry.registrar}${entry.superuser ? " as superuser" : ""}`;
    const what = [h("b", {}, entry.type), by, changed && h("small", {}, ` changed: ${changed}`)];
    return [entry.at, what, "past"];
  });
  const future = coming.map(({ at, text }) => [at, [text], "future"]);
  const lines = [...past, [now, [h("b", {}, "Now")], "now"], ...future].map(([at, what, className]) =>
    h(
      "li",
      { className },
      h("span", { className: "when" }, time(at), " ", className === "now" ? "" : h("small", {}, distance(at, now))),
      h("span", {}, ...what),
    ),
  );
  const rest = coming.length === 0 ? h("p", { className: "empty" }, "Time alone will not change it.") : undefined;
  return h("div", {}, h("ol", { className: "timeline", "aria-label": "Time line" }, ...lines), rest);
}

/** Which fields an entry made something else of. */
function changes(before, after) {
  if (before === undefined) return undefined;
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  const changed = [...keys].filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]));
  return changed.filter((key) => !["updated", "updatedBy"].includes(key)).join(", ") || undefined;
}

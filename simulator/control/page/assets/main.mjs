import { access, call, get, keep, readFragment } from "./api.mjs";
import { BillingView } from "./billing.mjs";
import { clockBar, TimeView, toNext } from "./clock.mjs";
import { attempt, field, h, one, say } from "./dom.mjs";
import { FaultsView } from "./faults.mjs";
import { listen } from "./keys.mjs";
import { ObjectsView } from "./objects.mjs";
import { PlanView } from "./plan.mjs";
import { QueuesView } from "./queues.mjs";
import { SessionsView } from "./sessions.mjs";
import { startTheme } from "./theme.mjs";
import { TranscriptView } from "./transcript.mjs";

const views = {
  transcript: TranscriptView,
  sessions: SessionsView,
  objects: ObjectsView,
  queues: QueuesView,
  billing: BillingView,
  time: TimeView,
  faults: FaultsView,
  plan: PlanView,
};

const main = one("#main");
const nav = one("nav");
const clock = clockBar();
one("#clock").append(...clock.parts);
let registrars = [];
let current;
let state;
let watching;

const chosen = () => (Object.hasOwn(views, location.hash.slice(1)) ? location.hash.slice(1) : "transcript");

/** Shows a view; what it is to begin with may be told. */
function show(name, filter) {
  const View = views[name];
  current = new View({ registrars, filter, go, now: () => clock.now() });
  main.replaceChildren(current.element);
  for (const link of nav.querySelectorAll("a")) {
    if (link.hash !== `#${name}`) link.removeAttribute("aria-current");
    else {
      link.setAttribute("aria-current", "page");
      link.scrollIntoView({ block: "nearest", inline: "nearest" });
    }
  }
  document.title = `${View.title} · ${access.world} · eppraise simulator`;
  if (state) void attempt(() => current.update(state));
}

function go(name, filter) {
  history.pushState(null, "", `#${name}`);
  show(name, filter);
  one("h1", main).focus();
}

function fillNav() {
  const links = Object.entries(views).map(([name, { title }], index) =>
    h(
      "a",
      { href: `#${name}`, "aria-keyshortcuts": String(index + 1) },
      title,
      h("kbd", { "aria-hidden": "true" }, String(index + 1)),
    ),
  );
  nav.replaceChildren(...links);
  nav.hidden = false;
  one("#clock").hidden = false;
}

/** Asks how the world is for as long as the page is open; what waits is answered when something changes. */
async function watch() {
  watching?.abort();
  watching = new AbortController();
  const { signal } = watching;
  let version;
  while (!signal.aborted)
    try {
      state = await get("/live", { version, wait: version === undefined ? 0 : 25 }, signal);
      version = state.version;
      document.body.classList.remove("lost");
      clock.update(state);
      await attempt(() => current.update(state));
    } catch (error) {
      if (signal.aborted) return;
      if (error.status === 401 || error.status === 404) return ask(error.message);
      document.body.classList.add("lost");
      say(`${error.message} Trying again …`, true);
      version = undefined;
      await new Promise((resolve) => setTimeout(resolve, 2000));
    }
}

/** Finds out which worlds there are; a world's own token opens that one alone. */
async function worlds() {
  try {
    return (await call("GET", "/worlds")).map(({ id }) => id);
  } catch (error) {
    if (access.world !== "" && (error.status === 403 || error.status === 401)) {
      await get("");
      return [access.world];
    }
    throw error;
  }
}

function offer(all) {
  const label = one("#worlds");
  const select = one("select", label);
  select.replaceChildren(...all.map((id) => h("option", { value: id }, id)));
  select.value = access.world;
  label.hidden = false;
  select.onchange = () => {
    keep(access.token, select.value);
    void attempt(open);
  };
}

async function open() {
  const all = await worlds();
  if (!all.includes(access.world)) keep(access.token, all[0] ?? "");
  if (access.world === "") throw new Error("There is no world yet: POST /worlds makes one.");
  registrars = (await get("/objects/registrars")).map(({ id }) => id);
  offer(all);
  fillNav();
  state = undefined;
  show(chosen());
  void watch();
}

/** Asks for the token. */
function ask(message = "") {
  watching?.abort();
  nav.hidden = true;
  one("#clock").hidden = true;
  one("#worlds").hidden = true;
  say("");
  const token = h("input", { type: "password", required: true, autocomplete: "off", spellcheck: false });
  const world = h("input", { value: access.world, placeholder: "any" });
  const submit = (event) => {
    event.preventDefault();
    keep(token.value.trim(), world.value.trim());
    void start();
  };
  const form = h(
    "form",
    { className: "ask", onsubmit: submit },
    h("h1", {}, "eppraise simulator"),
    h(
      "p",
      {},
      "The token stands on the screen of ",
      h("code", {}, "eppraise simulate"),
      ", and in the file control-token.",
    ),
    message && h("p", { className: "bad", role: "alert" }, message),
    field("Token", token),
    field("World, for a token of one world alone", world),
    h("button", { className: "main" }, "Open"),
  );
  main.replaceChildren(form);
  document.title = "eppraise simulator";
  token.focus();
}

async function start() {
  if (access.token === "") return ask();
  try {
    await open();
  } catch (error) {
    const isWrong = error.status === 401 || error.status === 403;
    ask(isWrong ? "This token does not open it." : error.message);
  }
}

startTheme();
listen([
  ...Object.entries(views).map(([name, { title }], index) => [String(index + 1), title, () => nav.hidden || go(name)]),
  ["/", "search", () => one("[data-search]", main)?.focus()],
  ["n", "the clock to the next event", () => nav.hidden || toNext()],
]);
// The address tells the view: skipping to the content must not change it.
one(".skip").addEventListener("click", (event) => {
  event.preventDefault();
  main.focus();
});
addEventListener("hashchange", () => {
  if (location.hash.includes("token=")) {
    readFragment();
    void start();
  } else if (!nav.hidden) {
    show(chosen());
    one("h1", main)?.focus();
  }
});
readFragment();
void start();

import { action, attempt, h, one } from "./dom.mjs";

/** Letters that do something while no field is being written in; they can be switched off. */
const isOn = () => {
  try {
    return localStorage.getItem("eppraise-keys") !== "off";
  } catch {
    return true;
  }
};

/** Listens for keys; `keys` are [key, what it does, act]. */
export function listen(keys) {
  const help = one("#help");
  const show = () => {
    fill(help, keys);
    help.showModal();
  };
  one("#keys").addEventListener("click", show);
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || help.open || !isOn()) return;
    if (event.target.matches("input:not([type=checkbox]), select, textarea")) {
      if (event.key === "Escape") one("#main").focus();
      return;
    }
    const found = event.key === "?" ? show : keys.find(([key]) => key === event.key)?.[2];
    if (!found) return;
    event.preventDefault();
    void attempt(found);
  });
}

function fill(help, keys) {
  const single = h("input", { type: "checkbox", checked: isOn() });
  single.addEventListener("change", () => {
    try {
      localStorage.setItem("eppraise-keys", single.checked ? "on" : "off");
    } catch {}
  });
  const rows = [
    ...keys.map(([key, what]) => [key, what]),
    ["?", "this list"],
    ["↑ ↓ Page Home End", "move in a list"],
    ["Enter", "from a list to what is chosen in it"],
    ["Esc", "back to the list"],
  ];
  help.replaceChildren(
    h("h2", { id: "help-title" }, "Keys"),
    h("dl", {}, ...rows.flatMap(([key, what]) => [h("dt", {}, h("kbd", {}, key)), h("dd", {}, what)])),
    h("label", { className: "check" }, single, "single keys do something"),
    h(
      "p",
      {},
      action("Close", () => help.close()),
    ),
  );
}

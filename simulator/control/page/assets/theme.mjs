import { one } from "./dom.mjs";

// Colours: as the system, light, dark. Remembered together with those of the reports.
const themes = ["", "light", "dark"];
const signs = { "": "◐", light: "☀", dark: "☾" };
const names = { "": "as the system", light: "light", dark: "dark" };

function remembered(theme) {
  try {
    if (theme === undefined) return localStorage.getItem("eppraise-theme") ?? "";
    localStorage.setItem("eppraise-theme", theme);
  } catch {}
  return "";
}

function set(theme) {
  if (theme) document.documentElement.dataset.theme = theme;
  else delete document.documentElement.dataset.theme;
  const button = one("#theme");
  button.textContent = signs[theme];
  button.title = `Colours: ${names[theme]}`;
  button.setAttribute("aria-label", button.title);
}

export function startTheme() {
  set(themes.includes(remembered()) ? remembered() : "");
  one("#theme").addEventListener("click", () => {
    const next = themes[(themes.indexOf(document.documentElement.dataset.theme ?? "") + 1) % themes.length];
    set(next);
    remembered(next);
  });
}

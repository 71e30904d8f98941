// The pages work without this script; it only spares reloads and closes menus.
import htmx from "htmx.org";
import "./app.css";
import "./intake.css";
import "./account.css";
import "./home.css";
import "./leaver.css";
import "./model.css";
import "./survey.css";
import "./letters.js";
import "./live.js";

// No inline script, no inline style and no eval, as the content security policy demands.
htmx.config.allowEval = false;
htmx.config.includeIndicatorStyles = false;
htmx.config.allowScriptTags = false;
htmx.config.selfRequestsOnly = true;
window.htmx = htmx;

document.addEventListener("click", (event) => {
  for (const menu of document.querySelectorAll("details.menu[open]")) {
    if (!menu.contains(event.target)) menu.open = false;
  }
});
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  for (const menu of document.querySelectorAll("details.menu[open]")) {
    menu.open = false;
    menu.querySelector("summary").focus();
  }
});

// A select or a range marked data-submit sends its form when it changes; without a script there is a button.
document.addEventListener("change", (event) => {
  const form = event.target.closest("[data-submit]")?.form;
  if (form) form.requestSubmit();
});
document.documentElement.classList.add("scripted");

for (const button of document.querySelectorAll("[data-print]")) {
  button.addEventListener("click", () => window.print());
}

// A problem in a text names its line; a click marks that line in the field.
for (const link of document.querySelectorAll("a[data-line]")) {
  link.addEventListener("click", () => {
    const field = document.querySelector(link.hash);
    const lines = field.value.split("\n");
    const line = Number(link.dataset.line);
    const start = lines.slice(0, line - 1).join("\n").length + (line > 1 ? 1 : 0);
    field.focus();
    field.setSelectionRange(start, start + (lines[line - 1] ?? "").length);
    field.scrollTop = (line - 4) * 20;
  });
}

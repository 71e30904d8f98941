// A part of a page marked data-live shows what happens, without a reload: the server sends its pieces anew, each by its
// id. What somebody has opened or typed in a piece stays as it is. Where no stream comes through, the page at
// data-instead is asked now and then; without this script there is a link to reload.
const POLL_MILLIS = 10000;

const told = new Map();

// What somebody holds in a piece is found again by what it is, never by its place: another button may stand there now.
const name = (element) => element.id || (element.form?.action ?? "") + (element.href ?? "") + element.textContent;

function keep(piece) {
  const open = [...piece.querySelectorAll("details[open][id]")].map((details) => details.id);
  const typed = [...piece.querySelectorAll("input:not([type=hidden])[id]")].map((field) => [field.id, field.value]);
  const held = piece.contains(document.activeElement) ? name(document.activeElement) : null;
  return { open, typed, held };
}

function bring(piece, kept) {
  for (const id of kept.open) piece.querySelector("#" + CSS.escape(id))?.setAttribute("open", "");
  for (const [id, value] of kept.typed) {
    const field = piece.querySelector("#" + CSS.escape(id));
    if (field) field.value = value;
  }
  if (kept.held === null) return;
  for (const element of piece.querySelectorAll("summary, button, a, input")) {
    if (name(element) === kept.held) return element.focus();
  }
}

function show(html) {
  const fresh = document.createElement("template");
  fresh.innerHTML = html;
  for (const piece of [...fresh.content.children]) {
    const shown = document.getElementById(piece.id);
    const text = piece.outerHTML;
    if (!shown || told.get(piece.id) === text || shown.outerHTML === text) continue;
    told.set(piece.id, text);
    const kept = keep(shown);
    shown.replaceWith(piece);
    bring(piece, kept);
  }
}

for (const place of document.querySelectorAll("[data-live]")) {
  const note = place.querySelector(".live-note");
  let stream = null;
  let asking = null;

  const ask = async () => {
    try {
      const answer = await fetch(place.dataset.instead, { redirect: "manual" });
      const away = answer.type === "opaqueredirect" || answer.status === 401 || answer.status === 403;
      note.hidden = answer.ok || away;
      if (answer.ok) show(await answer.text());
      else if (away) location.reload();
    } catch {
      note.hidden = false;
    }
  };
  const listen = () => {
    stream = new EventSource(place.dataset.live);
    stream.addEventListener("news", (event) => {
      note.hidden = true;
      show(event.data);
    });
    stream.addEventListener("over", () => {
      stream.close();
      location.reload();
    });
    stream.addEventListener("error", () => {
      note.hidden = false;
      if (stream.readyState !== EventSource.CLOSED) return;
      ask();
      asking = setInterval(ask, POLL_MILLIS);
    });
  };
  // A page that nobody sees hears nothing: a browser opens only a few streams at a time.
  const whileSeen = () => {
    stream?.close();
    clearInterval(asking);
    if (document.visibilityState === "visible") listen();
  };
  document.addEventListener("visibilitychange", whileSeen);
  window.addEventListener("pagehide", () => stream?.close());
  window.addEventListener("pageshow", (event) => event.persisted && whileSeen());
  whileSeen();
}

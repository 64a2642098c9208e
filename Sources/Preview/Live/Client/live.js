// Listens for changes of the site while it is being written, and shows them in the open page.
// The preview server puts this into pages that it serves; a published site has none of it.
import { keepView, restoreView } from "./view.js";
import { Panel } from "./panel.js";

const own = document.querySelector("script[data-mark][data-page]");
const base = new URL(".", import.meta.url);
const page = own.dataset.page;
const panel = new Panel(new URL("live.css", base).href);
/** The state of the site that this page shows. */
let mark = own.dataset.mark;
let stream = null;
let isResting = false;
let isLeaving = false;
/** Something changed while nobody looked. */
let isStale = false;

restoreView();
connect();
showFindings();

document.addEventListener("visibilitychange", () => {
  if (document.hidden) return;
  if (isResting || !stream) connect();
  if (isStale) loadIfChanged();
});
window.addEventListener("focus", () => { if (isResting) connect(); });
window.addEventListener("pagehide", () => { isLeaving = true; stream?.close(); stream = null; });
window.addEventListener("pageshow", event => {
  if (!event.persisted) return;
  isLeaving = false;
  connect();
});

function address(name, query) {
  return `${new URL(name, base)}?${new URLSearchParams(query)}`;
}

function connect() {
  stream?.close();
  isResting = false;
  stream = new EventSource(address("events", { page, since: mark }));
  stream.onopen = () => panel.setConnected(true);
  stream.onmessage = event => {
    mark = event.lastEventId || mark;
    take(JSON.parse(event.data));
  };
  stream.onerror = () => {
    if (isLeaving) return;
    panel.setConnected(false);
    // The browser tries again by itself, unless the answer was no stream at all.
    if (stream?.readyState === EventSource.CLOSED) {
      stream = null;
      setTimeout(() => { if (!stream && !isLeaving) connect(); }, 2000);
    }
  };
}

/** Asks now and then, when the browser has other pages listening. */
async function poll() {
  if (!isResting || isLeaving) return;
  if (!document.hidden) {
    try {
      const answer = await fetch(address("state", { since: mark }));
      const state = await answer.json();
      mark = state.mark;
      state.messages.forEach(take);
      panel.setConnected(true);
    } catch {
      panel.setConnected(false);
    }
  }
  setTimeout(poll, 2000);
}

function take(message) {
  switch (message.kind) {
    case "reload":
      if (message.paths.includes(page)) load(); else loadIfChanged();
      break;
    case "styles": swap(message.paths); break;
    case "broken": panel.showBroken(message.findings); break;
    case "mended": panel.hideBroken(); break;
    case "findings": showFindings(); break;
    case "rest":
      stream?.close();
      stream = null;
      isResting = true;
      setTimeout(poll, 2000);
      break;
  }
}

function load() {
  if (isLeaving) return;
  isLeaving = true;
  keepView();
  location.reload();
}

/** Loads again unless the page would be the same; one that nobody looks at waits. */
async function loadIfChanged() {
  isStale = document.hidden;
  if (isStale) return;
  try {
    const answer = await fetch(location.href, { method: "HEAD", cache: "no-store" });
    const tag = answer.headers.get("ETag")?.replace(/^W\//, "").replace(/-gzip"$/, '"');
    const isSame = answer.ok ? tag === `"${own.dataset.tag}"` : own.dataset.tag === "404";
    if (!isSame) load();
  } catch {
    isStale = true;
  }
}

/** Puts new style sheets in the place of old ones, without a moment between them. */
function swap(paths) {
  const sheets = [...document.querySelectorAll('link[rel~="stylesheet"]')];
  const root = new URL("..", base).pathname;
  const named = sheets.filter(link => {
    const path = new URL(link.href).pathname;
    return paths.some(each => root + encodeURI(each) === path);
  });
  // One that is not linked may be imported by another.
  for (const link of named.length ? named : sheets) {
    const next = link.cloneNode();
    const href = new URL(link.href);
    href.searchParams.set("live", mark);
    next.href = href.href;
    next.onload = () => link.remove();
    next.onerror = () => next.remove();
    link.after(next);
  }
}

async function showFindings() {
  try {
    const answer = await fetch(address("findings", { page }));
    if (answer.ok) panel.showFindings((await answer.json()).findings);
  } catch {
    // The next change asks again.
  }
}

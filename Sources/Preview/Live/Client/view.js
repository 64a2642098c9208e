// Keeps what a reader had opened and scrolled to while the page loads again.
const name = "specweft-live-view";

/** A name for an element that means the same one after a small edit. */
function keyOf(element) {
  if (element.id) return `#${element.id}`;
  const parent = element.parentElement;
  if (!parent) return element.localName;
  const same = [...parent.children].filter(each => each.localName === element.localName);
  return `${keyOf(parent)} > ${element.localName}:nth-of-type(${same.indexOf(element) + 1})`;
}

function find(key) {
  const [first, ...rest] = key.split(" > ");
  const start = first.startsWith("#") ? document.getElementById(first.slice(1)) : document.documentElement;
  if (!start || !rest.length) return start;
  return start.querySelector(`:scope > ${rest.join(" > ")}`);
}

/** Details go by what is written on them: above them, text may come and go. */
function detailsByKey() {
  const found = new Map();
  for (const each of document.querySelectorAll("details")) {
    const near = each.id || each.closest("[id]")?.id || "";
    const text = each.querySelector("summary")?.textContent.trim().slice(0, 80) ?? "";
    let key = `${near}/${text}`;
    while (found.has(key)) key += "+";
    found.set(key, each);
  }
  return found;
}

/** The first thing in view that has a name: it stays where it is. */
function anchor() {
  for (const each of document.querySelectorAll("main [id], body > [id]")) {
    const box = each.getBoundingClientRect();
    if (box.height && box.bottom > 0 && box.top >= 0 && box.top < innerHeight) {
      return { id: each.id, top: box.top };
    }
  }
  return null;
}

export function keepView() {
  const scrolled = [];
  for (const each of document.body.querySelectorAll("*")) {
    if (each.scrollTop || each.scrollLeft) scrolled.push([keyOf(each), each.scrollTop, each.scrollLeft]);
  }
  const fields = [...document.querySelectorAll("input:not([type=password]):not([type=checkbox]):not([type=radio]), textarea")]
    .filter(each => each.value !== each.defaultValue)
    .map(each => [keyOf(each), each.value]);
  const active = document.activeElement;
  const view = {
    address: location.href, time: Date.now(), x: scrollX, y: scrollY, anchor: scrollY ? anchor() : null,
    details: [...detailsByKey()].map(([key, each]) => [key, each.open]), scrolled, fields,
    focus: active && active !== document.body ? keyOf(active) : null,
  };
  try {
    sessionStorage.setItem(name, JSON.stringify(view));
    history.scrollRestoration = "manual";
  } catch {
    // Without storage the page loads as any other.
  }
}

export function restoreView() {
  let view = null;
  try {
    view = JSON.parse(sessionStorage.getItem(name));
    sessionStorage.removeItem(name);
  } catch {
    return;
  }
  if (!view) return;
  history.scrollRestoration = "auto";
  if (view.address !== location.href || Date.now() - view.time > 60_000) return;

  for (const [key, value] of view.fields) {
    const field = find(key);
    if (!field || !("value" in field)) continue;
    field.value = value;
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }
  const open = new Map(view.details);
  for (const [key, each] of detailsByKey()) {
    if (open.has(key)) each.open = open.get(key);
  }
  if (view.focus) find(view.focus)?.focus({ preventScroll: true });
  const place = () => {
    for (const [key, top, left] of view.scrolled) find(key)?.scrollTo({ top, left, behavior: "instant" });
    const held = view.anchor && document.getElementById(view.anchor.id);
    const y = held ? scrollY + held.getBoundingClientRect().top - view.anchor.top : view.y;
    scrollTo({ left: view.x, top: y, behavior: "instant" });
  };
  place();
  // Pictures and faces that come later move things; a reader who has moved on is left alone.
  let hasMoved = false;
  const moves = ["wheel", "touchmove", "keydown", "pointerdown"];
  const stop = () => { hasMoved = true; };
  for (const each of moves) addEventListener(each, stop, { once: true, passive: true });
  const last = () => requestAnimationFrame(() => { if (!hasMoved) place(); });
  if (document.readyState === "complete") last();
  else addEventListener("load", last, { once: true });
}

// What is wrong: over the page when the site cannot be made, in a corner of it otherwise.
const name = "specweft-live-panel";

function make(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const [key, value] of Object.entries(attributes)) {
    if (value != null) element.setAttribute(key, value);
  }
  element.append(...children.filter(each => each != null));
  return element;
}

/** Its place in the file, which opens in the editor where one is named. */
function place(finding) {
  const text = `${finding.file}:${finding.line}:${finding.column}`;
  return finding.href ? make("a", { class: "place", href: finding.href }, text) : make("span", { class: "place" }, text);
}

/** The line as it is written, with what is meant marked in it. */
function source(finding) {
  if (finding.source == null) return null;
  // Columns count characters as an editor does.
  const letters = [...finding.source];
  const start = Math.min(finding.column - 1, letters.length);
  const end = finding.endColumn > finding.column ? finding.endColumn - 1 : letters.length;
  const marked = letters.slice(start, end).join("");
  return make("pre", { class: "source", tabindex: "0" },
    make("span", { class: "number" }, `${finding.line} `),
    letters.slice(0, start).join(""),
    marked ? make("mark", {}, marked) : null,
    letters.slice(Math.max(start, end)).join(""));
}

function entry(finding) {
  return make("li", { class: finding.severity },
    make("p", { class: "message" }, make("span", { class: "severity" }, finding.severity), ` ${finding.message}`),
    make("p", { class: "where" }, place(finding), ` ${finding.rule}`),
    source(finding),
    finding.help ? make("p", { class: "help" }, finding.help) : null);
}

export class Panel {
  #host = make("div", { id: "specweft-live" });
  #overlay = make("div", { class: "overlay", role: "alert", hidden: "" });
  #corner = make("section", { class: "corner", "aria-label": "Findings of this page", hidden: "" });
  #status = make("p", { class: "status", role: "status", hidden: "" }, "The preview server does not answer.");

  constructor(style) {
    const root = this.#host.attachShadow({ mode: "open" });
    root.append(make("link", { rel: "stylesheet", href: style }), this.#overlay, this.#status, this.#corner);
    document.body.append(this.#host);
    addEventListener("keydown", event => {
      if (event.key === "Escape" && !this.#overlay.hidden) this.hideBroken();
    });
  }

  /** Covers the page, which is the last good one, until it is mended or put aside. */
  showBroken(findings) {
    const close = make("button", { type: "button" }, "Show the last good page");
    close.onclick = () => this.hideBroken();
    this.#overlay.replaceChildren(make("div", { class: "sheet" },
      make("h2", {}, "The site cannot be built"),
      make("p", {}, "Below is the last good page. This goes away when it is mended."),
      make("ul", {}, ...findings.map(entry)), close));
    this.#overlay.hidden = false;
  }

  hideBroken() {
    this.#overlay.hidden = true;
    this.#overlay.replaceChildren();
  }

  showFindings(findings) {
    const count = findings.length === 1 ? "1 finding" : `${findings.length} findings`;
    const worst = ["error", "warning", "info"].find(each => findings.some(one => one.severity === each));
    const summary = make("summary", { class: worst }, count);
    const details = make("details", {}, summary, make("ul", {}, ...findings.map(entry)));
    details.open = read() === "open";
    details.ontoggle = () => write(details.open ? "open" : "closed");
    this.#corner.replaceChildren(details);
    this.#corner.hidden = !findings.length;
  }

  setConnected(isConnected) { this.#status.hidden = isConnected; }
}

function read() {
  try { return localStorage.getItem(name); } catch { return null; }
}

function write(value) {
  try { localStorage.setItem(name, value); } catch { /* It opens closed the next time. */ }
}

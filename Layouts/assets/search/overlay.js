// Search over the page: a box, and below it what answers while it is typed. The focus stays in the
// box; the arrows go through the answers, Enter opens one.
(function (search) {
  "use strict";
  const delay = 70;
  const patience = 90;
  const pause = 250;
  const shown = 6;
  const { element } = search;
  let parts = null;
  let options = [];
  let active = -1;
  let asked = 0;
  let answered = "";
  let isGoing = false;
  let timer = 0;
  let complete = async () => 0;
  let home = null;

  function make() {
    const dialog = element("dialog", "search");
    dialog.setAttribute("aria-label", "Search");
    const form = element("form", "search-head");
    form.action = search.page;
    form.setAttribute("role", "search");
    const input = element("input", "search-input");
    const attributes = {
      type: "search", name: "q", placeholder: "ID, words, “a phrase”, -word", autocomplete: "off", autocapitalize: "off",
      spellcheck: "false", enterkeyhint: "go", role: "combobox", "aria-label": "Search", "aria-autocomplete": "list",
      "aria-expanded": "true", "aria-controls": "sw:search-list",
    };
    Object.keys(attributes).forEach((name) => input.setAttribute(name, attributes[name]));
    const close = element("button", "search-close", "Close");
    close.type = "button";
    form.append(input, close);
    const status = element("p", "search-status");
    status.setAttribute("role", "status");
    const list = element("div", "search-list");
    list.id = "sw:search-list";
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", "Results");
    const keys = element("p", "search-keys");
    [["↑↓", "choose"], ["Enter", "open"], ["Ctrl Enter", "all results"], ["Esc", "close"]].forEach(function ([key, text]) {
      keys.append(element("span", "", element("kbd", "", key), " " + text));
    });
    dialog.append(form, status, list, keys);
    document.body.append(dialog);
    parts = { dialog, form, input, status, list };

    input.addEventListener("input", () => ask(delay));
    form.addEventListener("submit", function (event) {
      event.preventDefault();
      go();
    });
    close.addEventListener("click", () => dialog.close());
    dialog.addEventListener("click", (event) => { if (event.target === dialog) dialog.close(); });
    dialog.addEventListener("close", leave);
    dialog.addEventListener("keydown", press);
    list.addEventListener("click", function (event) {
      const option = event.target.closest("[role=option]");
      if (option && !event.ctrlKey && !event.metaKey && !event.shiftKey) follow(event, option);
      else if (option) search.remember(input.value);
    });
    // Another place of the same page is no reason to stay.
    window.addEventListener("hashchange", () => dialog.close());
    window.addEventListener("pageshow", (event) => { if (event.persisted) dialog.close(); });
  }

  function press(event) {
    const { key } = event;
    if (event.isComposing) return;
    if (key === "Escape") {
      // A search field would only be emptied.
      event.preventDefault();
      parts.dialog.close();
    } else if (key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      all();
    } else if (event.target === parts.input && (key === "ArrowDown" || key === "ArrowUp")) {
      event.preventDefault();
      choose(active + (key === "ArrowDown" ? 1 : -1));
    } else if (event.target === parts.input && (key === "PageDown" || key === "PageUp")) {
      event.preventDefault();
      choose(key === "PageDown" ? options.length - 1 : 0);
    }
  }

  function choose(index) {
    if (options[active]) options[active].setAttribute("aria-selected", "false");
    active = options.length ? (index + options.length) % options.length : -1;
    if (active < 0) return parts.input.removeAttribute("aria-activedescendant");
    options[active].setAttribute("aria-selected", "true");
    options[active].scrollIntoView({ block: "nearest" });
    parts.input.setAttribute("aria-activedescendant", options[active].id);
  }

  const text = () => parts.input.value.trim();

  function all() {
    search.remember(text());
    location.href = search.page + "?" + new URLSearchParams({ q: text() });
  }

  function follow(event, option) {
    if (option.dataset.text !== undefined) {
      event.preventDefault();
      parts.input.value = option.dataset.text;
      parts.input.focus();
      return ask(0);
    }
    search.remember(text());
    return parts.dialog.close();
  }

  // Opens what is chosen of the answers to what stands in the box, not to what stood there before.
  async function go() {
    if (answered !== text()) {
      isGoing = true;
      return ask(0);
    }
    const chosen = options[active];
    if (!chosen) return text() && all();
    // Which section it leads to is known with the passage.
    await complete(chosen);
    return chosen.click();
  }

  function ask(wait) {
    clearTimeout(timer);
    asked += 1;
    const number = asked;
    parts.list.setAttribute("aria-busy", "true");
    // A short word is still going to grow.
    timer = setTimeout(() => answer(number), text().length < 3 ? 3 * wait : wait);
  }

  async function answer(number) {
    const words = text();
    if (!words) return show(words, "", recentOptions());
    // A letter begins too much.
    if (/^[ -~]$/.test(words)) return show(words, "Type another letter.", []);
    let result;
    try {
      result = await search.find(parts.input.value, {
        isTyping: true, size: shown, passages: 1, wait: () => nextLetter(number),
      });
    } catch (error) {
      if (number === asked) show(words, "The index could not be loaded.", []);
      return;
    }
    if (number !== asked) return;
    const made = result.rows.map((row) => rowOption(row, result));
    if (result.total) {
      made.push(option(search.page + "?" + new URLSearchParams({ q: words }), "is-all",
        element("span", "search-title", `All results for “${words.slice(0, 60)}”`)));
    }
    complete = async function (only) {
      const rows = result.rows.filter((row, index) => !row.sections.length && (!only || only === made[index]));
      await result.showPassages(rows).catch(() => 0);
      result.rows.forEach(function (row, index) {
        if (!rows.includes(row) || number !== asked) return;
        made[index].href = address(row, result);
        made[index].lastChild.replaceWith(below(row, result));
      });
    };
    show(words, search.summary(result), made);
    // Their place is kept from the start, so that nothing moves.
    if (!isGoing) timer = setTimeout(complete, pause);
  }

  async function nextLetter(number) {
    if (!isGoing) await new Promise((done) => setTimeout(done, patience));
    if (number !== asked) throw new Error("asked anew");
  }

  function show(words, sentence, made) {
    answered = words;
    options = made;
    made.forEach(function (one, index) { one.id = "sw:search-" + index; });
    parts.list.replaceChildren(...made);
    parts.list.scrollTop = 0;
    parts.list.removeAttribute("aria-busy");
    parts.status.textContent = sentence;
    active = -1;
    if (words) choose(0);
    else parts.input.removeAttribute("aria-activedescendant");
    if (isGoing) {
      isGoing = false;
      go();
    }
  }

  function option(address, className, ...content) {
    const link = element("a", "search-option " + className, ...content);
    link.href = address;
    link.tabIndex = -1;
    link.setAttribute("role", "option");
    link.setAttribute("aria-selected", "false");
    return link;
  }

  // A page whose title has the words is meant as a whole, unless an item in it has them too.
  function address(row, result) {
    const isTitled = row.place === 0 ||
      (!row.place && result.ranked && row.title.filter((piece) => piece[1]).length >= result.query.clauses.length);
    return search.href(row, isTitled ? null : row.sections[0], result.highlight);
  }

  // Where it stands, and the passage.
  function below(row, result) {
    const { crumbs } = row.item || row;
    const line = element("span", "search-passage");
    if (row.group === "referring") line.append(element("b", "", search.relation(row, result.manifest)), crumbs && " · ");
    const { heading, passage } = row.sections[0] || { heading: [], passage: [] };
    line.append(element("span", "search-crumbs", crumbs, crumbs && heading.length ? " › " : ""), element("b", "", ...search.marked(heading)));
    if (passage.length) line.append(crumbs || heading.length ? " · " : "", ...search.marked(passage));
    return line;
  }

  function rowOption(row, result) {
    const { id } = row.item || row;
    const head = element("span", "search-line");
    if (id) head.append(element("span", "id", id), " ");
    head.append(element("span", "search-title", ...search.marked(row.title)), " ",
      element("span", "search-marks", ...search.marks(row, result.manifest)));
    return option(address(row, result), "is-" + row.group, head, below(row, result));
  }

  function recentOptions() {
    return search.recent().map(function (words) {
      const made = option(search.page + "?" + new URLSearchParams({ q: words }), "is-recent",
        element("span", "search-title", words), " ", element("span", "search-kind", "searched before"));
      made.dataset.text = words;
      return made;
    });
  }

  function leave() {
    clearTimeout(timer);
    asked += 1;
    isGoing = false;
    if (home && home.isConnected) home.focus();
  }

  // `before` had the focus, and gets it back. Who has typed Enter already goes to the first answer.
  search.open = function (words, before, isEntered) {
    if (!parts) make();
    home = before || document.activeElement;
    if (!parts.dialog.open) parts.dialog.showModal();
    if (words) parts.input.value = words;
    parts.input.focus();
    if (!words) parts.input.select();
    isGoing = Boolean(isEntered && text());
    ask(0);
  };
})(window.specweftSearch);

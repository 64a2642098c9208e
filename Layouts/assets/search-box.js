// The search box of every page. What searches is loaded when the box is first used; the words that a
// link of the results named are marked.
(function () {
  "use strict";
  const source = document.currentScript.src;
  const form = document.querySelector(".search-box");
  const search = window.specweftSearch = (...given) => search.receive(...given);
  let loading = null;

  function add(name, attributes) {
    return new Promise(function (done, fail) {
      const node = Object.assign(document.createElement(name), attributes, { onload: done, onerror: fail });
      document.head.append(node);
    });
  }

  function load() {
    const near = (name) => new URL(name, source).href;
    loading = loading || Promise.all([
      add("link", { rel: "stylesheet", href: near("search.css") }),
      ...["search.js", "search-overlay.js"].map((name) => add("script", { src: near(name), async: false })),
    ]);
    return loading;
  }

  if (new URLSearchParams(location.search).get("highlight")) load().then(() => search.highlight());
  if (!form || !window.HTMLDialogElement) return;
  const input = form.elements.q;
  const own = document.querySelector(".search-form input");
  let before = null;
  search.page = form.action;
  input.autocomplete = "off";
  input.spellcheck = false;
  form.append(Object.assign(document.createElement("kbd"), { textContent: "/" }));

  // Letters that are typed while it is loading go into the box of the page, and from there on.
  function open(isGoing) {
    if (own) return own.focus();
    if (document.activeElement !== input) before = document.activeElement;
    input.focus();
    return load().then(function () {
      search.open(input.value, before || input, isGoing);
      input.value = "";
      before = null;
    }, () => isGoing && form.submit());
  }

  if (!own) {
    input.addEventListener("focus", load);
    input.addEventListener("click", () => open());
    input.addEventListener("input", () => open());
    form.addEventListener("submit", function (event) {
      event.preventDefault();
      open(true);
    });
  }
  document.addEventListener("keydown", function (event) {
    const isCommand = event.ctrlKey || event.metaKey;
    const isField = event.target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName);
    if (!(event.key === "/" && !isField && !isCommand && !event.altKey) && !(event.key === "k" && isCommand)) return;
    event.preventDefault();
    open();
  });
})();

// Shows what a link leads to when it is pointed at or has the focus: ID, title, state, first words.
// The data is in small scripts, each loaded when a link into it is first pointed at.
(function () {
  "use strict";
  var script = document.currentScript;
  var count = Number(script.dataset.shards);
  var root = new URL(document.body ? document.body.dataset.root || "./" : "./", location.href).href;
  var shards = {};
  var pages = {};
  var card = null;
  var shown = null;
  var timer = 0;
  if (!count || !window.TextEncoder) return;

  window.specweftPreview = function (data) { Object.assign(pages, data); };

  function hash(path) {
    var value = 0x811c9dc5;
    new TextEncoder().encode(path).forEach(function (byte) {
      value = Math.imul(value ^ byte, 0x01000193) >>> 0;
    });
    return value;
  }

  function load(number, done) {
    if (shards[number] === true) return done();
    if (shards[number]) return shards[number].push(done);
    shards[number] = [done];
    var data = document.createElement("script");
    data.src = new URL("previews/" + number + ".js", script.src).href;
    data.onload = data.onerror = function () {
      var waiting = shards[number];
      shards[number] = true;
      waiting.forEach(function (next) { next(); });
    };
    document.head.appendChild(data);
  }

  // The path and the anchor of a page of this site, or nothing.
  function place(link) {
    var url = new URL(link.getAttribute("href"), location.href);
    var address = url.href.split("#")[0].split("?")[0];
    if (address.indexOf(root) !== 0) return null;
    try {
      return {
        path: decodeURIComponent(address.slice(root.length)) || "index.html",
        anchor: decodeURIComponent(url.hash.slice(1)),
      };
    } catch (error) {
      return null;
    }
  }

  function find(target) {
    var items = pages[target.path];
    if (!items) return null;
    return items.find(function (item) { return item[0] === target.anchor; }) || items[0];
  }

  function element(name, className, text) {
    var node = document.createElement(name);
    if (className) node.className = className;
    node.textContent = text;
    return node;
  }

  function fill(item) {
    card.textContent = "";
    var head = element("p", "preview-head", "");
    if (item[1]) head.append(element("span", "id", item[1]), " ");
    head.append(element("small", "", item[3]));
    card.append(head, element("p", "preview-title", item[2]));
    if (item[4] || item[6]) {
      var states = element("p", "", "");
      if (item[4]) states.append(element("span", "badge tone-" + item[5], item[4]), " ");
      if (item[6]) states.append(element("span", "badge priority-" + item[7], item[6]));
      card.append(states);
    }
    if (item[8]) card.append(element("p", "preview-text", item[8]));
  }

  function position(link) {
    var box = link.getBoundingClientRect();
    var width = Math.min(352, window.innerWidth - 16);
    card.style.width = width + "px";
    card.style.left = Math.max(8, Math.min(box.left, window.innerWidth - width - 8)) + "px";
    var below = box.bottom + 6;
    var isAbove = below + card.offsetHeight > window.innerHeight && box.top > card.offsetHeight + 12;
    card.style.top = (isAbove ? box.top - card.offsetHeight - 6 : below) + "px";
  }

  function hide() {
    clearTimeout(timer);
    if (!shown) return;
    shown.removeAttribute("aria-describedby");
    if (shown.dataset.title) shown.setAttribute("title", shown.dataset.title);
    shown = null;
    card.hidden = true;
  }

  function show(link, target) {
    load(hash(target.path) % count, function () {
      var item = find(target);
      if (!item || !(link.matches(":hover") || link === document.activeElement)) return;
      hide();
      if (!card) {
        card = element("div", "preview", "");
        card.id = "sw:preview";
        card.setAttribute("role", "tooltip");
        card.addEventListener("mouseenter", function () { clearTimeout(timer); });
        card.addEventListener("mouseleave", leave);
        document.body.appendChild(card);
      }
      fill(item);
      card.hidden = false;
      shown = link;
      // The browser's own tip would cover it.
      if (link.title) {
        link.dataset.title = link.title;
        link.removeAttribute("title");
      }
      link.setAttribute("aria-describedby", card.id);
      position(link);
    });
  }

  function linkOf(event) {
    var link = event.target.closest ? event.target.closest("main a[href]") : null;
    if (!link || link.closest(".breadcrumbs, .toc, .pager, .page-foot, .trace-strip")) return null;
    return link.classList.contains("anchor") ? null : link;
  }

  function enter(event, delay) {
    var link = linkOf(event);
    if (!link || link === shown) return clearTimeout(link ? timer : 0);
    var target = place(link);
    if (!target || !/\.html$/.test(target.path)) return;
    clearTimeout(timer);
    timer = setTimeout(function () { show(link, target); }, delay);
  }

  function leave() {
    clearTimeout(timer);
    timer = setTimeout(hide, 200);
  }

  document.addEventListener("mouseover", function (event) { enter(event, 250); });
  document.addEventListener("mouseout", function (event) { if (linkOf(event)) leave(); });
  document.addEventListener("focusin", function (event) {
    if (event.target.matches && event.target.matches(":focus-visible")) enter(event, 400);
  });
  document.addEventListener("focusout", function (event) { if (linkOf(event)) leave(); });
  document.addEventListener("keydown", function (event) { if (event.key === "Escape") hide(); });
  document.addEventListener("scroll", function () {
    if (!shown) return;
    var box = shown.getBoundingClientRect();
    if (box.bottom < 0 || box.top > window.innerHeight) hide();
    else position(shown);
  }, { passive: true, capture: true });
})();

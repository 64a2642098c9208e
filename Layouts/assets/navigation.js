// Going to any page by its ID or title, and marking the section in view. The list of all pages is
// one file that is fetched when it is first needed.
(function () {
  "use strict";
  var root = document.body.dataset.root || "";
  var pages = null;

  function load(done) {
    if (pages) return done();
    var script = document.createElement("script");
    script.src = document.body.dataset.navigation;
    script.onload = function () {
      pages = [];
      (window.specweftNavigation || []).forEach(function (folder) {
        pages.push({ id: "", title: folder[0], url: folder[1], path: folder[2] });
        folder[3].forEach(function (page) {
          pages.push({ id: page[0], title: page[1], url: page[2], path: folder[2] });
        });
      });
      pages.forEach(function (page) {
        page.text = (page.id + " " + page.title + " " + page.path).toLowerCase();
        page.key = page.id.toLowerCase().replace(/[^a-z0-9]/g, "");
      });
      done();
    };
    document.head.appendChild(script);
  }

  function find(query) {
    var words = query.toLowerCase().split(/\s+/).filter(Boolean);
    var key = query.toLowerCase().replace(/[^a-z0-9]/g, "");
    var found = pages.filter(function (page) {
      return words.every(function (word) { return page.text.includes(word); }) ||
        (key && page.key.startsWith(key));
    });
    function rank(page) {
      if (key && page.key === key) return 0;
      if (key && page.key.startsWith(key)) return 1;
      return page.title.toLowerCase().startsWith(words[0] || "") ? 2 : 3;
    }
    return found.map(function (page, index) { return { page: page, rank: rank(page), index: index }; })
      .sort(function (a, b) { return a.rank - b.rank || a.index - b.index; })
      .slice(0, 50).map(function (entry) { return entry.page; });
  }

  function element(name, className, text) {
    var node = document.createElement(name);
    if (className) node.className = className;
    if (text) node.textContent = text;
    return node;
  }

  function makeDialog() {
    var dialog = element("dialog", "jump");
    dialog.setAttribute("aria-label", "Go to a page");
    var input = element("input");
    input.type = "search";
    input.placeholder = "ID or title";
    input.setAttribute("aria-label", "ID or title of a page");
    var list = element("ul");
    var note = element("p", "", "Loading …");
    dialog.append(input, list, note);
    document.body.appendChild(dialog);
    var selected = 0;

    function select(index) {
      var links = list.querySelectorAll("a");
      if (!links.length) return;
      selected = (index + links.length) % links.length;
      links.forEach(function (link, number) {
        link.setAttribute("aria-selected", number === selected ? "true" : "false");
      });
      links[selected].scrollIntoView({ block: "nearest" });
    }

    function show() {
      list.textContent = "";
      var found = find(input.value);
      found.forEach(function (page) {
        var item = element("li");
        var link = element("a");
        link.href = root + page.url;
        if (page.id) link.append(element("span", "id", page.id));
        link.append(element("span", "", page.title));
        link.append(element("span", "path", page.path));
        item.append(link);
        list.append(item);
      });
      note.textContent = found.length ? "" : "No page matches.";
      note.hidden = found.length > 0;
      select(0);
    }

    input.addEventListener("input", function () { if (pages) show(); });
    dialog.addEventListener("keydown", function (event) {
      if (event.key === "ArrowDown") { event.preventDefault(); select(selected + 1); }
      if (event.key === "ArrowUp") { event.preventDefault(); select(selected - 1); }
      // A search field would only be emptied.
      if (event.key === "Escape") { event.preventDefault(); dialog.close(); }
      if (event.key === "Enter" && event.target === input) {
        var link = list.querySelector('a[aria-selected="true"]');
        if (link) link.click();
      }
    });
    dialog.addEventListener("click", function (event) {
      if (event.target === dialog) dialog.close();
    });
    return function () {
      dialog.showModal();
      input.select();
      load(show);
    };
  }

  var button = document.querySelector(".jump-button");
  if (button && window.HTMLDialogElement) {
    var open = null;
    var start = function () {
      if (!open) open = makeDialog();
      open();
    };
    button.hidden = false;
    button.addEventListener("click", start);
    document.addEventListener("keydown", function (event) {
      var inField = /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName);
      var isSlash = event.key === "/" && !inField && !event.ctrlKey && !event.metaKey;
      if (isSlash || (event.key === "k" && (event.ctrlKey || event.metaKey))) {
        event.preventDefault();
        start();
      }
    });
  }

  var toc = document.querySelector(".toc");
  if (!toc) return;
  if (window.matchMedia("(max-width: 78rem)").matches) toc.open = false;
  if (!window.IntersectionObserver) return;
  var links = {};
  toc.querySelectorAll("a").forEach(function (link) {
    links[decodeURIComponent(link.hash.slice(1))] = link;
  });
  var current = null;
  var observer = new IntersectionObserver(function (entries) {
    entries.forEach(function (entry) {
      var link = links[entry.target.id];
      if (!entry.isIntersecting || !link || link === current) return;
      if (current) current.classList.remove("here");
      link.classList.add("here");
      current = link;
    });
  }, { rootMargin: "-10% 0px -70% 0px" });
  Object.keys(links).forEach(function (id) {
    var heading = document.getElementById(id);
    if (heading) observer.observe(heading);
  });
})();

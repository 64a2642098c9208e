// Marks on a page the words that led to it. Esc takes the marks away, and the words from the address.
(function (search) {
  "use strict";
  const most = 500;

  // The texts of the content in which something is to be marked, each with its places.
  function find(words, manifest) {
    const match = search.matcher(search.parse(words, manifest).clauses);
    const walker = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT, function (node) {
      return node.parentElement.closest("script, svg, nav, .toc, .page-foot, .visually-hidden") ?
        NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT;
    });
    const found = [];
    for (let count = 0; walker.nextNode() && count < most;) {
      const places = match(walker.currentNode.data);
      count += places.length;
      if (places.length) found.push([walker.currentNode, places]);
    }
    return found;
  }

  function paint(found) {
    if (window.Highlight && window.CSS && CSS.highlights) {
      const ranges = found.flatMap(([node, places]) => places.map(function ([start, end]) {
        const range = new Range();
        range.setStart(node, start);
        range.setEnd(node, end);
        return range;
      }));
      // Not in the style sheet, as checkers of style sheets do not know it yet.
      const sheet = new CSSStyleSheet();
      sheet.replaceSync("::highlight(specweft-search) { background-color: var(--notice-soft); color: var(--text); " +
        "text-decoration: underline 2px var(--notice); }");
      document.adoptedStyleSheets.push(sheet);
      CSS.highlights.set("specweft-search", new Highlight(...ranges));
      return () => CSS.highlights.delete("specweft-search");
    }
    for (const [node, places] of found) {
      node.replaceWith(...search.marked(search.pieces(node.data, places, 0, node.data.length)));
    }
    return () => document.querySelectorAll("main mark").forEach((mark) => mark.replaceWith(...mark.childNodes));
  }

  search.highlight = async function () {
    const words = new URLSearchParams(location.search).get("highlight");
    await search.data.loadWords();
    const manifest = await search.data.manifest().catch(() => ({ families: {}, stopWords: [] }));
    const found = find(words.slice(0, 300), manifest);
    const count = found.reduce((sum, entry) => sum + entry[1].length, 0);
    if (!count) return;
    const clear = paint(found);
    const note = search.element("p", "search-note", search.plural(count, "place", "places") + " marked ");
    const button = search.element("button", "", "Clear ", search.element("kbd", "", "Esc"));
    button.type = "button";
    note.setAttribute("role", "status");
    note.append(button);
    document.body.append(note);

    function end() {
      clear();
      note.remove();
      document.removeEventListener("keydown", press);
      const address = new URL(location.href);
      address.searchParams.delete("highlight");
      history.replaceState(history.state, "", address);
    }

    function press(event) {
      if (event.key === "Escape" && !document.querySelector("dialog[open]")) end();
    }

    button.addEventListener("click", end);
    document.addEventListener("keydown", press);
  };
})(window.specweftSearch);

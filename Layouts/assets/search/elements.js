// What overlay, results page and marks on a page have in common: elements, links, sentences. Nothing
// of the index or of what was typed becomes markup: texts are texts.
(function (search) {
  "use strict";
  const root = new URL(document.body.dataset.root || "./", location.href);
  const storage = "specweft-searches:" + root.pathname;
  const mostRecent = 6;

  function element(name, className, ...content) {
    const node = document.createElement(name);
    if (className) node.className = className;
    node.append(...content);
    return node;
  }

  // Pieces of a text, some of them marked.
  function marked(pieces) {
    return pieces.map(([text, isMarked]) => (isMarked ? element("mark", "", text) : text));
  }

  function plural(count, one, many) {
    return count.toLocaleString("en") + " " + (count === 1 ? one : many);
  }

  // The address of a row or of one of its sections; it names the words to be marked there.
  function href(row, section, highlight) {
    const url = new URL(row.item ? row.item.url : row.url, root);
    if (highlight) url.search = new URLSearchParams({ highlight: highlight });
    const anchor = section && section.anchor ? section.anchor : row.item ? row.item.anchor : "";
    if (anchor) url.hash = encodeURIComponent(anchor);
    return url.href;
  }

  function badge(className, word) { return element("span", "badge " + className, word); }

  // Kind, status and priority of a row.
  function marks(row, manifest) {
    const { kind, status, priority } = row.item || row;
    const list = [];
    const kindOf = manifest.kinds[kind - 1];
    // That something is a document says nothing.
    if (kindOf && kindOf[2] !== "document") list.push(element("span", "search-kind", kindOf[0]));
    const statusOf = manifest.statuses[status - 1];
    if (statusOf) list.push(badge("tone-" + statusOf[1], statusOf[0]));
    const priorityOf = manifest.priorities[priority - 1];
    if (priorityOf) list.push(badge("priority-" + priorityOf[1], priorityOf[0]));
    return list;
  }

  function relation(row, manifest) {
    const label = manifest.relations[row.relation] || "Mentions";
    return label[0].toLowerCase() + label.slice(1) + " " + row.target;
  }

  // What was found, as a sentence that is shown and read out.
  function summary(result) {
    const { query } = result;
    if (query.isEmpty) return query.text ? "Only words that are on every page, or none." : "";
    if (result.ranked) {
      const said = [plural(result.total, "page", "pages")];
      if (!result.total) said[0] = "Nothing is found.";
      for (const clause of query.clauses.filter((one) => one.corrections && result.total)) {
        said.push(`No page has “${clause.text}”; these have “${clause.corrections.join("”, “")}”.`);
      }
      const { had, of, missing } = result.ranked;
      if (had && had < of) {
        const words = missing.map((clause) => `“${clause.text}”`).join(", ");
        said.push(words ? `No page has ${words}.` : `No page has all ${of} words; these have ${had}.`);
      }
      if (result.looked) said.push(`Only the best ${result.looked.looked} of ${result.looked.of} pages were read for it.`);
      return said[0] + (said.length > 1 && result.total ? ". " : " ") + said.slice(1).join(" ");
    }
    const count = (name) => result.groups.find((group) => group.name === name).count;
    const said = [];
    const defined = count("defined");
    if (defined) {
      said.push(`${result.query.id.text} is defined ${defined > 1 ? defined + " times" : "once"}`);
      const shown = count("referring");
      const all = Math.max(shown, result.references);
      said.push(plural(all, "page refers to it", "pages refer to it") + (shown < all ? `, of which ${shown} are shown` : ""));
    }
    if (count("begun")) said.push(plural(count("begun"), "ID begins so", "IDs begin so"));
    return said.join("; ") + ".";
  }

  function recent() {
    try {
      const list = JSON.parse(localStorage.getItem(storage) || "[]");
      return Array.isArray(list) ? list.filter((text) => typeof text === "string").slice(0, mostRecent) : [];
    } catch (error) {
      return [];
    }
  }

  function store(list) {
    try {
      localStorage.setItem(storage, JSON.stringify(list));
    } catch (error) {
      // Private windows may forbid it: then nothing is remembered.
    }
  }

  // The latest search comes first; an earlier one of which it is the longer form goes.
  function remember(text) {
    const words = text.trim().slice(0, 100);
    if (!words) return;
    const isOther = (other) => !words.toLowerCase().startsWith(other.toLowerCase());
    store([words].concat(recent().filter(isOther)).slice(0, mostRecent));
  }

  Object.assign(search, {
    root, element, marked, plural, href, marks, relation, summary, recent, remember, forget: () => store([]),
  });
})(window.specweftSearch);

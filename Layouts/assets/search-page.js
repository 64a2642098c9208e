// The page of results: its address says all, the query, filters, order and page.
(function (search) {
  "use strict";
  const form = document.querySelector(".search-form");
  if (!form) return;
  const delay = 90;
  const size = 10;
  const passages = 6;
  const valuesShown = 8;
  const facets = { kind: "Kind", status: "Status", priority: "Priority", owner: "Owner", tag: "Tag" };
  const { element } = search;
  const input = form.elements.q;
  const part = (name) => document.querySelector(".search-" + name);
  const [status, found, filters, list, pager] = ["status", "found", "filters", "list", "pager"].map(part);
  const isWide = window.matchMedia("(min-width: 56rem)").matches;
  const opened = new Set();
  const title = document.title;
  let state = read();
  let asked = 0;
  let timer = 0;

  function read() {
    const given = new URLSearchParams(location.search);
    const wanted = {};
    Object.keys(facets).forEach((facet) => { wanted[facet] = given.getAll(facet); });
    return {
      text: given.get("q") || "", filters: wanted, sort: given.get("sort") === "id" ? "id" : "",
      page: Math.max(1, Number.parseInt(given.get("page"), 10) || 1), look: Math.min(99, Number(given.get("look")) || 1),
    };
  }

  function address(changes) {
    const wanted = Object.assign({}, state, { page: 1 }, changes);
    const given = new URLSearchParams();
    if (wanted.text) given.set("q", wanted.text);
    Object.keys(facets).forEach((facet) => wanted.filters[facet].forEach((value) => given.append(facet, value)));
    if (wanted.sort) given.set("sort", wanted.sort);
    if (wanted.page > 1) given.set("page", wanted.page);
    if (wanted.look > 1) given.set("look", wanted.look);
    return "?" + given;
  }

  function go(changes, isSmall) {
    const next = address(changes);
    try {
      history[isSmall ? "replaceState" : "pushState"](null, "", next);
      state = read();
    } catch (error) {
      // Some browsers forbid it on a disk, or so often.
      Object.assign(state, { page: 1 }, changes);
    }
    return answer(isSmall);
  }

  async function answer(isTyping) {
    clearTimeout(timer);
    asked += 1;
    const number = asked;
    if (input.value.trim() !== state.text.trim()) input.value = state.text;
    document.documentElement.classList.toggle("is-asked", Boolean(state.text.trim()));
    document.title = state.text.trim() ? state.text.trim().slice(0, 60) + " · " + title : title;
    if (!state.text.trim()) return say();
    found.setAttribute("aria-busy", "true");
    let result;
    try {
      result = await search.find(state.text, {
        filters: state.filters, sort: state.sort, from: (state.page - 1) * size, size, passages, look: state.look, isTyping,
        withFacets: filters.dataset.wanted ? "always" : true, withPeople: Boolean(filters.dataset.people),
      });
    } catch (error) {
      if (number !== asked) return;
      list.replaceChildren();
      return say("The index could not be loaded. ", link({ page: state.page }, "Try again"));
    }
    return number === asked && show(result);
  }

  function say(...content) {
    status.replaceChildren(...content);
    found.removeAttribute("aria-busy");
  }

  function show(result) {
    showFilters(result);
    const nodes = [];
    let group = "";
    for (const row of result.rows) {
      if (row.group !== group) nodes.push(heading(row, result));
      group = row.group;
      nodes.push(hit(row, result));
    }
    list.replaceChildren(...nodes);
    showPages(Math.ceil(result.total / size));
    say(search.summary(result), ...(result.looked ? [" ", link({ look: state.look * 4 }, "Read more of them")] : []));
  }

  function heading(row, result) {
    const id = result.query.id ? result.query.id.text : "";
    const words = {
      words: "Pages", defined: "Definition", referring: `Pages that refer to ${row.target}`, begun: `IDs that begin with ${id}`,
    };
    return element("h2", row.group === "words" ? "visually-hidden" : "search-group", words[row.group]);
  }

  function hit(row, result) {
    const { id, crumbs } = row.item || row;
    const entry = element("article", "search-hit");
    const name = element("a", "");
    name.href = search.href(row, null, result.highlight);
    if (id) name.append(element("span", "id", id), " ");
    name.append(...search.marked(row.title));
    const place = element("p", "search-place", ...search.marks(row, result.manifest));
    if (crumbs) place.append(element("span", "search-crumbs", crumbs));
    if (row.group === "referring") place.prepend(element("b", "", search.relation(row, result.manifest)), " ");
    entry.append(element("h3", "", name), place, ...sections(row, result));
    if (row.group === "words" && !row.sections.length) later(entry, row, result);
    return entry;
  }

  // Passages of rows that are out of sight are fetched when they come near.
  function later(entry, row, result) {
    new IntersectionObserver(function ([seen], observer) {
      if (!seen.isIntersecting) return;
      observer.disconnect();
      result.showPassages([row]).then(() => entry.append(...sections(row, result)), () => 0);
    }, { rootMargin: "200px" }).observe(entry);
  }

  function sections(row, result) {
    return row.sections.map(function (section) {
      const line = element("p", "search-section");
      if (section.heading.length) {
        const where = element("a", "", ...search.marked(section.heading));
        where.href = search.href(row, section, result.highlight);
        line.append(where, section.passage.length ? " · " : "");
      }
      line.append(element("span", "search-passage", ...search.marked(section.passage)));
      return line;
    });
  }

  function link(changes, ...content) {
    const made = element("a", "", ...content);
    made.href = address(changes);
    made.addEventListener("click", function (event) {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      go(changes).then(() => { status.focus(); window.scrollTo(0, 0); });
    });
    return made;
  }

  function showPages(count) {
    const shown = new Set([1, count]);
    for (let number = state.page - 2; number <= state.page + 2; number += 1) shown.add(number);
    const entries = [];
    let last = 0;
    for (const number of Array.from(shown).filter((one) => one > 0 && one <= count).sort((a, b) => a - b)) {
      if (number > last + 1) entries.push(element("li", "", "…"));
      last = number;
      const made = link({ page: number }, String(number));
      if (number === state.page) made.setAttribute("aria-current", "page");
      entries.push(element("li", "", made));
    }
    pager.hidden = count < 2;
    pager.firstElementChild.replaceChildren(...entries);
  }

  function showFilters(result) {
    const focused = document.activeElement && filters.contains(document.activeElement) ? document.activeElement.id : "";
    const groups = (result.facets || []).map(facetGroup);
    const chosen = Object.values(state.filters).flat().length;
    const body = filters.lastElementChild;
    if (chosen) {
      const clear = link({ filters: Object.fromEntries(Object.keys(facets).map((facet) => [facet, []])) }, "Clear all filters");
      groups.unshift(element("p", "", clear));
    }
    if (result.facets && groups.length) groups.unshift(sorting());
    filters.hidden = !result.total && !chosen;
    if (result.facets && !result.facets.some((facet) => facet.name === "owner" || facet.name === "tag") && !filters.dataset.people) {
      const more = element("button", "", "Owner and tag …");
      more.type = "button";
      more.addEventListener("click", function () {
        filters.dataset.people = "true";
        answer();
      });
      groups.push(more);
    }
    body.replaceChildren(...groups);
    if (!filters.dataset.isSet && (result.facets || !result.ranked)) {
      filters.dataset.isSet = "true";
      filters.open = isWide && Boolean(result.facets);
    }
    if (focused && document.getElementById(focused)) document.getElementById(focused).focus();
  }

  function sorting() {
    const select = element("select", "", new Option("Relevance", ""), new Option("ID", "id"));
    select.value = state.sort;
    select.id = "sw:sort";
    select.addEventListener("change", () => go({ sort: select.value }));
    return element("label", "search-sort", element("span", "", "Sort by"), select);
  }

  function facetGroup(facet) {
    const group = element("fieldset", "", element("legend", "", facets[facet.name]));
    const order = facet.name === "owner" || facet.name === "tag" || facet.name === "kind" ?
      facet.values.slice().sort((a, b) => b.isChosen - a.isChosen || b.count - a.count) : facet.values;
    order.forEach(function (value, index) {
      if (index >= valuesShown && !opened.has(facet.name) && !value.isChosen) return;
      const box = element("input", "");
      box.type = "checkbox";
      box.checked = value.isChosen;
      box.id = `sw:filter-${facet.name}-${value.name}`;
      box.addEventListener("change", function () {
        const others = state.filters[facet.name].filter((name) => name !== value.name);
        go({ filters: Object.assign({}, state.filters, { [facet.name]: box.checked ? others.concat(value.name) : others }) });
      });
      group.append(element("label", "", box, element("span", "", value.title), element("span", "count", value.count.toLocaleString("en"))));
    });
    if (order.length > valuesShown && !opened.has(facet.name)) {
      const more = element("button", "", `${order.length - valuesShown} more`);
      more.type = "button";
      more.addEventListener("click", function () {
        opened.add(facet.name);
        group.replaceWith(facetGroup(facet));
      });
      group.append(more);
    }
    return group;
  }

  form.addEventListener("submit", function (event) {
    event.preventDefault();
    search.remember(input.value);
    go({ text: input.value, look: 1 });
  });
  input.addEventListener("input", function () {
    clearTimeout(timer);
    asked += 1;
    timer = setTimeout(() => go({ text: input.value, look: 1 }, true), delay);
  });
  list.addEventListener("click", () => search.remember(state.text));
  // Opening the filters of an ID asks for what word searches have from the start.
  filters.addEventListener("toggle", function () {
    if (!filters.open || filters.lastElementChild.childElementCount || filters.dataset.wanted) return;
    filters.dataset.wanted = "true";
    answer();
  });
  document.addEventListener("keydown", function (event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const stops = [input].concat(Array.from(list.querySelectorAll("h3 a")));
    const at = stops.indexOf(document.activeElement);
    if (!step || at < 0 || !stops[at + step]) return;
    event.preventDefault();
    stops[at + step].focus();
  });
  window.addEventListener("popstate", function () {
    state = read();
    answer();
  });
  answer();
})(window.specweftSearch);

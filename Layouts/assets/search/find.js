// From a text to results: what is meant, which pages answer, the rows of one page of results.
(function (search) {
  "use strict";
  const states = ["kind", "status", "priority"];
  const people = ["owner", "tag"];
  const sectionsShown = 3;

  // The candidates of an ID: where it is defined, the pages that refer to it, the IDs that begin so.
  // An ID that is still being typed, with its leading zeros, may rather be one of those.
  async function identified(query, manifest, isFiltering) {
    const found = await search.identifiers.find(query.id);
    const defined = found.items.map((item) => ({ item, document: item.document }));
    const referring = found.references;
    const isWhole = query.id.widths.includes(query.id.digits.length) || !/^0/.test(query.id.digits);
    const others = found.partial;
    if (!defined.length && !others.count) return null;
    // As a filter needs every one of them, very many are left out of it.
    const all = isFiltering && others.shards < 9 ? await others.slice(0, others.count) : null;
    const begun = all ? { list: all.map((item) => ({ item, document: item.document })), count: all.length } :
      { count: isFiltering ? 0 : others.count, slice: async (from, to) => (await others.slice(from, to)).map((item) => ({ item, document: item.document })) };
    const rest = [{ name: "referring", list: referring, count: referring.length }, Object.assign(begun, { name: "begun" })];
    if (!isWhole) rest.reverse();
    return {
      query: query, groups: [{ name: "defined", list: defined, count: defined.length }].concat(rest),
      references: found.items.length ? found.items[0].count : 0, manifest: manifest,
    };
  }

  const byScore = search.byScore = (a, b) => b.score - a.score || a.document - b.document;

  function valuesOf(row, facet, columns) {
    const value = row.item && facet in row.item ? row.item[facet] : columns[facet][row.document];
    return Array.isArray(value) ? value : value ? [value] : [];
  }

  // Names of the values that a facet has, as they stand in the address and in a list.
  function names(facet, manifest, columns) {
    if (facet === "kind") return manifest.kinds.map((kind) => [kind[2], kind[1]]);
    const list = { status: manifest.statuses, priority: manifest.priorities, owner: columns.owners, tag: columns.tags }[facet];
    return list.map((value) => (Array.isArray(value) ? [value[0], value[0], value[1]] : [value, value]));
  }

  // Leaves what all filters let pass, and counts for each filter what the others let pass.
  function filter(result, wanted, columns) {
    const tests = states.concat(columns.owner ? people : []).map(function (facet) {
      const known = names(facet, result.manifest, columns);
      const numbers = (wanted[facet] || []).map((name) => known.findIndex((entry) => entry[0] === name) + 1);
      return { facet, known, numbers, counts: new Map() };
    });
    for (const group of result.groups) {
      if (!group.list) continue;
      group.list = group.list.filter(function (row) {
        const values = tests.map((test) => valuesOf(row, test.facet, columns));
        const passes = tests.map((test, index) => !test.numbers.length || values[index].some((value) => test.numbers.includes(value)));
        const failed = passes.filter((passed) => !passed).length;
        tests.forEach(function (test, index) {
          if (failed > (passes[index] ? 0 : 1)) return;
          values[index].forEach((value) => test.counts.set(value, (test.counts.get(value) || 0) + 1));
        });
        return !failed;
      });
      group.count = group.list.length;
    }
    result.facets = tests.map((test) => ({
      name: test.facet,
      values: test.known.map((entry, index) => ({
        name: entry[0], title: entry[1], tone: entry[2] || "", count: test.counts.get(index + 1) || 0,
        isChosen: test.numbers.includes(index + 1),
      })).filter((value) => value.count || value.isChosen),
    })).filter((facet) => facet.values.length);
  }

  // The best of a list without sorting all of it.
  function top(list, count) {
    if (list.length < 4 * count) return list.sort(byScore);
    const best = [];
    for (const row of list) {
      if (best.length === count && byScore(row, best[count - 1]) > 0) continue;
      let place = best.length;
      while (place > 0 && byScore(row, best[place - 1]) < 0) place -= 1;
      best.splice(place, 0, row);
      if (best.length > count) best.pop();
    }
    return best;
  }

  async function slice(result, from, to, sort, columns) {
    const rows = [];
    let start = 0;
    for (const group of result.groups) {
      const [low, high] = [Math.max(0, from - start), Math.min(group.count, to - start)];
      if (low < high) {
        let list = group.list;
        if (list && sort === "id") {
          list = list.slice().sort((a, b) => columns.order[a.document] - columns.order[b.document]);
        } else if (list && group.name === "words") {
          list = top(list, high);
        }
        const part = list ? list.slice(low, high) : await group.slice(low, high);
        rows.push(...part.map((row, index) => Object.assign(row, { group: group.name, isFirst: !low && !index })));
      }
      start += group.count;
    }
    return rows;
  }

  async function fill(row, result, match, worth, limit) {
    if (row.item) {
      row.title = search.pieces(row.item.title, match(row.item.title), 0, row.item.title.length);
      row.sections = row.item.excerpt ? [{ anchor: row.item.anchor, heading: [], passage: search.passage(row.item.excerpt, match(row.item.excerpt), worth) }] : [];
      return;
    }
    const [url, title, id, kind, status, priority, crumbs] = await search.data.page(row.document);
    Object.assign(row, { url, id, kind, status, priority, crumbs, title: search.pieces(title, match(title), 0, title.length) });
    row.sections = row.group === "referring" || !limit ? [] : await search.sections(row, match, worth, limit);
  }

  // Whether a text is an ID or the beginning of some. A family in small letters may also be a word, and
  // is one where titles have it that are many beside its IDs.
  async function isNamed({ id }, { families }) {
    if (!id || id.hasNumber || id.isFamily) return Boolean(id);
    await search.data.loadWords();
    const lists = await Promise.all(search.tokens(id.text).flatMap((token) => search.terms(token[2])).map(search.data.postings));
    return !lists.some((list) => list && list.titles.length * 4 > families[id.family][0]);
  }

  // `options`: `isTyping`, `filters` (by facet), `withFacets`, `withPeople`, `sort`, `from`, `size`, `passages`,
  // `look`, `wait`.
  async function attempt(text, options) {
    const manifest = await search.data.manifest();
    let query = search.readText(text, manifest);
    const filters = options.filters || {};
    const isFiltering = Object.keys(filters).some((facet) => filters[facet].length);
    let result = await isNamed(query, manifest) && await identified(query, manifest, isFiltering);
    if (!result) {
      await search.data.loadWords();
      query = search.parse(text, manifest);
      if (query.clauses.length) result = await search.worded(query, manifest, options);
    }
    if (!result) return { query: query, total: 0, rows: [], groups: [], manifest: manifest };
    const isWorded = Boolean(result.ranked);
    const needsPeople = options.withPeople || people.some((facet) => (filters[facet] || []).length);
    const needsStates = needsPeople || isFiltering || options.sort === "id" || (isWorded ? options.withFacets : options.withFacets === "always");
    const columns = needsStates ? Object.assign({}, await search.data.columns(), needsPeople ? await search.data.people() : {}) : null;
    if (columns) filter(result, filters, columns);
    result.total = result.groups.reduce((sum, group) => sum + group.count, 0);
    const from = Math.min(options.from || 0, Math.max(0, result.total - 1));
    result.rows = await slice(result, from, from + options.size, options.sort, columns);
    // While it is typed, what the next letter may replace is not fetched at once.
    if (options.wait && result.rows.some((row) => !row.item && !search.data.hasPage(row.document))) await options.wait();
    const clauses = isWorded ? query.clauses : [{ id: query.id, text: query.id.text }];
    const worth = clauses.map((clause) => clause.rarity || 1);
    const match = search.matcher(clauses.filter((clause) => !clause.id || clause.id.hasNumber));
    const show = (rows, limit) => Promise.all(rows.map((row) => fill(row, result, match, worth, limit)));
    // Titles come from other files than texts, so a list can be shown before all passages are there.
    result.showPassages = (rows) => show(rows, sectionsShown);
    await Promise.all([
      show(result.rows.slice(0, options.passages), sectionsShown), show(result.rows.slice(options.passages), 0),
    ]);
    result.highlight = clauses.map((clause) => (clause.id ? clause.id.text : (clause.words || [clause.text]).join(" "))).join(" ");
    return result;
  }

  // A file that is missing was replaced by a newer build: then everything is asked once more.
  search.find = async function (text, options) {
    try {
      return await attempt(text, options);
    } catch (error) {
      if (!error.isMissing || !await search.data.renew()) throw error;
      return attempt(text, options);
    }
  };
})(window.specweftSearch);

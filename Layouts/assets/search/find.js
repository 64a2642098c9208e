// From a text to results: what is meant, which pages answer, the rows of one page of results.
(function (search) {
  "use strict";
  const states = ["kind", "status", "priority"];
  const people = ["owner", "tag"];
  const firstLook = 12;
  const longestLook = 24;
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

  async function worded(query, manifest, isTyping) {
    const ranked = await search.rank(query, isTyping);
    const list = ranked.documents.map((document) => ({ document, score: ranked.scores[document] }));
    const result = {
      query: query, ranked: ranked, manifest: manifest, groups: [{ name: "words", list: list, count: list.length }],
    };
    return result;
  }

  const byScore = (a, b) => b.score - a.score || a.document - b.document;

  // Of the documents with all words those in whose text the phrases stand, the best first. Not all
  // of them are looked at; `looked` says how many were.
  async function verify(result, look) {
    const { query } = result;
    const not = query.not.map((entry) => entry.phrase).filter(Boolean);
    if (!query.phrases.length && !not.length) return;
    const group = result.groups[0];
    const sorted = group.list.sort(byScore);
    const kept = [];
    let looked = 0;
    while (looked < sorted.length && looked < longestLook * look && (looked < firstLook * look || !kept.length)) {
      const batch = sorted.slice(looked, looked + firstLook);
      const texts = await Promise.all(batch.map(async function (row) {
        const sections = await search.data.sections(row.document);
        return sections.map((section) => search.normal(section[0]) + "\n" + search.normal(section[3])).join("\n");
      }));
      batch.forEach(function (row, index) {
        const has = (phrase) => texts[index].includes(/[^\x00-\u2e7f]/.test(phrase) ? phrase.trim() : phrase);
        if (query.phrases.every(has) && !not.some(has)) kept.push(row);
      });
      looked += batch.length;
    }
    if (looked < sorted.length) result.looked = { looked: looked, of: sorted.length };
    group.list = kept;
    group.count = kept.length;
  }

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

  // The sections of a page that answer best, each with its passage.
  function passages(sections, match, worth, limit) {
    const found = [];
    sections.forEach(function ([heading, anchor, level, text], order) {
      const own = match(text);
      const inHeading = order > 0 ? match(heading) : [];
      const value = (list) => Array.from(new Set(list.map((hit) => hit[2]))).reduce((sum, index) => sum + (worth[index] || 1), 0);
      const score = value(own.concat(inHeading)) + value(inHeading) * 0.5 - (level === 8 ? 0.2 : 0);
      if (!own.length && !inHeading.length) return;
      found.push({
        order: order, score: score, anchor: anchor, heading: order > 0 ? search.pieces(heading, inHeading, 0, heading.length) : [],
        passage: text ? search.passage(text, own, worth) : [],
      });
    });
    return found.sort((a, b) => b.score - a.score || a.order - b.order).slice(0, limit);
  }

  async function fill(row, result, match, worth, limit) {
    if (row.item) {
      row.title = search.pieces(row.item.title, match(row.item.title), 0, row.item.title.length);
      row.sections = row.item.excerpt ? [{ anchor: row.item.anchor, heading: [], passage: search.passage(row.item.excerpt, match(row.item.excerpt), worth) }] : [];
      return;
    }
    const [url, title, id, kind, status, priority, crumbs] = await search.data.page(row.document);
    Object.assign(row, { url, id, kind, status, priority, crumbs, title: search.pieces(title, match(title), 0, title.length) });
    row.sections = [];
    if (row.group === "referring" || !limit) return;
    const sections = await search.data.sections(row.document);
    row.sections = passages(sections, match, worth, limit);
    if (!row.sections.length) {
      const first = sections.find((section) => section[3]) || ["", "", 0, ""];
      row.sections = [{ anchor: first[1], heading: [], passage: search.passage(first[3], [], worth) }];
    }
  }

  // `options`: `isTyping`, `filters` (by facet), `withFacets`, `withPeople`, `sort`, `from`, `size`, `passages`,
  // `look`, `wait`.
  async function attempt(text, options) {
    const manifest = await search.data.manifest();
    const query = search.parse(text, manifest);
    const filters = options.filters || {};
    const isFiltering = Object.keys(filters).some((facet) => filters[facet].length);
    if (query.isEmpty) return { query: query, total: 0, rows: [], groups: [], manifest: manifest };
    let result = query.id && (query.id.hasNumber || query.id.isFamily) && await identified(query, manifest, isFiltering);
    if (!result && query.clauses.length) result = await worded(query, manifest, options.isTyping);
    if (!result) return { query: query, total: 0, rows: [], groups: [], manifest: manifest };
    await verify(result, options.look || 1);
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

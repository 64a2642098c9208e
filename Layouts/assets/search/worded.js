// Words and phrases: the pages that have them, and what is shown of their texts.
(function (search) {
  "use strict";
  const firstLook = 12;
  const longestLook = 24;
  const mostRows = 5;
  const firstParts = [0, 1, 2, 3];

  search.worded = async function (query, manifest, { isTyping, look }) {
    const ranked = await search.rank(query, isTyping);
    const list = ranked.documents.map((document) => ({
      document, score: ranked.scores[document], place: ranked.places.get(document),
    }));
    const result = {
      query: query, ranked: ranked, manifest: manifest, groups: [{ name: "words", list: list, count: list.length }],
    };
    await verify(result, look || 1);
    return result;
  };

  // What two words in a row are in the index, `Sources/Search/Index/RowFilter.swift` says the same.
  function rowOf(words) {
    const [former, word] = words.map(function (text) {
      let hash = 2166136261;
      for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 16777619);
      return hash | 1;
    });
    return Math.imul(Math.imul(former, 31) + word, 2654435761) >>> 20;
  }

  // Tells which texts of a document may have the phrases, if that is known without reading them.
  async function filterRows(phrases) {
    const rows = new Set();
    const isPlain = (text) => /^[a-z0-9_.~]{1,64}$/.test(text) && !/(?=[^_.~]*[0-9])(?=[^_.~]*[a-z])[^_.~]{20}/.test(text);
    for (const phrase of phrases) {
      const words = phrase.trim().split(" ");
      words.slice(1).forEach(function (word, index) {
        if (isPlain(word) && isPlain(words[index])) rows.add(rowOf([words[index], word]));
      });
    }
    return rows.size && await search.data.hasRows() ? search.data.rows(Array.from(rows).slice(0, mostRows)) : null;
  }

  // Of the documents with all words those in whose text the phrases stand, the best first. Not all
  // of them are looked at; `looked` says how many were.
  async function verify(result, look) {
    const { query } = result;
    const not = query.not.map((entry) => entry.phrase).filter(Boolean);
    if (!query.phrases.length && !not.length) return;
    const group = result.groups[0];
    const partsOf = await filterRows(query.phrases);
    const sorted = group.list.filter(function (row) {
      row.parts = partsOf ? partsOf(row.document) : firstParts;
      return row.parts.length;
    }).sort(search.byScore);
    const kept = [];
    let looked = 0;
    while (looked < sorted.length && looked < longestLook * look && (looked < firstLook * look || !kept.length)) {
      const batch = sorted.slice(looked, looked + firstLook);
      const texts = await Promise.all(batch.map(async function (row) {
        const [page, parts] = await Promise.all([search.data.page(row.document), search.data.texts(row.document)]);
        const wanted = parts.filter((_, part) => row.parts.includes(part));
        const sections = (await Promise.all(wanted.map((part) => part[1]()))).flat();
        return search.normal(page[1]) + sections.map((section) => search.normal(section[0]) + "\n" + search.normal(section[3])).join("\n");
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

  // The sections of a page that answer best, each with its passage.
  function passages(sections, match, worth, limit, place) {
    const found = [];
    sections.forEach(function ([heading, anchor, level, text, item], order) {
      const own = match(text);
      const inHeading = match(heading);
      const value = (list) => Array.from(new Set(list.map((hit) => hit[2]))).reduce((sum, index) => sum + (worth[index] || 1), 0);
      const isIt = place && item === place;
      const score = value(own.concat(inHeading)) + value(inHeading) * 0.5 - (level === 8 ? 0.2 : 0) + (isIt ? 1000 : 0);
      if (!own.length && !inHeading.length) return;
      found.push({ order, score, anchor, heading, inHeading, text, own });
    });
    return found.sort((a, b) => b.score - a.score || a.order - b.order).slice(0, limit).map((one) => ({
      anchor: one.anchor, heading: one.heading ? search.pieces(one.heading, one.inHeading, 0, one.heading.length) : [],
      passage: one.text ? search.passage(one.text, one.own, worth) : [],
    }));
  }

  // The sections of a row that answer, or the beginning of its text. `place` says which item of the
  // page is meant.
  search.sections = async function (row, match, worth, limit) {
    const found = (sections) => passages(sections, match, worth, limit, row.place);
    const sections = await search.data.sections(row.document, row.place, (list) => found(list).length);
    const list = found(sections);
    if (list.length) return list;
    const first = sections.find((section) => section[3]) || ["", "", 0, ""];
    return [{ anchor: first[1], heading: [], passage: search.passage(first[3], [], worth) }];
  };
})(window.specweftSearch);

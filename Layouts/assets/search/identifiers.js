// IDs: the places that define one, however it is written; the IDs that begin so; the pages that refer
// to it.
(function (search) {
  "use strict";
  const end = "\u{10ffff}";

  const letters = (text) => search.fold(text).replace(/[^\p{L}\p{M}\p{N}]/gu, "");

  async function entries(low, high) {
    const shards = await search.data.idShards(low, high);
    return (await Promise.all(shards.map((shard) => shard.entries()))).flat();
  }

  async function exact(id) {
    const wanted = letters(id.text);
    const found = await entries(id.key, id.key);
    return found.sort((a, b) => (letters(b.id) === wanted) - (letters(a.id) === wanted));
  }

  // Ranges of keys whose IDs begin as it was typed: `INT-04` is 40 to 49 of three digits, 400 to 499
  // of four.
  function ranges(id) {
    if (!id.hasNumber) return [[id.family, id.family + end]];
    if (!id.digits || id.digits.length > 9) {
      const base = id.key.replace(/[a-z][0-9]+$/, "");
      return [[base, base + end]];
    }
    const made = [[id.key + "A", id.key + end]];
    for (const width of id.widths) {
      const free = width - id.digits.length;
      if (free < 1 || width > 12) continue;
      const low = Number(id.digits) * 10 ** free;
      made.push([id.family + search.numberKey(String(low)), id.family + search.numberKey(String(low + 10 ** free - 1)) + end]);
    }
    return made;
  }

  // A list of which only the shown part is loaded.
  async function partial(id) {
    const wanted = letters(id.text);
    const isWanted = (item) => item.key !== id.key && letters(item.id).startsWith(wanted);
    const shards = (await Promise.all(ranges(id).map((range) => search.data.idShards(range[0], range[1])))).flat();
    await Promise.all(shards.filter((shard) => shard.count < 0).map(async function (shard) {
      shard.list = (await shard.entries()).filter(isWanted);
      shard.count = shard.list.length;
    }));
    return {
      count: shards.reduce((sum, shard) => sum + shard.count, 0),
      shards: shards.length,
      slice: async function (from, to) {
        const list = [];
        let start = 0;
        for (const shard of shards) {
          if (start < to && start + shard.count > from) {
            const own = shard.list || (await shard.entries()).filter(isWanted);
            list.push(...own.slice(Math.max(0, from - start), to - start));
          }
          start += shard.count;
        }
        return list;
      },
    };
  }

  // The pages that refer to it, those bound to it the closest first: `{ document, relation }`.
  function references(items) {
    const seen = new Set(items.map((entry) => entry.document));
    const list = [];
    for (const entry of items) {
      for (let index = 0; index < entry.references.length; index += 2) {
        for (const document of search.data.numbers(entry.references[index + 1], true)) {
          if (!seen.has(document)) list.push({ document, relation: entry.references[index], target: entry.id });
          seen.add(document);
        }
      }
    }
    return list;
  }

  async function find(id) {
    const [items, others] = await Promise.all([id.hasNumber ? exact(id) : [], partial(id)]);
    return { items: items, references: references(items), partial: others };
  }

  // As a clause among others: where it is defined weighs more than where it is named.
  async function postings(id) {
    const items = await exact(id);
    if (!items.length) {
      const terms = search.tokens(id.text).flatMap((token) => search.terms(token[2]));
      const lists = (await Promise.all(terms.map(search.data.postings))).filter(Boolean);
      return lists.length && lists.length === terms.length ? [search.together(lists)] : [];
    }
    const named = references(items).map((reference) => reference.document);
    return [
      { documents: items.map((entry) => entry.document), weights: items.map(() => 40), titles: [] },
      { documents: named, weights: named.map(() => 12), titles: [] },
    ];
  }

  search.identifiers = { find, postings };
})(window.specweftSearch);

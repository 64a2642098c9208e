// Which pages answer a query, and in which order: BM25 over the weights of the index, a clause at a
// time. A word that no page has is completed, then taken for a typing error.
(function (search) {
  "use strict";
  const saturation = 1.2;
  const shares = { exact: 1, completed: 0.6, mistyped: 0.4 };
  const mostCompletions = 6;
  const titleFactor = 4;
  const levels = [0, ...Array.from({ length: 63 }, (_, index) => 2 ** ((index + 1) / 8) - 1)]
    .map((weight) => weight / (weight + saturation));

  // Edits from one word to another or, with `isOpen`, to its beginning: swapped neighbours are one.
  function distance(a, b, limit, isOpen) {
    if (Math.abs(a.length - b.length) > limit && !(isOpen && b.length > a.length)) return limit + 1;
    let [before, last, row] = [[], [], Array.from({ length: b.length + 1 }, (_, index) => index)];
    for (let i = 1; i <= a.length; i += 1) {
      [before, last, row] = [last, row, [i]];
      let least = i;
      for (let j = 1; j <= b.length; j += 1) {
        let cost = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, before[j - 2] + 1);
        row[j] = cost;
        least = Math.min(least, cost);
      }
      if (least > limit) return limit + 1;
    }
    return isOpen ? Math.min(...row) : row[b.length];
  }

  // The words that may be meant: the nearest, and of those the commonest.
  async function corrections(word, isOpen) {
    const limit = word.length < 4 ? 0 : word.length < 8 ? 1 : 2;
    let found = [];
    // Most errors are not in the first letters, so the words that begin like this one come first.
    for (const prefix of limit ? [word.slice(0, 2), word[0]].concat(isOpen ? [] : "") : []) {
      for (const open of isOpen ? [false, true] : [false]) {
        const near = (await search.data.words(prefix)).map(([text, count]) => ({
          text: text, count: count, distance: distance(word, text, limit, open && text[0] === word[0]),
        })).filter((entry) => entry.distance <= limit);
        const least = Math.min(...near.map((entry) => entry.distance));
        found = near.filter((entry) => entry.distance === least);
        if (least === 1 || (found.length && prefix.length === 1)) return best(found);
      }
    }
    return best(found);
  }

  function best(words) {
    return words.sort((a, b) => b.count - a.count).slice(0, 3).map((entry) => entry.text);
  }

  async function completions(word) {
    const found = (await search.data.words(word)).filter((entry) => entry[0].startsWith(word) && entry[0] !== word)
      .sort((a, b) => b[1] - a[1]);
    // Of a short beginning not more shards are loaded than will be of use for its next letters.
    const shards = new Set();
    const chosen = [];
    for (const [text] of found) {
      shards.add(await search.data.termShard(search.term(text)));
      if (shards.size > 2 || chosen.length >= mostCompletions) break;
      chosen.push(text);
    }
    return chosen;
  }

  // Documents that have all of several terms, as if they were one.
  function together(lists) {
    const [first, ...others] = lists;
    const weights = others.map((list) => new Map(list.documents.map((number, index) => [number, list.weights[index]])));
    const titles = others.map((list) => new Set(list.titles));
    const made = {
      documents: [], weights: [], titles: first.titles.filter((title) => titles.every((set) => set.has(title))),
    };
    first.documents.forEach(function (number, index) {
      if (!weights.every((map) => map.has(number))) return;
      made.documents.push(number);
      made.weights.push(Math.min(first.weights[index], ...weights.map((map) => map.get(number))));
    });
    return made;
  }

  async function exact(clause) {
    const whole = clause.whole && await search.data.postings(clause.whole);
    if (whole) return whole;
    const lists = await Promise.all(clause.parts.map(search.data.postings));
    if (!lists.length || lists.some((list) => !list)) return null;
    return lists.length === 1 ? lists[0] : together(lists);
  }

  async function listsOf(words) {
    const lists = await Promise.all(words.map((word) => search.data.postings(search.term(word))));
    return Array.from(new Set(lists.filter(Boolean)));
  }

  // Gives a clause its `lists`: `{ documents, weights, share }`, and the `words` that stand for it.
  async function resolve(clause, isTyping) {
    clause.lists = [];
    clause.words = [clause.text];
    function take(lists, share, words) {
      clause.lists.push(...lists.map((list) => Object.assign({}, list, { share: share })));
      clause.words.push(...words);
    }
    if (clause.id) return take(await search.identifiers.postings(clause.id), shares.exact, []);
    const found = await exact(clause);
    if (found) take([found], shares.exact, []);
    if (clause.isQuoted || (found && !(clause.isLast && isTyping))) return;
    const isWord = /^\p{L}[\p{L}\p{N}]+$/u.test(clause.folded) && !clause.whole;
    // A letter or two begin too much.
    if (isTyping && clause.isLast && isWord && clause.folded.length < 3) return;
    if (clause.isLast || !found) {
      if (isWord) {
        const words = await completions(clause.folded);
        take(await listsOf(words), shares.completed, words);
      }
      if (!clause.lists.length && clause.folded.length > (isWord ? 2 : 0)) {
        const lists = await search.data.termsFrom(clause.folded, mostCompletions);
        take(lists, shares.completed, lists.map((list) => list.term));
      }
    }
    if (!clause.lists.length && isWord) {
      const words = await corrections(clause.folded, clause.isLast && isTyping);
      const lists = await listsOf(words);
      if (lists.length) clause.corrections = words;
      take(lists, shares.mistyped, words);
    }
  }

  function bits(mask) {
    let count = 0;
    for (let rest = mask; rest; rest &= rest - 1) count += 1;
    return count;
  }

  // A title with the words is what is looked for, more so one with all of them.
  function scoreTitles(clauses, scores, isPhrase) {
    const titles = new Map();
    clauses.forEach(function (clause, index) {
      for (const list of clause.lists) {
        for (const title of list.titles || []) {
          const found = titles.get(title) || { mask: 0, score: 0 };
          if (!(found.mask & (1 << index))) found.score += clause.rarity * list.share;
          found.mask |= 1 << index;
          titles.set(title, found);
        }
      }
    });
    const best = new Map();
    titles.forEach(function (found, title) {
      const count = bits(found.mask);
      const factor = count === clauses.length ? titleFactor : count > 1 && 2 * count >= clauses.length && !isPhrase ? 1 : 0;
      const document = Math.floor(title / 64);
      best.set(document, Math.max(best.get(document) || 0, factor * found.score));
    });
    best.forEach(function (value, document) { if (scores[document]) scores[document] += value; });
  }

  // Of each document the clauses it has, as bits, and its score.
  function score({ clauses, phrases }, count) {
    const scores = new Float32Array(count);
    const masks = new Uint16Array(count);
    const own = new Float32Array(count);
    clauses.forEach(function (clause, index) {
      own.fill(0);
      const common = Math.min(count, clause.lists.reduce((sum, list) => sum + list.documents.length, 0));
      clause.rarity = Math.log(1 + (count - common + 0.5) / (common + 0.5));
      for (const list of clause.lists) {
        const factor = clause.rarity * list.share;
        list.documents.forEach(function (number, place) {
          own[number] = Math.max(own[number], factor * levels[list.weights[place]]);
        });
      }
      for (let number = 0; number < count; number += 1) {
        if (!own[number]) continue;
        scores[number] += own[number];
        masks[number] |= 1 << index;
      }
    });
    scoreTitles(clauses, scores, phrases.length > 0);
    return { scores, masks };
  }

  async function exclude(query, masks) {
    for (const not of query.not) {
      const lists = await Promise.all(not.clauses.map(exact));
      if (not.phrase || lists.some((list) => !list)) continue;
      together(lists).documents.forEach((number) => { masks[number] = 0; });
    }
  }

  search.together = together;

  // `{ documents, scores, had, of, missing }`: the documents that have the most clauses, unsorted.
  search.rank = async function (query, isTyping) {
    const manifest = await search.data.manifest();
    await Promise.all(query.clauses.map((clause) => resolve(clause, isTyping)));
    const { scores, masks } = score(query, manifest.documents);
    await exclude(query, masks);
    let most = 0;
    masks.forEach((mask) => { if (mask) most = Math.max(most, bits(mask)); });
    const documents = [];
    masks.forEach((mask, number) => { if (mask && bits(mask) === most) documents.push(number); });
    return {
      documents: documents, scores: scores, had: most, of: query.clauses.length,
      missing: query.clauses.filter((clause) => !clause.lists.length),
    };
  };
})(window.specweftSearch);

// Which pages answer a query, and in which order: BM25 over the weights of the index, a clause at a
// time. A word that no page has is completed, then taken for a typing error.
(function (search) {
  "use strict";
  const saturation = 1.2;
  const shares = { exact: 1, completed: 0.6, mistyped: 0.4 };
  const mostCompletions = 6;
  const titleFactor = 4;
  const otherForm = 0.7;
  const levels = [0, ...Array.from({ length: 63 }, (_, index) => 2 ** ((index + 1) / 2) - 1)]
    .map((weight) => weight / (weight + saturation));

  // Edits from one word to another or, with `isOpen`, to its beginning: swapped letters are one, also
  // with others put between them.
  function distance(a, b, limit, isOpen) {
    if (Math.abs(a.length - b.length) > limit && !(isOpen && b.length > a.length)) return limit + 1;
    const rows = [Array.from({ length: b.length + 1 }, (_, index) => index)];
    const seen = {};
    for (let i = 1; i <= a.length; i += 1) {
      const [row, last] = [[i], rows[i - 1]];
      let [least, match] = [i, 0];
      for (let j = 1; j <= b.length; j += 1) {
        const isSame = a[i - 1] === b[j - 1];
        const former = seen[b[j - 1]];
        let cost = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (isSame ? 0 : 1));
        if (former && match) cost = Math.min(cost, rows[former - 1][match - 1] + i - former + j - match - 1);
        if (isSame) match = j;
        row.push(cost);
        least = Math.min(least, cost);
      }
      if (least > limit + 1) return limit + 1;
      seen[a[i - 1]] = i;
      rows.push(row);
    }
    return isOpen ? Math.min(...rows[a.length]) : rows[a.length][b.length];
  }

  // The words that may be meant: the nearest, those with the same first letter before others, and of
  // these the commonest.
  async function corrections(word, isOpen) {
    const limit = word.length < 4 ? 0 : word.length < 8 ? 1 : 2;
    const letters = search.letters(word);
    let found = [];
    // Most errors are not in the first letters, so the words that begin like this one come first.
    for (const prefix of limit ? [word.slice(0, 2), word[0]].concat(isOpen ? [] : "") : []) {
      const words = await search.data.words(prefix);
      for (const open of isOpen ? [false, true] : [false]) {
        found = [];
        for (const [text, count, own] of words) {
          // A letter that is missing or too much is one edit, another in its place changes two.
          if (!open && bits(own ^ letters) > 2 * limit) continue;
          const isLike = text[0] === word[0];
          const edits = distance(word, text, limit, open && isLike);
          if (edits <= limit) found.push({ text, count, distance: edits + (isLike ? 0 : 0.5) });
        }
        const least = Math.min(...found.map((entry) => entry.distance));
        found = found.filter((entry) => entry.distance === least);
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
      documents: [], weights: [], titles: first.titles.filter((title) => titles.every((set) => set.has(title))), forms: [],
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

  // The lists of words, those of one stem once, each with the forms that were meant.
  async function listsOf(words) {
    const found = new Map();
    await Promise.all(words.map(async function (word) {
      const list = await search.data.postings(search.term(word));
      if (list) found.set(list, (found.get(list) || []).concat(search.form(word)));
    }));
    return Array.from(found, ([list, wanted]) => Object.assign({}, list, { wanted }));
  }

  // The stem of words may be no word yet: `certif` of certificates.
  async function isWord(text, list) {
    if (search.form(text) || list.forms.includes(0) || !/^[a-z]+$/.test(text)) return true;
    return (await search.data.words(text)).some((entry) => entry[0] === text);
  }

  // Gives a clause its `lists`: `{ documents, weights, titles, forms, wanted, share }`, and the `words` that stand for it.
  async function resolve(clause, isTyping) {
    clause.lists = [];
    clause.words = [clause.text];
    function take(lists, share, words) {
      clause.lists.push(...lists.map((list) => Object.assign({}, list, { share: share })));
      clause.words.push(...words);
    }
    if (clause.id) return take(await search.identifiers.postings(clause.id), shares.exact, []);
    const found = await exact(clause);
    if (found) take([Object.assign({ wanted: [search.form(clause.folded)] }, found)], shares.exact, []);
    const isWhole = found && (!clause.isLast || await isWord(clause.folded, found));
    if (clause.isQuoted || (isWhole && !(clause.isLast && isTyping))) return;
    const isPlain = /^\p{L}[\p{L}\p{N}]+$/u.test(clause.folded) && !clause.whole;
    // A letter or two begin too much.
    if (isTyping && clause.isLast && isPlain && clause.folded.length < 3) return;
    if (clause.isLast || !found) {
      if (isPlain) {
        const words = await completions(clause.folded);
        take(await listsOf(words), shares.completed, words);
      }
      if (!clause.lists.length && clause.folded.length > (isPlain ? 2 : 0)) {
        const lists = await search.data.termsFrom(clause.folded, mostCompletions);
        take(lists, shares.completed, lists.map((list) => list.term));
      }
    }
    if (!clause.lists.length && isPlain) {
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

  // A title with the words is what is looked for, more so one with all of them, and with these very
  // forms of them. Says of each document which of its titles it is.
  function scoreTitles(clauses, scores, isPhrase) {
    const titles = new Map();
    clauses.forEach(function (clause, index) {
      for (const list of clause.lists) {
        list.titles.forEach(function (title, place) {
          let found = titles.get(title);
          if (!found) titles.set(title, found = { mask: 0, score: 0, own: 0 });
          const isForm = !list.wanted || !list.forms.length || list.wanted.includes(list.forms[place]);
          const value = clause.rarity * list.share * (isForm ? 1 : otherForm);
          const own = found.mask >> index & 1 ? found.own : 0;
          found.mask |= 1 << index;
          if (value <= own) return;
          found.score += value - own;
          found.own = value;
        });
      }
    });
    const best = new Map();
    titles.forEach(function (found, title) {
      const count = bits(found.mask);
      const isWhole = count === clauses.length;
      const factor = isWhole ? titleFactor : count > 1 && 2 * count >= clauses.length && !isPhrase ? 1 : 0;
      if (!factor) return;
      const document = Math.floor(title / 65536);
      const value = factor * found.score;
      const former = best.get(document);
      if (!former || value > former.value) best.set(document, { value, place: isWhole ? title % 65536 : -1 });
    });
    const places = new Map();
    best.forEach(function ({ value, place }, document) {
      if (!scores[document]) return;
      scores[document] += value;
      if (place >= 0) places.set(document, place);
    });
    return places;
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
    return { scores, masks, places: scoreTitles(clauses, scores, phrases.length > 0) };
  }

  async function exclude(query, masks) {
    for (const not of query.not) {
      const lists = await Promise.all(not.clauses.map(exact));
      if (not.phrase || lists.some((list) => !list)) continue;
      together(lists).documents.forEach((number) => { masks[number] = 0; });
    }
  }

  search.together = together;

  // `{ documents, scores, places, had, of, missing }`: the documents that have the most clauses, unsorted,
  // and of those with all of them in one title which it is.
  search.rank = async function (query, isTyping) {
    const manifest = await search.data.manifest();
    await Promise.all(query.clauses.map((clause) => resolve(clause, isTyping)));
    const { scores, masks, places } = score(query, manifest.documents);
    await exclude(query, masks);
    let most = 0;
    masks.forEach((mask) => { if (mask) most = Math.max(most, bits(mask)); });
    const documents = [];
    masks.forEach((mask, number) => { if (mask && bits(mask) === most) documents.push(number); });
    return {
      documents: documents, scores: scores, places: places, had: most, of: query.clauses.length,
      missing: query.clauses.filter((clause) => !clause.lists.length),
    };
  };
})(window.specweftSearch);

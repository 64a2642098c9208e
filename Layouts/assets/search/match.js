// Where the words of a query stand in a text, and the passage that shows the most of them.
(function (search) {
  "use strict";
  const passageLength = 170;
  const lead = 50;
  const inner = /(?:\p{Lu}+(?!\p{Ll})|\p{Lu}?[\p{Ll}\p{M}\p{Lo}\p{Lt}\p{Lm}]*)\p{N}*|\p{N}+/gu;

  const isWord = (text, at) => /[A-Za-z0-9]/.test(text[at] || "");
  const isJoiner = (text, at) => /[_.~]/.test(text[at] || "");

  // An ID in any spelling.
  function pattern(id) {
    const runs = id.key.match(/[a-z][0-9]+|[^a-z0-9]+/g).map((run) => run.replace(/^[a-z]/, "0*"));
    return new RegExp(`(?<![\\p{L}\\p{N}])${runs.join("[\\s\\-_.~:]*")}(?![\\p{L}\\p{N}])`, "giu");
  }

  // `clauses` are resolved ones, each with its `words`, or plain texts.
  function matcher(clauses) {
    const terms = new Map();
    const runs = [];
    const ids = [];
    clauses.forEach(function (clause, index) {
      if (clause.id) return ids.push([pattern(clause.id), index]);
      if (clause.whole) terms.set(clause.whole, index);
      for (const word of clause.words || [clause.text]) {
        const isRun = search.read(word).parts.length > 1 && !/[a-z]/i.test(word);
        if (isRun) runs.push([search.fold(word), index]);
        search.terms(word).forEach((term) => { if (!terms.has(term)) terms.set(term, index); });
      }
    });

    // What a text must have for a word to be in it; only the end of a word is cut off or changed.
    const begins = Array.from(terms.keys(), (term) => term.slice(0, Math.max(1, Math.min(4, term.length - 2))));
    const hint = new RegExp(begins.join("|").replace(/[.~]/g, "\\$&"), "gi");
    const of = (term) => (terms.has(term) ? terms.get(term) : -1);

    // The places in a token: `[start, end, clause]`.
    function inToken(text) {
      const folded = runs.length ? search.fold(text) : "";
      for (const [run, index] of folded.length === text.length ? runs : []) {
        const at = folded.indexOf(run);
        if (at >= 0) return [[at, at + run.length, index]];
      }
      const { whole, parts } = search.read(text);
      if (whole && of(whole) >= 0) return [[0, text.length, of(whole)]];
      if (!parts.some((part) => of(part) >= 0)) return [];
      if (parts.length === 1 && !whole) return [[0, text.length, of(parts[0])]];
      const isRun = !/[A-Za-z0-9]/.test(text);
      const pieces = isRun ? Array.from(text, (_, at) => ({ 0: text.slice(at, at + 2), index: at })) : text.matchAll(inner);
      return Array.from(pieces, function (piece) {
        const found = of(isRun ? search.fold(piece[0]) : search.term(search.fold(piece[0])));
        return [piece.index, piece.index + piece[0].length, found];
      }).filter((place) => place[2] >= 0);
    }

    const known = new Map();

    function places(text) {
      if (!known.has(text)) known.set(text, inToken(text));
      return known.get(text);
    }

    // Looks only at the tokens around a hint.
    function inPlain(text, take) {
      hint.lastIndex = 0;
      for (let hit = hint.exec(text); hit; hit = hint.exec(text)) {
        let [start, end] = [hit.index, hit.index + 1];
        while (isWord(text, start - 1) || (isJoiner(text, start - 1) && isWord(text, start - 2))) start -= 1;
        while (isWord(text, end) || (isJoiner(text, end) && isWord(text, end + 1))) end += 1;
        take(start, text.slice(start, end));
        hint.lastIndex = end;
      }
    }

    // `[start, end, clause]`, in their order and apart.
    return function (text) {
      const list = [];
      for (const [regex, index] of ids) {
        for (const match of text.matchAll(regex)) list.push([match.index, match.index + match[0].length, index]);
      }
      const take = (start, token) => places(token).forEach(([from, to, index]) => list.push([start + from, start + to, index]));
      if (terms.size && search.isPlain(text)) {
        inPlain(text, take);
      } else if (terms.size && (!search.isFolded(text) || text.search(hint) >= 0)) {
        search.tokens(text).forEach(([start, , token]) => take(start, token));
      }
      list.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
      const apart = [];
      for (const match of list) {
        const last = apart[apart.length - 1];
        if (last && match[0] < last[1]) last[1] = Math.max(last[1], match[1]);
        else apart.push(match);
      }
      return apart;
    };
  }

  // A text as pieces, `[text, isMarked]`, from one place to another.
  function pieces(text, matches, start, end) {
    const list = [];
    let at = start;
    for (const [from, to] of matches) {
      if (from < at || to > end) continue;
      if (from > at) list.push([text.slice(at, from), false]);
      list.push([text.slice(from, to), true]);
      at = to;
    }
    if (at < end) list.push([text.slice(at, end), false]);
    return list;
  }

  // The next place between words, unless there is none near.
  function border(text, at, limit) {
    for (let step = 0; step < 20 && at + step < limit; step += 1) {
      if (/\s/.test(text[at + step])) return at + step + 1;
    }
    return /[\udc00-\udfff]/.test(text[at]) ? at + 1 : at;
  }

  function passage(text, matches, worth) {
    let [best, from] = [-1, 0];
    for (let first = 0; first < matches.length; first += 1) {
      const seen = new Set();
      let value = 0;
      for (let next = first; next < matches.length; next += 1) {
        if (matches[next][1] - matches[first][0] > passageLength - lead) break;
        value += seen.has(matches[next][2]) ? 0.01 : worth[matches[next][2]] || 1;
        seen.add(matches[next][2]);
      }
      if (value > best) [best, from] = [value, matches[first][0]];
    }
    const start = from > lead ? border(text, from - lead, from) : 0;
    let end = Math.min(text.length, start + passageLength);
    if (end < text.length) {
      const space = text.lastIndexOf(" ", end);
      end = space > end - 20 ? space : end - (/[\ud800-\udbff]/.test(text[end - 1]) ? 1 : 0);
    }
    const list = pieces(text, matches, start, end);
    if (start > 0) list.unshift(["… ", false]);
    if (end < text.length) list.push([" …", false]);
    return list;
  }

  Object.assign(search, { matcher, pieces, passage });
})(window.specweftSearch);

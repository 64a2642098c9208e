// What a reader asks for: IDs, words, phrases, words that must not be there.
(function (search) {
  "use strict";
  const mostClauses = 16;

  // The words of a text as clauses, each of which a document should have.
  function clauses(text, isQuoted) {
    return search.tokens(text).map(function (token) {
      const read = search.read(token[2]);
      return {
        text: token[2], folded: search.fold(token[2]), whole: read.whole, parts: read.parts,
        isQuoted: isQuoted, isLast: token[1] === text.length,
      };
    }).filter((clause) => clause.whole || clause.parts.length);
  }

  // The words of a text in a row, as phrases are compared.
  function normal(text) {
    return " " + search.tokens(text).map((token) => search.fold(token[2])).join(" ") + " ";
  }

  function addIDs(query, pieces, families) {
    const rest = [];
    for (let start = 0; start < pieces.length; start += 1) {
      let count = Math.min(4, pieces.length - start);
      let id = null;
      for (; count > 0 && !id; count -= 1) {
        const read = search.readID(pieces.slice(start, start + count).join(" "), families);
        if (read && read.hasNumber && /\p{N}\W*$/u.test(pieces[start + count - 1])) id = read;
      }
      if (id) {
        query.clauses.push({ id: id, text: id.text, folded: "", whole: "", parts: [] });
        start += count;
      } else {
        rest.push(pieces[start]);
      }
    }
    return rest;
  }

  // `{ text, id, clauses, phrases, not, isEmpty }`
  function parse(input, { families, stopWords }) {
    const query = Object.assign(search.readText(input, { families }), { clauses: [], phrases: [], not: [] });
    const text = query.read;
    const pieces = [];
    for (const match of text.matchAll(/(^|\s)(-?)"([^"]*)(?:"|$)|[^\s"]+/g)) {
      const isQuoted = match[3] !== undefined;
      const isNot = isQuoted ? match[2] === "-" : /^-[\p{L}\p{N}]/u.test(match[0]);
      if (isNot) {
        const found = clauses(isQuoted ? match[3] : match[0], true);
        const phrase = normal(match[3] || "");
        if (found.length) query.not.push({ clauses: found, phrase: isQuoted && phrase.trim().includes(" ") ? phrase : "" });
      } else if (isQuoted) {
        const id = search.readID(match[3], families);
        if (id && id.hasNumber) {
          query.clauses.push({ id: id, text: id.text, folded: "", whole: "", parts: [] });
          continue;
        }
        query.clauses.push(...clauses(match[3], true));
        const phrase = normal(match[3]);
        if (phrase.trim()) query.phrases.push(phrase);
      } else {
        pieces.push(match[0]);
      }
    }
    const rest = addIDs(query, pieces, families).join(" ");
    const isOpen = !/[\s"]$/.test(text);
    query.clauses.push(...clauses(rest, false));
    query.clauses.forEach((clause) => { clause.isLast = isOpen && clause.isLast && text.endsWith(clause.text); });
    const seen = new Set();
    query.clauses = query.clauses.filter(function (clause) {
      if (stopWords.includes(clause.folded)) return false;
      const name = clause.id ? clause.id.key : clause.whole || clause.parts.join(" ");
      if (seen.has(name)) return false;
      seen.add(name);
      return true;
    }).slice(0, mostClauses);
    query.isEmpty = !query.clauses.length && !(query.id && query.id.isFamily);
    return query;
  }

  Object.assign(search, { parse, normal });
})(window.specweftSearch);

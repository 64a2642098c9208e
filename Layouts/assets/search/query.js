// What a reader asks for: IDs, words, phrases, words that must not be there. No file of the index is
// needed to say so but the manifest, for the families of IDs.
(function (search) {
  "use strict";
  const longest = 300;
  const mostClauses = 16;

  function numberKey(digits) {
    return String.fromCharCode(96 + Math.min(26, digits.length)) + digits;
  }

  // The key of an ID in the index: `INT-042` and `int 42` → `INTb42`.
  function key(text) {
    return (text.match(/\p{L}+|[0-9]+/gu) || []).map(function (run) {
      if (!/^[0-9]/.test(run)) return run.replace(/[a-z]+/g, (letters) => letters.toUpperCase());
      return numberKey(run.replace(/^0+(?=[0-9])/, ""));
    }).join("");
  }

  // The text as an ID of a known family, with the number as far as it is typed.
  function readID(text, families) {
    if (/[^\p{L}\p{N}\p{Pd}\s\-_.~:#/()[\]]/u.test(text)) return null;
    const whole = key(text);
    let family = "";
    for (const name of Object.keys(families)) {
      const rest = whole.slice(name.length);
      const isIt = whole.startsWith(name) && (!rest || (families[name].length > 1 ? /^[a-z][0-9]/ : /^[A-Z\u0080-\uffff]/).test(rest));
      if (isIt && name.length > family.length) family = name;
    }
    if (!family) return null;
    const rest = whole.slice(family.length);
    const digits = /([0-9]+)[^0-9]*$/.exec(text);
    return {
      text: text.trim(), key: whole, family: family, widths: families[family].slice(1), hasNumber: rest !== "",
      // A family alone is meant where it is written as one.
      isFamily: !rest && (/[-_~:]\s*$/.test(text) || (text.trim().length > 1 && text === text.toUpperCase())),
      digits: /^[a-z][0-9]+$/.test(rest) ? digits[1] : "",
    };
  }

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
        const read = readID(pieces.slice(start, start + count).join(" "), families);
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
    const text = input.replace(/[\u0000-\u001f]/g, " ").replace(/[“”„«»]/g, '"').slice(0, longest);
    const query = { text: input.trim(), id: null, clauses: [], phrases: [], not: [], isCut: input.length > longest };
    query.id = readID(text.replace(/"/g, " ").trim(), families);
    const pieces = [];
    for (const match of text.matchAll(/(^|\s)(-?)"([^"]*)(?:"|$)|[^\s"]+/g)) {
      const isQuoted = match[3] !== undefined;
      const isNot = isQuoted ? match[2] === "-" : /^-[\p{L}\p{N}]/u.test(match[0]);
      if (isNot) {
        const found = clauses(isQuoted ? match[3] : match[0], true);
        const phrase = normal(match[3] || "");
        if (found.length) query.not.push({ clauses: found, phrase: isQuoted && phrase.trim().includes(" ") ? phrase : "" });
      } else if (isQuoted) {
        const id = readID(match[3], families);
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

  Object.assign(search, { parse, normal, key, numberKey });
})(window.specweftSearch);

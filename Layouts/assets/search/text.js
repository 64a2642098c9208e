// The terms of a text, as the index has them: `Sources/Search/Text` says how and does the same. One
// table of texts tests both.
(function (search) {
  "use strict";
  const dropped = "[\\xad\\u0300-\\u036f\\u0483-\\u0489\\u0591-\\u05bd\\u05bf\\u05c1\\u05c2\\u05c4\\u05c5\\u05c7\\u064b-\\u065f\\u0670\\u1ab0-\\u1aff\\u1dc0-\\u1dff" +
    "\\u200b-\\u200d\\u2060\\u20d0-\\u20ff\\u3099\\u309a\\ufe00-\\ufe0f\\ufe20-\\ufe2f\\ufeff\\uff9e\\uff9f]";
  const sign = "[\\p{L}\\p{M}\\p{N}]";
  const unspaced = `(?!${dropped})(?=${sign})[\\u0e00-\\u0eff\\u1000-\\u109f\\u1100-\\u11ff\\u1780-\\u17ff\\u3005-\\u3007` +
    "\\u3040-\\u318f\\u31a0-\\u31bf\\u31f0-\\u31ff\\u3400-\\u4dbf\\u4e00-\\u9fff\\ua960-\\ua97f\\uac00-\\ud7ff" +
    "\\uf900-\\ufaff\\uff66-\\uff9d\\u{20000}-\\u{3ffff}]";
  const word = `(?:[A-Za-z0-9]|(?!${dropped}|${unspaced})${sign})`;
  // The commonest of them first, as they need no look at what they are not.
  const common = "[\\uac00-\\ud7a3\\u3041-\\u3096\\u30a1-\\u30fa\\u4e00-\\u9fff]";
  const token = new RegExp(`(?:${common}|${unspaced})(?:${common}|${unspaced}|${dropped})*|` +
    `${word}(?:${word}|${dropped}|[_.~](?=${word}))*`, "gu");
  // Texts without letters beyond ASCII, which are most, are read with less ado.
  const plainToken = /[A-Za-z0-9]+(?:[_.~][A-Za-z0-9]+)*/g;
  // Folding changes nothing in these but capitals.
  const isFolded = (text) => /^[\x00-\x7f·–—“”‘’…→≥≤×€•\u3000-\u3002\u3008-\u3011\u3041-\u3096\u30a1-\u30fa\u4e00-\u9fff\uac00-\ud7a3]*$/.test(text);
  const isPlain = (text) => !/[^\x00-\x7f·–—“”‘’…→≥≤×€•]/.test(text);
  const isPair = new RegExp(`^${unspaced}`, "u");
  const isDropped = new RegExp(dropped, "gu");
  const humps = /([a-z])(?=[A-Z])|([0-9])(?=[A-Z][a-z])|([A-Z])(?=[A-Z][a-z])(?![A-Z]s$)/g;
  const folded = /[\xa0-\u024f\u02b0-\u02ff\u0370-\u052f\u1d00-\u1fff\u2070-\u218f\u2460-\u24ff\ufb00-\ufb06\uff00-\uffef]/;
  const special = /[ßæœøłđħıŧþðŋςŀĸɨʉƀǥǿǽ]/g;
  const plain = {};
  "ß ss æ ae œ oe ø o ł l đ d ħ h ı i ŧ t þ th ð d ŋ n ς σ ŀ l ĸ k ɨ i ʉ u ƀ b ǥ g ǿ o ǽ ae"
    .match(/\S+ \S+/g).forEach((pair) => { plain[pair[0]] = pair.slice(2); });
  const stops = new Set(("a an and are as at be been but by can do for from has have if in into is it its no not of on or s so " +
    "such t that the their then there these they this to was were which will with").split(" "));
  const longest = 64;
  const opaque = 20;
  const mostKnown = 20000;
  const signs = new Map();
  const known = new Map();
  const mostCut = 400;
  const cut = new Map();

  function replaceSpecial(text) { return text.replace(special, (letter) => plain[letter]); }

  function foldSmall(letter) {
    if (folded.test(letter)) {
      const made = replaceSpecial(replaceSpecial(letter).normalize("NFKD").replace(isDropped, "")
        .replace(/(?!ー)\p{Lm}/gu, ""));
      if (/^[\p{L}\p{N}]+$/u.test(made)) return made;
    }
    return letter.replace(isDropped, "");
  }

  function foldSign(letter) {
    if (!signs.has(letter)) {
      const isPlain = letter >= "\u3040" && letter < "\ufb00";
      signs.set(letter, isPlain ? letter.replace(isDropped, "") : Array.from(letter.toLowerCase(), foldSmall).join(""));
    }
    return signs.get(letter);
  }

  function fold(text) {
    return /^[\x00-\x7f]*$/.test(text) ? text.toLowerCase() : Array.from(text, foldSign).join("");
  }

  // The tokens of a text with their places: [start, end, text]. The texts of results are read again for
  // every letter that is typed.
  function tokens(text) {
    if (!cut.has(text)) {
      if (cut.size >= mostCut) cut.clear();
      cut.set(text, tokensOf(text));
    }
    return cut.get(text);
  }

  function tokensOf(text) {
    return Array.from(text.matchAll(isPlain(text) ? plainToken : token), (match) => [match.index, match.index + match[0].length, match[0]]);
  }

  function isOpaque(piece) { return piece.length >= opaque && /[0-9]/.test(piece) && /[A-Za-z]/.test(piece); }

  // The term of a folded word; nothing for one that is in every text.
  function term(text) {
    if (stops.has(text) || text.length > longest) return "";
    return /^[a-z]+$/.test(text) ? search.stem(text) : text;
  }

  function take(token) {
    if (isPair.test(token)) {
      const letters = Array.from(fold(token));
      const pairs = letters.slice(1).map((letter, index) => letters[index] + letter);
      return { whole: "", parts: pairs.length ? pairs : letters };
    }
    const pieces = token.split(/[_.~]/);
    const clear = pieces.filter((piece) => !isOpaque(piece));
    const whole = clear.length === pieces.length ? term(fold(token)) : "";
    const isNumber = pieces.length > 1 && /^[0-9_.~]+$/.test(token);
    const parts = isNumber ? [] : clear.flatMap((piece) => piece.replace(humps, "$1$2$3 ").split(" ")).map(fold);
    if (whole && parts.length < 2) return isNumber ? { whole: whole, parts: [] } : { whole: "", parts: [whole] };
    return { whole: whole, parts: parts.filter((part) => part.length > 1).map(term).filter(Boolean) };
  }

  // What a token gives: `whole`, if it has parts, and the terms of those. Texts repeat their words.
  function read(token) {
    if (known.size > mostKnown) known.clear();
    if (!known.has(token)) known.set(token, take(token));
    return known.get(token);
  }

  // All the terms of a token.
  function terms(token) {
    const found = read(token);
    return found.whole ? [found.whole].concat(found.parts) : found.parts;
  }

  Object.assign(search, { fold, tokens, terms, read, term, isPlain, isFolded });
})(window.specweftSearch);

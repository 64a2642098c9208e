// The English stemmer Porter2, as snowballstem.org describes it, for words of lower-case ASCII letters.
(function (search) {
  "use strict";
  const known = new Map(("skis ski skies sky dying die lying lie tying tie idly idl gently gentl ugly ugli early earli " +
    "only onli singly singl sky sky news news howe howe atlas atlas cosmos cosmos bias bias andes andes")
    .match(/\S+ \S+/g).map((pair) => pair.split(" ")));
  const kept = /^(inn|out|cann|herr|earr)ing$|^(proc|exc|succ)eed$/;
  const second = rules("tional tion enci ence anci ance abli able entli ent izer ize ization ize ational ate ation ate ator ate " +
    "alism al aliti al alli al fulness ful ousli ous ousness ous iveness ive iviti ive biliti ble bli ble fulli ful lessli less");
  const third = rules("tional tion ational ate alize al icate ic iciti ic ical ic ful - ness -");
  const fourth = /(al|ance|ence|er|ic|able|ible|ant|ement|ment|ent|ism|ate|iti|ous|ive|ize)$/;
  const stems = new Map();

  // The longest suffix comes first.
  function rules(text) {
    return text.match(/\S+ \S+/g).map((pair) => pair.split(" ").map((part) => part.replace("-", "")))
      .sort((a, b) => b[0].length - a[0].length);
  }

  function region(word, from) {
    const match = /[aeiouy][^aeiouy]/.exec(word.slice(from));
    return match ? from + match.index + 2 : word.length;
  }

  function replace(word, list, r1) {
    const rule = list.find((pair) => word.endsWith(pair[0]));
    if (!rule) return null;
    const start = word.length - rule[0].length;
    return start >= r1 ? word.slice(0, start) + rule[1] : word;
  }

  function endsShort(word) {
    return /(^|[^aeiouy])[aeiouy][^aeiouywxY]$/.test(word) && !/^[aeiouy].$/.test(word) || /^[aeiouy][^aeiouy]$/.test(word);
  }

  function inflection(word, r1) {
    let match = /eed(ly)?$/.exec(word);
    if (match) return match.index >= r1 ? word.slice(0, match.index) + "ee" : word;
    match = /(ed|ing)(ly)?$/.exec(word);
    if (!match || !/[aeiouy]/.test(word.slice(0, match.index))) return word;
    const rest = word.slice(0, match.index);
    if (/(at|bl|iz)$/.test(rest)) return rest + "e";
    if (/(bb|dd|ff|gg|mm|nn|pp|rr|tt)$/.test(rest)) return rest.slice(0, -1);
    return r1 >= rest.length && endsShort(rest) ? rest + "e" : rest;
  }

  function compute(text) {
    if (known.has(text)) return known.get(text);
    let word = text.replace(/^y/, "Y").replace(/([aeiouy])y/g, "$1Y");
    const start = /^(gener|commun|arsen)/.exec(word);
    const r1 = start ? start[0].length : region(word, 0);
    const r2 = region(word, r1);
    if (/sses$/.test(word)) word = word.slice(0, -2);
    else if (/ie[sd]$/.test(word)) word = word.slice(0, word.length > 4 ? -2 : -1);
    else if (/[^us]s$/.test(word) && /[aeiouy].*.s$/.test(word)) word = word.slice(0, -1);
    if (kept.test(word)) return word;
    word = inflection(word, r1);
    word = word.replace(/(.[^aeiouy])[yY]$/, "$1i");
    let next = replace(word, second, r1);
    if (next === null) {
      const ending = /(logi|[cdeghkmnrt]li)$/.exec(word);
      if (ending && ending[0] === "logi") next = word.length - 3 >= r1 ? word.slice(0, -1) : word;
      else next = ending && word.length - 2 >= r1 ? word.slice(0, -2) : word;
    }
    word = next;
    next = replace(word, third, r1);
    if (next === null) next = /ative$/.test(word) && word.length - 5 >= r2 ? word.slice(0, -5) : word;
    word = next;
    let match = fourth.exec(word);
    if (match) word = match.index >= r2 ? word.slice(0, match.index) : word;
    else if (/[st]ion$/.test(word) && word.length - 3 >= r2) word = word.slice(0, -3);
    const last = word.length - 1;
    const body = word.slice(0, -1);
    if (word[last] === "e" && (last >= r2 || (last >= r1 && !endsShort(body)))) word = body;
    else if (/ll$/.test(word) && last >= r2) word = body;
    return word.toLowerCase();
  }

  // Which form of its stem a word is, as the index tells them apart: 0 for the stem itself.
  search.form = function (word) {
    if (!/^[a-z]+$/.test(word) || search.stem(word) === word) return 0;
    let hash = 0;
    for (let index = 0; index < word.length; index += 1) hash = (hash * 37 + word.charCodeAt(index)) & 0xffff;
    return 1 + hash % 63;
  };

  search.stem = function (word) {
    let stem = stems.get(word);
    if (stem === undefined) {
      stem = word.length < 3 ? word : compute(word);
      stems.set(word, stem);
    }
    return stem;
  };
})(window.specweftSearch);

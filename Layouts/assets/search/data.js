// The files of the index: each is a script that hands its data to `specweftSearch(kind, data)` and is
// loaded once, when it is first needed. Here they are found, fetched and unpacked.
(function (search) {
  "use strict";
  const base = new URL("search/", document.currentScript.src).href;
  const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  const values = new Uint8Array(128);
  for (let index = 0; index < 64; index += 1) values[alphabet.charCodeAt(index)] = index;
  const mostParts = 6;
  let files = new Map();
  let manifest = null;
  let words = null;

  function file(name) {
    if (!files.has(name)) {
      const made = {};
      made.data = new Promise((resolve, reject) => Object.assign(made, { resolve, reject }));
      made.data.catch(() => 0);
      files.set(name, made);
    }
    return files.get(name);
  }

  search.receive = function (kind, data) {
    const name = new URL(document.currentScript.src).pathname.replace(/^.*\/|\.js$/g, "");
    file(name).resolve(data);
  };

  function fetchFile(name, version) {
    const wanted = file(name);
    if (wanted.isAsked) return wanted.data;
    wanted.isAsked = true;
    const script = document.createElement("script");
    script.src = base + name + ".js" + (version || "");
    // What has arrived by then stays; a host may also answer with a page that is no script.
    script.onload = script.onerror = function () {
      script.remove();
      wanted.data.catch(() => files.delete(name));
      wanted.reject(Object.assign(new Error(name + " is missing"), { isMissing: true }));
    };
    document.head.append(script);
    return wanted.data;
  }

  async function load(name, unpack) {
    const data = await fetchFile(name);
    const holder = file(name);
    if (!holder.unpacked) holder.unpacked = unpack ? unpack(data) : data;
    return holder.unpacked;
  }

  // The scripts that only words need: an ID is found without them.
  function loadWords() {
    words = words || new Promise(function (resolve, reject) {
      const script = document.createElement("script");
      script.src = new URL("../search-words.js", base).href;
      script.onload = resolve;
      script.onerror = function () {
        words = null;
        reject(new Error("a script is missing"));
      };
      document.head.append(script);
    });
    return words;
  }

  // The order of keys in the index, which is that of their UTF-8 bytes.
  function isBefore(a, b) {
    const count = Math.min(a.length, b.length);
    for (let index = 0; index < count; index += 1) {
      const [x, y] = [a.charCodeAt(index), b.charCodeAt(index)];
      if (x !== y) return (x >= 0xd800 && x < 0xe000 ? x + 0x2000 : x) < (y >= 0xd800 && y < 0xe000 ? y + 0x2000 : y);
    }
    return a.length < b.length;
  }

  // The last place of a sorted list whose key is not after this one.
  function place(list, key, keyOf) {
    let [low, high] = [0, list.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isBefore(key, keyOf(list[middle]))) high = middle;
      else low = middle + 1;
    }
    return low - 1;
  }

  const first = (entry) => entry[0];

  // Numbers of any size, or sorted ones of which the distances are written.
  function numbers(text, isGaps) {
    const list = [];
    let [number, shift, last] = [0, 0, -1];
    for (let index = 0; index < text.length; index += 1) {
      const value = values[text.charCodeAt(index) & 127];
      number |= (value & 31) << shift;
      if (value & 32) {
        shift += 5;
      } else {
        last = isGaps ? last + number + 1 : number;
        list.push(last);
        number = shift = 0;
      }
    }
    return list;
  }

  const names = (kind, text) => (text.match(/.{6}/g) || []).map((name) => kind + "-" + name);

  // The first key of each file, its name and how many entries it has.
  function list(kind, [keys, text, counts]) {
    const first = keys.split(" ");
    const sizes = numbers(counts);
    return names(kind, text).map((name, index) => [first[index], name, sizes[index]]);
  }

  async function loadManifest() {
    if (manifest) return manifest;
    const data = await fetchFile("manifest");
    if (manifest) return manifest;
    let start = 0;
    manifest = Object.assign({}, data, {
      ids: list("i", data.ids),
      pages: names("p", data.pages[1]).map(function (name, index) {
        const count = values[data.pages[0].charCodeAt(index)];
        return [(start += count) - count, name];
      }),
    });
    return manifest;
  }

  // The files that words need.
  async function loadLists() {
    const name = (await loadManifest()).lists;
    return load(name, (data) => ({ terms: list("t", data.terms), words: list("w", data.words), rows: data.rows }));
  }

  // After a file was missing: whether a newer index has been published since.
  async function renew() {
    const kept = files;
    const old = JSON.stringify(await file("manifest").data);
    files = new Map();
    manifest = null;
    try {
      if (JSON.stringify(await fetchFile("manifest", "?" + Date.now())) !== old) return true;
    } catch (error) {
      // Neither is there a manifest.
    }
    files = kept;
    return false;
  }

  // The entry of a term: documents and weights (0…63), and in which titles it stands, of pages and of
  // items in them (document · 65536 + place), in which form; nothing for a term that no document has.
  async function postings(term) {
    const { terms } = await loadLists();
    if (!term || !terms.length) return null;
    const list = await load(terms[place(terms, term, first)][1]);
    const entry = list[place(list, term, first)];
    return entry && entry[0] === term ? unpackTerm(entry) : null;
  }

  function titles(gaps, places) {
    let last = 0;
    const list = numbers(places);
    return numbers(gaps).map((gap, index) => (last += gap) * 65536 + Math.min(list[index], 65535));
  }

  function unpackTerm(entry) {
    if (!entry.list) {
      const documents = numbers(entry[1], true);
      entry.list = {
        term: entry[0], documents: documents,
        weights: documents.map((_, index) => values[entry[2].charCodeAt(index)]),
        titles: titles(entry[3] || "", entry[4] || ""),
      };
      entry.list.forms = entry.list.titles.map((_, index) => (entry[5] ? values[entry[5].charCodeAt(index)] : 0));
    }
    return entry.list;
  }

  // The shard that a term is in, to tell how many would have to be loaded.
  async function termShard(term) {
    const { terms } = await loadLists();
    return terms[place(terms, term, first)][1];
  }

  // Terms that begin so, from one shard.
  async function termsFrom(prefix, limit) {
    const { terms } = await loadLists();
    if (!terms.length) return [];
    const list = await load(terms[place(terms, prefix, first)][1]);
    const start = list.findIndex((entry) => !isBefore(entry[0], prefix));
    if (start < 0) return [];
    return list.slice(start, start + 200).filter((entry) => entry[0].startsWith(prefix))
      .sort((a, b) => b[2].length - a[2].length).slice(0, limit).map(unpackTerm);
  }

  function unpackWords([text, counts]) {
    let word = "";
    return text.split(" ").map(function (piece, index) {
      word = word.slice(0, values[piece.charCodeAt(0)]) + piece.slice(1);
      return [word, values[counts.charCodeAt(index)], letters(word)];
    });
  }

  // The letters of a word, as bits.
  function letters(word) {
    let set = 0;
    for (let index = 0; index < word.length; index += 1) set |= 1 << (word.charCodeAt(index) & 31);
    return set;
  }

  // Words, each with a measure of how many documents have it and with its letters: of the shards that words with this beginning are in.
  async function wordsFrom(prefix) {
    const { words } = await loadLists();
    if (!words.length) return [];
    const start = Math.max(0, place(words, prefix, first));
    const end = place(words, prefix + "\u{10ffff}", first);
    const shards = words.slice(start, Math.max(start, end) + 1);
    return (await Promise.all(shards.map((shard) => load(shard[1], unpackWords)))).flat();
  }

  function unpackIDs(list) {
    return list.map(function ([id, title, url, anchor, kind, status, priority, document, excerpt, count, references, crumbs]) {
      return {
        key: search.key(id), id, title, url, anchor, kind, status, priority, document, excerpt, count, references, crumbs,
      };
    });
  }

  // Entries of the ID index with keys from `low` to `high`, both included: how many shards there
  // are, and each with the number of its entries, if that is known before it is loaded.
  async function idShards(low, high) {
    const { ids } = await loadManifest();
    if (!ids.length) return [];
    const start = Math.max(0, place(ids, low, first));
    const end = place(ids, high, first);
    return ids.slice(start, end + 1).map(([key, name, count], index) => ({
      count: index > 0 && start + index < end ? count : -1,
      entries: async () => (await load(name, unpackIDs)).filter(
        (item) => !isBefore(item.key, low) && !isBefore(high, item.key)),
    }));
  }

  // A page of the site: `[url, title, id, kind, status, priority, crumbs]`.
  async function page(number) {
    const [list, index] = await pageShard(number);
    return list[index];
  }

  function shardOf(number) {
    let shard = manifest.pages.length - 1;
    while (manifest.pages[shard][0] > number) shard -= 1;
    return manifest.pages[shard];
  }

  async function pageShard(number) {
    await loadManifest();
    const [first, name] = shardOf(number);
    return [await load(name), number - first];
  }

  const hasPage = (number) => files.has(shardOf(number)[1]);

  // The files that the text of a page stands in, to be loaded one by one: `[items before it, load]`.
  async function texts(number) {
    const [list, index] = await pageShard(number);
    let start = index;
    while (start > 0 && !list[start][7]) start -= 1;
    return list[start][7].split(" ").map(function (part) {
      const [name, before] = part.split(",");
      return [Number(before || 0), async () => (await load(name))[index - start]];
    });
  }

  // The sections of a page: `[[heading, anchor, level, text, place], …]`. Of a long page only some of
  // its files are loaded: that of an item, by its place, or the first ones, until `isWanted` is content.
  async function sections(number, item, isWanted) {
    const parts = await texts(number);
    if (item) return parts.filter((part) => part[0] < item).pop()[1]();
    const found = [];
    for (let at = 0; at < Math.min(parts.length, mostParts); at += 2) {
      found.push(...(await Promise.all(parts.slice(at, at + 2).map((part) => part[1]()))).flat());
      if (isWanted(found)) break;
    }
    return found;
  }

  function unpackNames([text, documents, counts]) {
    const more = numbers(counts);
    let sum = 0;
    return { names: names("b", text), cut: numbers(documents, true).map((document, index) => [document, sum += more[index]]) };
  }

  // Tells which texts of a document may have words in a row: the letters of each row hold six texts. A
  // document is one text, but a long one has several files and so many texts.
  async function rows(numbers) {
    const list = await load((await loadLists()).rows, unpackNames);
    const size = 4096 / list.names.length;
    const texts = await Promise.all(numbers.map(async (number) => (await load(list.names[Math.floor(number / size)]))[number % size]));
    const sum = (before) => (before < 0 ? 0 : list.cut[before][1]);
    return function (document) {
      let [low, high] = [0, list.cut.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        if (list.cut[middle][0] < document) low = middle + 1;
        else high = middle;
      }
      const more = low < list.cut.length && list.cut[low][0] === document ? sum(low) - sum(low - 1) : 0;
      const found = [];
      for (let part = 0; part <= more; part += 1) {
        const at = document + sum(low - 1) + part;
        if (texts.every((text) => (values[text.charCodeAt(Math.floor(at / 6))] >> at % 6) & 1)) found.push(part);
      }
      return found;
    };
  }

  const hasRows = async () => Boolean((await loadLists()).rows);

  // A number a document, of as many letters as it takes.
  function column([width, text]) {
    const list = [];
    for (let index = 0; index < text.length; index += width) {
      let number = 0;
      for (let digit = 0; digit < width; digit += 1) number = number * 64 + values[text.charCodeAt(index + digit)];
      list.push(number);
    }
    return list;
  }

  function tagLists([width, text]) {
    const list = [];
    for (let index = 0; index < text.length;) {
      const end = index + 1 + width * values[text.charCodeAt(index)];
      list.push(column([width, text.slice(index + 1, end)]).map((number) => number + 1));
      index = end;
    }
    return list;
  }

  // What each document is, to filter and to sort by ID.
  async function columns() {
    return load((await loadManifest()).columns, function (data) {
      let last = -1;
      return {
        kind: column(data.kind), status: column(data.status), priority: column(data.priority),
        order: numbers(data.order).map((number) => (last += number & 1 ? -(number + 1) / 2 : number / 2)),
      };
    });
  }

  // Who owns each document, and its tags: they take up more than all the rest.
  async function people() {
    return load((await loadManifest()).facets, ({ owner, tags }) => ({
      owner: column(owner), tag: tagLists(tags), owners: owner[2], tags: tags[2],
    }));
  }

  search.letters = letters;
  search.data = {
    manifest: loadManifest, loadWords, renew, numbers, postings, termShard, termsFrom, words: wordsFrom, idShards, page, hasPage,
    texts, sections, rows, hasRows, columns, people,
  };
})(window.specweftSearch);

// The files of the index: each is a script that hands its data to `specweftSearch(kind, data)` and is
// loaded once, when it is first needed. Here they are found, fetched and unpacked.
(function (search) {
  "use strict";
  const base = new URL("search/", document.currentScript.src).href;
  const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  const values = new Uint8Array(128);
  for (let index = 0; index < 64; index += 1) values[alphabet.charCodeAt(index)] = index;
  let files = new Map();
  let manifest = null;

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

  async function loadManifest() {
    if (manifest) return manifest;
    const data = await fetchFile("manifest");
    if (manifest) return manifest;
    const names = (kind, text) => (text.match(/.{6}/g) || []).map((name) => kind + "-" + name);
    // The first key of each file, its name and how many entries it has.
    const list = function (kind, [keys, text, counts]) {
      const first = keys.split(" ");
      const sizes = counts ? numbers(counts) : [];
      return names(kind, text).map((name, index) => [first[index], name, sizes[index]]);
    };
    let start = 0;
    manifest = Object.assign({}, data, {
      terms: list("t", data.terms), words: list("w", data.words), ids: list("i", data.ids),
      pages: names("p", data.pages[1]).map(function (name, index) {
        const count = values[data.pages[0].charCodeAt(index)];
        return [(start += count) - count, name];
      }),
    });
    return manifest;
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
  // items in them (document · 64 + place); nothing for a term that no document has.
  async function postings(term) {
    const { terms } = await loadManifest();
    if (!term || !terms.length) return null;
    const list = await load(terms[place(terms, term, first)][1]);
    const entry = list[place(list, term, first)];
    return entry && entry[0] === term ? unpackTerm(entry) : null;
  }

  function titles(gaps, places) {
    let last = 0;
    return numbers(gaps).map((gap, index) => (last += gap) * 64 + values[places.charCodeAt(index)]);
  }

  function unpackTerm(entry) {
    if (!entry.list) {
      const documents = numbers(entry[1], true);
      entry.list = {
        term: entry[0], documents: documents,
        weights: documents.map((_, index) => values[entry[2].charCodeAt(index)]),
        titles: titles(entry[3] || "", entry[4] || ""),
      };
    }
    return entry.list;
  }

  // The shard that a term is in, to tell how many would have to be loaded.
  async function termShard(term) {
    const { terms } = await loadManifest();
    return terms[place(terms, term, first)][1];
  }

  // Terms that begin so, from one shard.
  async function termsFrom(prefix, limit) {
    const { terms } = await loadManifest();
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
      return [word, values[counts.charCodeAt(index)]];
    });
  }

  // Words with a measure of how many documents have them: of the shards that words with this beginning are in.
  async function words(prefix) {
    const { words } = await loadManifest();
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

  // The sections of a page: `[[heading, anchor, level, text], …]`.
  async function sections(number) {
    const [list, index] = await pageShard(number);
    let start = index;
    while (start > 0 && !list[start][7]) start -= 1;
    return (await load(list[start][7]))[index - start];
  }

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

  search.data = {
    manifest: loadManifest, renew, numbers, postings, termShard, termsFrom, words, idShards, page, hasPage, sections, columns,
    people,
  };
})(window.specweftSearch);

"""Queries with what they must find, made from a corpus; the same seed gives the same ones."""
import bisect
import collections
import dataclasses
import itertools
import random
import re

from .corpus import CJK, fold, words

LETTERS = "abcdefghijklmnopqrstuvwxyz"
IDS, TITLES, TYPOS = "ID", "title", "typo"
# Words that tell no title from another, however rare they are in a small project.
EMPTY = frozenset("from have into must shall some such that their them then there these they this those what when "
                  "where which will with would your".split())


@dataclasses.dataclass
class Query:
    kind: str
    text: str
    wanted: set = dataclasses.field(default_factory=set)  # addresses, any of which is right
    order: list = dataclasses.field(default_factory=list)  # the first rows, in this order
    refused: set = dataclasses.field(default_factory=set)  # pages that must not be there
    referring: set = dataclasses.field(default_factory=set)  # pages that may follow
    typed: bool = False  # letter by letter
    finds_nothing: bool = False
    is_hostile: bool = False  # only that nothing breaks


def natural(id):
    return [(int(part), "") if part.isdigit() else (-1, part) for part in re.split(r"([0-9]+)", id) if part]


def key(id):
    """What all spellings of an ID have in common."""
    return tuple(str(int(run)) if run.isdigit() else run.upper() for run in re.findall(r"[0-9]+|[^\W\d_]+", id))


def spellings(id):
    """An ID as people write it, by the name of the spelling."""
    yield "as written", id
    yield "lower case", id.lower()
    yield "quoted", f'"{id}"'
    joined = re.sub(r"(?<=[^\W\d_])[^\w]+(?=[0-9])|(?<=[0-9])[^\w]+(?=[^\W\d_])|(?<=[^\W\d_])[^\w]+(?=[^\W\d_])", "", id)
    if key(joined) == key(id) and joined != id:
        yield "joined", joined
    yield "spaced", re.sub(r"[^\w]+|_", " ", id).lower()
    if key(id.replace("-", "_")) == key(id) and "-" in id:
        yield "underscores", id.replace("-", "_")
    unpadded = re.sub(r"(?<![0-9])0+(?=[0-9])", "", id)
    if unpadded != id:
        yield "unpadded", unpadded
        yield "unpadded, spaced", re.sub(r"[^\w]+", " ", unpadded).lower()


class Maker:
    def __init__(self, corpus, seed=1):
        self.corpus = corpus
        self.random = random.Random(seed)
        self.defined = [item for item in corpus.items if item.id]
        self.by_key = collections.defaultdict(list)
        for item in self.defined:
            self.by_key[key(item.id)].append(item)

    def some(self, given, count):
        given = list(given)
        return self.random.sample(given, min(count, len(given)))

    def all(self):
        made = [*self.ids(60), *self.partial(16), *self.titles(36), *self.pairs(36), *self.prefixes(24),
                *self.typos(54), *self.phrases(24), *self.accents(10), *self.identifiers(18),
                *self.without(10), *self.cjk(24), *self.nothing(10), *self.hostile(), *self.typing(10)]
        seen, unique = set(), []
        for query in made:
            if (query.kind, query.text) not in seen:
                seen.add((query.kind, query.text))
                unique.append(query)
        return unique

    # IDs

    def ids(self, count):
        """Every spelling in turn, over items of all families."""
        families = collections.defaultdict(list)
        for item in self.defined:
            shape = re.sub(r"[^\W\d_]+", "A", re.sub(r"[0-9]+", "0", item.id))
            families[item.family, shape].append(item)
        groups = [self.some(families[name], 12) for name in sorted(families)]
        self.random.shuffle(groups)
        names = ["as written", "lower case", "joined", "spaced", "quoted", "unpadded", "underscores",
                 "unpadded, spaced"]
        turns = itertools.cycle(names)
        made = 0
        for item in itertools.chain.from_iterable(itertools.zip_longest(*groups)):
            if made == count:
                return
            if not item:
                continue
            ways = dict(spellings(item.id))
            name = next(name for name in turns if name in ways)
            same = self.by_key[key(item.id)]
            pages = set()
            if self.corpus.referring is not None and len(same) == 1:
                pages = self.corpus.referring[item.id] - {item.page}
            made += 1
            yield Query(IDS, ways[name], {one.url for one in same}, referring=pages)

    def partial(self, count):
        """A family with the first digits of a number lists its IDs in order."""
        families = collections.defaultdict(list)
        for item in self.defined:
            if re.fullmatch(r"[^\W\d_]+(-[^\W\d_]+)*-[0-9]+", item.id):
                families[item.family].append(item)
        large = [name for name in sorted(families) if len(families[name]) > 12 and
                 len({item.id for item in families[name]}) == len(families[name])]
        texts = []
        for name in large:
            ids = [item.id for item in families[name]]
            digits = {id[len(name):] for id in ids}
            for length in (0, 1, 2, 3):
                starts = sorted({number[:length] for number in digits if len(number) > length})
                # `INT-01` is also a short form of INT-0001, so that only zeros are without doubt.
                starts = [start for start in starts if not start.strip("0")]
                texts += [(name, name + start) for start in starts[:1]]
        for name, text in self.some(texts, count):
            same = sorted((item for item in families[name] if item.id.startswith(text)), key=lambda one: natural(one.id))
            spelled = text.lower() if self.random.random() < 0.4 else text
            if len(same) > 1:
                yield Query("partial ID", spelled, order=[item.url for item in same[:10]])

    # Words of titles

    def distinctive(self, item, count=2):
        """The rarest words of a title."""
        found = sorted({word for word in words(item.title) if len(word) > 3 and word.isalpha() and word not in EMPTY},
                       key=lambda word: (self.corpus.counts[word], word))
        return found[:count]

    def titles(self, count):
        for item in self.some(self.corpus.items, count * 2):
            found = words(item.title)
            if 1 < len(found) < 13 and count:
                count -= 1
                yield Query(TITLES, item.title, {one.url for one in self.corpus.with_title_words(found)})

    def pairs(self, count):
        """Two rare words of a title that no other title has both."""
        for item in self.some(self.corpus.items, len(self.corpus.items)):
            pair = self.distinctive(item)
            if count and len(pair) == 2 and len(self.corpus.with_title_words(pair)) == 1:
                count -= 1
                yield Query("two words", " ".join(pair), {item.url})

    def prefixes(self, count):
        """A title of which the last word is not yet finished."""
        for item in self.some(self.corpus.items, len(self.corpus.items)):
            found = words(item.title)
            # A number with a point is one word.
            if not count or len(found) < 3 or len(found[-1]) < 6 or not found[-1].isalpha() or \
                    re.search(r"[0-9]\.[0-9]", item.title):
                continue
            start = found[-1][:self.random.randint(3, len(found[-1]) - 2)]
            same = {one for one in self.corpus.with_title_words(found[:-1])
                    if any(word.startswith(start) for word in words(one.title))}
            # A start that is a word by itself is meant as one.
            if len(same) == 1 and start not in self.corpus.counts:
                count -= 1
                yield Query("prefix", " ".join(found[:-1] + [start]), {item.url})

    # Typos

    def edited(self, word):
        """The word with one edit, with two from eight letters; nothing that is or begins a word."""
        for attempt in range(40):
            text = word
            edits = 1 if len(word) < 8 or attempt >= 30 else 2
            for _ in range(edits):
                place = self.random.randrange(1, len(text))
                letter = self.random.choice(LETTERS)
                way = self.random.choice(("insert", "delete", "replace", "transpose"))
                if way == "insert":
                    text = text[:place] + letter + text[place:]
                elif way == "delete":
                    text = text[:place] + text[place + 1:]
                elif way == "replace":
                    text = text[:place] + letter + text[place + 1:]
                elif place + 1 < len(text):
                    text = text[:place] + text[place + 1] + text[place] + text[place + 2:]
            # Two edits may be made good from eight typed letters on, one from four.
            if text != word and len(text) >= (8 if edits == 2 else 4) and not self.begins(text):
                return text
        return None

    def begins(self, text):
        vocabulary = self.corpus.vocabulary
        place = bisect.bisect_left(vocabulary, text)
        return place < len(vocabulary) and vocabulary[place].startswith(text)

    def typos(self, count):
        kinds = ["pair", "title"]
        if sum(1 for word, items in self.corpus.titles.items() if len(items) == 1 and word.isalpha()) > count:
            kinds.insert(0, "one")
        ways = itertools.cycle(kinds)
        way = next(ways)
        for item in self.some(self.corpus.items, len(self.corpus.items)):
            found = words(item.title)
            pair = self.distinctive(item)
            if not count or len(pair) < 2 or len(found) > 12 or re.search(r"[0-9]\.[0-9]", item.title):
                continue
            if way == "one":
                wrong, rest = pair[0], []
                if len(self.corpus.titles[wrong]) > 1:
                    continue
            elif way == "pair":
                wrong, rest = (pair[0], [pair[1]]) if count % 2 else (pair[1], [pair[0]])
            else:
                wrong = self.random.choice([word for word in found if word not in EMPTY and len(word) > 3
                                            and word.isalpha()])
                rest = [word for word in found if word != wrong]
            # One of these letters in a word of Han or Hangul would be no slip.
            text = self.edited(wrong) if fold(wrong).isascii() else None
            if not text or not text.isalpha() or len(self.corpus.with_title_words([wrong, *rest])) > 1:
                continue
            typed = [text if word == wrong else word for word in found if word == wrong or word in rest]
            count -= 1
            way = next(ways)
            yield Query(TYPOS, " ".join(typed), {item.url})

    # Texts

    def phrases(self, count):
        """Words in a row from a paragraph, in quotes; at most five pages have them."""
        for url in self.some(sorted(self.corpus.texts), 12 * count):
            lines = [line for line in self.corpus.texts[url].splitlines()
                     if re.fullmatch(r"[A-Z][A-Za-z ,.]{50,}", line)]
            if not count or not lines:
                continue
            sentence = self.random.choice(re.split(r"[,.] ?", self.random.choice(lines)))
            given = sentence.split()
            if len(given) < 6:
                continue
            start = self.random.randrange(0, len(given) - 4)
            text = " ".join(given[start:start + self.random.randint(4, 6)])
            pages = self.corpus.with_row(text)
            if url in pages and len(pages) < 6:
                count -= 1
                yield Query("phrase", f'"{text}"', pages)

    def accents(self, count):
        """A word with accents, written without them, beside a word that tells the page."""
        marked = collections.defaultdict(set)
        for url, text in self.corpus.texts.items():
            for word in re.findall(r"[^\W\d_]{3,}", text):
                if fold(word) != word.lower() and fold(word).isascii():
                    marked[word].add(url)
        for word in self.some(sorted(marked), count):
            url = self.random.choice(sorted(marked[word]))
            own = [item for item in self.corpus.items if item.url == url]
            beside = self.distinctive(own[0], 1) if own else []
            found = {word, *beside}
            pages = {page for page in marked[word] if all(one in self.corpus.words[page] for one in beside)}
            if found and pages:
                spelled = fold(word) if self.random.random() < 0.7 else word
                yield Query("accents", " ".join([spelled, *beside]), pages)

    def identifiers(self, count):
        """Names of code: whole, and their parts as words; paths."""
        shapes = re.compile(r"(?<![\w./-])(?:[a-z]+(?:_[a-z]+)+|[a-z]+(?:[A-Z][a-z]+)+"
                            r"|[a-z_]+\.[a-z_]+(?:\.[a-z_]+)*|[a-z]+(?:/[a-z-]+)+\.[a-z]+)(?![\w./-])")
        found = collections.defaultdict(set)
        for url, text in self.corpus.texts.items():
            for name in set(shapes.findall(re.sub(r"\]\([^)]*\)", "]", text))):
                found[name].add(url)
        rare = [name for name in sorted(found) if len(found[name]) < 6 and len(name) > 6
                and not name.endswith((".md", ".html"))]
        for number, name in enumerate(self.some(rare, count)):
            parts = re.findall(r"[A-Z]?[a-z]+", name)
            if number % 3 == 2 and len(parts) > 1:
                yield Query("identifier", " ".join(parts).lower(), self.with_parts([part.lower() for part in parts], found[name]))
            else:
                yield Query("identifier", name, self.corpus.with_text(name))

    def with_parts(self, parts, pages):
        """Pages with the name, and those whose text has all of its parts as words."""
        return pages | {url for url, found in self.corpus.words.items() if all(part in found for part in parts)}

    def without(self, count):
        """Two words, and one that tells two titles apart and must not be there."""
        pairs = collections.defaultdict(set)
        for item in self.corpus.items:
            if "#" not in item.url and item.page in self.corpus.words:
                for pair in itertools.combinations(sorted(set(self.distinctive(item, 4))), 2):
                    pairs[pair].add(item)
        for pair in self.some(sorted(pair for pair in pairs if len(pairs[pair]) == 2), 20 * count):
            kept, left = sorted(pairs[pair], key=lambda item: item.url)
            here = {word[:4] for word in self.corpus.words[kept.page]}
            telling = [word for word in self.distinctive(left, 6) if word[:4] not in here]
            if count and telling and len(self.corpus.with_title_words(pair)) == 2:
                count -= 1
                yield Query("-word", " ".join(pair) + " -" + telling[0], {kept.url}, refused={left.url})

    def cjk(self, count):
        """Words of titles in Han, Kana or Hangul, whole and cut, and of texts."""
        items = [item for item in self.corpus.items if CJK.search(item.title)]
        for item in self.some(items, count // 2):
            text = " ".join(CJK.findall(item.title))
            yield Query("CJK", text, {one.url for one in items if all(run in one.title for run in CJK.findall(item.title))})
        runs = sorted({run for item in items for run in CJK.findall(item.title) if len(run) > 2})
        for run in self.some(runs, count // 4):
            start = self.random.randrange(0, len(run) - 1)
            piece = run[start:start + 2]
            yield Query("CJK", piece, {url for url, text in self.corpus.texts.items() if piece in text})
        in_texts = sorted({run for text in self.corpus.texts.values() for run in CJK.findall(text) if 2 < len(run) < 9})
        for run in self.some(in_texts, count // 4):
            yield Query("CJK", run, {url for url, text in self.corpus.texts.items() if run in text})

    # What is in no text

    def nothing(self, count):
        consonants = "bcdfghjklmnpqrstvwxz"
        for _ in range(count):
            made = ["".join(self.random.choice(consonants) for _ in range(self.random.randint(9, 14)))
                    for _ in range(self.random.randint(1, 2))]
            yield Query("nonsense", " ".join(made), finds_nothing=True)

    def hostile(self):
        texts = [".*+?^${}()|[]\\", "a" * 10_000, "\U0001f389\U0001f680", "<img src=x onerror=alert(1)>",
                 '"><script>alert(1)</script>', '"never closed', '-', '- -- ---', '"" ""', "%00 %zz", "\u202eabc\u0000",
                 "__proto__ constructor toString hasOwnProperty", "INT-99999999999999999999999999999999",
                 "e\u0301\u0301\u0301\u0301", "\ud83d", " ".join("w%d" % number for number in range(400)), "-the", "the and of"]
        for text in texts:
            yield Query("hostile", text, is_hostile=True)

    def typing(self, count):
        for query in self.some(list(self.pairs(count)), count):
            query.kind, query.typed = "typing", True
            yield query

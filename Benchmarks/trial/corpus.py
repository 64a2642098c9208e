"""What a project says, read from its own files and from a truth file or the site's items.json."""
import collections
import dataclasses
import json
import pathlib
import re
import unicodedata

WORD = re.compile(r"[^\W_]+")
CJK = re.compile(r"[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3]+")


@dataclasses.dataclass(frozen=True)
class Item:
    id: str | None
    family: str
    title: str
    file: str
    url: str  # of the page, with the anchor of an item inside it

    @property
    def page(self):
        return self.url.partition("#")[0]


def fold(text):
    """Lower case without accents."""
    text = text.replace("ł", "l").replace("Ł", "L").replace("ø", "o").replace("Ø", "O").replace("æ", "ae")
    text = text.replace("ß", "ss").replace("ı", "i").replace("đ", "d").replace("Đ", "D")
    marks = [c for c in unicodedata.normalize("NFD", text) if not "\u0300" <= c <= "\u036f"]
    return unicodedata.normalize("NFC", "".join(marks)).lower()


def words(text):
    return WORD.findall(fold(text))


def family(id):
    """The ID without what follows its first number: `US-2.3-AC01` → `US-`."""
    return re.match(r"[^0-9]*", id)[0]


class Corpus:
    def __init__(self, project, site, truth=None):
        self.site = pathlib.Path(site)
        listed = json.loads((self.site / "items.json").read_text("utf-8"))["items"]
        self.urls = {one["file"]: one["url"].partition("#")[0] for one in listed}
        addresses = {(one["file"], one["id"]): one["url"] for one in listed}
        self.referring = None
        if truth:
            told = json.loads(pathlib.Path(truth).read_text("utf-8"))
            self.items = [Item(one["id"], family(one["id"]), one["title"], one["file"],
                               addresses.get((one["file"], one["id"])) or self.urls[one["file"]])
                          for one in told["items"] if one["file"] in self.urls]
            self.items += [Item(None, "", one["title"], one["file"], self.urls[one["file"]])
                           for one in told["documents"] if not one["id"] and one["file"] in self.urls]
            self.referring = collections.defaultdict(set)
            for link in told["links"]:
                if link["file"] in self.urls and not link.get("broken"):
                    self.referring[link["to"]].add(self.urls[link["file"]])
        else:
            self.items = [Item(None if one["kind"] == "document" else one["id"],
                               "" if one["kind"] == "document" else family(one["id"]), one["title"],
                               one["file"], one["url"]) for one in listed]
        self.texts = {}
        for file, url in self.urls.items():
            path = pathlib.Path(project) / file
            if path.suffix in (".md", ".markdown") and path.is_file():
                self.texts[url] = path.read_text("utf-8-sig", errors="replace")
        self.words = {url: frozenset(words(text)) for url, text in self.texts.items()}
        self.counts = collections.Counter(word for found in self.words.values() for word in found)
        self.titles = collections.defaultdict(set)
        for item in self.items:
            for word in words(item.title):
                self.titles[word].add(item)
        self.vocabulary = sorted(self.counts)
        self.rows = {url: " " + " ".join(words(text)) + " " for url, text in self.texts.items()}

    def with_title_words(self, wanted):
        """The items whose title has all of these words."""
        return set.intersection(*(self.titles[word] for word in wanted))

    def with_row(self, text):
        """The pages in whose source these words stand in a row."""
        row = " " + " ".join(words(text)) + " "
        return {url for url, given in self.rows.items() if row in given}

    def with_text(self, text):
        lowered = text.lower()
        return {url for url, given in self.texts.items() if lowered in given.lower()}

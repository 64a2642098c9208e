"""Two ways to ask a query in a browser: the site's own pages of results, and Pagefind."""
import collections
import dataclasses
import json
import pathlib
import shlex
import shutil
import subprocess
import time
import urllib.parse

from .browser import Tab
from .server import Server, is_search, sizes

ROWS = 10

# Notes when an answer is shown: its list is busy from asking until then.
WATCH = """
(() => {
  const trial = window.trial = { shown: 0, count: 0, waiting: [] };
  performance.setResourceTimingBufferSize(5000);
  new MutationObserver((changes) => {
    const isDone = (change) => change.target.matches(".search-found, .search-list") &&
      (change.attributeName === "aria-busy" ? change.oldValue === "true" && !change.target.hasAttribute("aria-busy")
        : change.target.matches(".search-found") && change.target.hidden && change.target.hasAttribute("aria-busy"));
    if (!changes.some(isDone)) return;
    trial.shown = performance.now();
    trial.count += 1;
    trial.waiting.splice(0).forEach((done) => done());
  }).observe(document, { subtree: true, attributes: true, attributeOldValue: true, attributeFilter: ["aria-busy", "hidden"] });
  trial.after = (count, limit) => new Promise((done) => {
    const look = () => (trial.count > count ? done(true) : trial.waiting.push(look));
    setTimeout(() => done(false), limit);
    look();
  });
  trial.times = () => {
    const ends = performance.getEntriesByType("resource").concat(performance.getEntriesByType("navigation"))
      .map((entry) => entry.responseEnd).filter((end) => end && end <= trial.shown);
    return { shown: trial.shown, last: Math.max(0, ...ends) };
  };
  trial.page = () => Array.from(document.querySelectorAll(".search-list .search-hit"), (hit) =>
    Array.from(hit.querySelectorAll("a"), (link) => link.href));
  trial.overlay = () => Array.from(document.querySelectorAll(".search-list .search-option:not(.is-all, .is-recent)"),
    (link) => [link.href]);
  trial.strange = () => document.querySelectorAll(".search-found :is(img, script, iframe, svg, object, style)").length;
})();
"""


@dataclasses.dataclass
class Answer:
    rows: list  # of lists of addresses below the site's root; the row's own comes first
    bytes: int = 0  # of what is loaded for searching
    page_bytes: int = 0  # of everything
    requests: int = 0
    files: collections.Counter = dataclasses.field(default_factory=collections.Counter)
    after: float = 0  # milliseconds from the last response to the results
    cold: float = 0  # milliseconds from the click to the results
    warm: float = 0  # milliseconds, everything being there
    status: str = ""
    complaints: list = dataclasses.field(default_factory=list)

    def rank(self, wanted):
        """The place of the first row that leads to one of the addresses, 0 for none."""
        pages = {address for address in wanted if "#" not in address}
        for place, links in enumerate(self.rows[:ROWS], 1):
            if wanted.intersection(links) or pages.intersection(link.partition("#")[0] for link in links):
                return place
        return 0

    def page_rank(self, wanted):
        """The same, when the page alone counts."""
        pages = {address.partition("#")[0] for address in wanted}
        for place, links in enumerate(self.rows[:ROWS], 1):
            if any(link.partition("#")[0] in pages for link in links):
                return place
        return 0


def quoted(text):
    return urllib.parse.quote(text.encode("utf-8", "replace"))


class Specweft:
    name = "Specweft"

    def __init__(self, browser, site):
        self.browser = browser
        self.site = pathlib.Path(site)
        self.server = Server(site, policy="default-src 'self'")
        self.box = (self.site / "search.html").is_file()

    def close(self):
        self.server.close()

    def size(self):
        return sizes(next(folder for folder in sorted(self.site.rglob("search")) if (folder / "manifest.js").is_file()))

    def relative(self, address):
        parts = urllib.parse.urlsplit(address)
        path = urllib.parse.unquote(parts.path).lstrip("/")
        return path + ("#" + urllib.parse.unquote(parts.fragment) if parts.fragment else "")

    def rows(self, tab, where):
        return [[self.relative(link) for link in links] for links in tab.evaluate(f"trial.{where}()")]

    def counted(self, answer):
        for path, size, _ in self.server.take():
            answer.page_bytes += size
            if is_search(path):
                answer.bytes += size
                answer.requests += 1
                name = pathlib.PurePosixPath(path).name
                answer.files[name[0] if name[1:2] == "-" else name] += 1
        return answer

    def ask(self, query):
        if query.typed:
            return self.typed(query)
        with Tab(self.browser, WATCH) as tab:
            self.server.take()
            tab.open(self.server.address + "search.html?q=" + quoted(query.text))
            is_shown = tab.evaluate("trial.after(0, 15000)")
            times = tab.evaluate("trial.times()")
            answer = Answer(self.rows(tab, "page"), cold=times["shown"], after=times["shown"] - times["last"])
            time.sleep(0.05)  # What is loaded after the results counts as well.
            self.counted(answer)
            answer.status = tab.evaluate("document.querySelector('.search-status').textContent")
            answer.warm = self.warm(tab)
            answer.complaints = tab.complaints()
            if not is_shown:
                answer.complaints.append("no results within 15 seconds")
            if tab.evaluate("trial.strange()"):
                answer.complaints.append("markup in the results")
            return answer

    def warm(self, tab):
        return min(tab.evaluate("""(async () => {
          const count = trial.count;
          const start = performance.now();
          document.querySelector(".search-form").requestSubmit();
          return await trial.after(count, 15000) ? trial.shown - start : 15000;
        })()""") for _ in range(3))

    def typed(self, query):
        """Letter by letter in the box over the front page, 110 milliseconds each."""
        with Tab(self.browser, WATCH) as tab:
            self.server.take()
            tab.open(self.server.address + "index.html")
            tab.evaluate("new Promise((done) => { if (document.readyState === 'complete') done(); else addEventListener('load', done); })")
            for kind in ("keyDown", "keyUp"):
                tab.call("Input.dispatchKeyEvent", type=kind, key="/", code="Slash", windowsVirtualKeyCode=191)
            answer = Answer([])
            for letter in query.text:
                time.sleep(0.11)
                start, count = tab.evaluate("[performance.now(), trial.count]")
                tab.call("Input.insertText", text=letter)
            tab.evaluate(f"trial.after({count}, 5000)")
            time.sleep(0.2)
            times = tab.evaluate("trial.times()")
            answer.cold = answer.warm = times["shown"] - start
            answer.after = times["shown"] - max(times["last"], start)
            answer.rows = self.rows(tab, "overlay")
            answer.status = tab.evaluate("document.querySelector('dialog .search-status')?.textContent ?? ''")
            answer.complaints = tab.complaints()
            return self.counted(answer)


PAGEFIND_PAGE = "<!doctype html><title>Pagefind</title>"

ASK_PAGEFIND = """(async () => {
  window.pagefind = window.pagefind || await import("/pagefind/pagefind.js");
  const start = performance.now();
  const found = await pagefind.search(%s);
  const shown = await Promise.all(found.results.slice(0, %d).map((one) => one.data()));
  const end = performance.now();
  return { took: end - start, end: end, at: performance.timeOrigin + end, rows: shown.map((one) =>
    [one.raw_url || one.url].concat((one.sub_results || []).map((part) => part.url))) };
})()"""


class Pagefind:
    """Pagefind over the pages of documents, each without navigation, cards and relations."""

    name = "Pagefind"
    selectors = ["nav", ".toc", ".glance", ".trace", ".page-badges", ".page-findings", ".trace-strip", "footer"]

    def __init__(self, browser, site, pages, command, scratch):
        self.browser = browser
        folder = pathlib.Path(scratch) / "pagefind-site"
        for page in pages:
            (folder / page).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(pathlib.Path(site) / page, folder / page)
        start = time.perf_counter()
        self.command = [*shlex.split(command), "--site", str(folder), "--root-selector", "main", "--keep-index-url",
                        "--exclude-selectors", ", ".join(self.selectors), "--silent"]
        subprocess.run(self.command, check=True, stdout=subprocess.DEVNULL)
        self.build_time = time.perf_counter() - start
        self.index = folder / "pagefind"
        self.server = Server(folder, extra={"trial.html": PAGEFIND_PAGE})

    def close(self):
        self.server.close()

    def size(self):
        return sizes(self.index)

    def relative(self, address):
        path, _, anchor = urllib.parse.unquote(address).lstrip("/").partition("#")
        path = path + "index.html" if not path or path.endswith("/") else path
        return path + ("#" + anchor if anchor else "")

    def ask(self, query):
        script = ASK_PAGEFIND % (json.dumps(query.text), ROWS)  # ASCII, whatever the text
        with Tab(self.browser) as tab:
            tab.open(self.server.address + "trial.html")
            self.server.take()
            told = tab.evaluate(script)
            answer = Answer([[self.relative(link) for link in links] for links in told["rows"]], cold=told["end"])
            log = self.server.take()
            for path, size, _ in log:
                answer.bytes += size
                answer.requests += 1
            answer.page_bytes = answer.bytes
            answer.after = max(0, told["at"] - 1000 * max((at for _, _, at in log), default=0))
            answer.warm = min(tab.evaluate(script)["took"] for _ in range(3))
            return answer

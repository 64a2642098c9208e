"""Tables in Markdown."""
import statistics

from .judging import followers, worth


def kinds(queries):
    return list(dict.fromkeys(query.kind for query in queries))


def of(queries, answers, kind):
    return [(query, answer) for query, answer in zip(queries, answers) if query.kind == kind]


def middle(values):
    return statistics.median(values)


def row(cells):
    return "| " + " | ".join(cells) + " |"


def table(head, rows):
    return "\n".join([row(head), row(["---"] + ["--:"] * (len(head) - 1)), *map(row, rows)])


def class_table(queries, answers):
    head = ["query", "count", "MRR", "in ten", "kB", "most", "with page", "files", "ms", "most", "warm ms", "most"]
    rows = []
    for kind in kinds(queries):
        pairs = of(queries, answers, kind)
        worths = [worth(*pair) for pair in pairs]
        given = [answer for _, answer in pairs]
        rows.append([
            kind, str(len(pairs)), f"{statistics.fmean(worths):.3f}", f"{sum(map(bool, worths)) / len(worths):.2f}",
            f"{middle([a.bytes for a in given]) / 1000:.1f}", f"{max(a.bytes for a in given) / 1000:.1f}",
            f"{middle([a.page_bytes for a in given]) / 1000:.1f}", f"{middle([a.requests for a in given]):.0f}",
            f"{middle([a.after for a in given]):.0f}", f"{max(a.after for a in given):.0f}",
            f"{middle([a.warm for a in given]):.0f}", f"{max(a.warm for a in given):.0f}"])
    due, found = map(sum, zip(*(followers(*pair) for pair in zip(queries, answers)), (0, 0)))
    note = f"\n\nOf {due} rows after definitions that should be pages referring to them, {found} are." if due else ""
    return table(head, rows) + note


def index_table(engines, cost):
    rows = []
    for engine in engines:
        files, raw, packed = engine.size()
        time = getattr(engine, "build_time", cost and cost[0] - cost[1])
        rows.append([engine.name, f"{files:,}", f"{raw / 1e6:.2f}", f"{packed / 1e6:.2f}", f"{time:.2f}" if time else "-"])
    return table(["index", "files", "MB", "MB gzipped", "s to build"], rows)


def comparison(queries, results):
    names = list(results)
    head = ["query", "count"] + [f"{figure} {name}" for figure in ("MRR", "kB", "most kB", "ms cold", "ms warm")
                                 for name in names]
    rows = []
    for kind in kinds(queries):
        if kind in ("hostile", "typing"):
            continue
        cells = [kind, str(len(of(queries, results[names[0]], kind)))]
        for figure in (
            lambda pairs: f"{statistics.fmean(worth(*pair, only_page=True) for pair in pairs):.2f}",
            lambda pairs: f"{middle([answer.bytes for _, answer in pairs]) / 1000:.0f}",
            lambda pairs: f"{max(answer.bytes for _, answer in pairs) / 1000:.0f}",
            lambda pairs: f"{middle([answer.cold for _, answer in pairs]):.0f}",
            lambda pairs: f"{middle([answer.warm for _, answer in pairs]):.0f}",
        ):
            cells += [figure(of(queries, results[name], kind)) for name in names]
        rows.append(cells)
    return table(head, rows)

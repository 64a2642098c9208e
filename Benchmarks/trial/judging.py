"""Asks the queries and judges what came back."""
import statistics
import sys

BUDGETS = {
    "MRR of IDs": 1.00, "MRR of partial IDs": 1.00, "MRR of titles": 0.95, "MRR of typos": 0.85,
    "bytes of an ID query": 60_000, "bytes of a word query": 150_000,
    "ms after the last response": 50, "ms of a warm query": 30, "complaints": 0,
}
ID_KINDS = ("ID", "partial ID")
TITLE_KINDS = ("title", "two words")


def asked(engines, queries):
    """The answers of each engine. A time over its budget is taken again: the machine may have been busy."""
    results = {}
    for engine in engines:
        answers = results[engine.name] = []
        for number, query in enumerate(queries):
            if sys.stderr.isatty():
                print(f"\r{engine.name} {number + 1}/{len(queries)} ", end="", file=sys.stderr)
            answer = engine.ask(query)
            for _ in range(2):
                if query.typed or answer.after <= BUDGETS["ms after the last response"] and \
                        answer.warm <= BUDGETS["ms of a warm query"]:
                    break
                again = engine.ask(query)
                for figure in ("after", "warm", "cold"):
                    setattr(answer, figure, min(getattr(answer, figure), getattr(again, figure)))
            answers.append(answer)
        engine.close()
    return results


def worth(query, answer, only_page=False):
    """1 for what is first, 1/2 for what is second …; 0 for what is not there or should not be."""
    if query.is_hostile:
        return 0.0 if answer.complaints else 1.0
    if query.finds_nothing:
        return 0.0 if answer.rows else 1.0
    if query.order:
        if only_page:
            rank = answer.page_rank({query.order[0]})
            return 1 / rank if rank else 0.0
        return 1.0 if [row[0] for row in answer.rows[:len(query.order)]] == query.order else 0.0
    if any(link.partition("#")[0] in query.refused for row in answer.rows for link in row):
        return 0.0
    rank = (answer.page_rank if only_page else answer.rank)(query.wanted)
    return 1 / rank if rank else 0.0


def followers(query, answer):
    """Of the rows after a definition, how many should be pages that refer to it, and how many are."""
    due = min(len(query.referring), 9)
    found = [row[0].partition("#")[0] in query.referring for row in answer.rows[1:1 + due]]
    return due, sum(found)


def mean(queries, answers, kinds):
    values = [worth(query, answer) for query, answer in zip(queries, answers) if query.kind in kinds]
    return statistics.fmean(values) if values else None


def faults(queries, answers):
    """A line for each query that is not answered at once as it should be."""
    for query, answer in zip(queries, answers):
        value = worth(query, answer)
        due, found = followers(query, answer)
        told = []
        if query.is_hostile or answer.complaints:
            told += answer.complaints[:2]
        elif query.finds_nothing:
            told += [f"finds {answer.rows[0][0]}"] if answer.rows else []
        elif query.order and value < 1:
            told.append("wants " + ", ".join(query.order[:3]) + " …; gives " + ", ".join(row[0] for row in answer.rows[:3]))
        elif value < 1:
            rank = answer.rank(query.wanted)
            page = answer.page_rank(query.wanted)
            where = f"rank {rank}" if rank else f"not found, its page {page}" if page else "not found"
            if query.refused and rank == 1:
                where = "has the refused page"
            first = answer.rows[0][0] if answer.rows else "nothing"
            told.append(f"{where}: wants {sorted(query.wanted)[0]}; first is {first}")
        if found < due and value == 1:
            told.append(f"{found} of {due} pages that refer to it follow")
        if answer.bytes > limit(query):
            told.append(f"{answer.bytes / 1000:.1f} kB, " + ", ".join(f"{n} {f}" for f, n in sorted(answer.files.items())))
        if answer.after > BUDGETS["ms after the last response"]:
            told.append(f"{answer.after:.0f} ms after the last response")
        if answer.warm > BUDGETS["ms of a warm query"] and not query.typed:
            told.append(f"{answer.warm:.0f} ms warm")
        for one in told:
            yield f"{query.kind}: {query.text[:80]}: {one}"


def limit(query):
    return BUDGETS["bytes of an ID query" if query.kind in ID_KINDS else "bytes of a word query"]


def broken(queries, answers, documents):
    """The budgets that do not hold."""
    given = list(zip(queries, answers))
    found = []
    for name, kinds in (("MRR of IDs", ["ID"]), ("MRR of partial IDs", ["partial ID"]),
                        ("MRR of titles", TITLE_KINDS), ("MRR of typos", ["typo"])):
        value = mean(queries, answers, kinds)
        if value is not None and value < BUDGETS[name]:
            found.append(f"{name}: {value:.3f}, at least {BUDGETS[name]:.2f}")
    for name, kinds in (("bytes of an ID query", ID_KINDS), ("bytes of a word query", None)):
        # Hostile texts are no queries of a reader.
        most = max((answer.bytes for query, answer in given if not query.is_hostile and
                    (query.kind in kinds if kinds else query.kind not in ID_KINDS)), default=0)
        if most > BUDGETS[name]:
            found.append(f"{name}: {most:,}, at most {BUDGETS[name]:,}")
    longest = max((answer.after for query, answer in given if not query.is_hostile), default=0)
    if longest > BUDGETS["ms after the last response"]:
        found.append(f"first results: {longest:.0f} ms after the last response, at most 50")
    longest = max((answer.warm for query, answer in given if not query.is_hostile and not query.typed), default=0)
    if longest > BUDGETS["ms of a warm query"]:
        found.append(f"warm: {longest:.0f} ms, at most 30")
    bad = [query for query, answer in given if answer.complaints or
           (query.finds_nothing and answer.rows) or (query.refused and not worth(query, answer))]
    if bad:
        found.append(f"{len(bad)} queries that complain, or find what they must not: " + "; ".join(q.text[:40] for q in bad))
    return found

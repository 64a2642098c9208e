#!/usr/bin/env python3
"""Tries the search of a site in Chromium: what is found where, what it transfers, how long it takes.

search.py PROJECT --specweft PROGRAM [--truth FILE] [--pagefind COMMAND]
search.py PROJECT --site BUILT_SITE ...

A few hundred queries are made from the titles, IDs and texts of a project (a folder with Content/),
with what each must find: from a truth file, or from the site's items.json. Each is asked from an
empty profile on the page of results, over HTTP with gzip on this machine; words are also typed
letter by letter. Ends with 1 if a budget is broken, and says which query broke it.

MRR is the mean of 1/rank of the row that leads to the right address with its anchor, 0 beyond ten
rows. kB are 1,000 bytes on the wire, headers included, of all that is loaded for searching: scripts,
styles and index. 'page' adds the page of results itself and what all pages load. 'ms' is from the last
response to the results on the page; 'warm' asks the same again. With --pagefind the same queries
go to Pagefind over the pages of the documents (its COMMAND, as 'python3 -m pagefind'); there only the
page counts, not the anchor, for both.
"""
import argparse
import json
import os
import pathlib
import sys
import tempfile

from trial.browser import Browser
from trial.building import build, build_cost
from trial.corpus import Corpus
from trial.engines import Pagefind, Specweft
from trial.judging import BUDGETS, asked, broken, faults
from trial.queries import Maker
from trial.tables import class_table, comparison, index_table


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("project", help="the folder with Content/ in it")
    parser.add_argument("--specweft", help="the program; builds the project, and times it with and without search")
    parser.add_argument("--site", help="a site that is built already")
    parser.add_argument("--truth", help="what the project says, as JSON (items, documents, links)")
    parser.add_argument("--pagefind", help="the command that runs Pagefind, to compare with")
    parser.add_argument("--browser", help="Chromium, if it is not on the path")
    parser.add_argument("--folder", default="/dev/shm" if os.path.isdir("/dev/shm") else None)
    parser.add_argument("--rounds", type=int, default=3, help="of timing the build (3)")
    parser.add_argument("--seed", type=int, default=1, help="another set of queries")
    parser.add_argument("--only", help="classes of queries, with commas")
    parser.add_argument("--every", type=int, default=1, help="asks only every so-and-so-manyth query")
    parser.add_argument("--json", help="writes every query with its answers to a file")
    options = parser.parse_args()
    if not options.specweft and not options.site:
        parser.error("name the program with --specweft or a built site with --site")
    return options


def main():
    options = arguments()
    sys.stdout.reconfigure(errors="backslashreplace")
    with tempfile.TemporaryDirectory(dir=options.folder, prefix="specweft-search-") as scratch:
        cost = None
        if options.site:
            site = pathlib.Path(options.site)
        else:
            site = pathlib.Path(scratch) / "site"
            cost = build_cost(options.specweft, options.project, scratch, options.rounds)
            build(options.specweft, options.project, site)
        corpus = Corpus(options.project, site, options.truth)
        queries = Maker(corpus, options.seed).all()
        if options.only:
            queries = [query for query in queries if query.kind in options.only.split(",")]
        queries = queries[::options.every]
        browser = Browser(options.browser)
        try:
            ours = Specweft(browser, site)
            engines = [ours]
            if options.pagefind:
                engines.append(Pagefind(browser, site, sorted(set(corpus.urls.values())), options.pagefind, scratch))
            results = asked(engines, queries)
        finally:
            browser.close()
        print(f"{len(queries)} queries, {len(corpus.urls):,} documents, {browser.version}\n")
        print(class_table(queries, results[ours.name]))
        if cost:
            print(f"\nThe build takes {cost[0]:.2f} s with search and {cost[1]:.2f} s without: "
                  f"{100 * (1 - cost[1] / cost[0]):.0f} % of it (CPU {cost[2]:.2f} and {cost[3]:.2f} s).")
        if options.pagefind:
            print("\n" + index_table(engines, cost))
            print("\n" + comparison(queries, results))
        if options.json:
            write(options.json, queries, results)
        print()
        for line in faults(queries, results[ours.name]):
            print(line)
        failures = broken(queries, results[ours.name], len(corpus.urls))
        for line in failures:
            print("broken: " + line)
        if not failures:
            print(f"All {len(BUDGETS)} budgets hold.")
        return 1 if failures else 0


def write(path, queries, results):
    told = [{"kind": query.kind, "text": query.text[:200], "wanted": sorted(query.wanted), "order": query.order,
             "refused": sorted(query.refused),
             "answers": {name: vars(answers[place]) for name, answers in results.items()}}
            for place, query in enumerate(queries)]
    pathlib.Path(path).write_text(json.dumps(told, indent=1), "utf-8")


sys.exit(main())

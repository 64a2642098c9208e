#!/usr/bin/env python3
"""Writes a specification project of any size for the benchmark: make_corpus.py DOCUMENTS FOLDER

Seeded, so the same number gives the same bytes. Of ten documents four are functional requirements
with front matter, four are interfaces with a fenced YAML block, one is an integration with bold
keys, one holds twenty test cases. References go to near neighbours and to a few hubs, so the graph
has about nine edges a document and no cycle.
"""
import pathlib
import random
import sys

SUBJECTS = "payout mandate refund ledger chargeback settlement statement invoice card token limit fee".split()
VERBS = "records rejects matches forwards reverses confirms schedules splits reports archives".split()
ACTORS = "operator merchant acquirer treasury scheduler gateway auditor webhook worker console".split()
WHEN = ("before the cut-off", "within two seconds", "once per batch", "after a manual review",
        "when the balance is negative", "unless the mandate was revoked", "in the order received")


def sentence(rng):
    return (f"The {rng.choice(ACTORS)} {rng.choice(VERBS)} each {rng.choice(SUBJECTS)} of the "
            f"{rng.choice(SUBJECTS)} {rng.choice(ACTORS)} {rng.choice(WHEN)}.")


def prose(rng, sentences):
    return " ".join(sentence(rng) for _ in range(sentences))


def title(rng):
    return f"{rng.choice(SUBJECTS).title()} {rng.choice(SUBJECTS)} {rng.choice(VERBS)}"


def earlier(rng, number, family, width=5):
    if number < 2:
        return None
    near = rng.random() < 0.85
    target = rng.randrange(max(1, number - 25), number) if near else rng.randrange(1, min(number, 20))
    return f"{family}-{target:0{width}d}"


def some(rng, number, family, count):
    return sorted({i for i in (earlier(rng, number, family) for _ in range(count)) if i})


def requirement(rng, n):
    lines = ["---", f"id: FR-{n:05d}", f'title: "{title(rng)}"', "status: Approved",
             "priority: Must Have", f"owner: {rng.choice(ACTORS)}",
             f"depends_on: [{', '.join(some(rng, n, 'FR', 2))}]", "---", "",
             f"# FR-{n:05d}: {title(rng)}", "", "## Description", ""]
    for _ in range(5):
        lines += [prose(rng, 6) + f" See {earlier(rng, n, 'FR') or 'the glossary'}.", ""]
    lines += ["## Business rules", "", "| # | Rule | Reason |", "|---|------|--------|"]
    lines += [f"| {i} | {sentence(rng)} | {sentence(rng)} |" for i in range(1, 7)]
    lines += ["", "## Acceptance criteria", ""]
    lines += [f"- [{rng.choice(' x')}] {sentence(rng)}" for _ in range(7)]
    lines += ["", "## References", ""] + [f"- `{i}` {sentence(rng)}" for i in some(rng, n, "FR", 3)]
    return "\n".join(lines) + "\n"


def interface(rng, n):
    lines = [f"# INT-{n:05d}: {title(rng)}", "", "## Metadata", "", "```yaml", f"id: INT-{n:05d}",
             f'title: "{title(rng)}"', "status: Draft", "priority: Should Have",
             'version: "1.1"', "```", "", "## Overview", "", prose(rng, 8), ""]
    for name, rows in (("Interface", 4), ("External system", 5), ("Limits", 5)):
        lines += [f"## {name}", "", "| Aspect | Value |", "|--------|-------|"]
        lines += [f"| **{rng.choice(SUBJECTS).title()}** | {sentence(rng)} |" for _ in range(rows)]
        lines += [""]
    lines += ["## Data exchange", "", "```json", "{"]
    lines += [f'  "{rng.choice(SUBJECTS)}{i}": {rng.randrange(9999)},' for i in range(6)]
    lines += ['  "currency": "EUR"', "}", "```", "", "## Error handling", "",
              "| Code | Meaning | Response |", "|------|---------|----------|"]
    lines += [f"| {c} | {sentence(rng)} | {sentence(rng)} |" for c in (400, 401, 404, 409, 429, 500)]
    lines += ["", "## Dependencies", ""]
    lines += [f"- [{i}] - {sentence(rng)}" for i in some(rng, n, "FR", 2) + some(rng, n, "INT", 2)]
    lines += ["", "## Traceability", "", "| Artifact | Reference |", "|---|---|",
              f"| Related FR | {', '.join(some(rng, n, 'FR', 3)) or '-'} |", "", "## Notes", ""]
    lines += [f"- {sentence(rng)}" for _ in range(9)]
    return "\n".join(lines) + "\n"


def integration(rng, n):
    lines = [f"# REQ-I-{n:05d}: {title(rng)}", "", f"**ID**: REQ-I-{n:05d}",
             f"**Owner**: {rng.choice(ACTORS)}", "**Criticality**: Important", ""]
    for heading in ("Description", "Connection", "Service levels", "Errors", "Testing"):
        lines += [f"## {heading}", "", prose(rng, 5), "", f"- **{heading}**: {sentence(rng)}", ""]
    lines += ["## Dependencies", "", f"- **Core Features**: {', '.join(some(rng, n, 'FR', 3)) or '-'}"]
    return "\n".join(lines) + "\n"


def tests(rng, n, per_kind):
    lines = [f"# Test cases, part {n}", "", prose(rng, 3), "",
             "| TC ID | Title | Requirement | Steps | Expected |", "|---|---|---|---|---|"]
    for i in range(20):
        family = rng.choice(["FR", "INT"])
        lines += [f"| TC-{n:04d}{i:02d} | {title(rng)} | {family}-{rng.randrange(1, per_kind):05d} | "
                  f"1. {sentence(rng)}<br>2. {sentence(rng)} | {sentence(rng)} |"]
    return "\n".join(lines) + "\n"


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    documents, folder = int(sys.argv[1]), pathlib.Path(sys.argv[2])
    rng = random.Random(documents)
    numbers = {"requirements/FR": 0, "interfaces/INT": 0, "integrations/REQ-I": 0, "tests/part": 0}
    cycle = ["requirements/FR", "interfaces/INT"] * 4 + ["integrations/REQ-I", "tests/part"]
    writers = {"requirements/FR": requirement, "interfaces/INT": interface,
               "integrations/REQ-I": integration,
               "tests/part": lambda r, n: tests(r, n, max(2, documents * 4 // 10))}
    for index in range(documents):
        shape = cycle[index % 10]
        numbers[shape] += 1
        path = folder / "Content" / f"{shape}-{numbers[shape]:05d}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(writers[shape](rng, numbers[shape]), encoding="utf-8")


main()

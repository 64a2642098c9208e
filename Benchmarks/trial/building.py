"""Builds a project with and without search."""
import os
import pathlib
import re
import shutil
import statistics
import subprocess
import sys
import time


def build(program, project, output, *options):
    """Wall and CPU seconds of one build; findings are no failure."""
    start = time.perf_counter()
    process = subprocess.Popen([program, "build", "--quiet", "--site", str(project), "--output", str(output), *options],
                               stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    notes = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    if os.waitstatus_to_exitcode(status) not in (0, 1):
        sys.exit(f"{program} build failed: {notes.decode(errors='replace')}")
    return wall, usage.ru_utime + usage.ru_stime


def build_cost(program, project, scratch, rounds):
    """Medians of wall seconds with and without search, then of CPU seconds."""
    scratch = pathlib.Path(scratch)
    settings = pathlib.Path(project) / "specweft.yml"
    text = settings.read_text("utf-8") if settings.is_file() else ""
    without = scratch / "without.yml"
    without.write_text(re.sub(r"(?m)^search:.*(\n[ \t#].*)*", "", text) + "\nsearch:\n  enabled: false\n", "utf-8")
    rows = []
    for _ in range(rounds):
        for options in ([], ["--config", str(without)]):
            shutil.rmtree(scratch / "timed", ignore_errors=True)
            rows.append(build(program, project, scratch / "timed", *options))
    shutil.rmtree(scratch / "timed", ignore_errors=True)
    given, bare = rows[0::2], rows[1::2]
    return [statistics.median(row[figure] for row in side) for figure in (0, 1) for side in (given, bare)]

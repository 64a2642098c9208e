"""Builds a project with and without search."""
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import time


def build(program, project, output):
    """Wall and CPU seconds of one build; findings are no failure."""
    start = time.perf_counter()
    process = subprocess.Popen([program, "build", "--quiet", "--site", str(project), "--output", str(output)],
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
    without = scratch / "without"
    shutil.copytree(project, without, ignore=shutil.ignore_patterns("Public", ".git"))
    settings = without / "specweft.yml"
    text = settings.read_text("utf-8") if settings.is_file() else ""
    if any(line.startswith("search:") for line in text.splitlines()):
        sys.exit("the project's own search settings cannot be switched off here")
    settings.write_text(text + "\nsearch:\n  enabled: false\n", "utf-8")
    rows = []
    for _ in range(rounds):
        for folder in (project, without):
            shutil.rmtree(scratch / "timed", ignore_errors=True)
            rows.append(build(program, folder, scratch / "timed"))
    shutil.rmtree(scratch / "timed", ignore_errors=True)
    shutil.rmtree(without)
    given, bare = rows[0::2], rows[1::2]
    return [statistics.median(row[figure] for row in side) for figure in (0, 1) for side in (given, bare)]

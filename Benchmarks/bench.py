#!/usr/bin/env python3
"""Times `specweft build` against the floor (floor.c) on the same corpus in the same run.

bench.py SPECWEFT [--sizes 100,1000,10000] [--rounds 5] [--folder /dev/shm] [--corpus DIR]

Every round runs floor and specweft once each, into fresh folders, in turn. Printed are medians:
wall seconds, CPU seconds (user and system), peak memory in MB, and the ratio of the wall times.
"""
import argparse
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent


def measured(command):
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    notes = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    code = os.waitstatus_to_exitcode(status)
    if code not in (0, 1):
        sys.exit(f"{command[0]} ended with {code}: {notes.decode(errors='replace')}")
    return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("specweft")
    parser.add_argument("--sizes", default="100,1000,10000")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--folder", default="/dev/shm" if os.path.isdir("/dev/shm") else None)
    parser.add_argument("--corpus", help="a site folder to time instead of generated ones")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(dir=options.folder, prefix="specweft-bench-") as scratch:
        scratch = pathlib.Path(scratch)
        floor = scratch / "floor"
        subprocess.run(["cc", "-O2", "-o", floor, HERE / "floor.c", "-lcmark-gfm",
                        "-lcmark-gfm-extensions"], check=True)
        sites = []
        if options.corpus:
            shutil.copytree(options.corpus, scratch / "site")
            sites.append(scratch / "site")
        else:
            for size in options.sizes.split(","):
                sites.append(scratch / f"site-{size}")
                subprocess.run([sys.executable, HERE / "make_corpus.py", size, sites[-1]], check=True)
        print("| documents | MB | floor wall s | CPU s | specweft wall s | CPU s | peak MB | ratio |")
        print("| --: | --: | --: | --: | --: | --: | --: | --: |")
        for site in sites:
            files = [p for p in (site / "Content").rglob("*.md")]
            size = sum(p.stat().st_size for p in files) / 1e6
            rows = []
            for _ in range(options.rounds):
                shutil.rmtree(scratch / "out", ignore_errors=True)
                base = measured([floor, site / "Content", scratch / "out"])
                shutil.rmtree(scratch / "out", ignore_errors=True)
                ours = measured([options.specweft, "build", "--quiet", "--site", site,
                                 "--output", scratch / "out"])
                rows.append((base, ours))
            def median(side, figure):
                return statistics.median(row[side][figure] for row in rows)
            ratio = statistics.median(ours[0] / base[0] for base, ours in rows)
            print(f"| {len(files):,} | {size:.1f} | {median(0, 0):.3f} | {median(0, 1):.3f} | "
                  f"{median(1, 0):.3f} | {median(1, 1):.3f} | {median(1, 2):.0f} | {ratio:.2f} |",
                  flush=True)


main()

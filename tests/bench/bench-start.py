#!/usr/bin/env python3
"""Start of the desktop program with a large book, beside the least window libadwaita can show.

    bench-start.py --first-paint F --empty E --innkeeper I --ctl C --book B [--guests N] [--runs R]

Runs both in turn on a private screen and bus and prints medians and their ratio. The book is made
when it is not there. Nothing is asserted: a figure depends on the machine, the ratio much less.
"""

import argparse
import glob
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

# What is wanted: times the empty window, and megabytes; and of a book of so many guests or more.
RATIO, PSS = 1.5, 100
LARGE, RATIO_LARGE, PSS_LARGE = 1000000, 2, 230
# Seconds until the memory is read: by then what is searched is loaded.
SETTLED, SETTLED_LARGE = 3, 12


def private(pid):
    kib = 0
    with open(f"/proc/{pid}/smaps_rollup", encoding="ascii") as rollup:
        for line in rollup:
            if line.startswith("Private_"):
                kib += int(line.split()[1])
    return kib


def measure(first_paint, seconds, closed_seconds, *command):
    out = subprocess.run([first_paint, str(seconds), str(closed_seconds), *command], check=True,
                         stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True).stdout
    return [float(word) for word in out.split()]


def service(innkeeper, book):
    """Private memory of the program started as a service, once it has settled."""
    process = subprocess.Popen([innkeeper, "--database", book, "--gapplication-service"],
                               stderr=subprocess.DEVNULL)
    time.sleep(6)
    kib = private(process.pid) if process.poll() is None else 0
    process.terminate()
    process.wait()
    return kib


def tell_once():
    """Writes down that closing the window was explained already, so that it closes at once."""
    folder = os.path.join(os.environ["XDG_CONFIG_HOME"], "glib-2.0", "settings")
    os.makedirs(folder)
    with open(os.path.join(folder, "keyfile"), "w", encoding="ascii") as keyfile:
        keyfile.write("[org/innkeeper/Innkeeper]\nbackground-told=true\n")


def opens(options):
    """Whether there is a book of today's schema; one left by a broken-off run is put in order."""
    return os.path.exists(options.book) and subprocess.run(
        [options.ctl, "--database", options.book, "agenda"], check=False,
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode == 0


def inside(options):
    tell_once()
    if not opens(options):
        for leftover in glob.glob(glob.escape(options.book) + "*"):
            os.remove(leftover)
        print(f"making a book of {options.guests} guests …", flush=True)
        subprocess.run([options.ctl, "--database", options.book, "generate",
                        "--guests", str(options.guests), "--seed", "1"],
                       check=True, stdout=subprocess.DEVNULL)
    large = options.guests >= LARGE
    settled = SETTLED_LARGE if large else SETTLED
    empty, ours = [], []
    measure(options.first_paint, 0.2, 0, options.empty)
    measure(options.first_paint, 1, 0, options.innkeeper, "--database", options.book)
    for _ in range(options.runs):
        empty.append(measure(options.first_paint, 0.5, 0, options.empty))
        ours.append(measure(options.first_paint, settled, 2, options.innkeeper, "--database",
                            options.book))

    def median(rows, column):
        return statistics.median(row[column] for row in rows)

    print(f"first painted window: {median(ours, 0):.0f} ms, "
          f"empty libadwaita window: {median(empty, 0):.0f} ms, "
          f"ratio {median(ours, 0) / median(empty, 0):.2f} "
          f"(wanted: at most {RATIO_LARGE if large else RATIO})")
    print(f"processor until then: {median(ours, 1):.0f} ms, "
          f"empty libadwaita window: {median(empty, 1):.0f} ms, "
          f"ratio {median(ours, 1) / median(empty, 1):.2f}")
    print(f"memory {settled} s later: {median(ours, 2) / 1024:.0f} MB PSS "
          f"(wanted: at most {PSS_LARGE if large else PSS}), "
          f"{median(ours, 3) / 1024:.0f} MB private; "
          f"empty window {median(empty, 2) / 1024:.0f} MB PSS")
    print(f"after the window was closed: {median(ours, 4) / 1024:.0f} MB private "
          "(wanted: at most 80)")
    print(f"started as a service: {service(options.innkeeper, options.book) / 1024:.0f} MB private "
          "(wanted: at most 60)")


def main():
    parser = argparse.ArgumentParser()
    for name in ("first-paint", "empty", "innkeeper", "ctl", "book"):
        parser.add_argument(f"--{name}", required=True)
    parser.add_argument("--guests", type=int, default=100000)
    parser.add_argument("--runs", type=int, default=7)
    parser.add_argument("--inside", action="store_true")
    options = parser.parse_args()
    if options.inside:
        inside(options)
        return 0
    if shutil.which("xvfb-run") is None or shutil.which("dbus-run-session") is None:
        print("xvfb-run or dbus-run-session is missing", file=sys.stderr)
        return 77
    with tempfile.TemporaryDirectory(prefix="inn-bench-") as home:
        env = dict(os.environ, XDG_DATA_HOME=home + "/data", XDG_CONFIG_HOME=home + "/config",
                   XDG_CACHE_HOME=home + "/cache", XDG_STATE_HOME=home + "/state", GSK_RENDERER="cairo", GDK_BACKEND="x11",
                   GTK_A11Y="none", GSETTINGS_BACKEND="keyfile")
        return subprocess.run(["dbus-run-session", "--", "xvfb-run", "-a", "-s",
                               "-noreset -screen 0 1366x768x24", sys.executable, *sys.argv, "--inside"],
                              env=env, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())

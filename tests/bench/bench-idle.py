#!/usr/bin/env python3
"""What the program costs while it only waits: started as a service, without a window.

    bench-idle.py --innkeeper I --ctl C --book B [--guests N] [--seconds S]

On a private screen and bus. Prints the time of the processor and how often a thread of it woke up, from
/proc. The book is made when it is not there. Nothing is asserted.
"""

import argparse
import glob
import os
import shutil
import subprocess
import sys
import tempfile
import time

# What is wanted: percent of one processor, and wake-ups a minute.
PERCENT, WAKE_UPS = 0.1, 1
SETTLED = 30


def processor_seconds(pid):
    with open(f"/proc/{pid}/stat", encoding="utf-8", errors="replace") as stat:
        fields = stat.read().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def wake_ups(pid):
    """By thread: how often it gave the processor back because it had to wait."""
    found = {}
    for thread in os.listdir(f"/proc/{pid}/task"):
        with open(f"/proc/{pid}/task/{thread}/status", encoding="utf-8", errors="replace") as status:
            lines = dict(line.rstrip("\n").split(":\t", 1) for line in status if ":\t" in line)
        found[thread] = (lines["Name"], int(lines["voluntary_ctxt_switches"]))
    return found


def inside(options):
    if not os.path.exists(options.book):
        subprocess.run([options.ctl, "--database", options.book, "generate",
                        "--guests", str(options.guests), "--seed", "1"],
                       check=True, stdout=subprocess.DEVNULL)
    # In a folder of its own: what others write beside a book wakes the program as well.
    folder = os.path.join(os.environ["XDG_DATA_HOME"], "book")
    os.makedirs(folder)
    for file in glob.glob(glob.escape(options.book) + "*"):
        shutil.copy(file, folder)
    book = os.path.join(folder, os.path.basename(options.book))
    process = subprocess.Popen([options.innkeeper, "--database", book, "--gapplication-service"],
                               stderr=subprocess.DEVNULL)
    try:
        time.sleep(SETTLED)
        began, before, woken = time.monotonic(), processor_seconds(process.pid), wake_ups(process.pid)
        time.sleep(options.seconds)
        seconds = time.monotonic() - began
        used = processor_seconds(process.pid) - before
        now = wake_ups(process.pid)
    finally:
        process.terminate()
        process.wait()

    more = {thread: (name, count - woken.get(thread, (name, 0))[1])
            for thread, (name, count) in now.items()}
    total = sum(count for _, count in more.values())
    print(f"processor: {used:.2f} s in {seconds:.0f} s, {100 * used / seconds:.3f} % "
          f"(wanted: less than {PERCENT} %)")
    print(f"wake-ups: {total}, {60 * total / seconds:.2f} a minute (wanted: at most {WAKE_UPS})")
    for name, count in more.values():
        if count > 0:
            print(f"  {name}: {count}")


def main():
    parser = argparse.ArgumentParser()
    for name in ("innkeeper", "ctl", "book"):
        parser.add_argument(f"--{name}", required=True)
    parser.add_argument("--guests", type=int, default=10000)
    parser.add_argument("--seconds", type=int, default=300)
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
                   XDG_CACHE_HOME=home + "/cache", XDG_STATE_HOME=home + "/state", GSK_RENDERER="cairo",
                   GDK_BACKEND="x11", GTK_A11Y="none", GSETTINGS_BACKEND="keyfile")
        return subprocess.run(["dbus-run-session", "--", "xvfb-run", "-a", "-s",
                               "-noreset -screen 0 1366x768x24", sys.executable, *sys.argv, "--inside"],
                              env=env, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())

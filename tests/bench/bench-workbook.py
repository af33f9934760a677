#!/usr/bin/env python3
"""Reading and previewing a workbook of 20,000 rows of 8 columns, beside libxml2's own reader.

The peer unpacks the same two parts of the workbook and has xmllint read them as a stream: no cells,
no dates, no texts are made of it.
"""

import pathlib
import shutil
import subprocess
import sys
import tempfile
import time

ROWS = 20_000
RUNS = 3
PARTS = ("xl/sharedStrings.xml", "xl/worksheets/sheet1.xml")


def time_peer(sheet):
    start = time.monotonic()
    for part in PARTS:
        unpack = subprocess.Popen(["unzip", "-p", sheet, part], stdout=subprocess.PIPE)
        subprocess.run(["xmllint", "--stream", "--noout", "-"], stdin=unpack.stdout, check=True)
        unpack.stdout.close()
        unpack.wait()
    return time.monotonic() - start


def main():
    program = sys.argv[1]
    for tool in ("unzip", "xmllint"):
        if shutil.which(tool) is None:
            print(f"The {tool} command is not installed.")
            return 77

    with tempfile.TemporaryDirectory(prefix="innkeeper-bench-") as name:
        folder = pathlib.Path(name)
        sheet = folder / "guests.xlsx"

        def run(*arguments):
            output = subprocess.run([program, *map(str, arguments)], check=True,
                                    capture_output=True, text=True).stdout
            return [float(word) for word in output.split()]

        run("make", sheet, ROWS)
        reads, peers, seen, judged = [], [], [], []
        for i in range(RUNS):
            reads.append(run("read", sheet)[0])
            peers.append(time_peer(sheet))
            first, all_rows = run("preview", sheet, folder / f"book{i}.db")
            seen.append(first)
            judged.append(all_rows)

    read, peer = sorted(reads)[RUNS // 2], sorted(peers)[RUNS // 2]
    print(f"read alone: {read:.2f} s, {ROWS / read:.0f} rows/s (wanted: at least 30000); "
          f"unzip and xmllint {peer:.2f} s, ratio {read / peer:.2f}")
    print(f"previewed: {sorted(seen)[RUNS // 2]:.2f} s (wanted: at most 1); with a verdict on every "
          f"row: {sorted(judged)[RUNS // 2]:.2f} s")
    return 0


if __name__ == "__main__":
    sys.exit(main())

#!/usr/bin/env python3
"""Importing 100,000 guests, beside sqlite3's own .import of the same rows.

The peer gets what our import makes of the sheet, already parted by tables and with every value as
it is stored, and loads it into the same tables and indexes. It reads no encodings, compares nobody,
normalises nothing and keeps no journal.
"""

import pathlib
import random
import re
import resource
import shutil
import subprocess
import sys
import tempfile
import time

ROWS = 100_000
TABLES = ("guest", "contact_point", "guest_source", "guest_tag")

SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧"
GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英国栋雨桐子涵梓萱若曦浩然一诺欣怡"
TAGS = ("老客", "湖景", "素食", "安静", "带孩子", "商务")


def make_sheet(path):
    pick = random.Random(1)
    with open(path, "w", encoding="utf-8", newline="") as sheet:
        sheet.write("姓名,性别,生日,电话,邮箱,公司,标签,备注\r\n")
        for i in range(ROWS):
            name = pick.choice(SURNAMES) + pick.choice(GIVEN) + pick.choice(GIVEN)
            birthday = (f"{pick.randint(1940, 2005)}-{pick.randint(1, 12):02}"
                        f"-{pick.randint(1, 28):02}")
            sheet.write(f"{name},{pick.choice('男女')},{birthday},1{38_0000_0000 + i * 7:010},"
                        f"guest{i}@example.com,海岳科技{i % 50},{pick.choice(TAGS)},"
                        f"喜欢靠里的房间，第 {i} 位\r\n")


def sqlite(*arguments, script=""):
    subprocess.run(["sqlite3", *map(str, arguments)], input=script, text=True, check=True,
                   stdout=subprocess.DEVNULL)


def processor_seconds():
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def time_peer(book, folder, schema):
    script = ".mode csv\n.headers off\n"
    for table in TABLES:
        script += f".once '{folder}/{table}.csv'\nSELECT * FROM {table};\n"
    sqlite(book, script=script)

    text = "\n".join(step.read_text(encoding="utf-8") for step in sorted(schema.glob("*.sql")))
    text = re.sub(r"\) STRICT", ")", text)
    peer = folder / "peer.db"
    sqlite(peer, script=text)
    script = ("PRAGMA journal_mode = TRUNCATE;\nPRAGMA synchronous = EXTRA;\n"
              "PRAGMA ignore_check_constraints = ON;\n.mode csv\nBEGIN;\n")
    for table in TABLES:
        script += f".import '{folder}/{table}.csv' {table}\n"
    start, used = time.monotonic(), processor_seconds()
    sqlite(peer, script=script + "COMMIT;\n")
    return time.monotonic() - start, processor_seconds() - used


def main():
    program, schema = sys.argv[1], pathlib.Path(sys.argv[2])
    if shutil.which("sqlite3") is None:
        print("The sqlite3 command is not installed.")
        return 77

    with tempfile.TemporaryDirectory(prefix="innkeeper-bench-") as name:
        folder = pathlib.Path(name)
        sheet, book = folder / "guests.csv", folder / "book.db"
        make_sheet(sheet)
        output = subprocess.run([program, sheet, book], check=True, capture_output=True,
                                text=True).stdout.split()
        rehearsal, run, processor, memory, written = map(float, output)
        peer, peer_processor = time_peer(book, folder, schema)

    print(f"import of {written:.0f} guests: {run:.2f} s, sqlite3 .import {peer:.2f} s, "
          f"ratio {run / peer:.2f} (wanted: at most 2.5)")
    print(f"of the processor: {processor:.2f} s, sqlite3 .import {peer_processor:.2f} s, "
          f"ratio {processor / peer_processor:.2f}")
    print(f"rehearsal: {rehearsal:.2f} s; memory above the open book: {memory:.0f} MB "
          f"(wanted: at most 40)")
    return 0


if __name__ == "__main__":
    sys.exit(main())

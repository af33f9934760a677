#!/usr/bin/env python3
"""Importing 100,000 guests, or with --stays 100,000 stays with a charge each of 20,000 guests, beside
sqlite3's own .import of the same rows.

The peer gets what our import makes of the sheet, already parted by tables and with every value as
it is stored, and loads it into the same tables and indexes. It reads no encodings, compares nobody,
normalises nothing, keeps no journal and sums up nothing.
"""

import datetime
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
GUESTS_OF_STAYS = 20_000
TABLES = ("guest", "contact_point", "guest_source", "guest_tag")
TABLES_OF_STAYS = ("room_type", "room", "stay", "charge", "stay_guest")

SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧"
GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英国栋雨桐子涵梓萱若曦浩然一诺欣怡"
TYPES = ("大床房", "标间", "套房", "家庭房")
CHANNELS = ("携程", "美团", "飞猪", "上门")
TAGS = ("老客", "湖景", "素食", "安静", "带孩子", "商务")


def make_sheet(path, rows=ROWS):
    pick = random.Random(1)
    with open(path, "w", encoding="utf-8", newline="") as sheet:
        sheet.write("姓名,性别,生日,电话,邮箱,公司,标签,备注\r\n")
        for i in range(rows):
            name = pick.choice(SURNAMES) + pick.choice(GIVEN) + pick.choice(GIVEN)
            birthday = (f"{pick.randint(1940, 2005)}-{pick.randint(1, 12):02}"
                        f"-{pick.randint(1, 28):02}")
            sheet.write(f"{name},{pick.choice('男女')},{birthday},1{38_0000_0000 + i * 7:010},"
                        f"guest{i}@example.com,海岳科技{i % 50},{pick.choice(TAGS)},"
                        f"喜欢靠里的房间，第 {i} 位\r\n")


def make_stays(path, guests):
    pick = random.Random(2)
    with open(guests, encoding="utf-8") as sheet:
        people = [line.split(",") for line in sheet.read().splitlines()[1:]]
    day_one = datetime.date(2020, 1, 1)
    with open(path, "w", encoding="utf-8", newline="") as sheet:
        sheet.write("订单号,入住人,联系电话,房号,房型,入住日期,离店日期,订单金额,订单状态,渠道,备注\r\n")
        for i in range(ROWS):
            guest = people[pick.randrange(len(people))]
            room = pick.randrange(60)
            arrival = day_one + datetime.timedelta(days=i // 45)
            departure = arrival + datetime.timedelta(days=pick.randint(1, 4))
            sheet.write(f"C{i},{guest[0]},{guest[3]},{100 + room},{TYPES[room % 4]},{arrival},{departure},"
                        f"{pick.randint(200, 2000)}.50,已离店,{pick.choice(CHANNELS)},第 {i} 单\r\n")


def sqlite(*arguments, script=""):
    subprocess.run(["sqlite3", *map(str, arguments)], input=script, text=True, check=True,
                   stdout=subprocess.DEVNULL)


def processor_seconds():
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def time_peer(book, folder, schema, stays):
    """With so many stays the rows of the guests are there before, and are not timed."""
    script = ".mode csv\n.headers off\n"
    for table in TABLES + (TABLES_OF_STAYS if stays else ()):
        script += f".once '{folder}/{table}.csv'\nSELECT * FROM {table};\n"
    sqlite(book, script=script)

    text = "\n".join(step.read_text(encoding="utf-8") for step in sorted(schema.glob("*.sql")))
    text = re.sub(r"\) STRICT", ")", text)
    peer = folder / "peer.db"
    sqlite(peer, script=text)
    begin = ("PRAGMA journal_mode = TRUNCATE;\nPRAGMA synchronous = EXTRA;\n"
             "PRAGMA ignore_check_constraints = ON;\n.mode csv\nBEGIN;\n")
    script = begin
    if stays:
        sources = (folder / "guest_source.csv").read_text(encoding="utf-8").splitlines(True)
        (folder / "before.csv").write_text("".join(sources[:-stays]), encoding="utf-8")
        (folder / "guest_source.csv").write_text("".join(sources[-stays:]), encoding="utf-8")
        before = begin + f".import '{folder}/before.csv' guest_source\n"
        for table in TABLES:
            if table != "guest_source":
                before += f".import '{folder}/{table}.csv' {table}\n"
        sqlite(peer, script=before + "COMMIT;\n")
    for table in TABLES_OF_STAYS + ("guest_source",) if stays else TABLES:
        script += f".import '{folder}/{table}.csv' {table}\n"
    start, used = time.monotonic(), processor_seconds()
    sqlite(peer, script=script + "COMMIT;\n")
    return time.monotonic() - start, processor_seconds() - used


def main():
    program, schema = sys.argv[1], pathlib.Path(sys.argv[2])
    stays = "--stays" in sys.argv[3:]
    if shutil.which("sqlite3") is None:
        print("The sqlite3 command is not installed.")
        return 77

    with tempfile.TemporaryDirectory(prefix="innkeeper-bench-") as name:
        folder = pathlib.Path(name)
        sheet, book = folder / "guests.csv", folder / "book.db"
        words = [program, sheet, book]
        make_sheet(sheet, GUESTS_OF_STAYS if stays else ROWS)
        if stays:
            make_stays(folder / "stays.csv", sheet)
            words = [program, folder / "stays.csv", book, sheet]
        output = subprocess.run(words, check=True, capture_output=True, text=True).stdout.split()
        rehearsal, run, processor, memory, written = map(float, output)
        peer, peer_processor = time_peer(book, folder, schema, int(written) if stays else 0)

    what, wanted = ("stays", "3.0") if stays else ("guests", "2.5")
    print(f"import of {written:.0f} {what}: {run:.2f} s, sqlite3 .import {peer:.2f} s, "
          f"ratio {run / peer:.2f} (wanted: at most {wanted})")
    print(f"of the processor: {processor:.2f} s, sqlite3 .import {peer_processor:.2f} s, "
          f"ratio {processor / peer_processor:.2f}")
    print(f"rehearsal: {rehearsal:.2f} s; memory above the open book: {memory:.0f} MB "
          f"(wanted: at most 40)")
    return 0


if __name__ == "__main__":
    sys.exit(main())

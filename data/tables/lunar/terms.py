#!/usr/bin/env python3
"""Makes src/core/inn-solar-term-table.h: the 24 solar terms, days of the same astronomy as the months.

A term is the day on which the Sun reaches a longitude divisible by 15 degrees; there are two in each
month of the Gregorian year. Each falls within three days over the years of the table, so that two
bits a term are enough.

    terms.py > ../../../src/core/inn-solar-term-table.h
        make it again
    terms.py --check FILE
        exit 1 unless FILE is what would be made
"""

import argparse
import sys

import generate

N_TERMS = 24
FIRST_LONGITUDE = 285  # Slight Cold, the first of the year


def term_days(year):
    return [generate.term_day(year, (FIRST_LONGITUDE + 15 * i) % 360) for i in range(N_TERMS)]


def make_header():
    years = {year: term_days(year) for year in range(generate.FIRST_YEAR, generate.LAST_YEAR + 1)}
    earliest = [min(days[i].day for days in years.values()) for i in range(N_TERMS)]
    words = []
    for year, days in years.items():
        word = 0
        for i, day in enumerate(days):
            assert (day.year, day.month) == (year, i // 2 + 1)
            assert 0 <= day.day - earliest[i] <= 3
            word |= (day.day - earliest[i]) << (2 * i)
        words.append(f"0x{word:012x}")
    lines = [
        "/* inn-solar-term-table.h: the 24 solar terms, one word per Gregorian year.",
        " *",
        " * Made by data/tables/lunar/terms.py; change that, never this.",
        " *",
        " * Two bits a term, the first one of January lowest: its day since the earliest one.",
        " */",
        "",
        "#pragma once",
        "",
        "#include <glib.h>",
        "",
        f"#define SOLAR_TERM_TABLE_FIRST_YEAR {generate.FIRST_YEAR}",
        f"#define SOLAR_TERM_TABLE_LAST_YEAR {generate.LAST_YEAR}",
        "",
        "static const guint8 solar_term_earliest[] = {",
    ]
    for i in range(0, N_TERMS, 12):
        lines.append("  " + ", ".join(str(day) for day in earliest[i:i + 12]) + ",")
    lines += ["};", "", "static const guint64 solar_term_table[] = {"]
    for i in range(0, len(words), 5):
        lines.append(f"  /* {generate.FIRST_YEAR + i} */ " + ", ".join(words[i:i + 5]) + ",")
    return "\n".join(lines + ["};"]) + "\n"


def main():
    parser = argparse.ArgumentParser(description="Make the table of the solar terms.")
    parser.add_argument("--check", metavar="FILE")
    options = parser.parse_args()

    if options.check:
        with open(options.check, encoding="utf-8") as file:
            if file.read() != make_header():
                sys.exit(f"{options.check} is not what terms.py makes")
    else:
        sys.stdout.write(make_header())


if __name__ == "__main__":
    main()

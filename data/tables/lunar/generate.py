#!/usr/bin/env python3
"""Makes src/core/inn-lunar-table.h: the Chinese calendar from the astronomical rule.

The rule is GB/T 33661-2017: a month begins on the day of the new moon; the month that holds the
winter solstice is the eleventh; if there are thirteen months from one eleventh month to the next,
the first one without a major solar term (a longitude of the Sun divisible by 30 degrees) is the
leap month and takes the number of the month before it. Days are days of UTC+8, and of Beijing's
local mean time (116 degrees 25 minutes east) before 1929.

    generate.py > ../../../src/core/inn-lunar-table.h
        make it again
    generate.py --check FILE
        exit 1 unless FILE is what would be made
    generate.py --close SECONDS
        list what happens that close to midnight
    generate.py --compare FILE
        compare with another almanac: lines of year, month, leap (0 or 1), days, first day, with tabs

Where a new moon falls so close to midnight that theory and the rotation of the Earth to come cannot
tell the day, or the almanacs agree on another one, the almanacs (the Hong Kong Observatory's and
the tables that agree with it) are followed; see DECIDED. Nothing but Python 3 is needed.
"""

import argparse
import bisect
import datetime
import functools
import sys

import sky

FIRST_YEAR = 1900
LAST_YEAR = 2100
UTC_8 = 8 / 24
BEIJING_MEAN_TIME = (116 + 25 / 60) / 360
EPOCH = 1721424.5  # Julian day of the midnight that date.fromordinal (0) would begin with

# New moons whose day the almanacs decide: published day, and why.
DECIDED = {
    datetime.date(1906, 4, 24): "23:52 of the 23rd in mean time, 00:06 of the 24th in UTC+8; "
                                "today's almanacs give the 24th",
    datetime.date(2057, 9, 28): "2 s before the midnight that ends it, as computed here",
    datetime.date(2097, 8, 7): "20 s before the midnight that ends it, as computed here",
}


def local_moment(day):
    """A Julian day of TT as a number of civil days in China, midnight being whole."""
    universal = sky.to_universal(day) - EPOCH
    local = universal + UTC_8
    if local < datetime.date(1929, 1, 1).toordinal():
        local = universal + BEIJING_MEAN_TIME
    return local


def civil_day(day):
    return datetime.date.fromordinal(int(local_moment(day)))


def decide(date):
    """The published day where a computed new moon is next to a decided one."""
    for decided in DECIDED:
        if abs((decided - date).days) <= 1:
            return decided
    return date


@functools.lru_cache(maxsize=None)
def term_day(year, degrees):
    return civil_day(sky.solar_term(year, degrees))


def month_starts(first, last):
    """First days of all months from before `first` to after `last`."""
    lunation = sky.lunation_near(first.toordinal() + EPOCH) - 2
    starts = []
    while not starts or starts[-1] <= last:
        starts.append(decide(civil_day(sky.new_moon(lunation))))
        lunation += 1
    return starts


def number_months(starts, terms, year):
    """Months from the eleventh of `year` - 1 up to before the eleventh of `year`.

    Gives tuples of lunar year, month, leap, first day, days.
    """
    begin = bisect.bisect_right(starts, term_day(year - 1, 270)) - 1
    end = bisect.bisect_right(starts, term_day(year, 270)) - 1
    months = []
    number, lunar_year, leap_done = 10, year - 1, end - begin == 12
    for i in range(begin, end):
        has_term = any(starts[i] <= term < starts[i + 1] for term in terms)
        leap = not leap_done and not has_term
        if leap:
            leap_done = True
        else:
            number += 1
            if number == 13:
                number, lunar_year = 1, year
        months.append((lunar_year, number, leap, starts[i], (starts[i + 1] - starts[i]).days))
    return months


def make_calendar():
    starts = month_starts(datetime.date(FIRST_YEAR - 1, 11, 1), datetime.date(LAST_YEAR + 2, 2, 1))
    months = []
    for year in range(FIRST_YEAR, LAST_YEAR + 2):
        terms = [term_day(y, degrees) for y in (year - 1, year) for degrees in range(0, 360, 30)]
        months += number_months(starts, terms, year)
    return [month for month in months if FIRST_YEAR <= month[0] <= LAST_YEAR]


def make_header():
    months = make_calendar()
    lines = [
        "/* inn-lunar-table.h: the Chinese calendar, one word per lunar year.",
        " *",
        " * Made by data/tables/lunar/generate.py; change that, never this.",
        " *",
        " * Bits 0 to 12: the months in order, leap month included; set for 30 days.",
        " * Bits 13 to 16: the number of the leap month, or 0.",
        " * Bits 17 to 22: New Year as days since 20 January.",
        " * Bits 23 to 24: Qingming of that Gregorian year as days since 4 April.",
        " */",
        "",
        "#pragma once",
        "",
        "#include <glib.h>",
        "",
        f"#define LUNAR_TABLE_FIRST_YEAR {FIRST_YEAR}",
        f"#define LUNAR_TABLE_LAST_YEAR {LAST_YEAR}",
        "",
        "static const guint32 lunar_table[] = {",
    ]
    words = []
    for year in range(FIRST_YEAR, LAST_YEAR + 1):
        mine = [month for month in months if month[0] == year]
        leap = next((month[1] for month in mine if month[2]), 0)
        word = sum(1 << i for i, month in enumerate(mine) if month[4] == 30)
        word |= leap << 13
        word |= (mine[0][3] - datetime.date(year, 1, 20)).days << 17
        word |= (term_day(year, 15) - datetime.date(year, 4, 4)).days << 23
        words.append(f"0x{word:07x}")
    for i in range(0, len(words), 5):
        lines.append(f"  /* {FIRST_YEAR + i} */ " + ", ".join(words[i:i + 5]) + ",")
    return "\n".join(lines + ["};"]) + "\n"


def print_close_calls(seconds):
    first = sky.lunation_near(datetime.date(FIRST_YEAR, 1, 1).toordinal() + EPOCH)
    last = sky.lunation_near(datetime.date(LAST_YEAR + 1, 2, 15).toordinal() + EPOCH)
    events = [("new moon", sky.new_moon(n)) for n in range(first, last + 1)]
    for year in range(FIRST_YEAR, LAST_YEAR + 1):
        events += [(f"Sun at {d}", sky.solar_term(year, d)) for d in [15, *range(0, 360, 30)]]
    for name, day in events:
        moment = local_moment(day)
        away = (moment - round(moment)) * 86400
        if abs(away) <= seconds:
            midnight = datetime.date.fromordinal(round(moment))
            print(f"{name}: {away:+.0f} s from the midnight that begins {midnight}")


def compare(path):
    ours = {month[:3]: month[3:] for month in make_calendar()}
    equal = total = 0
    with open(path, encoding="utf-8") as file:
        for line in file:
            fields = line.rstrip("\n").split("\t")
            if not fields[0].isdigit():
                continue
            total += 1
            year, number, leap, days = map(int, fields[:4])
            theirs = (datetime.date.fromisoformat(fields[4]), days)
            mine = ours.pop((year, number, bool(leap)), None)
            if mine == theirs:
                equal += 1
            else:
                print(f"{year}-{number}{' leap' if leap else ''}: here {mine}, there {theirs}")
    for key in ours:
        print(f"{key}: only here")
    print(f"{equal} of {total} months equal")


def main():
    parser = argparse.ArgumentParser(description="Make the table of the Chinese calendar.")
    parser.add_argument("--check", metavar="FILE")
    parser.add_argument("--close", metavar="SECONDS", type=float)
    parser.add_argument("--compare", metavar="FILE")
    options = parser.parse_args()

    if options.close is not None:
        print_close_calls(options.close)
    elif options.compare:
        compare(options.compare)
    elif options.check:
        with open(options.check, encoding="utf-8") as file:
            if file.read() != make_header():
                sys.exit(f"{options.check} is not what generate.py makes")
    else:
        sys.stdout.write(make_header())


if __name__ == "__main__":
    main()

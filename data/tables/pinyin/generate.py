#!/usr/bin/env python3
"""Writes inn-pinyin-table.h: all readings of every Han character, surnames and words.

Usage: generate.py FOLDER-OF-SOURCES TSCHARACTERS OUTPUT
"""

import os
import re
import sys
import unicodedata

FLAG_SURNAME, FLAG_COMPOUND, FLAG_WORD = 0x8000, 0x4000, 0x2000
LIST_MASK = 0x1FFF
BLOCKS = ((0x3400, 0x4DBF), (0x4E00, 0x9FFF))
SYLLABLE = re.compile(r'^(?:(?:[bpmfdtnlgkhjqxrzcsyw]|zh|ch|sh)?(?:a|o|e|i|u|v|ai|ei|ui|ao|ou|iu|ie|'
                      r've|er|an|en|in|un|ang|eng|ing|ong|ia|iao|ian|iang|iong|ua|uai|uan|uang|uo|ue|'
                      r'io)|m|n|ng|hm|hng|ri|ueng)$')


def plain(reading):
    """nǚ gives nv, zhāng gives zhang."""
    letters = []
    for letter in unicodedata.normalize('NFD', reading.strip().lower()):
        if letter == '\u0308':
            letters[-1] = 'v'
        elif letter == '\u0251':
            letters.append('a')
        elif not unicodedata.combining(letter):
            letters.append(letter)
    syllable = ''.join(letters)
    if syllable == 'e' and '\u00ea' in unicodedata.normalize('NFC', reading):
        syllable = 'ei'
    if not SYLLABLE.match(syllable):
        raise SystemExit(f'not a syllable: {reading}')
    return syllable


def read_readings(path):
    found = {}
    with open(path, encoding='utf-8') as lines:
        for line in lines:
            match = re.match(r'U\+([0-9A-F]+): *([^# ]+)', line)
            if match:
                found[int(match[1], 16)] = [plain(part) for part in match[2].split(',')]
    return found


def read_words(path):
    with open(path, encoding='utf-8') as lines:
        for line in lines:
            if line.strip() and not line.startswith('#'):
                word, *readings = line.split()
                yield word, readings


def read_simplified(path):
    simplified = {}
    with open(path, encoding='utf-8') as lines:
        for line in lines:
            if line.strip() and not line.startswith('#'):
                source, targets = line.rstrip('\n').split('\t')
                if len(source) == 1 and len(targets.split()[0]) == 1:
                    simplified[ord(source)] = ord(targets.split()[0])
    return simplified


def split_compound(reading, first, second, readings):
    """moqi is mo and qi: cut where both halves are syllables, a known reading of the second first."""
    cuts = [(reading[:cut], reading[cut:]) for cut in range(1, len(reading))
            if SYLLABLE.match(reading[:cut].replace('lyu', 'lv'))
            and SYLLABLE.match(reading[cut:].replace('lyu', 'lv'))]
    cuts.sort(key=lambda cut: (cut[0].replace('lyu', 'lv') not in readings[first])
              + (cut[1].replace('lyu', 'lv') not in readings[second]))
    if not cuts:
        raise SystemExit(f'cannot cut {reading}')
    return [part.replace('lyu', 'lv') for part in cuts[0]]


def main():
    folder, simplified_path, output = sys.argv[1:]
    usual = read_readings(os.path.join(folder, 'kMandarin_8105.txt'))
    all_of = read_readings(os.path.join(folder, 'kTGHZ2013.txt'))
    readings = {}
    for source in (read_readings(os.path.join(folder, 'unihan-readings.txt')),
                   read_readings(os.path.join(folder, 'own-readings.txt')),
                   {c: usual[c] + all_of.get(c, []) for c in usual},
                   read_readings(os.path.join(folder, 'kMandarin_overwrite.txt')),
                   read_readings(os.path.join(folder, 'char_overwrite.txt'))):
        for c, found in source.items():
            readings[c] = list(dict.fromkeys(found + readings.get(c, [])))

    simplified = read_simplified(simplified_path)
    for c in readings:
        target = simplified.get(c)
        if target in readings:
            readings[c] = list(dict.fromkeys(readings[c] + readings[target]))

    flags, singles, compounds = {}, {}, {}
    for word, (reading,) in read_words(os.path.join(folder, 'surnames.txt')):
        points = [ord(letter) for letter in word]
        if len(word) == 1:
            syllables = [reading.replace('lyu', 'lv')]
            if readings[points[0]][0] != syllables[0]:
                singles[points[0]] = syllables[0]
                flags[points[0]] = flags.get(points[0], 0) | FLAG_SURNAME
        else:
            syllables = split_compound(reading, *points, readings)
            compounds[tuple(points)] = syllables
            flags[points[0]] = flags.get(points[0], 0) | FLAG_COMPOUND
        for c, syllable in zip(points, syllables):
            if syllable not in readings[c]:
                readings[c].append(syllable)
    words = {}
    for word, syllables in read_words(os.path.join(folder, 'words.txt')):
        points = [ord(letter) for letter in word]
        assert len(points) == len(syllables) == 2, word
        if [readings[c][0] for c in points] != syllables:
            words[tuple(points)] = syllables
            flags[points[0]] = flags.get(points[0], 0) | FLAG_WORD
            for c, syllable in zip(points, syllables):
                if syllable not in readings[c]:
                    readings[c].append(syllable)
    for c, target in simplified.items():
        if target in flags:
            flags[c] = flags[target]
        if c in readings and target in readings:
            readings[c] = list(dict.fromkeys(readings[c] + readings[target]))

    syllables = sorted({syllable for found in readings.values() for syllable in found}
                       | set(singles.values()))
    ids = {syllable: number for number, syllable in enumerate(syllables)}
    assert len(syllables) < 512
    lists, pool = {(): 0}, [0]
    for c in sorted(readings):
        key = tuple(ids[syllable] for syllable in readings[c])
        if key not in lists:
            lists[key] = len(pool)
            pool.append(len(key))
            pool.extend(key)
    assert len(pool) <= LIST_MASK, len(pool)

    def entry(c):
        found = tuple(ids[syllable] for syllable in readings.get(c, ()))
        return lists[found] | flags.get(c, 0)

    def table(name, kind, values, per_line=12):
        lines = [f'static const {kind} {name}[] = {{']
        for at in range(0, len(values), per_line):
            lines.append('  ' + ' '.join(f'{value},' for value in values[at:at + per_line]))
        lines.append('};\n')
        return '\n'.join(lines)

    def pairs(name, found):
        lines = [f'static const InnPinyinPair {name}[] = {{']
        for (first, second), (one, two) in sorted(found.items()):
            lines.append(f'  {{ 0x{first:04X}, 0x{second:04X}, {ids[one]}, {ids[two]} }}, '
                         f'/* {chr(first)}{chr(second)} {one} {two} */')
        lines.append('};\n')
        return '\n'.join(lines)

    parts = ['/* Made by data/tables/pinyin/generate.py; see the README.md there for sources and licences. */\n',
             f'#define FLAG_SURNAME 0x{FLAG_SURNAME:X}\n#define FLAG_COMPOUND 0x{FLAG_COMPOUND:X}\n'
             f'#define FLAG_WORD 0x{FLAG_WORD:X}\n#define LIST_MASK 0x{LIST_MASK:X}\n',
             table('syllables', 'char * const', [f'"{syllable}"' for syllable in syllables], 10),
             table('syllable_lengths', 'guint8', [len(syllable) for syllable in syllables], 24),
             '/* Lists of syllable numbers, each led by its length; the empty list stands first. */\n'
             + table('lists', 'guint16', pool, 16)]
    for first, last in BLOCKS:
        parts.append(f'#define BLOCK_{first:04X}_LAST 0x{last:04X}\n\n'
                     + table(f'block_{first:04x}', 'guint16', [entry(c) for c in range(first, last + 1)]))
    rest = sorted(c for c in readings
                  if not any(first <= c <= last for first, last in BLOCKS))
    parts.append('static const InnPinyinRare rare[] = {\n'
                 + '\n'.join(f'  {{ 0x{c:05X}, {entry(c)} }},' for c in rest) + '\n};\n')
    parts.append('static const InnPinyinSurname surnames[] = {\n'
                 + '\n'.join(f'  {{ 0x{c:04X}, {ids[singles[c]]} }}, /* {chr(c)} {singles[c]} */'
                             for c in sorted(singles)) + '\n};\n')
    parts.append(pairs('compounds', compounds))
    parts.append(pairs('words', words))
    with open(output, 'w', encoding='utf-8') as out:
        out.write('\n'.join(parts))


if __name__ == '__main__':
    main()

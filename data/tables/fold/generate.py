#!/usr/bin/env python3
"""Writes inn-fold-table.h: what each character becomes before texts are compared.

Usage: generate.py TSCHARACTERS OUTPUT

A character folds by itself, whatever stands beside it: compatibility decomposition, case, accents,
letters with strokes, traditional to simplified, odd blanks and dashes, and nothing at all for what
cannot be seen. Applied until nothing changes, so folding twice is folding once. Hangul syllables are
taken apart by arithmetic at run time and are not in the table.
"""

import re
import sys
import unicodedata

LAST = 0x2FFFF

# Marks that people leave out when typing. Vowel signs of Indic and South-East Asian scripts and the
# Japanese voicing marks are letters to their readers and stay.
DROPPED_MARKS = ((0x0300, 0x036F), (0x0483, 0x0489), (0x0591, 0x05C7), (0x0610, 0x061A),
                 (0x064B, 0x065F), (0x0670, 0x0670), (0x06D6, 0x06ED), (0x1AB0, 0x1AFF),
                 (0x1DC0, 0x1DFF), (0x20D0, 0x20FF), (0xFE20, 0xFE2F))

SPECIAL = {
    'ø': 'o', 'ł': 'l', 'đ': 'd', 'ð': 'd', 'þ': 'th', 'æ': 'ae', 'œ': 'oe', 'ħ': 'h', 'ŧ': 't',
    'ŋ': 'n', 'ı': 'i', 'ȷ': 'j', 'ĸ': 'k', 'ƒ': 'f', 'ə': 'e', 'ɛ': 'e', 'ɔ': 'o', 'ɓ': 'b',
    'ɗ': 'd', 'ƙ': 'k', 'ƴ': 'y', 'ȥ': 'z', 'ß': 'ss',
    '‘': "'", '’': "'", '‚': "'", '‛': "'", 'ʻ': "'", 'ʼ': "'", 'ʹ': "'", '′': "'", '`': "'", '´': "'",
    '“': '"', '”': '"', '„': '"', '‟': '"', '″': '"', '«': '"', '»': '"', '「': '"', '」': '"',
    '『': '"', '』': '"', '〝': '"', '〞': '"',
    '‐': '-', '‑': '-', '‒': '-', '–': '-', '—': '-', '―': '-', '−': '-', '﹘': '-',
    '。': '.', '、': ',', '【': '[', '】': ']', '〔': '[', '〕': ']', '《': '<', '》': '>',
    '•': '·', '‧': '·', '・': '·', '∙': '·', '⋅': '·', '‖': '|', '～': '~', '〜': '~',
    '⁄': '/',
}

IGNORED = ((0x034F, 0x034F), (0x180B, 0x180F), (0x200B, 0x200F), (0x202A, 0x202E), (0x2060, 0x206F),
           (0x115F, 0x1160), (0x3164, 0x3164), (0xFE00, 0xFE0F), (0xFEFF, 0xFEFF), (0xFFA0, 0xFFA0),
           (0xFFF0, 0xFFFB), (0x00AD, 0x00AD))


def within(c, ranges):
    return any(first <= c <= last for first, last in ranges)


def read_simplified(path):
    simplified = {}
    with open(path, encoding='utf-8') as lines:
        for line in lines:
            if line.strip() and not line.startswith('#'):
                source, targets = line.rstrip('\n').split('\t')
                if len(source) == 1 and len(targets.split()[0]) == 1:
                    simplified[source] = targets.split()[0]
    return simplified


def fold_once(text, simplified):
    out = []
    for letter in unicodedata.normalize('NFKD', text):
        c = ord(letter)
        if within(c, IGNORED) or (within(c, DROPPED_MARKS) and unicodedata.category(letter)[0] == 'M'):
            continue
        if letter in SPECIAL:
            out.append(SPECIAL[letter])
        elif letter in simplified:
            out.append(simplified[letter])
        elif unicodedata.category(letter) in ('Zs', 'Zl', 'Zp') or letter in '\t\n\r\v\f\x85':
            out.append(' ')
        elif unicodedata.category(letter) == 'Cc' or 0xD800 <= c <= 0xDFFF:
            continue
        else:
            folded = letter.casefold()
            stroke = re.match(r'LATIN (?:SMALL|CAPITAL) LETTER ([A-Z]) WITH ',
                              unicodedata.name(folded[0], ''))
            out.append(stroke[1].lower() if stroke and len(folded) == 1 else folded)
    return ''.join(out)


def fold(letter, simplified):
    text = letter
    for _ in range(8):
        folded = fold_once(text, simplified)
        if folded == text:
            return text
        text = folded
    raise SystemExit(f'U+{ord(letter):04X} never comes to rest')


def main():
    simplified = read_simplified(sys.argv[1])
    pool, offsets = bytearray(b'\0'), {}
    pages, page_numbers = [(0,) * 256], {(0,) * 256: 0}
    index = []
    for high in range((LAST >> 8) + 1):
        page = []
        for c in range(high << 8, (high << 8) + 256):
            letter = chr(c)
            if c == 0 or 0xAC00 <= c <= 0xD7A3 or 0xD800 <= c <= 0xDFFF:
                page.append(0)
                continue
            folded = fold(letter, simplified)
            if folded == letter:
                page.append(0)
                continue
            data = folded.encode('utf-8')
            if data not in offsets:
                offsets[data] = len(pool)
                pool.append(len(data))
                pool.extend(data)
            page.append(offsets[data])
        page = tuple(page)
        if page not in page_numbers:
            page_numbers[page] = len(pages)
            pages.append(page)
        index.append(page_numbers[page])
    assert len(pool) < 65536 and len(pages) < 256, (len(pool), len(pages))

    def rows(values, per_line):
        return '\n'.join('  ' + ' '.join(f'{value},' for value in values[at:at + per_line])
                         for at in range(0, len(values), per_line))

    with open(sys.argv[2], 'w', encoding='utf-8') as out:
        longest = max(len(data) for data in offsets)
        out.write('/* Made by data/tables/fold/generate.py; see the README.md there. */\n\n'
                  f'#define FOLD_LAST 0x{LAST:X}\n#define FOLD_LONGEST {longest}\n\n'
                  '/* The folded texts, each led by its length in bytes. */\n'
                  'static const guint8 fold_pool[] = {\n' + rows(list(pool), 24) + '\n};\n\n'
                  '/* Offsets into the pool; 0 means that the character stays what it is. */\n'
                  'static const guint16 fold_pages[][256] = {\n'
                  + '\n'.join('{\n' + rows(page, 16) + '\n},' for page in pages) + '\n};\n\n'
                  'static const guint8 fold_index[] = {\n' + rows(index, 24) + '\n};\n')


if __name__ == '__main__':
    main()

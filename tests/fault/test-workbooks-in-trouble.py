#!/usr/bin/env python3
"""Files that are made to fell whoever reads them: each is refused with a reason, by the program as it
is installed, within two seconds of a processor and 200 MB of memory."""

import os
import resource
import struct
import subprocess
import sys
import tempfile
import zipfile

import tap
import world as worlds

MOST_SECONDS = 2
MOST_KB = 200 * 1024
REFUSED = 5
ROW = '<row r="1"><c t="inlineStr"><is><t>姓名</t></is></c></row>'
MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships'
KINDS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
PARTS = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': f'<Relationships xmlns="{RELATIONS}"><Relationship Id="r1" '
                   f'Type="{KINDS}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    'xl/workbook.xml': f'<workbook xmlns="{MAIN}" xmlns:r="{KINDS}"><sheets>'
                       '<sheet name="a" sheetId="1" r:id="r1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
        f'<Relationships xmlns="{RELATIONS}"><Relationship Id="r1" Type="{KINDS}/worksheet" '
        f'Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="{KINDS}/sharedStrings" '
        'Target="sharedStrings.xml"/></Relationships>',
    'xl/sharedStrings.xml': f'<sst xmlns="{MAIN}"/>',
}
SHEET = 'xl/worksheets/sheet1.xml'
STRINGS = 'xl/sharedStrings.xml'
BLANKS = [' ' * (1 << 20)] * 200

cases = tap.Cases('/fault/workbooks')


def sheet_of(rows):
    return f'<worksheet xmlns="{MAIN}"><sheetData>{rows}</sheetData></worksheet>'


class Desk:
    """A world, and what a try with a file costs."""

    def __init__(self, world):
        self.world = world
        world.now = '2026-11-22 09:30'
        self.book = world.path('hotel', 'book.db')
        world.ctl('--database', self.book, 'generate', '--guests', 5)
        self.said = {}

    def write(self, parts, more=()):
        """A workbook of these parts over the usual ones; a part may be a list of pieces."""
        path = self.world.path('guests.xlsx')
        with zipfile.ZipFile(path, 'w', zipfile.ZIP_DEFLATED, compresslevel=6) as book:
            for name, text in {**PARTS, SHEET: sheet_of(ROW), **parts}.items():
                with book.open(name, 'w', force_zip64=False) as part:
                    for piece in [text] if isinstance(text, str) else text:
                        part.write(piece.encode())
            for name in more:
                book.writestr(name, '')
        return path

    def try_file(self, path):
        """Status, words, seconds of a processor and kilobytes of memory of a rehearsal."""
        with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
            child = subprocess.Popen(
                [self.world.innkeeperctl, '--now', self.world.now, '--database', self.book, 'import',
                 path, '--dry-run'], env=self.world.env, stdin=subprocess.DEVNULL, stdout=out,
                stderr=err, cwd=self.world.folder,
                preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_CPU, (20, 20)))
            _, status, used = os.wait4(child.pid, 0)
            child.returncode = os.waitstatus_to_exitcode(status)
            err.seek(0)
            return child.returncode, err.read().decode(), used.ru_utime + used.ru_stime, used.ru_maxrss

    def refuse(self, what, path, *words):
        status, said, seconds, memory = self.try_file(path)
        print(f'# {what}: {os.path.getsize(path) // 1024} kB, {seconds:.2f} s, {memory // 1024} MB: {said.strip()}')
        tap.equal(status, REFUSED, f'{what}: {said}')
        for word in words:
            tap.contains(said, word)
        if seconds > MOST_SECONDS or memory > MOST_KB:
            raise AssertionError(f'{what} took {seconds:.1f} s and {memory // 1024} MB')
        return said


@cases.add('a-good-one-is-read')
def control(desk):
    path = desk.world.path('good.xlsx')
    desk.world.run(os.environ['MAKE_MESSY_WORKBOOK'], path, check=0)
    status, said, seconds, memory = desk.try_file(path)
    print(f'# good: {seconds:.2f} s, {memory // 1024} MB')
    tap.equal(status, 8, said)
    tap.equal(desk.try_file(desk.write({}))[:2], (0, ''), 'one put together like the bad ones')


@cases.add('what-unpacks-to-a-thousand-times-its-size-is-refused')
def zip_bomb(desk):
    for part in (SHEET, STRINGS, 'xl/workbook.xml', '_rels/.rels'):
        desk.refuse(f'blanks in {part}', desk.write({part: ['<a>'] + BLANKS + ['</a>']}))
    text = ['x' * (1 << 20)] * len(BLANKS)
    desk.refuse('one long cell', desk.write({SHEET: [
        f'<worksheet xmlns="{MAIN}"><sheetData><row><c t="inlineStr"><is><t>'] + text + [
            '</t></is></c></row></sheetData></worksheet>']}))


@cases.add('millions-of-cells-and-texts-are-refused')
def cell_bomb(desk):
    cells = '<row>' + '<c><v>1</v></c>' * 16384 + '</row>'
    desk.refuse('cells', desk.write({SHEET: [f'<worksheet xmlns="{MAIN}"><sheetData>'] + [cells] * 1000
                                     + ['</sheetData></worksheet>']}))
    texts = '<si><t>x</t></si>' * 10000
    desk.refuse('texts', desk.write({STRINGS: [f'<sst xmlns="{MAIN}">'] + [texts] * 3000 + ['</sst>']}))


@cases.add('entities-are-refused-however-they-grow')
def entities(desk):
    laughs = ''.join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    for what, declared, used in (
            ('laughs', f'<!ENTITY l0 "ha">{laughs}', '&l9;'),
            ('quadratic', f'<!ENTITY l "{"x" * 100000}">', '&l;' * 10000),
            ('a file', '<!ENTITY l SYSTEM "file:///etc/hostname">', '&l;'),
            ('a parameter', '<!ENTITY % l SYSTEM "file:///dev/zero"> %l;', '')):
        rows = f'<row><c t="inlineStr"><is><t>{used}</t></is></c></row>'
        desk.refuse(f'entities: {what}', desk.write(
            {SHEET: f'<?xml version="1.0"?><!DOCTYPE worksheet [{declared}]>{sheet_of(rows)}'}))


@cases.add('a-million-levels-are-refused')
def deep(desk):
    desk.refuse('levels', desk.write({SHEET: ['<a>' * 1000] * 1000}))


@cases.add('thousands-of-parts-are-refused')
def parts(desk):
    desk.refuse('parts', desk.write({}, [f'xl/media/{n}' for n in range(60000)]))


def write_compound(path, streams):
    """The container of old and of locked workbooks: one table of sectors, one of names."""
    header = bytearray(512)
    header[0:8] = b'\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'
    struct.pack_into('<HHHHH', header, 24, 0x3e, 3, 0xfffe, 9, 6)
    struct.pack_into('<IIIIIIIII', header, 40, 0, 1, 1, 0, 4096, 0xfffffffe, 0, 0xfffffffe, 0)
    struct.pack_into('<109I', header, 76, 0, *[0xffffffff] * 108)
    table = struct.pack('<128I', 0xfffffffd, 0xfffffffe, *[0xffffffff] * 126)
    names = b''
    for number, (name, kind) in enumerate([('Root Entry', 5)] + [(stream, 2) for stream in streams]):
        text = (name + '\0').encode('utf-16-le')
        names += text.ljust(64, b'\0') + struct.pack(
            '<HBBIII', len(text), kind, 1, 0xffffffff,
            number + 1 if 0 < number < len(streams) else 0xffffffff,
            1 if number == 0 else 0xffffffff) + bytes(36) + struct.pack('<IQ', 0xfffffffe, 0)
    with open(path, 'wb') as file:
        file.write(header + table + names.ljust(512, b'\0'))


@cases.add('locked-and-old-workbooks-are-told-apart')
def compound(desk):
    path = desk.world.path('locked.xlsx')
    write_compound(path, ['EncryptedPackage'])
    locked = desk.refuse('locked', path)
    write_compound(path, ['Workbook'])
    old = desk.refuse('old', path)
    tap.contains(locked, 'password')
    tap.contains(old, '.xlsx')
    tap.equal(locked == old, False)


def main():
    with worlds.World() as world:
        return cases.run(Desk(world))


if __name__ == '__main__':
    sys.exit(main())

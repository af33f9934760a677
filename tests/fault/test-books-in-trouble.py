#!/usr/bin/env python3
"""Books that are damaged, foreign, newer, lost or on a bad disk, seen from the command line."""

import contextlib
import hashlib
import os
import random
import re
import shutil
import signal
import sqlite3
import subprocess
import sys
import time

import tap
import world as worlds

NOW = '2026-11-22 09:30'
SHEET = '姓名,电话,证件号\n张三,13812345678,110101199003078515\n李四,13912345678,\n'
MOST_STARTS = 100
KILL_ROUNDS = 60
GENERATED = 40
NOBODY = 65534

cases = tap.Cases('/fault/book')


class Shelf:
    """A world with one good book, of which each case takes a copy of its own."""

    def __init__(self, world):
        self.world = world
        world.now = NOW
        self.sheet = world.path('guests.csv')
        with open(self.sheet, 'w', encoding='utf-8') as file:
            file.write(SHEET)
        world.ctl('import', self.sheet)
        self.n_copies = 0
        self.n_disks = 0

    def copy(self, without=()):
        """A copy of the good book and what belongs to it, but for the endings named."""
        self.n_copies += 1
        folder = self.world.path(f'copy-{self.n_copies}')
        shutil.copytree(os.path.dirname(self.world.book), folder)
        for ending in without:
            os.unlink(os.path.join(folder, 'book.db' + ending))
        return os.path.join(folder, 'book.db')

    def ctl(self, book, *words, **more):
        return self.world.ctl('--database', book, *words, **more)


def digest(path):
    with open(path, 'rb') as file:
        return hashlib.sha256(file.read()).hexdigest()


def write(path, content):
    with open(path, 'wb') as file:
        file.write(content)


def read(path):
    with open(path, 'rb') as file:
        return file.read()


def change(path, sql):
    with contextlib.closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(sql)


def count_guests(book):
    with contextlib.closing(sqlite3.connect(f'file:{book}?mode=ro', uri=True)) as connection:
        return connection.execute('SELECT count(*) FROM guest').fetchone()[0]


def forget(path):
    """Nothing beside it tells that it ever was a book."""
    for ending in ('', '.marker', '.key'):
        os.unlink(path + ending)


def make_text(path):
    forget(path)
    write(path, b'My guests, written down by hand.\n' * 100)


def make_foreign(path):
    forget(path)
    change(path, 'CREATE TABLE recipe (name TEXT)')


REFUSED = {
    # what is wrong: how to make it so, how innkeeperctl ends
    'empty': (lambda path: write(path, b''), 6),
    'cut off': (lambda path: write(path, read(path)[:len(read(path)) // 2]), 6),
    'damaged': (lambda path: write(path, read(path)[:100] + b'\xff' * 3996 + read(path)[4096:]), 6),
    'a text': (make_text, 5),
    'of another program': (make_foreign, 5),
    'newer': (lambda path: change(path, 'PRAGMA user_version = 9999'), 7),
    'lost': (os.unlink, 6),
}


@cases.add('what-cannot-be-a-book-of-ours-is-refused-and-left-as-it-was')
def refused(shelf):
    told = {}
    tap.equal(shelf.ctl(shelf.copy(), 'verify').fields['result'], 'ok', 'the good book')
    for what, (spoil, status) in REFUSED.items():
        book = shelf.copy()
        spoil(book)
        before = digest(book) if os.path.exists(book) else None
        for words in (['agenda'], ['import', shelf.sheet], ['generate', '--guests', '5']):
            found = shelf.ctl(book, *words, status=None)
            tap.equal((what, found.status), (what, status))
            tap.equal(found.out, '')
        told[what] = found.err.replace(os.path.dirname(book), '')
        tap.equal(digest(book) if os.path.exists(book) else None, before, what)
    tap.equal(len(set(told.values())), len(told), f'each has words of its own: {told}')


@cases.add('damage-deep-inside-is-found-by-verify')
def deep(shelf):
    size = os.path.getsize(shelf.world.book)
    sheet = shelf.world.path('whole.csv')
    shelf.ctl(shelf.copy(), 'export', sheet)
    n_found = 0
    for at in range(4096, size, 4096):
        book = shelf.copy()
        write(book, read(book)[:at] + bytes(4096) + read(book)[at + 4096:])
        status = shelf.ctl(book, 'verify', status=None).status
        tap.equal(status in (0, 6), True, f'page at {at} ended verify with {status}')
        n_found += status == 6
        if status == 0:
            shelf.ctl(book, 'export', sheet + '.other')
            tap.equal(read(sheet + '.other'), read(sheet), f'the page at {at}')
        shutil.rmtree(os.path.dirname(book))
    tap.equal(n_found > 0, True, 'pages found')


@cases.add('without-its-key-a-book-works-but-for-the-numbers-of-documents')
def no_key(shelf):
    book = shelf.copy(without=['.key'])
    found = shelf.ctl(book, 'show', 1).fields
    tap.contains(found['document'], '••••8515')
    tap.equal(shelf.ctl(book, 'search', 'zs').lines[0][1], '张三')
    tap.equal(shelf.ctl(book, 'import', shelf.sheet, '--json').json['unchanged'], 2)
    checked = shelf.ctl(book, 'verify', status=1)
    tap.equal([checked.fields[name] for name in ('result', 'checked', 'findings')],
              ['incomplete', '0', ''])
    tap.equal(int(checked.fields['unchecked']) >= 2, True, checked.out)
    tap.contains(checked.err, f'{checked.fields["unchecked"]} records')
    tap.contains(checked.err, 'key file')
    tap.equal(os.path.exists(book + '.key'), False, 'no other key takes its place')


@cases.add('a-folder-that-cannot-be-written-can-be-read')
def read_only(shelf):
    if os.geteuid() != 0 or shutil.which('setpriv') is None:
        raise tap.Skip('only root can be somebody else')
    book = shelf.copy()
    as_nobody = ['setpriv', f'--reuid={NOBODY}', f'--regid={NOBODY}', '--clear-groups',
                 'env', 'GSETTINGS_BACKEND=memory', shelf.world.innkeeperctl]
    os.chmod(shelf.world.folder, 0o755)
    for name in os.listdir(os.path.dirname(book)):
        os.chmod(os.path.join(os.path.dirname(book), name), 0o444)
    os.chmod(os.path.dirname(book), 0o555)
    if shelf.world.run(*as_nobody, '--version').status != 0:
        raise tap.Skip('the programs cannot be run by others')
    before = digest(book)
    found = shelf.world.run(*as_nobody, '--database', book, 'search', 'zs', check=0)
    tap.equal(found.lines[0][1], '张三')
    shelf.world.run(*as_nobody, '--database', book, 'verify', check=0)
    found = shelf.world.run(*as_nobody, '--database', book, 'undo', check=1)
    tap.equal(found.err == '', False, 'a message')
    tap.equal(digest(book), before)


@contextlib.contextmanager
def small_disk(shelf, size):
    """A disk of @size bytes; gives its path and a function that makes it larger."""
    if os.geteuid() != 0:
        raise tap.Skip('only root can bring a disk')
    # Each in a place of its own: where a book was, none is begun when its disk is taken out.
    shelf.n_disks += 1
    path = shelf.world.path(f'disk-{shelf.n_disks}')
    os.makedirs(path, exist_ok=True)
    if shelf.world.run('mount', '-t', 'tmpfs', '-o', f'size={size}', 'tmpfs', path).status != 0:
        raise tap.Skip('no disk can be mounted here')
    try:
        yield path, lambda: shelf.world.run('mount', '-o', 'remount,size=64m', path, check=0)
    finally:
        shelf.world.run('umount', '-l', path)


@cases.add('on-a-full-disk-nothing-is-half-done-and-work-goes-on-after-room-is-made')
def full(shelf):
    with small_disk(shelf, '1500k') as (disk, enlarge):
        book = os.path.join(disk, 'hotel', 'book.db')
        shelf.ctl(book, 'import', shelf.sheet)
        found = shelf.ctl(book, 'generate', '--guests', 5000, status=1)
        tap.contains(found.err.lower(), 'full')
        tap.equal(shelf.ctl(book, 'verify').fields['result'], 'ok')
        tap.equal(len(shelf.ctl(book, 'search', '1').lines), 2)
        enlarge()
        shelf.ctl(book, 'generate', '--guests', 50)
        tap.equal(shelf.ctl(book, 'verify').fields['result'], 'ok')
        tap.equal(count_guests(book), 52)


@cases.add('a-book-on-a-disk-that-is-full-already-can-be-read')
def full_before(shelf):
    with small_disk(shelf, '1500k') as (disk, enlarge):
        book = os.path.join(disk, 'hotel', 'book.db')
        shelf.ctl(book, 'import', shelf.sheet)
        n_before = count_guests(book)
        shelf.world.run('dd', 'if=/dev/zero', 'of=' + os.path.join(disk, 'films'), 'bs=1k')
        before = digest(book)
        tap.equal(shelf.ctl(book, 'search', 'zs').lines[0][1], '张三')
        shelf.ctl(book, 'verify')
        found = shelf.ctl(book, 'undo', status=1)
        tap.contains(found.err.lower(), 'full')
        tap.equal(digest(book), before)
        enlarge()
        shelf.ctl(book, 'generate', '--guests', 5)
        tap.equal(count_guests(book), n_before + 5)


@cases.add('a-disk-full-at-the-first-start-leaves-no-half-of-a-book')
def full_at_first(shelf):
    for size in ('16k', '64k', '200k'):
        with small_disk(shelf, size) as (disk, enlarge):
            book = os.path.join(disk, 'hotel', 'book.db')
            found = shelf.ctl(book, 'generate', '--guests', 50, status=1)
            tap.contains(found.err.lower(), 'full')
            enlarge()
            shelf.ctl(book, 'generate', '--guests', 50)
            tap.equal(shelf.ctl(book, 'verify').fields['result'], 'ok')
            tap.equal(count_guests(book), 50)


@cases.add('of-a-hundred-that-start-at-once-only-one-at-a-time-owns-the-book')
def at_once(shelf):
    book = shelf.copy()
    before = count_guests(book)
    running = []
    for number in range(MOST_STARTS):
        sheet = shelf.world.path(f'one-{number}.csv')
        with open(sheet, 'w', encoding='utf-8') as file:
            file.write(f'姓名,电话\n客{number},138{number:08}\n')
        running.append(subprocess.Popen(
            [shelf.world.innkeeperctl, '--database', book, 'import', sheet], env=shelf.world.env,
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL))
    ends = [process.wait(60) for process in running]
    tap.equal(set(ends) - {0, 3}, set(), 'done, or in use')
    tap.equal(ends.count(0) > 0, True, 'somebody got it')
    tap.equal(count_guests(book), before + ends.count(0))
    tap.equal(shelf.ctl(book, 'verify').fields['result'], 'ok')


def read_owner(book):
    """The process that took the book last, by its guard file."""
    try:
        with open(book + '.lock', encoding='ascii') as file:
            return int(file.read().split()[0])
    except (FileNotFoundError, IndexError):
        return None


@cases.add('while-one-works-all-others-are-told-that-it-is-in-use')
def in_use(shelf):
    book = shelf.copy()
    worker = subprocess.Popen([shelf.world.innkeeperctl, '--database', book, 'generate',
                               '--guests', '100000'], env=shelf.world.env,
                              stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
    # Asking the book itself could take it from the worker.
    worlds.until(lambda: read_owner(book) == worker.pid, 'a worker', 10)
    ends = [shelf.ctl(book, 'log', status=None).status for _ in range(20)]
    os.kill(worker.pid, signal.SIGKILL)
    worker.wait()
    tap.equal(ends, [3] * 20)
    tap.equal(count_guests_by_acts(shelf, book), 2)


def count_guests_by_acts(shelf, book):
    """How many guests there must be if acts are whole; the book must agree, and be well."""
    n_guests = 0
    for entry in shelf.ctl(book, 'log', '--limit', 10000, '--json').json:
        if entry['undone-by'] == 0 and entry['act'] in ('generate', 'import.guests'):
            n_guests += int(re.search(r'\d+', entry['sentence'])[0])
    tap.equal(count_guests(book), n_guests, 'guests by their acts')
    tap.equal(shelf.ctl(book, 'verify').fields['result'], 'ok')
    return n_guests


@cases.add('killed-at-any-moment-a-book-opens-again-with-whole-acts-only')
def killed(shelf):
    chance = random.Random(4711)
    book = shelf.copy()
    many = shelf.world.path('many.csv')
    n_killed = 0
    number = -1
    # A quick machine is done before many a blow; it takes as many rounds as it needs.
    while number + 1 < KILL_ROUNDS or (n_killed <= KILL_ROUNDS // 4
                                       and number + 1 < 8 * KILL_ROUNDS):
        number += 1
        with open(many, 'w', encoding='utf-8') as file:
            file.write('姓名,电话\n')
            for row in range(300):
                file.write(f'客{number}之{row},139{number:04}{row:04}\n')
        words = chance.choice([['generate', '--guests', str(GENERATED), '--seed', str(number)],
                               ['import', many], ['import', many], ['undo']])
        process = subprocess.Popen([shelf.world.innkeeperctl, '--database', book, *words],
                                   env=shelf.world.env, stdin=subprocess.DEVNULL,
                                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(chance.uniform(0, 0.12))
        process.kill()
        n_killed += process.wait() == -signal.SIGKILL
        if number % 5 == 4:
            count_guests_by_acts(shelf, book)
        else:
            shelf.ctl(book, 'log')
    tap.equal(n_killed > KILL_ROUNDS // 4, True, f'{n_killed} were killed at work')


@cases.add('half-an-act-would-be-noticed')
def control(shelf):
    book = shelf.copy()
    change(book, "UPDATE guest SET name = 'Somebody else' WHERE id = 2")
    try:
        count_guests_by_acts(shelf, book)
    except AssertionError:
        return
    raise AssertionError('what another program changed went unseen')


@cases.add('the-same-entry-cannot-be-taken-back-twice')
def twice(shelf):
    book = shelf.copy()
    shelf.ctl(book, 'undo', 2)
    before = shelf.ctl(book, 'log').out
    tap.contains(shelf.ctl(book, 'undo', 2, status=5).err, 'already')
    tap.equal(shelf.ctl(book, 'log').out, before)


@cases.add('at-1970-the-book-can-be-read-and-nothing-is-lost')
def clock_at_zero(shelf):
    book = shelf.copy()
    shelf.world.now = '1970-01-01 08:00'
    tap.equal(shelf.ctl(book, 'search', 'zs').lines[0][1], '张三')
    shelf.ctl(book, 'agenda', '--days', 366)
    shelf.world.now = NOW
    tap.equal(shelf.ctl(book, 'verify').fields['result'], 'ok')


def main():
    with worlds.World() as world:
        return cases.run(Shelf(world))


if __name__ == '__main__':
    sys.exit(main())

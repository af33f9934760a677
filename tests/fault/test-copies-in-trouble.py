#!/usr/bin/env python3
"""Copies on disks that are full, cannot be written or go away, and programs killed at them."""

import contextlib
import hashlib
import os
import random
import signal
import subprocess
import sys
import time

import tap
import world as worlds

NOW = '2026-11-22 09:30'
KILL_ROUNDS = 40
PASSWORD = {'INNKEEPER_BACKUP_PASSWORD': 'a room with a view'}

cases = tap.Cases('/fault/copies')


class Shelf:
    """A world with one book of some size."""

    def __init__(self, world):
        self.world = world
        world.now = NOW
        self.book = world.path('hotel', 'book.db')
        self.ctl('generate', '--guests', 3000, '--seed', 7)
        self.good = world.path('good.innkeeper')
        self.ctl('backup', self.good)

    def ctl(self, *words, **more):
        return self.world.ctl('--database', self.book, *words, **more)

    def digest(self):
        with open(self.book, 'rb') as file:
            return hashlib.sha256(file.read()).hexdigest()

    def unfinished(self, *folders):
        """What is left of copies that were not made."""
        usual = os.path.join(os.path.dirname(self.book), 'backups')
        names = [name for folder in (usual, os.path.dirname(self.book), *folders)
                 if os.path.isdir(folder) for name in os.listdir(folder)]
        return [name for name in names if name.endswith(('.part', '.copying')) or '.restoring' in name]


@contextlib.contextmanager
def disk(shelf, *options):
    if os.geteuid() != 0:
        raise tap.Skip('only root can bring a disk')
    path = shelf.world.path('disk')
    os.makedirs(path, exist_ok=True)
    if shelf.world.run('mount', '-t', 'tmpfs', *options, 'tmpfs', path).status != 0:
        raise tap.Skip('no disk can be mounted here')
    try:
        yield path
    finally:
        shelf.world.run('umount', '-l', path)


@cases.add('on-a-full-disk-no-copy-is-made-and-an-older-one-stays')
def full(shelf):
    before = shelf.digest()
    for password in (None, PASSWORD):
        with disk(shelf, '-o', 'size=400k') as path:
            older = os.path.join(path, 'older.innkeeper')
            with open(shelf.good, 'rb') as source, open(older, 'wb') as target:
                target.write(source.read(300_000))
            found = shelf.ctl('backup', path, env=password, status=1)
            tap.contains(found.err, 'The disk is full')
            tap.equal(os.listdir(path), ['older.innkeeper'])
            found = shelf.ctl('backup', older, env=password, status=1)
            tap.contains(found.err, 'The disk is full')
            tap.equal(os.path.getsize(older), 300_000)
            tap.equal(shelf.unfinished(path), [])
        with disk(shelf, '-o', 'size=64m') as path:
            shelf.ctl('backup', path, env=password)
            tap.equal(len(os.listdir(path)), 1, 'with room there is one')
    tap.equal(shelf.digest(), before)


@cases.add('what-cannot-be-written-and-what-is-gone-have-words-of-their-own')
def elsewhere(shelf):
    before = shelf.digest()
    with disk(shelf, '-o', 'ro') as path:
        found = shelf.ctl('backup', path, status=1)
        tap.contains(found.err, 'Nothing can be written there')
    found = shelf.ctl('backup', shelf.world.path('no', 'such', 'stick', 'x.innkeeper'), status=None)
    tap.contains(found.err, 'is not there')
    tap.equal(found.status in (1, 4), True, f'status {found.status}')
    tap.equal(shelf.digest(), before)
    tap.equal(shelf.unfinished(), [])


@cases.add('with-a-full-disk-nothing-is-brought-back-and-the-book-stays')
def full_restore(shelf):
    with disk(shelf, '-o', 'size=40m') as path:
        book = os.path.join(path, 'hotel', 'book.db')
        os.makedirs(os.path.dirname(book))
        shelf.world.ctl('--database', book, 'restore', shelf.good)
        before = shelf.world.ctl('--database', book, 'search', '1', '--limit', 5).out
        room = os.statvfs(path)
        with open(os.path.join(path, 'fill'), 'wb') as file:
            file.write(b'x' * (room.f_bavail * room.f_frsize - 2_000_000))
        found = shelf.world.ctl('--database', book, 'restore', shelf.good, status=1)
        tap.contains(found.err, 'The disk of this computer is full')
        tap.equal(shelf.world.ctl('--database', book, 'search', '1', '--limit', 5).out, before)
        tap.equal([name for name in os.listdir(os.path.dirname(book)) if 'restoring' in name], [])
        os.unlink(os.path.join(path, 'fill'))
        shelf.world.ctl('--database', book, 'restore', shelf.good)
        tap.equal(shelf.world.ctl('--database', book, 'search', '1', '--limit', 5).out, before)


def list_rounds(killed):
    """As many rounds as it takes: a quick machine is done before many a blow. @killed takes in for
    each whether it came in time."""
    while len(killed) < KILL_ROUNDS or (sum(killed) <= KILL_ROUNDS // 4
                                        and len(killed) < 8 * KILL_ROUNDS):
        yield len(killed)


def blow(shelf, chance, words, most):
    process = subprocess.Popen([shelf.world.innkeeperctl, '--database', shelf.book, *words],
                               env=shelf.world.env, stdin=subprocess.DEVNULL,
                               stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    time.sleep(chance.uniform(0, most))
    process.kill()
    return process.wait() == -signal.SIGKILL


@cases.add('killed-while-copying-there-is-a-whole-copy-or-none-and-the-book-is-well')
def killed_copying(shelf):
    chance = random.Random(42)
    folder = shelf.world.path('copies')
    os.makedirs(folder)
    killed = []
    for _ in list_rounds(killed):
        killed.append(blow(shelf, chance, ['backup', folder], 0.25))
    tap.equal(sum(killed) > KILL_ROUNDS // 4, True, f'{sum(killed)} were killed at work')
    whole = [name for name in os.listdir(folder) if name.endswith('.innkeeper')]
    for name in whole:
        other = shelf.world.path('other', 'book.db')
        shelf.world.ctl('--database', other, 'restore', os.path.join(folder, name))
        tap.equal(shelf.world.ctl('--database', other, 'verify', status=None).fields['findings'], '')
    tap.equal(shelf.ctl('verify').fields['result'], 'ok')


@cases.add('killed-while-bringing-back-the-book-is-the-old-one-or-the-new-one')
def killed_restoring(shelf):
    chance = random.Random(43)
    guests = {'3000'}
    killed = []
    smaller = shelf.world.path('smaller', 'book.db')
    shelf.world.ctl('--database', smaller, 'generate', '--guests', 500, '--seed', 1)
    small_copy = shelf.world.path('small.innkeeper')
    shelf.world.ctl('--database', smaller, 'backup', small_copy, env=PASSWORD)
    # Both bring the key their numbers are sealed with; without it a book under the other's key
    # could not be told from a changed one.
    good_copy = shelf.world.path('good-with-key.innkeeper')
    shelf.ctl('backup', good_copy, env=PASSWORD)
    shelf.world.env.update(PASSWORD)
    for number in list_rounds(killed):
        killed.append(blow(shelf, chance, ['restore', [small_copy, good_copy][number % 2]],
                           1.6 if number % 2 == 0 else 0.3))
        found = shelf.ctl('export', shelf.world.path('all.csv')).fields['guests']
        guests.add(found)
        tap.equal(found in ('500', '3000'), True, f'{found} guests')
        tap.equal(shelf.ctl('verify').fields['result'], 'ok')
    for name in os.listdir(os.path.dirname(shelf.book)):
        if '-aside-' in name:
            os.unlink(os.path.join(os.path.dirname(shelf.book), name))
    tap.equal(sum(killed) > KILL_ROUNDS // 4, True, f'{sum(killed)} were killed at work')


@cases.add('half-a-copy-would-be-noticed')
def control(shelf):
    with open(shelf.good, 'rb') as file:
        content = file.read()
    half = shelf.world.path('half.innkeeper')
    with open(half, 'wb') as file:
        file.write(content[:len(content) // 2])
    other = shelf.world.path('control', 'book.db')
    tap.equal(shelf.world.ctl('--database', other, 'restore', half, status=None).status, 6)


def main():
    worlds.need('mount')
    with worlds.World() as world:
        return cases.run(Shelf(world))


if __name__ == '__main__':
    sys.exit(main())

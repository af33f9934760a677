#!/usr/bin/env python3
"""The desktop program and a book that is damaged, foreign, in use or not to be written."""

import contextlib
import os
import signal
import sqlite3
import subprocess
import sys

import screen
import tap
import world as worlds
from desk import Desk, digest

PAGE = 4096

cases = tap.Cases('/fault/opening', tell=lambda desk: desk.world.log('innkeeper')[-2000:])


def spoil(path, content):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, 'wb') as file:
        file.write(content)


@cases.add('a-book-that-cannot-be-opened-is-told-in-words-of-its-own-and-left-as-it-was')
def refused(desk):
    told = set()
    for content in (b'', b'My guests, written down by hand.\n' * 100, None):
        desk.take_book(filled=content is None)
        if content is None:
            os.unlink(desk.book)
        else:
            spoil(desk.book, content)
        before = digest(desk.book) if content is not None else None
        desk.start()
        desk.screen.find_text('The guest book could not be opened')
        told.add(' '.join(desk.screen.labels()).replace(os.path.dirname(desk.book), ''))
        desk.screen.press('Quit')
        tap.equal(desk.program.wait(worlds.PATIENCE), 0)
        desk.program = None
        tap.equal(digest(desk.book) if os.path.exists(desk.book) else None, before)
    tap.equal(len(told), 3, f'words: {told}')


@contextlib.contextmanager
def fixed(desk):
    """The book of the desk cannot be written meanwhile; not even by the superuser."""
    folder = os.path.dirname(desk.book)
    if os.geteuid() != 0:
        os.chmod(folder, 0o555)
        try:
            yield
        finally:
            os.chmod(folder, 0o700)
        return
    if desk.world.run('mount', '--bind', folder, folder).status != 0:
        raise tap.Skip('nothing can be mounted here')
    try:
        desk.world.run('mount', '-o', 'remount,ro,bind', folder, check=0)
        yield
    finally:
        desk.world.run('umount', '-l', folder)


def is_sensitive(desk, name):
    """Whether a button can be pressed; where there are several of one name, any of them."""
    return any('sensitive' in thing.states for thing in desk.screen.look(
        screen.BUTTONS, lambda found: name in found.replace('_', '')))


@cases.add('a-book-that-cannot-be-written-is-shown-to-be-read-and-says-why')
def read_only(desk):
    desk.take_book()
    n_before = len(desk.popups.list())
    with fixed(desk):
        before = digest(desk.book)
        desk.start_window()
        desk.screen.find_text('You can look at this guest book, but not change it')
        tap.equal(is_sensitive(desk, 'New guest'), False, 'the button for a new guest')
        desk.screen.click(desk.screen.find('label', '张三'))
        desk.screen.find_text('Follow-ups')
        tap.equal(is_sensitive(desk, 'Edit'), False, 'the button to edit')
        desk.screen.key('ctrl+n', 'F2', 'ctrl+z', 'ctrl+i', 'ctrl+t', 'F9')
        desk.screen.find_text('The book cannot be written')
        tap.equal(desk.screen.look(name='Save'), [], 'something to save')
        found = desk.ctl('search', 'zs')
        tap.equal(found.lines[0][1], '张三')
        tap.equal(digest(desk.book), before)
        tap.equal(len(desk.popups.list()), n_before, 'popups that nobody could note')
    desk.screen.press('Try Again')
    desk.screen.wait_gone(text=lambda text: 'You can look at' in text)
    worlds.until(lambda: is_sensitive(desk, 'New guest'), 'a button for a new guest')
    desk.popups.wait('birthday', after=n_before)
    desk.end()


def holds(process, book):
    with open(book + '.lock', encoding='ascii') as file:
        return file.read().startswith(f'{process.pid} ')


@cases.add('it-says-who-has-the-book-and-opens-it-when-asked-again')
def in_use(desk):
    desk.take_book()
    worker = subprocess.Popen([desk.world.innkeeperctl, '--database', desk.book, 'generate',
                               '--guests', '1000000'], env=desk.world.env,
                              stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
    worlds.until(lambda: holds(worker, desk.book), 'a worker', 60)
    desk.start()
    desk.screen.find_text('The guest book could not be opened')
    tap.contains(' '.join(desk.screen.labels()), f'innkeeperctl (process {worker.pid})')
    os.kill(worker.pid, signal.SIGKILL)
    worker.wait()
    desk.screen.press('Try Again')
    desk.screen.find_text('李四')
    desk.end()


@cases.add('a-book-that-is-free-in-a-moment-is-opened-without-a-word-too-many')
def soon_free(desk):
    desk.take_book()
    worker = subprocess.Popen(['flock', desk.book + '.lock', 'sleep', '2'])
    desk.start()
    desk.screen.find_text('李四')
    tap.equal('could not be opened' in ' '.join(desk.screen.labels()), False)
    worker.wait()
    desk.end()


@cases.add('damage-that-is-found-while-nobody-works-is-told-with-what-to-do')
def found_later(desk):
    desk.take_book()
    desk.ctl('generate', '--guests', 300)
    with contextlib.closing(sqlite3.connect(f'file:{desk.book}?mode=ro', uri=True)) as connection:
        root = connection.execute(
            "SELECT rootpage FROM sqlite_master WHERE name = 'charge'").fetchone()[0]
    with open(desk.book, 'r+b') as file:
        file.seek((root - 1) * PAGE)
        file.write(b'U' * PAGE)
    desk.start()
    desk.screen.find_text('The guest book is damaged', limit=90)
    desk.screen.find(name='Bring Back a Copy…')
    desk.end()


def main():
    worlds.need('Xvfb', 'xdotool', 'dunst', 'dunstctl', 'dbus-daemon', 'gdbus', 'flock')
    with worlds.World() as world:
        world.start_bus()
        world.start_screen()
        return cases.run(Desk(world))


if __name__ == '__main__':
    sys.exit(main())

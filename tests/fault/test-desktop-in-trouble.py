#!/usr/bin/env python3
"""The desktop program where something is wrong: the book, the clock, what a popup was about."""

import hashlib
import os
import sys
import time

import popups
import screen
import tap
import world as worlds

NOW = '2026-11-22 09:30'
SHEET = '姓名,电话,生日\n张三,13812345678,1990-11-22\n李四,13912345678,\n'
WAIT_FOR_MINUTE = 150

cases = tap.Cases('/fault/desktop', tell=lambda desk: desk.world.log('innkeeper')[-2000:])


class Desk:
    """One screen for all cases; each has a book of its own."""

    def __init__(self, world):
        self.world = world
        self.popups = popups.Popups(world)
        self.screen = screen.Screen(world)
        self.sheet = world.path('guests.csv')
        self.program = None
        self.book = None
        self.n_books = 0
        with open(self.sheet, 'w', encoding='utf-8') as file:
            file.write(SHEET)

    def ctl(self, *words, **more):
        return self.world.ctl('--database', self.book, *words, **more)

    def take_book(self, filled=True):
        self.n_books += 1
        self.book = self.world.path(f'book-{self.n_books}', 'book.db')
        self.world.now = NOW
        if filled:
            self.ctl('import', self.sheet)

    def start(self, now=NOW):
        self.world.now = now
        self.program = self.world.start_program('--database', self.book)

    def start_window(self, now=NOW):
        self.start(now)
        self.screen.find_text('李四', limit=60)
        self.screen.take_keyboard()

    def end(self):
        program, self.program = self.program, None
        if program is not None:
            tap.equal(self.world.end_process(program), 0, 'how it ended')

    def note_follow_up(self, what, guest, when):
        seen = self.screen
        seen.key('ctrl+t')
        seen.fill(seen.find(screen.FIELDS, 'What is to be done'), what)
        seen.fill(seen.find(screen.FIELDS, 'Guest'), guest)
        time.sleep(1)
        seen.key('Return')
        seen.fill(seen.find(screen.FIELDS, 'Day and time'), when)
        time.sleep(0.5)
        seen.key('ctrl+s')
        seen.find('label', what)


def digest(path):
    with open(path, 'rb') as file:
        return hashlib.sha256(file.read()).hexdigest()


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
        desk.screen.find_text('The guest book could not be opened', limit=60)
        told.add(' '.join(desk.screen.labels()).replace(os.path.dirname(desk.book), ''))
        desk.screen.press('Quit')
        tap.equal(desk.program.wait(20), 0)
        desk.program = None
        tap.equal(digest(desk.book) if os.path.exists(desk.book) else None, before)
    tap.equal(len(told), 3, f'words: {told}')


@cases.add('a-clock-at-1970-pauses-reminders-and-loses-none')
def clock(desk):
    desk.take_book()
    n_before = len(desk.popups.list())
    desk.start_window('1970-11-22 09:30')
    desk.screen.find_text('has long passed')
    time.sleep(3)
    tap.equal(len(desk.popups.list()), n_before, 'popups')
    desk.end()
    desk.start_window(NOW)
    desk.popups.wait('birthday', after=n_before)
    desk.end()


@cases.add('what-was-shown-is-not-shown-again-when-the-program-was-killed')
def killed(desk):
    n_before = len(desk.popups.list())
    program, desk.program = desk.world.start_program('--database', desk.book), None
    desk.screen.find_text('李四', limit=60)
    time.sleep(2)
    program.kill()
    program.wait()
    desk.start_window(NOW)
    time.sleep(3)
    tap.equal(len(desk.popups.list()), n_before, 'popups')
    desk.end()
    tap.equal(desk.ctl('verify').fields['result'], 'ok')


@cases.add('done-on-a-popup-whose-guest-was-deleted-says-that-it-is-gone')
def gone(desk):
    desk.take_book()
    n_before = len(desk.popups.list())
    desk.start_window(NOW)
    popup = desk.popups.wait('birthday', after=n_before)
    tap.contains(popup['actions'], 'done')
    desk.screen.click(desk.screen.find('label', '张三'))
    desk.screen.find_text('Follow-ups')
    desk.screen.press('More')
    desk.screen.press('Delete', 'menu item')
    worlds.until(lambda: desk.ctl('search', 'zs').lines == [], 'the guest deleted')
    shown = next(one for one in desk.popups.list() if one['id'] == popup['id'])
    if shown['closed']:
        # The popup went with the guest: there is nothing left to press.
        desk.end()
        return
    desk.popups.invoke(popup, 'done')
    desk.popups.wait('gone', after=n_before + 1)
    desk.end()


@cases.add('postponing-a-follow-up-that-was-deleted-changes-nothing')
def deleted_follow_up(desk):
    desk.take_book()
    desk.start_window(NOW)
    n_before = len(desk.popups.list())
    desk.note_follow_up('Send the invoice', 'ls', 'today 9:31')
    popup = desk.popups.wait('follow-up', after=n_before, limit=WAIT_FOR_MINUTE)
    desk.screen.key('Escape', 'ctrl+z')
    worlds.until(lambda: 'Undone' in desk.ctl('log').out, 'the follow-up gone')
    before = desk.ctl('log').out
    shown = next(one for one in desk.popups.list() if one['id'] == popup['id'])
    if not shown['closed']:
        desk.popups.invoke(popup, 'snooze')
        time.sleep(2)
    tap.equal(desk.ctl('log').out, before)
    tap.equal(desk.program.poll(), None, 'it runs')
    desk.end()


def main():
    worlds.need('Xvfb', 'xdotool', 'dunst', 'dunstctl', 'dbus-daemon', 'gdbus')
    with worlds.World() as world:
        world.start_bus()
        world.start_screen()
        return cases.run(Desk(world))


if __name__ == '__main__':
    sys.exit(main())

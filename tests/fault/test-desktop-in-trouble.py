#!/usr/bin/env python3
"""The desktop program where something is wrong: the clock, what a popup was about."""

import os
import sys

import tap
import world as worlds
from desk import NOW, Desk, digest

WAIT_FOR_MINUTE = 240

cases = tap.Cases('/fault/desktop', tell=lambda desk: desk.world.log('innkeeper')[-2000:])


@cases.add('a-clock-at-1970-pauses-reminders-and-loses-none')
def clock(desk):
    desk.take_book()
    n_before = len(desk.popups.list())
    desk.start_window('1970-11-22 09:30')
    desk.screen.find_text('has long passed')
    desk.world.rest(3)
    tap.equal(len(desk.popups.list()), n_before, 'popups')
    desk.end()
    desk.start_window(NOW)
    desk.popups.wait('birthday', after=n_before)
    desk.end()


@cases.add('what-was-shown-is-not-shown-again-when-the-program-was-killed')
def killed(desk):
    n_before = len(desk.popups.list())
    program, desk.program = desk.world.start_program('--database', desk.book), None
    desk.screen.find_text('李四')
    desk.world.rest(2)
    program.kill()
    program.wait()
    desk.start_window(NOW)
    desk.world.rest(3)
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
    desk.note_follow_up('Send the invoice', 'ls')
    popup = desk.popups.wait('follow-up', after=n_before, limit=WAIT_FOR_MINUTE)
    # Back in the search, these keys are the text's.
    desk.screen.key('Escape', 'Down', 'ctrl+z')
    worlds.until(lambda: 'Undone' in desk.ctl('log').out, 'the follow-up gone')
    before = desk.ctl('log').out
    shown = next(one for one in desk.popups.list() if one['id'] == popup['id'])
    if not shown['closed']:
        desk.popups.invoke(popup, 'snooze')
        desk.world.rest(2)
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

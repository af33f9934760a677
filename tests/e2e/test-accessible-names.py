#!/usr/bin/env python3
"""What a screen reader is told: in each view every control has a name, and is called by it once."""

import sys

import names
import screen
import tap
import world as worlds

cases = tap.Cases('/e2e/accessible-names', tell=lambda desk: desk.world.log('innkeeper')[-2000:])


class Desk:
    def __init__(self, world):
        self.world = world
        self.screen = screen.Screen(world)
        self.program = None

    def start(self, *words, sight):
        self.program = self.world.start_program(*words)
        self.screen.find_text(sight)
        self.screen.take_keyboard('^(Innkeeper|Sample hotel)$')
        self.world.rest(0.7)

    def end(self):
        self.world.end_process(self.program)

    def judge(self, what):
        tap.equal(names.list_wrong(self.screen), [], what)


@cases.add('of-the-first-run')
def welcome(desk):
    desk.start(sight='No guests yet')
    desk.judge('the first run')
    desk.end()


@cases.add('of-the-guests')
def guests(desk):
    desk.start('--demo', sight='240 guests')
    desk.judge('navigation and list')


def list_rows(desk):
    """The rows of the guest list from the top down: name, and whether it is chosen and has the keyboard."""
    guests = desk.screen.find('list', 'Guests')
    rows = [(row.box[1], row.name, row.states) for row in guests.children() if row.role == 'list item']
    return [(name, 'selected' in states, 'focused' in states, 'selectable' in states)
            for _, name, states in sorted(rows, key=lambda row: row[0])]


def list_so(desk, column):
    return [row[0] for row in list_rows(desk) if row[column]]


@cases.add('of-the-rows-and-of-which-is-chosen')
def rows(desk):
    first = [name for name, *_ in list_rows(desk)]
    tap.equal(len(first) > 5 and len(set(first)) == len(first), True, f'rows by name: {first}')
    tap.equal(list_so(desk, 3), first, 'each can be chosen')
    tap.equal(list_so(desk, 1), [], 'nobody is chosen yet')
    desk.screen.key('ctrl+f', 'Down')
    worlds.until(lambda: list_so(desk, 1) == first[:1], 'the first is chosen')
    tap.equal(list_so(desk, 2), first[:1], 'and has the keyboard')
    desk.screen.key('shift+Down')
    worlds.until(lambda: list_so(desk, 1) == first[:2], 'two are chosen')
    tap.equal(list_so(desk, 2), first[1:2], 'the keyboard follows')
    desk.screen.key('Up')
    worlds.until(lambda: list_so(desk, 1) == first[:1], 'the first alone')


@cases.add('of-the-card')
def card(desk):
    desk.screen.key('ctrl+f', 'Down', 'Down', 'Down')
    desk.world.rest(1)
    desk.judge('the card')


@cases.add('of-the-reminders')
def reminders(desk):
    desk.screen.key('F9')
    desk.world.rest(1)
    desk.judge('the panel')
    desk.screen.key('s')
    desk.world.rest(0.5)
    desk.judge('the choice of a later time')
    desk.screen.key('Escape')
    desk.screen.key('ctrl+t')
    desk.world.rest(0.7)
    desk.judge('the form of a follow-up')
    desk.screen.key('Escape')
    desk.world.rest(0.5)
    desk.screen.key('Escape')


@cases.add('of-the-tags-to-filter-by')
def tag_filter(desk):
    desk.screen.press('Only guests with these tags')
    desk.world.rest(0.7)
    desk.judge('the tags')
    desk.screen.key('Escape')


@cases.add('of-the-menu')
def menu(desk):
    desk.screen.key('F10')
    desk.world.rest(0.7)
    desk.judge('the menu')
    desk.screen.key('Escape')


@cases.add('of-the-help')
def pages(desk):
    desk.screen.key('F1')
    desk.world.rest(0.7)
    desk.judge('help')
    desk.screen.key('Escape')


@cases.add('of-a-toast')
def toast(desk):
    desk.screen.key('F9')
    desk.world.rest(0.7)
    desk.screen.key('space')
    desk.world.rest(0.7)
    desk.judge('a toast')
    desk.screen.key('F9')


@cases.add('of-the-preferences')
def preferences(desk):
    desk.screen.key('ctrl+comma')
    desk.world.rest(1)
    desk.judge('the preferences')


def main():
    worlds.need('Xvfb', 'xdotool', 'dbus-daemon', 'gdbus')
    with worlds.World() as world:
        world.now = '2026-11-22 09:30'
        world.start_bus()
        world.start_screen()
        return cases.run(Desk(world))


if __name__ == '__main__':
    sys.exit(main())

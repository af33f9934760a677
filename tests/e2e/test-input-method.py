#!/usr/bin/env python3
"""Searching with an input method: what it composes is its own until it is done.

The method is one of ours, loaded by the toolkit like any other; the keys are real.
"""

import os
import sys

import screen
import tap
import world as worlds

MORNING = '2026-11-22 09:30'
SHEET = '姓名,电话\n林雨桐,13805716620\n张丽华,13987654321\nLinda Wei,13700000001\n'
COMPOSE_SECONDS = 0.5

cases = tap.Cases('/e2e/input-method', tell=lambda desk: desk.world.log('innkeeper')[-2000:])


class Desk:
    def __init__(self, world):
        self.world = world
        self.screen = screen.Screen(world)

    def start(self):
        sheet = self.world.path('guests.csv')
        with open(sheet, 'w', encoding='utf-8') as file:
            file.write(SHEET)
        self.world.now = MORNING
        self.world.ctl('import', sheet)
        modules = self.world.path('gtk', '4.0.0', 'immodules')
        os.makedirs(modules)
        os.symlink(os.environ['INN_INPUT_METHOD'], os.path.join(modules, 'libinn-input-method.so'))
        self.world.start_program(env={'GTK_PATH': self.world.path('gtk'),
                                      'GTK_IM_MODULE': 'inn-test'})
        self.screen.find_text('3 guests')
        self.screen.take_keyboard()
        self.world.rest(1)

    def typed(self):
        return self.screen.find(screen.FIELDS, 'Find a guest').text

    def focused(self):
        found = [thing for window in self.screen.windows() for thing in window.walk()
                 if 'focused' in thing.states]
        return found[-1].role if found else ''

    def press(self, *keys):
        self.screen.key(*keys)
        self.world.rest(COMPOSE_SECONDS)

    def expect(self, text, count):
        self.screen.find_text(count)
        worlds.until(lambda: self.typed() == text, f'“{text}” in the box')


@cases.add('nothing-is-searched-while-it-composes')
def composing(desk):
    desk.press('ctrl+f')
    desk.press('l', 'i', 'n')
    desk.screen.find_text('3 guests')
    desk.press('space')
    desk.expect('林', '1 found')
    desk.press('ctrl+a', 'BackSpace')
    desk.expect('', '3 guests')


@cases.add('enter-takes-the-letters-and-opens-nobody')
def enter(desk):
    desk.press('l', 'i', 'n', 'Return')
    desk.expect('lin', '2 found')
    tap.equal(desk.focused() in screen.FIELDS, True, 'the box keeps the keyboard')
    desk.press('ctrl+a', 'BackSpace')


@cases.add('arrows-and-escape-belong-to-it-until-it-is-done')
def arrows(desk):
    desk.press('l', 'i', 'n', 'space')
    desk.press('y', 'u', 'Down', 'Up')
    tap.equal(desk.focused() in screen.FIELDS, True, 'the box keeps the keyboard')
    desk.press('Escape')
    desk.expect('林', '1 found')
    desk.press('y', 'u', 'space')
    desk.expect('林雨', '1 found')
    desk.press('Down')
    tap.equal(desk.focused() in screen.FIELDS, False, 'the list has the keyboard')


@cases.add('what-is-typed-in-the-list-begins-to-compose')
def in_the_list(desk):
    desk.press('Escape')
    desk.expect('', '3 guests')
    desk.press('ctrl+f', 'Escape', 'Down')
    tap.equal(desk.focused() in screen.FIELDS, False, 'the list has the keyboard')
    desk.press('z', 'h', 'a', 'n', 'g')
    desk.screen.find_text('3 guests')
    desk.press('space')
    desk.expect('张', '1 found')


@cases.add('enter-opens-the-first-once-nothing-is-composed')
def opens(desk):
    desk.press('Return')
    worlds.until(lambda: desk.focused() not in screen.FIELDS, 'the card')
    desk.screen.find_text('139 8765 4321')


def main():
    worlds.need('Xvfb', 'dbus-daemon', 'xdotool')
    with worlds.World() as world:
        world.start_bus()
        world.start_screen()
        desk = Desk(world)
        desk.start()
        return cases.run(desk)


if __name__ == '__main__':
    sys.exit(main())

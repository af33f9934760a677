#!/usr/bin/env python3
"""The first day of a hotel with the program, by keyboard alone, as a screen reader tells it: from the
empty book over a sheet, a guest, a tag and a follow-up to the copies."""

import os
import sys

import names
import screen
import tap
import world as worlds

SHEET = '''姓名,电话,生日,备注
欧阳建国,13812345678,1970-05-10,
张丽华,13987654321,农历十月二十,喜欢靠窗
李四,138 6571 82,,
'''
GUEST = '张丽华'
TASK = 'Call about the tea'
MORNING = '2026-11-22 09:30'
MOST_STEPS = 40
PANEL = 'Birthdays of the next 30 days'

cases = tap.Cases('/e2e/first-day-by-keyboard', stop_at_failure=True,
                  tell=lambda day: day.world.log('innkeeper')[-2000:])


def expect(test, what):
    return worlds.until(test, what)


class Day:
    """The keyboard, and what is told of where it is."""

    def __init__(self, world):
        self.world = world
        self.screen = screen.Screen(world)
        self.program = None

    def find_focused(self):
        """What has the keyboard: the innermost that says so."""
        found = [thing for window in self.screen.windows() for thing in window.walk()
                 if 'focused' in thing.states]
        return found[-1] if found else None

    def go_to(self, part, key='Tab'):
        """Goes on by @key until the keyboard is on what is called @part; each halt has a name."""
        halts = []
        for _ in range(MOST_STEPS):
            focused = self.find_focused()
            if focused is not None:
                name = focused.name.replace('_', '')
                if part in name:
                    return focused
                halts.append(f'{focused.role} {name}')
            # Among tabs one walks by arrows; behind the last one Tab leads on.
            on_tab = focused is not None and focused.role == 'page tab'
            self.screen.key('Right' if on_tab and halts.count(halts[-1]) == 1 else key)
            self.world.rest(0.1)
        raise AssertionError(f'the keyboard does not reach {part!r}; it came by {halts}')

    def judge(self, what):
        self.world.rest(0.5)
        tap.equal(names.list_wrong(self.screen), [], what)


@cases.add('the-empty-book-tells-its-three-doors')
def first_run(day):
    day.program = day.world.start_program()
    seen = day.screen
    seen.find_text('No guests yet')
    seen.take_keyboard()
    day.judge('the first run')
    for door in ('Look at a sample hotel', 'Note the first guest', 'Bring in a guest list'):
        day.go_to(door)


@cases.add('a-sheet-is-chosen-rehearsed-and-brought-in')
def bring_in(day):
    path = day.world.path('guests.csv')
    with open(path, 'w', encoding='utf-8') as file:
        file.write(SHEET)
    seen = day.screen
    seen.key('Return')
    seen.choose_file('Bring In a Guest List', path)
    seen.find_text('Phone: Has 9 digits, usually there are 11')
    seen.take_keyboard()
    day.judge('the rehearsal')
    expect(lambda: seen.look(screen.BUTTONS, 'Import 2 Guests'), 'the true number on the button')
    day.go_to('Import 2 Guests')
    seen.key('Return')
    seen.find_text('2 guests are new.')
    day.judge('the report')
    day.go_to('Show Guests')
    seen.key('Return')
    seen.find_text('2 guests')
    day.judge('the list')


@cases.add('a-row-of-the-list-says-who-it-is')
def rows(day):
    found = [thing.name for thing in day.screen.look('list item')]
    tap.equal(sum(GUEST in name for name in found), 1, f'rows: {found}')


@cases.add('a-guest-is-found-and-her-card-opened')
def look_at_her(day):
    seen = day.screen
    seen.key('ctrl+f')
    seen.type('zlh')
    seen.find_text('1 found')
    seen.key('Down')
    seen.find_text('喜欢靠窗')
    seen.key('Return')
    expect(lambda: day.find_focused() is not None
           and day.find_focused().role not in screen.FIELDS + ('list item',), 'the card focused')
    day.judge('the card')


@cases.add('her-name-is-edited')
def edit_her(day):
    seen = day.screen
    seen.key('F2')
    seen.find('label', 'Changing the profile')
    day.judge('the form')
    day.go_to('Name')
    seen.key('End')
    seen.type('-Wei')
    seen.key('ctrl+s')
    expect(lambda: f'{GUEST}-Wei' in day.world.ctl('search', 'zlh').out, 'the new name')


@cases.add('she-gets-a-tag')
def tag_her(day):
    seen = day.screen
    day.go_to('Tag')
    seen.key('Return')
    day.world.rest(0.5)
    day.judge('the tags')
    seen.type('Tea lover')
    seen.find_text('New tag “Tea lover”')
    seen.key('Return')
    expect(lambda: day.world.ctl('show', 2, '--json').json['tags'] == ['Tea lover'], 'her tag')
    seen.key('Escape', 'Escape')


@cases.add('a-follow-up-is-noted-and-done')
def follow_up(day):
    seen = day.screen
    seen.key('ctrl+t')
    seen.find(screen.FIELDS, 'What is to be done')
    day.world.rest(0.5)
    day.judge('the form of the follow-up')
    seen.type(TASK)
    day.go_to('Day and time')
    seen.key('ctrl+a')
    seen.type('today 11:00')
    seen.key('ctrl+s')
    expect(lambda: TASK in day.world.ctl('agenda').out, 'the follow-up')
    # The key closes the panel and opens it anew, with the focus in its first row.
    if seen.look(text=PANEL):
        seen.key('F9')
        expect(lambda: not seen.look(text=PANEL), 'the panel closed')
    seen.key('F9')
    expect(lambda: seen.look(text='Later'), 'the row in focus')
    day.judge('the reminders')
    seen.key('space')
    expect(lambda: f'Done: “{TASK}”' in day.world.ctl('log').out, 'the follow-up done')
    seen.key('Escape')


def list_copies(day):
    found = []
    for folder, _, files in os.walk(day.world.folder):
        found += [os.path.join(folder, name) for name in files if name.endswith('.innkeeper')]
    return set(found)


@cases.add('a-copy-of-the-book-is-made')
def copies(day):
    seen = day.screen
    seen.key('ctrl+comma')
    day.world.rest(1)
    seen.take_keyboard('^Preferences$')
    day.go_to('Copies')
    seen.key('Return')
    seen.find_text('Copies of the guest book')
    day.judge('the copies')
    day.go_to('Copy Now')
    copies_before = list_copies(day)
    seen.key('Return')
    expect(lambda: list_copies(day) - copies_before, 'a copy')
    seen.find_text('2 guests, without a password')
    day.judge('the copies after one was made')
    tap.equal(day.world.end_process(day.program), 0, day.world.log('innkeeper'))


def main():
    worlds.need('Xvfb', 'xdotool', 'dbus-daemon', 'gdbus')
    with worlds.World() as world:
        world.now = MORNING
        world.start_bus()
        world.start_screen()
        return cases.run(Day(world))


if __name__ == '__main__':
    sys.exit(main())

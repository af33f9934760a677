#!/usr/bin/env python3
"""The guest form as a screen reader and a keyboard meet it: names, saving, drafts after a crash."""

import signal
import sys

import screen
import tap
import world as worlds

KNOWN = '林雨桐'
SHEET = f'姓名,电话,备注\n{KNOWN},13612345678,喜欢靠窗\n'
MORNING = '2026-11-22 09:30'

# What can be acted on, and so must have a name.
CONTROLS = screen.BUTTONS + screen.FIELDS + ('combo box', 'drop down', 'menu', 'spin button')

cases = tap.Cases('/e2e/form-in-use', stop_at_failure=True,
                  tell=lambda day: day.world.log('innkeeper')[-2000:])


def descend(thing):
    """Itself and what is visible within, seen or scrolled away."""
    yield thing
    for child in thing.children():
        if 'visible' in child.states:
            yield from descend(child)


class Day:
    def __init__(self, world):
        self.world = world
        self.screen = screen.Screen(world)
        self.program = None

    def start(self):
        self.world.now = MORNING
        self.program = self.world.start_program()
        self.screen.find_text(KNOWN)
        self.screen.take_keyboard()

    def load_last(self):
        """The guest who was written down last."""
        return self.world.ctl('show', 2, '--json').json

    def find_form(self):
        """What holds the head of the form and its fields."""
        self.screen.find('label', 'New guest')
        return next(thing for thing in self.screen.look()
                    if any(child.role == 'scroll pane' for child in thing.children())
                    and any(label.name == 'Address as' for label in descend(thing)))

    def list_controls(self, within):
        """What can be acted on; a button within a button is one with it."""
        def walk(thing, inside):
            is_control = thing.role in CONTROLS
            if is_control and not inside:
                yield thing
            for child in thing.children():
                if 'visible' in child.states:
                    yield from walk(child, inside or thing.role in screen.BUTTONS)
        return list(walk(within, False))


def is_named_once(thing):
    """Whether it has a name, which is not that of its class, and is not said twice."""
    name = thing.name
    half = name[:len(name) // 2]
    return (bool(name.strip()) and not name.startswith(('Gtk', 'Adw', 'Inn'))
            and name != f'{half} {half}')


@cases.add('every-control-has-one-name')
def names(day):
    day.start()
    day.screen.key('ctrl+n')
    form = day.find_form()
    controls = day.list_controls(form)
    tap.equal(len(controls) > 30, True, f'controls: {controls}')
    tap.equal([thing for thing in controls if not is_named_once(thing)], [])


@cases.add('a-name-that-is-missing-or-doubled-would-be-seen')
def control(_):
    class Fake:
        def __init__(self, name):
            self.name = name

    tap.equal([is_named_once(Fake(name)) for name in
               ('Name', 'Name Name', '', ' ', 'GtkToggleButton', 'Same as phone')],
              [True, False, False, False, False, True])


@cases.add('what-is-shown-later-is-named-too')
def names_of_more(day):
    seen = day.screen
    seen.type('Lin Yutong')
    seen.press('Other')
    seen.fill(seen.find(screen.FIELDS, 'Phone'), '13612345678')
    seen.find_text('This number is in the book:')
    seen.press('Family shares it')
    seen.find(screen.BUTTONS, 'Shared')
    seen.press('Add another')
    controls = day.list_controls(day.find_form())
    tap.equal([thing for thing in controls if not is_named_once(thing)], [])
    tap.equal(len([thing for thing in controls if thing.name == 'Phone']), 2)


@cases.add('control-s-saves-with-the-focus-in-the-list')
def save_from_list(day):
    seen = day.screen
    seen.click(seen.find('entry', 'Find a guest'))
    seen.key('ctrl+s')
    seen.wait_gone('label', 'New guest')
    seen.find_text('shared by the family')


@cases.add('control-enter-saves-from-the-note-and-adds-no-line')
def save_from_note(day):
    seen = day.screen
    seen.key('F2')
    seen.reach(seen.find(screen.FIELDS, 'Note'))
    seen.type('Tea')
    seen.key('ctrl+Return')
    seen.wait_gone('label', 'Changing the profile')
    tap.equal(day.load_last()['note'], 'Tea')


@cases.add('a-click-on-save-anyway-saves-with-the-focus-in-another-field')
def save_anyway(day):
    seen = day.screen
    seen.key('ctrl+n')
    seen.find('label', 'New guest')
    seen.type('欧阳<b>&春')
    seen.fill(seen.find(screen.FIELDS, 'Phone'), '1381234567')
    seen.find_text('Has 10 digits')
    seen.fill(seen.find(screen.FIELDS, 'As told'), '闰六月初三')
    seen.key('ctrl+s')
    seen.find_text('Phone: Has 10 digits')
    seen.click(seen.find(screen.BUTTONS, 'Save anyway'))
    seen.wait_gone('label', 'New guest')
    saved = day.world.ctl('show', 3, '--json').json
    tap.equal((saved['name'], saved['phone']), ('欧阳<b>&春', ['1381234567']))


@cases.add('a-question-of-the-first-days-is-put-off-and-asked-no-more')
def put_off(day):
    def setting(key):
        return day.world.run('gsettings', 'get', 'org.innkeeper.Innkeeper', key, check=0).out.strip()

    seen = day.screen
    question = 'Should popups name the guests?'
    seen.find_text(question)
    seen.press('Later, in the preferences')
    worlds.until(lambda: not any(question in label for label in seen.labels()), 'no question')
    worlds.until(lambda: setting('popup-content-asked') == 'true', 'it is remembered')
    tap.equal(setting('popup-content'), "'counts'")


@cases.add('escape-leaves-the-form-and-keeps-a-draft')
def leave(day):
    seen = day.screen
    seen.key('ctrl+n')
    seen.find('label', 'New guest')
    seen.type('Wang')
    seen.key('Escape')
    seen.wait_gone('label', 'New guest')


@cases.add('what-was-typed-outlives-a-crash')
def crash(day):
    seen = day.screen
    seen.key('ctrl+n')
    seen.find_text('Continue where you left off, with “Wang”?')
    seen.press('Continue')
    name = seen.find(screen.FIELDS, 'Name')
    seen.click(name)
    seen.key('End')
    seen.type('Xiaoyu')
    # Kept within a second after the last key.
    day.world.rest(1)
    day.program.send_signal(signal.SIGKILL)
    day.program.wait(worlds.PATIENCE)
    day.start()
    seen.key('ctrl+n')
    seen.find_text('Continue where you left off, with “WangXiaoyu”?')
    tap.equal([label for label in seen.labels() if 'Should popups' in label], [])


def main():
    worlds.need('Xvfb', 'xdotool', 'dbus-daemon', 'gdbus', 'gsettings')
    with worlds.World() as world:
        with open(world.path('guests.csv'), 'w', encoding='utf-8') as sheet:
            sheet.write(SHEET)
        world.now = MORNING
        world.ctl('import', world.path('guests.csv'))
        world.start_bus()
        world.start_screen()
        return cases.run(Day(world))


if __name__ == '__main__':
    sys.exit(main())

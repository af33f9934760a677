#!/usr/bin/env python3
"""The first working day of a hotel with the program, from a sheet of guests to a popup answered."""

import sys

import popups
import screen
import tap
import world as worlds

SHEET = '''姓名,性别,电话,生日,备注
欧阳建国,男,13812345678,1970-05-10,
张丽华,女,13987654321,农历十月二十,喜欢靠窗
李四,男,13711112222,1985-03-04,
'''
GUEST = '张丽华'
NAMES = ('欧阳建国', GUEST, '李四')
TASK = 'Call about the tea'
MORNING = '2026-11-22 09:30'
WAIT_FOR_MINUTE = 240

cases = tap.Cases('/e2e/working-day', stop_at_failure=True,
                  tell=lambda day: day.world.log('innkeeper')[-2000:])


class Day:
    """What the steps hand on to each other."""

    def __init__(self, world):
        self.world = world
        self.popups = popups.Popups(world)
        self.screen = screen.Screen(world)
        self.program = None
        self.import_entry = None
        self.birthday = None

    def start(self, now, sight='欧阳建国'):
        self.world.now = now
        self.program = self.world.start_program()
        self.screen.find_text(sight)
        self.screen.take_keyboard()

    def end(self):
        tap.equal(self.world.end_process(self.program), 0, self.world.log('innkeeper'))
        self.program = None

    def find_import(self):
        return next((line for line in self.world.ctl('log', '--json').json
                     if line['act'] == 'import.guests'), None)

    def list_undone(self):
        """The entries that took something back and still stand, the latest first."""
        return [line['entry'] for line in self.world.ctl('log', '--json').json
                if line['act'] == 'undo' and line['undone-by'] == 0]

    def list_names(self):
        """Who of the sheet is in the book, as the program finds them."""
        return [name for name in NAMES
                if name in self.world.ctl('search', name, status=None).out]


@cases.add('a-sheet-in-gb18030-is-brought-in')
def bring_in(day):
    path = day.world.path('guests.csv')
    with open(path, 'wb') as file:
        file.write(SHEET.encode('gb18030'))
    day.start(MORNING, 'Bring in a guest list')
    seen = day.screen
    seen.key('ctrl+i')
    seen.choose_file('Bring In a Guest List', path)
    seen.find_text('GB18030')
    seen.find('label', GUEST)
    seen.press('Import 3 Guests')
    worlds.until(lambda: day.find_import(), 'the import')
    day.import_entry = day.find_import()['entry']
    tap.contains(day.find_import()['sentence'], '3 guests')
    seen.take_keyboard()
    seen.key('Escape')
    seen.find_text('3 guests')


@cases.add('a-guest-is-found-by-the-initials-of-her-name')
def find_her(day):
    day.screen.key('ctrl+f')
    day.screen.type('zlh')
    day.screen.find_text('1 found')
    day.screen.click(day.screen.find('label', GUEST))
    day.screen.find_text('喜欢靠窗')


@cases.add('she-is-tagged-on-her-card')
def tag_her(day):
    day.screen.click(day.screen.find('label', '+ Tag'))
    day.world.rest(0.5)
    day.screen.type('Tea lover')
    day.screen.find_text('New tag “Tea lover”')
    day.screen.key('Return')
    day.screen.find_text(f'Tagged {GUEST} with Tea lover')
    day.screen.key('Escape', 'Escape')


@cases.add('a-follow-up-is-noted-for-one-of-the-next-minutes')
def note_follow_up(day):
    seen = day.screen
    seen.key('ctrl+t')
    seen.fill(seen.find(screen.FIELDS, 'What is to be done'), TASK)
    seen.fill(seen.find(screen.FIELDS, 'Guest'), 'zlh')
    day.world.rest(1)
    seen.key('Return')
    when = day.world.tell_soon()
    seen.fill(seen.find(screen.FIELDS, 'Day and time'), f'today {when.lstrip("0")}')
    seen.find_text(when)
    seen.key('ctrl+s')
    seen.find_text(f'Added the follow-up “{TASK}”')


@cases.add('closing-the-window-says-that-reminders-go-on')
def close_window(day):
    day.screen.key('ctrl+w')
    day.screen.find_text('Reminders go on')
    day.screen.press('Close Window')
    worlds.until(lambda: not list(day.screen.windows()), 'no window')
    day.world.rest(1)
    tap.equal(day.program.poll(), None, 'the program stays')


@cases.add('the-popup-comes-and-its-done-button-works-without-a-window')
def answer_popup(day):
    popup = day.popups.wait('A follow-up is due', limit=WAIT_FOR_MINUTE)
    tap.lacks(popup['summary'] + popup['body'], GUEST)
    day.popups.invoke(popup, 'done')
    worlds.until(lambda: f'Done: “{TASK}”' in day.world.ctl('log').out, 'the follow-up done')
    worlds.until(lambda: day.popups.list()[-1]['closed'], 'the popup closed')
    tap.equal(len(day.popups.list()), 1, 'popups')


@cases.add('the-follow-up-is-done-when-the-window-opens-again')
def reopen(day):
    tap.equal(day.world.start_program().wait(worlds.PATIENCE), 0, 'a second start hands over and ends')
    seen = day.screen
    seen.find_text('欧阳建国')
    # The bar that asks moves the list down.
    seen.find_text('Should popups name the guests?')
    seen.take_keyboard()
    seen.key('ctrl+f')
    seen.type('zlh')
    seen.find_text('1 found')
    seen.click(seen.find('label', GUEST))
    seen.find_text(f'Done: “{TASK}”')
    tap.equal(day.world.ctl('agenda').lines, [])


@cases.add('on-the-morning-of-her-lunar-birthday-a-popup-tells-of-it')
def birthday(day):
    found = day.world.ctl('search', 'zlh', '--json').json
    day.birthday = day.world.ctl('show', found[0]['id'], '--json').json['next-birthday']
    tap.equal(day.birthday, '2026-11-28', 'the 20th day of the tenth lunar month')
    day.end()
    day.start(f'{day.birthday} 09:30')
    popup = day.popups.wait('birthday', after=1)
    tap.equal(popup['summary'], 'A guest has a birthday today')
    day.end()


@cases.add('taking-back-the-import-leaves-her-whole-and-tells-so')
def undo_import(day):
    day.start(f'{day.birthday} 09:40')
    seen = day.screen
    seen.key('F10')
    seen.find(name=lambda name: 'Last acts' in name.replace('_', '')).press()
    seen.click(seen.find(screen.BUTTONS, lambda name: name.startswith('Take Back: Imported 3 guests')))
    seen.find_toast('Taken back, but one is kept, for since then')
    tap.equal(day.list_names(), [GUEST])
    card = day.world.ctl('show', 2, '--json').json
    tap.equal((card['note'], card['tags'], card['next-birthday']),
              ('喜欢靠窗', ['Tea lover'], day.birthday))


@cases.add('she-is-taken-back-too-when-asked-for')
def undo_fully(day):
    day.screen.click(day.screen.find(screen.BUTTONS, lambda name: 'Take these back too' in
                                     name.replace('_', '')))
    worlds.until(lambda: day.list_names() == [], 'nobody left')
    day.world.ctl('verify')


@cases.add('doing-it-again-brings-all-back')
def redo(day):
    tap.equal(len(day.list_undone()), 5, 'the import twice, the tag, the follow-up and its end')
    day.screen.key('Escape', 'ctrl+shift+z')
    worlds.until(lambda: len(day.list_names()) == 3, 'everybody back')
    tap.equal(day.list_undone(), [])
    tap.equal(day.list_names(), list(NAMES))
    card = day.world.ctl('show', 2, '--json').json
    tap.equal((card['name'], card['tags'], card['note']), (GUEST, ['Tea lover'], '喜欢靠窗'))
    day.world.ctl('verify')
    day.end()


def main():
    worlds.need('Xvfb', 'xdotool', 'dunst', 'dunstctl', 'dbus-daemon', 'gdbus', 'sqlite3')
    with worlds.World() as world:
        world.start_bus()
        world.start_screen()
        return cases.run(Day(world))


if __name__ == '__main__':
    sys.exit(main())

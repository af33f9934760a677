#!/usr/bin/env python3
"""The whole desk by keyboard: searching, the card, the reminders, taking back, and the way out."""

import sys

import screen
import tap
import world as worlds

MORNING = '2026-11-22 09:30'

cases = tap.Cases('/e2e/keyboard', tell=lambda desk: desk.world.log('innkeeper')[-2000:])


class Desk:
    def __init__(self, world):
        self.world = world
        self.screen = screen.Screen(world)

    def add_guests(self):
        sheet = self.world.path('guests.csv')
        with open(sheet, 'w', encoding='utf-8') as file:
            file.write('姓名,电话,生日\n林雨桐,13805716620,1990-11-22\n欧阳建国,13812345678,\n'
                       '张丽华,13987654321,1985-11-24\n')
        self.world.now = MORNING
        self.world.ctl('import', sheet)

    def start(self):
        self.world.start_program()
        self.screen.find_text('欧阳建国', limit=60)
        self.screen.take_keyboard()
        self.world.rest(0.5)

    def focused(self):
        found = [thing for window in self.screen.windows() for thing in window.walk()
                 if 'focused' in thing.states]
        return found[-1] if found else None


def expect(test, what):
    worlds.until(test, what)


@cases.add('ctrl-f-then-down-and-enter-lead-to-the-card')
def to_the_card(desk):
    seen = desk.screen
    seen.key('ctrl+f')
    seen.type('lyt')
    seen.find_text('1 found')
    seen.key('Down')
    seen.find_text('138 0571 6620')
    seen.key('Return')
    expect(lambda: desk.focused() is not None and desk.focused().role != 'text', 'the card focused')


@cases.add('ctrl-t-notes-a-follow-up-for-the-guest-who-is-shown')
def follow_up_here(desk):
    seen = desk.screen
    seen.key('ctrl+t')
    expect(lambda: '林雨桐' in [field.text for field in seen.look(screen.FIELDS)], 'her name given')
    seen.type('Ask about the tea')
    seen.key('Return')
    seen.type('tomorrow 9:00')
    seen.key('ctrl+s')
    seen.find_text('Added the follow-up')


@cases.add('escape-clears-the-search-then-closes-the-panel')
def escape_order(desk):
    seen = desk.screen
    seen.key('ctrl+f', 'Escape')
    seen.find_text('3 guests')
    seen.find_text('Birthdays of the next 30 days')
    seen.key('Escape')
    expect(lambda: not seen.look(text='Birthdays of the next 30 days'), 'the panel closed')


@cases.add('typing-in-the-list-searches')
def typing(desk):
    seen = desk.screen
    seen.key('ctrl+f', 'Down')
    seen.type('zhang')
    seen.find_text('1 found')
    tap.equal(seen.look(screen.FIELDS, text='zhang')[0].text, 'zhang')
    seen.key('Escape')
    seen.find_text('3 guests')


@cases.add('who-was-looked-at-lately-is-two-keys-away')
def recent(desk):
    seen = desk.screen
    seen.key('ctrl+f')
    seen.find_text('Recently viewed')
    seen.key('Down', 'Return')
    expect(lambda: not seen.look(text='Recently viewed'), 'the guests looked at lately gone')
    expect(lambda: desk.focused() is not None and desk.focused().role != 'text', 'the card focused')


@cases.add('in-the-reminders-space-completes-and-ctrl-z-takes-it-back')
def reminders(desk):
    seen = desk.screen
    seen.key('F9')
    # The card names the follow-up as well: the verbs are what the focused row of the panel shows.
    expect(lambda: seen.look(text='Later'), 'the row in focus')
    seen.key('space')
    # The row itself says so and offers to take it back; no toast lies over it.
    seen.find_text(', done')
    seen.key('ctrl+z')
    seen.find_toast('Taken back:')
    # The verbs are there again once it is open again, and the keys belong to it as before.
    expect(lambda: seen.look(text='Later'), 'the row open again')
    seen.key('s')
    seen.find_text('In an hour')
    seen.key('Escape')
    expect(lambda: not seen.look(text='In an hour'), 'the choice closed')
    # It is told of as closed a moment before it gives the keyboard back to the window.
    desk.world.rest(1)
    seen.key('Escape')
    expect(lambda: not seen.look(text='Birthdays of the next 30 days'), 'the panel closed')


@cases.add('two-quick-undos-show-one-toast')
def one_toast(desk):
    seen = desk.screen
    # Past those who were looked at lately, who come first.
    seen.key('ctrl+f', 'Escape', 'Down')
    seen.key('ctrl+z')
    seen.find_toast('Taken back:')
    seen.key('ctrl+shift+z')
    seen.find_toast('Done again:')
    expect(lambda: not seen.look_for_toasts('Taken back:'), 'one toast')
    desk.world.rest(6)
    tap.equal(seen.look_for_toasts('Taken back:'), [])


@cases.add('ctrl-z-in-a-field-belongs-to-the-text')
def text_undo(desk):
    seen = desk.screen
    before = len(desk.world.ctl('log', '--json').json)
    seen.key('ctrl+f')
    seen.type('ou')
    seen.find_text('1 found')
    seen.key('ctrl+z', 'ctrl+z', 'ctrl+z')
    desk.world.rest(1)
    tap.equal(len(desk.world.ctl('log', '--json').json), before, 'entries')
    seen.key('ctrl+a', 'Escape', 'Escape')


@cases.add('f6-goes-round-the-panes')
def panes(desk):
    seen = desk.screen
    seen.key('ctrl+f')
    rounds = []
    for _ in range(4):
        seen.key('F6')
        desk.world.rest(0.3)
        focus = desk.focused()
        rounds.append(focus.box[0] if focus else None)
    tap.equal(None in rounds, False, f'somebody has the focus: {rounds}')
    tap.equal(len(set(rounds)) > 1, True, f'the focus moves: {rounds}')


@cases.add('f2-edits-and-ctrl-s-saves-from-the-list-too')
def edit(desk):
    seen = desk.screen
    seen.key('ctrl+f')
    seen.type('lyt')
    seen.find_text('1 found')
    seen.key('Down', 'Return')
    desk.world.rest(0.5)
    seen.key('F2')
    seen.find('label', 'Changing the profile')
    desk.world.rest(0.5)
    seen.key('ctrl+a')
    seen.type('林雨彤')
    seen.key('F6', 'ctrl+s')
    seen.find_toast('Saved')
    expect(lambda: '林雨彤' in desk.world.ctl('search', '林雨彤').out, 'the new name')


@cases.add('delete-deletes-whose-card-has-the-keyboard-also-after-a-form')
def delete_on_card(desk):
    seen = desk.screen
    seen.key('ctrl+f', 'Escape')
    seen.type('ouyang')
    seen.find_text('1 found')
    seen.key('Down', 'Return')
    seen.find_text('138 1234 5678')
    seen.key('F2')
    seen.find('label', 'Changing the profile')
    seen.key('Escape')
    seen.wait_gone('label', 'Changing the profile')
    seen.key('Delete')
    seen.find_toast('Deleted “欧阳建国”')
    seen.key('ctrl+z')
    seen.find_toast('Taken back:')
    expect(lambda: '欧阳建国' in desk.world.ctl('search', '欧阳').out, 'he is back')


@cases.add('delete-deletes-the-row-but-in-the-search-a-letter')
def delete_in_list(desk):
    seen = desk.screen
    seen.key('ctrl+f', 'ctrl+a')
    seen.type('lisa')
    seen.key('Home', 'Delete')
    expect(lambda: seen.look(screen.FIELDS, text='isa'), 'a letter less')
    seen.key('ctrl+a')
    seen.type('zhang')
    seen.find_text('1 found')
    seen.key('Down')
    seen.find_text('139 8765 4321')
    seen.key('Delete')
    seen.find_toast('Deleted “张丽华”')
    seen.key('ctrl+z')
    expect(lambda: '张丽华' in desk.world.ctl('search', '张丽华').out, 'she is back')


@cases.add('f1-helps-and-ctrl-question-lists-the-keys')
def help_and_keys(desk):
    seen = desk.screen
    seen.key('F1')
    seen.find_text('Note a guest')
    seen.key('Escape')
    expect(lambda: not seen.look(text='Note a guest'), 'the help closed')
    seen.key('ctrl+question')
    seen.find_text('Shortcuts')


def main():
    worlds.need('Xvfb', 'xdotool', 'dbus-daemon', 'gdbus')
    with worlds.World() as world:
        world.start_bus()
        world.start_screen()
        desk = Desk(world)
        desk.add_guests()
        desk.start()
        return cases.run(desk)


if __name__ == '__main__':
    sys.exit(main())

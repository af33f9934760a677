#!/usr/bin/env python3
"""Three very different guests, with all that a hotel knows of them entered at the window, and read off
their cards after the program was closed: one who comes for the first time, one who is sent by a company
and whose assistant answers his phone, and a family whose last stay went wrong."""

import collections
import sys

import desk as desks
import screen
import tap
import world as worlds

# A name, and the letters by which the desk finds it.
Guest = collections.namedtuple('Guest', 'name letters')
FIRST = Guest('何晓岚', 'hxl')
REGULAR = Guest('林嘉豪', 'ljh')
ASSISTANT = Guest('苏敏', 'sm')
FAMILY = Guest('欧阳琳', 'oyl')
SHARED = '13958201173'

# Everybody is in the book with their stays, and nothing else; so are the rooms of the house.
STAYS = ('姓名,电话,到店日期,离店日期,房号,房型,房价,来源\n'
         f'{REGULAR.name},{SHARED},2026-06-01,2026-06-03,304,大床房,388,协议\n'
         f'{REGULAR.name},{SHARED},2026-08-10,2026-08-11,304,大床房,388,协议\n'
         f'{REGULAR.name},{SHARED},2026-10-12,2026-10-14,304,大床房,388,协议\n'
         f'{FAMILY.name},15088667712,2025-08-10,2025-08-12,303,家庭房,688,携程\n'
         f'{FAMILY.name},15088667712,2026-08-17,2026-08-20,207,家庭房,688,携程\n')
GUESTS = ('姓名,电话,生日\n'
          f'{FIRST.name},13612340077,\n'
          f'{REGULAR.name},{SHARED},1981-12-02\n'
          f'{ASSISTANT.name},{SHARED},\n'
          f'{FAMILY.name},15088667712,\n')

# The window stands in the corner of the screen; within it the card, and what of it is seen.
CARD = ('1000', '400')
TOP, BOTTOM = 60, 640
MOST_TURNS = 40

# Places in the lists that drop down.
SPOUSE, CHILD, COLLEAGUE, ASSISTS_HIM, RECOMMENDED_US = 0, 1, 6, 8, 10
DISCOUNT, OTHER = 2, 4
ANNIVERSARY, CHILD_BIRTHDAY, FOUNDING = 0, 1, 2
LIKED, COMPLAINED = 0, 2
ANSWERS = ('Agreed', 'Refused', 'Withdrawn')

cases = tap.Cases('/e2e/three-guests', stop_at_failure=True,
                  tell=lambda house: house.world.log('innkeeper')[-2000:])


class House:
    """The desk, and what is done at it again and again."""

    def __init__(self, world):
        self.desk = desks.Desk(world)
        self.world = world
        self.seen = self.desk.screen

    def open(self):
        desk = self.desk
        desk.take_book(filled=False)
        for kind, sheet in (('guests', GUESTS), ('stays', STAYS)):
            path = self.world.path(f'{kind}.csv')
            with open(path, 'w', encoding='utf-8') as file:
                file.write(sheet)
            desk.ctl('import', path, '--kind', kind)
        self.start()

    def start(self):
        self.desk.start()
        self.seen.find_text(FIRST.name)
        self.seen.take_keyboard()

    def search(self, words):
        self.seen.key('ctrl+f', 'ctrl+a')
        self.seen.type(words)

    def open_card(self, guest):
        """Finds the guest and goes to the card."""
        self.search(guest.letters)
        self.seen.find_text('1 found')
        self.seen.key('Down')
        self.world.rest(0.5)
        self.seen.key('Return')
        self.seen.find('label', 'Consent')
        worlds.until(lambda: len(self.seen.look('label', guest.name)) > 1, f'the card of {guest}')
        self.world.rest(0.5)

    def tap(self, thing):
        """A click on what a row of its own lies around."""
        x, y, width, height = self.seen.settled_box(thing)
        self.seen.xdotool('mousemove', str(x + width // 2), str(y + height // 2), 'click', '1')
        self.world.rest(0.3)

    def scroll_to(self, find):
        """Turns the wheel over the card until what @find gives is seen."""
        for _ in range(MOST_TURNS):
            _, y, _, height = find().box
            if TOP < y and y + height < BOTTOM:
                return
            self.seen.xdotool('mousemove', *CARD, 'click', '--repeat', '3', '5' if y > TOP else '4')
            self.world.rest(0.4)
        raise AssertionError(f'{find()} is not scrolled to')

    def list_acts(self, kind):
        return [act for act in self.desk.ctl('log', '--json').json if kind in act['act']]

    def choose(self, place):
        """Goes on to the list that drops down, and takes what stands there; @place counts from 0."""
        self.seen.key('Tab', 'space')
        self.world.rest(0.4)
        self.seen.key('Home', *['Down'] * place, 'Return')
        self.world.rest(0.3)

    def find_field(self, name):
        return self.seen.find(screen.FIELDS, name)

    # What is written down on a card.

    def prefer(self, words, stance='Likes', known=None):
        """In the open editor of preferences."""
        seen = self.seen
        seen.press(stance)
        seen.fill(self.find_field('Preference'), words)
        self.world.rest(0.5)
        seen.key('Return')
        seen.find_toast(known or words)

    def end_editor(self):
        """It takes the keyboard back to where it was opened; what is done next waits for that."""
        self.seen.press('Done')
        self.seen.wait_gone(screen.FIELDS, 'Preference')
        self.world.rest(0.3)

    def remember_room(self, number, verdict, why):
        field = self.find_field('Room')
        self.seen.reach(field)
        self.seen.type(number)
        self.choose(verdict)
        self.seen.key('Tab')
        self.seen.type(why)
        self.seen.key('Return')
        self.seen.find_toast(why)

    def talk(self, line, words):
        """記一筆: one key, one line."""
        self.seen.key('F4')
        self.world.rest(0.5)
        self.seen.type(line)
        self.seen.key('Return')
        self.seen.find_toast(f'Noted: {words}')

    def promise(self, what, due, kind):
        self.seen.press('Note a promise')
        self.world.rest(0.4)
        self.seen.type(what)
        self.seen.key('Tab')
        self.seen.type(due)
        self.seen.key('shift+Tab', 'shift+Tab')
        self.world.rest(0.2)
        self.seen.key('space')
        self.world.rest(0.4)
        self.seen.key('Home', *['Down'] * kind, 'Return')
        self.world.rest(0.3)
        self.seen.key('Tab', 'Return')
        self.seen.find_toast(f'Promised: {what}')

    def relate(self, who, kind, born='', phone=''):
        """Somebody around the guest of the card: another guest, or a name."""
        is_guest = isinstance(who, Guest)
        self.seen.press('Add somebody around the guest')
        self.world.rest(0.4)
        self.seen.type(who.letters if is_guest else who)
        self.world.rest(1)
        if is_guest:
            self.seen.key('Return')
            self.world.rest(0.5)
        self.choose(kind)
        self.seen.key('Tab')
        if not is_guest:
            self.seen.type(born)
            self.seen.key('Tab')
            self.seen.type(phone)
        self.seen.key('Return')
        self.seen.find_toast('Noted who is around the guest')

    def note_day(self, told, kind, name=''):
        self.seen.press('Add a day that matters')
        self.world.rest(0.4)
        self.seen.type(told)
        self.choose(kind)
        self.seen.key('Tab')
        self.seen.type(name)
        self.seen.key('Return')
        self.seen.find_toast('The day is noted')

    def agree(self, purpose, answer):
        """What the guest said to one of the purposes of consent."""
        def is_purpose(name):
            return name.startswith(purpose)

        self.scroll_to(lambda: self.seen.find(screen.BUTTONS, is_purpose))
        self.tap(self.seen.find(screen.BUTTONS, is_purpose))
        self.world.rest(0.5)
        self.seen.key(*['Right'] * ANSWERS.index(answer), 'space', 'Return')
        self.seen.find_toast(f'Noted: {purpose}')


@cases.add('the-hotel-gives-itself-a-field')
def make_field(house):
    house.open()
    seen = house.seen
    seen.press('Numbers Only')
    seen.key('ctrl+comma')
    seen.find_text('Name of the hotel')
    seen.take_keyboard('^Preferences$')
    seen.press('Own Fields', role=screen.BUTTONS + ('page tab', 'tab', 'toggle button', 'list item'))
    field = house.find_field('Add a field')
    house.tap(field)
    seen.type('Car plate')
    seen.key('Return')
    seen.find_text('Car plate')
    worlds.until(lambda: 'Car plate' in house.desk.ctl('log').out, 'the field in the book')
    house.tap(seen.find('label', text='Find guests by it'))
    worlds.until(lambda: len(house.list_acts('field')) > 1, 'the field that guests are found by')
    worlds.until(lambda: seen.key('Escape') or len(list(seen.windows())) == 1, 'one window')
    seen.take_keyboard()


@cases.add('of-the-first-timer-it-is-written-down-what-she-said-on-the-phone')
def write_first(house):
    seen = house.seen
    house.open_card(FIRST)
    seen.press('Note the first preference')
    house.prefer('peanuts', 'Allergy', 'Peanuts')
    house.prefer('vegetarian', 'Likes', 'Vegetarian')
    house.prefer('oat milk', 'Likes')
    house.end_editor()
    house.talk('昨天 来电 which train to take', 'which train to take')
    house.promise('Meet her at the station', 'tomorrow 16:30', OTHER)
    house.relate(FAMILY, RECOMMENDED_US)
    house.agree('Keeping the profile', 'Agreed')


@cases.add('of-the-regular-who-books-for-him-and-what-his-company-was-told')
def write_regular(house):
    seen = house.seen
    house.open_card(REGULAR)
    seen.press('Note the first preference')
    house.prefer('high floor', 'Likes', 'High floor')
    house.prefer('荞麦 pillow, two', 'Likes')
    house.prefer('feathers in the bed', 'Never again')
    house.remember_room('304', LIKED, 'large desk')
    house.end_editor()
    house.relate(ASSISTANT, ASSISTS_HIM)
    house.relate('He Zhiyuan', COLLEAGUE, phone='13600753319')
    house.talk('上周三 visit, rate of next year', 'rate of next year')
    house.promise('Same rate next year', '12-31', DISCOUNT)
    house.note_day('2014-12-10', FOUNDING, 'Haiyue')
    house.agree('Offers and news', 'Refused')
    house.agree('Birthday greeting', 'Agreed')
    seen.key('F2')
    seen.fill(house.find_field('Car plate'), 'B-90X21')
    seen.key('ctrl+s')
    seen.find_text('B-90X21')


@cases.add('of-the-family-what-went-wrong-and-who-is-with-them')
def write_family(house):
    seen = house.seen
    house.open_card(FAMILY)
    seen.press('Note the first preference')
    house.prefer('milk', 'Allergy', 'Milk')
    house.prefer('beside the stairs', 'Never again')
    house.prefer('baby cot', 'Likes', 'Baby cot')
    house.remember_room('207', COMPLAINED, '漏水 at night')
    house.end_editor()
    house.relate('Zhao Yiming', SPOUSE, phone='15088667713')
    house.relate('Zhao Le', CHILD, born='2')
    house.talk('前天 call, the owner said sorry', 'the owner said sorry')
    house.promise('Twenty percent off', '', DISCOUNT)
    house.note_day('农历十月廿九', CHILD_BIRTHDAY, 'Zhao Ke')
    house.note_day('2017-01-28', ANNIVERSARY)
    house.agree('Keeping the profile', 'Agreed')
    house.agree('Offers and news', 'Withdrawn')
    house.agree('Notes about health', 'Agreed')


@cases.add('all-of-it-is-there-when-the-program-is-opened-again')
def reopen(house):
    house.desk.end()
    house.start()
    for guest, facts in ((FIRST, ('Peanuts', 'Vegetarian', 'oat milk', 'which train to take',
                                  'Meet her at the station', FAMILY.name)),
                         (REGULAR, ('High floor', '荞麦 pillow, two', 'feathers in the bed', 'large desk',
                                    ASSISTANT.name, 'He Zhiyuan', 'rate of next year',
                                    'Same rate next year', 'Haiyue', 'Refused', 'B-90X21')),
                         (FAMILY, ('Milk', 'beside the stairs', '漏水', 'Zhao Yiming', 'Zhao Le',
                                   'the owner said sorry', 'Twenty percent off', 'Zhao Ke',
                                   'Withdrawn', FIRST.name))):
        house.open_card(guest)
        for fact in facts:
            house.seen.find_text(fact)
    tap.equal(house.desk.ctl('verify').status, 0)


@cases.add('words-of-a-preference-a-promise-and-an-own-field-find-the-guest')
def find_by_words(house):
    for words, guest in (('荞麦', REGULAR), ('percent off', FAMILY), ('oat milk', FIRST),
                         ('90X21', REGULAR)):
        house.search(words)
        house.seen.find_text('1 found')
        house.seen.find('label', guest.name)


@cases.add('the-room-she-complained-of-is-warned-of-when-she-books')
def book_family(house):
    seen = house.seen
    house.open_card(FAMILY)
    seen.press('More')
    seen.click(seen.find(name=lambda name: name.replace('_', '').startswith('Book')))
    seen.find_text('Dates and room')
    seen.fill(seen.find(screen.FIELDS, 'Nights'), '2')
    house.tap(seen.find('combo box', 'Room'))
    seen.key('Home', 'Down', 'Return')
    seen.find_text('Complained about this room')
    seen.find_text('漏水')
    seen.key('ctrl+s')
    seen.find_text('Arrives')


@cases.add('the-bars-of-what-must-not-be-forgotten-are-there-when-she-comes')
def check_in(house):
    seen = house.seen
    seen.press('Check in')
    seen.find_text('What the guest gives now')
    for bar in ('Allergy', 'Milk', 'Never again', 'beside the stairs', 'Twenty percent off'):
        seen.find_text(bar)
    seen.key('ctrl+s')
    seen.find_text('In house')
    for bar in ('Milk', 'beside the stairs', 'Twenty percent off'):
        seen.find_text(bar)
    house.desk.end()


def main():
    worlds.need('Xvfb', 'xdotool', 'dunst', 'dunstctl', 'dbus-daemon', 'gdbus')
    with worlds.World() as world:
        world.start_bus()
        world.start_screen()
        return cases.run(House(world))


if __name__ == '__main__':
    sys.exit(main())

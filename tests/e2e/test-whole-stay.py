#!/usr/bin/env python3
"""A stay from the booking to the departure, at the window, with real keys."""

import sys
import time

import desk as desks
import screen
import tap
import world as worlds

GUEST = '张三'
# The rooms of a house come with the first sheet of stays.
STAYS = ('姓名,电话,到店日期,离店日期,房号,房型,房价\n'
         '张三,13812345678,2026-03-01,2026-03-03,301,大床房,388\n'
         '李四,13912345678,2026-03-01,2026-03-02,302,大床房,388\n')
NEW_PHONE = '13777770000'
DEPARTURE = '2026-11-24 11:30'

cases = tap.Cases('/e2e/stay', stop_at_failure=True,
                  tell=lambda desk: desk.world.log('innkeeper')[-2000:])


def expect(test, what):
    return worlds.until(test, what, limit=20)


def read_guest(desk):
    return desk.ctl('show', 1, '--json').json


def read_stay(desk):
    """The stay of this year's November, as the console tells it."""
    return next((stay for stay in read_guest(desk)['stays'] if stay['arrival'] >= '2026-11'), None)


def press(desk, name):
    """Presses what is called so; GTK tells some buttons twice."""
    desk.screen.press(name)
    time.sleep(0.5)


@cases.add('a-guest-who-was-here-before-is-booked')
def book(desk):
    desk.take_book()
    sheet = desk.world.path('stays.csv')
    with open(sheet, 'w', encoding='utf-8') as file:
        file.write(STAYS)
    desk.ctl('import', sheet, '--kind', 'stays')
    desk.start_window()
    seen = desk.screen
    seen.click(seen.find('label', GUEST))
    seen.find_text('turns 36')
    press(desk, 'More')
    seen.click(seen.find(name=lambda name: name.replace('_', '').startswith('Book')))
    seen.find_text('Dates and room')
    seen.fill(seen.find(screen.FIELDS, 'Nights'), '2')
    seen.fill(seen.find(screen.FIELDS, 'Rate'), '388元')
    seen.key('ctrl+s')
    seen.find_text('Arrives')
    stay = read_stay(desk)
    tap.equal((stay['status'], stay['arrival'], stay['departure']),
              ('booked', '2026-11-22', '2026-11-24'))


@cases.add('a-changed-phone-is-asked-about-when-she-is-checked-in')
def check_in(desk):
    seen = desk.screen
    press(desk, 'Check in')
    seen.find_text('What the guest gives now')
    seen.fill(seen.find(screen.FIELDS, 'Phone'), NEW_PHONE)
    seen.find_text('The card says')
    press(desk, 'Add to the card')
    seen.key('ctrl+s')
    seen.find_text('In house')
    guest, stay = read_guest(desk), read_stay(desk)
    tap.equal((stay['status'], stay['room']), ('in-house', '301'))
    tap.equal([''.join(phone.split()) for phone in guest['phone']], ['13812345678', NEW_PHONE])


@cases.add('a-dinner-is-charged-and-she-moves-to-another-room')
def charge(desk):
    seen = desk.screen
    seen.click(seen.find('label', '11-22'))
    seen.find_text('Nothing is charged yet.')
    press(desk, 'Add a charge')
    seen.find_text('Dining')
    seen.fill(seen.find(screen.FIELDS, 'Amount'), '￥１，２８８元')
    press(desk, 'Save')
    expect(lambda: read_stay(desk)['charged'] == '1288.00', 'the dinner on the bill')
    tap.equal([(charge['category'], charge['amount']) for charge in read_stay(desk)['charges']],
              [('dining', '1288.00')])
    press(desk, 'Move room')
    press(desk, 'Move')
    expect(lambda: read_stay(desk)['room'] == '302', 'the other room')


@cases.add('at-the-departure-all-adds-up-and-undo-brings-it-back')
def check_out(desk):
    seen = desk.screen
    desk.end()
    desk.start_window(DEPARTURE)
    seen.click(seen.find('label', GUEST))
    seen.find_text('leaves today')
    before = read_guest(desk)
    press(desk, 'Check out')
    seen.find_text('2 nights are not charged yet')
    press(desk, 'Charge the nights and check out')
    expect(lambda: read_stay(desk)['status'] == 'departed', 'the departure in the book')
    seen.find_text('Departed')
    seen.find_text('¥2,064')

    stay, guest = read_stay(desk), read_guest(desk)
    tap.equal((stay['room'], stay['nights'], stay['departure'], stay['departure-time']),
              ('302', 2, '2026-11-24', '11:30'))
    tap.equal(sorted((charge['day'], charge['category'], charge['amount'])
                     for charge in stay['charges']),
              [('2026-11-22', 'dining', '1288.00'), ('2026-11-22', 'room', '388.00'),
               ('2026-11-23', 'room', '388.00')])
    tap.equal((stay['charged'], stay['paid'], stay['balance']), ('2064.00', '0.00', '2064.00'))
    tap.equal((guest['n-stays'], guest['nights'], guest['last-departure'], guest['stage']),
              (2, 4, '2026-11-24', 'active'))
    tap.equal(guest['totals'], [{'currency': 'CNY', 'charged': '2064.00', 'paid': '0.00',
                                 'balance': '2064.00'}])
    # Money counts from the departure on (RFM: recency, frequency, money).
    tap.equal((before['rfm-levels'], guest['rfm-levels']), ('3-1-1', '3-1-2'))

    seen.key('ctrl+z')
    expect(lambda: read_guest(desk) == before, 'all as it was before the departure')
    seen.find_text('In house')
    tap.equal(desk.ctl('verify').status, 0)
    desk.end()


def main():
    worlds.need('Xvfb', 'xdotool', 'dunst', 'dunstctl', 'dbus-daemon', 'gdbus')
    with worlds.World() as world:
        world.start_bus()
        world.start_screen()
        return cases.run(desks.Desk(world))


if __name__ == '__main__':
    sys.exit(main())

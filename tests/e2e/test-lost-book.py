#!/usr/bin/env python3
"""A day that begins with an emptied book: the program offers the copies, and everything is there."""

import os
import sys

import screen
import tap
import world as worlds
from desk import Desk, digest

cases = tap.Cases('/lost-book', tell=lambda desk: desk.world.log('innkeeper')[-2000:])


def list_copies(folder):
    return sorted(name for name in os.listdir(folder) if name.endswith('.innkeeper'))


@cases.add('a-copy-is-made-by-itself-here-and-on-the-stick')
def daily(desk):
    stick = desk.world.path('stick')
    os.makedirs(stick)
    with open(os.path.join(stick, 'innkeeper-copies.txt'), 'w', encoding='utf-8') as file:
        file.write('Copies of the guest book\n')
    desk.world.run('gsettings', 'set', 'org.innkeeper.Innkeeper', 'backup-folder', stick, check=0)
    desk.take_book()
    desk.start_window()
    folder = os.path.join(os.path.dirname(desk.book), 'backups')
    worlds.until(lambda: os.path.isdir(folder) and list_copies(folder) and list_copies(stick),
                 'a copy in both places', 60)
    desk.screen.find_text('Copied: 09:3')


@cases.add('closing-after-a-change-makes-another')
def leaving(desk):
    stick = desk.world.path('stick')
    before = list_copies(stick)
    seen = desk.screen
    seen.key('ctrl+n')
    seen.fill(seen.find(screen.FIELDS, 'Name'), '王五')
    seen.key('ctrl+s')
    seen.wait_gone('label', 'New guest')
    seen.find_text('王五')
    desk.end()
    tap.equal(len(list_copies(stick)), len(before) + 1)
    desk.before = desk.ctl('search', '1').out


@cases.add('an-emptied-book-is-brought-back-from-the-stick')
def restore(desk):
    folder = os.path.join(os.path.dirname(desk.book), 'backups')
    for name in os.listdir(folder):
        os.unlink(os.path.join(folder, name))
    with open(desk.book, 'wb'):
        pass
    stick = {name: digest(os.path.join(desk.world.path('stick'), name))
             for name in list_copies(desk.world.path('stick'))}
    seen = desk.screen
    desk.start()
    seen.find_text('The guest book could not be opened')
    seen.find_text('has become an empty file')
    picture = os.environ.get('INN_PICTURES')
    if picture:
        seen.take_picture(os.path.join(picture, 'lost-book.png'))
    seen.press('Bring Back a Copy…')
    seen.find_text('Choose a copy to look inside')
    seen.take_keyboard('^Bring Back a Copy$')
    seen.key('Return')
    seen.find_text('The copy is whole')
    seen.find_text('3 guests')
    seen.press('Bring It Back')
    seen.find_text('The guest book is as it was')
    seen.find_text('王五')
    seen.find_text('李四')
    if picture:
        seen.take_picture(os.path.join(picture, 'brought-back.png'))
    desk.end()
    tap.equal(desk.ctl('search', '1').out, desk.before)
    tap.equal(desk.ctl('verify').fields['result'], 'ok')
    kept = [name for name in os.listdir(os.path.dirname(desk.book))
            if name.startswith('book-aside-') and name.endswith('.db')]
    tap.equal(len(kept), 1, 'the emptied book is kept aside')
    for name, content in stick.items():
        tap.equal(digest(os.path.join(desk.world.path('stick'), name)), content)


@cases.add('a-folder-moved-away-while-the-window-is-open-is-told-of-at-once')
def moved(desk):
    folder = os.path.dirname(desk.book)
    seen = desk.screen
    desk.start()
    seen.find_text('王五', limit=60)
    os.rename(folder, folder + '-elsewhere')
    seen.find_text('Guest book not in its place')
    seen.find_text('until then nothing can be saved')
    os.rename(folder + '-elsewhere', folder)
    worlds.until(lambda: not any('not in its place' in label for label in seen.labels()), 'all is well')
    desk.end()


@cases.add('no-other-book-is-begun-where-one-was-moved-away')
def no_other(desk):
    folder = os.path.dirname(desk.book)
    seen = desk.screen
    os.rename(folder, folder + '-elsewhere')
    tap.contains(desk.ctl('import', desk.sheet, status=4).err, 'its folder was moved')
    tap.equal(os.path.exists(folder), False, 'a folder in the way of the one put back')
    desk.start()
    seen.find_text('The guest book could not be opened', limit=60)
    seen.find(screen.BUTTONS, 'Begin a New Book')
    os.rename(folder + '-elsewhere', folder)
    seen.press('Try Again')
    seen.find_text('王五', limit=60)
    desk.end()


@cases.add('another-book-is-begun-there-if-that-is-wanted')
def another(desk):
    folder = os.path.dirname(desk.book)
    os.rename(folder, folder + '-elsewhere')
    desk.start()
    desk.screen.find_text('The guest book could not be opened', limit=60)
    desk.screen.press('Begin a New Book')
    desk.screen.find_text('No guests yet', limit=60)
    desk.end()
    tap.equal(desk.ctl('search', '王').out, '')


def main():
    worlds.need('Xvfb', 'xdotool', 'dunst', 'dunstctl', 'dbus-daemon', 'gdbus', 'gsettings')
    with worlds.World() as world:
        world.start_bus()
        world.start_screen()
        return cases.run(Desk(world))


if __name__ == '__main__':
    sys.exit(main())

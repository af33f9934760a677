#!/usr/bin/env python3
"""A photo as a telephone takes it, chosen on the card of a guest: it stands upright, is small, and
tells nothing of where and by what it was taken."""

import os
import signal
import sqlite3
import struct
import sys

import screen
import tap
import world as worlds
from desk import Desk

ORIENTATION = 0x112
MAKER = 0x10f
GPS = 0x8825
TURNED_RIGHT = 6

cases = tap.Cases('/photo-of-guest', stop_at_failure=True,
                  tell=lambda desk: desk.world.log('innkeeper')[-2000:])


def tag(number, kind, count, value):
    return struct.pack('<HHI', number, kind, count) + value.ljust(4, b'\0')


def add_exif(path):
    """What a camera writes into a picture it held sideways."""
    maker = b'SECRETCAM\0'
    behind = 8 + 2 + 3 * 12 + 4
    tags = (tag(MAKER, 2, len(maker), struct.pack('<I', behind))
            + tag(ORIENTATION, 3, 1, struct.pack('<H', TURNED_RIGHT))
            + tag(GPS, 4, 1, struct.pack('<I', behind)))
    body = b'Exif\0\0' + b'II*\0' + struct.pack('<I', 8) + struct.pack('<H', 3) + tags + bytes(4) + maker
    with open(path, 'rb') as file:
        picture = file.read()
    with open(path, 'wb') as file:
        file.write(picture[:2] + b'\xff\xe1' + struct.pack('>H', len(body) + 2) + body + picture[2:])


class PhotoDesk(Desk):
    """With the guest it is about."""

    def show_guest(self):
        self.start_window()
        self.screen.click(self.screen.find('label', '张三'))
        self.screen.find_text('turns 36')

    def choose_photo(self, path):
        seen = self.screen
        # The button and the one within it have the same name; the inner one opens the menu.
        seen.press('Photo of 张三')
        seen.click(seen.find(name=lambda name: name.replace('_', '').startswith('Choose a Photo')))
        seen.choose_file('Choose a Photo', path)
        # GTK 4.8 falls over its own file chooser where a reader of the screen asks for it while it goes.
        self.world.rest(2)


def take_photo(desk):
    """The picture as it is in the book, in a file."""
    path = desk.world.path('kept')
    with sqlite3.connect(f'file:{desk.book}?mode=ro', uri=True) as book:
        found = book.execute('SELECT * FROM guest_photo').fetchall()
    book.close()
    tap.equal(len(found), 1, 'photos')
    content = max((value for value in found[0] if isinstance(value, bytes)), key=len)
    with open(path, 'wb') as file:
        file.write(content)
    return path, content


def ask_pixel(desk, path, where):
    """Which of red and blue a picture is in a corner."""
    said = desk.world.run('convert', path, '-gravity', where, '-crop', '4x4+2+2', '+repage', '-resize', '1x1!',
                          '-format', '%[fx:p{0,0}.r>p{0,0}.b?1:0]', 'info:', check=0).out
    return 'red' if said.strip() == '1' else 'blue'


def leave(desk):
    """Ends the program at once: where it ends by itself while a reader of the screen still asks for
    what was in GTK 4.8's file chooser, GTK may fall over that; what is kept does not depend on it."""
    program, desk.program = desk.program, None
    tap.equal(program.poll(), None, 'running')
    desk.world.end_process(program, signal.SIGKILL)


def list_complaints(desk):
    """What the program complained of, but for what GTK 4.8 says of its own file chooser when a reader
    of the screen asks for it at the moment it goes."""
    return [line for line in desk.world.log('innkeeper').splitlines()
            if 'CRITICAL' in line and 'g_variant_is_object_path' not in line]


@cases.add('a-photo-of-a-telephone-is-chosen-and-stands-upright')
def choose(desk):
    picture = desk.world.path('telephone.jpg')
    # Red on the left and blue on the right: upright, red is above.
    desk.world.run('convert', '-size', '1200x900', 'xc:red', 'xc:blue', '+append', '-quality', '90', picture,
                   check=0)
    desk.world.run('mogrify', '-strip', picture, check=0)
    add_exif(picture)
    with open(picture, 'rb') as file:
        tap.contains(file.read(), b'SECRETCAM')
    desk.take_book()
    desk.show_guest()
    seen = desk.screen
    desk.choose_photo(picture)
    seen.find_toast('Changed the photo of “张三”')
    worlds.until(lambda: desk.ctl('show', 1, '--json').json['photo'], 'a photo')
    leave(desk)
    tap.equal(list_complaints(desk), [], 'complaints')

    path, content = take_photo(desk)
    tap.lacks(content, b'Exif')
    tap.lacks(content, b'SECRETCAM')
    assert len(content) <= 200 * 1000, f'{len(content)} bytes'
    width, height = desk.world.run('identify', '-format', '%w %h', path, check=0).out.split()
    assert int(width) < int(height), f'{width} x {height} is not upright'
    tap.equal((ask_pixel(desk, path, 'North'), ask_pixel(desk, path, 'South')), ('red', 'blue'))


@cases.add('a-picture-dragged-onto-the-letters-becomes-the-photo')
def drag(desk):
    picture = desk.world.path('blue.png')
    desk.world.run('convert', '-size', '300x400', 'xc:blue', picture, check=0)
    _, before = take_photo(desk)
    desk.show_guest()
    seen = desk.screen
    seen.drag_files(seen.find(name='Photo of 张三'), picture)
    seen.find_toast('Changed the photo of “张三”')
    leave(desk)
    path, after = take_photo(desk)
    tap.equal(after == before, False)
    tap.equal(ask_pixel(desk, path, 'North'), 'blue')


@cases.add('what-is-no-picture-leaves-the-photo-as-it-is')
def refuse(desk):
    path = desk.world.path('no-picture.jpg')
    with open(path, 'w', encoding='utf-8') as file:
        file.write('姓名,电话\n')
    _, before = take_photo(desk)
    desk.show_guest()
    seen = desk.screen
    desk.choose_photo(path)
    seen.find_toast('The photo was not changed')
    leave(desk)
    tap.equal(take_photo(desk)[1] == before, True)


def main():
    worlds.need('Xvfb', 'xdotool', 'dunst', 'dunstctl', 'dbus-daemon', 'gdbus', 'convert')
    with worlds.World() as world:
        world.start_bus()
        world.start_screen()
        # Complaints are looked for by list_complaints () instead.
        world.env['G_DEBUG'] = ''
        return cases.run(PhotoDesk(world))


if __name__ == '__main__':
    sys.exit(main())

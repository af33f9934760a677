#!/usr/bin/env python3
"""The shape of the house: arrows point downwards, and nothing goes round in a circle."""

import os
import re

import checks
import circles

INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*([<"])([^>"]+)[>"]', re.MULTILINE)
TOOLKIT = re.compile(r'^(gtk|gdk|gsk|adwaita)\b|^(gtk|gdk)/')

# What each floor stands on; gui and console do not see each other.
BELOW = {
    'core': {'core'},
    'store': {'core', 'store'},
    'services': {'core', 'store', 'services'},
    'gui': {'core', 'store', 'services', 'gui'},
    'console': {'core', 'store', 'services', 'console'},
}


def list_sources(tree):
    return list(tree.paths('src', endings=('.c', '.h', '.cpp')))


def get_floor(path):
    return path.split('/')[1]


def get_room(path):
    """The folder of a subject: src/services/book, src/gui/guests, src/core."""
    return os.path.dirname(path)


def get_unit(path):
    """A header, its private header and its code are one: what the one needs, all need."""
    return re.sub(r'(-private)?\.(c|h|cpp)$', '', path)


def list_arrows(tree):
    """Yields (path, path of what it includes) for our own headers."""
    sources = list_sources(tree)
    by_name = {os.path.basename(path): path for path in sources}
    for path in sources:
        for quote, name in INCLUDE.findall(tree.read(path)):
            if quote == '"' and name in by_name:
                yield path, by_name[name]


# What is written in another language, or lies on another floor, would be looked at by no check.
LANGUAGES = ('.c', '.h', '.cpp', 'meson.build')


def check_known(tree):
    for path in tree.paths('src'):
        parts = path.split('/')
        if len(parts) > 2 and parts[1] not in BELOW:
            yield '%s: lies on a floor that is not among those of the house' % path
        elif len(parts) == 2 and path != 'src/meson.build':
            yield '%s: lies on no floor' % path
        elif not path.endswith(LANGUAGES):
            yield '%s: is in a language whose includes nobody reads' % path


def check_names(tree):
    seen = {}
    for path in list_sources(tree):
        name = os.path.basename(path)
        if name in seen:
            yield '%s: has the name of %s, and headers are included by bare name' \
                % (path, seen[name])
        seen[name] = path


def check_arrows(tree):
    for source, target in list_arrows(tree):
        if get_floor(target) not in BELOW.get(get_floor(source), ()):
            yield '%s: includes %s, which is above or beside it' % (source, target)


def check_file_circles(tree):
    for circle in circles.find((get_unit(a), get_unit(b)) for a, b in list_arrows(tree)):
        yield '%s: in a circle of includes with %s' % (circle[0], ', '.join(circle[1:]))


def check_room_circles(tree):
    for circle in circles.find((get_room(a), get_room(b)) for a, b in list_arrows(tree)):
        yield '%s: in a circle of folders with %s' % (circle[0], ', '.join(circle[1:]))


def check_database(tree):
    for path in list_sources(tree):
        if get_floor(path) != 'store' \
                and any(name == 'sqlite3.h' for _, name in INCLUDE.findall(tree.read(path))):
            yield '%s: only src/store speaks to SQLite' % path


# A library of pictures by itself, which knows no screen; one service reads photos with it.
PICTURES = 'gdk-pixbuf/gdk-pixbuf.h'


def check_toolkit(tree):
    for path in list_sources(tree):
        names = [name for _, name in INCLUDE.findall(tree.read(path))]
        if os.path.dirname(path) == 'src/services/photo':
            names = [name for name in names if name != PICTURES]
        if get_floor(path) != 'gui' and any(TOOLKIT.search(name) for name in names):
            yield '%s: only src/gui speaks to the toolkit' % path


def check_own_header_first(tree):
    for path in tree.paths('src', endings=('.c',)):
        own = os.path.basename(path)[:-2] + '.h'
        names = [name for _, name in INCLUDE.findall(tree.read(path))]
        if not names:
            continue
        if names[0] != 'config.h':
            yield '%s: includes %s before config.h' % (path, names[0])
        elif own in names and names[1] != own:
            yield '%s: includes %s before its own header' % (path, names[1])


checks.run([
    ('every source file lies on a floor, and its includes are read', check_known, {
        'a floor of its own': {'src/cellar/inn-a.c': ''},
        'a file beside the floors': {'src/inn-a.c': ''},
        'another language': {'src/core/inn-a.rs': ''},
    }),
    ('every source file has a name of its own', check_names, {
        'two headers of one name': {
            'src/core/inn-day.h': '', 'src/store/inn-day.h': ''},
    }),
    ('arrows between the floors point downwards', check_arrows, {
        'core looking up at the store': {
            'src/core/inn-day.c': '#include "inn-row.h"\n', 'src/store/inn-row.h': ''},
        'console looking at gui': {
            'src/console/main.c': '#include "inn-page.h"\n', 'src/gui/guests/inn-page.h': ''},
    }),
    ('no file is in a circle of includes', check_file_circles, {
        'two headers': {
            'src/core/inn-a.h': '#include "inn-b.h"\n', 'src/core/inn-b.h': '#include "inn-a.h"\n'},
        'a circle through the code': {
            'src/core/inn-a.h': '', 'src/core/inn-a.c': '#include "inn-b.h"\n',
            'src/core/inn-b.h': '', 'src/core/inn-b.c': '# include "inn-c.h"\n',
            'src/core/inn-c.h': '#include "inn-a.h"\n'},
    }),
    ('no folder is in a circle of includes', check_room_circles, {
        'two services that need each other': {
            'src/services/a/inn-a.h': '', 'src/services/a/inn-aa.c': '#include "inn-b.h"\n',
            'src/services/b/inn-b.h': '', 'src/services/b/inn-bb.c': '#include "inn-a.h"\n'},
    }),
    ('only the store includes sqlite3.h', check_database, {
        'a service that does': {'src/services/book/inn-book.c': '#include <sqlite3.h>\n'},
    }),
    ('only the gui includes the toolkit', check_toolkit, {
        'a service with GTK': {'src/services/book/inn-book.c': '#include <gtk/gtk.h>\n'},
        'another service with pictures': {
            'src/services/book/inn-book.c': '#include <gdk-pixbuf/gdk-pixbuf.h>\n'},
        'photos on a screen': {'src/services/photo/inn-photo.c': '#include <gdk/gdk.h>\n'},
        'the store with libadwaita': {'src/store/inn-row.c': '#include <adwaita.h>\n'},
    }),
    ('config.h comes first, the own header second', check_own_header_first, {
        'a file without config.h': {'src/core/inn-a.c': '#include "inn-a.h"\n'},
        'a header before the own one': {
            'src/core/inn-a.c': '#include "config.h"\n#include "inn-b.h"\n#include "inn-a.h"\n'},
    }),
])

#!/usr/bin/env python3
"""Every function that a header shows says what it gives, in a gtk-doc comment where it is defined.

The comment stands right above the definition, names the function in its first line and says
something. Private headers are left out: what one folder keeps to itself is read where it is used.
"""

import os
import re

import checks

COMMENT = re.compile(r'/\*.*?\*/', re.DOTALL)
# What a header shows: in this style the name is followed by a blank and its parameters.
SHOWN = re.compile(r'\b(inn_\w+)\s*\(')
# A definition begins its line with the name; its type, and before that its comment, stand above.
DEFINITION = re.compile(r'(?P<comment>/\*(?:(?!\*/).)*\*/\n)?(?P<type>[^\n]+)\n'
                        r'(?P<name>inn_\w+) \([^;{}]*\)\s*\n\{', re.DOTALL)
ENDINGS = ('.c', '.cpp')


def list_shown(tree):
    """Names that headers show, but for private ones."""
    shown = set()
    for path in tree.paths('src', endings=('.h',)):
        if not path.endswith('-private.h'):
            shown.update(SHOWN.findall(COMMENT.sub('', tree.read(path))))
    return shown


def list_definitions(tree):
    """Yields (path, name, its comment or '') of each function that a header shows."""
    shown = list_shown(tree)
    for path in tree.paths('src', endings=ENDINGS + ('.h',)):
        for found in DEFINITION.finditer(tree.read(path)):
            hidden = 'static' in found.group('type').split() and not path.endswith('.h')
            if found.group('name') in shown and not hidden:
                yield path, found.group('name'), found.group('comment') or ''


def check_comments(tree):
    for path, name, comment in list_definitions(tree):
        lines = comment.split('\n')
        if lines[:2] != ['/**', ' * %s:' % name]:
            yield '%s: %s has no gtk-doc comment of its own name' % (path, name)
        elif not re.search(r'\w', ''.join(lines[2:])):
            yield '%s: the comment of %s says nothing' % (path, name)


def check_reading(tree):
    """That definitions are found: a reader that finds none finds no fault."""
    read = {(os.path.dirname(path)) for path, _, _ in list_definitions(tree)}
    for path in tree.paths('src', endings=('.h',)):
        folder = os.path.dirname(path)
        if path.endswith('-private.h') or folder in read:
            continue
        if any(SHOWN.search(COMMENT.sub('', tree.read(path))) for path in tree.paths(folder, endings=('.h',))):
            yield '%s: no function of this folder is found' % folder


HEADER = 'gint64 inn_guest_get_id (InnGuest *self);\n'
BODY = 'gint64\ninn_guest_get_id (InnGuest *self)\n{\n  return self->id;\n}\n'
NAMED = '/**\n * inn_guest_get_id:\n *\n * Returns: its row\n */\n'


def planted(source, header=HEADER):
    return {'src/core/inn-guest.h': header, 'src/core/inn-guest.c': '#include "config.h"\n\n' + source}


def main():
    checks.run([
        ('the functions of the headers are found', check_reading, {
            'a folder whose definitions are written in another style': planted(
                'gint64 inn_guest_get_id (InnGuest *self) { return self->id; }\n'),
        }),
        ('every function that a header shows says what it gives', check_comments, {
            'a function without a comment': planted(BODY),
            'a plain comment': planted('/* Returns: its row */\n' + BODY),
            'the comment of another function': planted(NAMED.replace('_id', '_name') + BODY),
            'a comment that stands apart': planted(NAMED + '\n' + BODY),
            'a comment that says nothing': planted('/**\n * inn_guest_get_id:\n */\n' + BODY),
            'a comment on one line': planted('/** inn_guest_get_id: its row */\n' + BODY),
            'a function of a header that is inline': {
                'src/core/inn-bits.h': 'static inline ' + BODY},
            'a function in C++': {
                'src/core/inn-guest.h': HEADER, 'src/core/inn-guest.cpp': '\n' + BODY},
        }),
    ])


if __name__ == '__main__':
    main()

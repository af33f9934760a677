#!/usr/bin/env python3
"""Words and calls that do not belong in the source."""

import re

import checks

# Written so that this file does not contain what it looks for.
UNFINISHED = re.compile(r'\b(?:TO[D]O|FIX[M]E|HA[C]K)\b|'
                        r'(?:/[/*]|#|--|<!--)\s*XX[X]\b')
MACHINE = re.compile(r'(?<![\w.@}])/(?:home|root|work|Users)/\w|\.\./shar[e]d')
ADDRESS = re.compile(r'\b(?:https?|ftp)://(?!www\.w3\.org/|www\.gnu\.org/)[\w.-]+|'
                     r'\blocal[h]ost\b|\b127\.0\.[0]\.1\b')
EVERY_COLUMN = re.compile(r'\bSELECT\s+(?:\w+\s*\.\s*)?\*', re.IGNORECASE)
MARKUP = re.compile(r'_set_(?!use_markup)\w*markup\w*\s*\(|set_use_markup\s*\([^;]*TRUE|'
                    r'"use-markup"\s*,\s*TRUE|"(?:title-)?markup"|'
                    r'name="use-markup"[^>]*>\s*(?i:true|yes|1)|name="(?:tooltip-)?markup"')

# The one place that gives text of people to widgets which would read it as markup.
MARKUP_HELPER = 'src/gui/widgets/inn-user-text.'


def grep(tree, pattern, why, *folders, endings=(), but=()):
    for path in tree.paths(*folders, endings=endings):
        if path.startswith(but):
            continue
        for number, line in tree.lines(path):
            found = pattern.search(line)
            if found:
                yield '%s:%d: %s: %s' % (path, number, why, found.group(0))


CODE = ('.c', '.h', '.cpp', '.ui', '.css', '.py', '.sql', '.build', '.in', '.xml', '.sh', '.conf')


def check_unfinished(tree):
    yield from grep(tree, UNFINISHED, 'left for later', 'src', 'ui', 'tests', 'data',
                    endings=CODE)
    yield from grep(tree, UNFINISHED, 'left for later', 'build-aux')


def check_machine(tree):
    yield from grep(tree, MACHINE, 'a path of one machine', 'src', 'ui', 'tests', 'data',
                    endings=CODE + ('.csv', '.tsv', '.1'))
    yield from grep(tree, MACHINE, 'a path of one machine', 'build-aux', '.ci', 'po')
    yield from grep(tree, MACHINE, 'a path of one machine', '', endings=('.md',))


def check_address(tree):
    yield from grep(tree, ADDRESS, 'the program speaks to no other machine', 'src', 'ui',
                    endings=CODE)


def check_columns(tree):
    for path in tree.paths('src', 'data', endings=('.c', '.sql')):
        if EVERY_COLUMN.search(tree.read(path)):
            yield '%s: names no columns in a SELECT' % path


def check_markup(tree):
    yield from grep(tree, MARKUP, 'markup outside of inn-user-text', 'src', 'ui',
                    endings=('.c', '.h', '.ui'), but=(MARKUP_HELPER,))


checks.run([
    ('nothing is marked as left for later', check_unfinished, {
        'a mark in a comment': {'src/core/inn-a.c': '/* TO' + 'DO: more */\n'},
        'a mark in a script': {'build-aux/run': '# FIX' + 'ME\n'},
    }),
    ('no path of one machine is written down', check_machine, {
        'a home folder': {'src/core/inn-a.c': 'const char *path = "/ho' + 'me/somebody/a";\n'},
        'a folder beside the project': {'README.md': 'See `../sha' + 'red/docs`.\n'},
    }),
    ('no address of another machine is in the source', check_address, {
        'a server': {'src/services/a/inn-a.c': '"https://example.org/update"\n'},
    }),
    ('statements name their columns', check_columns, {
        'a star': {'src/store/inn-a-table.c': '"SELECT *"\n" FROM guest"\n'},
        'the star of one table': {'src/store/inn-a-table.c': '"select g.* FROM guest g"\n'},
    }),
    ('text of people never becomes markup', check_markup, {
        'a label': {'src/gui/guests/inn-a.c': 'gtk_label_set_markup (label, name);\n'},
        'a property in a template': {
            'ui/inn-a.ui': '<property name="use-markup">True</property>\n'},
        'a tooltip': {'src/gui/guests/inn-a.c':
                      'gtk_widget_set_tooltip_markup (widget, name);\n'},
    }),
])

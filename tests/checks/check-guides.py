#!/usr/bin/env python3
"""What the guides of the source name is there: files, folders, commands, functions and types."""

import os
import re

import checks

GUIDES = ('README.md', 'CONTRIBUTING.md', 'DECISIONS.md')
SPAN = re.compile(r'`([^`\n]+)`')
LINK = re.compile(r'\]\(([^)#]+)\)')
COMMAND = re.compile(r'^    (build-aux/[\w-]+)', re.MULTILINE)
PATH = re.compile(r'^[\w.-]+(/[\w.-]+)*/?$')
FILE = re.compile(r'^[\w-]+\.(c|h|py|ui|sql|md|css)$')
STEM = re.compile(r'^inn-[\w-]+$')
FUNCTION = re.compile(r'^(inn_\w+) \(\)$')
TYPE = re.compile(r'^Inn[A-Z]\w+$')
# Where a guide speaks of any file at all.
EXAMPLE = 'inn-thing'
# Made by the build.
MADE = {'config.h'}
ENDED = re.compile(r'\s')


def list_named(text):
    """Yields what a guide names: spans of code, links within the tree, commands."""
    for found in SPAN.findall(text):
        yield found
    for found in LINK.findall(text):
        if '://' not in found:
            yield './' + found
    for found in COMMAND.findall(text):
        yield found


def check_guides(tree):
    paths = set(tree.paths(''))
    folders = {os.path.dirname(path) for path in paths}
    names = {os.path.basename(path) for path in paths}
    stems = {name.split('.')[0] for name in names}
    headers = '\n'.join(tree.read(path) for path in tree.paths('src', 'tests', endings=('.h',)))
    words = set(re.findall(r'\w+', headers))

    for guide in GUIDES:
        if guide not in paths:
            yield '%s: is not there' % guide
            continue
        for named in list_named(tree.read(guide)):
            # A command with its words: `build-aux/check-debian trixie`.
            place = ENDED.split(named)[0] if named.startswith('build-aux/') else named
            function = FUNCTION.match(named)
            if EXAMPLE in named or named in MADE:
                continue
            if '/' in place and PATH.match(place) and not place.startswith('build-test/'):
                place = os.path.normpath(place)
                there = place in paths or any((folder + '/').startswith(place + '/')
                                              for folder in folders)
            elif FILE.match(named):
                there = named in names
            elif STEM.match(named):
                there = named in stems
            elif function:
                there = function.group(1) in words
            elif TYPE.match(named):
                there = named in words
            else:
                continue
            if not there:
                yield '%s: names %s, which is not there' % (guide, named)


def plant(text):
    files = {guide: '' for guide in GUIDES}
    files['CONTRIBUTING.md'] = text
    files['src/core/inn-date.h'] = 'InnDate inn_date_today (void);\n'
    return files


checks.run([
    ('what the guides name is there', check_guides, {
        'a path that moved': plant('See `src/store/inn-date.h`.\n'),
        'a folder that is gone': plant('In `src/shop/` there is all.\n'),
        'a header of another name': plant('`inn-day.h` says it.\n'),
        'a file without its ending': plant('`inn-day` says it.\n'),
        'a command that is none': plant('Try:\n\n    build-aux/fly --high\n'),
        'a link to nowhere': plant('[More](MORE.md)\n'),
        'a function that is gone': plant('`inn_date_yesterday ()` gives it.\n'),
        'a type that is gone': plant('An `InnDay` holds it.\n'),
    }),
])

#!/usr/bin/env python3
"""No file is in a circle of calls: who calls another file is not called by it, near or far.

The includes alone do not tell: the files of one class share a private header, and in which of them a
function stands only its definition says. What is handed on as a function, to be called back, and what
a signal calls, is no call: that is how an arrow upwards is avoided.
"""

import bisect
import re

import checks
import circles

# Comments, and what stands between quotes.
SILENT = re.compile(r'/\*.*?\*/|//[^\n]*|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])*\'', re.DOTALL)
# In this style a definition begins its line with the name; its type stands on the line before.
DEFINITION = re.compile(r'^([^\n]*)\n(\w+) \(((?:(?!\n\s*\n)[^;{}])*?)\)\s*\n\{', re.MULTILINE)
# What macros of the toolkit define.
MADE = re.compile(r'_get_type$|_quark$')
CALL = re.compile(r'\b(\w+)\s*\(')


def read_code(tree, path):
    return SILENT.sub(lambda found: '\n' * found.group().count('\n') or ' ', tree.read(path))


def list_definitions(code):
    """Yields (name, whether only its file knows it, where its body begins)."""
    for found in DEFINITION.finditer(code):
        yield found.group(2), 'static' in found.group(1).split(), found.end()


def list_calls(tree):
    """Yields (path, function it stands in, path of what is called, its name)."""
    codes = {path: read_code(tree, path) for path in tree.paths('src', endings=('.c', '.cpp'))}
    definitions = {path: list(list_definitions(code)) for path, code in codes.items()}
    home = {name: path for path, found in definitions.items() for name, hidden, _ in found if not hidden}
    for path, code in codes.items():
        own = {name for name, _, _ in definitions[path]}
        starts = [start for _, _, start in definitions[path]]
        for found in CALL.finditer(code):
            name = found.group(1)
            place = bisect.bisect_right(starts, found.start()) - 1
            if name in home and name not in own and place >= 0:
                yield path, definitions[path][place][0], home[name], name


def check_calls(tree):
    calls = list(list_calls(tree))
    for circle in circles.find((a, b) for a, _, b, _ in calls):
        members = set(circle)
        arrows = sorted({'%s calls %s' % (caller, called) for a, caller, b, called in calls
                         if a in members and b in members and a != b})
        yield '%s: in a circle of calls with %s (%s)' % (circle[0], ', '.join(circle[1:]),
                                                         '; '.join(arrows))


def check_reading(tree):
    """That the functions of the headers are found: a reader that finds nothing finds no circle."""
    declared = set()
    for path in tree.paths('src', endings=('.h',)):
        declared.update(re.findall(r'^[\w \t*]*\b(inn_\w+)\s*\([^)]*\)\s*;', read_code(tree, path),
                                   re.MULTILINE))
    defined = {name for path in tree.paths('src', endings=('.c', '.cpp'))
               for name, hidden, _ in list_definitions(read_code(tree, path)) if not hidden}
    for name in sorted(declared - defined):
        if not MADE.search(name):
            yield 'src: %s is declared, and its definition is not found' % name


A_CALLS_B = '#include "inn-b.h"\nvoid\ninn_a (int x)\n{\n  inn_b (x);\n}\n'
B_CALLS = 'static int\nhelp (void)\n{\n  return 1;\n}\n\nvoid\ninn_b (int  x,\n       int  y)\n{\n  %s\n}\n'

checks.run([
    ('each function that a header declares is found', check_reading, {
        'a function without a body': {
            'src/core/inn-a.h': 'void inn_a (int x);\n', 'src/core/inn-a.c': ''},
    }),
    ('no file is in a circle of calls', check_calls, {
        'two files that call each other': {
            'src/core/inn-a.c': A_CALLS_B, 'src/core/inn-b.c': B_CALLS % 'inn_a (help ());'},
        'a circle over a third': {
            'src/core/inn-a.c': A_CALLS_B, 'src/core/inn-b.c': B_CALLS % 'inn_c ();',
            'src/core/inn-c.c': 'int *\ninn_c (void)\n{\n  if (inn_a (1))\n    return NULL;\n}\n'},
    }),
])

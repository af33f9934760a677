#!/usr/bin/env python3
"""A wrong #include does not compile: each library is given its own headers and those below only.

Takes the source tree and the build folder. For one file of each folder of src it compiles a line
that includes a header from above, with the very options of that file; that must fail because the
header is not found. The control includes a header of its own, which must compile.
"""

import json
import os
import re
import shlex
import subprocess
import sys
import tempfile

import checks

FLOORS = ['core', 'store', 'services', 'gui']


def load_commands(root, build):
    """Folder below src -> arguments that compile one of its files, and where to run them."""
    commands = {}
    with open(os.path.join(build, 'compile_commands.json'), encoding='utf-8') as file:
        for entry in json.load(file):
            path = os.path.relpath(os.path.join(entry['directory'], entry['file']), root)
            folder = os.path.dirname(path)
            if folder.startswith('src/') and path.endswith('.c'):
                commands.setdefault(folder, (shlex.split(entry['command']), entry['directory']))
    return commands


def compile_line(command, directory, header):
    """Compiles a file that includes the header and gives what the compiler said, '' if nothing."""
    with tempfile.TemporaryDirectory() as folder:
        source = os.path.join(folder, 'planted.c')
        with open(source, 'w', encoding='utf-8') as file:
            file.write('#include "config.h"\n#include "%s"\n' % header)
        kept = []
        rest = iter(command)
        for word in rest:
            if word in ('-o', '-MF', '-MQ', '-c'):
                next(rest)
            elif word != '-MD':
                kept.append(word)
        told = subprocess.run(kept + ['-fdiagnostics-color=never', '-fsyntax-only', source], cwd=directory,
                              stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                              stderr=subprocess.STDOUT, text=True,
                              env=dict(os.environ, LC_ALL='C', CCACHE_DISABLE='1'), check=False)
    return '' if told.returncode == 0 else told.stdout or 'failed'


def main():
    tap = checks.Tap()
    root = os.path.abspath(sys.argv[1])
    tree = checks.Tree(root)
    headers = {}  # floor -> one of its headers
    own = {}  # folder -> its first header
    for path in sorted(tree.paths('src', endings=('.h',))):
        headers.setdefault(path.split('/')[1], os.path.basename(path))
        own.setdefault(os.path.dirname(path), os.path.basename(path))

    commands = load_commands(root, sys.argv[2])
    folders = {os.path.dirname(path) for path in tree.paths('src', endings=('.c',))}
    missing = sorted(folders - set(commands))
    tap.point(not missing, 'every folder with code is built', missing)

    for folder, (command, directory) in sorted(commands.items()):
        floor = folder.split('/')[1]
        if folder in own:
            told = compile_line(command, directory, own[folder])
            tap.point(not told, '%s sees its own %s' % (folder, own[folder]), told.splitlines())
        above = FLOORS[FLOORS.index(floor) + 1:] if floor in FLOORS else ['gui']
        wanted = [headers[name] for name in above if name in headers]
        if floor != 'gui':
            wanted.append('gtk/gtk.h')
        for header in wanted:
            told = compile_line(command, directory, header)
            hidden = bool(re.search(re.escape(header) + r': No such file', told))
            tap.point(hidden, '%s does not see %s' % (folder, header),
                      [] if hidden else told.splitlines()[:3])

    tap.finish()


if __name__ == '__main__':
    main()

#!/usr/bin/env python3
"""Every text for people can be translated, and is.

Needs xgettext, msgcmp and msgfmt of gettext.
"""

import os
import re
import subprocess
import sys
import tempfile

import checks

MARKED = re.compile(r'(?<![\w"])(?:_|N_|C_|NC_|g_dngettext|ngettext)\s*\(\s*"|translatable="')

# As the "glib" preset of meson's i18n.gettext () has them.
XGETTEXT = ['xgettext', '--from-code=UTF-8', '--add-comments',
            '--keyword=_', '--keyword=N_', '--keyword=C_:1c,2', '--keyword=NC_:1c,2',
            '--keyword=g_dcgettext:2', '--keyword=g_dngettext:2,3', '--keyword=g_dpgettext2:2c,3',
            '--flag=N_:1:pass-c-format', '--flag=C_:2:pass-c-format',
            '--flag=NC_:2:pass-c-format', '--flag=g_dngettext:2:pass-c-format',
            '--flag=g_strdup_printf:1:c-format', '--flag=g_string_printf:2:c-format',
            '--flag=g_string_append_printf:2:c-format', '--flag=g_error_new:3:c-format',
            '--flag=g_set_error:4:c-format', '--flag=g_print:1:c-format',
            '--flag=g_printerr:1:c-format']


def read_list(tree, path):
    lines = (line.strip() for line in tree.read(path).splitlines())
    return [line for line in lines if line and not line.startswith('#')]


def check_list(tree):
    listed = read_list(tree, 'po/POTFILES.in')
    if listed != sorted(listed):
        yield 'po/POTFILES.in: is not sorted'
    for path in listed:
        if not os.path.exists(os.path.join(tree.root, path)):
            yield 'po/POTFILES.in: names %s, which is not there' % path
    for path in tree.paths('src', 'ui', endings=('.c', '.h', '.ui')):
        if path not in listed and MARKED.search(tree.read(path)):
            yield '%s: has text for people and is not in po/POTFILES.in' % path


def run(*command, folder):
    return subprocess.run(command, cwd=folder, stdin=subprocess.DEVNULL,
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
                          env=dict(os.environ, LC_ALL='C.UTF-8', LANGUAGE='en'), check=False)


def extract(tree, folder):
    """Writes the template of the tree as it is now and gives its path."""
    template = os.path.join(folder, 'innkeeper.pot')
    files = os.path.join(folder, 'files')
    with open(files, 'w', encoding='utf-8') as out:
        out.write('\n'.join(read_list(tree, 'po/POTFILES.in')) + '\n')
    made = run(*XGETTEXT, '--files-from', files, '--output', template, folder=tree.root)
    if made.returncode != 0:
        raise RuntimeError(made.stdout)
    return template


def has_begun(text):
    """Whether a catalogue holds anything but its header."""
    return len(re.findall(r'^msgid "', text, re.MULTILINE)) > 1


def check_catalogue(tree, language, template):
    path = 'po/%s.po' % language
    whole = os.path.join(tree.root, path)
    for command in (['msgcmp', whole, template],
                    ['msgfmt', '--check', '--output-file', os.devnull, whole]):
        told = run(*command, folder=tree.root)
        if told.returncode != 0:
            for line in told.stdout.splitlines():
                yield line.replace(tree.root + '/', '')


def plant(folder, text, translation):
    return checks.plant(folder, {
        'po/POTFILES.in': 'src/a.c\n',
        'po/zh_CN.po': 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n'
                       'Language: zh_CN\\nMIME-Version: 1.0\\n'
                       'Plural-Forms: nplurals=1; plural=0;\\n"\n\n' + translation,
        'src/a.c': text,
    })


LIST_CONTROLS = {
    'a file that is not listed': {'po/POTFILES.in': '', 'src/a.c': 'x = _("Guest");\n'},
    'a template that is not listed': {
        'po/POTFILES.in': '', 'ui/a.ui': '<property name="label" translatable="yes">A</property>'},
    'a listed file that is gone': {'po/POTFILES.in': 'src/a.c\n'},
    'a list out of order': {'po/POTFILES.in': 'src/b.c\nsrc/a.c\n', 'src/a.c': '', 'src/b.c': ''},
}

CATALOGUE_CONTROLS = {
    'a text without a translation': ('x = _("Guest");\n', ''),
    'an empty translation': ('x = _("Guest");\n', 'msgid "Guest"\nmsgstr ""\n'),
    'a fuzzy translation': ('x = _("Guest");\n', '#, fuzzy\nmsgid "Guest"\nmsgstr "客人"\n'),
    'a translation of what the text was before':
        ('x = _("Guests");\n', 'msgid "Guest"\nmsgstr "客人"\n'),
    'a format that does not fit':
        ('x = g_strdup_printf (_("%d guests"), n);\n',
         '#, c-format\nmsgid "%d guests"\nmsgstr "%s 位客人"\n'),
}


def main():
    tap = checks.Tap()
    tree = checks.Tree(os.path.abspath(sys.argv[1]))

    faults = list(check_list(tree))
    tap.point(not faults, 'every file with text for people is listed', faults)
    for seen, files in LIST_CONTROLS.items():
        with tempfile.TemporaryDirectory() as folder:
            tap.point(bool(list(check_list(checks.plant(folder, files)))),
                      'every file with text for people is listed; notices ' + seen)

    with tempfile.TemporaryDirectory() as folder:
        template = extract(tree, folder)
        for language in read_list(tree, 'po/LINGUAS'):
            what = '%s is complete' % language
            if not has_begun(tree.read('po/%s.po' % language)):
                tap.point(True, what, skip='the translation has not begun')
                continue
            faults = list(check_catalogue(tree, language, template))
            tap.point(not faults, what, faults)

    for seen, (text, translation) in CATALOGUE_CONTROLS.items():
        with tempfile.TemporaryDirectory() as folder:
            planted = plant(folder, text, translation)
            faults = list(check_catalogue(planted, 'zh_CN', extract(planted, folder)))
            tap.point(bool(faults), 'a catalogue is complete; notices ' + seen)

    tap.finish()


if __name__ == '__main__':
    main()

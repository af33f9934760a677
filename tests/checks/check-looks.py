#!/usr/bin/env python3
"""Templates, icons and manual pages fit what uses them."""

import os
import re
import subprocess
import xml.etree.ElementTree as ElementTree

import checks

ICON = re.compile(r'\binn-[a-z0-9-]+-symbolic\b')
# Slashes in the path of a page in English; those in another language have a folder of it.
PAGE_DEPTH = 2
ICON_FOLDER = 'data/icons/scalable/actions'
CLASS_OF = re.compile(r'set_template_from_resource\s*\(\s*[^,]+,\s*"[^"]*?([\w-]+\.ui)"', re.DOTALL)


def to_camel(stem):
    return ''.join(part.capitalize() for part in stem.split('-'))


def list_packed(tree):
    """The files that any .gresource.xml names, by their base name."""
    packed = set()
    for path in tree.paths('', endings=('.gresource.xml',)):
        for node in ElementTree.fromstring(tree.read(path)).iter('file'):
            packed.add(os.path.basename(node.text.strip()))
    return packed


def check_templates(tree):
    packed = list_packed(tree)
    by_name = {os.path.basename(path): path for path in tree.paths('src', endings=('.c',))}
    for path in tree.paths('ui', endings=('.ui',)):
        name = os.path.basename(path)
        try:
            interface = ElementTree.fromstring(tree.read(path))
        except ElementTree.ParseError as error:
            yield '%s: is not XML: %s' % (path, error)
            continue
        if name not in packed:
            yield '%s: is in no resource' % path
        templates = list(interface.iter('template'))
        if not templates:
            continue
        if templates[0].get('class') != to_camel(name[:-3]):
            yield '%s: is the template of %s' % (path, templates[0].get('class'))
        if name[:-3] + '.c' not in by_name:
            yield '%s: has no source file of its name' % path
        elif name not in CLASS_OF.findall(tree.read(by_name[name[:-3] + '.c'])):
            yield '%s: is not what %s sets' % (path, by_name[name[:-3] + '.c'])


def check_icons(tree):
    packed = list_packed(tree)
    drawn = {os.path.basename(path)[:-4] for path in tree.paths(ICON_FOLDER, endings=('.svg',))}
    used = set()
    for path in tree.paths('src', 'ui', endings=('.c', '.h', '.ui', '.css')):
        for name in ICON.findall(tree.read(path)):
            used.add(name)
            if name not in drawn:
                yield '%s: names the icon %s, which is not drawn' % (path, name)
    for name in sorted(drawn):
        if name + '.svg' not in packed:
            yield '%s/%s.svg: is in no resource' % (ICON_FOLDER, name)


def check_pages(tree):
    for path in tree.paths('data/man', endings=('.1',)):
        told = subprocess.run(
            ['groff', '-man', '-Tutf8', '-Kutf8', '-ww', '-z']
            # Chinese has no blanks to break a line at.
            + (['-Wbreak'] if path.count('/') > PAGE_DEPTH else []) + [os.path.join(tree.root, path)],
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
            check=False)
        for line in told.stdout.splitlines():
            yield '%s: %s' % (path, line)
        text = tree.read(path)
        if path.count('/') > PAGE_DEPTH:
            continue
        for heading in ('NAME', 'SYNOPSIS', 'DESCRIPTION'):
            if not re.search(r'^\.SH %s$' % heading, text, re.MULTILINE):
                yield '%s: has no section %s' % (path, heading)


def list_told(text):
    """What a manual page tells of: options, the tags of its lists, its sections by number."""
    plain = text.replace('\\-', '-')
    tags = re.findall(r'^\.TP\n\.\w+ "?([$\w-][\w$/.-]*)', plain, re.MULTILINE)
    sections = ['section %d' % number for number in range(1, plain.count('\n.SH ') + 1)]
    return set(re.findall(r'--[a-z-]+', plain)) | set(tags) | set(sections)


def check_translated_pages(tree):
    """A page in another language is kept by hand; nothing is to be missing in it or left over."""
    for path in tree.paths('data/man', endings=('.1',)):
        folder, name = os.path.split(path)
        original = os.path.join(os.path.dirname(folder), name)
        if path.count('/') <= PAGE_DEPTH:
            continue
        told, wanted = list_told(tree.read(path)), list_told(tree.read(original))
        for one in sorted(wanted - told):
            yield '%s: lacks %s' % (path, one)
        for one in sorted(told - wanted):
            yield '%s: has %s, and %s has not' % (path, one, original)


PAGE = '.TH A 1\n.SH NAME\na \\- b\n.SH OPTIONS\n.TP\n.B \\-\\-now\nnow\n.TP\n.B 0\nDone.\n'
RESOURCE = '<gresources><gresource prefix="/a"><file>inn-a.ui</file></gresource></gresources>'
SETS = 'gtk_widget_class_set_template_from_resource (klass, "/org/a/inn-a.ui");\n'

checks.run([
    ('each template is packed and belongs to its class', check_templates, {
        'broken XML': {'ui/a.gresource.xml': RESOURCE, 'ui/inn-a.ui': '<interface>'},
        'a template in no resource': {
            'ui/inn-a.ui': '<interface><template class="InnA"/></interface>',
            'src/gui/inn-a.c': SETS},
        'another class': {
            'ui/a.gresource.xml': RESOURCE,
            'ui/inn-a.ui': '<interface><template class="InnB"/></interface>',
            'src/gui/inn-a.c': SETS},
        'a class with another template': {
            'ui/a.gresource.xml': RESOURCE,
            'ui/inn-a.ui': '<interface><template class="InnA"/></interface>',
            'src/gui/inn-a.c': SETS.replace('inn-a.ui', 'inn-b.ui')},
    }),
    ('each icon that is named is drawn and packed', check_icons, {
        'an icon that is not drawn': {'src/gui/inn-a.c': '"inn-moon-symbolic"\n'},
        'an icon that is not packed': {ICON_FOLDER + '/inn-moon-symbolic.svg': '<svg/>'},
    }),
    ('the manual pages are well formed', check_pages, {
        'a macro that is not one': {
            'data/man/a.1': '.TH A 1\n.SH NAME\n.SH SYNOPSIS\n.SH DESCRIPTION\n.BOLD a\n'},
        'a page without a synopsis': {
            'data/man/a.1': '.TH A 1\n.SH NAME\na \\- b\n.SH DESCRIPTION\na\n'},
    }),
    ('the manual pages in other languages tell of the same', check_translated_pages, {
        'an option that is missing': {
            'data/man/a.1': PAGE, 'data/man/de/a.1': PAGE.replace('\\-\\-now', 'now')},
        'an option that is no more': {
            'data/man/a.1': PAGE, 'data/man/de/a.1': PAGE + '.B \\-\\-then\n'},
        'a section that is missing': {
            'data/man/a.1': PAGE + '.SH FILES\n', 'data/man/de/a.1': PAGE},
        'a status that is missing': {
            'data/man/a.1': PAGE, 'data/man/de/a.1': PAGE.replace('.B 0', '.B 1')},
    }),
])

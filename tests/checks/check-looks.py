#!/usr/bin/env python3
"""Templates, icons and manual pages fit what uses them."""

import os
import re
import subprocess
import xml.etree.ElementTree as ElementTree

import checks

ICON = re.compile(r'\binn-[a-z0-9-]+-symbolic\b')
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
            ['groff', '-man', '-Tutf8', '-Kutf8', '-ww', '-z', os.path.join(tree.root, path)],
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
            check=False)
        for line in told.stdout.splitlines():
            yield '%s: %s' % (path, line)
        text = tree.read(path)
        for heading in ('NAME', 'SYNOPSIS', 'DESCRIPTION'):
            if not re.search(r'^\.SH %s$' % heading, text, re.MULTILINE):
                yield '%s: has no section %s' % (path, heading)


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
])

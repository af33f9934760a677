"""What a screen reader is told of what can be acted on: it has a name, and is called by it once."""

import re

import screen

CONTROLS = screen.BUTTONS + screen.FIELDS + ('list item', 'combo box', 'switch', 'spin button',
                                             'slider', 'link', 'menu item', 'toggle')
CLASS = re.compile(r'^(Gtk|Adw|Inn)[A-Z]\w+$')


def is_doubled(name):
    """Whether a name says the same twice, as from a label and from what it labels."""
    plain = name.replace('_', '')
    half = len(plain) // 2
    return len(plain) > 2 and plain[:half].strip() == plain[len(plain) - half:].strip()


def is_name(name):
    """GTK calls what has no name by its class."""
    return bool(name.strip()) and not CLASS.match(name)


def is_inner(thing):
    """The text inside a field, the button inside a menu button, the choice inside a row of choices
    are the same control."""
    inner = thing.accessible
    for _ in range(4):
        inner = screen.ask(inner.get_parent)
        if inner is None:
            return False
        if screen.ask(inner.get_role_name, default='') in CONTROLS:
            return is_name(screen.ask(inner.get_name, default=''))
        if thing.role != 'list item':
            return False
    return False


def list_wrong(seen):
    """What can be acted on in the windows of @seen and has no name, or says it twice."""
    wrong = []
    for window in seen.windows():
        for thing in window.walk():
            if thing.role not in CONTROLS:
                continue
            if thing.role == 'list item' and 'focusable' not in thing.states:
                continue
            if not is_name(thing.name) and not is_inner(thing):
                wrong.append(f'unnamed {thing!r} {thing.labels()[:3]}')
            elif is_doubled(thing.name):
                wrong.append(f'doubled {thing!r}')
    return wrong

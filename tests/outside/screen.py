"""Uses a program as a person would: finds what a screen reader sees, types on the real keyboard.

GTK 4.8 tells of few changes by itself, so nothing is remembered: each look asks anew. It gives
places only within a window; windows of a screen without a manager stand at its corner.
"""

import os
import subprocess
import time

import gi
gi.require_version('Atspi', '2.0')
from gi.repository import Atspi, GLib  # noqa: E402  pylint: disable=wrong-import-position

import keyboard  # noqa: E402  pylint: disable=wrong-import-position
import world as worlds  # noqa: E402  pylint: disable=wrong-import-position

# A newer accessibility bus calls a push button a button.
BUTTONS = ('push button', 'button', 'toggle button', 'check box', 'radio button')
FIELDS = ('text', 'entry', 'password text')
PRESSES = ('click', 'toggle', 'activate')
DEPTH_OF_BUTTONS = 5
DEPTH_OF_TOASTS = 8
MOST_FIELDS = 60
CORNER = (1280, 680)
DRAG_STEPS = 12
# A busy program answers late; one that is gone, at once.
ANSWER_MS = 20000


def ask(function, *arguments, default=None):
    """What is gone answers no more; that is no reason to stop."""
    try:
        found = function(*arguments)
        return default if found is None else found
    except GLib.Error:
        return default


class Thing:
    """Something on the screen."""

    def __init__(self, accessible):
        self.accessible = accessible

    @property
    def role(self):
        return ask(self.accessible.get_role_name, default='')

    @property
    def name(self):
        return ask(self.accessible.get_name, default='') or self.label_name

    @property
    def label_name(self):
        """What its labels say: a newer GTK leaves it to the reader to put that in place of a name."""
        relations = ask(self.accessible.get_relation_set, default=[])
        labels = [relation.get_target(index) for relation in relations
                  if relation.get_relation_type() == Atspi.RelationType.LABELLED_BY
                  for index in range(relation.get_n_targets())]
        return ' '.join(Thing(label).text for label in labels)

    @property
    def states(self):
        states = ask(self.accessible.get_state_set)
        return {state.value_nick for state in states.get_states()} if states else set()

    @property
    def text(self):
        interfaces = ask(self.accessible.get_interfaces, default=[])
        if 'Text' not in interfaces:
            return self.name
        count = ask(Atspi.Text.get_character_count, self.accessible, default=0)
        return ask(Atspi.Text.get_text, self.accessible, 0, count, default='')

    @property
    def box(self):
        box = ask(Atspi.Component.get_extents, self.accessible, Atspi.CoordType.WINDOW)
        return (box.x, box.y, box.width, box.height) if box else (0, 0, 0, 0)

    def children(self):
        for index in range(ask(self.accessible.get_child_count, default=0)):
            child = ask(self.accessible.get_child_at_index, index)
            if child is not None:
                yield Thing(child)

    def walk(self, width=None):
        """Itself and what is seen within, in reading order.

        What a stack or a folded panel hides is visible to GTK, but has no size, or lies beside the
        window."""
        if width is None:
            width = self.box[2]
        yield self
        for child in self.children():
            if 'visible' not in child.states:
                continue
            x, _, own_width, height = child.box
            if (own_width > 0 and height > 0 and x < width) or child.name == 'GtkStackPage':
                yield from child.walk(width)

    def labels(self):
        """Every text within."""
        found = [thing.text for thing in self.walk()
                 if thing.role in ('label', 'heading', 'static') + FIELDS]
        return [text for text in found if text]

    def press(self):
        """Does what a click would do; tells whether it can be pressed."""
        if 'Action' not in ask(self.accessible.get_interfaces, default=[]):
            return False
        for index in range(ask(Atspi.Action.get_n_actions, self.accessible, default=0)):
            if ask(Atspi.Action.get_action_name, self.accessible, index) in PRESSES:
                Atspi.Action.do_action(self.accessible, index)
                return True
        return False

    def __repr__(self):
        return f'<{self.role} {self.name!r} {self.text!r} {self.box}>'


def list_top_texts(thing, depth=DEPTH_OF_TOASTS):
    """What the uppermost layers of @thing say, the last one laid over the others first."""
    found = [thing.text] if thing.role in ('label', 'heading', 'static') else []
    if depth > 0:
        for child in reversed(list(thing.children())):
            if 'visible' in child.states:
                found += list_top_texts(child, depth - 1)
    return found


class Screen:
    """The windows of the program, on the screen of a world."""

    def __init__(self, world):
        self.world = world
        os.environ.update({name: world.env[name] for name in
                           ('DISPLAY', 'DBUS_SESSION_BUS_ADDRESS', 'XDG_RUNTIME_DIR', 'HOME')})
        os.environ.pop('NO_AT_BRIDGE', None)
        Atspi.init()
        Atspi.set_timeout(ANSWER_MS, ANSWER_MS)
        self.keyboard = keyboard.Keyboard(world.env['DISPLAY'])

    # Looking.

    def windows(self):
        desktop = Atspi.get_desktop(0)
        desktop.set_cache_mask(Atspi.Cache.NONE)
        for program in Thing(desktop).children():
            if program.name in ('dunst', ''):
                continue
            program.accessible.set_cache_mask(Atspi.Cache.NONE)
            yield from program.children()

    def look(self, role=None, name=None, text=None, within=None):
        """Everything seen now that is so; @name and @text may be given as a function."""
        def fits(wanted, found):
            return wanted is None or (wanted(found) if callable(wanted) else wanted == found)

        roles = (role,) if isinstance(role, str) else role
        found = []
        for top in [within] if within is not None else list(self.windows()):
            for thing in top.walk():
                if roles and thing.role not in roles:
                    continue
                if not fits(name, thing.name) or (text is not None and not fits(text, thing.text)):
                    continue
                found.append(thing)
        return found

    def find(self, role=None, name=None, text=None, within=None, limit=worlds.PATIENCE, index=0):
        """Waits until there is such a thing."""
        def test():
            found = self.look(role, name, text, within)
            return found[index] if len(found) > index else None

        try:
            return worlds.until(test, f'{role} {name if isinstance(name, str) else ""} '
                                f'{text if isinstance(text, str) else ""} on the screen', limit)
        except AssertionError as error:
            raise AssertionError(f'{error}; seen: {self.labels()}') from None

    def find_text(self, part, within=None, limit=worlds.PATIENCE):
        """Waits until a label or field says @part."""
        return self.find(text=lambda text: part in text, within=within, limit=limit)

    def look_for_toasts(self, part):
        """What lies over the pages and says @part. A toast goes by itself after some seconds, and
        looking through the whole window may take as long on a busy machine: it is looked for
        where it is, in the layer last laid over, not in the pages below."""
        return [text for window in self.windows() for text in list_top_texts(window)
                if part in text]

    def find_toast(self, part, limit=worlds.PATIENCE):
        """Waits until a toast says @part."""
        try:
            return worlds.until(lambda: self.look_for_toasts(part), f'a toast {part}', limit)
        except AssertionError as error:
            raise AssertionError(f'{error}; seen: {self.labels()}') from None

    def wait_gone(self, role=None, name=None, text=None, limit=worlds.PATIENCE):
        worlds.until(lambda: not self.look(role, name, text), f'{role} {name} {text} gone', limit)

    def labels(self):
        return [label for window in self.windows() for label in window.labels()]

    # Doing.

    def press(self, name, role=BUTTONS, within=None, limit=worlds.PATIENCE):
        """Presses a button; GTK tells a mnemonic's label as "_Undo Undo"."""
        def fits(found):
            return found.replace('_', '') in (name, f'{name} {name}')

        # A menu button is two buttons of one name, of which the inner one can be pressed.
        self.find(role, fits, within=within, limit=limit)
        worlds.until(lambda: any(thing.press() for thing in self.look(role, fits, within=within)),
                     f'{name} that can be pressed', limit)
        self.world.rest(0.2)

    def is_exact(self, thing):
        """Whether GTK tells places to the pixel; a newer one leaves out the paddings around them."""
        version = ask(thing.accessible.get_toolkit_version, default='')
        return version.startswith(('4.8.', '4.6.'))

    def click(self, thing):
        """A real click in the middle of it; where that place is not known, what can be pressed is."""
        if not self.is_exact(thing):
            around = thing
            for _ in range(DEPTH_OF_BUTTONS):
                if around.press():
                    self.world.rest(0.2)
                    return
                parent = ask(around.accessible.get_parent)
                if parent is None:
                    break
                around = Thing(parent)
        x, y, width, height = self.settled_box(thing)
        self.xdotool('mousemove', str(x + width // 2), str(y + height // 2), 'click', '1')
        self.world.rest(0.3)

    def settled_box(self, thing):
        """Where it is once it stays there: rows are told of before the list has laid them out."""
        before = None
        until = time.monotonic() + worlds.PATIENCE
        while time.monotonic() < until:
            box = thing.box
            if box == before:
                return box
            before = box
            self.world.rest(0.25)
        return before

    def xdotool(self, *words):
        self.world.run('xdotool', *words, check=0)

    def drag_files(self, thing, *paths):
        """Drags @paths onto @thing, from a window as a file manager has it."""
        title = 'Files to drag'
        process = self.world.start('drag-files', os.environ['DRAG_FILES'], *paths)
        window = worlds.until(lambda: self.world.run('xdotool', 'search', '--onlyvisible', '--name',
                                                     title).out.split(), 'the window to drag from')[-1]
        # In the far corner, so that it does not lie over what is dragged to.
        self.xdotool('windowmove', '--sync', window, *(str(place) for place in CORNER))
        x, y, width, height = thing.box
        start = (CORNER[0] + 30, CORNER[1] + 30)
        # A place told without the paddings lies too far up and to the left.
        parts = 4 if self.is_exact(thing) else 7
        end = (x + width * parts // 8, y + height * parts // 8)
        self.xdotool('mousemove', str(start[0]), str(start[1]), 'mousedown', '1')
        for step in range(1, DRAG_STEPS + 1):
            at = [first + (last - first) * step // DRAG_STEPS for first, last in zip(start, end)]
            self.xdotool('mousemove', str(at[0]), str(at[1]))
            self.world.rest(0.1)
        self.world.rest(0.5)
        self.xdotool('mouseup', '1')
        self.world.rest(1)
        self.world.end_process(process)

    def take_keyboard(self, title='^Innkeeper$'):
        """Without a window manager nobody else gives a window the keyboard."""
        def visible():
            found = self.world.run('xdotool', 'search', '--onlyvisible', '--name', title)
            return found.out.split()

        window = worlds.until(visible, 'a window')[-1]
        self.xdotool('windowfocus', '--sync', window)

    def key(self, *names):
        for name in names:
            self.xdotool('key', '--clearmodifiers', name)
            self.world.rest(0.1)

    def type(self, text):
        """Types @text where the keyboard is."""
        self.keyboard.provide(text)
        self.xdotool('type', '--clearmodifiers', '--delay', '20', '--', text)
        self.world.rest(0.2)

    def choose_file(self, title, path):
        """Names @path in the file chooser called @title, and opens it.

        What the chooser of a newer GTK completed while the path was typed may stay behind it."""
        self.find(name=title)
        self.take_keyboard(title)
        self.type(path)
        self.key('shift+End', 'Delete', 'Return')

    def reach(self, field):
        """Goes from field to field until the keyboard is in @field."""
        for _ in range(MOST_FIELDS):
            if any('focused' in thing.states for thing in field.walk()):
                return
            self.key('Tab')
        raise AssertionError(f'the keyboard does not reach {field}; seen: {self.labels()}')

    def fill(self, field, text):
        """Goes into @field and types @text in place of what was there."""
        if self.is_exact(field):
            self.click(field)
        else:
            self.reach(field)
        self.key('ctrl+a')
        self.type(text)

    def take_picture(self, path):
        subprocess.run(['import', '-silent', '-window', 'root', path],
                       env=self.world.env, check=False)

"""What the checks of the source tree share.

A check is a function that is given a Tree and yields faults, each a sentence that begins with the
path. Its controls are small bad trees that it must find fault with: a check that cannot fail says
nothing. Prints TAP.
"""

import os
import sys
import tempfile


class Tree:
    """A source tree, or a planted one."""

    SKIPPED = {'.git', '.cache', '__pycache__'}

    def __init__(self, root):
        self.root = root
        self._paths = []
        for folder, folders, names in os.walk(root):
            inner = os.path.relpath(folder, root)
            folders[:] = sorted(name for name in folders if self._belongs(inner, name))
            for name in sorted(names):
                self._paths.append(os.path.normpath(os.path.join(inner, name)))

    def _belongs(self, inner, name):
        if name in self.SKIPPED:
            return False
        # Build folders lie at the top and have any name.
        return inner != '.' or not os.path.exists(
            os.path.join(self.root, name, 'meson-private'))

    def paths(self, *folders, endings=()):
        """Paths below any of the folders ('' for all) with any of the endings."""
        for path in self._paths:
            if any(not folder or path.startswith(folder + '/') for folder in folders) \
                    and (not endings or path.endswith(tuple(endings))):
                yield path

    def read(self, path):
        with open(os.path.join(self.root, path), encoding='utf-8', errors='replace') as file:
            return file.read()

    def lines(self, path):
        return enumerate(self.read(path).splitlines(), 1)


def plant(folder, files):
    """Writes a small tree: path -> text."""
    for path, text in files.items():
        whole = os.path.join(folder, path)
        os.makedirs(os.path.dirname(whole), exist_ok=True)
        with open(whole, 'w', encoding='utf-8') as file:
            file.write(text)
    return Tree(folder)


class Tap:
    """Prints the cases as they are decided."""

    def __init__(self):
        self.count = 0
        self.failed = 0

    def point(self, ok, what, notes=(), skip=None):
        self.count += 1
        self.failed += not ok
        print('%sok %d - %s%s' % ('' if ok else 'not ', self.count, what,
                                  ' # SKIP ' + skip if skip else ''))
        for note in notes:
            print('# ' + note)

    def finish(self):
        print('1..%d' % self.count)
        sys.exit(1 if self.failed else 0)


def run(checks):
    """Runs the checks on the tree named by the first argument, then each on its controls.

    checks is a list of (sentence, function, controls), controls a dict of sentence -> planted
    files.
    """
    tap = Tap()
    tree = Tree(sys.argv[1])
    for what, check, controls in checks:
        faults = list(check(tree))
        tap.point(not faults, what, faults)
        for seen, files in controls.items():
            with tempfile.TemporaryDirectory() as folder:
                tap.point(bool(list(check(plant(folder, files)))), '%s; notices %s' % (what, seen))
    tap.finish()

"""Test cases of a program that uses the others from outside, printed as TAP.

    cases = tap.Cases('/console')

    @cases.add('agenda/counts-today')
    def agenda_counts_today(world):
        ...

    cases.run(world)
"""

import sys
import traceback


class Skip(Exception):
    """Raised where a case cannot be tried here; says why."""


class Cases:
    def __init__(self, prefix, stop_at_failure=False, tell=None):
        self.prefix = prefix
        self.tell = tell  # gives what else helps to understand a failure
        self.stop_at_failure = stop_at_failure
        self.cases = []

    def add(self, path):
        def keep(function):
            self.cases.append((f'{self.prefix}/{path}', function))
            return function
        return keep

    def run(self, *arguments):
        """Runs all, or those whose path contains a word of the command line."""
        words = sys.argv[1:]
        cases = [case for case in self.cases if not words or any(word in case[0] for word in words)]
        n_failed = 0
        print(f'1..{len(cases)}', flush=True)
        for number, (path, function) in enumerate(cases, 1):
            try:
                function(*arguments)
                print(f'ok {number} {path}', flush=True)
            except Skip as reason:
                print(f'ok {number} {path} # SKIP {reason}', flush=True)
            except Exception:  # pylint: disable=broad-except
                n_failed += 1
                print(f'not ok {number} {path}', flush=True)
                told = self.tell(*arguments) if self.tell else ''
                for line in (traceback.format_exc() + told).splitlines():
                    print(f'# {line}', flush=True)
                if self.stop_at_failure:
                    print(f'Bail out! {path} failed, what follows builds on it', flush=True)
                    break
        return 1 if n_failed else 0


def skip_all(reason):
    print(f'1..0 # SKIP {reason}', flush=True)
    sys.exit(0)


def equal(found, wanted, what=''):
    if found != wanted:
        raise AssertionError(f'{what + ": " if what else ""}{found!r} is not {wanted!r}')


def contains(text, part):
    if part not in text:
        raise AssertionError(f'{part!r} is not in {text!r}')


def lacks(text, part):
    if part in text:
        raise AssertionError(f'{part!r} is in {text!r}')

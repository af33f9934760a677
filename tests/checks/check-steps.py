#!/usr/bin/env python3
"""A step of the schema that was released is never changed: books were made by it."""

import hashlib

import checks

LIST = 'tests/data/steps.sha256'


def changed_steps(tree):
    known = dict(reversed(line.split()) for _, line in tree.lines(LIST))
    for path in tree.paths('data/schema', endings=['.sql']):
        name = path.rsplit('/', 1)[1]
        digest = hashlib.sha256(tree.read(path).encode()).hexdigest()
        if name not in known:
            yield '%s is not in %s: build-aux/freeze-schema notes it' % (path, LIST)
        elif known.pop(name) != digest:
            yield '%s was changed since it was released: make a new step' % path
    for name in known:
        yield 'data/schema/%s is gone' % name


def digest_of(text):
    return hashlib.sha256(text.encode()).hexdigest()


CHECKS = [
    ('the steps of the schema are those that were released', changed_steps, {
        'a step changed': {
            'data/schema/0001-a.sql': 'CREATE TABLE b (c);',
            LIST: digest_of('CREATE TABLE a (b);') + '  0001-a.sql\n'},
        'a step not noted': {'data/schema/0001-a.sql': 'CREATE TABLE a (b);', LIST: ''},
        'a step gone': {LIST: digest_of('CREATE TABLE a (b);') + '  0001-a.sql\n'},
    }),
]

if __name__ == '__main__':
    checks.run(CHECKS)

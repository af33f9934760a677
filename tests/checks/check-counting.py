#!/usr/bin/env python3
"""The last line of a test run counts cases, not programs, and counts what never ran."""

import json
import os
import subprocess
import sys
import tempfile

import checks

# Sentence, runs as (output, result), last line, exit status.
CASES = [
    ('a program that speaks TAP counts its cases',
     [('1..3\nok 1 /a\nok 2 /b\nok 3 /c # SKIP no display\n', 'OK')],
     '2 passed, 0 failed, 1 skipped', 0),
    ('a program that does not speak TAP is one case',
     [('All is well.\n', 'OK'), ('', 'FAIL')], '1 passed, 1 failed', 1),
    ('a failed case is one failure',
     [('ok 1 /a\nnot ok 2 /b\n1..2\n', 'FAIL')], '1 passed, 1 failed', 1),
    ('a program that dies after its last case is a failure',
     [('1..1\nok 1 /a\n', 'ERROR')], '1 passed, 1 failed', 1),
    ('a program that dies midway is a failure',
     [('1..3\nok 1 /a\n', 'ERROR')], '1 passed, 1 failed', 1),
    ('a program that dies before its first case is a failure',
     [('', 'TIMEOUT')], '0 passed, 1 failed', 1),
    ('a plan without cases is a failure',
     [('1..2\n', 'ERROR')], '0 passed, 1 failed', 1),
    ('cases below a case are counted in place of it',
     [('TAP version 14\n# Subtest: a\n    ok 1 /a/b\n    ok 2 /a/c\n    1..2\nok 1 a\n1..1\n',
       'OK')], '2 passed, 0 failed', 0),
    ('a failure below is counted once',
     [('    ok 1 /a/b\n    not ok 2 /a/c\nnot ok 1 a\nok 2 d\n1..2\n', 'FAIL')],
     '2 passed, 1 failed', 1),
    ('no test at all is not a success', [], '0 passed, 0 failed', 1),
    ('nothing but skipped cases is not a success',
     [('1..1\nok 1 /a # SKIP\n', 'OK')], '0 passed, 0 failed, 1 skipped', 1),
]


def main():
    tap = checks.Tap()
    program = os.path.join(sys.argv[1], 'build-aux', 'count-tests')
    for what, runs, line, status in CASES:
        with tempfile.TemporaryDirectory() as folder:
            log = os.path.join(folder, 'testlog.json')
            with open(log, 'w', encoding='utf-8') as file:
                for number, (output, result) in enumerate(runs):
                    file.write(json.dumps({'name': 'test %d' % number, 'stdout': output,
                                           'result': result}) + '\n')
            told = subprocess.run([sys.executable, program, log], stdout=subprocess.PIPE,
                                  text=True, check=False)
        last = (told.stdout.splitlines() or [''])[-1]
        right = last == line and told.returncode == status
        tap.point(right, what,
                  [] if right else ['said: %s, status %d' % (last, told.returncode)])
    tap.finish()


if __name__ == '__main__':
    main()

"""A private world to use the programs in: folders, session bus, screen, notification daemon.

Whatever is started here is ended here, by its own process id. One world per test program.
"""

import ctypes
import datetime
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time

import tap

HERE = os.path.dirname(os.path.abspath(__file__))
PR_SET_CHILD_SUBREAPER = 36
BUS_CONFIG = '''<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <keep_umask/>
  <listen>unix:path={folder}/run/bus</listen>
  <servicedir>{folder}/services</servicedir>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
'''
ACCESSIBILITY_SERVICE = '/usr/share/dbus-1/services/org.a11y.Bus.service'


# How long, in seconds, something is waited for on a machine that may have much else to do.
PATIENCE = 60
LOOK_SECONDS = 0.02
QUIET_LOOKS = 4
# What is noted for later must be noted before it is due, also by a program that is slow.
AHEAD_SECONDS = 60


def until(test, what, limit=PATIENCE):
    """Waits until @test gives something that is true, and returns it."""
    end = time.monotonic() + limit
    while True:
        found = test()
        if found:
            return found
        if time.monotonic() > end:
            raise AssertionError(f'not in {limit} s: {what}')
        time.sleep(0.1)


def is_at_work(pid):
    """Whether a thread of a process runs, or would if the machine let it."""
    try:
        threads = os.listdir(f'/proc/{pid}/task')
    except OSError:
        return False
    for thread in threads:
        try:
            with open(f'/proc/{pid}/task/{thread}/stat', encoding='utf-8', errors='replace') as stat:
                text = stat.read()
        except OSError:
            continue
        if text[text.rindex(')') + 2] in 'RD':
            return True
    return False


def need(*programs):
    """Skips the whole test program where one of @programs is not installed."""
    for program in programs:
        if shutil.which(program) is None:
            tap.skip_all(f'{program} is not installed')


def list_descendants(root):
    children = {}
    for name in os.listdir('/proc'):
        try:
            with open(f'/proc/{int(name)}/stat', encoding='utf-8', errors='replace') as stat:
                text = stat.read()
        except (OSError, ValueError):
            continue
        children.setdefault(int(text[text.rindex(')') + 2:].split()[1]), []).append(int(name))
    found, left = [], [root]
    while left:
        for child in children.get(left.pop(), []):
            found.append(child)
            left.append(child)
    return found


class Result:
    """How a program ended, and what it printed."""

    def __init__(self, status, out, err):
        self.status = status
        self.out = out
        self.err = err

    @property
    def lines(self):
        return [line.split('\t') for line in self.out.splitlines()]

    @property
    def fields(self):
        """Of a single record printed as text."""
        return dict(line.split('\t', 1) for line in self.out.splitlines())

    @property
    def json(self):
        return json.loads(self.out)

    def __repr__(self):
        return f'<status {self.status}, out {self.out[:400]!r}, err {self.err[:400]!r}>'


class World:
    """Folders at once; a bus, a screen and a notification daemon when they are asked for."""

    def __init__(self):
        ctypes.CDLL(None).prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)
        self.folder = tempfile.mkdtemp(prefix='inn-')
        self.processes = []
        self.now = None
        self.started = None
        for name in ('home', 'data', 'config', 'cache', 'run', 'log', 'services'):
            os.makedirs(self.path(name), mode=0o700)
        self.env = {name: value for name, value in os.environ.items()
                    if name in ('PATH', 'GSETTINGS_SCHEMA_DIR', 'INNKEEPER_MODULE_DIR', 'ASAN_OPTIONS',
                                'LSAN_OPTIONS', 'UBSAN_OPTIONS', 'MALLOC_CHECK_', 'XDG_DATA_DIRS')}
        self.env.update({
            'HOME': self.path('home'),
            'XDG_DATA_HOME': self.path('data'),
            'XDG_CONFIG_HOME': self.path('config'),
            'XDG_CACHE_HOME': self.path('cache'),
            'XDG_STATE_HOME': self.path('cache'),
            'XDG_RUNTIME_DIR': self.path('run'),
            'DBUS_SESSION_BUS_ADDRESS': f'unix:path={self.path("run", "bus")}',
            'TZ': 'Asia/Shanghai',
            'LC_ALL': 'C.UTF-8',
            'LANGUAGE': 'en',
            'GSETTINGS_BACKEND': 'keyfile',
            'GIO_USE_VFS': 'local',
            'GTK_USE_PORTAL': '0',
            'NO_AT_BRIDGE': '1',
            'G_DEBUG': 'fatal-criticals',
        })
        self.innkeeper = os.environ['INNKEEPER']
        self.innkeeperctl = os.environ['INNKEEPERCTL']

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.end()

    def path(self, *names):
        return os.path.join(self.folder, *names)

    @property
    def book(self):
        return self.path('data', 'innkeeper', 'book.db')

    # What runs beside the programs.

    def start(self, name, *command, **more):
        """Starts a program that is ended with this world."""
        env = dict(self.env, **more.pop('env', {}))
        with open(self.path('log', name), 'ab') as log:
            process = subprocess.Popen(command, env=env, stdin=subprocess.DEVNULL, stdout=log,
                                       stderr=log, cwd=self.folder, start_new_session=True, **more)
        self.processes.append(process)
        return process

    def rest(self, seconds):
        """Lets @seconds go by, and then waits until what was started here has nothing left to do."""
        least = time.monotonic() + seconds
        most = least + PATIENCE
        quiet = 0
        while time.monotonic() < most and (quiet < QUIET_LOOKS or time.monotonic() < least):
            time.sleep(LOOK_SECONDS)
            busy = any(is_at_work(process.pid) for process in self.processes
                       if process.returncode is None)
            quiet = 0 if busy else quiet + 1

    def log(self, name):
        with open(self.path('log', name), encoding='utf-8', errors='replace') as log:
            return log.read()

    def start_bus(self):
        """A bus that starts nothing by itself but what a screen reader needs."""
        if os.path.exists(ACCESSIBILITY_SERVICE):
            shutil.copy(ACCESSIBILITY_SERVICE, self.path('services'))
        with open(self.path('bus.conf'), 'w', encoding='utf-8') as config:
            config.write(BUS_CONFIG.format(folder=self.folder))
        self.start('bus', 'dbus-daemon', '--nofork', '--nopidfile',
                   '--config-file', self.path('bus.conf'))
        until(lambda: os.path.exists(self.path('run', 'bus')), 'a session bus')

    def start_screen(self, size='1366x768'):
        """A screen of its own, and in it what a screen reader sees."""
        reading, writing = os.pipe()
        self.start('screen', 'Xvfb', '-displayfd', str(writing), '-screen', '0', f'{size}x24',
                   '-nolisten', 'tcp', '-noreset', pass_fds=(writing,))
        os.close(writing)
        with os.fdopen(reading) as number:
            self.env['DISPLAY'] = ':' + number.readline().strip()
        del self.env['NO_AT_BRIDGE']
        self.env.update({'GDK_BACKEND': 'x11', 'GSK_RENDERER': 'cairo', 'GTK_A11Y': 'atspi'})
        # GTK 4.8 leaks what it tells of itself to a reader of the screen.
        self.env['ASAN_OPTIONS'] = ':'.join(filter(None, (self.env.get('ASAN_OPTIONS'),
                                                          'detect_leaks=0')))
        self.run('gdbus', 'call', '--session', '-d', 'org.a11y.Bus', '-o', '/org/a11y/bus',
                 '-m', 'org.freedesktop.DBus.Properties.Set', 'org.a11y.Status', 'IsEnabled',
                 '<true>')
        settings = self.path('config', 'gtk-4.0')
        os.makedirs(settings, exist_ok=True)
        with open(os.path.join(settings, 'settings.ini'), 'w', encoding='utf-8') as file:
            file.write('[Settings]\ngtk-enable-animations=false\ngtk-cursor-blink=false\n')

    def owns(self, name):
        """Whether somebody has @name on the bus."""
        return 'true' in self.run('gdbus', 'call', '--session', '-d', 'org.freedesktop.DBus',
                                  '-o', '/', '-m', 'org.freedesktop.DBus.NameHasOwner', name).out

    # The programs.

    def run(self, *command, limit=120, env=None, check=None, directory=None, stdin=None):
        """Runs a program to its end; with @check its status must be that."""
        ran = subprocess.run(command, env=dict(self.env, **(env or {})), input=stdin,
                             stdin=subprocess.DEVNULL if stdin is None else None,
                             stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=limit,
                             cwd=directory or self.folder, check=False, text=True)
        result = Result(ran.returncode, ran.stdout, ran.stderr)
        if check is not None and result.status != check:
            raise AssertionError(f'{" ".join(command[1:])} ended with {result}')
        return result

    def ctl(self, *words, status=0, **more):
        """Runs innkeeperctl, which must end with @status (None: in any way)."""
        now = ('--now', self.now) if self.now else ()
        return self.run(self.innkeeperctl, *now, *(str(word) for word in words), check=status, **more)

    def start_program(self, *words, **more):
        """Starts the desktop program."""
        self.started = time.monotonic()
        now = ('--now', self.now) if self.now else ()
        return self.start('innkeeper', self.innkeeper, *now, *words, **more)

    def tell_soon(self):
        """A time that is not far, by the clock of the desktop program."""
        clock = (datetime.datetime.fromisoformat(self.now)
                 + datetime.timedelta(seconds=time.monotonic() - self.started + AHEAD_SECONDS))
        return (clock + datetime.timedelta(minutes=1)).strftime('%H:%M')

    def end_process(self, process, how=signal.SIGTERM, limit=PATIENCE):
        """Ends a process that start() gave; returns its status."""
        process.send_signal(how)
        return process.wait(limit)

    def end(self):
        for process in reversed(self.processes):
            if process.poll() is None:
                process.terminate()
                try:
                    process.wait(5)
                except subprocess.TimeoutExpired:
                    process.kill()
                    process.wait()
        # What those started: it came to us when they went.
        for pid in list_descendants(os.getpid()):
            try:
                os.kill(pid, signal.SIGKILL)
            except ProcessLookupError:
                pass
        if os.environ.get('INN_KEEP_WORLD'):
            print(f'# kept {self.folder}', file=sys.stderr)
        else:
            shutil.rmtree(self.folder, ignore_errors=True)

"""The desktop program on a screen of its own, with a book to try it on."""

import hashlib

import popups
import screen
import tap

NOW = '2026-11-22 09:30'
SHEET = '姓名,电话,生日\n张三,13812345678,1990-11-22\n李四,13912345678,\n'


def digest(path):
    with open(path, 'rb') as file:
        return hashlib.sha256(file.read()).hexdigest()


class Desk:
    """One screen for all cases; each has a book of its own."""

    def __init__(self, world):
        self.world = world
        self.popups = popups.Popups(world)
        self.screen = screen.Screen(world)
        self.sheet = world.path('guests.csv')
        self.program = None
        self.book = None
        self.n_books = 0
        with open(self.sheet, 'w', encoding='utf-8') as file:
            file.write(SHEET)

    def ctl(self, *words, **more):
        return self.world.ctl('--database', self.book, *words, **more)

    def take_book(self, filled=True):
        if self.program is not None:
            self.program.kill()
            self.program = None
        self.n_books += 1
        self.book = self.world.path(f'book-{self.n_books}', 'book.db')
        self.world.now = NOW
        if filled:
            self.ctl('import', self.sheet)

    def start(self, now=NOW):
        self.world.now = now
        self.program = self.world.start_program('--database', self.book)

    def start_window(self, now=NOW):
        self.start(now)
        self.screen.find_text('李四')
        self.screen.take_keyboard()

    def end(self):
        program, self.program = self.program, None
        if program is not None:
            tap.equal(self.world.end_process(program), 0, 'how it ended')

    def note_follow_up(self, what, guest):
        """For one of the next minutes."""
        seen = self.screen
        seen.key('ctrl+t')
        seen.fill(seen.find(screen.FIELDS, 'What is to be done'), what)
        seen.fill(seen.find(screen.FIELDS, 'Guest'), guest)
        self.world.rest(1)
        seen.key('Return')
        seen.fill(seen.find(screen.FIELDS, 'Day and time'), f'today {self.world.tell_soon()}')
        self.world.rest(0.5)
        seen.key('ctrl+s')
        seen.find('label', what)

"""Keys for the letters that the keyboard of a screen lacks.

xdotool lends one spare key to each such letter in turn. A program under load looks the key up when it
has another letter by then, or none: a letter too few, or the wrong one, is what was typed. Here each
letter gets a spare key for good, before it is typed.
"""

import ctypes

SYMBOLS_OF_LETTERS = 0x1000000
LAST_LATIN_1 = 0xff


class Keyboard:
    """Of the screen called @display."""

    def __init__(self, display):
        self.x11 = ctypes.CDLL('libX11.so.6')
        self.x11.XOpenDisplay.restype = ctypes.c_void_p
        self.x11.XGetKeyboardMapping.restype = ctypes.POINTER(ctypes.c_ulong)
        self.display = ctypes.c_void_p(self.x11.XOpenDisplay(display.encode()))
        if not self.display:
            raise OSError(f'there is no screen {display}')
        # A key let go late, on a busy machine, is no key held down.
        self.x11.XAutoRepeatOff(self.display)
        self.letters = set()
        self.spare = self.list_spare()

    def list_spare(self):
        """The keys that have no letter, the last first."""
        first, last, width = ctypes.c_int(), ctypes.c_int(), ctypes.c_int()
        self.x11.XDisplayKeycodes(self.display, ctypes.byref(first), ctypes.byref(last))
        n_keys = last.value - first.value + 1
        symbols = self.x11.XGetKeyboardMapping(self.display, ctypes.c_ubyte(first.value), n_keys,
                                               ctypes.byref(width))
        spare = [first.value + key for key in range(n_keys)
                 if not any(symbols[key * width.value + level] for level in range(width.value))]
        self.x11.XFree(symbols)
        return spare

    def provide(self, text):
        """Sees to it that there is a key for each letter of @text."""
        for letter in text:
            if ord(letter) <= LAST_LATIN_1 or letter in self.letters:
                continue
            if not self.spare:
                raise OSError(f'no key is left for {letter}')
            symbol = SYMBOLS_OF_LETTERS + ord(letter)
            # With and without Shift.
            symbols = (ctypes.c_ulong * 2)(symbol, symbol)
            self.x11.XChangeKeyboardMapping(self.display, self.spare.pop(), 2, symbols, 1)
            self.letters.add(letter)
        self.x11.XSync(self.display, 0)

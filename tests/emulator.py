"""Emulates a terminal: interprets a program's bytes, without a process or a clock.

It keeps both screens, the modes that are set, and the questions that the program has asked.
"""

import codecs
import re
from collections.abc import Iterator
from typing import Any

import pyte

MODES = {
    7: "line wrap",
    25: "cursor",
    1000: "mouse",
    1002: "mouse drag",
    1003: "mouse motion",
    1004: "focus reports",
    1006: "mouse SGR",
    1015: "mouse urxvt",
    1016: "mouse pixels",
    1049: "alternate screen",
    2004: "bracketed paste",
    2026: "synchronised output",
    2048: "in-band resize",
}
AT_FIRST = frozenset({7, 25})
"""The private modes that are on when a terminal starts; all others are off."""

PLAIN = re.compile(r"\x1b\[[0-9;]*[@-~]|\x1b\[\?[0-9;]*[hl]")
"""The control sequences that pyte can be given.

It takes `CSI > 4 m` for underlining, and prints the end of `CSI < u` and of device strings.
"""

SEQUENCE = re.compile(
    r"\x1b\[[0-?]*[ -/]*[@-~]"  # control sequences
    r"|\x1b[P\]X^_].*?(?:\x07|\x1b\\)"  # device, operating system and other strings
    r"|\x1b[ -/]+[0-~]"  # character sets and the like
    r"|\x1b[0-OQ-WYZ\\`-~]",
    re.DOTALL,
)
UNFINISHED = re.compile(r"\x1b(?:\[[0-?]*[ -/]*|[P\]X^_](?:(?!\x07|\x1b\\).)*|[ -/]+)?\Z", re.DOTALL)


class Plain(pyte.Screen):
    """A screen that erases with its default background, whatever colour is set."""

    def erase_in_line(self, *arguments: Any, **more: Any) -> None:
        with_pen, self.cursor.attrs = self.cursor.attrs, self.default_char
        super().erase_in_line(*arguments, **more)
        self.cursor.attrs = with_pen

    def erase_characters(self, *arguments: Any, **more: Any) -> None:
        with_pen, self.cursor.attrs = self.cursor.attrs, self.default_char
        super().erase_characters(*arguments, **more)
        self.cursor.attrs = with_pen


class Emulator:
    """A terminal without a keyboard.

    It is fed bytes, and holds the screen, the modes and the questions that are still unanswered. Unless it `erases`, blanks that it
    erases get its default background, whatever colour is set.
    """

    def __init__(self, columns: int, rows: int, *, erases: bool = True) -> None:
        made = pyte.Screen if erases else Plain
        self._screens = (made(columns, rows), made(columns, rows))
        self._streams = tuple(pyte.Stream(screen) for screen in self._screens)
        self._decoder = codecs.getincrementaldecoder("utf-8")("replace")
        self._rest = ""
        self._flags = 0
        self.modes = set(AT_FIRST)
        self.keyboard = 0
        self.questions: list[str] = []
        self.strings: list[str] = []

    @property
    def screen(self) -> pyte.Screen:
        """The visible screen: the alternate one while it is in use, else the normal one."""
        return self._screens[1049 in self.modes]

    def feed(self, data: bytes) -> None:
        """Process a program's next bytes; they may end anywhere."""
        text = self._rest + self._decoder.decode(data)
        unfinished = UNFINISHED.search(text)
        cut = unfinished.start() if unfinished else len(text)
        self._rest = text[cut:]
        for piece, sequence in pieces(text[:cut]):
            if not sequence or (not self._note(piece) and (piece[1] != "[" or PLAIN.fullmatch(piece))):
                self._show(piece)

    def resize(self, columns: int, rows: int) -> None:
        """Change the size of both screens."""
        for screen in self._screens:
            screen.resize(rows, columns)

    def lines(self) -> list[str]:
        """The visible rows, each as wide as the screen."""
        return list(self.screen.display)

    def left_on(self) -> list[str]:
        """Everything that differs from a terminal's starting state, in words.

        Modes on that were off, modes off that were on, and keyboard protocols still pushed.
        """
        changed = sorted(self.modes ^ AT_FIRST)
        shown = [f"{MODES.get(mode, f'mode {mode}')} {'on' if mode in self.modes else 'off'}" for mode in changed]
        return [*shown, "keyboard protocol on"] if self.keyboard else shown

    def answers(self) -> str:
        """The answers to the questions still waiting, which are then cleared.

        They are those of a modern terminal without the kitty keyboard protocol.
        """
        asked, self.questions = self.questions, []
        return "".join(map(self._answer, asked))

    def _answer(self, question: str) -> str:
        if mode := re.fullmatch(r"\x1b\[\?([0-9]+)\$p", question):
            number = int(mode[1])
            return f"\x1b[?{number};{0 if number not in MODES else 1 if number in self.modes else 2}$y"
        if question == "\x1b[6n":
            return f"\x1b[{self.screen.cursor.y + 1};{self.screen.cursor.x + 1}R"
        return {"\x1b[5n": "\x1b[0n", "\x1b[c": "\x1b[?62;22c", "\x1b[0c": "\x1b[?62;22c", "\x1b[>c": "\x1b[>1;10;0c"}.get(question, "")

    def _show(self, text: str) -> None:
        self._streams[1049 in self.modes].feed(text)

    def _note(self, sequence: str) -> bool:
        """Record modes, questions and strings; true where pyte must not see the sequence."""
        if sequence[1] in "P]X^_":
            self.strings.append(sequence)
            return True
        if modes := re.fullmatch(r"\x1b\[\?([0-9;]+)([hl])", sequence):
            for mode in map(int, modes[1].split(";")):
                self._switch(mode, on=modes[2] == "h")
            return False
        if pushed := re.fullmatch(r"\x1b\[([><])([0-9]*)u", sequence):
            self.keyboard = max(0, self.keyboard + (1 if pushed[1] == ">" else -int(pushed[2] or 1)))
            return True
        if re.fullmatch(r"\x1b\[(?:\?[0-9]+\$p|[>=]?0?c|\??[56]n|\?u|[0-9;]+t)", sequence):
            self.questions.append(sequence)
            return True
        return False

    def _switch(self, mode: int, *, on: bool) -> None:
        if mode == 1049 and on and mode not in self.modes:
            self._screens[1].reset()
        (self.modes.add if on else self.modes.discard)(mode)


def pieces(text: str) -> Iterator[tuple[str, bool]]:
    """Split a text into runs of characters and escape sequences.

    The second item of each pair says whether it is a sequence.
    """
    at = 0
    for match in SEQUENCE.finditer(text):
        if match.start() > at:
            yield text[at : match.start()], False
        yield match[0], True
        at = match.end()
    if at < len(text):
        yield text[at:], False

"""What the sections of a text about the matrix are made of."""

from collections.abc import Iterable
from typing import NamedTuple

from tui.analysis.matrix import Filter
from tui.model.pack import Pack
from tui.text.glyphs import Glyphs
from tui.text.spans import Line, Span

from .words import link_words

SHORT_NAME = 28
"""The cells of a row's name in a list of them."""


class About(NamedTuple):
    """What a text is about and how it is written.

    `headed` texts have a heading over each section and one fact to a line; others are brief.
    """

    pack: Pack
    chosen: Filter
    headed: bool
    glyphs: Glyphs

    def cell(self, row: str, column: str) -> str:
        """A cell in a few words that fit a narrow column."""
        return str(link_words(self.pack, row, column, self.chosen, short=True))


class TextSection(NamedTuple):
    """Lines of a text that stand or fall together, with a heading or without."""

    heading: str
    lines: tuple[Line, ...]

    def drawn(self, *, headed: bool) -> tuple[Line, ...]:
        """The lines under their heading, or with it before the first of them."""
        if not self.heading:
            return self.lines
        if headed:
            return ((Span(self.heading, "strong"),), *self.lines)
        return ((Span(f"{self.heading}: ", "strong"), *self.lines[0]), *self.lines[1:])


def text_section(heading: str, lines: Iterable[Line | str]) -> TextSection:
    """A section of lines, or of plain texts."""
    return TextSection(heading, tuple((Span(line),) if isinstance(line, str) else line for line in lines))

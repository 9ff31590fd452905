"""What the sections of a text about the matrix are made of."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from tui.analysis.matrix import Filter
from tui.model.pack import Pack
from tui.text.glyphs import Glyphs
from tui.text.spans import Line, Span

from .words import link_words

SHORT_NAME = 28
"""The cells of a row's name in a list of them."""
BRIEF_NAME = 20
"""The same where the list would be too long."""


class About(NamedTuple):
    """What a text is about and how it is written.

    `headed` texts have a heading over each section and one fact to a line; others are brief. `links_listed` says that a category's links
    and characteristics are listed beside it.
    """

    pack: Pack
    chosen: Filter
    headed: bool
    glyphs: Glyphs
    links_listed: bool = False

    def cell(self, row: str, column: str) -> str:
        """A cell in a few words that fit a narrow column."""
        return str(link_words(self.pack, row, column, self.chosen, short=True))


class TextSection(NamedTuple):
    """Lines shown together or not at all, with or without a heading.

    The `shorter` forms replace them where there is too little room, the longest first.
    """

    heading: str
    lines: tuple[Line, ...]
    shorter: tuple[tuple[Line, ...], ...] = ()

    def drawn(self, *, headed: bool) -> Iterator[tuple[Line, ...]]:
        """The lines, then the shorter forms: under their heading, or after it."""
        for lines in (self.lines, *self.shorter):
            if not self.heading:
                yield lines
            elif headed:
                yield ((Span(self.heading, "strong"),), *lines)
            else:
                yield ((Span(f"{self.heading}: ", "strong"), *lines[0]), *lines[1:])


def text_section(heading: str, lines: Iterable[Line | str]) -> TextSection:
    """A section of lines, or of plain texts."""
    return TextSection(heading, tuple((Span(line),) if isinstance(line, str) else line for line in lines))

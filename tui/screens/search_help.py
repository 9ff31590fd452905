"""What the help says of the words of a search.

Its signs and methods are one result, after those of the report.
"""

from functools import cached_property

from tui.model.pack import Pack
from tui.navigation.address import Address
from tui.nodes.help_rows import signs_and_methods
from tui.search.query import parse_query
from tui.text.glyphs import Glyphs
from tui.text.spans import BLANK, Line, Span, plain
from tui.text.words import forms

HELP = Address("help")
LEAST_LETTERS = 4
"""The fewest letters of a word that is looked for in the help: fewer begin too many words."""
WIDEST_HELP = 500
"""The columns in which each text of the help is one line, which the preview wraps."""


class HelpTexts:
    """The signs and methods of the help, with the words of each."""

    def __init__(self, pack: Pack, glyphs: Glyphs) -> None:
        self._pack, self._glyphs = pack, glyphs

    @cached_property
    def _known(self) -> list[tuple[Line, frozenset[str]]]:
        rows = signs_and_methods(self._pack, WIDEST_HELP, self._glyphs)
        return [(line, frozenset(forms(plain(line)))) for row in rows for line in row.lines]

    def about(self, text: str) -> tuple[Line, ...]:
        """The texts that have all the words of a search, below a heading."""
        every = parse_query(text, typing=True).words
        words = [word for word in every if not word.light] or every
        if not words or any(word.period or len(word.form) < LEAST_LETTERS for word in words):
            return ()
        found = [line for line, known in self._known if all(any(map(word.meets, known)) for word in words)]
        if not found:
            return ()
        return (Span("Help: signs and methods", "strong"),), *(row for line in found for row in (BLANK, line))

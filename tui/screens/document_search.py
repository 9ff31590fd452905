"""Searches a checked document: its passages with all the words, as you type."""

from collections.abc import Callable
from itertools import islice
from typing import ClassVar

from textual.binding import BindingType
from textual.widgets import Input

from tui.documents.find_passages import FoundPassage, passages_found, word_finder
from tui.documents.finding import CheckReport
from tui.documents.finding_lines import brief
from tui.navigation.commands import Place
from tui.text.glyphs import Glyphs
from tui.text.highlight import Finder, highlight
from tui.text.numbers import plural
from tui.text.spans import Line, Span
from tui.text.wrapping import fit, wrap
from tui.widgets.choices import Key, ListEntry
from tui.widgets.keys import bindings

from .asking import Asking

MOST_FOUND = 200
"""The most passages to list."""
WIDEST_PLACE = 24
BEFORE = 20
"""How many characters before the first word are shown of a long passage."""
EXCERPT_ROWS = 3
"""The most rows that are shown of a passage."""


class DocumentSearch(Asking):
    """An input over the passages.

    `show` gets the words and the passage that is chosen.
    """

    BINDINGS: ClassVar[list[BindingType]] = bindings("search")
    place: ClassVar[Place] = "search"
    heading = "Search the document"
    example = "words or figures"

    def __init__(self, report: CheckReport, before: str, show: Callable[[str, FoundPassage], None], glyphs: Glyphs) -> None:
        super().__init__()
        self.document = report.document
        self.before = before
        self.show_passage = show
        self.glyphs = glyphs
        self.text = ""
        self.passages: tuple[FoundPassage, ...] = ()

    def on_mount(self) -> None:
        """Start with the last search, selected so that typing replaces it."""
        super().on_mount()
        line = self.query_one(Input)
        line.value = self.before
        line.select_all()

    def look(self, text: str) -> None:
        """List the passages with all the words."""
        self.text = text.strip()
        found = list(islice(passages_found(self.document, self.text), MOST_FOUND + 1))
        self.passages = tuple(found[:MOST_FOUND])
        finder = word_finder(self.text)
        wide = min(WIDEST_PLACE, max((len(brief(each.place)) for each in self.passages), default=0))
        self.fill(
            [
                ListEntry(str(number), wrap(self._line(each, wide, finder), self.columns(), wide + 2)[:EXCERPT_ROWS])
                for number, each in enumerate(self.passages)
            ]
        )
        if len(found) > MOST_FOUND:
            self.remark(f"More than {plural(MOST_FOUND, 'passage')}. Keep typing to narrow the list.")
        elif found:
            self.remark(f"{plural(len(found), 'passage')}. Enter shows the selected one in the document.")
        else:
            self.remark(
                "No passage has all of these words." if self.text else "Lists each paragraph and row of a table with all the words."
            )

    def take(self, key: Key) -> None:
        """Show a passage in the document."""
        if isinstance(key, str) and key.isdecimal() and self.is_current:
            self.dismiss()
            self.show_passage(self.text, self.passages[int(key)])

    def _line(self, found: FoundPassage, wide: int, finder: Finder) -> Line:
        start = next(iter(finder(found.text)), (0, 0))[0]
        text = found.text[start - BEFORE :].partition(" ")[2] if start > 2 * BEFORE else found.text
        return (Span(f"{fit(brief(found.place), wide, self.glyphs)}  ", "quiet"), *highlight((Span(text),), finder))

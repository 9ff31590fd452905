"""The signs of official statistics in words, and table cells with them.

The signs are those of the Government Analysis Function: `[x]` not available, `[c]` confidential, `[z]` not applicable, `[low]` low,
`[p]` provisional, `[r]` revised.
"""

from collections.abc import Iterable

from tui.model.measures import Measure
from tui.model.table import MISSING_MARKS, STATUS_MARKS, Cell, Mark

from .numbers import count
from .units import plain_figure

WORDS: dict[Mark, str] = {
    "": "no figure",
    "not-available": "not available",
    "confidential": "confidential",
    "not-applicable": "not applicable",
    "low": "too low to show",
    "provisional": "provisional",
    "revised": "revised",
}
"""Each sign in words; the empty one stands for a cell with nothing in it."""
MEANINGS: dict[Mark, str] = {
    "": "no figure, which does not mean zero",
    "not-available": "the figure is not available",
    "confidential": "the figure is left out to protect confidential information",
    "not-applicable": "no figure applies here",
    "low": "the figure is too low to show, but is not zero",
    "provisional": "the figure may be revised",
    "revised": "the figure replaces an earlier one",
}
"""What each sign means, as a clause."""
BRACKETS: dict[Mark, str] = {mark: sign for sign, mark in (MISSING_MARKS | STATUS_MARKS).items()}
"""Each sign as it is written: `[x]`."""


def signs_key(texts: Iterable[str]) -> str:
    """What the signs in some cells mean: `[c] confidential   [p] provisional`.

    Empty where there are none.
    """
    found = {word for text in texts for word in text.split()}
    return marks_key(mark for mark, sign in BRACKETS.items() if sign in found)


def marks_key(marks: Iterable[Mark], between: str = "   ") -> str:
    """What some signs mean, each once: `[c] confidential   [p] provisional`."""
    found = set(marks)
    return between.join(f"{sign} {WORDS[mark]}" for mark, sign in BRACKETS.items() if mark in found)


def cell_figure(cell: Cell, measure: Measure | None, missing: str = "") -> str:
    """A cell in a table: `1,234`, `1,234 [p]`, `85.1%`, `Good`, `[x]`.

    `missing` where there is nothing.
    """
    if cell.value is None:
        return BRACKETS[cell.mark] if cell.mark else missing
    shown = plain_figure(cell.value, measure) if measure else _text(cell.value)
    return f"{shown} {BRACKETS[cell.mark]}" if cell.mark else shown


def _text(value: float | str) -> str:
    return value if isinstance(value, str) else count(value)

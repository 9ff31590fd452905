"""What is said of earlier questions and promises: each item, and its status.

A page shows these. `since_words` makes them, with the comparison of two reports that they are about.
"""

from typing import TYPE_CHECKING, NamedTuple

from tui.navigation.address import Address
from tui.text.lists import joined

if TYPE_CHECKING:
    from tui.analysis.since.questions import QuestionStatus

IN_SENTENCE: "dict[QuestionStatus, str]" = {"answered": "answered", "partly answered": "partly answered", "open": "still open"}


class SaidLine(NamedTuple):
    """A sentence with a label, and the place that it is about with its title."""

    label: str
    words: str
    address: Address | None = None
    title: str = ""


class SaidItem(NamedTuple):
    """A question or a promise, with its number in its report and what is said of it.

    `place` is what the statement or table is called that raises it, and `text` what that says. `against` are the claims, as stated,
    that the later figures contradict.
    """

    number: int
    address: Address
    title: str
    lines: tuple[SaidLine, ...]
    place: str = ""
    text: str = ""
    against: tuple[str, ...] = ()


class SaidPromise(NamedTuple):
    """A promise, what became of it in a few words, and whether it was spoken of."""

    item: SaidItem
    words: str
    mentioned: bool
    missed: bool


class SaidGroup(NamedTuple):
    """Questions or promises that stand alike, under a heading."""

    title: str
    items: tuple[SaidItem, ...]


def status_in_words(status: "QuestionStatus", item: SaidItem) -> str:
    """`answered`, or `answered: “68” does not hold`."""
    if not item.against:
        return IN_SENTENCE[status]
    does = "does" if len(item.against) == 1 else "do"
    return f"{IN_SENTENCE[status]}: {joined(f'“{each}”' for each in item.against)} {does} not hold"

"""Examples for prompts, from the workshop that is open.

An address, a row of the matrix, a term, and words to search for.

A part that the pack does without gives no example.
"""

from typing import NamedTuple

from tui.model.pack import Pack
from tui.model.sentence_case import mid_sentence
from tui.navigation.address import example_of

from .kinds import addresses, node

LONGEST_EXAMPLE = 32
"""The most characters of a statement's title in an example."""


class Examples(NamedTuple):
    """Examples in words; an empty one is left out of the lists."""

    address: str
    place: str
    """The title of that address: a table and a period, as people write them."""
    row: str
    term: str
    statement: str
    measured: str = ""
    """What a headline on Home is of."""

    @property
    def questions(self) -> tuple[str, ...]:
        """What can be asked, in the words of a reader: `did recorded crime go up`."""
        asked = (self.measured and f"did {mid_sentence(self.measured)} go up", self.term and f"what is {self.term}")
        return tuple(filter(None, (self.place, *asked, self.statement)))

    @property
    def to_open(self) -> str:
        """What can be typed to open a place."""
        return _joined(self.address, self.row, self.term.casefold())

    @property
    def to_search(self) -> str:
        """What can be searched for."""
        return _joined(self.place, self.term, self.statement)

    @property
    def to_choose(self) -> str:
        """What can be typed to choose a command or a place."""
        return _joined("theme", "compare" if self.row else "", self.place, self.term, self.row)


def examples(pack: Pack) -> Examples:
    """The examples of a workshop."""
    return pack.once(_examples)


def _examples(pack: Pack) -> Examples:
    address = example_of(addresses(pack))
    rows, terms = tuple(pack.activities) or tuple(pack.capabilities), [term.term for term in pack.terms.values()]
    titles = (statement.title for statement in pack.statements.values() if statement.figures)
    return Examples(
        address=str(address),
        place=node(pack, address).title.replace(",", ""),
        row=rows[len(rows) // 2] if rows else "",
        term=next((term for term in terms if term.isupper() and term.isalpha()), terms[0] if terms else ""),
        statement=next((title for title in titles if len(title) <= LONGEST_EXAMPLE and "," not in title), ""),
        measured=next((headline.label for topic in pack.report.topics for headline in topic.headlines if headline.figures), ""),
    )


def _joined(*texts: str) -> str:
    return ", ".join(filter(None, texts))

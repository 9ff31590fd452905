"""What a cell says in words, for every pane, list, slide and command.

A link in the column of all neighbourhoods sets no category apart, and one to a category as a whole is not “there”.
"""

from typing import TYPE_CHECKING, NamedTuple

from tui.model.capabilities import MatrixLink
from tui.model.pack import Pack

from .not_mentioned import NOT_MENTIONED
from .signs import HIDDEN_BY_FILTER

if TYPE_CHECKING:
    from tui.analysis.matrix import CellLink, Filter

INHERITED = "inherited"


class LinkWords(NamedTuple):
    """A cell in a few words: `core`, and whose that is, such as `inferred`.

    Without a link, that the report does not mention it or that the filter hides it; it is then nobody's.
    """

    says: str
    whose: str

    def __str__(self) -> str:
        """After a label: `core, stated`."""
        return f"{self.says}, {self.whose}" if self.whose else self.says

    @property
    def bracketed(self) -> str:
        """Among others in a sentence: `core (stated)`."""
        return f"{self.says} ({self.whose})" if self.whose else self.says


def row_title(pack: Pack, row: str) -> str:
    """A row by its id and its title; that of a whole category has no id."""
    return f"{row} {pack.row_title(row)}".strip()


def link_words(pack: Pack, row: str, column: str, chosen: "Filter | None" = None, *, short: bool = False) -> LinkWords:
    """A cell in a few words, through a filter."""
    from tui.analysis.matrix import cell_link

    if found := cell_link(pack, row, column, chosen):
        return found_words(found, short=short)
    return LinkWords(HIDDEN_BY_FILTER if chosen and cell_link(pack, row, column) else NOT_MENTIONED, "")


def found_words(found: "CellLink", *, short: bool = False) -> LinkWords:
    """A link in a few words: its emphasis, its basis and the whole that it is of.

    `short` says only that it is inherited, for lists in a narrow column.
    """
    link = found.link
    if not found.inherited:
        return LinkWords(link.emphasis, link.basis)
    return LinkWords(link.emphasis, INHERITED if short else f"{link.basis}, {as_whole(link)}")


def as_whole(link: MatrixLink) -> str:
    """The whole that a cell inherits a link from."""
    return f"for all of capability {link.activity}" if link.activity else "for the whole category"


def of_whole(pack: Pack, link: MatrixLink) -> str:
    """What a link to a whole is of: `2 Proactive prevention as a whole`."""
    return f"{row_title(pack, link.activity)} as a whole" if link.activity else "the category as a whole"


def said_briefly(found: "CellLink", title: str) -> str:
    """A link in a sentence below its category: `PACT meetings: less of it, inferred`.

    An inherited one names the whole that it is of: `PACT meetings: present, stated for all of capability 3`.
    """
    link = found.link
    of = f" {as_whole(link)}" if found.inherited else ""
    return f"{title}: {'less of it' if link.emphasis == 'less' else link.emphasis}, {link.basis}{of}"


def not_counted(link: MatrixLink) -> str:
    """What sets a link of context apart; empty for others, whose reason says why."""
    return "" if link.counts else "our own reading: the report does not say it, and it is not counted"

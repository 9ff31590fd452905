"""Which page shows an address, and which dialog belongs to a command.

Each is imported on first use, so that they do not slow down the start.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from tui.model.pack import Pack
from tui.navigation.address import Address
from tui.pack.source import Source
from tui.text.glyphs import Glyphs

from .page import Page

if TYPE_CHECKING:
    from tui.search.index import Index

    from .dialog import Dialog
    from .library_view import LibraryView

Build = Callable[[Pack, Address], Page]


class Request(NamedTuple):
    """What a dialog needs from the browser that opens it."""

    page: Page
    glyphs: Glyphs
    source: Source
    search: "Callable[[], Index]"
    text: str
    """The words of the last search."""
    opened: "Callable[[str], Pack]"
    """Gives another workshop by its id. Raises NotOpened."""
    library: "LibraryView"
    enter: "Callable[[str], None]"
    """Opens another workshop by its id, where it was left."""
    switch: "Callable[[str], None]"
    """Searches for some words in all workshops, or in this one again."""
    search_inside: "Callable[[str], None]"
    """Searches for some words in all workshops."""
    compare: "Callable[[str], None]"
    """Opens the comparison of the first measure of another workshop, by its id."""
    recent: tuple[Address, ...]
    """The other pages of the workshop that were opened, latest first."""


def page_for(pack: Pack, address: Address) -> tuple[str, Build]:
    """The name of the page that shows an address, and the function that builds it."""
    kind = "questions" if address.steps == ("audit", "questions") else address.screen
    if kind in FIXED:
        return kind, FIXED[kind]
    return kind, _tables if pack.topic_tables(kind) else _topic


def _home(pack: Pack, address: Address) -> Page:
    from .home import HomePage

    return HomePage(pack, address)


def _topic(pack: Pack, address: Address) -> Page:
    from .topic import topic_page

    return topic_page(pack, address)


def _tables(pack: Pack, address: Address) -> Page:
    from .tables import TablesPage

    return TablesPage(pack, address)


def _matrix(pack: Pack, address: Address) -> Page:
    from .matrix import MatrixPage

    return MatrixPage(pack, address)


def _glossary(pack: Pack, address: Address) -> Page:
    from .glossary import GlossaryPage

    return GlossaryPage(pack, address)


def _audit(pack: Pack, address: Address) -> Page:
    from .audit import AuditPage

    return AuditPage(pack, address)


def _questions(pack: Pack, address: Address) -> Page:
    from .questions import QuestionsPage

    return QuestionsPage(pack, address)


def _help(pack: Pack, address: Address) -> Page:
    from .help import HelpPage

    return HelpPage(pack, address)


def _compare(pack: Pack, address: Address) -> Page:
    from .compare import ComparePage

    return ComparePage(pack, address)


FIXED: dict[str, Build] = {
    "home": _home, "matrix": _matrix, "glossary": _glossary, "audit": _audit, "questions": _questions, "help": _help,
    "compare": _compare,
}  # fmt: skip


def _goto(request: Request) -> "Dialog[None]":
    from .goto import GotoDialog

    return GotoDialog(request.page.pack, request.page.address, request.glyphs, request.opened, request.library.library)


def _copy(request: Request) -> "Dialog[None]":
    from tui.nodes.copies import copies, rebase_command

    from .copy import CopyDialog

    page = request.page
    command = ""
    if page.rebases:
        trend = page.trend._replace(workshop=page.pack.id) if page.several else page.trend
        command = rebase_command(trend, page.rebases)
    return CopyDialog(copies(page.pack, page.subject, page.cursor, command, among_others=page.several), request.glyphs)


def _info(request: Request) -> "Dialog[None]":
    from .info import InfoDialog

    return InfoDialog(request.page.pack, request.page.subject, request.source, request.glyphs)


def _search(request: Request) -> "Dialog[None]":
    pack = request.page.pack
    needed = pack, request.search, request.text, request.glyphs, request.switch, request.library.across, request.recent
    if request.library.everywhere:
        from .search_all import SearchAllDialog

        return SearchAllDialog(*needed)
    from .search import SearchDialog

    return SearchDialog(*needed)


def _library(request: Request) -> "Dialog[None]":
    from .library import LibraryDialog

    pack = request.page.pack
    ways = request.opened, request.enter, request.search_inside, request.compare
    return LibraryDialog(request.library, pack.id, pack.report.force, request.glyphs, *ways)


def _palette(request: Request) -> "Dialog[None]":
    from .clearing import worth_offering
    from .palette import CommandPalette

    page = request.page
    return CommandPalette(page.pack, request.search, page.place, worth_offering(page), page.address, request.glyphs)


DIALOG_BUILDERS: dict[str, "Callable[[Request], Dialog[None]]"] = {
    "search": _search, "goto": _goto, "palette": _palette, "copy": _copy, "info": _info, "library": _library,
}  # fmt: skip
"""The dialogs, by the id of the command that opens each."""

"""Which page shows an address, and which dialog belongs to a command.

Each is imported on first use, so that they do not slow down the start.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from tui.address import Address
from tui.display.glyphs import Glyphs
from tui.model.pack import Pack
from tui.pack.source import Source
from tui.screens.page import Page

if TYPE_CHECKING:
    from tui.screens.dialog import Dialog
    from tui.search.index import Index

Build = Callable[[Pack, Address], Page]


class Asked(NamedTuple):
    """What a dialog needs from the browser that opens it."""

    pack: Pack
    page: Page
    glyphs: Glyphs
    source: Source
    allowed: frozenset[str]
    words: "Callable[[], Index]"
    sought: str
    """The words of the last search."""


def page_for(pack: Pack, address: Address) -> tuple[str, Build]:
    """The name of the page that shows an address, and the function that builds it."""
    kind = {"category": "matrix"}.get(address.topic, address.topic)
    if kind in FIXED:
        return kind, FIXED[kind]
    return kind, _tables if pack.topic_tables(kind) else _topic


def _home(pack: Pack, address: Address) -> Page:
    from tui.screens.home import HomePage

    return HomePage(pack, address)


def _topic(pack: Pack, address: Address) -> Page:
    from tui.screens.topic import topic_page

    return topic_page(pack, address)


def _tables(pack: Pack, address: Address) -> Page:
    from tui.screens.tables import TablesPage

    return TablesPage(pack, address)


def _matrix(pack: Pack, address: Address) -> Page:
    from tui.screens.matrix import MatrixPage

    return MatrixPage(pack, address)


def _glossary(pack: Pack, address: Address) -> Page:
    from tui.screens.glossary import GlossaryPage

    return GlossaryPage(pack, address)


def _audit(pack: Pack, address: Address) -> Page:
    from tui.screens.audit import AuditPage

    return AuditPage(pack, address)


def _help(pack: Pack, address: Address) -> Page:
    from tui.screens.help import HelpPage

    return HelpPage(pack, address)


FIXED: dict[str, Build] = {"home": _home, "matrix": _matrix, "glossary": _glossary, "audit": _audit, "help": _help}


def _goto(asked: Asked) -> "Dialog[None]":
    from tui.screens.goto import GotoDialog

    return GotoDialog(asked.pack)


def _copy(asked: Asked) -> "Dialog[None]":
    from tui.display.copying import copies
    from tui.screens.copy import CopyDialog

    return CopyDialog(copies(asked.pack, asked.page.subject, asked.page.spot), asked.glyphs)


def _info(asked: Asked) -> "Dialog[None]":
    from tui.screens.info import InfoDialog

    return InfoDialog(asked.pack, asked.page.subject, asked.source)


def _search(asked: Asked) -> "Dialog[None]":
    from tui.screens.search import SearchDialog

    return SearchDialog(asked.pack, asked.words, asked.sought, asked.glyphs)


def _palette(asked: Asked) -> "Dialog[None]":
    from tui.screens.palette import Palette

    return Palette(asked.pack, asked.words, asked.page.place, asked.allowed)


DIALOGS: dict[str, "Callable[[Asked], Dialog[None]]"] = {
    "search": _search, "goto": _goto, "palette": _palette, "copy": _copy, "info": _info,
}  # fmt: skip
"""The dialogs, by the id of the command that opens each."""

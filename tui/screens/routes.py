"""Which screen shows an address. Screens are imported when they are first wanted, so that Home does not pay for the others."""

from collections.abc import Callable

from tui.address import Address
from tui.model.pack import Pack
from tui.screens.page import Page

Build = Callable[[Pack, Address], Page]


AWAITED: frozenset[str] = frozenset()
"""Topics of addresses that no screen shows yet."""


def shown(address: Address) -> bool:
    """Whether there is a screen for an address of a workshop."""
    return address.topic not in AWAITED


def page_for(pack: Pack, address: Address) -> tuple[str, Build]:
    """The name of the screen that shows an address, and what builds it."""
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

"""The registry of kinds.

Which module describes each, and every address of a workshop with its kind.

A kind's module is imported by its name when it is first needed, so that every kind can import the registry.
"""

from collections.abc import ItemsView, Iterator, Mapping
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, cast

from tui.model.pack import Pack
from tui.navigation.address import COMPARE, HOME, Address, NodeKind, resolve

if TYPE_CHECKING:
    from .node import Node

MODULES: dict[NodeKind, str] = {
    "home": "workshop:WorkshopNode",
    "topic": "topic:TopicNode",
    "statement": "statement:StatementNode",
    "figure": "figure:FigureNode",
    "table": "table:TableNode",
    "year": "table:Year",
    "month": "table:Month",
    "period": "table:TablePeriod",
    "member": "table:MemberNode",
    "member-period": "table:MemberPeriod",
    "matrix": "matrix.whole:WholeMatrix",
    "capability": "matrix.capability:CapabilityNode",
    "activity": "matrix.activity:ActivityNode",
    "cell": "matrix.cell:CellNode",
    "category": "matrix.category:CategoryNode",
    "glossary": "glossary:GlossaryNode",
    "term": "term:TermNode",
    "audit": "audit:AuditNode",
    "questions": "questions:QuestionsNode",
    "since": "since:SinceNode",
    "statistic": "statistic:StatisticNode",
    "help": "help:HelpNode",
    "claim": "claim:ClaimNode",
    "comparison": "comparison:ComparisonNode",
}
"""The module and the class of each kind."""

TOP: tuple[NodeKind, ...] = ("home", "topic", "matrix", "glossary", "audit", "help", "claim", "comparison")
"""The kinds that nothing contains, in the order of the report."""
CHAPTERS: tuple[NodeKind, ...] = ("topic", "claim")
"""Those whose addresses begin with the id of a topic. The others are one screen each, with the name of the kind."""


SINCE = Address("audit", "since")
"""The page of neighbouring reports, which is in no list: what it has depends on the library."""
MOST_SINGLE_LOOKUPS = 20
"""The most addresses to look for one by one before all are listed, so that many look-ups take no longer than the list."""


class Addresses(Mapping[Address, NodeKind]):
    """Every address of a workshop with its kind, in the order of the report.

    The first few are looked for on the way from the top, which imports only the kinds there. All are listed when that is needed.
    Comparisons are not listed: each is another view of a table or a row.
    """

    def __init__(self, pack: Pack) -> None:
        self._pack = pack
        self._known: dict[Address, NodeKind] = {}
        self._compared: dict[Address, bool] = {}
        self._looks = 0
        self._complete = False

    def __getitem__(self, address: Address) -> NodeKind:
        if address.topic == COMPARE:
            return self._comparison(address)
        if address == SINCE and self._pack.claims:
            return "since"
        if address not in self._known and self._looks < MOST_SINGLE_LOOKUPS:
            self._looks += 1
            self._look(address, tuple(kind for kind in TOP if kind == address.screen) or CHAPTERS, HOME)
        return self._known[address] if address in self._known else self._all[address]

    def _comparison(self, address: Address) -> NodeKind:
        if address not in self._compared:
            self._compared[address] = description("comparison").stands_at(self._pack, address)
        if not self._compared[address]:
            raise KeyError(address)
        return "comparison"

    def __iter__(self) -> Iterator[Address]:
        return iter(self._all)

    def __len__(self) -> int:
        return len(self._all)

    def items(self) -> ItemsView[Address, NodeKind]:
        """Every address with its kind."""
        return self._all.items()

    def _look(self, wanted: Address, kinds: tuple[NodeKind, ...], within: Address) -> bool:
        """Look for an address inside another, among these kinds and their contents.

        What is seen on the way is kept.
        """
        for kind in kinds:
            described = description(kind)
            seen = dict.fromkeys(described.addresses(self._pack, within), kind)
            self._known |= seen
            if wanted in seen or any(wanted.parent.within(each) and self._look(wanted, described.contains, each) for each in seen):
                return True
        return False

    @property
    def _all(self) -> dict[Address, NodeKind]:
        if not self._complete:
            self._known, self._looks, self._complete = {}, MOST_SINGLE_LOOKUPS, True
            for kind in TOP:
                _add(self._known, self._pack, kind, HOME)
        return self._known


@cache
def description(kind: NodeKind) -> "type[Node]":
    """The class that describes a kind."""
    module, _, name = MODULES[kind].partition(":")
    return cast("type[Node]", getattr(import_module(f".{module}", __package__), name))


def node(pack: Pack, address: Address) -> "Node":
    """The thing at an address.

    Raises KeyError for an address that is not in the workshop.
    """
    local = address.local
    return description(addresses(pack)[local])(pack, local)


def node_at_cursor(pack: Pack, address: Address) -> "Node":
    """The thing under a cursor.

    One with an address, or a blank cell of a table, which has none. Raises KeyError for anything else.
    """
    if address.local in addresses(pack):
        return node(pack, address)
    return node(pack, address.parent).blank(address.local)


def addresses(pack: Pack) -> Addresses:
    """Every address of a workshop with its kind, in the order of the report."""
    return pack.once(Addresses)


def address_of(pack: Pack, text: str) -> Address:
    """The address that a text means in a workshop. Raises NoSuchAddress."""
    return resolve(addresses(pack), text, pack.id)


def offers(pack: Pack, kind: NodeKind) -> bool:
    """Whether a workshop has anything of a kind: a matrix, a glossary, an audit."""
    if kind in TOP:  # which needs no list of the rest
        return next(description(kind).addresses(pack, HOME), None) is not None
    return any(kind == each for _, each in addresses(pack).items())


def _add(found: dict[Address, NodeKind], pack: Pack, kind: NodeKind, within: Address) -> None:
    """Add the things of a kind directly inside another, each with what is inside it."""
    described = description(kind)
    for address in described.addresses(pack, within):
        found[address] = kind
        for inner in described.contains:
            _add(found, pack, inner, address)

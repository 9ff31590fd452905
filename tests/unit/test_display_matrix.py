"""The matrix in signs and words.

No silence is a no, no inference a statement, and nothing overflows.
"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.analysis.matrix import Filter, cell_link, groups
from tui.model.capabilities import BASES, EMPHASES
from tui.model.pack import Pack
from tui.navigation.address import Address
from tui.nodes.kinds import node
from tui.nodes.matrix.about_whole import filled_cells, link_counts, links_by_basis
from tui.nodes.matrix.detail import PaneRoom, matrix_detail, matrix_in_full
from tui.nodes.matrix.node import MatrixNode
from tui.nodes.node import Node
from tui.text.glyphs import BLOCKS, SETS
from tui.text.numbers import MINUS
from tui.text.spans import Line, plain

EVERY = pytest.mark.parametrize("glyphs", SETS.values(), ids=list(SETS))
FILTERS = st.builds(
    Filter,
    st.frozensets(st.sampled_from(EMPHASES)),
    st.frozensets(st.sampled_from(BASES)),
    st.frozensets(st.sampled_from("1234")),
    st.booleans(),
)
CATEGORIES = ("all-neighbourhoods", "city-centre", "high-demand", "self-sustaining", "challenger")


def reading(found: Node, chosen: Filter) -> tuple[Line, ...]:
    """What a part of the matrix says through a filter."""
    assert isinstance(found, MatrixNode)
    return matrix_in_full(found.pack, found.row, found.column, chosen, BLOCKS)


def text(lines: tuple[Line, ...]) -> str:
    """All lines as one text."""
    return "\n".join(map(plain, lines))


def test_a_silent_cell_is_neither_yes_nor_no(pack: Pack) -> None:
    shown = text(reading(node(pack, Address("matrix", "3d", "high-demand")), Filter()))
    assert "does not mention" in shown and "does not mean no" in shown and pack.activities["3d"].text in shown
    assert node(pack, Address("matrix", "3d", "high-demand")).links() == ()


def test_a_linked_cell_gives_reason_evidence_and_source(pack: Pack) -> None:
    for (activity, category), link in ((cell, link) for cell, link in pack.links.items() if cell[0]):
        shown = text(reading(node(pack, Address("matrix", activity, category)), Filter()))
        assert link.reason in shown and link.emphasis in shown and link.basis in shown and "\nSource\n" in shown
        assert all(pack.statements[id].text in shown for id in link.evidence)
        found = node(pack, Address("matrix", activity, category)).links()
        assert [each.address.thing for each in found] == list(link.evidence)


@pytest.mark.parametrize("topic", ["matrix", "category"])
def test_every_address_of_the_matrix_reads(pack: Pack, topic: str) -> None:
    things = ("", *pack.capabilities, *pack.activities) if topic == "matrix" else CATEGORIES
    for thing in things:
        for part in ("", *CATEGORIES) if thing and topic == "matrix" else ("",):
            lines = reading(node(pack, Address(topic, thing, part)), Filter())
            assert len(text(lines)) > 40, (thing, part)


def test_the_whole_says_how_sparse_it_is(pack: Pack) -> None:
    shown = text(matrix_in_full(pack, "", "", Filter(), BLOCKS))
    stated = sum(link.basis == "stated" for link in pack.links.values())
    assert all(str(number) in shown for number in (len(pack.links), 115, stated, len(pack.links) - stated))


@given(FILTERS.map(lambda chosen: chosen._replace(capabilities=frozenset(), silent_rows=True)), st.sampled_from(CATEGORIES))
def test_a_column_counts_what_is_not_mentioned(pack: Pack, chosen: Filter, category: str) -> None:
    on_show = [activity.id for group in groups(pack, chosen) for activity in group.activities]
    silent = sum(cell_link(pack, activity, category) is None for activity in on_show)
    shown = text(matrix_in_full(pack, "", category, chosen, BLOCKS))
    counted = f"does not mention {'any' if silent == len(on_show) else silent} of the {len(on_show)} activit"
    assert counted in shown if silent else "does not mention" not in shown
    assert all(statement.title in shown for statement in pack.columns[category].characteristics)


def test_a_column_is_silent_on_no_fewer_than_none(pack: Pack) -> None:
    assert MINUS not in text(matrix_in_full(pack, "", "city-centre", Filter(capabilities=frozenset("4")), BLOCKS))


HIDDEN = Filter(bases=frozenset({"inferred"}))


@pytest.mark.parametrize("address", ["matrix/1c", "matrix/3b"])
def test_what_a_filter_hides_is_not_called_silence(pack: Pack, address: str) -> None:
    shown = text(reading(node(pack, Address.parse(address)), HIDDEN))
    said = [category for category in CATEGORIES if cell_link(pack, address[7:], category)]
    seen = [category for category in CATEGORIES if cell_link(pack, address[7:], category, HIDDEN)]
    assert len(said) > len(seen)
    silent = shown.partition("Not mentioned: ")[2].partition(".")[0].replace(" and ", ", ").split(", ")
    assert len(silent) == len(CATEGORIES) - len(said)
    assert shown.count("hidden by the filter") == len(said) - len(seen)


def test_what_an_emphasis_means_is_not_repeated_where_a_reason_follows(pack: Pack) -> None:
    """It said “the report mentions it” over “Neither line mentions the TTCG”."""
    for cell in (("1a", "all-neighbourhoods"), ("1d", "self-sustaining")):
        shown = text(reading(node(pack, Address("matrix", *cell)), Filter()))
        assert "Neither line mentions" in shown and "The report mentions it" not in shown and "places it there" not in shown


def test_an_inherited_link_says_what_it_is_said_of(pack: Pack) -> None:
    shown = text(reading(node(pack, Address("matrix", "2a", "city-centre")), Filter()))
    assert "less, inherited\n" in shown and "Stated of 2 Proactive prevention & intervention as a whole." in shown
    assert "Of the category as a whole: different, stated." in shown
    silent = text(reading(node(pack, Address("matrix", "2", "self-sustaining")), Filter()))
    assert "does not mention this capability as a whole here" in silent and "2a Prevent agenda and CTLP: not mentioned" in silent


def test_the_pane_counts_cells_as_the_shell_does(pack: Pack) -> None:
    """Links to a whole are in none of the cells of activities."""
    first = matrix_detail(pack, "", "", Filter(), PaneRoom(80, 40, headed=True), BLOCKS)[2]
    cells = len(pack.activities) * len(pack.columns)
    assert first == link_counts(pack, Filter())[0] and f"30 in the {cells} cells of activities, 8 to a whole" in plain(first)


def test_a_basis_without_a_link_is_not_counted(pack: Pack) -> None:
    stated = [link for link in pack.links.values() if link.basis == "stated"][:1]
    assert filled_cells(pack, stated).startswith("1 link, stated: ") and links_by_basis(stated) == "1 link, stated by the report"
    assert filled_cells(pack, pack.links.values()).startswith("40 links, 23 stated and 17 inferred: ")
    assert links_by_basis(pack.links.values()) == "40 links: 23 stated by the report, 17 inferred by us"

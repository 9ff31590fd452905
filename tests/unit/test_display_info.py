"""Source and caveats, previews, what can be copied.

There is something to say of every address, and its places in the report are named.
"""

from functools import cache
from pathlib import Path

import pytest

from tests.browse import bundled
from tests.in_turn import few
from tui.model.pack import Pack
from tui.navigation.address import Address
from tui.nodes.copies import copies
from tui.nodes.kinds import addresses, node
from tui.nodes.measure_lines import BETTER
from tui.nodes.source import entries, reference
from tui.nodes.source_page import info_lines, paragraph_lines
from tui.pack.reader import read_pack
from tui.text.glyphs import BLOCKS
from tui.text.periods import noun
from tui.text.spans import plain
from tui.text.units import heading_unit

pytestmark = pytest.mark.slow

PACKS = Path(__file__).parent.parent / "packs"
NAMES = ("bundled", "hostile", "small")


@cache
def pack_of(name: str) -> Pack:
    return bundled() if name == "bundled" else read_pack(PACKS / name)


def shown(pack: Pack, address: str) -> str:
    return "\n".join(map(plain, info_lines(pack, Address.parse(address))))


@pytest.mark.parametrize("name", few(NAMES, 1))
def test_there_is_something_to_say_of_every_address(name: str) -> None:
    pack = pack_of(name)
    for address in addresses(pack):
        text = shown(pack, str(address))
        assert f"Address: {address}" in text and pack.report.author in text
        assert all(f"{reference(entry)} " in text for entry in entries(pack, node(pack, address).sources))
        assert node(pack, address).preview(BLOCKS), address
        assert copies(pack, address)[-1].text == str(address)


@pytest.mark.parametrize(
    "kind",
    [
        "statement",
        "figure",
        "table",
        "month",
        "year",
        "member",
        "member-period",
        "matrix",
        "activity",
        "capability",
        "category",
        "cell",
        "claim",
    ],
)
def test_what_the_report_says_has_its_place_in_it(kind: str) -> None:
    pack = bundled()
    found = [address for address, known in addresses(pack).items() if known == kind]
    assert found and all(entries(pack, node(pack, address).sources) for address in found)


def test_a_table_shows_its_window_unit_and_caveats() -> None:
    pack = bundled()
    for table in pack.tables.values():
        text = shown(pack, f"{table.spec.topic or 'audit'}/{table.id}")
        for measure in filter(None, table.measures):
            assert f"Unit: {heading_unit(measure)}." in text and BETTER[measure.better] in text.casefold()
            assert ("It depends on police activity" in text) is measure.activity_driven
            assert all(caveat in text for caveat in (*table.spec.caveats, *measure.caveats))
        assert f"{len(table.periods)} {noun(table.periods[0])}" in text


def test_a_figure_shows_its_own_measure_alone() -> None:
    pack = bundled()
    assert "What is counted: Violence with injury" in shown(pack, "crime/violence-with-injury/change")
    assert "› Change" in shown(pack, "crime/violence-with-injury/change")


def test_what_is_not_mentioned_is_shown_as_such() -> None:
    assert "does not mention the two together" in shown(bundled(), "matrix/1b/self-sustaining")
    assert "does not mention" not in shown(bundled(), "matrix/1b/city-centre")


def test_paragraphs_or_why_there_are_none() -> None:
    pack = bundled()
    (entry,) = entries(pack, node(pack, Address("crime", "total-recorded-crime")).sources)
    lines = [plain(line) for line in paragraph_lines(pack, [(entry, ("First.", "Second."))], "")]
    assert lines[-2:] == ["First.", "Second."] and lines[-3] == "Crime, bullet 2, line 38 of the original"
    assert plain(paragraph_lines(pack, [(entry, ())], "")[-1]) == "These lines are empty."
    assert plain(paragraph_lines(pack, [], "It is gone.")[-1]) == "It is gone."

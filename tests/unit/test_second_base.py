"""Shares on a second base.

Cases that were no outcome of choice left out, both readings shown, and no verdict where they disagree.
"""

from collections.abc import Callable, Sequence
from pathlib import Path

import msgspec
import pytest

from tests.handmade import shares_drawn
from tui.analysis.audit import audit
from tui.analysis.checks.share import Share
from tui.analysis.checks.share_change import ShareChange
from tui.analysis.finding import Finding, find_verdict
from tui.model.claims import Claim, ClaimRelation, Quality
from tui.model.deck import Slide
from tui.model.pack import Pack
from tui.model.period import Period
from tui.model.table import Cell, Row
from tui.navigation.address import Address
from tui.nodes.copies import copies
from tui.nodes.finding_words import why
from tui.nodes.kinds import node
from tui.nodes.slide_pictures.outcomes import shares_picture
from tui.nodes.table_views.share_words import share_notes
from tui.pack.problems import PackError
from tui.pack.reader import read_pack
from tui.slides.layout import margin, sheet
from tui.slides.slide import content_of
from tui.text.glyphs import BLOCKS
from tui.text.spans import plain

SMALL = read_pack(Path(__file__).parents[1] / "packs" / "small")
HEAD_AND_FOOT = 4
"""The most rows of a slide besides its content."""
OUT: dict[str, tuple[str, ...]] = {"disposal": ("Void",)}


def of(before: Sequence[int], after: Sequence[int]) -> Pack:
    """The small pack with these volumes of Kept, Other and Void in 2014 and 2015."""
    names = ("Kept", "Other", "Void")
    rows = [
        Row(Period("year", year), ("x", name), (Cell(volume),))
        for year, volumes in ((2014, before), (2015, after))
        for name, volume in zip(names, volumes, strict=True)
    ]
    table = SMALL.tables["speeding"]
    table = msgspec.structs.replace(table, rows=tuple(rows), spec=msgspec.structs.replace(table.spec, part_years=()))
    return msgspec.structs.replace(SMALL, tables={**SMALL.tables, "speeding": table})


def change(pack: Pack, relation: ClaimRelation | Quality, without: dict[str, tuple[str, ...]]) -> Finding:
    check = ShareChange(table="speeding", where={"disposal": "Kept"}, period=2015, base=2014, without=without)
    return find_verdict(pack, Claim(topic="roads", thing="driven", part="x", label="x", stated="x", relation=relation, check=check))


FLAT = of((400, 400, 200), (400, 600, 0))
"""Kept is 40% of all in both years, and falls from 50% to 40% of those that are not Void."""
EVEN = of((400, 400, 200), (800, 800, 400))


def test_two_readings_that_disagree_settle_nothing() -> None:
    assert change(FLAT, "stable", {}).verdict == "agrees"
    found = change(FLAT, "stable", OUT)
    assert (found.verdict, found.support) == ("unchecked", "table")
    shown = why(found)
    assert "Of all disposals, 400 / 1,000 = 40% in 2015" in shown
    assert "Without Void, 400 / 1,000 = 40% in 2015, 400 / 800 = 50% in 2014: −10.0 percentage points" in shown
    assert "The two disagree" in shown


def test_two_readings_that_agree_are_both_shown() -> None:
    found = change(EVEN, "stable", OUT)
    assert found.verdict == "agrees"
    assert "Of all disposals" in why(found) and "Without Void" in why(found)
    assert "disagree" not in why(found)


def test_a_share_of_one_year_has_both_readings_too() -> None:
    check = Share(table="speeding", where={"disposal": "Kept"}, period=2014, without=OUT)
    base = Claim(topic="roads", thing="driven", part="x", label="x", stated="40%", relation="exactly", value=40, unit="%", check=check)
    assert find_verdict(EVEN, base).verdict == "unchecked"
    assert "400 / 1,000 = 40%; as stated. Without Void, 400 / 800 = 50%; not 40%" in why(find_verdict(EVEN, base))


def test_cells_that_were_left_out_are_shown() -> None:
    rows = [(cell.members, str(cell.period)) for cell in change(FLAT, "stable", OUT).cells]
    assert (("x", "Kept"), "2015") in rows


EDITS = {
    "no such disposal": (
        "{disposal: [Canceled]}",
        "without names 'Canceled', which is not in 'disposal' of the table, expected 'Cancelled'",
    ),
    "itself": ("{disposal: [Paid]}", "without leaves out 'Paid', which where names, expected other members"),
    "no such dimension": ("{area: [Cancelled]}", "without names 'area', which is not a dimension of the table"),
    "nothing named": ("{disposal: []}", "expected at least 1"),
    "no mapping": ("[Cancelled]", "without is"),
}


@pytest.mark.parametrize("case", EDITS)
def test_what_cannot_be_left_out_is_a_problem(small: Path, edit: Callable[[str, str, str], None], case: str) -> None:
    without, shown = EDITS[case]
    old = "check: {kind: share, table: speeding, where: {disposal: Cancelled}, period: 2014}"
    edit("workshop.yaml", old, f"check: {{kind: share, table: speeding, where: {{disposal: Paid}}, period: 2014, without: {without}}}")
    with pytest.raises(PackError) as caught:
        read_pack(small)
    assert any(shown in str(problem) for problem in caught.value.problems), [str(problem) for problem in caught.value.problems]


def test_the_bundled_table_and_its_chart_have_both_readings(pack: Pack) -> None:
    table = pack.tables["speeding"]
    assert table.without == {"disposal": ("Cancelled",)}
    (shares_told, part_told) = share_notes(table)
    for words in ("42,172 in 2014", "7,510 in 2015", "49.0% to 42.3%, −6.7 points", "30.7% to 37.4%", "20.3% to 20.3%, 0.0 points"):
        assert words in shares_told
    assert part_told == "8,121 in 2015 is only 1.9 months' worth at the 2014 rate, so the shares may still change."
    lines = [plain(line) for line in shares_drawn(table, 80, BLOCKS)]
    second = next(number for number, line in enumerate(lines) if line.startswith("Without Cancelled"))
    assert "42,172" in "".join(lines[second : second + 2])
    assert any("49.0%" in line for line in lines[second:]) and any("−6.7 (−7.9 to −5.5)" in line for line in lines[second:])
    assert len(shares_drawn(table, 80, BLOCKS, most=12)) == second


def test_the_slide_of_the_table_has_both_readings(pack: Pack) -> None:
    for address in ("roads/speeding", "roads/speeding/retraining-course-attended-and-completed"):
        assert "without Cancelled: 49.0% to 42.3%" in node(pack, Address.parse(address)).slide().full


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (120, 40), (200, 60)])
def test_the_slide_of_a_share_says_what_it_is_on_the_other_base(pack: Pack, size: tuple[int, int]) -> None:
    """The table's own slide has the other one large."""
    columns, rows = size
    face = content_of(pack, Slide(address="roads/speeding/retraining-course-attended-and-completed"))
    text = " ".join(map(plain, sheet(face, columns - 2 * margin(columns), rows - HEAD_AND_FOOT, BLOCKS).lines))
    assert "Of all disposals 39.1%; without Cancelled 42.3%." in text
    assert all(told in text for told in ("39.1%  3,178 of 8,121", "42.3%  3,178 of 7,510")), "the bars of both"
    left_out = node(pack, Address.parse("roads/speeding/cancelled")).slide().more
    assert [plain(line) for line in left_out] == ["2015: months not given."], "what is left out has no share of the rest"


def test_the_picture_of_shares_keeps_the_names_that_are_left_out() -> None:
    table = FLAT.tables["speeding"]
    rows = tuple(row._replace(members=("x", row.members[1].replace("Void", "Sent to CPS"))) for row in table.rows)
    draw = shares_picture(msgspec.structs.replace(table, rows=rows, without={"disposal": ("Sent to CPS",)}))
    assert "Shares without Sent to CPS." in " ".join(map(plain, draw(80, 20, BLOCKS)))


def test_both_readings_fit_a_small_terminal(pack: Pack) -> None:
    assert len(shares_drawn(pack.tables["speeding"], 78, BLOCKS)) <= 18


def test_the_share_on_courses_is_not_simply_stable(pack: Pack) -> None:
    (found,) = (finding for finding in audit(pack) if finding.claim.address == "roads/speed-awareness-2015/stable")
    assert found.verdict == "unchecked"
    for words in ("40.46%", "39.13%", "49.02%", "42.32%", "−6.7", "−7.9 to −5.5", "1.9 months", "those not yet finished may explain"):
        assert words in why(found)


def test_the_share_that_is_copied_is_that_of_the_row(pack: Pack) -> None:
    address = Address("roads", "speeding", "retraining-course-attended-and-completed")
    name = "Retraining Course Attended And Completed"
    values = [{copy.what: copy.text for copy in copies(pack, address, (row, "2014-share"))}["value"] for row in (name, f"\0{name}")]
    assert values == ["40.5%", "49.0%"]


def test_the_address_that_is_copied_is_not_that_of_another_row_of_the_name(pack: Pack) -> None:
    address, name = Address("roads", "speeding", "prosecuted"), "Prosecuted"
    places = [{copy.what: copy.text for copy in copies(pack, address, (row, "2014-share"))}["address"] for row in (name, f"\0{name}")]
    assert places == ["roads/speeding/prosecuted", "roads/speeding"]

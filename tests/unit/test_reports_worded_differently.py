"""Faults that readers of other reports found.

Ranks, tallies, labels that repeat a unit, and changes that could be chance.
"""

import msgspec
import pytest

from tests.unit.checked_tables import checked, pack_of
from tui.analysis.checks.rank import Rank
from tui.analysis.leading_figure import LeadingFigure
from tui.model.measures import Measure
from tui.model.report import Figure
from tui.navigation.address import Address
from tui.nodes.finding_words import computed
from tui.nodes.headlines import chance_of
from tui.nodes.kinds import node
from tui.nodes.record_lines import labelled
from tui.text.figures import figure_with_unit
from tui.text.glyphs import SETS, Glyphs
from tui.text.shortening import shortened
from tui.text.spans import Span, plain

CRIME = Measure(id="crime", title="Crime", unit="crimes", kind="count", better="lower")
DISTRICTS = {("2018/19", name): (number,) for name, number in (("Eskdale", 17), ("Harrow Vale", 23), ("Wyke", 12))}


def level(value: float, role: str = "level", **more: object) -> Figure:
    given = {"id": role, "label": "x", "value": value, "unit": "crimes", "window": "x", "printed": "x", "role": role, **more}
    return msgspec.convert(given, Figure)


@pytest.mark.parametrize(("now", "by_chance"), [(5049, True), (4915, True), (5400, False)])
def test_two_counts_of_a_headline_are_tested_for_chance(now: int, by_chance: bool) -> None:
    """5,049 crimes against 5,047 are not `higher` without a doubt."""
    found = chance_of(pack_of(DISTRICTS), LeadingFigure(CRIME, level(now), level(5047, "previous")))
    assert found is not None and found.beyond is not by_chance


def test_figures_that_are_no_exact_counts_are_not_tested() -> None:
    pack, before = pack_of(DISTRICTS), level(5047, "previous")
    assert chance_of(pack, LeadingFigure(CRIME, level(5000, relation="over"), before)) is None
    assert chance_of(pack, LeadingFigure(msgspec.structs.replace(CRIME, kind="money"), level(5049), before)) is None


def test_a_rank_needs_no_unit() -> None:
    assert figure_with_unit(level(2, "rank", unit="rank")) == "2nd"
    assert figure_with_unit(level(2, "rank", unit="of 4 forces")) == "2 of 4 forces"
    check = Rank(table="t", where={"district": "Eskdale"}, period="2018/19")
    assert computed(checked(pack_of(DISTRICTS), check, value=3, unit="rank")) == "2nd"
    assert computed(checked(pack_of(DISTRICTS), check, value=3, unit="of 3 districts")) == "2 of 3 districts"


def test_all_ratings_together_are_a_tally() -> None:
    pack = pack_of({("2018/19", "Fleet"): ("Good",), ("2018/19", "Estate"): ("Good",), ("2018/19", "Custody"): ("Risk",)}, kind="rating")
    facts = [fact.words for fact in node(pack, Address("crime", "t")).record().facts]
    assert "2 Good and 1 Risk." in facts


@pytest.mark.parametrize(
    ("label", "said", "expected"),
    [
        ("Collisions", "9 collisions", "9 collisions"),
        ("Collisions", "1 collision", "1 collision"),
        ("999 calls", "41,220 calls", "999 calls 41,220"),
        ("Vetting checks", "112 checks (provisional)", "Vetting checks 112 (provisional)"),
        ("Minutes to arrive", "10.0 minutes", "Minutes to arrive 10.0 minutes"),
        ("Satisfied", "85.1%", "Satisfied 85.1%"),
        ("Rating", "Requires improvement", "Rating Requires improvement"),
        ("", "12 crimes", " 12 crimes"),
    ],
)
def test_a_label_and_a_unit_do_not_say_the_same(label: str, said: str, expected: str) -> None:
    assert labelled(label, said) == expected


def test_rates_have_no_totals_even_of_one_member() -> None:
    pack = pack_of(DISTRICTS, kind="rate")
    assert {fact.key: fact.value for fact in node(pack, Address("crime", "t", "wyke")).record().facts}["totals"] == {"2018/19": None}


@pytest.mark.parametrize("glyphs", SETS.values(), ids=SETS)
def test_a_reading_that_does_not_fit_says_so(glyphs: Glyphs) -> None:
    """No figure is cut in the middle."""
    line = (Span("Absence: 4.4%. Vetting checks: 140 checks and 1,200 more"),)
    assert shortened(line, 80, 1) == shortened(line, 0, 0) == (line,)
    assert [plain(row) for row in shortened(line, 34, 1)] == ["Absence: 4.4%. And 1 more."]

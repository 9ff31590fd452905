"""Whether a change could be chance.

The test of two counts on the base that a change implies, and that of a table's own months.
"""

from math import inf, sqrt
from pathlib import Path

import msgspec
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.analysis.across.in_report import in_report
from tui.analysis.across.joined import joined_series
from tui.analysis.chance import Chance, as_exact_as, chance_words
from tui.analysis.changes import chances, changes, of_change, of_counts, surely_by_chance
from tui.analysis.checks.like_for_like import LikeForLike
from tui.analysis.implied import Range, implied
from tui.analysis.like_for_like import compare_years
from tui.charts.diverging import diverging
from tui.model.claims import ClaimRelation
from tui.model.pack import Pack
from tui.model.report import Figure
from tui.navigation.address import Address
from tui.navigation.table_parts import table_steps
from tui.nodes.across.series_record import change_words
from tui.nodes.headlines import Widths, figures_line
from tui.nodes.help_rows import help_rows
from tui.nodes.source_page import info_lines
from tui.nodes.statement_lines import statement_lines
from tui.nodes.statement_slide import statement_slide
from tui.nodes.table_views.reading import member_reading
from tui.nodes.table_views.series_lines import like_for_like_words
from tui.pack.reader import read_pack
from tui.text.glyphs import BLOCKS
from tui.text.spans import plain

BEYOND = ("total-recorded-crime", "violence-with-injury", "public-place-violence-with-injury", "burglary-dwelling", "shop-theft")
BY_CHANCE = ("robbery", "business-crime")


def figure(value: float, unit: str, printed: str = "", relation: ClaimRelation = "exactly") -> Figure:
    """A change as a count, or as a percentage."""
    role = "percent-change" if unit == "%" else "change"
    parts = {"id": "a", "label": "a", "value": value, "unit": unit, "window": "a", "printed": printed or str(value), "role": role}
    return msgspec.convert({**parts, "relation": relation}, Figure)


@pytest.mark.parametrize("statement", [*BEYOND, *BY_CHANCE])
def test_the_changes_of_the_report(pack: Pack, statement: str) -> None:
    found = chances(pack, pack.statements[statement])
    assert {id: chance.beyond for id, chance in found.items()} == dict.fromkeys(("change", "percent"), statement in BEYOND)


def test_the_conservative_end_of_the_implied_base_decides(pack: Pack) -> None:
    robbery, business = (chances(pack, pack.statements[name])["change"] for name in BY_CHANCE)
    # 31 is from 3.25% to 3.35% of the base; the smallest part is of the largest base.
    assert robbery.most == pytest.approx(1.96 * sqrt(2 * 31 / 0.0325 - 31))
    assert robbery.least == pytest.approx(1.96 * sqrt(2 * 31 / 0.0335 - 31))
    assert (round(business.least), business.most) == (188, inf)
    assert chance_words(robbery) == "could be chance (counting alone explains up to about ±85)"
    assert chance_words(business) == "could be chance (counting alone explains ±188 or more)"


def test_over_and_almost_are_taken_at_the_least_that_they_allow(pack: Pack) -> None:
    crime, burglary = (chances(pack, pack.statements[name])["change"] for name in ("total-recorded-crime", "burglary-dwelling"))
    assert crime.most == pytest.approx(1.96 * sqrt(2 * 1200 / 0.0355 + 1200))
    assert burglary.most == pytest.approx(1.96 * sqrt(2 * 162 / 0.0875 - 162))


@given(st.integers(1, 10**6), st.integers(1, 400))
def test_a_larger_change_on_the_same_percentage_is_never_less_sure(count: int, tenths: int) -> None:
    def beyond(number: int) -> bool:
        pair = implied(figure(number, "offences"), figure(tenths / 10, "%", f"{tenths / 10}%"))
        assert pair
        return of_counts(pair).beyond

    assert beyond(count) <= beyond(count * 2)


def test_five_in_a_hundred_unchanged_counts_are_beyond() -> None:
    """Pairs of Poisson counts of one mean, tested on the base that they have."""
    random = np.random.default_rng(2015)
    before, after = random.poisson(900, 20_000), random.poisson(900, 20_000)
    beyond = np.abs(after - before) > 1.96 * np.sqrt(2 * before + (after - before))
    assert beyond.mean() == pytest.approx(0.05, abs=0.006)


@pytest.mark.parametrize(
    ("change", "percent"),
    [
        (None, figure(-25, "%")),
        (figure(500, "offences"), None),
        (figure(0.4, "%"), figure(0.5, "%")),
        (figure(4, "£ million"), figure(2, "%")),
        (figure(4.5, "points"), figure(2, "%")),
        (figure(4, "offences"), figure(-2, "%")),
    ],
)
def test_what_cannot_be_tested_is_not(pack: Pack, change: Figure | None, percent: Figure | None) -> None:
    assert of_change(pack, change, percent) is None


def test_a_change_with_a_table_is_tested_on_it(pack: Pack) -> None:
    for table, beyond in (("collisions", False), ("mobile-phones", True), ("seat-belts", False)):
        change = msgspec.structs.replace(figure(1, "of them"), check=LikeForLike(table=table, period=2015))
        found = of_change(pack, change, None)
        assert found and found.beyond is beyond


@pytest.mark.parametrize("statement", [*BEYOND, *BY_CHANCE])
def test_every_place_says_whether_a_change_could_be_chance(pack: Pack, statement: str) -> None:
    could = statement in BY_CHANCE
    address = f"crime/{statement}"
    detail = "\n".join(map(plain, statement_lines(pack, pack.statements[statement], columns=400)))
    info = "\n".join(map(plain, info_lines(pack, Address.parse(address))))
    face = statement_slide(pack, pack.statements[statement])
    assert ("could be chance (" in detail) is could and ("more than counting alone explains" in detail) is not could
    assert ("could be chance (" in info) is could and ("more than counting alone explains" in info) is not could
    assert ("could be chance" in face.title.casefold()) is could
    assert ("Could be chance" in " ".join(face.cautions)) is could


def test_a_reach_is_shown_outwards() -> None:
    assert chance_words(Chance(80.2, 84.9, beyond=False)) == "could be chance (counting alone explains up to about ±85)"
    assert chance_words(Chance(80.2, 84.1, beyond=True)) == "more than counting alone explains (up to about ±85)"


def test_the_words_say_what_the_range_is_of() -> None:
    """Of counting alone, or of a series; and that a series is too short to say more."""
    assert chance_words(Chance(195.6, 195.6, beyond=True)) == "more than counting alone explains (±196)"
    short = Chance(195.6, 195.6, beyond=True, few="6 years")
    assert chance_words(short) == "more than counting alone explains (±196); 6 years are too few to say whether it is unusual"
    assert chance_words(Chance(3.81, 3.81, beyond=True, usual=True, places=1)) == "beyond the usual ±3.8"
    assert chance_words(Chance(0.4, 0.4, beyond=True, usual=True, places=2)) == "beyond the usual ±0.40"
    assert chance_words(Chance(3015.4, 3015.4, beyond=False, usual=True)) == "within the usual ±3,015: could be chance"


def test_a_usual_range_is_as_exact_as_the_change_that_is_printed() -> None:
    """`+4.1 points, beyond the usual ±3.65`."""
    tested = Chance(3.649, 3.649, beyond=True, usual=True, places=2)
    assert chance_words(as_exact_as(tested, 4.1)) == "beyond the usual ±3.6"
    assert chance_words(as_exact_as(tested, 3.6)) == "beyond the usual ±3.65", "or else the two would look alike"
    small = Chance(0.04, 0.04, beyond=True, usual=True, places=2)
    assert chance_words(as_exact_as(small, 0.6)) == "beyond the usual ±0.04", "not ±0.0"
    counts = Chance(195.6, 195.6, beyond=True)
    assert as_exact_as(counts, 4.1) is counts


def test_a_series_too_short_to_judge_has_one_verdict_in_tables_years_and_comparisons() -> None:
    """The searches of two years by half-year."""
    searches = read_pack(Path(__file__).parents[1] / "packs" / "heddlu-enghraifft-2019-20")
    table = searches.tables["stop-search"]
    words = "more than counting alone explains (±{}); 4 half-years are too few to say whether it is unusual"
    column = table.place("searches")
    series, measure = table.series(column), table.measures[column]
    said = plain(member_reading(table, table_steps(table).part("2019-20-h2")._replace(column="searches")))
    assert measure and f"416 more than in H2 2018/19, {words.format(87)}" in said
    compared = compare_years(series, series.years[-1], measure)
    assert compared and words.format(121) in like_for_like_words(compared, measure)
    joined = joined_series([in_report(searches, measure)])
    assert change_words(joined, joined.periods[-1]).endswith(words.format(87))


def test_a_rest_could_be_chance_only_where_every_base_says_so() -> None:
    # 1.96 sqrt(2 x 2,437 + 69) is 138.
    assert surely_by_chance(Range(69, 69), Range(2437, 3015))
    assert surely_by_chance(Range(137, 137), Range(2437, inf)) and not surely_by_chance(Range(140, 140), Range(2437, inf))
    assert not surely_by_chance(Range(69, inf), Range(2437, 3015))
    assert not surely_by_chance(Range(-290, -290), Range(1179, inf))


def test_the_help_names_the_mark_that_home_shows(pack: Pack) -> None:
    shown = " ".join(plain(line).strip() for row in help_rows(pack, 100, BLOCKS) for line in row.lines)
    assert f"could be chance, and Home marks it {BLOCKS.chance}." in shown


def test_a_percentage_without_a_measure_goes_with_its_change_as_on_home() -> None:
    small = read_pack(Path(__file__).parents[1] / "packs" / "small")
    (change,) = changes(small, "crime")
    assert change.count and change.percent and (change.count.value, change.percent.value, change.by_chance) == (12, 3.6, True)
    assert set(chances(small, small.statements["total"])) == {"change", "percent"}
    (headline,) = small.topics["crime"].headlines
    home = plain(figures_line(small, headline, Widths(10, 10, 10, 10, 20), BLOCKS))
    page = "\n".join(map(plain, diverging([change], 77, BLOCKS)))
    assert all("+12" in text and "+3.6%" in text and f"{BLOCKS.chance} chance" in text for text in (home, page))
    assert "not given" not in page and "not tested" not in page

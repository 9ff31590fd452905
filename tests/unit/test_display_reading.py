"""Readings word by word.

Directions that cannot be taken the other way round, ties, part years, decimals, and lengths.
"""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.handmade import made, measure
from tui.model.measures import Measure
from tui.model.pack import Pack
from tui.model.period import month, parse_period
from tui.model.table import Table
from tui.model.tables import Printed
from tui.nodes.table_views.period_words import period_words, span_words
from tui.nodes.table_views.rank_words import RankAmong, rank_words
from tui.nodes.table_views.series_lines import series_lines
from tui.nodes.table_views.share_words import member_words
from tui.text.glyphs import ASCII, BLOCKS, Glyphs
from tui.text.numbers import amount
from tui.text.plurals import singular
from tui.text.spans import plain, width
from tui.text.wrapping import wrap

VALUES = st.lists(st.none() | st.integers(-(10**12), 10**12) | st.integers(-(10**6), 10**6).map(lambda n: n / 10), min_size=1, max_size=40)


NOTHING = Printed()
COLLISIONS = measure("value", unit="collisions")


def monthly(*values: float | None, printed: Printed = NOTHING, counted: Measure = COLLISIONS) -> Table:
    """A table of other figures, from January 2014 on."""
    first = month(2014, 1)
    rows = "\n".join(f"{first.shift(place)},{'' if value is None else repr(value)}" for place, value in enumerate(values))
    return made(rows, "month", measures={"value": counted}, printed=printed)


@pytest.mark.parametrize(
    ("table", "at", "expected"),
    [
        (
            "collisions",
            "2014-07",
            "July 2014: 1,173 collisions, 86 below the 2014 mean of 1,259; 2nd lowest of 12 months; within natural limits.",
        ),
        (
            "collisions",
            "2014-01",
            "January 2014: 1,329 collisions, 1,245 in January 2015 (84 fewer), 70 above the 2014 mean of 1,259; 4th highest of 12 months; "
            "within natural limits.",
        ),
        (
            "collisions",
            "2015-02",
            "February 2015: 1,156 collisions, −46 on February 2014 (1,202), 31 below the 3-month mean of 1,187; "
            "lowest of 15 months (tied); within natural limits.",
        ),
        (
            "mobile-phones",
            "2014-07",
            "July 2014: 191 notices, 9 below the 2014 mean of 200; 4th lowest of 12 months (tied); in a shift above the mean.",
        ),
        (
            "seat-belts",
            "2014-03",
            "March 2014: 239 notices, 126 in March 2015 (113 fewer), 158 above the 2014 mean of 81; highest of 17 months; "
            "outside the limits, above.",
        ),
        (
            "mobile-phones",
            "2014-12",
            "December 2014: 121 notices, 79 below the 2014 mean of 200; lowest of 12 months; near the lower limit (two of three).",
        ),
        ("collisions", "2015-09", "September 2015: no figure in the table, which does not mean zero."),
    ],
)
def test_a_month(pack: Pack, table: str, at: str, expected: str) -> None:
    assert plain(period_words(pack.tables[table], parse_period(at, "month"))) == expected


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ((7,), "7 collisions."),
        ((7, 7), "7 collisions, level with the 2-month mean of 7; the same in all 2 months in 2014."),
        ((0, None, 10), "0 collisions, 5 below the 2-month mean of 5; lowest of 2 months in 2014."),
        ((8, 5), "8 collisions, 1.5 above the 2-month mean of 6.5; highest of 2 months in 2014."),
        ((0.1, 0.3), "0.1 collisions, 0.1 below the 2-month mean of 0.2; lowest of 2 months in 2014."),
        ((-0.25, 0.25), "−0.25 collisions, 0.25 below the 2-month mean of 0; lowest of 2 months in 2014."),
        ((10**12,), "1,000,000,000,000 collisions."),
        ((1,), "1 collision."),
    ],
)
def test_a_month_of_another_table(values: tuple[float | None, ...], expected: str) -> None:
    assert plain(period_words(monthly(*values), month(2014, 1))) == f"January 2014: {expected}"


def test_a_difference_has_no_binary_rest(pack: Pack) -> None:
    table = monthly(0.3, *[None] * 11, 0.7)
    assert "+0.4 on January 2014 (0.3)" in plain(period_words(table, month(2015, 1)))
    assert "0.7 in January 2015 (0.4 more)" in plain(period_words(table, month(2014, 1)))
    same = monthly(5, *[None] * 11, 5)
    assert "level with January 2014 (5)" in plain(period_words(same, month(2015, 1)))


def test_a_percentage_is_no_count() -> None:
    satisfied = measure("value", "percentage", unit="%")
    table = monthly(85.1, 82.9, counted=satisfied)
    assert plain(period_words(monthly(85.1, counted=satisfied), month(2014, 1))) == "January 2014: 85.1%."
    assert plain(span_words(table, month(2014, 1).year, mean=True)) == "2014: 2 months with a figure; percentages cannot be added up."
    assert "2 months, mean 84%;" in plain(series_lines(table)[0])


def test_a_unit_is_only_text() -> None:
    hostile = "[red]漢字[/] [@click=app.bell]"
    assert hostile in plain(period_words(monthly(5, counted=measure("value", unit=hostile)), month(2014, 1)))


@pytest.mark.parametrize(
    ("printed", "mean", "closing"),
    [
        (Printed(), False, "The report prints no total."),
        (Printed(), True, "The report prints no mean."),
        (Printed(totals={"2014": 7}), False, "The report prints the same."),
        (Printed(totals={"2014": 8}), False, "The report prints 8, which is different."),
        (Printed(means={"2014": 2}), True, "The report prints 2, rounded."),
        (Printed(means={"2014": 2.3}), True, "The report prints 2.3, rounded."),
        (Printed(means={"2014": 2.4}), True, "The report prints 2.4, which is different."),
    ],
)
def test_a_year_compared_with_what_the_report_prints(pack: Pack, printed: Printed, mean: bool, closing: str) -> None:
    expected = plain(span_words(monthly(1, 2, 4, printed=printed), month(2014, 1).year, mean=mean))
    assert expected.endswith(f" over 3 months (January to March, a part year). {closing}")
    assert expected.startswith("2014: mean 2.3 collisions a month over" if mean else "2014: total 7 collisions over")


def test_a_total_of_decimals_is_what_the_report_prints(pack: Pack) -> None:
    expected = plain(span_words(monthly(0.1, 0.2, printed=Printed(totals={"2014": 0.3})), month(2014, 1).year, mean=False))
    assert "total 0.3 collisions" in expected and expected.endswith("The report prints the same.")


def test_tied_extremes_are_named_as_such(pack: Pack) -> None:
    assert (
        plain(series_lines(pack.tables["collisions"])[2])
        == "Highest December 2014 (1,393), lowest April 2014 and February 2015 (1,156 each)."
    )
    assert plain(series_lines(monthly(0, 0, 0))[1]) == "The same every month."
    assert plain(series_lines(monthly(None, 5))[0]) == "Only one month has a figure: February 2014, 5 collisions."


def test_the_difference_of_two_shares_is_in_percentage_points(pack: Pack) -> None:
    assert plain(member_words(pack.tables["speeding"], "Cancelled")) == (
        "Cancelled. 2014: 8,930 of 51,102, 17.5%; 2015 (part year): 611 of 8,121, 7.5%. "
        "Share: −10.0 percentage points, 95% interval −10.6 to −9.3."
    )


def lines_of(table: Table) -> list[str]:
    """Every month of the table's years, and their totals and means."""
    months = [month(year.number, number) for year in table.years for number in range(1, 13)]
    lines = [period_words(table, each) for each in months] + [
        span_words(table, year, mean=mean) for year in table.years for mean in (False, True)
    ]
    assert all(width(line) <= 156 and len(wrap(line, 78)) <= 2 for line in lines) or table.id == "some"
    return list(map(plain, lines))


def grids(pack: Pack) -> list[Table]:
    return [table for table in pack.report_tables.values() if table.shape == "grid"]


def test_readings_are_short_and_fit_two_rows_at_80(pack: Pack) -> None:
    assert all(lines_of(table) for table in grids(pack))


@given(VALUES)
def test_any_series_reads_in_plain_figures(values: list[float | None]) -> None:
    table = monthly(*values)
    for expected in (*map(plain, series_lines(table)), *lines_of(table)):
        assert (
            expected.endswith(".")
            and "-" not in expected.replace("-month", "")
            and "e+" not in expected
            and "0000000000001" not in expected
        )


@given(st.lists(st.integers(0, 5), min_size=2, max_size=12))
def test_some_month_is_highest_and_some_lowest_unless_all_are_the_same(values: list[int]) -> None:
    expected = {
        rank_words(RankAmong(1 + sum(other > value for other in values), values.count(value), len(values))).removesuffix(" (tied)")
        for value in values
    }
    alike = len(set(values)) == 1
    assert (f"the same in all {len(values)}" in expected) is alike
    assert alike or {f"highest of {len(values)}", f"lowest of {len(values)}"} <= expected


@pytest.mark.parametrize(
    ("table", "place", "expected"),
    [
        (
            "collisions",
            0,
            "15 months, mean 1,245 collisions a month; no signal; four times in five, the rules find a lasting change of about 200 "
            "(16% of the mean) that begins halfway; a smaller or later one could go unseen. "
            "Under 24 months, a season cannot be told apart from a change.",
        ),
        (
            "collisions",
            1,
            "Like for like, January to March: 3,562 in 2015, 3,876 in 2014: −314 (−8.1%), within the usual ±366: could be chance.",
        ),
        ("collisions", 3, "12-month mean: 1,259 to December 2014, 1,233 to March 2015."),
        (
            "mobile-phones",
            0,
            "17 months, mean 188 notices a month; January to July 2014 high (two of three, shift); November 2014 to May 2015 low "
            "(two of three, shift); counts depend on police activity, so neither better nor worse. "
            "Under 24 months, a season cannot be told apart from a change.",
        ),
        (
            "mobile-phones",
            1,
            "Like for like, January to May: 804 in 2015, 1,174 in 2014: −370 (−31.5%), beyond the usual ±186. "
            "Neighbouring months are alike, so the usual range may be too narrow.",
        ),
        (
            "seat-belts",
            0,
            "17 months, mean 82 notices a month; one month outside the limits: March 2014 (239); counts depend on police activity, "
            "so neither better nor worse. Under 24 months, a season cannot be told apart from a change.",
        ),
        (
            "seat-belts",
            1,
            "Like for like, January to May: 429 in 2015, 494 in 2014: −65 (−13.2%), within the usual ±183: could be chance.",
        ),
    ],
)
def test_a_series_is_judged_by_its_own_variation(pack: Pack, table: str, place: int, expected: str) -> None:
    assert plain(series_lines(pack.tables[table])[place]) == expected


def test_nothing_is_called_a_change_or_better(pack: Pack) -> None:
    for table in grids(pack):
        for expected in (*map(plain, series_lines(table)), *lines_of(table)):
            # A change that could go unseen, or that a season could pass for, is not one that is claimed.
            claimed = re.sub(r"rising|falling|a lasting change of|apart from a change|neither better nor worse", "", expected)
            assert not re.search(r"chang|improv|worse|better|rise|fall|fell|rose", claimed)


@pytest.mark.parametrize("glyphs", [BLOCKS, ASCII], ids=["blocks", "ascii"])
def test_the_sentence_explains_the_signs(pack: Pack, glyphs: Glyphs) -> None:
    phones = plain(series_lines(pack.tables["mobile-phones"], glyphs=glyphs)[0])
    assert f"{glyphs.near} two of three" in phones and f"{glyphs.shift} shift" in phones
    assert f"outside the limits ({glyphs.outside})" in plain(series_lines(pack.tables["seat-belts"], glyphs=glyphs)[0])
    if not glyphs.unicode:
        assert "+/-186" in plain(series_lines(pack.tables["mobile-phones"], glyphs=glyphs)[1])


def test_trial_limits_and_none_say_so(pack: Pack) -> None:
    found = plain(series_lines(monthly(*range(11)))[0])
    assert "low (outside trial limits); January to November 2014 rising (trend)" in found and "11 months are too few to be sure" in found
    assert "; no limits, as every moving range is 0" in plain(series_lines(monthly(5, 5, 5))[0])
    assert "; no limits, as there are no moving ranges" in plain(series_lines(monthly(5, None, 5))[0])
    assert "rolling" not in plain(series_lines(monthly(*range(12)))[-1]), "a year has none to show"
    gaps = plain(series_lines(monthly(*range(6), None, *range(6)))[-1])
    assert gaps == "The rolling mean needs more than 12 months in a row."


def test_a_difference_of_shares_that_may_be_none_says_so() -> None:
    table = made("2014,p,10\n2014,q,90\n2015,p,14\n2015,q,86", "year", ("disposal",))
    expected = plain(member_words(table, "p"))
    assert expected.endswith("Share: +4.0 percentage points, 95% interval −5.2 to +13.3, so there may be no difference.")


@pytest.mark.parametrize(
    ("unit", "one"),
    [
        ("collisions", "collision"),
        ("notices", "notice"),
        ("offences per month", "offence per month"),
        ("people", "person"),
        ("inquiries", "inquiry"),
        ("breaches", "breach"),
        ("cases of fraud", "case of fraud"),
        ("staff", "staff"),
        ("pass", "pass"),
        ("of 43 police force areas", "of 43 police force areas"),
        ("", ""),
    ],
)
def test_units_have_a_singular(unit: str, one: str) -> None:
    assert singular(unit) == one
    assert [amount(value, unit) for value in (1, -1, 2)] == [f"1 {one}".strip(), f"−1 {one}".strip(), f"2 {unit}".strip()]

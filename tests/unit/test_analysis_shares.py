"""Shares of members, and the changes that statements give."""

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.reports import GREATER_MANCHESTER, report
from tests.unit.by_hand import by_year
from tui.analysis.chance import Chance
from tui.analysis.changes import StatedChange, changes
from tui.analysis.member_shares import missing_parts, shares_of, wholes_of
from tui.model.pack import Pack
from tui.model.report import Figure

ROWS = st.dictionaries(st.sampled_from("pqr"), st.lists(st.integers(0, 10**6), min_size=1, max_size=3), min_size=1)


@pytest.mark.parametrize(
    ("disposal", "before", "since", "points"),
    [
        ("Cancelled", (8930, 17.5), (611, 7.5), -10.0),
        ("Paid / Licence Endorsed", (12940, 25.3), (2810, 34.6), 9.3),
        ("Prosecuted", (8555, 16.7), (1522, 18.7), 2.0),
        ("Retraining Course Attended And Completed", (20674, 40.5), (3178, 39.1), -1.3),
    ],
)
def test_shares_of_speeding(pack: Pack, disposal: str, before: tuple[int, float], since: tuple[int, float], points: float) -> None:
    row = next(row for row in shares_of(pack.tables["speeding"], "disposal") if row.member == disposal)
    assert list(row.volumes.values()) == [before[0], since[0]]
    assert [share * 100 for share in row.shares.values()] == pytest.approx([before[1], since[1]], abs=0.05)
    assert row.points == pytest.approx(points, abs=0.05)


def test_totals_are_the_reports_own(pack: Pack) -> None:
    assert list(wholes_of(pack.tables["speeding"]).values()) == [51102, 8121]


def test_a_year_without_the_member_is_absent_and_has_no_points(pack: Pack) -> None:
    row = next(row for row in shares_of(pack.tables["speeding"], "disposal") if row.member.startswith("Fine"))
    assert (list(row.volumes.values()), len(row.shares), row.points) == ([3], 1, None)


def test_one_year_has_no_difference_and_no_cases_no_share() -> None:
    (one,) = shares_of(by_year({"p": (5,)}), "disposal")
    assert (list(one.shares.values()), one.points) == ([1.0], None)
    (none,) = shares_of(by_year({"p": (0,)}), "disposal")
    assert (list(none.volumes.values()), none.shares) == ([0], {})


@given(ROWS)
def test_shares_add_up_to_the_whole(rows: dict[str, list[int]]) -> None:
    table = by_year(rows)
    found = shares_of(table, "disposal")
    for year, whole in wholes_of(table).items():
        assert sum(row.volumes.get(year, 0) for row in found) == whole
        if whole:
            assert sum(row.shares.get(year, 0) for row in found) == pytest.approx(0.0 if year in missing_parts(found) else 1.0)


def test_changes_of_crime_in_the_reports_order(pack: Pack) -> None:
    found = changes(pack, "crime")
    assert [(change.measure.id, change.value, change.percent.value if change.percent else None) for change in found] == [
        ("total-recorded-crime", 1200, 3.6),
        ("violence-with-injury", 474, 10),
        ("public-place-violence-with-injury", 405, 20),
        ("robbery", -31, -3.3),
        ("burglary-dwelling", -180, -8.8),
        ("business-crime", 23, 0.5),
        ("shop-theft", 313, 9.2),
        ("bilking", -25, -25),
    ]
    assert [change.verdict for change in found] == ["worse"] * 3 + ["", "better", "", "worse", ""]
    assert [change.measure.id for change in found if change.by_chance] == ["robbery", "business-crime"]
    assert changes(pack, "cyber") == ()


def test_a_change_that_is_given_only_in_per_cent_is_not_tested(pack: Pack) -> None:
    bilking = changes(pack, "crime")[-1]
    assert (bilking.count, bilking.chance, bilking.by_chance, bilking.verdict) == (None, None, False, "")


def test_changes_of_one_measure_go_by_whose_they_are() -> None:
    found = changes(report(GREATER_MANCHESTER), "arrests")
    assert [change.name for change in found] == ["All arrests", "Robbery"]


@pytest.mark.parametrize(
    ("better", "value", "verdict"),
    [
        ("lower", 1, "worse"),
        ("lower", -1, "better"),
        ("higher", 1, "better"),
        ("higher", -1, "worse"),
        ("neutral", 1, ""),
        ("lower", 0, ""),
    ],
)
def test_verdict(pack: Pack, better: str, value: int, verdict: str) -> None:
    measure = msgspec.structs.replace(pack.measures["robbery"], better=better)
    figure: Figure = msgspec.structs.replace(pack.figures["robbery/change"], value=value)
    for chance, shown in ((Chance(1, 1, beyond=True), verdict), (Chance(1, 1, beyond=False), ""), (None, "")):
        assert StatedChange(measure, "robbery", figure, None, chance).verdict == shown
        assert StatedChange(measure, "robbery", None, figure, chance).verdict == shown


def test_shares_are_worked_out_once(pack: Pack) -> None:
    """A move of the cursor asks for them again.

    A table may have thousands of members.
    """
    table = pack.tables["speeding"]
    without = {"disposal": ("Cancelled",)}
    assert shares_of(table, "disposal", without=without) is shares_of(table, "disposal", without={"disposal": ["Cancelled"]})
    assert shares_of(table, "disposal") is not shares_of(table, "disposal", without=without)

"""Shares of disposals, and the changes that statements give."""

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.analysis.chance import Chance
from tui.analysis.changes import Change, changes
from tui.analysis.shares import shares, totals
from tui.model.pack import Pack
from tui.model.report import Figure
from tui.model.series import Disposal, Disposals

ROWS = st.lists(
    st.builds(Disposal, st.integers(2013, 2015), st.just("a"), st.sampled_from("pqr"), st.integers(0, 10**6)), min_size=1, max_size=12
)


@pytest.fixture
def speeding(pack: Pack) -> Disposals:
    """The speeding disposals of the workshop."""
    data = pack.old_tables["speeding"].data
    assert isinstance(data, Disposals)
    return data


@pytest.mark.parametrize(
    ("disposal", "before", "since", "points"),
    [
        ("Cancelled", (8930, 17.5), (611, 7.5), -10.0),
        ("Paid / Licence Endorsed", (12940, 25.3), (2810, 34.6), 9.3),
        ("Prosecuted", (8555, 16.7), (1522, 18.7), 2.0),
        ("Retraining Course Attended And Completed", (20674, 40.5), (3178, 39.1), -1.3),
    ],
)
def test_shares_of_speeding(speeding: Disposals, disposal: str, before: tuple[int, float], since: tuple[int, float], points: float) -> None:
    row = next(row for row in shares(speeding) if row.disposal == disposal)
    assert row.volumes == {2014: before[0], 2015: since[0]}
    assert [row.shares[year] * 100 for year in (2014, 2015)] == pytest.approx([before[1], since[1]], abs=0.05)
    assert row.points == pytest.approx(points, abs=0.05)


def test_totals_are_the_reports_own(speeding: Disposals) -> None:
    assert totals(speeding) == {2014: 51102, 2015: 8121}


def test_a_year_without_the_disposal_is_absent_and_has_no_points(speeding: Disposals) -> None:
    row = next(row for row in shares(speeding) if row.disposal.startswith("Fine"))
    assert (row.volumes, set(row.shares), row.points) == ({2014: 3}, {2014}, None)


def test_one_year_has_no_difference_and_no_cases_no_share() -> None:
    (one,) = shares(Disposals((Disposal(2014, "a", "p", 5), Disposal(2014, "b", "p", 6))))
    assert (one.volumes, one.shares, one.points) == ({2014: 11}, {2014: 1.0}, None)
    (none,) = shares(Disposals((Disposal(2014, "a", "p", 0),)))
    assert (none.volumes, none.shares) == ({2014: 0}, {})


@given(ROWS)
def test_shares_add_up_to_the_whole(rows: list[Disposal]) -> None:
    data = Disposals(tuple(rows))
    for year, whole in totals(data).items():
        assert sum(row.volumes.get(year, 0) for row in shares(data)) == whole
        if whole:
            assert sum(row.shares.get(year, 0) for row in shares(data)) == pytest.approx(1)


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
    ]
    assert [change.verdict for change in found] == ["worse"] * 3 + ["", "better", "", "worse"]
    assert [change.measure.id for change in found if change.by_chance] == ["robbery", "business-crime"]
    assert changes(pack, "cyber") == ()


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
    for chance, told in ((Chance(1, 1, beyond=True), verdict), (Chance(1, 1, beyond=False), ""), (None, "")):
        assert Change(measure, "robbery", figure, None, chance).verdict == told
        assert Change(measure, "robbery", None, figure, chance).verdict == told

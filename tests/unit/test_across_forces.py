"""Forces beside each other: rates, places, intervals, and what is not compared."""

from collections.abc import Iterable

import pytest
from msgspec.structs import replace

from tests.unit.quarters import SIDE_BY_SIDE, figures_of, over_time, quarter, renamed, with_measure, with_spec, with_values
from tui.analysis.across.forces import Forces, NotCompared, compare_forces
from tui.analysis.across.identity import definition_of, same_measure
from tui.analysis.across.joined import JoinedSeries, joined_series
from tui.analysis.intervals import byar
from tui.model.common_measures import CommonMeasure
from tui.model.pack import Pack
from tui.nodes.across.forces_record import forces_comparison

CRIME = {"greater-manchester-2018-03": "crimes", "merseyside-2018-03": "all-crime"}
COMMON = (CommonMeasure(id="recorded-crime-without-fraud", title="Crime", measures=("Merseyside Police: all-crime",)),)
WM, GM, MERSEY, WY = (quarter(name) for name in SIDE_BY_SIDE)


def crime(packs: Iterable[Pack]) -> list[JoinedSeries]:
    return [joined_series([figures_of(pack, CRIME.get(pack.id, "recorded-crime"))]) for pack in packs]


def four() -> Forces:
    return compare_forces(crime((WM, GM, MERSEY, WY)))


def test_counts_are_compared_as_rates_of_the_longest_common_period() -> None:
    """The published rates of 2017/18: 80.56, 88.52, 115.09 and 121.42."""
    found = four()
    assert found.worked_out and found.left_out == ()
    assert [(each.figure.name, round(each.figure.rate, 2), each.placing.place) for each in found.ranked] == [
        ("West Midlands Police", 80.56, 1),
        ("Merseyside Police", 88.52, 2),
        ("West Yorkshire Police", 115.09, 3),
        ("Greater Manchester Police", 121.42, 4),
    ]
    assert {str(each.span.period) for each in found.figures} == {"2017/18"}
    assert found.mean_of_others(found.ranked[0].figure) == pytest.approx(108.34, abs=0.05)


def test_without_a_population_a_count_is_left_out_with_the_reason() -> None:
    without = with_spec(WY, "recorded-crime", population=None)
    bare = replace(without, tables={**without.tables, "recorded-crime": replace(without.tables["recorded-crime"], population=None)})
    found = compare_forces(crime((WM, MERSEY, bare)))
    assert [each.force for each in found.left_out] == ["West Yorkshire Police"]
    assert "the table names no population" in found.left_out[0].reason
    said = forces_comparison(found)
    assert len(said.tables[0].rows) == 2
    # Its count is nowhere beside those of the others.
    assert "265,520" not in str(said) and "265520" not in str(said)


def test_a_population_that_covers_other_figures_is_the_reason() -> None:
    held = WY.tables["recorded-crime"].population
    assert held
    empty = replace(held, rows=())
    other = replace(WY, tables={**WY.tables, "recorded-crime": replace(WY.tables["recorded-crime"], population=empty)})
    found = compare_forces(crime((WM, MERSEY, other)))
    assert "the population that the table names does not cover these figures" in found.left_out[0].reason


def test_one_force_that_is_left_is_compared_with_nobody() -> None:
    bare = replace(WY, tables={**WY.tables, "recorded-crime": replace(WY.tables["recorded-crime"], population=None)})
    found = compare_forces(crime((WM, bare)))
    assert found.figures == () and [each.force for each in found.left_out] == ["West Yorkshire Police", "West Midlands Police"]
    assert forces_comparison(found).empty


def test_rates_beside_rates_as_printed() -> None:
    found = compare_forces([joined_series([figures_of(pack, "crime-rate")]) for pack in (WM, GM)])
    assert not found.worked_out and [each.rate for each in found.figures] == [80.56, 121.42]
    assert {each.interval for each in found.figures} == {None} and found.ranked[0].from_place is None
    said = [fact.words for fact in forces_comparison(found).facts]
    assert "How far chance moves these figures is not known, so small differences may change the order." in said


@pytest.mark.parametrize(
    ("changed", "reason"),
    [
        ({"per": "100000 residents"}, "the base is 100000 residents, not 1000 residents"),
        ({"unit": "crimes"}, "the unit is crimes, not offences"),
        ({"kind": "score", "per": ""}, "the figure is a score, not a rate"),
    ],
)
def test_figures_of_another_kind_are_not_set_beside(changed: dict[str, object], reason: str) -> None:
    other = with_measure(GM, "crime-rate", **changed)
    found = compare_forces([joined_series([figures_of(pack, "crime-rate")]) for pack in (WM, other)])
    assert found.left_out[0] == NotCompared("Greater Manchester Police", reason) and not found.figures


def test_places_that_chance_leaves_open() -> None:
    near = renamed(
        with_values(WM, "recorded-crime", {f"2017/18-Q{part}": value for part, value in enumerate((57139, 57639, 59801, 58900), 1)}),
        "near-2018",
        "Near Police",
    )
    found = compare_forces([*crime((WM, GM)), *crime((near,))])
    assert [(each.figure.name, each.from_place, each.to_place) for each in found.ranked] == [
        ("West Midlands Police", 1, 2),
        ("Near Police", 1, 2),
        ("Greater Manchester Police", 3, 3),
    ]
    said = [fact.words for fact in forces_comparison(found).facts]
    assert "The 95% intervals of West Midlands Police and Near Police overlap, so chance may decide their order." in said
    assert "2nd lowest of 3 (by chance, 1st to 2nd)" in str(forces_comparison(found).tables[0].rows[1])


def test_a_funnel_needs_five_forces() -> None:
    assert four().funnel is None
    fifth = renamed(WM, "fifth-2018", "Fifth Police")
    found = compare_forces(crime((WM, GM, MERSEY, WY, fifth)))
    assert found.funnel is not None and [point.cases for point in found.funnel.points][:2] == [2897303, 2798799]
    words = {fact.label: fact.words for fact in forces_comparison(found).facts}
    assert words["Funnel plot"].endswith("The forces differ more than chance explains, so the limits are widened.")
    assert words["Places"].startswith("The 95% intervals of West Midlands Police and Fifth Police overlap")


def test_a_stock_has_no_interval_and_no_year() -> None:
    with_people = [with_spec(pack, "officers", population=pack.tables["recorded-crime"].spec.population) for pack in (WM, WY)]
    held = [
        replace(pack, tables={**pack.tables, "officers": replace(pack.tables["officers"], population=pack.tables["population"])})
        for pack in with_people
    ]
    found = compare_forces([joined_series([figures_of(pack, "officers")]) for pack in held])
    assert [str(each.span.period) for each in found.figures] == ["2018", "2018"] and {each.interval for each in found.figures} == {None}
    assert found.figures[0].rate == pytest.approx(6733 / 2897303 * 1000)


def test_no_common_period() -> None:
    early = [joined_series([figures_of(quarter("west-midlands-2014"), "breath-tests")])]
    found = compare_forces([*early, joined_series([figures_of(quarter("greater-manchester-2015"), "breath-tests")])])
    assert not found.figures and {each.reason for each in found.left_out} == {"no period is in the reports of all of them"}


def test_a_year_is_not_added_up_over_a_break() -> None:
    first = with_values(quarter("west-midlands-2017-12"), "recorded-crime", {f"2017/18-Q{part}": 57000 + part for part in (1, 2, 3)})
    last = with_measure(with_values(WM, "recorded-crime", {"2017/18-Q4": 58814}), "recorded-crime", caveats=("Fraud is now counted.",))
    found = compare_forces([over_time(first, last), *crime((WY,))])
    assert [str(each.span.period) for each in found.figures] == ["2017/18-Q4", "2017/18-Q4"]


def test_measures_are_the_same_by_id_within_a_force_and_by_definition_across() -> None:
    like = WM.measures["recorded-crime"]
    assert same_measure(quarter("west-midlands-2017-06"), like, WM) == quarter("west-midlands-2017-06").measures["recorded-crime"]
    assert same_measure(GM, like, WM) == GM.measures["crimes"]
    assert same_measure(MERSEY, like, WM) is None
    assert same_measure(MERSEY, like, WM, COMMON) == MERSEY.measures["all-crime"]


def test_equal_titles_and_ids_alone_never_count_across_forces() -> None:
    bare = with_measure(WY, "recorded-crime", same_as=None)
    assert same_measure(bare, WM.measures["recorded-crime"], WM) is None


def test_the_library_names_a_workshop_or_a_force() -> None:
    one = CommonMeasure(id="a", title="A", measures=("merseyside-2018-03:all-crime",))
    assert definition_of(MERSEY, MERSEY.measures["all-crime"], (*COMMON, one)) == "a"
    assert definition_of(MERSEY, MERSEY.measures["officers"], COMMON) == "police-officers"


@pytest.mark.parametrize(("events", "low", "high"), [(0, 0, 3.689), (1, 0.025, 5.572), (10, 4.795, 18.39), (100, 81.364, 121.627)])
def test_byar_is_close_to_the_exact_interval(events: int, low: float, high: float) -> None:
    assert byar(events) == pytest.approx((low, high), abs=0.03)

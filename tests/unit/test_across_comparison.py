"""A comparison of the library: which workshops it opens, and what it says."""

import datetime as dt

import pytest
from msgspec.structs import replace

from tests.conftest import PACKS
from tests.unit.quarters import (
    COMMON,
    OVER_TIME,
    SIDE_BY_SIDE,
    Shelf,
    figures_of,
    known,
    quarter,
    renamed,
    whole_shelf,
    with_measure,
    with_values,
)
from tui.analysis.across.asked_for import figures_at
from tui.analysis.across.candidates import one_a_force
from tui.analysis.across.comparison import OWNER_UNKNOWN, MeasureComparison, NotJoined, comparison
from tui.model.common_measures import CommonMeasure
from tui.model.others import KnownWorkshop, Others
from tui.model.pack import Pack
from tui.navigation.address import Address
from tui.nodes.across.comparison_words import NO_OTHER_FORCE, comparison_facts
from tui.pack.reader import read_pack

WM = quarter("west-midlands-2018-03")


def compared(shelf: Others, measure: str = "recorded-crime", pack: Pack = WM) -> MeasureComparison:
    return comparison(figures_of(pack, measure), shelf)


def words(found: MeasureComparison) -> list[str]:
    return [f"{fact.label}: {fact.words}" for fact in comparison_facts(found)]


def test_only_workshops_that_have_the_measure_are_opened_each_once() -> None:
    shelf = whole_shelf()
    found = compared(shelf)
    assert sorted(shelf.asked) == sorted({*OVER_TIME, *SIDE_BY_SIDE} - {WM.id})
    assert [each.workshop for each in found.series.reports] == list(OVER_TIME)
    assert found.left_out == (
        NotJoined("west-midlands-2014", "no measure recorded-crime"),
        NotJoined("west-midlands-2015-03", "no measure recorded-crime"),
    )


def test_each_other_force_is_taken_from_the_report_that_is_nearest_in_time() -> None:
    later = renamed(quarter("west-yorkshire-2018-03"), "later-2019", "West Yorkshire Police")
    far = known(later)._replace(date=dt.date(2019, 3, 31))
    near = known(quarter("west-yorkshire-2018-03"))
    early = near._replace(id="early-2017", date=dt.date(2017, 12, 31))
    chosen = one_a_force(WM, WM.measures["recorded-crime"], [far, early, near, known(WM)], COMMON)
    assert [each.id for each in chosen] == ["west-yorkshire-2018-03"]
    # 90 days before and 90 days after: the later one.
    tied = [near._replace(id="before", date=WM.date - dt.timedelta(90)), near._replace(id="after", date=WM.date + dt.timedelta(90))]
    assert [each.id for each in one_a_force(WM, WM.measures["recorded-crime"], tied, COMMON)] == ["after"]


def test_where_the_force_stands_beside_the_others() -> None:
    """By hand, 233,393 of 2,897,303 are 80.56.

    The mean of the others, 88.52, 115.09 and 121.42, is 108.34.
    """
    said = words(compared(whole_shelf()))
    assert said[0] == (
        "Beside others: West Midlands Police has the lowest recorded crime without fraud of the 4 forces in 2017/18: 80.6 offences "
        "per 1,000 residents, 27.8 below the average of the others. "
        "No two 95% intervals overlap, so chance alone does not explain the order."
    )
    # (16.5 + 21.1 + 23.1) / 3 = 20.2
    assert (
        "Other measures: West Midlands Police has the 2nd lowest crime severity score of the 4 forces in 2017/18: 18.0 points, "
        "2.2 below the average of the others." in said
    )
    assert not any(each.startswith("Other measures") and "per 1,000 residents" in each for each in said), "said once"
    both = "“Recorded crime per 1,000 residents” agree with those worked out of “Recorded crime without fraud”"
    assert f"Rates: The printed figures of {both}." in said
    assert not any("Residents" in each for each in said), "a population is no measure that has a definition in common"


def test_a_broken_workshop_is_named_and_left_out() -> None:
    shelf = whole_shelf()
    shelf.closed = (KnownWorkshop("broken-2017", closed="workshop.yaml:3: no such topic"),)
    del shelf.packs["west-midlands-2017-09"]
    shelf.closed += (known(quarter("west-midlands-2017-09")),)  # It was whole when its header was made.
    found = compared(shelf)
    assert NotJoined("broken-2017", OWNER_UNKNOWN) in found.left_out
    assert NotJoined("west-midlands-2017-09", "cannot be opened") in found.left_out
    assert [each.workshop for each in found.series.reports] == [name for name in OVER_TIME if name != "west-midlands-2017-09"]
    assert "Left out: west-midlands-2017-09: cannot be opened." in words(found)


def test_a_force_alone_is_told_how_to_name_what_is_the_same() -> None:
    found = compared(Shelf([WM]))
    assert found.forces is None and found.other_measures == ()
    assert f"Other forces: {NO_OTHER_FORCE}" in words(found)
    assert comparison(figures_of(WM, "recorded-crime"), Others()).series.reports == (figures_of(WM, "recorded-crime"),)


def test_a_measure_of_the_same_name_is_not_said_to_be_missing() -> None:
    own = with_measure(WM, "recorded-crime", same_as=None)
    others = [renamed(own, f"{name}-1", f"{name} Police") for name in ("Westshire", "Eastshire")]
    found = compared(Shelf([own, *others, renamed(others[0], "westshire-2", "westshire  police")], common=()), pack=own)
    assert (
        "Other forces: Eastshire Police and westshire  police have measures of this name, "
        "but the reports do not say that these are the same measure." in words(found)
    )
    apart = Shelf([WM, with_measure(others[0], "recorded-crime", same_as="https://example.org/other")])
    assert "Other forces: Westshire Police has a measure of this name, with another definition." in words(compared(apart))


def test_a_mean_and_its_signals_are_said_of_three_points_or_more() -> None:
    said = {
        number: any(each.startswith("Limits: ") for each in words(compared(Shelf([shown]), pack=shown)))
        for number in (2, 3)
        for shown in [with_values(WM, "recorded-crime", {f"2017/18-Q{part}": 57000 + part for part in range(1, number + 1)})]
    }
    assert said == {2: False, 3: True}


def test_a_row_is_set_beside_the_same_row_only() -> None:
    own = read_pack(PACKS / "west-yorkshire-2024")
    asked = figures_at(own, Address("crime", "crime-by-offence", "robbery"))
    id = asked.measure.id
    shared = CommonMeasure(
        id="robbery", title="Robbery", measures=tuple(f"{force}: {id}" for force in (own.report.force, "Other", "Third"))
    )
    other = renamed(own, "other-2024", "Other")
    third = renamed(
        replace(own, tables={each: table for each, table in own.tables.items() if each != "crime-by-offence"}), "third-2024", "Third"
    )
    found = comparison(asked, Shelf([own, other, third], common=(shared,)))
    assert [(each.force, each.rows) for each in found.beside] == [("Other", asked.rows)]
    assert [each.force for each in found.unlike] == ["Third"]


@pytest.mark.parametrize("changed", [{"unit": "crimes"}, {"kind": "money", "unit": "£"}])
def test_a_measure_of_another_kind_is_not_set_beside(changed: dict[str, object]) -> None:
    other = with_measure(quarter("west-yorkshire-2018-03"), "recorded-crime", **changed)
    found = compared(Shelf([WM, other, quarter("greater-manchester-2018-03")]))
    assert found.forces and [each.force for each in found.forces.left_out] == ["West Yorkshire Police"]
    assert any(each.startswith("Not compared: West Yorkshire Police: the") for each in words(found))


def test_progress_is_told_after_each_workshop() -> None:
    told: list[tuple[int, int]] = []
    comparison(figures_of(WM, "recorded-crime"), whole_shelf(), lambda done, of: told.append((done, of)))
    assert told == [(number, 6) for number in range(1, 7)]


def test_a_printed_rate_that_differs_from_the_counts_is_another_measure() -> None:
    """233,393 of 2,897,303 residents are 80.56, which is printed; 80.65 is not."""

    def changed(pack: Pack) -> Pack:
        return with_values(pack, "crime-rate", {"2017/18": 80.65})

    rates = {each.measure.id for each in compared(whole_shelf()).same_rates}
    assert rates == {"crime-rate"}
    other = compared(whole_shelf(), pack=changed(WM))
    assert not other.same_rates and "crime-rate" in {each.measure.id for each in other.other_measures}
    printed = compared(whole_shelf(), "crime-rate")
    assert {each.measure.id for each in printed.same_rates} == {"recorded-crime"}, "and the other way round"


def test_a_table_of_forces_is_of_the_reports_own_force() -> None:
    """Forces are never added up: 64,280 of West Yorkshire, not 236,667 of all four."""
    pack = read_pack(PACKS / "west-yorkshire-2024")
    for asked in (figures_at(pack, Address("crime", "crime-by-quarter")), figures_of(pack, "recorded-crime")):
        assert asked.series.values == (64280, 65572, 68562, 67106)
        assert asked.name == "West Yorkshire Police" and asked.crumb == "Recorded crime without fraud"
        assert str(asked.address.local) == "crime/crime-by-quarter/west-yorkshire"
    other = figures_at(pack, Address("crime", "crime-by-quarter", "merseyside"))
    assert (other.name, other.crumb) == ("Merseyside", "Recorded crime without fraud, Merseyside")


def test_the_other_forces_of_a_table_are_beside_its_own() -> None:
    """As printed, 80.56, 88.52, 115.09 and 121.42: second highest, others 96.83."""
    pack = read_pack(PACKS / "west-yorkshire-2024")
    found = compared(Shelf([pack]), "crime-rate", pack)
    assert words(found)[0].startswith(
        "Beside others: West Yorkshire Police has the 2nd highest recorded crime per 1,000 residents of the 4 forces in 2017/18: 115.09 "
    )
    assert "115.09 offences per 1,000 residents, 18.26 above the average of the others." in words(found)[0]
    assert [each.measure.id for each in found.other_measures] == ["violence-rate", "crime-severity"]
    counts = compared(Shelf([pack]), "recorded-crime", pack)
    assert any("the table names no population" in each for each in words(counts)) and NO_OTHER_FORCE not in " ".join(words(counts))
    assert [each.measure.id for each in counts.other_measures] == ["crime-rate", "violence-rate", "crime-severity"]


def test_a_force_with_a_report_is_taken_from_it_and_not_from_a_table() -> None:
    pack = read_pack(PACKS / "west-yorkshire-2024")
    other = renamed(pack, "mersey-2024", "Merseyside Police")
    shared = CommonMeasure(id="rate", title="Rate", measures=("West Yorkshire Police: crime-rate", "Merseyside Police: crime-rate"))
    found = compared(Shelf([pack, other], common=(shared,)), "crime-rate", pack)
    assert [each.subject for each in found.others] == ["Merseyside Police", "Greater Manchester", "West Midlands"]
    assert found.forces and {each.name: each.rate for each in found.forces.figures}["Merseyside Police"] == 88.52

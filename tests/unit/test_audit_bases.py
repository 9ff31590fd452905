"""The base of a change is checked where it is in the data.

Nothing is then said to be missing. Also what a part leaves of a whole.
"""

import math

import msgspec
import pytest

from tests.unit.checked import of_months
from tui.analysis.audit import audit
from tui.analysis.checks.like_for_like import LikeForLike
from tui.analysis.finding import Finding
from tui.analysis.implied import Range, implied, rest
from tui.model.claims import Check
from tui.model.pack import Pack
from tui.model.report import Figure, FigureRole
from tui.model.tables import Printed
from tui.nodes.finding_words import why

YEARS = [100] * 12 + [110] * 12
"""Each month of 2014 has 110, each of 2013 has 100: 1,200 and 1,320."""


def with_pair(change: int, percent: float, check: Check | None, *, measure: str) -> Pack:
    """The small pack with another change and percentage, and a table of the measure."""
    pack = of_months(YEARS)
    figures = {figure.id: figure for figure in pack.statements["total"].figures}
    replaced = {
        "change": msgspec.structs.replace(
            figures["change"], value=change, printed=str(abs(change)), relation="exactly", check=check, measure="recorded-crime"
        ),
        "percent": msgspec.structs.replace(
            figures["percent"], value=percent, printed=f"{abs(percent)}%", relation="exactly", measure="recorded-crime"
        ),
    }
    topics = tuple(
        msgspec.structs.replace(
            topic,
            sections=tuple(
                msgspec.structs.replace(
                    section,
                    statements=tuple(
                        msgspec.structs.replace(each, figures=tuple(replaced.get(figure.id, figure) for figure in each.figures))
                        if each.id == "total"
                        else each
                        for each in section.statements
                    ),
                )
                for section in topic.sections
            ),
        )
        for topic in pack.report.topics
    )
    table = pack.tables["notices"]
    table = msgspec.structs.replace(table, measures=(pack.measures[measure],), spec=msgspec.structs.replace(table.spec, printed=Printed()))
    report = msgspec.structs.replace(pack.report, topics=topics)
    return msgspec.structs.replace(pack, report=report, tables={**pack.tables, "notices": table})


def base(pack: Pack) -> Finding:
    return next(finding for finding in audit(pack) if finding.claim.pair)


MEASURE = "recorded-crime"
CHECK = LikeForLike(table="notices", period=2014)


@pytest.mark.parametrize(
    ("change", "percent", "check", "verdict", "expected"),
    [
        (120, 10.0, CHECK, "agrees", "The table has 1,200 for January to December 2013, which is within it"),
        (120, 20.0, CHECK, "differs", "which is outside it"),
        (120, 10.0, None, "agrees", "which is within it"),
        (120, 20.0, None, "unchecked", "but the report may mean another period"),
    ],
)
def test_a_base_in_the_data_is_checked(change: int, percent: float, check: Check | None, verdict: str, expected: str) -> None:
    found = base(with_pair(change, percent, check, measure=MEASURE))
    assert found.verdict == verdict
    assert found.computed == 1200
    assert expected in why(found)
    assert "does not give" not in why(found)
    assert found.cells and {cell.table for cell in found.cells} == {"notices"}


def test_a_base_that_is_nowhere_is_said_to_be_missing() -> None:
    found = base(with_pair(120, 10.0, None, measure="notices"))
    assert (found.verdict, found.computed) == ("unchecked", None)
    assert "The report does not give it" in why(found)


def figure(value: float, unit: str, role: FigureRole) -> Figure:
    printed = f"{abs(value)}%" if unit == "%" else str(abs(value))
    return Figure(id="x", label="x", value=value, unit=unit, window="w", printed=printed, role=role)


def pair(change: float, percent: float) -> tuple[Figure, Figure]:
    return figure(change, "offences", "change"), figure(percent, "%", "percent-change")


def test_what_a_part_leaves() -> None:
    whole, part = implied(*pair(474, 10)), implied(*pair(405, 20))
    assert whole and part
    left = rest(part, whole)
    assert left and left.change == (69, 69) and left.base == (2437, 3015)
    assert left.percent and left.percent == pytest.approx(Range(69 / 3015, 69 / 2437))


def test_a_part_that_grows_while_the_whole_falls_leaves_a_larger_fall() -> None:
    whole, part = implied(*pair(-31, -3.3)), implied(*pair(20, 10))
    assert whole and part
    left = rest(part, whole)
    assert left and left.change == (-51, -51)
    assert left.size == (51, 51)


def test_a_part_without_an_upper_end_gives_no_remainder() -> None:
    whole, part = implied(*pair(474, 10)), implied(*pair(405, 20))
    assert whole and part
    assert rest(part._replace(base=Range(100, math.inf)), whole) is None

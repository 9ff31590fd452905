"""Open statistics beside a claim.

Each kind of reading, ratios, how several come together, and the attribution that is shown.
"""

from collections.abc import Sequence

import msgspec
import pytest

from tests.unit.checked import SMALL, START
from tui.analysis.checks.cross_check import Beside, CrossCheck, How
from tui.analysis.consistency import Consistency, combined
from tui.analysis.finding import Finding, find_verdict
from tui.cli import main
from tui.model.claims import Claim, ClaimRelation, Quality
from tui.model.pack import Pack
from tui.model.period import Period
from tui.model.table import Cell, Row, Table
from tui.navigation.address import Address
from tui.nodes.finding_lines import finding_lines
from tui.nodes.finding_words import attributions, why
from tui.nodes.kinds import node
from tui.nodes.source_page import info_lines
from tui.text.glyphs import BLOCKS
from tui.text.spans import plain


def of(**tables: Table) -> Pack:
    """The small pack with these open statistics."""
    held = {
        id: msgspec.structs.replace(
            table, spec=msgspec.structs.replace(table.spec, id=id, title=id, short=id.capitalize(), definition=f"Of {id}.")
        )
        for id, table in tables.items()
    }
    return msgspec.structs.replace(SMALL, tables={**SMALL.tables, **held})


def levels(**areas: Sequence[float]) -> Table:
    """Areas with a value a year from 2011 on."""
    rows = [Row(Period("year", 2011 + at), (area,), (Cell(value),)) for area, values in areas.items() for at, value in enumerate(values)]
    return msgspec.structs.replace(SMALL.tables["area"], rows=tuple(rows))


def monthly(*values: float) -> Table:
    notices = SMALL.tables["notices"]
    rows = tuple(Row(START.shift(at), (), (Cell(value),)) for at, value in enumerate(values))
    return msgspec.structs.replace(notices, rows=rows, spec=msgspec.structs.replace(notices.spec, topic=None))


def claim(check: CrossCheck, relation: ClaimRelation | Quality, value: float | None = None) -> Claim:
    return Claim(topic="roads", thing="driven", part="x", label="x", stated="x", relation=relation, value=value, check=check)


def found(
    pack: Pack, how: How, relation: ClaimRelation | Quality, value: float | None = None, *, area: str = "A", **more: object
) -> Finding:
    check = msgspec.structs.replace(CrossCheck(table="one", how=how, where={"area": area} if area else {}), **more)
    result = find_verdict(pack, claim(check, relation, value))
    assert (result.verdict, result.support) == ("unchecked", "open-statistics")
    return result


AREAS = of(one=levels(A=(9, 8, 7), B=(8, 8, 8), C=(10, 9, 9)))


@pytest.mark.parametrize(
    ("how", "relation", "value", "period", "consistency", "expected"),
    [
        ("lowest", "lowest", None, "", "in line", "7 for A in 2013, the lowest of 3 (next is B, 8)"),
        ("lowest", "exactly", 1, "", "in line", "7 for A in 2013, the lowest of 3"),
        ("lowest", "exactly", 1, "2011", "not in line", "9 for A in 2011, the 2nd lowest of 3 (lowest is B, 8)"),
        ("highest", "highest", None, "", "not in line", "7 for A in 2013, the 3rd highest of 3 (highest is C, 9)"),
        ("value", "exactly", 7.2, "", "in line", "7, A, 2013, the same level"),
        ("value", "exactly", 9, "", "not in line", "7, A, 2013, a different level"),
        ("monthly", "about", 0.58, "", "in line", "7 / 12 = 0.58 a month, A, 2013, the same level"),
        ("areas", "exactly", 3, "", "in line", "3 forces"),
        ("areas", "exactly", 4, "", "not in line", "3 forces"),
        ("value", "main", None, "", None, "7, A, 2013"),
    ],
)
def test_areas(
    how: How, relation: ClaimRelation | Quality, value: float | None, period: str, consistency: Consistency | None, expected: str
) -> None:
    result = found(AREAS, how, relation, value, period=period or None)
    assert result.consistency == consistency
    assert expected in why(result)
    assert why(result).startswith(f"{consistency.capitalize()}. " if consistency else "One: ")
    assert why(result).endswith("Of one")


@pytest.mark.parametrize(
    ("own", "how", "consistency", "expected"),
    [
        ((5, 4, 3, 2), "low", "in line", "2 for A in 2014, the lowest of 4 periods since 2011"),
        ((5, 4, 1, 2), "low", "mixed", "the 2nd lowest of 4 periods since 2011 (lowest is 1 in 2013)"),
        ((1, 2, 3, 4), "low", "not in line", "the 4th lowest of 4 periods"),
        ((1, 2, 3, 4), "high", "in line", "the highest of 4 periods"),
        ((1,), "low", None, "the lowest of 1 periods"),
    ],
)
def test_a_level_among_its_own_periods(own: Sequence[float], how: How, consistency: Consistency | None, expected: str) -> None:
    result = found(of(one=levels(A=own, B=own)), how, "low")
    assert result.consistency == consistency
    assert expected in why(result)


@pytest.mark.parametrize(
    ("own", "consistency"),
    [
        ((7, 6, 5), "in line"),
        ((5, 6, 7), "not in line"),
        ((7, 5, 6), "mixed"),
        ((9, 7, 5), "mixed"),
        ((9, 10, 11), "in line"),
    ],
)
def test_a_gap_widens_on_one_side_only(own: Sequence[float], consistency: Consistency) -> None:
    """Against others whose mean is 8.

    A gap that changes its side is neither wider nor narrower.
    """
    result = found(of(one=levels(A=own, B=(7, 7, 7), C=(9, 9, 9))), "gap", "rising")
    assert result.consistency == consistency
    assert f"{abs(own[-1] - 8)} {'above' if own[-1] > 8 else 'below'} in 2013" in why(result)
    assert (result.computed is None) is (len({value > 8 for value in own}) > 1)


@pytest.mark.parametrize(
    ("values", "relation", "consistency"),
    [
        ([10] * 12 + [9] * 12 + [8] * 3, "falling", "in line"),
        ([10] * 12 + [9] * 12 + [10] * 3, "falling", "mixed"),
        ([10] * 12 + [11] * 12 + [12] * 3, "falling", "not in line"),
        ([10] * 12 + [11] * 12 + [12] * 3, "rising", "in line"),
        ([100] * 12 + [101] * 12, "stable", "in line"),
        ([100] * 12 + [120] * 12, "stable", "not in line"),
        ([100] * 12, "falling", None),
        ([10] * 12 + [9] * 12, "main", None),
    ],
)
def test_a_course(values: Sequence[float], relation: Quality, consistency: Consistency | None) -> None:
    assert found(of(one=monthly(*values)), "course", relation, area="").consistency == consistency


def test_a_ratio_of_two_series() -> None:
    pack = of(one=monthly(*[10] * 12, *[9] * 12), two=monthly(*[100] * 12, *[60] * 12))
    result = found(pack, "course", "falling", area="", per="two")
    assert result.consistency == "not in line"
    assert "One as a share of two: 10% in 2013, 15% in 2014" in why(result)
    assert why(result).endswith("Of one. Of two")
    by_thousand = found(pack, "course", "falling", area="", per="two", times=1000)
    assert "One per 1,000 of two: 100 in 2013, 150 in 2014" in why(by_thousand)


def test_a_ratio_of_two_tables_of_areas() -> None:
    pack = of(one=levels(A=(10, 20), B=(10, 10)), two=levels(A=(100, 100), B=(200, 50)))
    result = found(pack, "highest", "highest", per="two", times=1000)
    assert "One per 1,000 of two: 200 for A in 2012, the highest of 2" in why(result)


def test_several_statistics_are_shown_together() -> None:
    pack = of(one=levels(A=(1,), B=(2,)), two=levels(A=(3,), B=(2,)))
    also = (Beside(table="two", how="lowest", where={"area": "A"}),)
    result = found(pack, "lowest", "lowest", also=also)
    assert result.consistency == "mixed"
    assert "Mixed. One (in line): 1 for A" in why(result) and "Two (not in line): 3 for A" in why(result)
    assert {cell.table for cell in result.cells} == {"one", "two"}


@pytest.mark.parametrize(
    ("consistencies", "whole"),
    [
        (("in line", "in line"), "in line"),
        (("not in line",), "not in line"),
        (("in line", "not in line"), "mixed"),
        (("in line", "mixed", None), "mixed"),
        (("in line", None), "in line"),
        ((None,), None),
        ((), None),
    ],
)
def test_together(consistencies: tuple[Consistency | None, ...], whole: Consistency | None) -> None:
    assert combined(consistencies) == whole


ATTRIBUTION = "Contains public sector information licensed under the Open Government Licence v3.0."


def test_the_attribution_is_on_screen_wherever_the_figures_are(pack: Pack, capsys: pytest.CaptureFixture[str]) -> None:
    address = Address("crime", "lowest-crime", "rank")
    finding = find_verdict(pack, pack.claims[str(address)])
    assert attributions(pack, finding)[-1] == ATTRIBUTION
    assert any(plain(line) == ATTRIBUTION for line in finding_lines(pack, finding, BLOCKS, 80))
    assert any(ATTRIBUTION in plain(line) for line in info_lines(pack, address))
    for id in pack.open_statistics:
        assert any(ATTRIBUTION in plain(line) for line in info_lines(pack, Address("audit", id))), id
    for words in (["show", str(address)], ["show", "audit/crime-severity"], ["audit", str(address)]):
        assert main(words) == 0
        assert ATTRIBUTION in " ".join(capsys.readouterr().out.split())


def test_the_own_force_comes_first_then_the_members_by_size(pack: Pack) -> None:
    """The report calls it the largest outside London, so the two are read together."""
    shown = [plain(line) for line in node(pack, Address("audit", "population-2014")).lines(BLOCKS, 80)]
    at = next(place for place, line in enumerate(shown) if line.startswith("Police force area"))
    assert shown[at].split() == ["Police", "force", "area", "2014", "▼"], "the bars have no heading of their own"
    assert [line[:20].strip() for line in shown[at + 2 : at + 5]] == ["West Midlands", "Metropolitan Police", "Greater Manchester"]

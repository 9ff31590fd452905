"""Claims and checks that a pack cannot mean.

Each is a problem on its own line, reported with all others in one pass.
"""

from collections.abc import Callable
from pathlib import Path

import pytest

from tui.pack.problems import PackError
from tui.pack.reader import read_pack

pytestmark = pytest.mark.slow

Edit = Callable[[str, str, str], None]
SHARE = "check: {kind: share, table: speeding, where: {disposal: Cancelled}, period: 2014}"
TREND = "check: {kind: trend, table: notices}"
CROSS = "check: {kind: cross-check, table: area, how: highest, where: {area: Anyshire}}"

CASES: dict[str, tuple[str, str, str]] = {
    "unknown kind": (SHARE, "check: {kind: shares, table: speeding}", "kind is 'shares', expected one of"),
    "no kind": (SHARE, "check: {table: speeding}", "key 'kind' is missing, expected one of"),
    "no mapping": (SHARE, "check: share", "check is 'share', expected a mapping with kind"),
    "missing parameter": (SHARE, "check: {kind: share, period: 2014}", "key 'table' is missing, expected an id"),
    "unknown parameter": (SHARE, SHARE[:-1] + ", year: 3}", "unknown key 'year', expected one of column, without"),
    "parameter of another type": (SHARE, SHARE.replace("{disposal: Cancelled}", "Cancelled"), "where is 'Cancelled', expected a mapping"),
    "no such table": (
        SHARE,
        SHARE.replace("speeding", "speedin"),
        "table is 'speedin', which is not a table of workshop.yaml, expected 'speeding'",
    ),
    "no such member": (
        SHARE,
        SHARE.replace("Cancelled", "Canceled"),
        "where names 'Canceled', which is not in 'disposal' of the table, expected 'Cancelled'",
    ),
    "no such dimension": (
        SHARE,
        SHARE.replace("disposal", "disposals"),
        "where names 'disposals', which is not a dimension of the table, expected 'disposal'",
    ),
    "no dimensions": (
        TREND,
        "check: {kind: trend, table: notices, where: {area: Anyshire}}",
        "where names 'area', which is not a dimension of the table, expected no dimension, as it has none",
    ),
    "no such column": (
        SHARE,
        SHARE[:-1] + ", column: volumes}",
        "column is 'volumes', which is not a column of the table, expected 'volume'",
    ),
    "no such year": (
        SHARE,
        SHARE.replace("2014", "2013"),
        "period is 2013, but the table has no figure for it, expected a period with a figure (2014)",
    ),
    "member without a figure in that year": (
        SHARE,
        SHARE.replace("2014", "2015"),
        "period is 2015, but the table has no figure for it, expected a period with a figure (2014)",
    ),
    "a share of nobody": (SHARE, "check: {kind: share, table: speeding, period: 2014}", "the check does not say whose share it is"),
    "a share of a table without members": (
        SHARE,
        "check: {kind: share, table: notices, period: 2014-11}",
        "the check does not say whose share it is, expected where",
    ),
    "no such month": (
        f"relation: stable, {TREND}",
        "relation: highest, check: {kind: extreme, table: notices, period: 2015-03}",
        "period is 2015-03, but the table has no figure for it, expected a period with a figure (2014-11, 2014-12, 2015-02)",
    ),
    "not a month": (
        f"relation: stable, {TREND}",
        "relation: highest, check: {kind: extreme, table: notices, period: 2015-13}",
        "period is '2015-13', expected a period such as 2014-07, 2014-Q3, 2014 or 2014/15",
    ),
    "not a period": (
        f"relation: stable, {TREND}",
        "relation: highest, check: {kind: extreme, table: notices, period: May}",
        "period is 'May', expected a period such as",
    ),
    "no year to compare": (
        TREND,
        "check: {kind: like-for-like, table: notices, period: 2015}",
        "period is 2015, but the year before has no figures to compare, expected a year that can be compared (none)",
    ),
    "a change of no period": (
        f"relation: stable, {TREND}",
        "relation: rising, check: {kind: change, table: notices}",
        "the check does not say which period changed, expected period",
    ),
    "a change from itself": (
        f"relation: stable, {TREND}",
        "relation: rising, check: {kind: change, table: notices, period: 2014, base: 2014}",
        "base is 2014, the period itself, expected another period",
    ),
    "a change from no year before": (
        f"relation: stable, {TREND}",
        "relation: rising, check: {kind: change, table: notices, period: 2014-12}",
        "the table has no figure for the year before, expected base, or a table that has one",
    ),
    "no target": (
        f"relation: stable, {TREND}",
        "relation: met, check: {kind: against-target, table: notices, period: 2014-12}",
        "the table has no target for this figure, expected target, or a column of targets with one",
    ),
    "a target that is neither good nor bad": (
        f"relation: stable, {TREND}",
        "relation: met, check: {kind: against-target, table: notices, period: 2014-12, target: 15}",
        "the measure notices does not say which way is better",
    ),
    "a rank of nothing": (SHARE, "check: {kind: rank, table: speeding}", "the check does not say what is ranked, expected where or period"),
    "open statistics that settle": (
        SHARE,
        "check: {kind: value, table: area, where: {area: Anyshire}, period: 2014}",
        "'area' has no topic, so it is open statistics, which settle nothing, expected a table of the report",
    ),
    "a table of the report beside a claim": (
        CROSS,
        "check: {kind: cross-check, table: speeding, how: highest, where: {disposal: Paid}}",
        "'speeding' is the report's own table, expected open statistics: a table without a topic",
    ),
    "kind that cannot judge the word": (
        TREND,
        "check: {kind: total, table: notices, period: 2014}",
        "a check of kind 'total' cannot judge 'stable', expected",
    ),
    "kind that cannot judge the number": (SHARE, TREND, "a check of kind 'trend' cannot judge 'exactly', expected a relation such as"),
    "unknown word": (f"relation: stable, {TREND}", f"relation: steady, {TREND}", "relation is 'steady', expected one of"),
    "dangling figure": (
        TREND,
        "check: {kind: compare, with: [total/chang], figure: total/change}",
        "item 1 of with is 'total/chang', which is not a figure of a statement, expected 'total/change'",
    ),
    "not a figure's name": (
        TREND,
        "check: {kind: compare, with: [total]}",
        "item 1 of with is 'total', expected a statement and its figure",
    ),
    "nothing to compare with": (
        f"relation: stable, {TREND}",
        "relation: rising, check: {kind: compare, with: []}",
        "with is a list of 0, expected at least 1",
    ),
    "nothing listed": (SHARE, "check: {kind: listed}", "nothing is listed, expected names or statements"),
    "several figures for one number": (
        SHARE,
        "check: {kind: compare, with: [total/percent, total/percent]}",
        "2 figures are compared with one number, expected one figure",
    ),
    "a number against itself": (
        SHARE,
        "check: {kind: compare, with: [driven/share]}",
        "'driven/share' is compared with itself, expected another figure",
    ),
    "a level against itself": (
        f"relation: stable, {TREND}",
        "relation: above, check: {kind: compare, with: [total/change, total/percent], figure: total/change}",
        "'total/change' is compared with itself, expected another figure",
    ),
    "a number of another unit": (
        SHARE,
        "check: {kind: compare, with: [total/change]}",
        "'total/change' is in 'offences', expected a figure in '%'",
    ),
    "a level of another unit": (
        f"relation: stable, {TREND}",
        "relation: below, check: {kind: compare, with: [total/change], figure: driven/share}",
        "'total/change' is in 'offences', expected a figure in '%'",
    ),
    "a direction from a level": (
        f"relation: stable, {TREND}",
        "relation: falling, check: {kind: compare, with: [total/change, driven/share]}",
        "'driven/share' is not a change, expected figures whose role is change or percent-change",
    ),
    "a direction from its own statement": (
        f"relation: stable, {TREND}",
        "relation: falling, check: {kind: compare, with: [driven/share]}",
        "'driven/share' belongs to the claim's own statement, expected a figure of another statement",
    ),
    "a list with its own statement": (
        SHARE,
        "check: {kind: listed, statements: [total, driven]}",
        "'driven' is the claim's own statement, expected other statements",
    ),
    "a part of itself": (
        TREND,
        "check: {kind: part-of, part: total, whole: total}",
        "'total' is compared with itself, expected another statement",
    ),
    "a figure that is not printed": ("value: 30", "value: 3", "value is 3, which is not in '30%', expected 30"),
    "an end that is not printed": (
        "printed: 30%",
        "upto: 41\n                printed: 30-40%",
        "upto is 41, which is not in '30-40%'",
    ),
    "no such statement": (
        TREND,
        "check: {kind: part-of, part: totl, whole: total}",
        "part is 'totl', which is not a statement, expected 'total'",
    ),
    "statement without a pair": (
        TREND,
        "check: {kind: part-of, part: total, whole: reason}",
        "'reason' does not give a change and its percentage, expected a statement that gives both",
    ),
    "no such statistic": (
        CROSS,
        CROSS.replace("area, how", "areas, how"),
        "table is 'areas', which is not a table of workshop.yaml, expected 'area'",
    ),
    "no such area": (
        CROSS,
        CROSS.replace("Anyshire", "Anyshir"),
        "where names 'Anyshir', which is not in 'area' of the table, expected 'Anyshire'",
    ),
    "no such period": (CROSS, CROSS[:-1] + ", period: 1999}", "period is"),
    "a second reading of nothing": (
        CROSS,
        CROSS[:-1] + ", also: [{table: area, how: lowest, where: {area: Anyshir}}]}",
        "where names 'Anyshir', which is not in 'area' of the table, expected 'Anyshire'",
    ),
    "a ratio to nothing": (
        CROSS,
        CROSS[:-1] + ", per: arae}",
        "per is 'arae', which is not a table of workshop.yaml, expected 'area'",
    ),
    "times nought": (CROSS, CROSS[:-1] + ", times: 0}", "times is 0, expected a number above 0"),
    "a reading of nobody": (
        CROSS,
        "check: {kind: cross-check, table: area, how: highest}",
        "how is 'highest', but the check names no member",
    ),
    "a fact with a check": (SHARE, f"{SHARE}\n                fact: true", "figure 'share' is a fact, which is not audited"),
    "neither check nor reason": (f", {TREND}", "", "claim 'stable' has no check, expected a check, or a reason why there is none"),
    "id of a figure": ("{id: stable, label", "{id: share, label", "claim id 'share' is given twice"),
    "id of an implied base": (
        "{id: stable, label",
        "{id: implied-base, label",
        "'implied-base' is reserved for the starting figure that a change implies",
    ),
}


def problems(folder: Path) -> list[str]:
    with pytest.raises(PackError) as caught:
        read_pack(folder)
    return [str(problem).removeprefix(f"{folder}/") for problem in caught.value.problems]


@pytest.mark.parametrize("case", CASES)
def test_problem_with_its_line(small: Path, edit: Edit, case: str) -> None:
    old, new, said = CASES[case]
    before = (small / "workshop.yaml").read_text(encoding="utf-8")
    line = before[: before.index(old)].count("\n") + 1
    edit("workshop.yaml", old, new)
    found = [problem for problem in problems(small) if said in problem]
    assert found, problems(small)
    assert found[0].startswith(f"workshop.yaml:{line}: ")


@pytest.mark.parametrize("printed", ["30.0%", "nearly a third", "from 70% to 30%", "minus 30%", "the A38"])
def test_words_that_a_figure_may_have(small: Path, edit: Edit, printed: str) -> None:
    edit("workshop.yaml", "printed: 30%", f"printed: {printed}")
    read_pack(small)


def test_all_in_one_pass(small: Path, edit: Edit) -> None:
    edit("workshop.yaml", SHARE, SHARE.replace("2014", "2013").replace("Cancelled", "Canceled"))
    edit("workshop.yaml", TREND, "check: {kind: trend, table: notices, column: notice}")
    edit("workshop.yaml", CROSS, CROSS.replace("Anyshire", "Nowhere"))
    assert len(problems(small)) == 4


def test_an_area_aside_has_to_be_there(small: Path, edit: Edit) -> None:
    edit("workshop.yaml", CROSS, CROSS[:-1] + ", without: {area: [London]}}")
    assert ["without names 'London', which is not in 'area' of the table" in problem for problem in problems(small)] == [True]


def test_an_area_is_given_once_a_period(small: Path) -> None:
    with (small / "area.csv").open("a", encoding="utf-8") as file:
        file.write("2014,Anyshire,13\n2014,Else,x\n")
    assert problems(small) == [
        "area.csv:4: 'Anyshire' of 2014 is given twice, expected each area once",
        "area.csv:5: value is 'x', expected a number without separators",
    ]


def test_a_resource_is_for_a_table(small: Path, edit: Edit) -> None:
    edit("workshop.yaml", "  - id: area\n", "  - id: areas\n")
    found = problems(small)
    assert any("name is 'area', which is not the resource of a table of workshop.yaml, expected 'areas'" in each for each in found)
    assert any("id is 'areas', which is not a resource of datapackage.yaml, expected 'area'" in each for each in found)
    assert any("table is 'area', which is not a table of workshop.yaml" in each for each in found)

"""Checks that a draft proposes: the cell that the words name, or none."""

from pathlib import Path

import pytest

from tests.in_turn import few
from tests.unit.drafted import drafted, pack_of
from tui.analysis.audit import audit
from tui.drafting.parts import Tree
from tui.pack.reader import read_pack

pytestmark = pytest.mark.slow

TABLES = """\
# Report of June 2019

Headcount at 31 March

| Group | 2018 | 2019 | Change |
| --- | --- | --- | --- |
| Police officers | 2,184 | 2,262 | 78 |
| Police staff | 1,327 | 1,289 | -38 |
| Specials | 143 | 128 | -15 |
| Total | 3,654 | 3,679 | 25 |

Revenue budget and outturn 2018/19 (£m)

| Heading | Budget | Actual | Variance |
| --- | --- | --- | --- |
| Police pay | 128.4 | 126.1 | -2.3 |
| Premises | 11.6 | 12.9 | 1.3 |
| Total | 140.0 | 139.0 | -1.0 |

Penalty notices by month

| Offence | Jul 2018 | Aug 2018 | Sep 2018 | Oct 2018 |
| --- | --- | --- | --- | --- |
| Speeding | 3,102 | 2,978 | 3,410 | 3,256 |
| Seat belt | 96 | 104 | 133 | 88 |

"""
PROPOSED: dict[str, list[Tree | None]] = {
    "Officer numbers rose by 78 to 2,262.": [
        {"kind": "Change", "where": {"group": "Police officers"}, "period": 2019},
        {"kind": "Value", "where": {"group": "Police officers"}, "period": 2019},
    ],
    "The budget was £140.0m.": [{"kind": "Value", "column": "budget", "where": {"heading": "Total"}, "period": "2018/19"}],
    "Premises were £1.3m over budget.": [{"kind": "AgainstTarget", "where": {"heading": "Premises"}, "period": "2018/19"}],
    "Seat belt notices were fewest in October (88).": [{"kind": "Value", "where": {"offence": "Seat belt"}, "period": "2018-10"}],
    "12,746 speeding notices were issued from July 2018 to October 2018.": [
        {"kind": "Total", "where": {"offence": "Speeding"}, "period": 2018}
    ],
    "Specials had the largest percentage fall, at 10.5%.": [{"kind": "PercentChange", "where": {"group": "Specials"}, "period": 2019}],
    "Speeding notices came to 12,746, a mean of 3,186.5 a month.": [
        {"kind": "Total", "where": {"offence": "Speeding"}, "period": 2018},
        {"kind": "Mean", "where": {"offence": "Speeding"}, "period": 2018},
    ],
    "There were 3,410 complaints about dogs.": [None],
    "Speeding notices came to 3,410 in August.": [None],
    "In 2018 the force bought 88 cars.": [None],
}


@pytest.mark.parametrize("text", few(PROPOSED, 5))
def test_check_is_of_the_cell_that_the_words_name(text: str, tmp_path: Path) -> None:
    folder = drafted(tmp_path, f"{TABLES}{text}\n")[1]
    pack = pack_of(folder)
    figures = [figure for each in pack.statements.values() for figure in each.figures]
    found: list[Tree | None] = []
    for figure in figures:
        check = figure.check.itself if figure.check else None
        keys = ("where", "period", "column")
        found.append(
            None if check is None
            else {"kind": type(check).__name__} | {key: value for key in keys if (value := getattr(check, key))}
        )  # fmt: skip
    assert [None if each is None else {k: str(v) if k == "period" else v for k, v in each.items()} for each in found] == [
        None if each is None else {k: str(v) if k == "period" else v for k, v in each.items()} for each in PROPOSED[text]
    ]
    assert {each.verdict for each in audit(read_pack(folder)) if each.claim.check and not each.claim.with_table} <= {"agrees"}


def test_same_figure_of_two_tables_is_checked_against_the_longer_one(tmp_path: Path) -> None:
    tables = "Headlines 2019\n\n| Measure | 2019 |\n| --- | --- |\n| Police officers | 2,262 |\n| Specials | 128 |\n\n"
    pack = pack_of(drafted(tmp_path, f"{TABLES}{tables}There were 2,262 police officers in 2019.\n")[1])
    (check,) = (figure.check.itself for each in pack.statements.values() for figure in each.figures if figure.check)
    assert getattr(check, "table", "") == "headcount-31-march"


def differing(text: str, folder: Path) -> list[str]:
    pack = pack_of(drafted(folder, text)[1])
    return [finding.claim.stated for finding in audit(pack) if finding.verdict in ("differs", "close")]


def test_misprinted_whole_is_no_fault_of_the_change_beside_it(tmp_path: Path) -> None:
    assert differing(TABLES.replace("| 3,654 |", "| 3,645 |"), tmp_path) == ["3,645"]


def test_base_that_a_change_in_pounds_implies_is_held_against_a_table_in_millions(tmp_path: Path) -> None:
    assert differing(f"{TABLES}Premises were overspent by £1.3m, or 11.2%.\n", tmp_path) == []

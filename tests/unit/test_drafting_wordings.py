"""Figures whose words name a part of a year, an aim, a telephone number or a part."""

from pathlib import Path

import pytest

from tui.model.report import Figure

from .drafted import drafted, pack_of

pytestmark = pytest.mark.slow

TABLES = """\
## Crime

Recorded crime by quarter, 2017/18

| Quarter | Robbery | Theft | All |
| --- | --- | --- | --- |
| Apr–Jun 2017 | 3,053 | 1,120 | 4,173 |
| Jul–Sep 2017 | 3,159 | 1,118 | 4,277 |
| Oct–Dec 2017 | 3,262 | 1,122 | 4,384 |
| Jan–Mar 2018 | 3,048 | 1,013 | 4,061 |

Crime in the districts

| District | 2016/17 | 2017/18 |
| --- | --- | --- |
| North | 6,120 | 6,844 |
| South | 4,954 | 5,360 |
| East | 5,217 | 4,691 |

Scorecard

| Measure | 2016/17 | 2017/18 | Aim |
| --- | --- | --- | --- |
| Calls answered in time | 88.4% | 91.2% | 90% |
| Spending against budget (£m) | 401.7 | 408.3 | 409.5 |
"""


def figures_of(folder: Path, text: str) -> dict[str, Figure]:
    """The figures of a statement in a report with tables, by their printed words."""
    pack = pack_of(drafted(folder, f"# Anyshire Police\n\n{TABLES}\n{text}\n")[1])
    return {figure.printed: figure for statement in pack.statements.values() for figure in statement.figures}


def kind_of(figure: Figure) -> str:
    """The kind of a figure's check, empty without one."""
    return type(figure.check).__name__ if figure.check else ""


def test_months_without_year_are_the_quarter_of_a_table(tmp_path: Path) -> None:
    found = figures_of(tmp_path, "The busiest quarter was October to December, with 4,384, and the quietest January to March, with 4,061.")
    assert [figure.window for figure in found.values()] == ["October to December", "January to March"]
    assert [kind_of(figure) for figure in found.values()] == ["Value", "Value"]


def test_two_quarters_are_the_period_and_the_base_of_a_change(tmp_path: Path) -> None:
    found = figures_of(tmp_path, "Theft fell by 109 between the third and fourth quarters, to 1,013.")
    assert [figure.window for figure in found.values()] == ["fourth quarter", "fourth quarter"]
    assert kind_of(found["109"]) == "Change"


def test_change_from_a_named_year_is_to_the_next(tmp_path: Path) -> None:
    assert kind_of(figures_of(tmp_path, "North recorded 724 more offences than in 2016/17.")["724"]) == "Change"


def test_part_of_a_whole_is_no_period_of_a_mean(tmp_path: Path) -> None:
    found = figures_of(tmp_path, "North recorded 6,844 offences, over a quarter of the county’s total.")
    assert (found["6,844"].unit, kind_of(found["6,844"])) == ("offences", "Value")
    assert kind_of(found["over a quarter"]) == "Share"


def test_distance_from_budget_has_its_sign_and_its_check(tmp_path: Path) -> None:
    found = figures_of(tmp_path, "Spending came to £408.3m, £1.2m under the budget of £409.5m.")
    assert (found["£1.2m"].value, kind_of(found["£1.2m"])) == (-1_200_000, "AgainstTarget")


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("Callers to 101 waited 167 seconds on average, 25 seconds longer than the year before.", ["167", "25"]),
        ("The panel asks for a recovery plan for 101 by 30 September 2018.", []),
        ("Officers waited for 101 minutes.", ["101"]),
        ("Calls rose to 101 in the month.", ["101"]),
        ("The plan provides services for 101 victims.", ["101"]),
    ],
)
def test_telephone_number_is_no_figure(tmp_path: Path, text: str, printed: list[str]) -> None:
    assert list(figures_of(tmp_path, text)) == printed


@pytest.mark.parametrize(
    ("text", "printed", "value"),
    [
        ("They stopped 1,140 vehicles and seized 96, about one in twelve.", "about one in twelve", 8.33),
        ("One in fifteen tests was positive.", "One in fifteen", 6.67),
    ],
)
def test_one_in_some_is_a_share(tmp_path: Path, text: str, printed: str, value: float) -> None:
    figure = figures_of(tmp_path, text)[printed]
    assert (figure.value, figure.unit, figure.role) == (value, "%", "share")


def test_members_that_are_compared_are_no_figure(tmp_path: Path) -> None:
    assert list(figures_of(tmp_path, "North’s 6,844 offences were the highest of the three.")) == ["6,844"]


def test_the_year_of_a_report_is_that_of_its_tables(tmp_path: Path) -> None:
    found = figures_of(
        tmp_path, "The three districts recorded 16,895 offences in the year. Almost half of all recruits in the year were women."
    )
    assert [figure.window for figure in found.values()] == ["2017/18", "2017/18"]


def test_year_before_is_not_the_year_of_a_report(tmp_path: Path) -> None:
    assert [figure.window for figure in figures_of(tmp_path, "There were 25 more recruits than in the year before.").values()] == [
        "period not stated"
    ]


@pytest.mark.parametrize(
    ("text", "value"), [("The rise was largest in North, at 724 offences.", 724), ("The fall was largest in East, at 526 offences.", -526)]
)
def test_rise_that_was_largest_somewhere_is_a_change_there(tmp_path: Path, text: str, value: int) -> None:
    (figure,) = figures_of(tmp_path, text).values()
    assert (figure.value, figure.role, kind_of(figure)) == (value, "change", "Change")

"""The draft of a fire service's report, with parts of years, stations and staff."""

import datetime as dt
import time
from pathlib import Path

import pytest

from tui.drafting.make import Made
from tui.drafting.meeting import meeting
from tui.model.pack import Pack
from tui.model.report import Figure

from .drafted import drafted, pack_of

REPORT = """\
# Quarterly performance update

Anyshire Fire and Rescue Authority

Date of meeting: 14 November 2018

## Incidents

Incidents attended, April to September

| Type of incident | 2017 | 2018 | Change 2017 to 2018 |
| --- | --- | --- | --- |
| Fires | 1,164 | 1,398 | 20.1% |
| Special services | 1,245 | 1,334 | 7.1% |
| False alarms | 1,497 | 1,486 | -0.7% |
| Total | 3,906 | 4,218 | 8.0% |

The Service attended 4,218 incidents between April and September 2018, 312 more than in the same months of 2017.

Fires rose from 1,164 to 1,398. July alone had 412 fires, nearly a third of the half-year’s.

Special services rose by 89, or 7.1%; one in six was a road traffic collision.

## Response

Response by station area, quarter 2

| Station area | Incidents | Within 10 minutes | % within 10 minutes | Shifts lost per person |
| --- | --- | --- | --- | --- |
| Broadland | 412 | 371 | 90.0 | 1.1 |
| Coast | 338 | 267 | 79.0 | 1.4 |
| Norwich | 906 | 879 | 97.0 | 1.0 |
| Waveney | 387 | 318 | 82.2 | 1.7 |

Eleven of 27 stations were crewed.

## People

Staff in post at 30 September

| Group | 2017 | 2018 |
| --- | --- | --- |
| Firefighters | 800 | 770 |
| Control | 32 | 33 |
| Support | 154 | 157 |
| All | 986 | 960 |

There were 960 people in post at the end of September, 26 fewer than a year earlier.
"""


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Made, Path]:
    return drafted(tmp_path_factory.mktemp("fire"), REPORT)


@pytest.fixture(scope="module")
def pack(made: tuple[Made, Path]) -> Pack:
    return pack_of(made[1])


@pytest.fixture(scope="module")
def figures(pack: Pack) -> dict[str, Figure]:
    return {figure.printed: figure for statement in pack.statements.values() for figure in statement.figures}


def test_fire_service_stands_where_no_force_is_named(pack: Pack) -> None:
    assert pack.report.force == "Anyshire Fire and Rescue Authority"


def test_change_in_per_cent_is_told_by_its_figures(pack: Pack) -> None:
    table = pack.tables["incidents-attended-april-september"]
    assert [column.relation for column in table.spec.columns] == [None, "percent-change"]


def test_figures_of_a_part_of_a_year_are_checked(figures: dict[str, Figure]) -> None:
    assert [type(figures[printed].check).__name__ for printed in ("4,218", "312")] == ["Total", "Change"]


def test_share_of_another_number_is_not_checked(figures: dict[str, Figure]) -> None:
    assert figures["nearly a third"].check is None


def test_change_and_its_percentage_are_sure_together(figures: dict[str, Figure]) -> None:
    assert [type(figures[printed].check).__name__ for printed in ("89", "7.1%")] == ["Change", "PercentChange"]


def test_time_within_which_is_not_measured_and_per_person_is_a_rate(pack: Pack) -> None:
    kinds = {measure.title: (measure.unit, measure.kind) for measure in pack.report.measures}
    assert kinds["Within 10 minutes"] == ("not stated", "count")
    assert kinds["Shifts lost per person"] == ("shifts", "rate")


def test_end_of_month_is_the_day_of_a_table(figures: dict[str, Figure]) -> None:
    assert [type(figures[printed].check).__name__ for printed in ("960", "26")] == ["Value", "Change"]


def test_small_whole_is_in_the_unit_of_its_part(figures: dict[str, Figure]) -> None:
    assert figures["Eleven"].unit == "of 27 stations"
    assert "27" not in figures


def test_council_stands_where_no_force_is_named(tmp_path: Path) -> None:
    text = "# Performance report\n\nAnyshire County Council\n\n## Roads\n\nIn 2017 there were 21 collisions.\n"
    assert pack_of(drafted(tmp_path, text)[1]).report.force == "Anyshire County Council"


def test_names_in_capitals_are_searched_in_little_time(tmp_path: Path) -> None:
    begun = time.process_time()
    assert meeting("Report", ["County City " * 15_000], None, dt.date(2018, 1, 1))[0]["force"] == "Unnamed force"
    assert time.process_time() - begun < 3

"""The leading figure of a table of any shape and kind.

Of the latest period, added up only where that is allowed.
"""

from collections.abc import Mapping, Sequence

import pytest

from tests.reports import ENGHRAIFFT, GREATER_MANCHESTER, report
from tui.model.measures import Measure, MeasureKind
from tui.model.period import Frequency, parse_period
from tui.model.report import Headline
from tui.model.table import Cell, Row, Table
from tui.model.tables import Column, Dimension, Periods, TableSpec
from tui.nodes.headline_lines import table_line
from tui.nodes.headline_tables import TableFigure, table_figure
from tui.nodes.headlines import PERIOD_KEPT
from tui.nodes.home_cards import widths
from tui.text.glyphs import BLOCKS
from tui.text.spans import plain, width

UNITS: dict[MeasureKind, str] = {"count": "crimes", "money": "£", "rate": "crimes", "percentage": "%", "mean": "seconds", "score": "points"}


def table(
    kind: MeasureKind,
    frequency: Frequency,
    figures: Mapping[str, Sequence[float | None]],
    columns: tuple[Column, ...] = (),
    starts: int = 1,
    whole: str = "",
) -> Table:
    """A table of one measure by period.

    With a row for each member where a period is `period, member`.
    """
    measure = Measure(id="m", title="Measure", unit=UNITS[kind], kind=kind, better="lower", per="1000 residents" if kind == "rate" else "")
    dimensions = (Dimension(id="place", title="Place", whole=whole),) if any("," in key for key in figures) else ()
    own = columns or (Column(id="value", measure="m"),)
    spec = TableSpec(
        id="t", title="Table", topic="x", period=Periods(frequency=frequency, starts=starts), dimensions=dimensions, columns=own
    )
    rows = []
    for key, cells in figures.items():
        at, _, member = key.partition(", ")
        rows.append(Row(parse_period(at, frequency, starts), (member,) if dimensions else (), tuple(map(Cell, cells))))
    return Table(spec, tuple(rows), tuple(measure for _ in own))


def shown(found: TableFigure, columns: int = 118, note: str = "") -> str:
    """The headline as Home shows it, without its label."""
    cells = widths(columns)
    line = table_line(Headline(label="Label", table="t", note=note), found, cells, BLOCKS)
    assert width(line) <= columns - cells.topic - cells.label or line[-1].role == PERIOD_KEPT, "only the period of a change goes on below"
    return " ".join(plain(line).split())


def months(year: int, values: Sequence[float]) -> dict[str, Sequence[float]]:
    """A value for each month of a year."""
    return {f"{year}-{month:02}": (value,) for month, value in enumerate(values, 1)}


@pytest.mark.parametrize("kind", ["count", "money"])
def test_months_of_counts_lead_with_their_mean_like_for_like(kind: MeasureKind) -> None:
    found = table_figure(table(kind, "month", months(2014, [100, 120] * 6) | months(2015, [50, 60, 50])))
    assert shown(found).startswith(f"{'£' if kind == 'money' else ''}53 a month −50% ▼ lower")
    assert found.percent == -50 and found.compared


@pytest.mark.parametrize("kind", ["percentage", "rate", "mean", "score"])
def test_no_other_kind_is_added_up_or_averaged(kind: MeasureKind) -> None:
    found = table_figure(table(kind, "month", months(2014, [30.0, 31.5] * 6) | months(2015, [31.0, 31.1])))
    output = shown(found)
    assert found.value == 31.1 and not found.compared and "February 2015" in output and " a month" not in output
    assert "−0.4 points" in output if kind == "percentage" else "−1.3%" in output
    assert "372" not in output and ("%" in output.split()[0]) == (kind == "percentage")


def test_quarters_of_a_financial_year() -> None:
    figures = {f"2013/14-Q{part}": (100,) for part in (1, 2, 3, 4)} | {"2014/15-Q1": (80,), "2014/15-Q2": (90,)}
    output = shown(table_figure(table("count", "quarter", figures, starts=4)))
    assert output.startswith("85 a quarter −15%")


@pytest.mark.parametrize(
    ("kind", "words"),
    [("count", "153,284 +9.5% ▲ higher 2014/15"), ("percentage", "153,284% +13,284 points △ higher 2014/15"), ("money", "£153,284 +9.5%")],
)
def test_years_lead_with_the_latest_never_with_the_one_before(kind: MeasureKind, words: str) -> None:
    found = table_figure(table(kind, "financial-year", {"2014/15": (153284,), "2013/14": (140000,)}, starts=4))
    assert shown(found).startswith(words)


def test_a_change_that_could_be_chance_says_so() -> None:
    found = table_figure(table("count", "year", {"2013": (100,), "2014": (104,)}))
    assert found.by_chance and "○ chance 2014" in shown(found)


def test_printed_columns_of_a_year_before_and_a_target() -> None:
    columns = (
        Column(id="value", measure="m"),
        Column(id="before", of="value", relation="previous"),
        Column(id="target", of="value", relation="target"),
    )
    found = table_figure(table("count", "financial-year", {"2014/15": (900, 1000, 950)}, columns, starts=4))
    assert shown(found) == "900 −10% ▼ lower target 950, met, 2014/15"
    missed = table_figure(table("count", "financial-year", {"2014/15": (990, 1000, 950)}, columns, starts=4))
    assert shown(missed) == "990 −1% ○ chance target 950, missed, 2014/15"


def test_members_lead_with_their_whole_or_with_their_range() -> None:
    figures = {"2014/15, Leeds": (12,), "2014/15, York": (30,), "2014/15, All": (42,)}
    assert shown(table_figure(table("count", "financial-year", figures, starts=4, whole="All"))) == "42 2014/15"
    del figures["2014/15, All"]
    assert shown(table_figure(table("count", "financial-year", figures, starts=4))) == "42 2014/15"
    assert shown(table_figure(table("percentage", "financial-year", figures, starts=4))) == "12% to 30% 2014/15"


def test_sums_of_members_are_compared_with_the_year_before() -> None:
    figures = {f"{year}, {place}": (value,) for year, value in (("2013", 500), ("2014", 600)) for place in ("Leeds", "York")}
    assert shown(table_figure(table("count", "year", figures))) == "1,200 +20% ▲ higher 2014"


@pytest.mark.parametrize("frequency", ["month", "year"])
def test_a_table_without_figures_has_no_leading_figure(frequency: Frequency) -> None:
    figures = {"2014-01" if frequency == "month" else "2014": (None,)}
    assert shown(table_figure(table("count", frequency, figures))) == ""


@pytest.mark.parametrize("columns", [38, 58, 78, 118, 200])
@pytest.mark.parametrize("kind", ["count", "rate", "percentage", "mean"])
def test_every_width_shows_the_whole_figure(kind: MeasureKind, columns: int) -> None:
    found = table_figure(table(kind, "year", {"2013": (12345678,), "2014": (12345679,)}))
    assert "12,345,679" in shown(found, columns, note="to date")


def test_the_tables_of_real_reports() -> None:
    """Breath tests by month, satisfaction in per cent, crime by district.

    Crime has a printed whole; a survey has none.
    """
    found = table_figure(report(GREATER_MANCHESTER).tables["breath-tests"])
    assert (found.value, found.in_sentence, found.percent) == (1486, "1,486 tests a month", -26.6)
    assert found.base == "the same months of 2013/14"
    found = table_figure(report(ENGHRAIFFT).tables["satisfaction"])
    assert (found.value, found.words, found.target, found.change) == (83.9, "83.9%", "target 84.0%, missed", "")
    found = table_figure(report(ENGHRAIFFT).tables["crime-by-district"])
    assert (found.value, found.in_sentence, found.base) == (23999, "23,999 crimes", "2018/19")
    assert found.percent == pytest.approx(0.4)


def test_one_month_of_a_year_is_no_mean() -> None:
    """“14 a month in 2015 so far” rested on February alone."""
    found = table_figure(table("count", "month", {"2014-11": [10], "2014-12": [21], "2015-02": [14]}))
    assert found.words == "14" and found.in_sentence == "14 crimes" and found.year_words == "February 2015"
    assert shown(found).startswith("14 in Feb 2015")
    several = table_figure(table("count", "month", {"2015-01": [12], "2015-02": [14]}))
    assert several.words == "13 a month" and several.year_words == "2015 so far"

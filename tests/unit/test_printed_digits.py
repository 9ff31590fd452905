"""A stated figure keeps its digits, scale and sign wherever it is shown.

As the report prints them.
"""

import msgspec
import pytest

from tui.analysis.checks.total import Total
from tui.analysis.checks.value import Value
from tui.analysis.finding import find_verdict
from tui.analysis.results import computed_words
from tui.model.claims import Claim, ClaimRelation
from tui.model.pack import Pack
from tui.model.report import Figure, FigureRole
from tui.model.table import Cell
from tui.nodes.finding_words import relation, why
from tui.nodes.statement_lines import figure_line
from tui.text.figures import figure_in_full, figure_stated, figure_value, figure_with_unit
from tui.text.numbers import amount
from tui.text.spans import plain

STATED: tuple[tuple[float, str, str, FigureRole, str, str], ...] = (
    (4347000, "£", "£4.347m", "level", "£4.347m", "£4.347m"),
    (4.347, "£m", "£4.347m", "level", "£4.347m", "£4.347m"),
    (4347000, "pounds", "£4.347m spent", "level", "£4.347m", "£4.347m"),
    (4.0, "£ million", "£4.0 million", "level", "£4.0 million", "£4.0 million"),
    (-1.20, "£bn", "a cut of £1.20bn", "change", "−£1.20bn", "−£1.20bn"),
    (-4.0, "%", "down 4.0%", "percent-change", "−4.0%", "−4.0%"),
    (4.0, "%", "up 4.0%", "percent-change", "+4.0%", "+4.0%"),
    (17.0, "%", "17.0% of tickets", "share", "17.0%", "17.0%"),
    (200, "calls", "about 0.2k calls", "level", "0.2k", "0.2k calls"),
    (1_200_000, "calls", "1.20 million calls", "level", "1.20 million", "1.20 million calls"),
    (1200, "offences", "over 1,200 additional offences", "change", "+1,200", "+1,200 offences"),
    (50, "%", "almost half of the total", "share", "50%", "50%"),
    (2.5, "days", "two and a half days", "level", "2.5", "2.5 days"),
)


def figure(value: float, unit: str, printed: str, role: FigureRole) -> Figure:
    return Figure(id="x", label="X", value=value, unit=unit, window="2014", printed=printed, role=role)


@pytest.mark.parametrize(("value", "unit", "printed", "role", "shown", "worded"), STATED)
def test_a_figure_is_shown_as_it_is_printed(value: float, unit: str, printed: str, role: FigureRole, shown: str, worded: str) -> None:
    found = figure(value, unit, printed, role)
    assert figure_value(found) == shown
    assert figure_with_unit(found) == worded
    assert plain(figure_line(found)) == f"X: {worded}, 2014; printed as “{printed}”"
    assert shown.lstrip("−+£").split("m")[0] in figure_in_full(found)


@pytest.mark.parametrize(
    ("printed", "relation", "shown"),
    [
        ("just under 200 drivers", "just under", "just under 200"),
        ("Nearly 200 drivers", "just under", "nearly 200"),
        ("approaching 200 drivers", "just under", "approaching 200"),
        ("almost 200 drivers", "just under", "almost 200"),
        ("a little under 200 drivers", "just under", "almost 200"),
        ("around 200 drivers", "about", "around 200"),
        ("about 200 drivers", "about", "about 200"),
        ("200 drivers", "exactly", "200"),
    ],
)
def test_a_figure_keeps_the_word_of_the_report(printed: str, relation: ClaimRelation, shown: str) -> None:
    assert figure_stated(msgspec.structs.replace(figure(200, "drivers", printed, "level"), relation=relation)) == shown


def test_both_ends_of_a_range_keep_their_digits() -> None:
    found = msgspec.structs.replace(figure(6.0, "%", "6.0-7.50%", "share"), upto=7.5)
    assert figure_value(found) == "6.0% to 7.50%"


@pytest.mark.parametrize(
    ("value", "unit", "printed", "words", "expected"),
    [
        (25.0, "%", "25.0%", "exactly 25.0%", "25%; as stated"),
        (24.0, "%", "24.0%", "exactly 24.0%", "25%; not 24.0%"),
        (24.8, "%", "24.80%", "exactly 24.80%", "25%; not 24.80%, but within 1% of it"),
    ],
)
def test_the_audit_keeps_them_too(pack: Pack, value: float, unit: str, printed: str, words: str, expected: str) -> None:
    check = Value(table="collisions", period="2014-01")
    claim = Claim(
        topic="roads", thing="collisions", part="x", label="x", stated=printed, relation="exactly", value=value, unit=unit, check=check
    )
    table = pack.tables["collisions"]
    table = msgspec.structs.replace(table, rows=(table.rows[0]._replace(cells=(Cell(25),)), *table.rows[1:]))
    found = find_verdict(msgspec.structs.replace(pack, tables={**pack.tables, "collisions": table}), claim)
    assert relation(found) == words
    assert why(found) == f"January 2014: {expected.replace('25%', '25', 1)}"
    assert computed_words(found) == "25%"


def test_computed_money_has_its_sign(pack: Pack) -> None:
    check = Total(table="collisions", period=2014)
    claim = Claim(
        topic="roads", thing="collisions", part="x", label="x", stated="£15.1k", relation="exactly", value=15100, unit="£", check=check
    )
    found = find_verdict(pack, claim)
    assert (found.verdict, computed_words(found), relation(found)) == ("agrees", "£15,108", "exactly £15.1k")
    assert amount(-4.5, "£m") == "−£4.5m"

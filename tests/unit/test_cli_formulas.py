"""What is written as CSV runs nothing in a spreadsheet, and numbers stay numbers."""

import csv as reader
import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.cli import main
from tui.cli.formulas import harmless
from tui.cli.rows import csv

FORMULAS = [
    "=1+1",
    '=HYPERLINK("http://x","y")',
    "+cmd|' /C calc'!A0",
    "-1+1",
    "-2+3+cmd|' /C calc'!A0",
    "@SUM(1)",
    " =1+1",
    "\u00a0=1+1",
    "\u200b=1+1",
    "\ufeff=1+1",
    "'=1+1",
    '"=1+1',
    "“=1+1”",
    "\t=1+1",
    "\tplain",
    "\rplain",
    "\nplain",
    "＝1+1",
    "＋1+1",
    "－1+1",
    "＠SUM(1)",
    "﹦1+1",
    "-£x",
    "-",
    "- not a list",
    "-1\n=2",
    "+1,2,3",
]
NUMBERS = ["-1", "-8.1%", "−4.0", "−4.0%", "+1,200", "+3.6%", "-1,234,567.89", "-£4.50", "+0"]
TEXTS = ["", "a=1", "Roads", "1-2", "£4.347m", "3.6%", "— none", "– none", "’tis so", "(=1)", "#1"]


def round_trip(cell: object, *, raw: bool = False) -> str:
    (row,) = reader.reader(io.StringIO(csv([[cell]], raw=raw), newline=""), strict=True)
    return row[0] if row else ""


@pytest.mark.parametrize("text", FORMULAS)
def test_formulas_become_text(text: str) -> None:
    assert round_trip(text) == f"'{text}"
    assert round_trip(text, raw=True) == text


@pytest.mark.parametrize("text", [*NUMBERS, *TEXTS])
def test_numbers_and_other_text_stay(text: str) -> None:
    assert round_trip(text) == text


@given(st.one_of(st.integers(), st.floats(allow_nan=False, allow_infinity=False)))
def test_numbers_stay_numbers(number: float) -> None:
    assert type(number)(round_trip(number)) == number
    assert harmless(number) is number


@given(st.decimals(allow_nan=False, allow_infinity=False, places=2, min_value=-(10**9), max_value=10**9))
def test_numbers_as_text_stay_numbers(number: object) -> None:
    for text in (f"{number}", f"{number:+}", f"{number:,}", f"{number:+,}%"):
        assert round_trip(text) == text


@given(st.text(), st.sampled_from("=+-@＝＋－＠\t\r"))
def test_nothing_that_could_run_is_left(text: str, sign: str) -> None:
    """Whatever stands behind the sign, and whatever blanks stand before it."""
    for cell in (f"{sign}{text}x", f" {sign}{text}x", f'"{sign}{text}x'):
        assert round_trip(cell).startswith("'") or not cell.lstrip(' "').startswith(sign)


@pytest.mark.parametrize("words", [["show", "crime"], ["show", "crime/reason"], ["show", "crime/total/change"], ["audit"]], ids=" ".join)
def test_every_command_that_writes_csv(words: list[str], small: Path, capsys: pytest.CaptureFixture[str]) -> None:
    workshop = small / "workshop.yaml"
    text = workshop.read_text(encoding="utf-8")
    for old, new in (("printed: 12 more", "printed: +12 more"), ("text: Reporting has improved.", "text: =Reporting has improved.")):
        assert old in text
        text = text.replace(old, new)
    workshop.write_text(text, encoding="utf-8")
    written = {}
    for switch in ([], ["--csv-raw"]):
        assert main([*words, "--library", str(small), "--format", "csv", *switch]) == 0
        cells = [cell for row in reader.reader(io.StringIO(capsys.readouterr().out, newline="")) for cell in row]
        written[bool(switch)] = [cell for cell in cells if cell.lstrip("'")[:1] in ("=", "+")]
    assert written[True] and written[False] == [f"'{cell}" for cell in written[True]]

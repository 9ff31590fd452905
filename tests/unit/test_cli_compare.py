"""`beatbook compare`: what it prints in each format, what it opens, how it ends."""

import csv
import io
import json
import re
import shutil
from pathlib import Path

import pytest

from tests.in_turn import few
from tests.unit.quarters import QUARTERS, SIDE_BY_SIDE
from tui.cli import load, main
from tui.cli.compare import _END

pytestmark = pytest.mark.slow

Captured = pytest.CaptureFixture[str]
LIBRARY = ("--library", str(QUARTERS))
FOUR = ["west-midlands-2018-03:recorded-crime", "greater-manchester-2018-03:crimes", "merseyside-2018-03:all-crime",
    "west-yorkshire-2018-03:crime/recorded-crime"]  # fmt: skip


def told(words: list[str], capsys: Captured, code: int = 0) -> str:
    assert main(["compare", *words, *LIBRARY]) == code
    printed = capsys.readouterr()
    return printed.out if code == 0 else printed.out + printed.err


def as_json(words: list[str], capsys: Captured) -> dict[str, object]:
    found = json.loads(told([*words, "--format", "json"], capsys))
    assert isinstance(found, dict)
    return found


def test_one_measure_through_the_reports_of_a_force(capsys: Captured) -> None:
    said = told(["west-midlands-2018-03:crime/recorded-crime"], capsys)
    flat = " ".join(said.split())
    assert said.startswith(
        "Recorded crime without fraud: West Midlands Police, 4 reports\nAddress: west-midlands-2018-03:crime/recorded-crime\n"
    )
    assert "+118 offences (0.2%). No reason is printed. Ask which offences were added." in flat
    assert "Q1 2017/18: 57,139 offences, revised, 57,021 offences in the report on April to June 2017" in flat
    assert said.splitlines()[-1].startswith("Sources: ") and "\x1b" not in said
    assert all(len(line) <= 80 for line in said.splitlines()[:-1])


@pytest.mark.parametrize(
    "address", few(["recorded-crime", "crime/recorded-crime/2017-18-q1", "crime/crime-quarter", "crime/crime-quarter/offences"], 2)
)
def test_a_measure_is_found_by_its_id_and_by_what_it_is_in(address: str, capsys: Captured) -> None:
    assert as_json([f"west-midlands-2018-03:{address}"], capsys)["measure"] == "recorded-crime"


def test_only_workshops_of_the_force_with_the_measure_are_opened(capsys: Captured, monkeypatch: pytest.MonkeyPatch) -> None:
    opened = []
    real = load.load_workshop

    def noted(folder: str, *rest: object, **more: object) -> load.LoadedWorkshop:
        opened.append(Path(folder).name)
        return real(folder, *rest, **more)  # type: ignore[arg-type]  # whatever it is called with

    for module in ("tui.cli.load", "tui.cli.target"):
        monkeypatch.setattr(f"{module}.load_workshop", noted)
    told(["merseyside-2018-03:crime/recorded-crime"], capsys)
    assert opened == ["merseyside-2018-03"]
    opened.clear()
    told(["greater-manchester-2018-03:crime/recorded-crime"], capsys)
    assert opened == ["greater-manchester-2018-03"], "its other report has no such measure"
    opened.clear()
    told(["west-midlands-2018-03:crime/recorded-crime"], capsys)
    assert sorted(opened) == [f"west-midlands-{each}" for each in ("2017-06", "2017-09", "2017-12", "2018-03")]


def test_forces_beside_each_other(capsys: Captured) -> None:
    said = told(FOUR, capsys)
    flat = " ".join(said.split())
    assert said.startswith("Recorded crime without fraud: 4 forces, 2017/18 (April 2017 to March 2018)\n")
    assert "West Midlands Police: 80.6 offences per 1,000 residents, 95% interval 80.2 to 80.9; lowest of 4, −27.8 to the average" in flat
    assert "Funnel plot: Not drawn: that needs 5 forces or more, and there are 4." in flat


def rows_of(found: dict[str, object], key: str) -> list[dict[str, object]]:
    rows = found[key]
    assert isinstance(rows, list)
    return rows


def test_json_has_the_documented_keys(capsys: Captured) -> None:
    documented = set(re.split(r"[^a-z0-9_]+", _END))
    series, forces = as_json(["west-midlands-2018-03:recorded-crime"], capsys), as_json(FOUR, capsys)
    for found in (series, forces):
        inner = {key for rows in found.values() if isinstance(rows, list) for row in rows if isinstance(row, dict) for key in row}
        assert {*found, *inner} - documented == set()
    assert [(row["from"], row["to"], row["difference"]) for row in rows_of(series, "revisions")] == [(57021, 57139, 118)]
    assert [row["force"] for row in rows_of(forces, "forces")][:2] == ["West Midlands Police", "Merseyside Police"]


def test_csv_and_markdown(capsys: Captured) -> None:
    rows = list(csv.DictReader(io.StringIO(told(["west-midlands-2018-03:recorded-crime", "--format", "csv"], capsys), newline="")))
    assert [(row["period"], row["value"], row["sign"]) for row in rows][:2] == [("2017/18-Q1", "57139", "[r]"), ("2017/18-Q2", "57639", "")]
    written = told([*FOUR, "--format", "markdown"], capsys)
    assert written.startswith("# Recorded crime without fraud: 4 forces") and "| Force | Rate |" in written


def test_markdown_has_the_reports_side_by_side(capsys: Captured) -> None:
    said = told(["west-midlands-2018-03:recorded-crime", "--format", "markdown"], capsys)
    assert "\n| Quarter | Latest figure | Sign | Earlier reports | Change |\n" in said, "columns without figures are left out"
    assert "## In the report of\n\n| Quarter | April to June 2017 | July to September 2017 |" in said
    assert "| Q1 2017/18 | 57,021 | 57,139 r | 57,139 | 57,139 |\n| Q2 2017/18 |  | 57,639 | 57,639 | 57,639 |" in said


def test_what_cannot_be_compared_is_a_sentence_and_exit_code_1(capsys: Captured) -> None:
    said = told(["west-midlands-2018-03:officers", "merseyside-2018-03:officers"], capsys, 1)
    assert "the table names no population" in " ".join(said.split()) and "6,733" not in said
    said = told(["west-midlands-2018-03:recorded-crime", "merseyside-2018-03:crime-rate"], capsys, 1)
    assert "has the definition crime-rate, not recorded-crime-without-fraud" in " ".join(said.split())


def test_without_the_library_s_list_nothing_says_that_measures_are_the_same(tmp_path: Path, capsys: Captured) -> None:
    library = tmp_path / "bare"
    for name in SIDE_BY_SIDE:
        shutil.copytree(QUARTERS / name, library / name)
    assert main(["compare", *FOUR[:1], FOUR[2], "--library", str(library)]) == 1
    assert "nothing says that its “Recorded crime without fraud” is the same" in " ".join(capsys.readouterr().out.split())


def test_a_force_may_rename_a_measure(tmp_path: Path, capsys: Captured) -> None:
    library = Path(shutil.copytree(QUARTERS, tmp_path / "quarters"))
    file = library / "west-midlands-2017-09" / "workshop.yaml"
    text = file.read_text(encoding="utf-8")
    for key in ("measure: recorded-crime", "id: recorded-crime, title"):
        assert key in text
        text = text.replace(key, key.replace("recorded", "total"))
    file.write_text(text, encoding="utf-8")
    assert main(["compare", "west-midlands-2018-03:recorded-crime", "--library", str(library)]) == 0
    assert ", 4 reports\n" in capsys.readouterr().out


def test_two_reports_of_a_force_alone(capsys: Captured) -> None:
    said = told(["west-midlands-2017-06:recorded-crime", "west-midlands-2017-09:recorded-crime"], capsys)
    assert said.startswith("Recorded crime without fraud: West Midlands Police, 2 reports\n")


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (["west-midlands-2018-03:crime"], "west-midlands-2018-03: there is no measure at crime; give a table"),
        (["west-midlands-2018-03:crime/nothing"], "Nothing called 'crime/nothing'. Closest:"),
        (["nowhere:crime"], "no workshop is called 'nowhere'"),
        (["west-midlands-2018-03:officers", "west-midlands-2018-03:crime-rate"], "All of these are in west-midlands-2018-03."),
        ([""], "Give an address"),
    ],
)
def test_wrong_usage_of_compare(words: list[str], expected: str, capsys: Captured) -> None:
    assert expected in told(words, capsys, 2)


def test_a_broken_report_of_the_force_does_not_hide_the_others(tmp_path: Path, capsys: Captured) -> None:
    library = Path(shutil.copytree(QUARTERS, tmp_path / "quarters"))
    (library / "west-midlands-2017-09" / "workshop.yaml").write_text("force: [", encoding="utf-8")
    assert main(["compare", "west-midlands-2018-03:recorded-crime", "--library", str(library)]) == 0
    said = capsys.readouterr().out
    assert said.startswith("Recorded crime without fraud: West Midlands Police, 3 reports\n")
    assert "west-midlands-2017-09: cannot be opened, so the force is not known." in " ".join(said.split())


def test_a_broken_list_of_measures_has_its_lines(tmp_path: Path, capsys: Captured) -> None:
    library = Path(shutil.copytree(QUARTERS, tmp_path / "quarters"))
    (library / "measures.yaml").write_text('- {id: Crime, title: Crime, measures: ["all-crime"]}\n', encoding="utf-8")
    assert main(["compare", *FOUR, "--library", str(library)]) == 1
    said = capsys.readouterr().err
    assert main(["validate", str(library)]) == 1
    assert capsys.readouterr().out.splitlines()[0] == said.splitlines()[0]
    assert main(["validate", str(QUARTERS)]) == 0
    assert capsys.readouterr().out == "measures.yaml: no problems\n"
    assert said.startswith(f"{library / 'measures.yaml'}:1: id is 'Crime', expected an id such as recorded-crime")


def test_with_one_address_it_says_which_other_forces_have_the_measure(capsys: Captured) -> None:
    said = " ".join(told(["west-midlands-2018-03:crime/recorded-crime"], capsys).split())
    given = f"beatbook --library {QUARTERS} compare west-midlands-2018-03:recorded-crime greater-manchester-2018-03:crimes"
    command = f"{given} merseyside-2018-03:all-crime west-yorkshire-2018-03:recorded-crime"
    forces = "Greater Manchester Police, Merseyside Police and West Yorkshire Police"
    assert f"Other forces: {forces} have this measure too. To set them beside it: {command}" in said
    assert told(command.split()[4:], capsys).startswith("Recorded crime without fraud: 4 forces")


def test_the_address_of_a_comparison_is_that_of_what_is_compared(capsys: Captured) -> None:
    words = ["west-midlands-2018-03:compare/crime/recorded-crime"]
    assert as_json(words, capsys) == as_json(["west-midlands-2018-03:crime/recorded-crime"], capsys)


def test_a_topic_is_answered_with_an_example(capsys: Captured) -> None:
    assert "or a figure with a measure, such as people/population." in told(["west-midlands-2018-03:people"], capsys, 2)

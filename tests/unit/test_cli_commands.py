"""The commands of the shell: what they print and the codes they end with."""

import json
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tui import __version__
from tui.cli import main
from tui.cli.options import GLYPHS, THEME_NAMES
from tui.cli.schema import FILE_NAMES
from tui.library import finder
from tui.pack.schema import PACK_FILES
from tui.text.glyphs import SETS
from tui.text.numbers import plural

Edit = Callable[[str, str, str], None]
Captured = pytest.CaptureFixture[str]


@pytest.fixture
def alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No bundled workshop: only what is given."""
    (tmp_path / "none").mkdir()
    monkeypatch.setattr(finder, "bundled", lambda: tmp_path / "none")


def ends(words: list[str]) -> int:
    """The exit code of a command line that argparse ends."""
    with pytest.raises(SystemExit) as caught:
        main(words)
    return caught.value.code if isinstance(caught.value.code, int) else -1


def test_version(capsys: Captured) -> None:
    assert ends(["--version"]) == 0
    assert capsys.readouterr().out == f"beatbook {__version__}\n"


def test_help_names_every_command_code_and_variable(capsys: Captured) -> None:
    assert ends(["--help"]) == 0
    printed = capsys.readouterr().out
    said = " ".join(printed.split())
    assert said.startswith("usage: beatbook [-h]") and printed.count("\n") > 20
    for word in (
        "open",
        "list",
        "spc",
        "validate",
        "schema",
        "0 found; 1 problems, no results, or the output pipe closed early; 2 wrong usage",
        "BEATBOOK_LIBRARY, BEATBOOK_THEME, BEATBOOK_GLYPHS",
    ):
        assert word in said


@pytest.mark.parametrize(
    "words", [["shout"], ["--theme", "pink"], ["validate"], ["list", "--format", "xml"], ["schema", "decks"], ["--lib", "x"]]
)
def test_wrong_usage(words: list[str], capsys: Captured) -> None:
    assert ends(words) == 2
    assert "beatbook" in capsys.readouterr().err


@pytest.mark.usefixtures("alone")
def test_list(small: Path, capsys: Captured) -> None:
    assert main(["list", "--library", str(small.parent)]) == 0
    assert capsys.readouterr().out == (
        "small: A small workshop\n"
        "  force: Anyshire Police\n"
        "  board: Anyshire Police and Crime Board\n"
        "  held: 16 June 2015\n"
        "  reported: 1 September 2015\n"
        "  contents: 4 statements, 2 tables, 1 link, 2 terms\n"
        "  audit: 6 agree, 6 are unchecked\n"
        f"  folder: {small}\n"
    )


@pytest.mark.usefixtures("alone")
def test_list_as_json(small: Path, capsys: Captured) -> None:
    assert main(["--library", str(small.parent), "list", "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out) == [
        {
            "id": "small",
            "title": "A small workshop",
            "force": "Anyshire Police",
            "board": "Anyshire Police and Crime Board",
            "held": "2015-06-16",
            "reported": "2015-09-01",
            "counts": {"topics": 2, "statements": 4, "tables": 2, "measures": 4, "claims": 12},
            "audit": {
                "verdicts": {"agrees": 6, "close": 0, "differs": 0, "unchecked": 6},
                "grounds": {"arithmetic": 6, "ask-for": 3, "open-statistics": 1, "table": 2},
            },
            "folder": str(small),
            "problems": 0,
            "reason": None,
            "duplicate": False,
        }
    ]


@pytest.mark.usefixtures("alone")
def test_list_shows_a_broken_pack_as_broken(small: Path, edit: Edit, capsys: Captured) -> None:
    edit("workshop.yaml", "held: 2015-06-16", "hold: 2015-06-16")
    words = ["list", "--library", str(small.parent)]
    assert main(words) == 0
    problem = "workshop.yaml:5: unknown key 'hold', expected 'held'"
    said = f"small: broken, 1 problem\n  problem: {problem}\n  for details: beatbook validate {small}\n  folder: {small}\n"
    assert capsys.readouterr().out == said
    assert main([*words, "--format", "json"]) == 0
    (record,) = json.loads(capsys.readouterr().out)
    assert (record["problems"], record["reason"], record["title"], record["held"]) == (1, problem, None, None)


@pytest.mark.usefixtures("alone")
def test_list_of_an_empty_library(capsys: Captured) -> None:
    assert main(["list"]) == 0
    assert capsys.readouterr().out == "No workshops in the library.\n"
    assert main(["list", "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out) == []


def test_list_of_every_library(small: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BEATBOOK_LIBRARY", str(small))
    hostile = Path(__file__).parents[1] / "packs" / "hostile"
    both = small.parents[1] / "both"
    for pack in (hostile, small):
        shutil.copytree(pack, both / pack.name)
    assert main(["--library", str(hostile), "list", "--library", str(both)]) == 0
    names = [line.split(":")[0] for line in capsys.readouterr().out.splitlines() if not line.startswith(" ")]
    assert names == ["small", "small", "wmp-2015-06-16", "hostile", "hostile"]


def test_a_library_that_is_not_there(tmp_path: Path, capsys: Captured) -> None:
    assert main(["list", "--library", str(tmp_path / "none")]) == 2
    assert capsys.readouterr() == ("", f"beatbook: {tmp_path}/none is not a folder (--library)\n")


def test_validate(small: Path, capsys: Captured) -> None:
    assert main(["validate", str(small)]) == 0
    assert capsys.readouterr().out == "small: no problems, 4 statements, 2 tables, 1 link, 2 terms\n"


def test_validate_by_id(small: Path, capsys: Captured) -> None:
    assert main(["validate", "small", "wmp-2015-06-16", "--library", str(small.parent)]) == 0
    assert re.fullmatch(r"small: no problems, .*\nwmp-2015-06-16: no problems, .*\n", capsys.readouterr().out)


def test_validate_lists_every_problem_and_continues(small: Path, edit: Edit, capsys: Captured, monkeypatch: pytest.MonkeyPatch) -> None:
    edit("workshop.yaml", "held: 2015-06-16", "held: soon")
    edit("notices.csv", "2014-12,21", "2014-12,x")
    monkeypatch.chdir(small.parent)
    assert main(["validate", "small", "nowhere", "wmp-2015-06-16"]) == 1
    assert capsys.readouterr().out.splitlines()[:-1] == [
        "small/notices.csv:3: notices is 'x', expected a whole number without separators",
        "small/workshop.yaml:5: held is 'soon', expected a date such as 2015-06-16",
        "small: 2 problems",
        "nowhere:1: there is no such folder, expected the folder of a workshop",
        "nowhere: 1 problem",
    ]


def test_validate_as_json(small: Path, edit: Edit, capsys: Captured) -> None:
    edit("notices.csv", "2014-12,21", "2014-12,x")
    assert main(["validate", str(small), "--format", "json"]) == 1
    problem = {"path": f"{small}/notices.csv", "line": 3, "what": "notices is 'x'", "expected": "a whole number without separators"}
    assert json.loads(capsys.readouterr().out) == [{"id": "small", "folder": str(small), "problems": [problem]}]


def test_nothing_hostile_is_printed(hostile: Path, capsys: Captured) -> None:
    for words in (["list", "--library", str(hostile)], ["list", "--library", str(hostile), "--format", "json"]):
        assert main(words) == 0
        assert all(line.isprintable() for line in capsys.readouterr().out.splitlines())


def test_names_of_files_are_made_visible(tmp_path: Path, capsys: Captured) -> None:
    assert main(["validate", f"{tmp_path}/a\x1b[2Jb"]) == 1
    assert capsys.readouterr().out.splitlines()[-1] == "a␛[2Jb: 1 problem"


@pytest.mark.parametrize("name", [None, *FILE_NAMES])
def test_schema(name: str | None, capsys: Captured) -> None:
    assert main(["schema", *([name] if name else [])]) == 0
    assert json.loads(capsys.readouterr().out)["$schema"] == "https://json-schema.org/draft/2020-12/schema"


def test_what_is_said_twice_is_the_same() -> None:
    assert tuple(PACK_FILES) == FILE_NAMES
    themes = pytest.importorskip("tui.widgets.themes")
    assert tuple(theme.name for theme in themes.THEMES) == THEME_NAMES
    assert tuple(SETS) == GLYPHS


def test_an_interrupt_is_quiet(monkeypatch: pytest.MonkeyPatch, capsys: Captured) -> None:
    def interrupt(*_: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr("tui.cli.list.listed_workshops", interrupt)
    assert main(["list"]) == 130
    assert capsys.readouterr() == ("", "")


@pytest.mark.parametrize(("number", "words"), [(0, "0 terms"), (1, "1 term"), (1200, "1,200 terms")])
def test_plural(number: int, words: str) -> None:
    assert plural(number, "term") == words

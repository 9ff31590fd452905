"""Completion: what an unfinished command line can become.

The scripts are tested in their shells, in tests/pty/test_completion.py.
"""

import shlex
from pathlib import Path

import pytest

from tui.cli import main
from tui.cli.commands import SUBCOMMANDS
from tui.cli.completion import SCRIPTS

pytestmark = pytest.mark.slow

Captured = pytest.CaptureFixture[str]


REPORTS = Path(__file__).parents[1] / "packs"


def completed(capsys: Captured, *words: str) -> list[str]:
    """The completions of the last of some words."""
    *before, last = words
    return of_line(capsys, f"beatbook {''.join(f'{shlex.quote(word)} ' for word in before)}{last}")


def of_line(capsys: Captured, *line: str) -> list[str]:
    """The completions of a line as typed.

    Where given, of the part of its last word that the shell replaces.
    """
    assert main(["complete", "--", *line]) == 0
    said = capsys.readouterr()
    assert said.err == ""
    return said.out.splitlines()


def test_commands(capsys: Captured) -> None:
    assert completed(capsys, "") == sorted(SUBCOMMANDS)
    assert of_line(capsys, "beatbook") == of_line(capsys, "") == sorted(SUBCOMMANDS)
    assert completed(capsys, "sho") == ["show"]
    assert completed(capsys, "--library", "x", "lis") == ["list"]
    assert completed(capsys, "nonsense", "x") == []


def test_options_and_their_values(capsys: Captured) -> None:
    assert completed(capsys, "show", "--f") == ["--format"]
    assert completed(capsys, "show", "--format", "") == ["csv", "json", "markdown", "text"]
    assert completed(capsys, "find", "seat", "--format", "") == ["json", "text"]
    assert completed(capsys, "show", "--format=c") == ["--format=csv"]
    assert completed(capsys, "--theme", "d") == ["dark"]
    assert completed(capsys, "show", "--", "--f") == []
    assert completed(capsys, "completion", "") == sorted(SCRIPTS)
    assert completed(capsys, "show", "--workshop", "wm") == ["wmp-2015-06-16"]
    assert completed(capsys, "list", "--library", "") == ["@files "]
    assert completed(capsys, "list", "--library=~/a") == [f"@files {Path.home()}/a"]


def test_every_option_of_every_command_is_offered(capsys: Captured) -> None:
    from tui.cli.command_line import parser

    for name in SUBCOMMANDS:
        with pytest.raises(SystemExit):
            main([name, "--help"])
        said = capsys.readouterr().out
        for option in completed(capsys, name, "--"):
            assert option in said or option.startswith("--no-"), (name, option)
    assert parser().prog == "beatbook"


def test_addresses_a_level_at_a_time(capsys: Captured) -> None:
    assert completed(capsys, "show", "roa") == ["roads", "roads/"]
    assert completed(capsys, "show", "roads/coll") == [
        "roads/collisions", "roads/collisions-constant", "roads/collisions-constant/", "roads/collisions/",
    ]  # fmt: skip
    assert completed(capsys, "show", "roads/collisions/2014-1") == [f"roads/collisions/2014-1{month}" for month in "012"]
    assert completed(capsys, "open", "glossary/tid") == ["glossary/tidu"]
    assert completed(capsys, "show", "wmp") == ["wmp-2015-06-16:"]
    assert completed(capsys, "show", "wmp-2015-06-16:glossary/tid") == ["wmp-2015-06-16:glossary/tidu"]
    assert completed(capsys, "show", "nowhere:cri") == []


def test_comparisons_once_they_are_typed(capsys: Captured) -> None:
    assert "compare/" not in completed(capsys, "show", "") and "compare/" in completed(capsys, "show", "comp")
    assert completed(capsys, "show", "compare/") == ["compare/audit/", "compare/roads/"]
    assert completed(capsys, "show", "compare/roads/coll") == ["compare/roads/collisions"]


def test_short_forms_where_no_address_begins_so(capsys: Captured) -> None:
    assert completed(capsys, "show", "tid") == completed(capsys, "show", "TID")
    assert completed(capsys, "show", "tid") == ["tidu", *(f"tidu-{word}" for word in ("aim", "reach", "team", "technology", "unique"))]
    assert completed(capsys, "show", "1") == ["1", *(f"1{letter}" for letter in "abcdefg")]
    assert completed(capsys, "open", "seat") == ["seat-belt-activity", "seat-belts"]
    assert completed(capsys, "show", "collisions/2014-1") == [f"collisions/2014-1{month}" for month in "012"]
    assert completed(capsys, "show", "wmp-2015-06-16:fp") == ["wmp-2015-06-16:fpn"]
    # What could mean several things is left out; a term gives way.
    assert completed(capsys, "show", "2014-0") == [] and "city-centre" in completed(capsys, "show", "city-c")


def test_addresses_of_a_library(small: Path, capsys: Captured) -> None:
    assert completed(capsys, "show", "--library", str(small), "glossary/") == ["glossary/asb", "glossary/trc"]
    assert completed(capsys, f"--library={small}", "show", "glossary/t") == ["glossary/trc"]
    assert completed(capsys, "present", "--live-dir", str(small), "roads/seat-belts/2014-01") == ["roads/seat-belts/2014-01"]


def test_completion_offers_no_address_of_a_broken_workshop(small: Path, capsys: Captured) -> None:
    (small / "workshop.yaml").write_text("title: []\n", encoding="utf-8")
    assert completed(capsys, "show", "--library", str(small), "cri") == []
    assert completed(capsys, "show", "--library", str(small / "none"), "cri") == []


def test_only_what_a_shell_cannot_run_is_offered(small: Path, capsys: Captured) -> None:
    for name in ("c;touch pwned", "$(touch pwned)", "c d", "c\nd", "C", "cé", "c'", "-c"):
        (small.parent / name).mkdir()
        (small.parent / name / "datapackage.yaml").touch()
    assert completed(capsys, "--library", str(small.parent), "show", "--workshop", "") == ["small", "wmp-2015-06-16"]
    assert [found for found in completed(capsys, "--library", str(small.parent), "show", "") if ":" in found] == [
        "small:", "wmp-2015-06-16:",
    ]  # fmt: skip


def test_libraries_as_they_are_typed(small: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch) -> None:
    library = small.parent.rename(small.parent.with_name("my packs"))
    monkeypatch.setenv("HOME", str(library.parent))
    monkeypatch.delenv("NOWHERE", raising=False)
    for typed in ("~/my\\ packs", "~/'my packs'", '"$HOME/my packs"', "${HOME}/'my 'packs", f"'{library}'"):
        for option in ("--library ", "--library="):
            assert of_line(capsys, f"beatbook {option}{typed} show glossary/t") == ["glossary/trc"], (option, typed)
    for typed in ("$NOWHERE/my", "$(echo ~)/my", "`echo`", "'~/my packs'", "'$HOME/my packs'", "~nobody-at-all/x"):
        assert of_line(capsys, f"beatbook --library {typed} show glossary/t") == [], typed
    assert of_line(capsys, "LANG=C X='a b' ~/bin/beatbook show glossary/tid") == ["glossary/tidu"]


def test_the_part_that_the_shell_replaces(capsys: Captured) -> None:
    assert of_line(capsys, "beatbook show wmp-2015-06-16:glossary/tid", "glossary/tid") == ["glossary/tidu"]
    assert of_line(capsys, "beatbook show --format=c", "c") == ["csv"]
    assert of_line(capsys, "beatbook show --format=", "") == ["csv", "json", "markdown", "text"]
    assert of_line(capsys, "beatbook show 'wmp-2015-06-16:glossary/tid", "wmp-2015-06-16:glossary/tid") == ["wmp-2015-06-16:glossary/tidu"]
    assert of_line(capsys, "beatbook sho", "something else") == ["show"]


@pytest.mark.parametrize("chosen", [("--workshop", "greater-manchester-2015"), ("--workshop=greater-manchester-2015",)])
def test_addresses_of_the_workshop_that_is_chosen(capsys: Captured, chosen: tuple[str, ...]) -> None:
    before = ("--library", str(REPORTS), *chosen, "show")
    assert completed(capsys, *before, "bury/") == ["bury/2015-h1", "bury/2015-h2"]
    place = "roads/collisions-by-district/manchester"
    assert completed(capsys, *before, f"{place[:-3]}") == [place, f"{place}/"]
    assert completed(capsys, *before, f"{place}/") == [f"{place}/2015-h1", f"{place}/2015-h2"]
    assert completed(capsys, *before, "elsewhere:roads/") == []

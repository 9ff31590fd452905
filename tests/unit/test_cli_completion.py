"""Completion: what may come next, asked of the parsers themselves, and the three scripts in their shells."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tui.cli import main
from tui.cli.completion import SCRIPTS
from tui.cli.program import COMMANDS

ROOT = Path(__file__).parents[2]
Captured = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def _environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("BEATBOOK_LIBRARY", raising=False)


def completed(capsys: Captured, *words: str) -> list[str]:
    assert main(["complete", "--", *words]) == 0
    said = capsys.readouterr()
    assert said.err == ""
    return said.out.splitlines()


def test_commands(capsys: Captured) -> None:
    assert completed(capsys, "") == sorted(COMMANDS)
    assert completed(capsys) == sorted(COMMANDS)
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
    assert completed(capsys, "list", "--library", "") == ["@files"]


def test_every_option_of_every_command_is_offered(capsys: Captured) -> None:
    from tui.cli.program import parser

    for name in COMMANDS:
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


def test_of_a_broken_workshop_nothing_is_said(small: Path, capsys: Captured) -> None:
    (small / "workshop.yaml").write_text("title: []\n", encoding="utf-8")
    assert completed(capsys, "show", "--library", str(small), "cri") == []
    assert completed(capsys, "show", "--library", str(small / "none"), "cri") == []


@pytest.fixture
def command(tmp_path: Path) -> Path:
    """A command of the program's name, as it is when installed."""
    found = tmp_path / "bin" / "beatbook"
    found.parent.mkdir()
    found.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m tui "$@"\n', encoding="utf-8")
    found.chmod(0o755)
    return found


def shell(name: str, script: str, command: Path, *options: str) -> str:
    """What a shell prints that has read the completion script of its kind."""
    program = shutil.which(name)
    if program is None:
        pytest.skip(f"{name} is not installed here")
    environment = {
        **os.environ,
        "PATH": f"{command.parent}{os.pathsep}{os.environ['PATH']}",
        "PYTHONPATH": str(ROOT),
        "HOME": str(command.parent),
    }
    done = subprocess.run([program, *options, "-c", script], env=environment, cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stderr == ""
    return done.stdout


BASH = """
source <(beatbook completion bash)
compopt() {{ printf 'option %s\\n' "$2"; }}
COMP_LINE={line!r} COMP_POINT={point} COMP_WORDS=({words}) COMP_CWORD=$((${{#COMP_WORDS[@]}} - 1))
_beatbook
printf '%s\\n' "${{COMPREPLY[@]}}"
"""


@pytest.mark.parametrize(
    ("line", "words", "replies"),
    [
        ("beatbook sho", "beatbook sho", ["show"]),
        ("beatbook show roads/mob", "beatbook show roads/mob", ["roads/mobile-phone-2014", "roads/mobile-phone-2014/"]),
        ("beatbook show glossary/tid", "beatbook show glossary/tid", ["glossary/tidu"]),
        # A colon breaks the word in bash's own eyes: what is put in its place begins behind it.
        ("beatbook show wmp-2015-06-16:glossary/tid", "beatbook show wmp-2015-06-16 : glossary/tid", ["glossary/tidu"]),
        ("beatbook show wmp", "beatbook show wmp", ["option nospace", "wmp-2015-06-16:"]),
        ("beatbook show --format=c", "beatbook show --format = c", ["csv"]),
        ("beatbook validate ", "beatbook validate ''", ["option default", ""]),
        ("beatbook show nothing-of-the-kind", "beatbook show nothing-of-the-kind", [""]),
    ],
)
def test_bash(line: str, words: str, replies: list[str], command: Path) -> None:
    said = shell("bash", BASH.format(line=line, point=len(line), words=words), command, "--norc").splitlines()
    assert said[: len(replies)] == replies


def test_zsh_takes_its_script(command: Path) -> None:
    script = "autoload -Uz compinit && compinit -D -u && source <(beatbook completion zsh) && print ${_comps[beatbook]}"
    assert shell("zsh", script, command, "-f").strip() == "_beatbook"


def test_fish_completes(command: Path) -> None:
    script = "beatbook completion fish | source; complete -C 'beatbook show glossary/tid'; complete -C 'beatbook comple'"
    assert shell("fish", script, command, "--no-config").split() == ["glossary/tidu", "completion"]

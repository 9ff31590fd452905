"""Completion in real shells: type a line, press tab, and check the screen."""

import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.browse import ROOT
from tests.in_turn import some
from tests.programs import needed
from tests.terminal import Terminal
from tui.cli.completion import SCRIPTS

if not Path("/dev/ptmx").exists():
    pytest.skip("this system has no pseudo-terminals", allow_module_level=True)

SMALL = ROOT / "tests" / "packs" / "small"
PROMPT = "ready> "
SHELLS = tuple(SCRIPTS)


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A home folder with the command and two libraries.

    One library has a space in its name, the other has folders with hostile names.
    """
    command = tmp_path / "bin" / "beatbook"
    command.parent.mkdir()
    command.write_text(f'#!/bin/sh\nPYTHONPATH="{ROOT}" exec "{sys.executable}" -m tui "$@"\n', encoding="utf-8")
    command.chmod(0o755)
    shutil.copytree(SMALL, tmp_path / "my packs" / "small")
    for name in ("c;touch pwned", "$(touch pwned)", "`touch pwned`", "c pwned", "c'pwned", "c\npwned", "*", "cé"):
        (tmp_path / "hostile" / name).mkdir(parents=True)
        (tmp_path / "hostile" / name / "datapackage.yaml").touch()
    return tmp_path


@contextmanager
def shell(name: str, home: Path, *aliases: str, installed: bool = True, lines: tuple[str, ...] = ()) -> Iterator[Terminal]:
    """An interactive shell that has loaded the completion script, after some aliases.

    The script is loaded as its own first lines advise.
    """
    program = needed(name)
    command = "beatbook" if installed else "~/bin/beatbook"
    options: tuple[str, ...] = ()
    if name == "bash":
        file, options = "rc", ("--noprofile", "--rcfile", str(home / "rc"))
        set_up = [f"PS1='{PROMPT}'", "bind 'set bell-style none'", *aliases, f"source <({command} completion bash)"]
    elif name == "zsh":
        file = ".zshrc"
        write(home / "zfunc" / "_beatbook", SCRIPTS["zsh"])
        # expand-or-complete, which is bound to tab, would itself run a command substitution.
        set_up = [f"PS1='{PROMPT}'", "unsetopt beep prompt_sp", "bindkey '^I' complete-word"]
        set_up += ["fpath=(~/zfunc $fpath)", "autoload -Uz compinit", "compinit -D -u", *aliases]
    else:
        file = "fish/config.fish"
        # Otherwise it begins by reading all manuals in the background.
        (home / "data" / "fish" / "generated_completions").mkdir(parents=True)
        set_up = [
            "set -g fish_greeting",
            "set -g fish_autosuggestion_enabled 0",
            f"function fish_prompt; echo -n '{PROMPT}'; end",
            *aliases,
        ]
        if installed:
            write(home / "fish" / "completions" / "beatbook.fish", SCRIPTS["fish"])
        else:
            set_up.append(f"{command} completion fish | source")
    write(home / file, "\n".join([*set_up, *lines, ""]))
    folders = {"HOME": "", "ZDOTDIR": "", "XDG_CONFIG_HOME": "", "XDG_DATA_HOME": "/data", "XDG_CACHE_HOME": "/cache"}
    env = {variable: f"{home}{folder}" for variable, folder in folders.items()}
    env["PATH"] = f"{home}/bin:/usr/bin:/bin" if installed else "/usr/bin:/bin"
    with Terminal([program, *options, "-i"], cwd=home, env=env, columns=200, term="xterm") as terminal:
        terminal.wait_for(PROMPT.strip())
        yield terminal


def write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


def line(terminal: Terminal) -> str:
    """The command line: the text after the last prompt."""
    return next((row for row in reversed(terminal.lines()) if row.startswith(PROMPT.strip())), "")[len(PROMPT) :]


def tabbed(terminal: Terminal, typed: str, *expected: str) -> None:
    """Type a line, press tab, check that the line is one of those expected, clear it."""
    terminal.press(*typed)
    terminal.wait_for(lambda seen: line(seen) == typed.rstrip())
    terminal.press("tab")
    terminal.wait_for(lambda seen: line(seen) in expected)
    terminal.wait_quiet(50)
    assert line(terminal) in expected
    terminal.press("ctrl+a", "ctrl+k")
    terminal.wait_for(lambda seen: line(seen) == "")


COMPLETED = {
    "beatbook comple": "beatbook completion",
    "beatbook show --form": "beatbook show --format",
    "beatbook show --format=c": "beatbook show --format=csv",
    "beatbook show glossary/tid": "beatbook show glossary/tidu",
    "beatbook show wmp": "beatbook show wmp-2015-06-16:",
    "beatbook show wmp-2015-06-16:glossary/tid": "beatbook show wmp-2015-06-16:glossary/tidu",
    # After -- there are no options, and addresses are still completed.
    "beatbook show -- glossary/tid": "beatbook show -- glossary/tidu",
    "true; beatbook show -- --form": "true; beatbook show -- --form",
    "true && beatbook show 'glossary/tid": "true && beatbook show 'glossary/tidu'",
}
"""What is typed before tab, and what it becomes."""


@pytest.mark.each_case
@pytest.mark.parametrize("name", SHELLS)
def test_commands_options_and_addresses(name: str, home: Path) -> None:
    with shell(name, home) as terminal:
        for typed, expected in some([*COMPLETED.items()], 4, SHELLS.index(name)):
            tabbed(terminal, typed, expected)


@pytest.mark.parametrize("name", some(SHELLS, 2))
def test_paths_in_option_values(name: str, home: Path) -> None:
    with shell(name, home) as terminal:
        # The shell completes the path, however it is written; some shells rewrite it ...
        whole = f'"{home}/my packs"/'
        paths = (
            (" ~/hos", " ~/hostile/"),
            ("=hos", "=hostile/"),
            (' "$HOME/my', *(f" {path}" for path in ('"$HOME/my packs/', r"$HOME/my\ packs/", whole))),
            ("='my", *(f"={path}" for path in ("'my packs/", r"my\ packs/", "'my packs'/"))),
        )
        # ... and an address is completed from the library there.
        places = (" ~/my\\ packs", ' "$HOME/my packs"', "='my packs/'", "=~/'my packs'")
        addresses = ((f"{place} show glossary/t", f"{place} show glossary/trc") for place in places)
        for typed, *expected in some([*paths, *addresses], 2, SHELLS.index(name) // 2):
            tabbed(terminal, f"beatbook --library{typed}", *(f"beatbook --library{each}" for each in expected))


@pytest.mark.exhaustive
@pytest.mark.parametrize("name", some(SHELLS, 2, 1))
def test_hostile_names_are_never_offered(name: str, home: Path) -> None:
    with shell(name, home) as terminal:
        tabbed(terminal, "beatbook --library hostile show --workshop c", "beatbook --library hostile show --workshop c")
        tabbed(terminal, "beatbook --library hostile validate --workshop ", "beatbook --library hostile validate --workshop")
        terminal.press(*"beatbook --library hostile show ", "tab", "tab")
        terminal.wait_quiet(300)
        assert "pwned" not in terminal.text()
        terminal.press("ctrl+c")
        # The shell completes names of files itself, and quotes them.
        terminal.press(*"beatbook --library hostile/c", "tab", "tab", "tab", "enter")
        terminal.press(*"echo done", "enter")
        terminal.wait_quiet(300)
    assert not (home / "pwned").exists()


@pytest.mark.parametrize("name", SHELLS)
def test_what_is_typed_is_never_run(name: str, home: Path) -> None:
    with shell(name, home) as terminal:
        for typed in (
            "beatbook --library $(touch pwned) show cri",
            "beatbook --library `touch pwned` show cri",
            'beatbook show "$(touch pwned)',
        ):
            terminal.press(*typed, "tab")
            terminal.wait_quiet(300)
            terminal.press("ctrl+c")
    assert not (home / "pwned").exists()


@pytest.mark.exhaustive
@pytest.mark.parametrize("name", some(SHELLS, 3))
def test_the_command_as_a_path(name: str, home: Path) -> None:
    with shell(name, home, installed=False) as terminal:
        for program in ("~/bin/beatbook", "$HOME/bin/beatbook", "bin/beatbook", "./bin/beatbook"):
            tabbed(terminal, f"{program} comple", f"{program} completion")


@pytest.mark.exhaustive
@pytest.mark.parametrize("name", some(SHELLS, 3, 1))
def test_aliases(name: str, home: Path) -> None:
    with shell(name, home, "alias bb=beatbook", "alias bbs='beatbook --library ~/my\\ packs'") as terminal:
        tabbed(terminal, "bb show glossary/tid", "bb show glossary/tidu")
        tabbed(terminal, "bbs show glossary/t", "bbs show glossary/trc")


@pytest.mark.exhaustive
def test_bash_aliases_that_set_variables(home: Path) -> None:
    with shell("bash", home, "alias bbc='LANG=C  NO_COLOR=1 beatbook'", "alias other='LANG=C ls'") as terminal:
        tabbed(terminal, "bbc show glossary/tid", "bbc show glossary/tidu")
        tabbed(terminal, "other comple", "other comple")


@pytest.mark.exhaustive
def test_bash_without_breaks_at_colons_and_equals_signs(home: Path) -> None:
    with shell("bash", home, lines=("COMP_WORDBREAKS=${COMP_WORDBREAKS//[:=]/}",)) as terminal:
        tabbed(terminal, "beatbook show wmp-2015-06-16:glossary/tid", "beatbook show wmp-2015-06-16:glossary/tidu")
        tabbed(terminal, "beatbook show --format=c", "beatbook show --format=csv")


@pytest.mark.exhaustive
def test_zsh_script_sourced(home: Path) -> None:
    with shell("zsh", home, lines=("rm -r ~/zfunc", "source <(beatbook completion zsh)")) as terminal:
        tabbed(terminal, "beatbook show glossary/tid", "beatbook show glossary/tidu")

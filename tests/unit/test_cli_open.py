"""Opening the browser from the shell: with what, and when not."""

import gc
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType

import pytest

from tui.cli import main
from tui.cli.options import GLYPHS
from tui.navigation.address import Address

Edit = Callable[[str, str, str], None]
Captured = pytest.CaptureFixture[str]


class Opened(list[tuple[str, str | None, str | None]]):
    """What the browser was opened with; `mouse`: whether it reported its mouse."""

    mouse: bool | None = None
    start: Address | None = None
    source: Path | None = None
    notice: str = ""


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> Iterator[Opened]:
    calls = Opened()

    def run(
        pack: object,
        *,
        theme: str | None,
        glyphs: str | None,
        mouse: bool,
        start: Address | None,
        source: Path | None,
        live: object = None,
        notice: str = "",
        **_: object,
    ) -> int:
        calls.append((getattr(pack, "id", ""), theme, glyphs))
        calls.mouse, calls.start, calls.source, calls.notice = mouse, start, source, notice
        return 7

    app = ModuleType("tui.app.launch")
    app.__dict__["run_browser"] = run
    monkeypatch.setitem(sys.modules, "tui.app.launch", app)
    monkeypatch.setattr("tui.cli.open.terminal_problem", str)
    yield calls
    gc.enable()


@pytest.mark.parametrize("command", [[], ["open"]])
def test_open(command: list[str], opened: Opened) -> None:
    assert main([*command]) == 7
    assert main([*command, "--theme", "light", "--glyphs", "ascii"]) == 7
    assert main(["--theme", "dark", *command, "--glyphs", "braille"]) == 7
    assert opened == [("wmp-2015-06-16", None, None), ("wmp-2015-06-16", "light", "ascii"), ("wmp-2015-06-16", "dark", "braille")]


@pytest.mark.parametrize(
    ("words", "remote", "mouse"),
    [([], "", True), ([], "SSH_CONNECTION", False), ([], "SSH_TTY", False), (["--mouse"], "SSH_TTY", True), (["--no-mouse"], "", False)],
)
def test_the_mouse_stays_at_home(words: list[str], remote: str, mouse: bool, opened: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    """Over SSH every movement would be sent; those who want that say so."""
    if remote:
        monkeypatch.setenv(remote, "192.0.2.1 50000 192.0.2.2 22")
    assert main(words) == 7
    assert opened.mouse is mouse


def test_open_takes_the_first_or_the_named(small: Path, opened: Opened) -> None:
    assert main(["--library", str(small.parent)]) == 7
    assert main(["open", "--library", str(small.parent), "--workshop", "wmp-2015-06-16"]) == 7
    assert [workshop for workshop, _, _ in opened] == ["small", "wmp-2015-06-16"]


def test_open_reads_the_environment(opened: Opened, monkeypatch: pytest.MonkeyPatch, capsys: Captured) -> None:
    monkeypatch.setenv("BEATBOOK_THEME", "contrast")
    monkeypatch.setenv("BEATBOOK_GLYPHS", "")
    assert main([]) == 7
    assert main(["--theme", "light"]) == 7
    assert [(theme, glyphs) for _, theme, glyphs in opened] == [("contrast", None), ("light", None)]
    monkeypatch.setenv("BEATBOOK_GLYPHS", "runes")
    assert main([]) == 2
    assert capsys.readouterr().err == f"beatbook: $BEATBOOK_GLYPHS is 'runes'. Use one of: {', '.join(GLYPHS)}\n"
    assert main(["list"]) == 0


def test_open_shows_no_workshop_with_problems(small: Path, edit: Edit, opened: Opened, capsys: Captured) -> None:
    edit("notices.csv", "2014-12,21", "2014-12,x")
    assert main(["--library", str(small)]) == 1
    assert opened == []
    assert capsys.readouterr() == (
        "",
        f"{small}/notices.csv:3: notices is 'x', expected a whole number without separators\n"
        f"beatbook: Fix these problems to open the workshop in {small}.\n",
    )


def test_open_of_no_such_workshop(opened: Opened, capsys: Captured) -> None:
    assert main(["--workshop", "wmp"]) == 2
    assert opened == []
    assert capsys.readouterr().err == "beatbook: no workshop is called 'wmp'. The library has: wmp-2015-06-16\n"


def test_open_begins_at_an_address(small: Path, opened: Opened) -> None:
    assert main(["open", "1c"]) == 7
    assert (opened.start, opened.source) == (Address("matrix", "1c"), None)
    assert main(["open", "--library", str(small.parent), "small:roads/notices"]) == 7
    assert (opened[-1][0], opened.start) == ("small", Address("roads", "notices"))
    assert main(["open"]) == 7
    assert opened.start is None


@pytest.mark.parametrize(
    "words", [["--source", "report.txt"], ["open", "--source", "report.txt"], ["--source", "report.txt", "open", "crime"]]
)
def test_open_hands_on_the_source(words: list[str], opened: Opened) -> None:
    assert main(words) == 7
    assert opened.source == Path("report.txt")

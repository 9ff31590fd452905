"""The line that a terminal shows while something takes long."""

import io
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from threading import Event
from types import SimpleNamespace

import pytest

from tui.app.first_frame.start import Start
from tui.cli.load import READING_SOON, load_workshop
from tui.cli.progress import progress

PATIENCE = 20


class Screen(io.StringIO):
    """A terminal that reports when something is written to it."""

    def __init__(self) -> None:
        super().__init__()
        self.drawn = Event()

    def isatty(self) -> bool:
        return True

    def write(self, text: str) -> int:
        written = super().write(text)
        self.drawn.set()
        return written


@pytest.fixture
def screen(monkeypatch: pytest.MonkeyPatch) -> Screen:
    """A terminal on the error output."""
    made = Screen()
    monkeypatch.setattr("tui.cli.progress.sys", SimpleNamespace(stderr=made))  # pytest replaces the real one.
    monkeypatch.setenv("TERM", "xterm")
    return made


def test_what_takes_long_is_shown_and_erased(screen: Screen) -> None:
    with progress("Reading a\x1bb", after=0) as part:
        assert screen.drawn.wait(PATIENCE)
        part(0.5)
        screen.drawn.clear()
        assert screen.drawn.wait(PATIENCE)
    first, *_, last = screen.getvalue().split("\r\x1b[K")[1:]
    assert (first, last) == ("Reading a␛b (0 s)", "")
    assert f"Reading a␛b [{'#' * 12}{'-' * 12}] 50%" in screen.getvalue()


def test_the_line_is_erased_after_an_error(screen: Screen) -> None:
    def fail() -> None:
        with progress("Reading", after=0):
            screen.drawn.wait(PATIENCE)
            raise KeyError

    with pytest.raises(KeyError):
        fail()
    assert "Reading (0 s)" in screen.getvalue()
    assert screen.getvalue().endswith("\r\x1b[K")


def test_what_is_quick_shows_nothing(screen: Screen) -> None:
    with progress("Reading", after=PATIENCE):
        pass
    assert screen.getvalue() == ""


@pytest.mark.parametrize("term", ["", "dumb", "unknown"])
def test_a_terminal_that_cannot_draw_shows_nothing(screen: Screen, monkeypatch: pytest.MonkeyPatch, term: str) -> None:
    monkeypatch.setenv("TERM", term)
    with progress("Reading", after=0):
        assert not screen.drawn.wait(0.05)


def test_a_pipe_shows_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    pipe = io.StringIO()
    monkeypatch.setattr("tui.cli.progress.sys", SimpleNamespace(stderr=pipe))
    with progress("Reading", after=0) as part:
        part(1)
    assert pipe.getvalue() == ""


def test_reading_a_workshop_is_shown_unless_its_first_frame_is(monkeypatch: pytest.MonkeyPatch, small: Path) -> None:
    shown: list[tuple[str, float]] = []

    def noted(doing: str, after: float) -> AbstractContextManager[object]:
        shown.append((doing, after))
        return nullcontext()

    monkeypatch.setattr("tui.cli.load.progress", noted)
    monkeypatch.setattr("tui.cli.load.can_show_progress", lambda: True)
    assert load_workshop(small).pack and shown == [("Reading small", READING_SOON)]
    monkeypatch.setattr(Start, "current", SimpleNamespace(frame=object()))
    assert load_workshop(small).pack and len(shown) == 1

"""The first frame of an earlier start is shown at once, if it is still right.

Until the browser takes the terminal over, whatever happens leaves the terminal as it was.
"""

import json
import os
import shutil
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import sleep

import pytest

from tests.browse import ROOT
from tests.processes import gone
from tests.terminal import Terminal

if not Path("/dev/ptmx").exists():
    pytest.skip("this system has no pseudo-terminals", allow_module_level=True)

PROGRAM = (sys.executable, "-c", "import sys; from tui.cli import main; sys.exit(main())")
CLEAR, MODES = b"\x1b[2J", b"?1004h"
"""What erases the screen, and what the browser switches on when it takes the terminal over."""
SETTLED = 2.1
"""Seconds after which a changed workshop is kept again."""


def ready(terminal: Terminal, text: str = "q quit") -> None:
    """Wait until the browser has the terminal and the first page is complete."""
    terminal.wait_for(lambda terminal: MODES in terminal.received and text in terminal.text())
    terminal.wait_quiet(250)


class Home:
    """A user's folders for the cache and the settings, and a library of one workshop."""

    def __init__(self, folder: Path, *, remembers: bool = True) -> None:
        self.folder = folder
        self.state = str(folder / "state") if remembers else os.devnull
        self.library = folder / "library"
        self.pack = self.library / "example-constabulary-2016"
        shutil.copytree(ROOT / "tests" / "packs" / "example-constabulary-2016", self.pack)

    @property
    def env(self) -> dict[str, str]:
        return {"XDG_CACHE_HOME": str(self.folder / "cache"), "XDG_STATE_HOME": self.state, "BEATBOOK_LIBRARY": str(self.library)}

    @property
    def frames(self) -> list[Path]:
        return sorted((self.folder / "cache" / "beatbook").glob("*.frame"))

    def start(self, *words: str, **options: object) -> Terminal:
        return Terminal([*PROGRAM, *words], cwd=ROOT, env=self.env, **options)  # type: ignore[arg-type]

    def session(self, *words: str, keys: tuple[str, ...] = ("q",), text: str = "q quit", **options: object) -> tuple[str, bytes]:
        """Start, and press keys once the first page is complete.

        The first screen, and what drew it.
        """
        with self.start(*words, **options) as terminal:
            ready(terminal, text)
            shown, drawn = terminal.text(), bytes(terminal.received)
            for key in keys:
                terminal.press(key)
                terminal.wait_quiet()
            assert terminal.wait() == 0 and terminal.left_behind() == []
            return shown, drawn

    @contextmanager
    def gap(self, *words: str) -> Iterator[Terminal]:
        """A start that is stopped as soon as its frame is shown."""
        with self.start(*words) as terminal:
            terminal.wait_for(lambda terminal: CLEAR in terminal.received)
            terminal.signal(signal.SIGSTOP)
            while terminal.read(0.05):
                pass
            assert "q quit" in terminal.text() and b"?1000h" not in terminal.received, "the browser was too quick"
            yield terminal


@pytest.fixture(scope="module")
def begun(tmp_path_factory: pytest.TempPathFactory) -> Home:
    """A user who has started the browser once."""
    home = Home(tmp_path_factory.mktemp("home"), remembers=False)
    sleep(SETTLED)
    home.session()
    assert len(home.frames) == 1
    return home


@pytest.fixture
def own(tmp_path: Path, begun: Home) -> Home:
    """Another such user, whose folders may be changed."""
    home = Home(tmp_path)
    sleep(SETTLED)
    home.session()
    return home


def replayed(drawn: bytes) -> bool:
    """Whether a kept frame was shown, before the browser switched its modes on."""
    return MODES in drawn and CLEAR in drawn.partition(MODES)[0]


def test_the_second_start_sends_the_frame_once(begun: Home) -> None:
    kept = begun.frames[0].stat().st_mtime_ns
    first, drawn = begun.session()
    assert replayed(drawn) and drawn.count(CLEAR) == drawn.count(b"?1049h") == 1
    after = drawn.partition(MODES)[2]
    assert first.splitlines()[0].strip() not in after.decode()
    assert len(after) < 100, after
    assert begun.frames[0].stat().st_mtime_ns == kept, "the same frame is not written again"


@pytest.mark.parametrize("words", [("--no-cache",), ("--theme", "light"), ("--glyphs", "ascii")], ids=lambda words: words[-1])
def test_other_words_have_no_frame(begun: Home, words: tuple[str, ...]) -> None:
    with begun.start(*words) as terminal:
        terminal.wait_for("q quit")
        assert not replayed(bytes(terminal.received))


@pytest.mark.parametrize("options", [{"columns": 100}, {"rows": 30}, {"term": "xterm"}], ids=str)
def test_another_terminal_has_no_frame(begun: Home, options: dict[str, object]) -> None:
    with begun.start(**options) as terminal:
        terminal.wait_for("q quit")
        assert not replayed(bytes(terminal.received))


def test_a_changed_pack_is_never_shown_old(own: Home) -> None:
    """A title of the same length, in place and with the time set back."""
    assert "Neighbourhood review" in own.session()[0]
    for file in own.pack.rglob("*.yaml"):
        text = file.read_text()
        if "Neighbourhood review" in text:
            status = file.stat()
            with file.open("r+") as opened:
                opened.write(text.replace("Neighbourhood review", "Neighbourhood remade"))
            os.utime(file, ns=(status.st_atime_ns, status.st_mtime_ns))
    with own.start() as terminal:
        terminal.wait_for("Neighbourhood remade")
        assert not replayed(bytes(terminal.received)) and b"Neighbourhood review" not in terminal.received


@pytest.mark.parametrize("change", ["settings", "another workshop", "no workshop"])
def test_other_files_count_too(own: Home, change: str) -> None:
    if change == "settings":
        state = own.folder / "state" / "beatbook"
        state.mkdir(parents=True, exist_ok=True)
        (state / "state.json").write_text(json.dumps({"theme": "light"}))
    elif change == "another workshop":
        shutil.copytree(ROOT / "tests" / "packs" / "west-yorkshire-2024", own.library / "west-yorkshire-2024")
    else:
        shutil.rmtree(own.pack)
    with own.start() as terminal:
        terminal.wait_for("q quit")
        assert not replayed(bytes(terminal.received))


def test_a_large_library(own: Home) -> None:
    """Of its other workshops only their dates and their number count."""
    for number in range(1200):
        other = own.library / f"other-{number}"
        other.mkdir()
        (other / "datapackage.yaml").touch()
        (other / "workshop.yaml").write_text("held: 1999-01-01\n")
    sleep(SETTLED)
    assert not replayed(own.session()[1])
    assert replayed(own.session()[1])
    (own.library / "other-7" / "tables").mkdir()
    assert replayed(own.session()[1])
    (own.library / "other-7" / "workshop.yaml").write_text("held: 2999-01-01\n")
    with own.start() as terminal:
        assert terminal.wait() == 1 and "other-7" in terminal.text()
        assert not replayed(bytes(terminal.received))


def test_a_folder_with_the_name_of_the_first_page(own: Home, tmp_path: Path) -> None:
    """A workshop's folder may be named before an address, and may come into being."""
    (tmp_path / "here").mkdir()
    command = ["sh", "-c", f"cd {tmp_path / 'here'}; PYTHONPATH={ROOT} exec {sys.executable} -m tui open matrix --no-state"]

    for turn in range(2):
        with Terminal(command, env=own.env) as terminal:
            ready(terminal, "? help")
            terminal.press("q")
            assert terminal.wait() == 0 and replayed(bytes(terminal.received)) == bool(turn)
    shutil.copytree(own.pack, tmp_path / "here" / "matrix")
    with Terminal(command, env=own.env) as terminal:
        assert terminal.wait() == 1 and "expected the folder's name" in terminal.text()
        assert not replayed(bytes(terminal.received))


def test_where_forward_leads_is_filled_in(own: Home) -> None:
    """The last address may be another each time: its row is drawn when it is known."""
    own.session(keys=("1", "q"))
    shown, drawn = own.session(keys=("m", "q"))
    assert "] continues at" in shown and not replayed(drawn)
    again, drawn = own.session()
    assert "] continues at" in again and again != shown and replayed(drawn)
    assert b"continues" not in drawn.partition(MODES)[0]


@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGQUIT, 131), (signal.SIGTERM, 143), (signal.SIGHUP, 129)])
def test_signals_in_the_gap(begun: Home, number: signal.Signals, code: int) -> None:
    with begun.gap() as terminal:
        terminal.signal(number)
        terminal.signal(signal.SIGCONT)
        assert terminal.wait() == code
        assert terminal.left_behind() == [] and gone(terminal.processes())
        assert terminal.text().strip() == ""


def test_control_keys_in_the_gap(begun: Home) -> None:
    """Ctrl+c ends the start, ctrl+z has no effect."""
    with begun.gap() as terminal:
        terminal.press("ctrl+z")
        terminal.signal(signal.SIGCONT)
        terminal.wait_quiet()
        terminal.press("q")
        assert terminal.wait() == 0 and terminal.left_behind() == []
    with begun.gap() as terminal:
        terminal.press("ctrl+c")
        terminal.signal(signal.SIGCONT)
        assert terminal.wait() == 130 and terminal.left_behind() == []


def test_keys_in_the_gap_are_honoured(begun: Home) -> None:
    with begun.gap() as terminal:
        terminal.press("a", "?")
        terminal.signal(signal.SIGCONT)
        terminal.wait_for("Help")
        terminal.wait_quiet()
        terminal.press("escape")
        terminal.wait_for("Audit")
        assert "^M" not in terminal.text()
        terminal.press("q")
        assert terminal.wait() == 0 and terminal.left_behind() == []


def test_a_resize_in_the_gap(begun: Home) -> None:
    with begun.gap() as terminal:
        terminal.resize(100, 30)
        terminal.signal(signal.SIGCONT)
        terminal.wait_quiet()
        resized = terminal.text()
        terminal.press("q")
        assert terminal.wait() == 0 and terminal.left_behind() == []
    with begun.start(columns=100, rows=30) as terminal:
        ready(terminal)
        assert terminal.text() == resized


def test_a_hang_up_in_the_gap(begun: Home) -> None:
    with begun.gap() as terminal:
        terminal.hang_up()
        terminal.signal(signal.SIGCONT)
        assert terminal.wait() in (129, -signal.SIGHUP)
        assert gone(terminal.processes())


def test_a_problem_after_the_frame_is_said_on_the_own_screen(own: Home) -> None:
    """What the frame cannot know, such as a program that no longer works."""
    shutil.rmtree(own.folder / "cache" / "beatbook" / "none", ignore_errors=True)
    for file in (own.folder / "cache" / "beatbook").glob("*.pack"):
        file.unlink()
    code = "import sys, tui.library.workshop as w; w.open_workshop = w.open_to_search = None; from tui.cli import main; sys.exit(main())"
    with Terminal([sys.executable, "-c", code], cwd=ROOT, env=own.env) as terminal:
        assert terminal.wait() == 1
        assert terminal.left_behind() == [] and "TypeError" in terminal.text()


def test_a_library_that_goes_while_it_is_read(own: Home) -> None:
    with own.start() as terminal:
        ready(terminal)
        shutil.rmtree(own.library)
        terminal.press("q")
        assert terminal.wait() == 0 and terminal.left_behind() == [] and terminal.text().strip() == ""


def test_a_presentation_whose_name_is_taken(own: Home) -> None:
    """What only the start can find out is said on the normal screen."""
    words = ("present", "--live", "board", "--live-dir", str(own.folder))
    for _ in range(2):
        own.session(*words, text="1 / ")
    with own.start(*words) as first:
        ready(first, "1 / ")
        with own.start(*words) as second:
            assert second.wait() == 2
            assert second.left_behind() == [] and "board" in second.text()


@pytest.mark.parametrize("damage", ["short", "other", "empty", "link", "writable"])
def test_a_frame_that_cannot_be_trusted_is_replaced(own: Home, damage: str) -> None:
    [file] = own.frames
    data = file.read_bytes()
    if damage == "link":
        file.rename(file.with_suffix(".kept"))
        file.symlink_to(file.with_suffix(".kept"))
    elif damage == "writable":
        file.chmod(0o666)
    else:
        file.write_bytes(
            {"short": data[:-9], "other": data.replace(b"Neighbourhood review", b"Neighbourhood hostil"), "empty": b""}[damage]
        )
    _, drawn = own.session()
    assert not replayed(drawn) and b"hostil" not in drawn
    assert replayed(own.session()[1])


def test_the_slides_begin_with_a_frame_too(begun: Home) -> None:
    with begun.start("present", "--no-state") as terminal:
        terminal.wait_quiet()
        shown = terminal.text()
        terminal.press("q")
        assert terminal.wait() == 0
    with begun.start("present", "--no-state") as terminal:
        terminal.wait_quiet()
        assert replayed(bytes(terminal.received)) and terminal.text() == shown
    for words in (("present", "--no-state", "--minutes", "20"), ("show", "crime")):
        for _ in range(2):
            with begun.start(*words) as terminal:
                terminal.wait_quiet()
                assert not replayed(bytes(terminal.received))
                terminal.press("q")
                terminal.wait()

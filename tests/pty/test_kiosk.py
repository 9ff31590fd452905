"""The kiosk in a real terminal: it only reads and shows, even when it fails."""

import os
import signal
import socket
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic

import pytest

from tests.browse import ROOT
from tests.in_turn import in_turn
from tests.processes import PATIENCE, SLACK, gone
from tests.terminal import Terminal
from tests.warm import WarmTerminal

if not Path("/dev/ptmx").exists():
    pytest.skip("this system has no pseudo-terminals", allow_module_level=True)

KIOSK = [sys.executable, "-m", "tui", "kiosk"]
INJECTED = {
    "TEXTUAL_DRIVER": "nowhere:Driver",
    "TEXTUAL": "debug,devtools",
    "TEXTUAL_SCREENSHOT": "0",
    "TEXTUAL_PRESS": "q",
    "BEATBOOK_TRACE": "1",
    "BEATBOOK_LIBRARY": "/nowhere",
    "BEATBOOK_THEME": "pink",
    "COLUMNS": "20",
    "PAGER": "/bin/false",
    "BROWSER": "/bin/false",
}
BROKEN = """
import sys
from tui.cli import confine, main
from tui.screens.topic import TopicPage

def fail(*_):
    raise RuntimeError("hung, [/red] drawn and quartered")

{where} = fail
confine.LOG = {log!r}
confine.log_errors.__defaults__ = ({log!r},)
sys.exit(main(["kiosk"]))
"""
HOG = """
import resource, sys
from tui.cli import main
from tui.screens.topic import TopicPage

hog = []

def eat(*_):
    now = int(open("/proc/self/statm").read().split()[0]) * resource.getpagesize()
    resource.setrlimit(resource.RLIMIT_AS, (now + (16 << 20),) * 2)
    while True:
        hog.append(b"x" * {piece})

TopicPage.{where} = eat
sys.exit(main({words}))
"""
TRIED = """
import io, os, subprocess, sys, webbrowser
from pathlib import Path
from tui.cli.confine import confine, limit_files
from tui.app.browser import Browser
from tui.app.kiosk import Viewer
from tui.pack.reader import read_pack

app = Browser(read_pack(Path("data/wmp-2015-06-16")), access=Viewer())
confine()
limit_files()
tried = {{
    "write": lambda: open({file!r}, "w"),
    "append": lambda: open({file!r}, "a"),
    "create": lambda: os.open({file!r}, os.O_CREAT | os.O_WRONLY),
    "folder": lambda: os.mkdir({file!r}),
    "remove": lambda: os.remove(__file__ if "__file__" in globals() else "/nowhere"),
    "program": lambda: subprocess.run(["id"]),
    "shell": lambda: os.system("id"),
    "fork": os.fork,
    "exec": lambda: os.execv("/bin/true", ["true"]),
    "spawn": lambda: os.posix_spawn("/bin/true", ["true"], {{}}),
    "stop": lambda: os.kill(os.getpid(), 19),
    "browser": lambda: webbrowser.get("x"),
}}
for name, act in tried.items():
    try:
        act()
    except (PermissionError, webbrowser.Error):
        print(name, "refused")
app.open_url("http://127.0.0.1/")
assert app.save_screenshot() == "" and app.deliver_text(io.StringIO("x")) is None
assert not list(app.get_system_commands(None))
for action in ("screenshot", "suspend_process", "simulate_key", "push_screen", "copy_text", "toggle_dark", "change_theme"):
    assert not app.check_action(action, ()), action
assert app.check_action("go", ("roads",)) and app.check_action("quit", ())
print("all tried")
"""


@contextmanager
def kiosk(*words: str, command: list[str] | None = None, kind: type[Terminal] = WarmTerminal, **options: object) -> Iterator[Terminal]:
    """The kiosk, showing Home."""
    with kind(command or [*KIOSK, *words], cwd=ROOT, **options) as terminal:  # type: ignore[arg-type]
        terminal.wait_for("? help")
        yield terminal


def test_it_shows_the_same_browser_and_leaves() -> None:
    with kiosk() as terminal:
        terminal.press("3")
        terminal.wait_for("Collisions")
        terminal.press("q")
        assert terminal.wait() == 0
        assert terminal.left_behind() == [] and terminal.text().strip() == ""


@pytest.mark.exhaustive
def test_it_knows_the_other_reports_of_its_libraries(tmp_path: Path) -> None:
    """It opens them beside the keys and writes nothing."""
    library = str(ROOT / "tests" / "libraries" / "quarters")
    words = ("--library", library, "--workshop", "west-midlands-2018-03", "--cache", str(tmp_path))
    with kiosk(*words, kind=Terminal, rows=40) as terminal:
        terminal.press("w")
        terminal.wait_for("Since the report on October to December 2017: 3 answered")
        terminal.press(":", *"compare/crime/recorded-crime", "enter")
        terminal.wait_for("4 reports")
        terminal.press("q")
        assert terminal.wait() == 0
    assert list(tmp_path.iterdir()) == []


@pytest.mark.exhaustive
def test_the_environment_changes_no_setting(tmp_path: Path) -> None:
    log = tmp_path / "log"
    with kiosk(kind=Terminal, env={**INJECTED, "TEXTUAL_LOG": str(log), "TEXTUAL_SCREENSHOT_LOCATION": str(tmp_path)}) as terminal:
        terminal.press("3")
        terminal.wait_for("Collisions")
        assert terminal.processes() == [terminal.pid]
        assert list(tmp_path.iterdir()) == []
        assert terminal.emulator.screen.columns == len(terminal.emulator.lines()[0]) == 80
        terminal.press("q")
        assert terminal.wait() == 0


def test_what_is_refused(tmp_path: Path) -> None:
    with Terminal([sys.executable, "-c", TRIED.format(file=str(tmp_path / "file"))], cwd=ROOT, rows=40) as terminal:
        terminal.wait_for("all tried")
        said = terminal.text()
        assert said.count("refused") == 12, said
        assert "uid=" not in said
    assert list(tmp_path.iterdir()) == []


def test_it_cannot_be_stopped_from_inside() -> None:
    """Neither a key nor the terminal's stop signal suspends the kiosk."""
    with kiosk() as terminal:
        terminal.press("ctrl+z")
        terminal.signal(signal.SIGTSTP)
        terminal.press("3")
        terminal.wait_for("Collisions")


def test_input_that_is_not_utf_8_does_not_end_it() -> None:
    with kiosk() as terminal:
        os.write(terminal._master, b"\xff\xe9\xc3(")
        terminal.press("3")
        terminal.wait_for("Collisions")


@pytest.mark.parametrize("where", ["TopicPage.show", "TopicPage.body"])
def test_an_error_goes_to_the_log_and_a_sentence_to_the_viewer(where: str) -> None:
    with tempfile.TemporaryDirectory(prefix="bb") as folder, socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as log:
        log.bind(f"{folder}/log")
        log.settimeout(PATIENCE)
        code = BROKEN.format(where=where, log=f"{folder}/log")
        with kiosk(command=[sys.executable, "-c", code]) as terminal:
            terminal.press("2")
            assert terminal.wait() == 1
            assert terminal.left_behind() == []
            expected = " ".join(terminal.text().split())
            assert expected == "Beatbook stopped because of an error. The people who run this service will find it in their log."
        record = log.recv(65536).decode()
        assert "beatbook-kiosk: " in record and "Traceback" in record and "drawn and quartered" in record


@pytest.mark.parametrize(
    ("program", "place"),
    in_turn(
        [(["kiosk"], "tell the people who run this service."), ([], "Your files are safe.")],
        [("body", 1 << 20), ("show", 50), ("body", 50), ("show", 1 << 20)],
    ),
    ids=str,
)
def test_a_limit_of_memory_ends_it_with_a_sentence(program: tuple[list[str], str], place: tuple[str, int]) -> None:
    """Even if none of the memory can be freed."""
    (words, expected), (where, piece) = program, place
    with kiosk(command=[sys.executable, "-c", HOG.format(piece=piece, where=where, words=words)]) as terminal:
        terminal.press("2")
        assert terminal.wait() == 1
        assert terminal.left_behind() == []
        said = " ".join(terminal.text().split())
        assert said.startswith("Beatbook stopped because it ran out of memory.") and said.endswith(expected)


def test_an_error_of_a_presenter_over_ssh_goes_to_the_log_too() -> None:
    with tempfile.TemporaryDirectory(prefix="bb") as folder, socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as log:
        log.bind(f"{folder}/log")
        log.settimeout(PATIENCE)
        code = BROKEN.format(where="from tui.screens.present import PresentPage; PresentPage.show", log=f"{folder}/log")
        code = code.replace('["kiosk"]', '["present", "--served"]')
        with WarmTerminal([sys.executable, "-c", code], cwd=ROOT) as terminal:
            assert terminal.wait() == 1
            expected = " ".join(terminal.text().split())
            assert expected == "Beatbook stopped because of an error. The people who run this service will find it in their log."
        assert "Traceback" in log.recv(65536).decode()


def test_an_error_before_the_first_screen_where_there_is_no_log() -> None:
    code = BROKEN.format(where="import tui.app.browser; tui.app.browser.Browser.get_default_screen", log="/nowhere/log")
    with WarmTerminal([sys.executable, "-c", code], cwd=ROOT) as terminal:
        assert terminal.wait() == 1
        assert (
            " ".join(terminal.text().split())
            == "Beatbook stopped because of an error. The people who run this service will find it in their log."
        )


@pytest.mark.parametrize(("number", "code"), [(signal.SIGTERM, 143), (signal.SIGHUP, 129)], ids=["SIGTERM", "SIGHUP"])
def test_signals_end_it(number: signal.Signals, code: int) -> None:
    with kiosk() as terminal:
        terminal.signal(number)
        assert terminal.wait() == code
        assert terminal.left_behind() == []


def test_a_lost_connection_ends_it_even_if_the_signal_is_ignored() -> None:
    with kiosk(kind=Terminal, command=["sh", "-c", 'trap "" HUP; exec "$@"', "sh", *KIOSK]) as terminal:
        began = monotonic()
        terminal.hang_up()
        assert terminal.wait() == 129
        assert monotonic() - began < 2 * SLACK
        assert gone(terminal.processes())

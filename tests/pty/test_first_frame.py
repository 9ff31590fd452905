"""The first frame of an earlier start is shown at once, if it is still right."""

import json
import os
import shutil
import sys
from pathlib import Path
from time import sleep

import pytest

from tests.browse import ROOT
from tests.in_turn import few
from tests.pty.frames import CLEAR, MODES, SETTLED, Home, ready, replayed
from tests.terminal import Terminal

if not Path("/dev/ptmx").exists():
    pytest.skip("this system has no pseudo-terminals", allow_module_level=True)


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


@pytest.mark.exhaustive
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
        terminal.wait_for("other-7")  # It has problems, which is said beside the one that opens.
        assert not replayed(bytes(terminal.received))
        terminal.press("q")
        assert terminal.wait() == 0


@pytest.mark.exhaustive
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
        assert terminal.wait() == 1 and "Fix these problems" in terminal.text()
        assert not replayed(bytes(terminal.received))


@pytest.mark.exhaustive
def test_where_forward_leads_is_filled_in(own: Home) -> None:
    """Where it leads is drawn when that is known, the rest of its row at once."""
    own.session(keys=("1", "q"), columns=120)
    shown, drawn = own.session(keys=("m", "q"), columns=120)
    assert "] continues at" in shown and not replayed(drawn)
    again, drawn = own.session(columns=120)
    assert "] continues at" in again and again != shown and replayed(drawn)
    assert b"continues" not in (at_once := drawn.partition(MODES)[0]) and b"Neighbourhood review" in at_once


@pytest.mark.exhaustive
def test_what_another_report_says_is_in_no_frame(own: Home) -> None:
    """It may be another report next time, so it is read once the frame is kept."""
    quarters = ROOT / "tests" / "libraries" / "quarters"
    for name in ("west-midlands-2017-12", "west-midlands-2018-03"):
        shutil.copytree(quarters / name, own.library / name)
    sleep(SETTLED)
    words, said = ("--workshop", "west-midlands-2018-03"), "last report: 3 of 6 answered"
    for turn in range(2):
        shown, drawn = own.session(*words, text=said)
        assert said in shown and replayed(drawn) == bool(turn)
        assert said.encode() not in drawn.partition(MODES)[0]
    shutil.rmtree(own.library / "west-midlands-2017-12")
    shown, drawn = own.session(*words, text="last report: ")
    assert said not in shown and said.encode() not in drawn, "the last one is now the bundled workshop's"


@pytest.mark.parametrize("damage", few(["other", "short", "link", "empty", "writable"], 2))
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
        ready(terminal, "1 / ")
        shown = terminal.text()
        terminal.press("q")
        assert terminal.wait() == 0
    with begun.start("present", "--no-state") as terminal:
        ready(terminal, "1 / ")
        assert replayed(bytes(terminal.received)) and terminal.text() == shown
    for words in (("present", "--no-state", "--minutes", "20"), ("show", "crime")):
        for _ in range(2):
            with begun.start(*words) as terminal:
                terminal.wait_quiet()
                assert not replayed(bytes(terminal.received))
                terminal.press("q")
                terminal.wait()

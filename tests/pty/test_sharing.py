"""Followers who share a rendering, as real programs in real terminals.

Who comes late, looks around, leaves, resizes or reads slowly, and a rendering that is killed at any moment.
"""

import os
import random
import signal
import sys
import termios
from collections.abc import Iterator
from contextlib import ExitStack, suppress
from pathlib import Path

import pytest

from tests.bench.memory import proportional
from tests.browse import ROOT
from tests.in_turn import EVERY, some
from tests.processes import PATIENCE, descendants, gone, switches, within
from tests.pty.meeting import PROGRAM, SIZES, Meeting
from tests.terminal import Terminal
from tui.app.relay.watching import MOST_LOST

if not Path("/dev/ptmx").exists() or not Path("/proc/net/unix").exists():
    pytest.skip("this system has no pseudo-terminals, or cannot share a rendering", allow_module_level=True)


@pytest.fixture
def meeting(tmp_path: Path) -> Iterator[Meeting]:
    with ExitStack() as stack:
        found = Meeting(stack, tmp_path)
        yield found
        found.end()


def same(one: Terminal, other: Terminal) -> None:
    """Wait until two terminals show the same, in the same colours."""
    one.wait_for_same(other)
    one.wait_quiet()
    other.wait_quiet()
    assert one.text() == other.text()


def drawn(terminal: Terminal) -> list[list[tuple[object, ...]]]:
    """The cells of a terminal with all that is seen of them."""
    screen = terminal.emulator.screen
    return [
        [(cell.data, cell.bg, cell.underscore, cell.reverse, *((cell.fg, cell.bold) if cell.data.strip() else ())) for cell in row]
        for row in ([screen.buffer[y][x] for x in range(screen.columns)] for y in range(screen.lines))
    ]


def test_followers_of_one_size_share_and_see_what_they_would_see_alone(meeting: Meeting) -> None:
    first, second, wide = meeting.follow(), meeting.follow(), meeting.follow((120, 40))
    meeting.turn()
    meeting.turn()
    late = meeting.follow()
    assert within(PATIENCE, lambda: len(meeting.renderings()) == 2), "one for each size"
    alone = meeting.follow((80, 24), "--no-cache")
    assert within(PATIENCE, lambda: len(meeting.renderings()) == 3), "another command line may show something else"
    for each in (second, late, alone):
        same(first, each)
    assert wide.text() != first.text()
    meeting.presenter.press("q")
    meeting.presenter.wait_for("Connected: 5 followers.")
    meeting.presenter.press("escape")
    for each in meeting.followers:
        assert proportional(each.pid) < 12e6, "a browser has three times as much"
    meeting.leave(*meeting.followers)


@pytest.mark.parametrize("look", some(["--theme light", "--theme terminal --glyphs braille", "--cursor shown", "--glyphs ascii"], 2, 1))
def test_every_look_is_shown_as_it_is_alone(meeting: Meeting, look: str) -> None:
    shared = meeting.follow((80, 24), *look.split())
    meeting.turn()
    words = ["follow", "board", *meeting.words, *look.split()]
    code = "import sys; from tui.cli.program import run_words; sys.exit(run_words(sys.argv[1:]))"
    with Terminal([sys.executable, "-c", code, *words], cwd=ROOT) as alone:
        alone.wait_for(meeting.slide)
        same(shared, alone)
        assert drawn(shared) == drawn(alone)
        assert shared.emulator.screen.cursor.hidden == alone.emulator.screen.cursor.hidden
        assert shared.emulator.screen.cursor.y == alone.emulator.screen.cursor.y


def test_a_key_opens_a_session_of_one_s_own_at_the_same_place(meeting: Meeting) -> None:
    first, second = meeting.follow(), meeting.follow()
    meeting.turn()
    for one, other in ((first, second), (second, first)):
        one.press("right")
        one.wait_for("paused, presenter at")
        one.wait_for(f"{meeting.number + 1} / 16")
        meeting.turn(one)
        other.wait_for(meeting.slide)
        one.press("F")
        one.wait_for(meeting.slide)
        one.wait_for("following board")
    meeting.turn()
    meeting.leave(first, second)


@pytest.mark.exhaustive
def test_keys_typed_quickly_all_count(meeting: Meeting) -> None:
    follower = meeting.follow()
    follower.press("right", "right", "left", "right")
    follower.wait_for("3 / 16")
    follower.press("end")
    follower.wait_for("16 / 16")


@pytest.mark.exhaustive
def test_the_place_is_kept_when_the_presenter_has_gone(meeting: Meeting) -> None:
    follower = meeting.follow()
    meeting.turn()
    meeting.turn()
    meeting.presenter.signal(signal.SIGKILL)
    follower.wait_for("presenter gone")
    assert meeting.slide in follower.text()
    follower.press("right")
    follower.wait_for("4 / 16")


@pytest.mark.exhaustive
def test_the_rendering_is_killed_at_any_moment(meeting: Meeting) -> None:
    """Everybody sees each slide in the end, and nobody has to render alone."""
    chance = random.Random(14)
    for size in SIZES:
        for _ in range(3 if EVERY else 2):
            meeting.follow(size)
    for _ in range(MOST_LOST - 1):  # After one more in a row a follower would render alone.
        for pid in meeting.renderings():
            if chance.random() < 0.7:
                with suppress(ProcessLookupError):
                    os.kill(pid, signal.SIGKILL)
            meeting.followers[0].read(chance.random() / 3)
        meeting.turn()
    assert within(PATIENCE, lambda: len(meeting.renderings()) == len(SIZES))
    for each in meeting.followers:
        each.wait_for(lambda seen: all(text in seen.text() for text in (meeting.slide, "following board")))
    meeting.leave(*meeting.followers)


def test_the_words_of_the_presenter_s_deck_reach_all_and_outlive_the_rendering(meeting: Meeting) -> None:
    first, second = meeting.follow(), meeting.follow()
    meeting.turn()
    meeting.presenter.press("o", "e", "t", *"In our words", "enter", "escape", "escape")
    for each in (meeting.presenter, first, second):
        each.wait_for("Crime · In our words")
    (rendering,) = meeting.renderings()
    os.kill(rendering, signal.SIGKILL)
    for each in (meeting.follow(), meeting.follow((60, 20)), second):
        each.wait_for("Crime · In our words")
    assert within(PATIENCE, lambda: len(meeting.renderings()) == 2 and rendering not in meeting.renderings())
    first.press("right")
    first.wait_for("paused, presenter at")
    first.press("left")
    first.wait_for("Crime · In our words")
    meeting.leave(*meeting.followers)


@pytest.mark.exhaustive
def test_whoever_leaves_and_however_the_others_go_on(meeting: Meeting) -> None:
    for _ in range(5):
        meeting.follow()
    for number in (signal.SIGTERM, signal.SIGHUP, signal.SIGKILL):
        first = next(each for each in meeting.followers if descendants(each.pid))
        meeting.followers.remove(first)
        (rendering,) = descendants(first.pid)
        first.signal(number)
        assert first.wait() == (-number if number == signal.SIGKILL else 128 + number)
        assert first.left_behind() == [] or number == signal.SIGKILL
        assert gone([rendering]), "it ends with the follower who started it"
        meeting.turn()
    first = meeting.followers.pop(0)
    first.hang_up()
    assert first.wait() in (128 + signal.SIGHUP, -signal.SIGHUP)
    meeting.turn()
    meeting.leave(*meeting.followers)


def test_ctrl_c_quits(meeting: Meeting) -> None:
    follower = meeting.follow()
    follower.press("ctrl+c")
    assert follower.wait() == 0
    assert follower.left_behind() == []


@pytest.mark.exhaustive
def test_a_resize_moves_a_follower_to_the_group_of_the_new_size(meeting: Meeting) -> None:
    first, second, wide = meeting.follow(), meeting.follow(), meeting.follow((120, 40))
    for columns, rows in ((100, 30), (110, 35), (120, 40)):
        second.resize(columns, rows)
    same(wide, second)
    assert within(PATIENCE, lambda: len(meeting.renderings()) == 2)
    meeting.turn()
    same(wide, second)
    first.resize(60, 20)
    first.wait_quiet(300)
    meeting.turn()
    meeting.leave(first, second, wide)


@pytest.mark.exhaustive
def test_a_follower_who_takes_nothing_slows_nobody_and_gets_the_newest(meeting: Meeting) -> None:
    first, slow, third = (meeting.follow() for _ in range(3))
    before, start = slow.count, first.count
    with open(f"/proc/{slow.pid}/fd/0", "rb") as line:
        termios.tcflow(line, termios.TCOOFF)
        for step in (1, -1) * (30 if EVERY else 12):
            meeting.presenter.press("right" if step > 0 else "left")
            meeting.number += step
            for each in (meeting.presenter, first, third):
                each.wait_for(meeting.slide)
        meeting.turn(slow)
        assert slow.count == before
        termios.tcflow(line, termios.TCOON)
    slow.wait_for(meeting.slide)
    slow.wait_quiet()
    same(first, slow)
    assert slow.count - before < (first.count - start) / 2, "what was out of date was left out"
    slow.press("q")
    assert slow.wait() == 0


def test_nothing_is_woken_while_nothing_happens(meeting: Meeting) -> None:
    followers = [meeting.follow() for _ in range(3)]
    meeting.turn()
    for each in followers:
        each.wait_quiet(500)
    before = [(switches(each.pid), each.count) for each in followers]
    for each in followers:
        each.read(1)
    assert [(switches(each.pid), each.count) for each in followers] == before


def test_what_cannot_be_followed_is_said_in_a_sentence(tmp_path: Path) -> None:
    for words, expected in (
        (("follow", "Board!"), "cannot be the name of a live presentation"),
        (("follow", "board", "--workshop", "none"), "none"),
        (("follow", "board", "--nonsense"), "--nonsense"),
    ):
        with Terminal([*PROGRAM, *words, "--live-dir", str(tmp_path)], cwd=ROOT) as program:
            assert program.wait() in (1, 2)
            assert expected in " ".join(program.text().split()) and "Traceback" not in program.text()
            assert program.left_behind() == []

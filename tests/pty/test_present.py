"""Presenting and following as real programs in real terminals.

Together, after a kill, beside a speaker's view, and silent when nothing happens.
"""

import signal
import sys
from pathlib import Path
from time import monotonic

import pytest

from tests.browse import ROOT
from tests.processes import SLACK
from tests.terminal import Terminal
from tests.warm import WarmTerminal

if not Path("/dev/ptmx").exists():
    pytest.skip("this system has no pseudo-terminals", allow_module_level=True)

PROGRAM = [sys.executable, "-m", "tui"]
PAGE = 6_000
"""The most bytes that a new slide may take."""
IDLE = 2.5
"""Seconds for which to watch a terminal in which nothing may happen."""


def terminal(*words: str, size: tuple[int, int] = (80, 24)) -> Terminal:
    return WarmTerminal([*PROGRAM, *words], cwd=ROOT, columns=size[0], rows=size[1])


@pytest.fixture
def live(tmp_path: Path) -> tuple[str, ...]:
    return ("--live-dir", str(tmp_path))


def test_a_presenter_is_killed_and_comes_back(live: tuple[str, ...]) -> None:
    """Followers notice that the presenter was killed, and find a restarted one.

    They have different sizes, and show each slide.
    """
    with terminal("follow", "board", *live, size=(60, 20)) as one, terminal("follow", "board", *live, size=(120, 40)) as two:
        for follower in (one, two):
            follower.wait_for("waiting for board")
        with terminal("present", "--live", "board", *live) as presenter:
            presenter.wait_for("1 / 16")
            for number in (1, 2, 3, 4):
                for each in (presenter, one, two):
                    each.wait_for(f"{number} / 16")
                if number < 4:
                    presenter.press("pagedown")
            presenter.signal(signal.SIGKILL)
            for follower in (one, two):
                follower.wait_for("presenter gone", 2 * SLACK)
                assert "4 / 16" in follower.text()
            assert presenter.wait() == -signal.SIGKILL
        with terminal("present", "roads", "--live", "board", *live) as presenter:
            presenter.wait_for("1 / ")
            for follower in (one, two):
                follower.wait_for("presenter is back")
                follower.wait_for("1 / 2")
            presenter.press("q")
            presenter.wait_for("Connected: 2 followers.")
            presenter.press("q")
            assert presenter.wait() == 0
        for follower in (one, two):
            follower.wait_for("presenter gone", 2 * SLACK)
            follower.press("q")
            assert follower.wait() == 0
            assert follower.left_behind() == []
    assert [path.name for path in Path(live[1]).iterdir() if path.suffix == ".sock"] == []


def test_no_bytes_are_sent_while_idle(live: tuple[str, ...]) -> None:
    """While nothing happens, nothing is sent by presenter, follower or speaker's view.

    Only the speaker's clock changes, once a minute.
    """
    with terminal("present", "--live", "board", *live) as presenter:
        presenter.wait_for("1 / 16")
        with terminal("follow", "board", *live) as follower, terminal("follow", "board", "--speaker", *live) as speaker:
            everyone = (presenter, follower, speaker)
            for each in everyone:
                each.wait_for("1 of 16" if each is speaker else "1 / 16")
            presenter.press("right")
            for each in everyone:
                each.wait_for("2 of 16" if each is speaker else "2 / 16")
                each.wait_quiet()
            clock = speaker.text().partition(" min gone")[0].rpartition(" ")[2]
            before = [each.count for each in everyone]
            end = monotonic() + IDLE
            while monotonic() < end:
                for each in everyone:
                    each.read(0.05)
            sent = [each.count - count for each, count in zip(everyone, before, strict=True)]
            assert sent[:2] == [0, 0]
            turned = speaker.text().partition(" min gone")[0].rpartition(" ")[2] != clock
            assert sent[2] < 400, "the clock, once a minute"
            assert turned or sent[2] == 0 or "now" in speaker.text()


@pytest.mark.exhaustive
def test_a_slide_costs_no_more_than_it_may() -> None:
    with terminal("present") as presenter:
        presenter.wait_for("1 / 16")
        presenter.wait_quiet()
        costs = []
        for number in range(2, 17):
            before = presenter.count
            presenter.press("right")
            presenter.wait_for(f"{number} / 16")
            presenter.wait_quiet()
            costs.append(presenter.count - before)
        assert max(costs) < PAGE, costs


def test_noise_on_the_line_is_painted_over() -> None:
    with terminal("present") as presenter:
        presenter.wait_for("1 / 16")
        presenter.press("right")
        presenter.wait_for("2 / 16")
        presenter.wait_quiet()
        shown = presenter.text()
        presenter.emulator.feed(b"".join(b"\x1b[%d;1H~~~ noise ~~~" % row for row in range(1, 25)))
        assert presenter.text() != shown
        presenter.press("r")
        presenter.wait_for(lambda seen: seen.text() == shown)


@pytest.mark.parametrize(
    ("words", "code", "expected"),
    [
        (("present", "nonsense"), 2, "Nothing called"),
        (("present", "none.yaml"), 1, "the file is missing"),
        (("present", "--speaker"), 2, "--live NAME"),
        (("present", "--live", ""), 2, "be the name of a live presentation"),
        (("follow", "../board"), 2, "be the name of a live presentation"),
        (("follow", "board", "--live-dir", "/nowhere"), 2, "cannot hold live presentations"),
    ],
    ids=lambda part: " ".join(part) if isinstance(part, tuple) else "",
)
def test_what_cannot_be_is_said_in_a_sentence(words: tuple[str, ...], code: int, expected: str) -> None:
    with terminal(*words) as program:
        assert program.wait() == code
        text = " ".join(program.text().split())
        assert expected in text and "Traceback" not in text
        assert program.left_behind() == []


def test_a_name_is_presented_once(live: tuple[str, ...]) -> None:
    with terminal("present", "--live", "board", *live) as presenter:
        presenter.wait_for("1 / 16")
        with terminal("present", "--live", "board", *live) as second:
            assert second.wait() == 2
            assert "someone is already presenting as board" in " ".join(second.text().split())
            assert second.left_behind() == []


def test_a_deck_file(tmp_path: Path) -> None:
    file = tmp_path / "mine.yaml"
    file.write_text("title: Mine\nslides:\n  - {address: roads/collisions, title: Roads first}\n  - address: matrix\n", encoding="utf-8")
    with terminal("present", str(file)) as presenter:
        presenter.wait_for("1 / 2")
        presenter.press("o")
        presenter.wait_for("Roads first")
    file.write_text("title: Mine\nslides:\n  - {address: roads/colisions}\n", encoding="utf-8")
    with terminal("present", str(file)) as program:
        assert program.wait() == 1
        # The folder's name may be long, and the terminal may break the line anywhere, even at a space.
        assert "mine.yaml:3:addressis'roads/colisions'" in "".join(program.text().split())


def test_a_deck_file_with_a_slide_of_another_workshop(tmp_path: Path) -> None:
    file = tmp_path / "two.yaml"
    file.write_text(
        "title: Two forces\nslides:\n- address: crime\n- address: greater-manchester-2015:roads/breath-tests\n", encoding="utf-8"
    )
    workshop = ("--library", "tests/packs", "--workshop", "wmp-2015-06-16")
    with terminal(*workshop, "present", str(file), "--no-state") as presenter:
        presenter.wait_for("1 / 2")
        before = len(presenter.received)
        presenter.press("right")
        presenter.wait_for("Every June and December is high")
        assert presenter.text().splitlines()[0].startswith(" Greater Manchester") and len(presenter.received) - before < PAGE

"""Text that the terminal draws larger: asked for once, cleared, and never guessed."""

import pytest
from textual.color import Color

from tui.app.terminal import Larger, LargerText

COLOURS = (Color(230, 233, 239), Color(15, 23, 32))
KITTY = {"TERM": "xterm-kitty"}
SENTENCE = (LargerText(5, 8, "One month stands out."),)


def asked(column: int) -> Larger:
    """After a probe with the cursor's column, from 0, as the answer."""
    larger = Larger(KITTY)
    assert larger.probe()
    larger.answered(column, 1)
    return larger


def test_the_terminal_is_asked_once_by_the_cursor_s_place() -> None:
    larger = Larger(KITTY)
    probe = larger.probe()
    assert probe.startswith("\x1b7") and probe.endswith("\x1b8") and "\x1b]66;s=2; \x07\x1b[6n" in probe
    assert larger.probe() == "" and not larger.known


@pytest.mark.parametrize(
    "environment",
    [{}, {"TERM": "tmux-256color"}, {"TERM": "screen"}, {"TERM": "linux"}, {"TERM": "dumb"}, {"TERM": "xterm", "TMUX": "/tmp/x"}],
    ids=str,
)
def test_some_terminals_are_never_asked(environment: dict[str, str]) -> None:
    assert Larger(environment).probe() == ""


@pytest.mark.parametrize(("column", "known", "again"), [(2, True, True), (0, False, False), (1, False, True), (12, False, True)])
def test_only_a_step_of_two_cells_means_yes(column: int, known: bool, again: bool) -> None:
    """Any other step is garbage on the screen, which is painted again."""
    larger = Larger(KITTY)
    assert not larger.answered(column, 1), "nobody asked"
    larger.probe()
    assert larger.answered(column, 1) is again and larger.known is known
    assert not larger.answered(2, 7), "an answer from elsewhere means nothing"
    assert not larger.answered(2, 1) and not larger.answered(0, 1) and larger.known is known, "only the first answer counts"


def test_the_text_is_written_after_the_frame_and_again_if_it_was_painted_over() -> None:
    larger = asked(2)
    assert larger.before(SENTENCE) == ""
    text = larger.after(SENTENCE, COLOURS, painted=True)
    assert "\x1b[9;6H\x1b]66;s=2;One month stands out.\x07" in text and "\x1b[48;2;15;23;32m" in text
    assert larger.after(SENTENCE, COLOURS, painted=False) == "", "idle: not a byte"
    assert larger.after(SENTENCE, COLOURS, painted=True) == text


def test_what_is_gone_is_cleared_before_the_next_frame() -> None:
    larger = asked(2)
    larger.after(SENTENCE, COLOURS, painted=True)
    blank = " " * SENTENCE[0].width
    assert larger.before(()) == f"\x1b7\x1b[0m\x1b[48;2;15;23;32m\x1b[9;6H{blank}\x1b[10;6H{blank}\x1b8"
    larger.after((), COLOURS, painted=True)
    assert larger.before(()) == ""


def test_the_terminal_s_own_colours_are_left_alone() -> None:
    ansi = Color.parse("ansi_default")
    larger = asked(2)
    assert "\x1b[0;1m\x1b[9" in larger.after(SENTENCE, (ansi, ansi), painted=True)
    assert "\x1b[0m\x1b[9" in larger.before(())

"""The pseudo-terminal harness against small programs whose behaviour is known."""

import os
import signal
import sys
from pathlib import Path
from time import monotonic

import pytest

from tests.emulator import Emulator
from tests.terminal import Terminal
from tests.typed import sent

pytestmark = pytest.mark.slow

ENTER = "\x1b[?1049h\x1b[?25l\x1b[?1000h\x1b[?1006h\x1b[?2004h\x1b[>1u"
LEAVE = "\x1b[<u\x1b[?2004l\x1b[?1006l\x1b[?1000l\x1b[?25h\x1b[?1049l"


def sh(script: str, **options: object) -> Terminal:
    """A shell script in a terminal."""
    return Terminal(["sh", "-c", script], **options)  # type: ignore[arg-type]  # the options are Terminal's own


def shown(text: str, columns: int = 20, rows: int = 3) -> list[str]:
    """The rows of an emulator that was fed a text."""
    emulator = Emulator(columns, rows)
    emulator.feed(text.encode())
    return [line.rstrip() for line in emulator.lines()]


def test_program_has_the_terminal_and_little_else() -> None:
    with sh("tty; stty size; env | sort; printf done", columns=500, rows=13, term="xterm", env={"ASKED": "yes"}) as terminal:
        assert terminal.wait() == 0
        lines = terminal.lines()
    assert lines[0].startswith("/dev/pts/")
    assert lines[1] == "13 500"
    names = {line.split("=")[0] for line in lines[2:] if "=" in line}
    assert (
        {"TERM", "PATH", "LANG", "ASKED"}
        <= names
        <= {"TERM", "PATH", "HOME", "LANG", "ASKED", "XDG_STATE_HOME", "XDG_CACHE_HOME", "PWD", "OLDPWD", "SHLVL", "_"}
    )
    assert "TERM=xterm" in lines


def test_program_runs_where_it_is_told(tmp_path: Path) -> None:
    with sh("pwd", columns=200, cwd=tmp_path) as terminal:
        terminal.wait_for(str(tmp_path))


def test_terminal_controls_the_program() -> None:
    with sh("trap 'printf interrupted; exit 7' INT; printf ready; while :; do sleep 0.05; done") as terminal:
        terminal.wait_for("ready")
        terminal.press("ctrl+c")
        assert terminal.wait() == 7
        assert "interrupted" in terminal.text()


def test_keys_arrive_as_a_terminal_sends_them() -> None:
    with sh("stty raw -echo; printf ready; head -c 9 | od -An -tx1; stty -raw echo") as terminal:
        terminal.wait_for("ready")
        terminal.press("up", "enter", "q", "shift+tab", "escape")
        assert terminal.wait() == 0
        assert "1b 5b 41 0d 71 1b 5b 5a 1b" in terminal.text()


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        ("ctrl+q", b"\x11"),
        ("question_mark", b"?"),
        ("left_square_bracket", b"["),
        ("3", b"3"),
        ("T", b"T"),
        ("ŵ", "ŵ".encode()),
        ("pagedown", b"\x1b[6~"),
    ],
)
def test_key_names_are_those_of_textual(key: str, expected: bytes) -> None:
    assert sent(key) == expected


@pytest.mark.parametrize("key", ["esc", "no_such_key", "f99"])
def test_unknown_key_is_refused(key: str) -> None:
    with pytest.raises(KeyError):
        sent(key)


def test_waiting_for_a_text_ends_when_it_is_there() -> None:
    with sh("printf early; sleep 0.2; printf late; sleep 5") as terminal:
        terminal.wait_for("early")
        seen = terminal.wait_for("late")
        assert 0.2 <= seen - terminal.started < 2
        assert terminal.wait_for(lambda output: output.count == len("earlylate")) == seen


def test_waiting_in_vain_shows_the_screen() -> None:
    with sh("printf 'something else'; sleep 5") as terminal, pytest.raises(AssertionError, match="something else"):
        terminal.wait_for("never", seconds=0.3)
    with sh("printf short") as terminal, pytest.raises(AssertionError, match="before the end"):
        terminal.wait_for("never")


def test_quiet_is_measured_from_the_last_byte() -> None:
    with sh("for i in 1 2 3; do printf $i; sleep 0.05; done; sleep 5") as terminal:
        terminal.wait_for("1")
        last = terminal.wait_quiet(250)
        assert terminal.text().startswith("123")
        assert monotonic() - last >= 0.25
        assert terminal.last == last == terminal.arrivals[-1].at
        assert sum(arrival.size for arrival in terminal.arrivals) == terminal.count == 3


def test_endless_output_is_not_quiet() -> None:
    with sh("while :; do printf x; sleep 0.01; done") as terminal, pytest.raises(AssertionError, match="not quiet"):
        terminal.wait_quiet(200, seconds=0.5)


def test_resize_reaches_the_program() -> None:
    with sh("trap 'stty size' WINCH; printf ready; while :; do sleep 0.05; done") as terminal:
        terminal.wait_for("ready")
        terminal.resize(61, 17)
        terminal.wait_for("17 61")
        assert len(terminal.lines()) == 17


def test_resize_is_reported_in_band_where_asked_for() -> None:
    with sh("stty raw -echo; printf '\033[?2048hready'; head -c 15 | od -An -c") as terminal:
        terminal.wait_for("ready")
        terminal.resize(61, 17)
        terminal.wait()
        assert "4 8 ; 1 7 ; 6 1 ; 0 ; 0 t" in " ".join(terminal.text().split())


def test_signal_and_its_exit_code() -> None:
    with sh("printf ready; exec sleep 9") as terminal:
        terminal.wait_for("ready")
        assert terminal.code is None
        terminal.signal(signal.SIGTERM)
        assert terminal.wait() == -signal.SIGTERM


def test_hang_up_reaches_the_program(tmp_path: Path) -> None:
    output = tmp_path / "output"
    with sh(f"trap 'echo gone > {output}; exit 3' HUP; printf ready; while :; do sleep 0.05; done") as terminal:
        terminal.wait_for("ready")
        terminal.hang_up()
        assert terminal.wait() == 3
    assert output.read_text() == "gone\n"


def test_stubborn_program_is_ended() -> None:
    with sh("trap '' TERM HUP INT; printf ready; while :; do sleep 0.05; done") as terminal:
        terminal.wait_for("ready")
        pid = terminal.pid
    assert terminal.code == -signal.SIGKILL
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)


def test_program_is_ended_when_a_test_fails() -> None:
    with pytest.raises(ZeroDivisionError), sh("exec sleep 9") as terminal:
        raise ZeroDivisionError
    assert terminal.code == -signal.SIGTERM


def test_output_larger_than_the_line_holds_is_read() -> None:
    with sh("head -c 200000 /dev/zero | tr '\\0' x; printf end") as terminal:
        assert terminal.wait() == 0
        assert terminal.count == 200_003
        assert terminal.text().endswith("end")


def test_processes_of_the_session_are_counted() -> None:
    with sh("sleep 9 & printf ready; wait") as terminal:
        terminal.wait_for("ready")
        assert terminal.pid in terminal.processes()
        assert len(terminal.processes()) == 2
    # The kernel sent the sleeper a hang-up when its terminal went away.
    assert terminal.pid not in terminal.processes()


def test_terminal_left_as_it_was_found() -> None:
    with sh(f"kept=$(stty -g); printf 'before\\n{ENTER}inside'; stty raw -echo; read line; stty $kept; printf '{LEAVE}after'") as terminal:
        terminal.wait_for("inside")
        assert "before" not in terminal.text()
        output = terminal.left_behind()
        assert {"alternate screen on", "cursor off", "mouse on", "bracketed paste on", "keyboard protocol on"} <= set(output)
        terminal.wait_for(lambda now: "local settings of the line" in now.left_behind())
        terminal.press("ctrl+j")
        terminal.wait()
        assert terminal.left_behind() == []
        assert terminal.lines()[:2] == ["before", "after"]


def test_a_terminal_left_in_disorder_is_noticed() -> None:
    with sh("stty -echo; printf '\033[?25l\033[?2004h'") as terminal:
        terminal.wait()
        assert terminal.left_behind() == ["cursor off", "bracketed paste on", "local settings of the line"]


ASK = """
import os, sys, tty
tty.setraw(0)
for question in sys.argv[1:]:
    os.write(1, question.encode().decode("unicode_escape").encode())
    print(ascii(os.read(0, 99).decode()), end="\\r\\n", flush=True)
"""


def test_answering_terminal_answers() -> None:
    questions = [r"\x1b[6n", r"\x1b[c", r"\x1b[>c", r"\x1b[?2026$p", r"\x1b[?9999$p", r"\x1b[?25$p"]
    with Terminal([sys.executable, "-c", ASK, *questions], answering=True) as terminal:
        assert terminal.wait() == 0
        assert terminal.lines()[:6] == [
            r"'\x1b[1;1R'",
            r"'\x1b[?62;22c'",
            r"'\x1b[>1;10;0c'",
            r"'\x1b[?2026;2$y'",
            r"'\x1b[?9999;0$y'",
            r"'\x1b[?25;1$y'",
        ]


def test_silent_terminal_keeps_the_questions() -> None:
    with sh(r"printf '\033[?2026$p\033[6nasked'; sleep 5") as terminal:
        terminal.wait_for("asked")
        assert terminal.emulator.questions == ["\x1b[?2026$p", "\x1b[6n"]


@pytest.mark.parametrize(
    "sequence",
    [
        "\x1b[>1u",
        "\x1b[<u",
        "\x1b[=1;1u",
        "\x1b[?u",
        "\x1b[?2026$p",
        "\x1b[?2026h",
        "\x1b[!p",
        "\x1b[>4;2m",
        "\x1b[?4m",
        "\x1b[2 q",
        "\x1b[38:2::1:2:3m",
        "\x1b[22;0t",
        "\x1bP$qm\x1b\\",
        "\x1b]0;title\x07",
        "\x1b]52;c;YQ==\x1b\\",
        "\x1b_Gi=1\x1b\\",
        "\x1b^private\x1b\\",
        "\x1b(B",
        "\x1b=",
        "\x1b>",
        "\x1b[c",
        "\x1b[>0q",
    ],
)
def test_sequences_leave_no_text(sequence: str) -> None:
    assert shown(f"a{sequence}b") == ["ab", "", ""]
    emulator = Emulator(20, 3)
    for byte in f"a{sequence}b".encode():
        emulator.feed(bytes([byte]))
    assert [line.rstrip() for line in emulator.lines()] == ["ab", "", ""]
    assert not emulator.screen.buffer[0][1].underscore


def test_text_is_drawn_where_it_is_put() -> None:
    assert shown("one\r\n\x1b[3;5Hthree\x1b[1;2H\x1b[1mN\x1b[K") == ["oN", "", "    three"]


def test_characters_split_between_reads_are_whole() -> None:
    emulator = Emulator(10, 1)
    for byte in "ŵ−█界".encode():
        emulator.feed(bytes([byte]))
    assert emulator.lines()[0].rstrip() == "ŵ−█界"


def test_strings_are_kept_for_lookups() -> None:
    emulator = Emulator(20, 1)
    emulator.feed(b"\x1b]52;c;Y")
    emulator.feed(b"Q==\x07")
    assert emulator.strings == ["\x1b]52;c;YQ==\x07"]

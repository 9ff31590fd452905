"""`beatbook read` from a pipe: what it prints, and the codes it ends with."""

import io
import re
import sys
from collections.abc import Callable

import pytest

from tests.browse import ROOT
from tests.in_turn import few
from tui.cli import main
from tui.cli.prompt import LONGEST_READ

CONTROLS = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]")
Read = Callable[..., tuple[int, str, str]]


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Read:
    """Runs the command on some input; its code, output and errors."""

    def run(typed: bytes, *words: str) -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(typed), encoding="utf-8"))
        code = main(["read", "--no-state", *words])
        return code, *capsys.readouterr()

    return run


def test_the_end_of_the_input_ends_it(read: Read) -> None:
    code, said, wrong = read(b"")
    assert (code, wrong) == (0, "")
    assert said.startswith("West Midlands Police") and said.endswith("next, back or help.\n")


def test_commands_come_from_a_pipe_without_prompts(read: Read) -> None:
    code, said, _ = read(b"roads\n1\nquit\nroads/nothing\n")
    assert code == 0 and "\n> " not in said and not said.startswith("> ")
    assert "Topic: Roads\n" in said and "Table: Road traffic collisions\n" in said and "Nothing called" not in said


def test_it_begins_where_it_is_asked_to(read: Read) -> None:
    assert read(b"", "collisions", "July", "2014")[1].startswith("Collisions, July 2014\n")
    assert read(b"", str(ROOT / "tests/packs/small"))[1].startswith(read(b"home\n", str(ROOT / "tests/packs/small"))[1].partition("\n")[0])
    code, said, wrong = read(b"", "nowhere/at-all")
    assert (code, said) == (2, "") and wrong.startswith("beatbook: Nothing called")


def test_lines_stop_after_a_screenful(read: Read) -> None:
    _, said, _ = read(b"more\n", "--lines", "5", "audit")
    assert said.count("more lines. Press enter to go on.") == 2
    with pytest.raises(SystemExit) as end:
        read(b"", "--lines", "many")
    assert end.value.code == 2


def test_a_very_long_line_is_one_mistake(read: Read) -> None:
    _, said, _ = read(b"x" * (3 * LONGEST_READ) + b"\nroads\n")
    assert said.count("That is too long") == 1 and "Topic: Roads" in said


@pytest.mark.parametrize(
    "typed", few([b"\xff\xfe\x00roads\x1b[31m\x07", b"/\x1b]52;c;aGk=\x07", "go \u202eevil".encode(), b"\r\x08\x7f"], 2)
)
def test_nothing_typed_comes_back_as_a_control(typed: bytes, read: Read) -> None:
    code, said, _ = read(typed + b"\n")
    assert code == 0 and not CONTROLS.search(said)


def test_a_hostile_workshop_prints_no_control(read: Read) -> None:
    numbers = b"".join(b"%d\nback\n" % number for number in range(1, 12))
    code, said, _ = read(numbers + b"audit\nglossary\nmatrix\nsource\ncopy\npresent\nnext\nnotes\n", str(ROOT / "tests/packs/hostile"))
    assert code == 0 and len(said) > 5000 and not CONTROLS.search(said)

"""Large packs open, and files made to take long are refused soon."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.in_turn import EVERY, few
from tests.unit.test_growth import MOST, exponent, many_statements
from tui.cli import main
from tui.cli.load import load_workshop
from tui.pack import plain
from tui.pack.plain import MOST_YAML_VALUES, values
from tui.pack.problems import MOST_FAULTS

pytestmark = pytest.mark.slow

TALL = 200_000 if EVERY else 50_000
"""Enough of anything for more than a thousand faults."""


@pytest.mark.exhaustive
@pytest.mark.parametrize("number", few([2_000, 10_000], 1))
def test_a_pack_of_thousands_of_statements_opens(number: int, small: Path, capsys: pytest.CaptureFixture[str]) -> None:
    many_statements(small, number)
    assert (small / "workshop.yaml").stat().st_size > 150 * number
    found = load_workshop(small)
    assert not found.problems and found.pack
    assert main(["show", f"roads/s{number - 1}", "--library", str(small.parent), "--workshop", small.name, "--no-cache"]) == 0
    assert f"More of T{number - 1}." in capsys.readouterr().out


@pytest.mark.parametrize(
    ("text", "said"),
    few(
        [
            ("a: [" + "b," * MOST_YAML_VALUES + "c]", "the file has too many values"),
            ("a:\n" + "- \n" * (MOST_YAML_VALUES + 1), "the file has too many values"),
            ("".join(f"{at}:\n" for at in range(MOST_YAML_VALUES // 2 + 1)), "the file has too many values"),
            ("a: &a x\nb: [" + "*a," * TALL + "*a]", "there are many more problems like these"),
            ("a:\n" + "- &a b\n" * TALL, "there are many more problems like these"),
            ("a:\n" + "- !!str b\n" * TALL, "there are many more problems like these"),
            ("a: b\n" * TALL, "there are many more problems like these"),
            ("a: " + "[" * TALL, "nested too deeply"),
            ("a: " + "{b: " * TALL, "nested too deeply"),
            ("".join(" " * at + "a:\n" for at in range(600)), "nested too deeply"),
            ("---\n" * TALL, "a second document begins"),
            ("\x01\n" * TALL, "it contains the character"),
        ],
        2,
    ),
)
def test_a_file_made_to_take_long_ends_with_a_sentence(text: str, said: str) -> None:
    read = values(text)
    assert not read.sound and said in read.faults[-1].what and len(read.faults) <= MOST_FAULTS + 1


def test_a_bomb_of_anchors_is_refused_line_by_line() -> None:
    bomb = "a0: &a0 [x, x]\n" + "".join(f"a{at}: &a{at} [*a{at - 1}, *a{at - 1}]\n" for at in range(1, 100))
    read = values(bomb)
    assert not read.sound and len(read.faults) == 100 + 99 * 2


@pytest.mark.parametrize("text", ["x: " + "y" * TALL, 'x: "' + r"\x41" * TALL + '"', "x: >\n" + "  a b\n" * TALL, "x: " + "\u200b" * TALL])
def test_a_giant_text_is_read(text: str) -> None:
    read = values(text)
    assert read.sound and not read.faults


def test_of_very_many_wrong_keys_the_first_are_listed(small: Path) -> None:
    with (small / "workshop.yaml").open("a", encoding="utf-8") as file:
        file.writelines(f"key{at}: x\n" for at in range(3 * MOST_FAULTS))
    wrong = [problem.what for problem in load_workshop(small).problems if problem.path.endswith("workshop.yaml")]
    assert len(wrong) == MOST_FAULTS + 1 and wrong[-1] == "there are many more problems like these"


@pytest.mark.parametrize("piece", ["- \n", "- [a, b]\n", "- {a: b}\n"])
def test_reading_values_grows_with_their_number(piece: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(plain, "MOST_YAML_VALUES", 10**9)

    def work(size: int) -> Callable[[], object]:
        text = "a:\n" + piece * size
        return lambda: values(text)

    assert exponent(100, work) <= MOST

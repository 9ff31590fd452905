"""What is read without argparse is what argparse reads."""

from itertools import chain, permutations

import pytest

from tui.cli.command_line import parsed_words
from tui.cli.commands import SUBCOMMANDS, module
from tui.cli.plain_words import plain_words

PARTS = [
    ["roads", "speeding"], ["--format", "json"], ["--format=csv"], ["--format", "html"], ["--csv-raw"], ["--context"],
    ["--rebase", "2014-07"], ["--library", "~/packs"], ["--library=/a"], ["--workshop", "small"], ["--limit", "7"], ["--limit", "x"],
    ["-8.1%"], ["--"], ["--help"], ["--no-cache"], ["--form", "json"], ["--ask"], ["--workshop="], ["--csv-raw=1"], [""], ["-"], ["a", "b"],
]  # fmt: skip
LINES = [[*chain(*parts)] for count in range(3) for parts in permutations(PARTS, count)]


@pytest.mark.parametrize("command", SUBCOMMANDS)
def test_plain_words_are_read_alike(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    for words in LINES:
        if (plain := plain_words(module(command).add, words)) is not None:
            assert vars(plain) == vars(parsed_words([command, *words])), words
    assert not capsys.readouterr().err


@pytest.mark.parametrize("command", ["show", "find", "audit"])
@pytest.mark.parametrize(
    "words", [["roads/collisions"], ["seat", "belts"], ["home", "--format", "json"], ["1c", "--library", "a", "--library=b"]]
)
def test_look_ups_of_plain_words_need_no_argparse(command: str, words: list[str]) -> None:
    assert plain_words(module(command).add, words) is not None


@pytest.mark.parametrize("command", SUBCOMMANDS)
@pytest.mark.parametrize("words", [["--help"], ["a", "--unknown"], ["a", "--format", "unknown"], ["a", "-x", "b"]])
def test_the_rest_is_left_to_argparse(command: str, words: list[str]) -> None:
    assert plain_words(module(command).add, words) is None

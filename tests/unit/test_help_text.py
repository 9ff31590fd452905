"""The help of every command fits a terminal, and keeps its words and its items."""

from itertools import pairwise

import pytest

from tui.cli import main
from tui.cli.commands import SUBCOMMANDS
from tui.cli.help_text import help_text

WRITTEN = """\
Shows one thing: a topic, a statement, a figure, a table, a period of it, a member of it, the matrix, an activity, or
a cell, with what it rests on.

verdicts: agrees     as stated, to the precision and with the relation of the words that the report has
          close      not as stated
exit codes: 0 found; 1 no results
"""


@pytest.mark.parametrize("command", ["", *SUBCOMMANDS])
def test_no_line_is_longer_than_the_terminal(command: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    printed = {}
    for columns in (80, 200):
        monkeypatch.setenv("COLUMNS", str(columns))
        with pytest.raises(SystemExit):
            main([*([command] if command else []), "--help"])
        printed[columns] = capsys.readouterr().out
        assert max(map(len, printed[columns].splitlines())) <= columns
    assert printed[80].split() == printed[200].split()


def test_paragraphs_flow_and_items_hang() -> None:
    assert help_text(WRITTEN, 60).splitlines() == [
        "Shows one thing: a topic, a statement, a figure, a table, a",
        "period of it, a member of it, the matrix, an activity, or a",
        "cell, with what it rests on.",
        "",
        "verdicts: agrees     as stated, to the precision and with",
        "                     the relation of the words that the",
        "                     report has",
        "          close      not as stated",
        "exit codes: 0 found; 1 no results",
    ]


def test_what_fits_stays_as_it_is_written() -> None:
    assert help_text(WRITTEN, 130) == WRITTEN


@pytest.mark.parametrize("command", ["", *SUBCOMMANDS])
def test_a_line_ends_where_the_next_word_has_no_room(
    command: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Lines of the written text that are a little too long left single words behind."""
    monkeypatch.setenv("COLUMNS", "80")
    with pytest.raises(SystemExit):
        main([*([command] if command else []), "--help"])
    lines = capsys.readouterr().out.splitlines()
    assert [
        line
        for line, then in pairwise(lines)
        if line[:1].isalpha() and then[:1].islower() and ": " not in line + then and len(f"{line} {then.split()[0]}") < 78
    ] == []


def test_an_option_and_a_possessive_begin_items() -> None:
    """They ran on from a full line above them."""
    above = f"json: {'key, ' * 20}key"
    items = ("--all: grouped by workshop", "a category's id (null where silent): emphasis")
    assert help_text("\n".join((above, *items)), 60).splitlines()[-2:] == [*items]

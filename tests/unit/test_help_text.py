"""The help of every command fits a terminal, and keeps its words and its items."""

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

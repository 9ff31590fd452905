"""The values in the actions of keys, read without the parser of Python."""

import ast
import sys

import pytest
from textual.actions import ActionError, parse
from textual.screen import Screen
from textual.widgets import DataTable, Input, OptionList

from tui.navigation.commands.lookup import COMMANDS
from tui.widgets.compat_actions import values_of

VALUES = (
    "('home',)",
    "(1,)",
    "(-1, 'a',)",
    "(0,)",
    "('a b','',)",
    "(1.5,)",
    "('it\\'s',)",
    '("a",)',
    "((1, 2),)",
    "(None, True, 'True',)",
    "(00,)",
)


@pytest.mark.parametrize("text", VALUES)
def test_values_are_those_that_python_reads(text: str) -> None:
    assert values_of(text) == ast.literal_eval(text)


@pytest.mark.parametrize("action", ["go(home)", "go(1 + open('x'))", "go('a' 1)", "go(01)"])
def test_what_is_no_value_is_an_error(action: str) -> None:
    with pytest.raises(ActionError):
        parse(action)


def test_no_key_needs_the_parser(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "ast", None)
    parse.cache_clear()
    own = {command.action for command in COMMANDS}
    bindings = [kind._merge_bindings() for kind in (DataTable, Input, OptionList, Screen)]
    theirs = {binding.action for each in bindings for several in each.key_to_bindings.values() for binding in several}
    assert {parse(action)[2] for action in own | theirs} > {("home",), (1,), (True,)}

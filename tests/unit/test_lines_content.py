"""The rows of a list's entries are those that Textual would count."""

import pytest
from textual.content import Content
from textual.css.styles import Styles

from tui.text.spans import Span
from tui.widgets.content import content

TEXTS = (
    "",
    "one",
    "one two",
    "one two ",
    "  one",
    "one  two",
    "one\ntwo three",
    "one\n",
    "\none",
    "a\tb",
    "ééé 日本",
    "unbreakable-word-too-long",
)


@pytest.mark.parametrize("text", TEXTS)
def test_the_rows_are_those_of_wrapped_text(text: str) -> None:
    lines = [(Span(line[:3], "strong"), Span(line[3:], "plain")) for line in text.split("\n")]
    for rules in ({}, {"line_pad": 1}, {"text_wrap": "nowrap"}, {"text_wrap": "nowrap", "text_overflow": "ellipsis"}):
        styles = Styles()
        styles.merge_rules(rules)  # type: ignore[arg-type]  # names of rules, as in a style sheet
        for width in range(4, 40):
            assert content(lines).get_height(styles.get_rules(), width) == Content(text).get_height(styles.get_rules(), width), (
                rules,
                width,
            )


def test_lines_that_fit_are_not_wrapped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Content, "_wrap_and_format", None)
    lines = [(Span("one two", "plain"),), (Span("three", "quiet"),)]
    assert content(lines).get_height({}, 7) == 2
    with pytest.raises(TypeError):
        content(lines).get_height({}, 6)

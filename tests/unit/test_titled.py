"""The rule above a pane: its title, the fact at its right end, and the focus."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.text.glyphs import ascii_text
from tui.text.spans import plain, width
from tui.widgets.titled import titled_rule


def rule(title: str, fact: str, cells: int, *, lit: bool = False) -> str:
    return plain(titled_rule(title, fact, cells, lit=lit))


def test_a_title_stands_at_the_left_and_a_fact_at_the_right() -> None:
    assert rule("Claims", "153 rows", 30) == " Claims ──────────── 153 rows "
    assert rule("Claims", "", 12) == " Claims ────"


@pytest.mark.parametrize(("cells", "expected"), [(19, " Claims ─ 153 rows "), (18, " Claims ──────────"), (8, " Claims ")])
def test_the_fact_goes_first(cells: int, expected: str) -> None:
    assert rule("Claims", "153 rows", cells) == expected


def test_a_long_title_keeps_its_first_words() -> None:
    assert rule("Repeat victims, and where they live", "", 20) == " Repeat victims ────"


def test_the_focus_is_a_heavy_rule_in_the_colour_of_the_focus() -> None:
    shown = titled_rule("Claims", "153 rows", 40, lit=True)
    assert [span.role for span in shown] == ["accent", "accent", "quiet"] and "━" in plain(shown)
    assert [span.role for span in titled_rule("Claims", "153 rows", 40, lit=False)] == ["strong", "quiet", "quiet"]


def test_both_rules_have_ascii_forms() -> None:
    assert ascii_text(rule("Claims", "", 12)) == " Claims ----" and ascii_text(rule("Claims", "", 12, lit=True)) == " Claims ===="


@given(st.text("ab 世", max_size=20), st.text("cd 界", max_size=12), st.integers(2, 50))
def test_a_rule_has_its_width_and_no_ellipsis(title: str, fact: str, cells: int) -> None:
    shown = titled_rule(title, fact, cells, lit=False)
    assert width(shown) == cells and "…" not in plain(shown)

"""The headings of panes, which stand in the rules above them."""

from textual.content import Content

from tui.text.glyphs import Glyphs
from tui.text.spans import Span

from .content import content


def in_rule(title: str, aside: str = "", glyphs: Glyphs | None = None) -> Content:
    """A heading for the rule above a pane, and what is said beside it."""
    sign = "─" if glyphs is None or glyphs.unicode else "-"
    beside = (Span(f" {sign}{sign} ", "quiet"), Span(aside, "quiet")) if aside else ()
    return content(((Span(title, "strong"), *beside),))

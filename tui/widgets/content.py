"""Turn spans into Textual content.

The only module that maps roles to theme colours. Markup is always off.
"""

from collections.abc import Iterable

from textual.content import Content
from textual.css.styles import RulesMap
from textual.strip import Strip
from textual.visual import Visual
from textual.widget import Widget

from tui.text.spans import Line, SpanRole

STYLES: dict[SpanRole, str] = {
    "plain": "",
    "strong": "bold $strong",
    "quiet": "$quiet-text-style $text-muted",
    "bar": "",
    "quiet-bar": "$quiet-text-style $text-muted",
    "accent": "bold $text-accent",
    "better": "$text-success",
    "worse": "$text-error",
    "cursor": "$block-cursor-text-style $block-cursor-foreground on $block-cursor-background",
    "cursor-hit": "$cursor-hit-text-style $block-cursor-foreground on $block-cursor-background",
    "here": "reverse",
    "hit": "$hit-text-style",
    "used": "underline",
}


class LinesContent(Content):
    """Lines of text, which are not wrapped where they fit, only to count them."""

    __slots__ = ()

    def get_height(self, rules: RulesMap, width: int) -> int:
        """The rows that it takes in so many columns."""
        if "\t" not in self.plain and self.get_optimal_width(rules, width) <= width:
            return self.plain.count("\n") + 1
        return super().get_height(rules, width)


def content(lines: Iterable[Line]) -> Content:
    """The lines as styled text; square brackets are never read as markup."""
    parts: list[str | tuple[str, str]] = []
    for number, line in enumerate(lines):
        if number:
            parts.append("\n")
        parts.extend((span.text, STYLES[span.role]) for span in line)
    return LinesContent.assemble(*parts)


def strip(widget: Widget, line: Line) -> Strip:
    """A line as a widget that draws its own lines shows it, for `render_line`."""
    return Visual.to_strips(widget, content((line,)), widget.size.width, 1, widget.visual_style)[0]

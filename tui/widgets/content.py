"""Turn spans into Textual content.

The only module that maps roles to theme colours. Markup is always off.
"""

from collections.abc import Iterable

from textual.content import Content

from tui.text.spans import Line, SpanRole

STYLES: dict[SpanRole, str] = {
    "plain": "",
    "muted": "$text-muted",
    "strong": "bold",
    "better": "$text-success",
    "worse": "$text-error",
    "neutral": "$text-primary",
    "title": "bold $text-primary",
    "note": "italic",
    "mark": "bold $text-accent",
    "mean": "$text-primary",
    "flag": "bold $text-warning",
    "here": "reverse",
    "used": "underline",
}


def content(lines: Iterable[Line]) -> Content:
    """The lines as styled text; square brackets are never read as markup."""
    parts: list[str | tuple[str, str]] = []
    for number, line in enumerate(lines):
        if number:
            parts.append("\n")
        parts.extend((span.text, STYLES[span.role]) for span in line)
    return Content.assemble(*parts)

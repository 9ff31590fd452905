"""A line of tabs. The current one is in brackets as well as in colour."""

from tui.text.glyphs import Glyphs
from tui.text.spans import Line, Span
from tui.text.wrapping import clip, within


def tab_line(titles: dict[str, str], chosen: str, columns: int, glyphs: Glyphs) -> Line:
    """The titles side by side; where they do not fit, each is cut to an equal share."""
    share = columns // max(1, len(titles)) - 2
    fits = sum(len(title) + 3 for title in titles.values()) <= columns
    spans: list[Span] = []
    for id, title in titles.items():
        shown = title if fits else clip(title, max(1, share), glyphs)
        spans.append(Span(f"[{shown}]", "mark") if id == chosen else Span(f" {shown} ", "muted"))
        spans.append(Span(" " if fits else ""))
    (line,) = within((tuple(spans),), columns)
    return line

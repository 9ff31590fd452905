"""A widget of lines that paints only those that differ from the ones before.

It makes the rows of the terminal from spans, without the layout of a text that Textual does for every change.
"""

from collections.abc import Iterable, Sequence
from itertools import groupby, zip_longest
from typing import Self

from rich.segment import Segment
from rich.style import Style
from textual.app import RenderResult
from textual.content import Content
from textual.geometry import Region, Size
from textual.strip import Strip
from textual.visual import Visual
from textual.widget import Widget

from tui.text.spans import Line, SpanRole, width

from .compat_updates import RowsPainted
from .content import STYLES, content


class KeepsLines:
    """A base for widgets that keep the lines that they made."""

    def forget_made(self) -> None:
        """Forget the lines, which are made again when they are painted."""
        raise NotImplementedError


class DrawnLines(KeepsLines, RowsPainted, Widget):
    """Lines that are made for the size of the widget.

    A line that is too long is wrapped, as any text is. `repaint` is for lines that may differ; `refresh`, as Textual calls it for a style,
    paints all of them.
    """

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:
        super().__init__(id=id, classes=classes)
        self._stale = True
        self._made_for = Size()
        self._made: Sequence[Line] = ()
        self._fits = True
        self._roles: tuple[object, dict[SpanRole, Style]] = (None, {})

    def lines_shown(self) -> Sequence[Line]:
        """The lines at the current size."""
        raise NotImplementedError

    def render(self) -> RenderResult:
        """Everything as one text, for what measures or copies it."""
        return content(self.lines_shown())

    def refresh(self, *regions: Region, repaint: bool = True, layout: bool = False, recompose: bool = False) -> Self:
        """Paint everything, or some regions, and make the lines again."""
        self._stale = self._stale or not regions
        return super().refresh(*regions, repaint=repaint, layout=layout, recompose=recompose)

    def notify_style_update(self) -> None:
        """Take the colours of the new style."""
        self._roles = (None, {})
        super().notify_style_update()

    def repaint(self) -> None:
        """Paint the lines that differ, with the next update."""
        self._stale = True
        super().repaint()

    def forget_made(self) -> None:
        """Forget the lines, which are made again when they are painted."""
        self._made, self._stale = (), True

    def changed_rows(self) -> Iterable[int]:
        """The rows whose lines differ from those that were made last."""
        if not self._stale and self._made_for == self.size:
            return ()
        before, self._made = self._made, tuple(self.lines_shown())
        self._stale, self._made_for = False, self.size
        fitted, self._fits = self._fits, all(width(line) <= self.size.width for line in self._made)
        if not (fitted and self._fits):
            return range(self.size.height)
        return [y for y, (old, new) in enumerate(zip_longest(before, self._made)) if old != new and y < self.size.height]

    def render_line(self, y: int) -> Strip:
        """A row of the lines."""
        if not self._fits or self.text_selection:
            return self._as_text(y)
        if y >= len(self._made):
            return Strip.blank(self.size.width, self.visual_style.rich_style)
        segments, x, styles = [], 0, self._styles()
        for role, spans in groupby(self._made[y], lambda span: span.role):
            text = "".join(span.text for span in spans)
            if not text:
                continue
            if role not in styles:
                styles[role] = self._style(role)
            segments.append(Segment(text, styles[role] + Style.from_meta({"offset": (x, y)})))  # For the selection by mouse.
            x += len(text)
        return Strip(segments, width(self._made[y]))

    def _as_text(self, y: int) -> Strip:
        strips = Visual.to_strips(self, content(self._made), self.size.width, self.size.height, self.visual_style) if self._made else []
        return strips[y] if y < len(strips) else Strip.blank(self.size.width, self.visual_style.rich_style)

    def _styles(self) -> dict[SpanRole, Style]:
        """The styles of roles, as far as they are known, in the current colours."""
        key = self.visual_style, self.app.theme
        if self._roles[0] != key:
            self._roles = key, {}
        return self._roles[1]

    def _style(self, role: SpanRole) -> Style:
        sample = Content.assemble(("x", STYLES[role]))
        (segment,) = Visual.to_strips(self, sample, 1, 1, self.visual_style, apply_selection=False)[0]
        return (segment.style or Style()).clear_meta_and_links()

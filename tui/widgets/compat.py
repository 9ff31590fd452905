"""Private names of Textual that widgets and dialogs need, with reasons.

Those for updates are in `compat_updates`, and that of the table is in `compat_table`. Checked with Textual 8.2.8.
"""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, cast

from rich.segment import Segment
from rich.style import Style
from textual.content import Content
from textual.geometry import Offset, Region, Size
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget
from textual.widgets import OptionList

PLACE = "▌"
"""Marks the row of the cursor in a pane that does not have the focus."""

LEAST_LEAPING = 16
"""The fewest rows of a list that leaps."""

if TYPE_CHECKING:
    from textual.scrollbar import ScrollBar

    _Widget = Widget
else:
    # A second base of a widget must not be one itself: Textual takes the style sheet of the first base that is.
    _Widget = object


class RuleTitle(_Widget):
    """A base for widgets that make the text in their top border as it is drawn.

    Textual draws one text in a top border, given in advance; one with two ends depends on the width and the focus.
    """

    def update_node_styles(self, animate: bool = True) -> None:
        """Take the styles of changed classes.

        Not before the widget has its place: Textual would take some, and others once it has.
        """
        if self.is_attached:
            super().update_node_styles(animate)

    def rule_title(self) -> Content | None:
        """The text, two cells narrower than the widget."""
        raise NotImplementedError

    @property
    def _border_title(self) -> Content | None:
        return self.rule_title()

    @_border_title.setter
    def _border_title(self, title: Content | None) -> None:
        """Ignore what Textual sets."""


class GivenSize(_Widget):
    """A base for widgets that another size gives no reason for another layout.

    Textual lays out the screen once more where one of its widgets has got one.
    """

    virtual_size = reactive(Size(0, 0), layout=False)


class NoBar:
    """A scrollbar without a width: what is set or called in it does nothing."""

    display, position = False, 0.0

    def __getattr__(self, _: str) -> Callable[..., None]:
        return lambda *_, **__: None


class LineList(OptionList):
    """A list that can paint one entry, and whose page keys pass no line unseen.

    Textual paints the whole list for every move of its cursor.

    In one run of 128 moves each, painting only the two entries took the processor 0.34 to 0.97 of what the whole list took: 1.5 instead of
    4.4 ms a move in the help at 120x40, 5.5 instead of 9.1 in the glossary, 5.9 instead of 8.2 in a topic, 4.6 instead of 4.7 in the audit.
    """

    virtual_size = reactive(Size(0, 0), layout=False)
    """The size of all lines. Textual lays out the screen for another one, though only a scrollbar that comes or goes needs that."""

    led = False
    """Whether an input above the list has its keys, so that the list looks as if it had the focus."""

    leaps = False
    """Whether a list of many rows scrolls by half of them, so that most moves paint two entries and not all of them."""

    _leaping = False
    """Whether the selection is leaping, whatever the size of the list."""

    @property
    def vertical_scrollbar(self) -> "ScrollBar":
        """The scrollbar.

        Textual makes one for every list that scrolls, also where it has no width: a widget with a task, and a module to import.
        """
        if not self.styles.scrollbar_size_vertical:
            return cast("ScrollBar", NoBar())
        bar = super().vertical_scrollbar
        from .whole_thumb import WholeThumb  # With the module of the scrollbar, which few lists need.

        bar.renderer = WholeThumb  # type: ignore[misc]  # Textual reads it from the bar; another class would need its style sheet
        return bar

    def leap_to(self, index: int) -> None:
        """Select an entry; one that is out of view comes into the middle."""
        self._leaping = True
        self.highlighted = index
        self._leaping = False

    def scroll_to_highlight(self, top: bool = False) -> None:
        """Show the selected entry; a list that leaps puts one out of view in the middle."""
        rows = self.scrollable_content_region.height
        leaping = self._leaping or (self.leaps and rows >= LEAST_LEAPING)
        if top or not leaping or self.highlighted is None or not self.is_mounted:
            super().scroll_to_highlight(top)
            return
        self._update_lines()
        start = self._index_to_line.get(self.highlighted, 0)
        end = start + self._heights.get(self.highlighted, 0)
        if not self.scroll_offset.y <= start <= end <= self.scroll_offset.y + rows:
            self.scroll_to(y=max(0, start - rows // 2), animate=False, force=True, immediate=True)

    def _update_lines(self) -> None:
        """Count the lines of entries that have been added.

        Textual looks for some whenever it paints a line.
        """
        if not self._line_cache.lines or self._line_cache.lines[-1][0] + 1 < len(self._options):
            super()._update_lines()

    def on_resize(self) -> None:
        """Keep the selected entry in view, in lines of the new width.

        Textual makes the lines with the first paint, after which it has to lay out and paint again.
        """
        self._clear_caches()
        self._update_lines()
        self.scroll_to_highlight()

    def render_line(self, y: int) -> Strip:
        """A row of the list; the cursor's is drawn in the colours of the cursor only."""
        strip = super().render_line(y)
        if (self.has_focus or self.led) and self._has_cursor(y):
            highlighted = "option-list--option-highlighted"
            # Textual leaves out of a visual style whether it is reversed.
            bar = self.get_visual_style("option-list--option", highlighted).rich_style
            bar += Style(reverse=self.get_component_styles(highlighted).text_style.reverse)
            strip = Strip([Segment(text, in_bar(style, bar), control) for text, style, control in strip], strip.cell_length)
            index, row = self._lines[self.scroll_offset.y + y]
            left = self.get_component_styles("option-list--option").padding.left
            for start, end in self.keeping_colours(index, row):
                plain = self._get_option_render(self.options[index], self.get_visual_style("option-list--option"))[row]
                strip = Strip.join([strip.crop(0, left + start), plain.crop(left + start, left + end), strip.crop(left + end)])
        return strip

    def keeping_colours(self, index: int, row: int) -> Iterable[tuple[int, int]]:
        """The cells of a row of an entry that keep their colours under the cursor."""
        return ()

    def height_of(self, index: int) -> int:
        """The rows that an entry takes."""
        return self._heights.get(index, 0)

    def render_lines(self, crop: Region) -> list[Strip]:
        """Some rows, with the place of the cursor marked while the focus is elsewhere."""
        strips = super().render_lines(crop)
        if self.has_focus or self.led or crop.x:
            return strips
        top = crop.y - self.gutter.top
        return [with_place(self, strip) if self._has_cursor(top + y) else strip for y, strip in enumerate(strips)]

    def _has_cursor(self, y: int) -> bool:
        line = self.scroll_offset.y + y
        return y >= 0 and line < len(self._lines) and self._lines[line][0] == self.highlighted

    @property
    def cursor_spot(self) -> Offset:
        """Where the selected entry begins in the widget.

        The first row, where the entry is scrolled away.
        """
        line = self._index_to_line.get(self.highlighted, 0) if self.highlighted is not None else 0
        return Offset(self.gutter.left, self.gutter.top + max(0, line - self.scroll_offset.y))

    def row_of(self, index: int) -> int:
        """The row that an entry begins in; after the last entry, the row below it."""
        return self._index_to_line.get(index, len(self._lines))

    def paint_entry(self, index: int | None) -> None:
        """Paint the entry at an index, if it has been laid out."""
        if index is not None and index in self._index_to_line:
            self.refresh_lines(self._index_to_line[index], self._heights[index])

    def _move_page(self, direction: int) -> None:
        """Move the cursor by a page, but never past a line that has not been shown.

        Textual shows the whole of the entry that the cursor reaches. Where that is longer than the entry before, it leaves lines out.
        """
        height, top = self.scrollable_content_region.height, self.scroll_offset.y
        options, starts, heights, here = self.options, self._index_to_line, self._heights, self.highlighted or 0
        reach = starts[here] + direction * height

        def is_near(index: int) -> bool:
            start, end = starts[index], starts[index] + heights[index]
            return start <= reach and end <= top + 2 * height if direction > 0 else end > reach and start >= top - height

        ahead = range(here + 1, len(options)) if direction > 0 else range(here - 1, -1, -1)
        enabled = [index for index in ahead if not options[index].disabled]
        near = [index for index in enabled if is_near(index)]
        self.highlighted = (near[-1:] or enabled[:1] or [here])[0]


def in_bar(style: Style | None, bar: Style) -> Style:
    """The style of a part of the cursor's row, in the colours of the row.

    What is reversed elsewhere is underlined: turned round, it would look like a part that is not selected.
    """
    own, reverse = style or Style(), bool(bar.reverse)
    lined = own.underline or (own.reverse and not reverse) or None
    return Style.chain(own, Style(color=bar.color, bgcolor=bar.bgcolor, bold=bar.bold, dim=False, reverse=reverse, underline=lined))


def with_place(widget: Widget, strip: Strip) -> Strip:
    """A row of a widget with the mark of the cursor's place in its first cell."""
    first = next(iter(strip), Segment(" "))
    mark = Strip([Segment(PLACE, first.style)], 1)
    for filter in widget.get_line_filters():  # The row has been through them, which draw in ASCII where that is wanted.
        mark = mark.apply_filter(filter, widget.background_colors[1])
    return Strip.join([mark, strip.crop(1)])


def end_notice(widget: Widget, message: str) -> None:
    """Remove the notices with a message, where `clear_notifications` removes all."""
    for notice in [each for each in widget.app._notifications if each.message == message]:
        widget.app._unnotify(notice)


def end_notices(widget: Widget) -> None:
    """Remove all notices, if there are any."""
    if widget.app._notifications:
        widget.app.clear_notifications()

"""Private names of Textual that small and few updates need, with reasons.

Checked with Textual 8.2.8.
"""

import asyncio
from bisect import bisect_left
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any
from weakref import WeakKeyDictionary

# Its own gives no way to ask for a part of a widget.
from textual._compositor import Compositor
from textual.events import ScreenResume
from textual.geometry import Region, Size
from textual.screen import Screen
from textual.strip import Strip
from textual.widget import Widget

from .compat_closing import MountedNow

if TYPE_CHECKING:
    _Widget = Widget
    _Screen = Screen[Any]
else:
    # A second base of a widget must not be one itself: Textual takes the style sheet of the first base that is.
    _Widget = _Screen = object


LONGEST_HELD = 0.05
"""Seconds for which an update is held back at most. Not a frame: the browser has 1,000 of them a second."""


WAITING = WeakKeyDictionary[asyncio.AbstractEventLoop, int]()
"""How many updates each loop holds back. It runs them next too, and they do not wait for each other."""


class DirtyRows(Compositor):
    """A compositor that asks widgets only for rows that an update needs and shows.

    Textual asks each widget between the first and the last row of an update for all of its rows, also those behind other widgets.
    """

    def clear(self) -> None:
        """Forget the widgets, and the screen, which would otherwise keep this."""
        super().clear()
        self.root = None

    def update_widgets(self, widgets: set[Widget]) -> None:
        """Take what the widgets want to paint.

        They name their rows first: asked for a size once it has found new widgets, Textual would arrange them without painting them whole.
        """
        for widget in widgets:
            if isinstance(widget, RowsPainted):
                widget.name_changed_rows()
        super().update_widgets(widgets)

    def _render_chops(self, crop: Region, is_rendered_line: Callable[[int], bool]) -> Sequence[Mapping[int, Strip]]:
        wanted = [y for y in crop.line_range if is_rendered_line(y)]
        chops = [dict[int, Strip | None].fromkeys(cuts[:-1]) for cuts in self.cuts]
        for widget, (region, clip) in self.visible_widgets.items():  # From the front to the back.
            shown = region.intersection(clip)
            start, end = shown.column_span
            open_cuts = {
                y: cuts
                for y in wanted[bisect_left(wanted, shown.y) : bisect_left(wanted, shown.bottom)]
                if (cuts := [cut for cut, strip in chops[y].items() if strip is None and start <= cut < end])
            }
            if open_cuts:
                top, bottom = next(iter(open_cuts)), next(reversed(open_cuts))
                part = Region(start, top, end - start, bottom - top + 1)
                strips = widget.render_lines(part.translate(-region.offset))
                for y, cuts in open_cuts.items():
                    chops[y].update((cut, strip) for cut, strip in self._parts(strips[y - top], y, start, end) if cut in cuts)
        return chops  # type: ignore[return-value]  # Textual's own are None too, where nothing is to be painted.

    def _parts(self, strip: Strip, y: int, start: int, end: int) -> Iterable[tuple[int, Strip]]:
        """A strip from one column to another, cut where widgets of its row begin and end."""
        inner = [cut for cut in self.cuts[y] if start < cut < end]
        return zip((start, *inner), strip.divide([*(cut - start for cut in inner), end - start]) if inner else (strip,), strict=True)


class OneUpdate(MountedNow, _Screen):
    """A base for screens that paint once all that an event has set off is done.

    Textual paints the cursor of a list first, and a text or chart that follows it at the next frame, up to 33 ms later.
    """

    def __init__(self, *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        self._compositor = DirtyRows()

    _styled: tuple[object, ...] = ()
    """What the styles were worked out from."""

    def _on_screen_resume(self, event: ScreenResume) -> None:
        """Work out the styles again if those of the app have changed.

        Textual does it whenever a screen is shown, and for a new one just after each of its widgets has got its styles.
        """
        app = self.app
        before, self._styled = self._styled, (app._css_update_count, len(app.stylesheet.source), app.classes, frozenset(app.pseudo_classes))
        event.refresh_styles = event.refresh_styles and before not in ((), self._styled)

    def _screen_resized(self, size: Size) -> None:
        """Lay out for another size.

        For the same size, paint again what the terminal may have lost. Textual lays out for that too, whenever a screen is shown.

        The terminal may have another size by now than was reported. Textual lays out for each and reports that to the screen: two sizes in
        its queue would take turns for ever.
        """
        size = self.app.size
        if size != self._compositor.size:
            super()._screen_resized(size)
        elif self.is_attached:
            self.refresh()

    _held = 0.0
    """The time since which an update is held back; 0 if none is."""

    def _on_timer_update(self) -> None:
        self._update_timer.pause()
        if not self._held:  # Textual starts its timer again whenever there is something to paint.
            self._held = asyncio.get_running_loop().time()
            self._wait_or_update()

    def _wait_or_update(self, *, waited: bool = False) -> None:
        loop = asyncio.get_running_loop()
        others = WAITING.get(loop, 0) - waited
        WAITING[loop] = others
        # The loop's own list of what is to run next: only this tells whether any message is still to be handled.
        busy = len(getattr(loop, "_ready", ())) > others
        if busy and not self.app._batch_count and loop.time() < self._held + LONGEST_HELD:
            WAITING[loop] = others + 1
            loop.call_soon(partial(self._wait_or_update, waited=True))
        elif not waited:
            self.update_now()
        elif self.is_running:  # A closed one would never call it, and keep itself for it.
            self.call_next(self.update_now)

    def _compositor_refresh(self) -> None:
        # What has changed stays noted, and is painted once the app holds nothing back any more.
        if not getattr(self.app, "holds_paint", False):
            super()._compositor_refresh()

    def update_now(self) -> None:
        """Lay out and paint what has changed."""
        self._held = 0.0
        super()._on_timer_update()


class RowsPainted(_Widget):
    """A base for widgets that name the rows to paint, once for each update.

    Textual paints the whole of a widget, unless it is given its rows at once, when it is not yet known what else changes.
    """

    def changed_rows(self) -> Iterable[int]:
        """The rows of the content that differ from those named before."""
        raise NotImplementedError

    def repaint(self) -> None:
        """Paint the rows that differ, with the next update."""
        if not self.is_mounted:
            return
        self._layout_cache.clear()
        self._repaint_required = True
        self.check_idle()

    def render_lines(self, crop: Region) -> list[Strip]:
        """Some rows, up to date even where another widget is the reason for the update."""
        self.name_changed_rows()
        return super().render_lines(crop)

    def name_changed_rows(self) -> None:
        """Add the rows that differ to what is to be painted."""
        width = self.size.width
        if regions := [Region(0, y, width, 1) for y in self.changed_rows()]:
            self._set_dirty(*regions)

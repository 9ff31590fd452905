"""What hidden pages may forget: how they were drawn and laid out.

Textual keeps that for each widget, whether it is seen or not. Checked with Textual 8.2.8.
"""

from typing import Any

from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import OptionList

from .drawn_lines import KeepsLines


def _forget_removed(page: Screen[Any]) -> None:
    """Forget where widgets were that a page no longer has.

    For a page that is not on show: Textual would keep them until the page is laid out again.
    """
    compositor = page._compositor
    compositor._cuts = compositor._layers = compositor._layers_visible = None
    compositor._visible_map = compositor._visible_widgets = None
    for widget in [each for each in compositor.widgets if not each.is_attached]:
        compositor.widgets.remove(widget)
        compositor._full_map.pop(widget, None)
    page._dirty_widgets.clear()


def forget_drawn(page: Screen[Any]) -> None:
    """Forget how a hidden page was drawn: it is drawn again when it returns."""
    _forget_removed(page)
    for widget in page.walk_children(Widget, with_self=True):
        widget._set_dirty()
        widget._styles_cache.clear()
        widget._render_cache = widget._render_cache._replace(lines=[])
        for cache in (
            widget._arrangement_cache,
            widget._box_model_cache,
            widget._layout_cache,
            widget._query_one_cache,
            widget._rich_style_cache,
            widget._visual_style_cache,
        ):
            cache.clear()
        if isinstance(widget, OptionList):
            widget._option_render_cache.clear()
            widget._line_cache.clear()
            for option in widget._options:
                option._visual = None
        elif isinstance(widget, KeepsLines):
            widget.forget_made()

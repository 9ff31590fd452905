"""Lets closed widgets leave memory at once, without a collection of garbage.

In Textual each widget is kept by what it keeps: its styles, its timers, and the lists of its children. So every closed dialog, which has a
dozen widgets of 30 kB, waited for a collection, and those that were open at an earlier one for long: 8 MB after some thousands of keys.
Without any of this everything would work the same. Checked with Textual 8.2.8.
"""

from collections.abc import Awaitable, Callable
from weakref import ref

from textual._context import active_app, active_message_pump
from textual._node_list import NodeList
from textual.cache import LRUCache
from textual.css.styles import RenderStyles, Styles
from textual.css.stylesheet import Stylesheet
from textual.dom import DOMNode
from textual.timer import Timer
from textual.widget import Widget

PART_NEEDS_NOT = ("_bindings", "_nodes", "_query_one_cache", "_timers", "message_signal")
"""What a node for a part of a widget has and never uses."""
NOT_KEPT = object()
"""Stands for a value that is not in a cache."""


def _node(styles: Styles) -> DOMNode | None:
    return vars(styles)["node"]()  # type: ignore[no-any-return]


def _set_node(styles: Styles, node: DOMNode | None) -> None:
    vars(styles)["node"] = _nothing if node is None else ref(node)


def _nothing() -> None:
    """Stands for the node of styles that have none."""


class _PartStyles(dict[str, RenderStyles]):
    """The styles of a widget's parts, with the node that each is worked out for.

    Textual makes a node for each part, which only its styles keep. Of the node they need what is above it.
    """

    def __init__(self) -> None:
        super().__init__()
        self._nodes: dict[str, DOMNode | None] = {}

    def __setitem__(self, part: str, styles: RenderStyles) -> None:
        node = self._nodes[part] = styles.node
        if node is not None:
            # In a new dictionary: the old one would keep its size.
            node.__dict__ = {name: value for name, value in vars(node).items() if name not in PART_NEEDS_NOT}
        super().__setitem__(part, styles)

    def clear(self) -> None:
        """Forget all."""
        super().clear()
        self._nodes.clear()


class _InOrder:
    """Methods of a cache whose entries are in a dictionary, the last used last.

    Textual links them to each other in a ring, which takes twice the memory.
    """

    _cache: dict[object, object]
    _maxsize: int
    hits: int
    misses: int

    def get(self, key: object, default: object = None) -> object:
        """A value, or the default."""
        value = self._cache.pop(key, NOT_KEPT)
        if value is NOT_KEPT:
            self.misses += 1
            return default
        self._cache[key] = value
        self.hits += 1
        return value

    def __getitem__(self, key: object) -> object:
        value = self.get(key, NOT_KEPT)
        if value is NOT_KEPT:
            raise KeyError(key)
        return value

    def set(self, key: object, value: object) -> None:
        """Keep a value, unless there is one."""
        if key not in self._cache:
            self._cache[key] = value
            if len(self._cache) > self._maxsize:
                del self._cache[next(iter(self._cache))]

    __setitem__ = set

    def discard(self, key: object) -> None:
        """Forget a value."""
        self._cache.pop(key, None)


def _without_stale(updated: Callable[[NodeList], None], nodes: NodeList) -> None:
    updated(nodes)
    nodes._displayed_nodes = nodes._displayed_visible_nodes = (-1, [])
    node = nodes._parent and nodes._parent()
    while isinstance(node, DOMNode):
        # What they have is for other children, and is never looked up again.
        node._query_one_cache.clear()
        if isinstance(node, Widget):
            node._arrangement_cache.clear()
        node = node._parent  # type: ignore[assignment]


async def _without_callback(run: Callable[[Timer], Awaitable[None]], timer: Timer) -> None:
    # A timer that is stopped stays in the loop until it would have ended, with the widget in whose name it runs.
    active_message_pump.set(active_app.get())
    try:
        await run(timer)
    finally:
        timer._callback = None


def _with_nodes(process: Callable[[Stylesheet, DOMNode], None], sheet: Stylesheet, node: DOMNode) -> None:
    if node._get_component_classes() and not isinstance(node._component_styles, _PartStyles):
        node._component_styles = _PartStyles()
    process(sheet, node)


def let_closed_widgets_go() -> None:
    """Change the classes of Textual."""
    changed: dict[type, dict[str, object]] = {
        Styles: {"node": property(_node, _set_node)},
        LRUCache: {name: vars(_InOrder)[name] for name in ("get", "__getitem__", "set", "__setitem__", "discard")},
        NodeList: {"updated": lambda nodes, updated=NodeList.updated: _without_stale(updated, nodes)},
        Timer: {"_run_timer": lambda timer, run=Timer._run_timer: _without_callback(run, timer)},
        Stylesheet: {
            "_process_component_classes": lambda sheet, node, process=Stylesheet._process_component_classes: _with_nodes(
                process, sheet, node
            )
        },
    }
    for kind, members in changed.items():
        for name, member in members.items():
            setattr(kind, name, member)

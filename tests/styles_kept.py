"""What style sheets come to is kept from one browser of the tests to the next.

A fifth of the time of tests under a pilot went into parsing the same sheets and matching the same rules. None of it can differ: what a rule
asks of a widget and of those around it is in the key. A widget that has the settings already is left alone.
"""

from collections.abc import Iterable
from typing import Any
from weakref import WeakKeyDictionary

from textual.css.model import RuleSet
from textual.css.styles import RulesMap
from textual.css.stylesheet import Stylesheet
from textual.css.types import CSSLocation
from textual.dom import DOMNode

PARSE, APPLY, REPLACE = Stylesheet._parse_rules, Stylesheet.apply, Stylesheet.replace_rules
FLAGS = ("_has_hover_style", "_has_focus_within", "_has_order_style", "_has_odd_or_even")
"""The rules that may apply to a widget."""

PARSED: dict[object, list[RuleSet]] = {}
"""Style sheets by their text and colours: a browser parses them at its start, and none changes what it parsed."""


class Matched:
    """What the rules of a sheet come to for each kind of widget in its place."""

    def __init__(self, rules: Iterable[RuleSet]) -> None:
        self.rules = [*rules]
        self.states = dict[frozenset[str], tuple[str, ...]]()
        """For the names of a widget, the states, such as `focus`, that rules for it ask about."""
        self.found = dict[object, tuple[RulesMap | None, tuple[bool, ...]]]()
        """For a widget and all those around it, the settings that hold, and the flags."""

    def key(self, node: DOMNode) -> object:
        """All that rules can ask of a widget and of those around it."""
        names = frozenset(node._selector_names).union(f".{part}" for part in node._get_component_classes())
        if (states := self.states.get(names)) is None:
            states = tuple(sorted(set().union(*(rule.pseudo_classes for rule in self.rules if not rule.selector_names.isdisjoint(names)))))
            self.states[names] = states
        around = node.css_path_nodes
        return tuple((type(each), each._id, frozenset(each._classes), *map(each.has_pseudo_class, states)) for each in around)


MATCHED: dict[tuple[int, ...], Matched] = {}
"""By the rules of a sheet, which stay in `PARSED`."""
OF_SHEET = WeakKeyDictionary[Stylesheet, tuple[object, Matched]]()
"""For each sheet, its present rules and what they come to."""
HAS = "_settings_found"
"""The attribute of a widget that holds what was found for it last, its parts included."""
SETTINGS: dict[DOMNode, RulesMap] = {}
"""The settings of the widgets that are being worked out."""


def _parse(
    sheet: Stylesheet, css: str, read_from: CSSLocation, is_default_rules: bool = False, tie_breaker: int = 0, scope: str = ""
) -> list[RuleSet]:
    key = (css, read_from, is_default_rules, tie_breaker, scope, *sheet._variables.items())
    if key not in PARSED:
        PARSED[key] = PARSE(sheet, css, read_from, is_default_rules, tie_breaker, scope)
    return PARSED[key]


def _matched(sheet: Stylesheet) -> Matched:
    rules = sheet.rules_map
    known = OF_SHEET.get(sheet)
    if known is None or known[0] is not rules:
        key = tuple(map(id, sheet.rules))
        known = OF_SHEET[sheet] = rules, MATCHED.setdefault(key, Matched(sheet.rules))
    return known[1]


def _apply(sheet: Stylesheet, node: DOMNode, *, animate: bool = False, cache: dict[Any, RulesMap] | None = None) -> None:
    matched = _matched(sheet)
    key = matched.key(node)
    if known := matched.found.get(key):
        if node.__dict__.get(HAS) is known:
            return
        settings, flags = known
        for flag, value in zip(FLAGS, flags, strict=True):
            setattr(node, flag, value)
        if settings is not None:
            REPLACE(node, settings, animate)
        sheet._process_component_classes(node)
    else:
        APPLY(sheet, node, animate=animate, cache=cache)
        known = matched.found[key] = SETTINGS.pop(node, None), tuple(getattr(node, flag) for flag in FLAGS)
    node.__dict__[HAS] = known


def _replace(node: DOMNode, rules: RulesMap, animate: bool = False) -> None:
    SETTINGS[node] = rules
    REPLACE(node, rules, animate)


def keep() -> None:
    """Have every sheet look here first."""
    Stylesheet._parse_rules = _parse  # type: ignore[method-assign, assignment]  # Each sheet keeps only what it has parsed itself.
    Stylesheet.apply = _apply  # type: ignore[method-assign, assignment]  # And matches every widget of every browser anew.
    Stylesheet.replace_rules = staticmethod(_replace)  # type: ignore[method-assign]

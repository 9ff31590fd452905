"""What style sheets come to is kept from one browser of the tests to the next.

A fifth of the time of tests under a pilot went into parsing the same sheets and matching the same rules. None of it can differ: what a rule
asks of a widget and of those around it is in the key. A widget that has the settings already is left alone.
"""

from collections.abc import Sequence
from typing import Any

from textual.css.model import RuleSet
from textual.css.styles import RulesMap, Styles
from textual.css.stylesheet import Stylesheet
from textual.css.types import CSSLocation
from textual.dom import DOMNode

PARSE, PARSE_ALL, APPLY, REPLACE = Stylesheet._parse_rules, Stylesheet.parse, Stylesheet.apply, Stylesheet.replace_rules
FLAGS = ("_has_hover_style", "_has_focus_within", "_has_order_style", "_has_odd_or_even")
"""The rules that may apply to a widget."""

PARSED: dict[object, list[RuleSet]] = {}
"""Style sheets by their text and colours: a browser parses them at its start, and none changes what it parsed."""
ALL: dict[object, list[RuleSet]] = {}
"""The rules of all sheets of a browser, in order; a page may add a sheet."""
Found = dict[object, tuple[RulesMap | None, RulesMap, tuple[bool, ...]]]
"""For a widget and all those around it, the settings that hold, what a widget comes to have by them, and the flags."""
FOUND: dict[tuple[int, ...], Found] = {}
"""By the rules that name a kind of widget: a sheet with others changes nothing for it. All rules stay in `PARSED`."""


class Matched:
    """What rules come to for each kind of widget in its place."""

    def __init__(self, rules: Sequence[RuleSet]) -> None:
        self.rules = rules
        self.by_name: dict[str, list[RuleSet]] = {}
        for rule in rules:
            for name in rule.selector_names:
                self.by_name.setdefault(name, []).append(rule)
        self.asked = dict[frozenset[str], tuple[tuple[str, ...], Found]]()
        """For the names of a widget, the states, such as `focus`, that rules for it ask about, and what was found."""

    def place(self, node: DOMNode) -> tuple[Found, object]:
        """What was found for the rules of a widget, and what they can ask.

        Of the widget, and of all those around it.
        """
        names = frozenset(node._selector_names).union(f".{part}" for part in node._get_component_classes())
        if (known := self.asked.get(names)) is None:
            rules = [rule for rule in self.rules if not rule.selector_names.isdisjoint(names)]
            states = tuple(sorted(set().union(*(rule.pseudo_classes for rule in rules))))
            known = self.asked[names] = states, FOUND.setdefault(tuple(map(id, rules)), {})
        states, found = known
        return found, tuple(
            (type(each), each._id, frozenset(each._classes), *map(each.has_pseudo_class, states)) for each in node.css_path_nodes
        )


MATCHED: dict[int, Matched] = {}
"""By the list of rules, which stays in `ALL`."""
OTHERS_TOO = ("display", "overflow_x", "overflow_y", "pointer")
"""The settings that change more than the widget."""
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


def _parse_all(sheet: Stylesheet) -> None:
    key = (*sheet.source.items(), *sheet._variables.items())
    if key not in ALL:
        PARSE_ALL(sheet)
        ALL[key] = sheet._rules
        MATCHED[id(sheet._rules)] = Matched(sheet._rules)
    sheet._rules, sheet._rules_map, sheet._require_parse = ALL[key], None, False


def _by_name(sheet: Stylesheet) -> dict[str, list[RuleSet]]:
    return MATCHED[id(sheet.rules)].by_name


def _apply(sheet: Stylesheet, node: DOMNode, *, animate: bool = False, cache: dict[Any, RulesMap] | None = None) -> None:
    found, place = MATCHED[id(sheet.rules)].place(node)
    if known := found.get(place):
        if node.__dict__.get(HAS) is known:
            return
        settings, made, flags = known
        for flag, value in zip(FLAGS, flags, strict=True):
            setattr(node, flag, value)
        if settings is not None and not _take(node, settings, made, animate):
            REPLACE(node, settings, animate)
        sheet._process_component_classes(node)
    else:
        APPLY(sheet, node, animate=animate, cache=cache)
        settings = SETTINGS.pop(node, None)
        known = found[place] = settings, _made(settings), tuple(getattr(node, flag) for flag in FLAGS)
    node.__dict__[HAS] = known


def _made(settings: RulesMap | None) -> RulesMap:
    """The rules of a widget once its settings are made."""
    styles = Styles()
    for name, value in (settings or {}).items():
        setattr(styles, name, value)
    return styles._rules


def _take(node: DOMNode, settings: RulesMap, made: RulesMap, animate: bool) -> bool:
    """Give a widget the settings that it does not have.

    False if they may change by and by.
    """
    styles = node._css_styles
    before = styles._rules
    if animate and ("transitions" in made or "transitions" in before):
        return False
    new = not before and not node._is_mounted
    names = OTHERS_TOO if new else [name for name in before.keys() | made.keys() if before.get(name) != made.get(name)]
    for name in names:
        if not new or name in settings:
            setattr(styles, name, settings.get(name))
    if new:  # Nothing else has to know.
        before.update(made)
        styles._updates += 1
    node.notify_style_update()
    return True


def _replace(node: DOMNode, rules: RulesMap, animate: bool = False) -> None:
    SETTINGS[node] = rules
    REPLACE(node, rules, animate)


def keep() -> None:
    """Have every sheet look here first."""
    Stylesheet.parse = _parse_all  # type: ignore[method-assign, assignment]
    Stylesheet.rules_map = property(_by_name)  # type: ignore[method-assign, assignment]
    Stylesheet._parse_rules = _parse  # type: ignore[method-assign, assignment]  # Each sheet keeps only what it has parsed itself.
    Stylesheet.apply = _apply  # type: ignore[method-assign, assignment]  # And matches every widget of every browser anew.
    Stylesheet.replace_rules = staticmethod(_replace)  # type: ignore[method-assign]

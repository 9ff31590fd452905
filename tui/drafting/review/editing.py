"""One line of a thing as somebody has typed it, as a change of the file."""

import re
from decimal import Decimal
from typing import Any

from tui.text.visible import visible

from .item import DecisionRefused, DraftLine
from .things import Thing
from .yaml_changes import Add, Remove, Replace, YamlChange, at_path

LONGEST_LINE = 4000
"""The most characters of one line."""
_GAPS = r"[,\s]"
_NUMBER = re.compile(rf"([-+]?)\s?[£$€]?\s?(\d{{1,3}}(?:{_GAPS}\d{{3}})+|\d*(?=\.\d)|\d+)(\.\d+)?\s?%?")
_NEEDED = frozenset({"id", "title", "text", "label", "value", "unit", "window", "printed", "term", "meaning", "basis", "about", "force"})


def edit_changes(thing: Thing, line: DraftLine, typed: str) -> list[YamlChange]:
    """The changes that give a line what was typed; none where it has that already.

    Raises DecisionRefused.
    """
    path = (*thing.path, *line.path)
    parent: Any = thing.tree
    for step in line.path[:-1]:
        if isinstance(parent, dict) and step not in parent:
            return [] if typed == line.value else [Add((*thing.path,), str(step), {str(line.path[-1]): typed}, "columns")]
        parent = parent[step]
    key = line.path[-1]
    there = key in parent if isinstance(parent, dict) else True
    value = _value(line, typed)
    if there and value is not None and at_path(parent, (key,)) == value and type(at_path(parent, (key,))) is type(value):
        return []
    if value is None:
        if there and key in _NEEDED and not (key == "unit" and thing.key.kind == "measure"):
            raise DecisionRefused(f"{line.label} cannot be empty.")
        return [Remove(path)] if there else []
    if there:
        return [Replace(path, value)]
    return [Add(path[:-1], str(key), value, _next_key(thing, parent))]


def _value(line: DraftLine, typed: str) -> object:
    """What was typed as a value; None for no value."""
    text = " ".join(visible(typed).split())
    if len(text) > LONGEST_LINE:
        raise DecisionRefused(f"{line.label} has {len(text):,} characters. It may have {LONGEST_LINE:,}.")
    if line.kind == "number":
        return _number(line, text)
    if line.kind == "yes-no":
        if text.casefold() not in ("yes", "no", "y", "n"):
            raise DecisionRefused(f"{line.label} is yes or no, not {text!r}.")
        return True if text.casefold().startswith("y") else None
    if line.kind == "choice":
        found = next((each for each in line.choices if each.casefold() == text.casefold()), None)
        if found is None:
            raise DecisionRefused(f"{line.label} is one of {', '.join(filter(None, line.choices))}.")
        return found or None
    return text or None


def _number(line: DraftLine, text: str) -> int | float:
    found = _NUMBER.fullmatch(text.replace("−", "-").replace("–", "-"))
    if found is None:
        tip = " A comma is for thousands; write a decimal point." if re.search(r"\d,\d{1,2}(?!\d)", text) else ""
        given = f", not {text!r}" if text else ""
        raise DecisionRefused(f"{line.label} is a number such as 1,200 or −8.8{given}.{tip}")
    number = Decimal(f"{found[1]}{re.sub(_GAPS, '', found[2])}{found[3] or ''}")
    if abs(number) >= 10**15:
        raise DecisionRefused(f"{line.label} is too large a number.")
    return int(number) if number == number.to_integral_value() else float(number)


def _next_key(thing: Thing, parent: dict[str, Any]) -> str:
    """The key before which another one goes."""
    if thing.key.kind == "meeting" and parent is thing.tree:
        return "draft" if "draft" in parent else "measures"
    return "draft" if "draft" in parent else ""

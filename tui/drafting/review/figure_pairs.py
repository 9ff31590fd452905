"""A figure's value and its printed words, of which each is mended with the other.

In a sound pack they agree.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from tui.documents.document import DocumentPlace
from tui.documents.prose.read import read_prose
from tui.pack.signs_of_changes import printed_direction
from tui.text.digits import numbers

from .things import Thing
from .yaml_changes import Replace, YamlChange

_PRINTED_NUMBER = re.compile(r"[£€$]?\d[\d,]*(?:\.\d+)?%?")


def paired_changes(thing: Thing, at: int, changes: list[YamlChange], source: str) -> list[YamlChange]:
    """The changes of a line of a figure, and those of the other line that follow.

    Where the value is no longer in the printed words, the number of the source that has it takes their place. Where the words are changed,
    the value is read from them again.
    """
    figure = thing.tree["figures"][at]
    path = (*thing.path, "figures", at)
    for change in changes:
        if isinstance(change, Replace) and change.path == (*path, "value"):
            return [*changes, *_printed_for(figure, change.value, source, (*path, "printed"))]
        if isinstance(change, Replace) and change.path == (*path, "printed"):
            return [*changes, *_value_for(figure, str(change.value), path)]
    return changes


def _printed_for(figure: Any, value: Any, source: str, path: tuple[str | int, ...]) -> Iterator[YamlChange]:
    printed = str(figure["printed"])
    size = abs(Decimal(repr(value)))
    known = list(numbers(printed))
    if not known or size in known:
        return
    plain = _PRINTED_NUMBER.fullmatch(printed)
    like = "%" if printed.endswith("%") else ""
    found = [each[0] for each in _PRINTED_NUMBER.finditer(source) if size in numbers(each[0])]
    best = next((each for each in found if each.endswith("%") == bool(like)), next(iter(found), None))
    if best is not None and plain:
        yield Replace(path, best)


def _value_for(figure: Any, printed: str, path: tuple[str | int, ...]) -> Iterator[YamlChange]:
    known = list(numbers(printed))
    values = {key: figure[key] for key in ("value", "upto") if figure.get(key) is not None}
    direction = printed_direction(printed)
    if all(abs(Decimal(repr(value))) in known for value in values.values()) and direction * figure["value"] >= 0:
        return
    if not known:
        read = [each for sentence in read_prose(printed, DocumentPlace(), "") for each in sentence.figures]
        known = [read[0].value] if read else []
    sign = direction or (-1 if figure["value"] < 0 else 1)
    for key, size in zip(values, known, strict=False):
        value = sign * size if key == "value" else size
        new = int(value) if value == value.to_integral_value() else float(value)
        if new != values[key]:
            yield Replace((*path, key), new)

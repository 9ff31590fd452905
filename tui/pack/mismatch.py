"""Finds every place where plain values do not fit a struct.

It walks through both, which is slow, and is used only after decoding has failed: msgspec stops at the first such place, and the author of
a pack needs all of them. Nothing is decoded here.
"""

import datetime as dt
import re
from collections.abc import Callable, Iterator
from functools import cache
from itertools import islice
from typing import NamedTuple

from msgspec import ValidationError, convert, inspect

from tui.analysis.checks import decode_check, union

from .problems import MOST_FAULTS
from .words import Guesses, Path, quote, subject

_LISTED = 20
"""The most wrong items of one list to report one by one."""
_DATE = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)


class Mismatch(NamedTuple):
    """A value or key that is wrong, missing or unknown.

    Where, what, what would fit, and the key that was meant, if it is known.
    """

    path: Path
    what: str
    expected: str
    meant: str = ""

    @property
    def places(self) -> tuple[Path, ...]:
        """Where something is wrong: the place, and that of the key that was meant."""
        return (self.path, (*self.path[:-1], self.meant)) if self.meant else (self.path,)


@cache
def _type_of(struct: type) -> inspect.Type:
    return inspect.type_info(struct)


def mismatches(tree: object, struct: type) -> list[Mismatch]:
    """Everything that keeps `tree` from being decoded to `struct`.

    Empty where msgspec.convert would accept it. Of very many, the first are enough to see what is wrong.
    """
    found = _walk(tree, _type_of(struct), (), Guesses())
    listed = list(islice(found, MOST_FAULTS))
    more = next(found, None)
    return [*listed, Mismatch(more.path, "there are many more problems like these", "fewer than a thousand")] if more else listed


def _walk(value: object, kind: inspect.Type, path: Path, guesses: Guesses) -> Iterator[Mismatch]:
    match kind:
        case inspect.StructType() if isinstance(value, dict):
            yield from _struct(value, kind, path, guesses)
        case inspect.VarTupleType() if isinstance(value, list):
            if len(value) < (kind.min_length or 0):
                yield Mismatch(path, f"{subject(path)} is a list of {len(value)}", f"at least {kind.min_length}")
            yield from _items(value, kind.item_type, path, guesses)
        case inspect.TupleType() if isinstance(value, list) and len(value) == len(kind.item_types):
            for position, (item, each) in enumerate(zip(value, kind.item_types, strict=True)):
                yield from _walk(item, each, (*path, position), guesses)
        case inspect.DictType() if isinstance(value, dict):
            for key, item in value.items():
                if not _fits(key, kind.key_type):
                    yield Mismatch((*path, key), f"{quote(key)} is a key of {subject(path)}", _words(kind.key_type))
                yield from _walk(item, kind.value_type, (*path, key), guesses)
        case inspect.UnionType():
            yield from _union(value, kind, path, guesses)
        case inspect.CustomType():
            yield from _walk(value, _any_check(), path, guesses)
        case inspect.Metadata():
            yield from _walk(value, kind.type, path, guesses) if _described(kind) is None else _leaf(value, kind, path)
        case _:
            yield from _leaf(value, kind, path)


def _items(items: list[object], kind: inspect.Type, path: Path, guesses: Guesses) -> Iterator[Mismatch]:
    """What is wrong with the items of a list.

    After many wrong items the rest are only counted: something else is wrong with the file.
    """
    wrong = 0
    for position, item in enumerate(items):
        found = list(_walk(item, kind, (*path, position), guesses))
        yield from found
        wrong += bool(found)
        if wrong == _LISTED:
            break
    else:
        return
    after = range(position + 1, len(items))
    fits = _fitting(kind)
    more = [at for at in after if not fits(items[at])]
    if more:
        several = f"{len(more):,} more items of {subject(path)} are" if len(more) > 1 else f"1 more item of {subject(path)} is"
        yield Mismatch((*path, more[0]), f"{several} wrong", f"{_words(kind)} in each")


def _fitting(kind: inspect.Type) -> Callable[[object], bool]:
    """A quick test of many values against one type."""
    if not isinstance(kind, inspect.StructType):
        return lambda value: next(_walk(value, kind, (), Guesses()), None) is None

    def fits(value: object) -> bool:
        # Most long lists of wrong items have empty ones, and an error takes longer than this test.
        if not isinstance(value, dict):
            return False
        try:
            convert(value, kind.cls, dec_hook=decode_check)
        except ValidationError:
            return False
        return True

    return fits


def _struct(value: dict[str, object], kind: inspect.StructType, path: Path, guesses: Guesses) -> Iterator[Mismatch]:
    fields = {field.encode_name: field for field in kind.fields}
    left = [name for name in fields if name not in value]
    meant = set()
    for key, item in value.items():
        if key == kind.tag_field:
            continue
        if field := fields.get(key):
            yield from _walk(item, field.type, (*path, key), guesses)
        elif kind.forbid_unknown_fields or guesses.slip(key, left):
            expected = guesses.nearest(key, left) if left else "no other key"
            name = next((name for name in left if repr(name) == expected), "")
            meant.add(name)
            yield Mismatch((*path, key), f"unknown key {quote(key)}", expected, name)
    for name, field in fields.items():
        if field.required and name not in value and name not in meant:
            yield Mismatch((*path, name), f"key {name!r} is missing", _words(field.type))


def _union(value: object, kind: inspect.UnionType, path: Path, guesses: Guesses) -> Iterator[Mismatch]:
    types = [each for one in kind.types for each in _any_of(one)]
    tagged = {each.tag: each for each in types if isinstance(each, inspect.StructType) and each.tag is not None}
    if tagged and isinstance(value, dict):
        yield from _tagged(value, tagged, path, guesses)
        return
    attempts = [list(_walk(value, each, path, guesses)) for each in types]
    if all(attempts):
        # If one alternative has the value's shape, the mistake is inside it; otherwise none fits.
        within = next((attempt for attempt in attempts if all(mismatch.path != path for mismatch in attempt)), None)
        yield from within or [_wrong(value, kind, path)]


def _any_of(kind: inspect.Type) -> tuple[inspect.Type, ...]:
    """The kinds of check where the model has any, else the type itself."""
    return _any_check().types if isinstance(kind, inspect.CustomType) else (kind,)


@cache
def _any_check() -> inspect.UnionType:
    """The union of all kinds of check."""
    found = inspect.type_info(union())
    assert isinstance(found, inspect.UnionType)
    return found


def _tagged(value: dict[str, object], kinds: dict[str | int, inspect.StructType], path: Path, guesses: Guesses) -> Iterator[Mismatch]:
    """A mapping with a key that chooses one of several structs.

    The rest is checked once the struct is known.
    """
    key = next(kind.tag_field for kind in kinds.values()) or ""
    tag = value.get(key)
    if isinstance(tag, str) and tag in kinds:
        yield from _struct(value, kinds[tag], path, guesses)
    else:
        what = f"{key} is {quote(tag)}" if key in value else f"key {key!r} is missing"
        yield Mismatch((*path, key), what, f"one of {', '.join(map(str, kinds))}")


def _leaf(value: object, kind: inspect.Type, path: Path) -> Iterator[Mismatch]:
    if not _fits(value, kind):
        yield _wrong(value, kind, path)


def _wrong(value: object, kind: inspect.Type, path: Path) -> Mismatch:
    words = _words(kind)
    quotes = " in quotes" if words == "text" and isinstance(value, int | float) else ""
    return Mismatch(path, f"{subject(path)} is {quote(value)}", words + quotes)


def _fits(value: object, kind: inspect.Type) -> bool:
    match kind:
        case inspect.Metadata():
            return _fits(value, kind.type)
        case inspect.StrType():
            return (
                isinstance(value, str)
                and (kind.min_length or 0) <= len(value)
                and (kind.max_length is None or len(value) <= kind.max_length)
                and (kind.pattern is None or re.search(kind.pattern, value) is not None)
            )
        case inspect.BoolType():
            return isinstance(value, bool)
        case inspect.IntType():
            if not isinstance(value, int) or isinstance(value, bool):
                return False
            return (kind.ge is None or value >= kind.ge) and (kind.le is None or value <= kind.le)
        case inspect.FloatType():
            return isinstance(value, int | float) and not isinstance(value, bool)
        case inspect.DateType():
            return isinstance(value, str) and _is_date(value)
        case inspect.LiteralType():
            return value in kind.values
        case _:
            return isinstance(kind, inspect.NoneType) and value is None


def _is_date(text: str) -> bool:
    if not _DATE.fullmatch(text):
        return False
    try:
        dt.date.fromisoformat(text)
    except ValueError:
        return False
    return True


def _described(kind: inspect.Metadata) -> str | None:
    description = (kind.extra_json_schema or {}).get("description")
    return description if isinstance(description, str) else None


def _words(kind: inspect.Type) -> str:
    """What a type requires, in plain words."""
    match kind:
        case inspect.Metadata():
            return _described(kind) or _words(kind.type)
        case inspect.StructType() if kind.tag_field:
            return f"a mapping with {kind.tag_field}"
        case inspect.StructType():
            return f"a mapping with {', '.join(field.encode_name for field in kind.fields if field.required)}"
        case inspect.UnionType():
            types = [each for one in kind.types for each in _any_of(one)]
            literals = [value for each in types if isinstance(each, inspect.LiteralType) for value in each.values]
            named = [] if not literals else [f"one of {', '.join(map(str, literals))}"]
            words = dict.fromkeys(named + [_words(each) for each in types if not isinstance(each, inspect.NoneType | inspect.LiteralType)])
            # The author writes a number; the model's two kinds do not matter to them.
            return " or ".join(word for word in words if word != "a whole number" or "a number" not in words)
        case inspect.LiteralType():
            return f"one of {', '.join(map(str, kind.values))}"
        case inspect.TupleType():
            return f"a list of {len(kind.item_types)}"
        case inspect.IntType() if kind.ge is not None:
            return f"a whole number {f'of at least {kind.ge}' if kind.le is None else f'from {kind.ge} to {kind.le}'}"
        case _:
            return _NAMES[type(kind)]


_NAMES: dict[type[inspect.Type], str] = {
    inspect.StrType: "text",
    inspect.IntType: "a whole number",
    inspect.FloatType: "a number",
    inspect.BoolType: "true or false",
    inspect.NoneType: "nothing",
    inspect.DateType: "a date such as 2015-06-16",
    inspect.VarTupleType: "a list",
    inspect.DictType: "a mapping",
}

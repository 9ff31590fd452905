"""Filters in a query, such as `force:"West Midlands" year:2015 kind:table`."""

import re
from collections.abc import Iterable, Mapping
from typing import NamedTuple, get_args

from tui.model.pack import Pack
from tui.navigation.address import NodeKind, quoted
from tui.nodes.kinds import description
from tui.nodes.search_entries import SearchEntry
from tui.text.lists import joined
from tui.text.words import forms

FILTER_NAMES = ("force", "year", "topic", "kind")
VALUES_OFFERED = 12
"""The most possible values to name."""
YEAR_DIGITS = 4
"""Years of fewer digits are not offered: a report dated so has a slip."""
_FILTER = re.compile(rf'(?<!\S)(?P<name>{"|".join(FILTER_NAMES)}):(?P<value>"[^"]*"?|\u201c[^\u201d]*\u201d?|\S*)', re.IGNORECASE)


class Filters(NamedTuple):
    """What is searched: the values of each filter, one of which has to match."""

    force: tuple[str, ...] = ()
    year: tuple[str, ...] = ()
    topic: tuple[str, ...] = ()
    kind: tuple[str, ...] = ()

    def keep(self, entry: SearchEntry) -> bool:
        """Whether an entry is of the topics and kinds."""
        return (not self.topic or any(matches_name(each, entry.address.topic.replace("-", " ")) for each in self.topic)) and (
            not self.kind or entry.kind in {kind for each in self.kind for kind in kinds_called(each)}
        )


class UnknownValue(Exception):
    """A filter with a value that nothing has, explained in a sentence.

    `in_all` says whether another workshop may have it.
    """

    def __init__(self, sentence: str, *, in_all: bool) -> None:
        super().__init__(sentence)
        self.in_all = in_all


def separate_filters(text: str) -> tuple[Filters, str]:
    """The filters in a text, and the rest of it. A filter without a value is left out."""
    found: dict[str, list[str]] = {name: [] for name in FILTER_NAMES}
    for match in _FILTER.finditer(text):
        if value := match["value"].strip('"\u201c\u201d').strip():
            found[match["name"].casefold()].append(value)
    rest = " ".join(_FILTER.sub(" ", text).split()) if any(found.values()) or _FILTER.search(text) else text
    return Filters(**{name: tuple(values) for name, values in found.items()}), rest


def unclosed_filter(text: str) -> str:
    """A filter whose quotation mark is not closed, with what follows; else empty."""
    found = (match[0] for match in _FILTER.finditer(text) if match["value"][:1] in ('"', "\u201c"))
    return next((each for each in found if each.endswith(":" + each[-1]) or each[-1] not in ('"', "\u201d")), "")


def quoted_words(words: Iterable[str]) -> str:
    """The words of a command line as one text, a filter's value of several in quotes."""
    return " ".join(
        f'{name}:"{value}"' if _has_spaces(name, value) else word for word in words for name, _, value in (word.partition(":"),)
    )


def _has_spaces(name: str, value: str) -> bool:
    return name.casefold() in FILTER_NAMES and " " in value.strip() and not value.lstrip().startswith(('"', "\u201c"))


def matches_name(value: str, name: str) -> bool:
    """Whether words of a name begin like all words of a value."""
    asked, named = forms(value.replace("-", " ")), forms(name)
    return bool(asked) and all(any(form.startswith(begun) for form in named) for begun in asked)


def kinds_called(value: str) -> tuple[NodeKind, ...]:
    """The kinds of things that a value names, in the singular or the plural."""
    asked = forms(value.replace("-", " "))
    return tuple(
        kind for kind in get_args(NodeKind) if asked in (forms(kind.replace("-", " ")), *(forms(noun) for noun in description(kind).noun))
    )


def check(filters: Filters, known: Mapping[str, Iterable[str]]) -> None:
    """Raise UnknownValue unless every value is one of those that are known."""
    for name, values in zip(FILTER_NAMES, filters, strict=True):
        if not values:
            continue
        options = tuple(dict.fromkeys(known[name])) if name != "kind" else get_args(NodeKind)
        for value in values:
            if not _is_one(name, value, options):
                offered = tuple(each for each in options if name != "year" or len(each) == YEAR_DIGITS) or options
                raise UnknownValue(f"No {name} matches {quoted(value)}. Use one of: {_listed(offered)}.", in_all=name != "kind")


def _is_one(name: str, value: str, options: tuple[str, ...]) -> bool:
    if name == "kind":
        return bool(kinds_called(value))
    return value in options if name == "year" else any(matches_name(value, option.replace("-", " ")) for option in options)


def _listed(options: tuple[str, ...]) -> str:
    shown = [*options[:VALUES_OFFERED], *([f"{len(options) - VALUES_OFFERED:,} more"] if len(options) > VALUES_OFFERED else [])]
    return joined(shown, "and" if len(options) > VALUES_OFFERED else "or")


def pack_values(pack: Pack) -> dict[str, list[str]]:
    """The possible values of filters in one workshop."""
    return {
        "force": [pack.report.force],
        "year": [str(pack.date.year)],
        "topic": [topic.id for topic in pack.report.topics],
    }

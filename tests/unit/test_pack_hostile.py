"""The hostile pack is hostile everywhere, and harmless once it is read."""

import re
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from tui.model.capabilities import Capabilities
from tui.model.glossary import Glossary
from tui.model.outline import Outline
from tui.model.report import Report
from tui.pack.reader import read_pack

# Each names something, is one of a few words, or is checked against a pattern: no room for mischief.
BOUND = {
    "id", "sources", "measure", "table", "follows", "Headline.figures", "statement", "topic", "activity", "category", "evidence", "sha256",
    "relation", "role", "better", "emphasis", "basis", "kind", "by", "things", "others", "figure", "part", "whole",
    "covers", "file", "how", "column", "where", "without", "period", "resource",
    "PartYear.year", "base", "of", "ask", "Listed.statements",
}  # fmt: skip
TRICKS = (
    r"\[/",
    r"\[@click",
    "␛\\[31m",
    "<U\\+009B>",
    "␛]52;",
    "␛]0;",
    "<U\\+202E>",
    "西",
    "ŵ",
    "\u0301",
    r"\S{2000}",
    "<U\\+200B>",
    "␀",
    "<U\\+E000>",
    r"\$\(id\)",
)


def texts(thing: object, name: str = "") -> Iterator[tuple[str, str]]:
    """Every text of a struct that is free to be anything, as struct.field and text."""
    match thing:
        case str():
            yield name, thing
        case tuple():
            for item in thing:
                yield from texts(item, name)
        case msgspec.Struct():
            for field in thing.__struct_fields__:
                if BOUND.isdisjoint({field, path := f"{type(thing).__name__}.{field}"}):
                    yield from texts(getattr(thing, field), path)


@pytest.fixture
def field_texts(hostile: Path) -> list[tuple[str, str]]:
    pack = read_pack(hostile)
    parts: list[object] = [
        pack.report,
        pack.matrix,
        pack.glossary,
        pack.outline,
        *pack.licences,
        *pack.tables.values(),
    ]
    return [*(found for part in parts for found in texts(part)), ("Pack.title", pack.title)]


def test_every_text_field_is_attacked(field_texts: list[tuple[str, str]]) -> None:
    fields = {name for name, _ in field_texts}
    tricky = {name for name, text in field_texts if any(re.search(trick, text) for trick in TRICKS)}
    assert fields - tricky == set()
    assert {struct.__name__ for struct in (Report, Capabilities, Glossary, Outline)} - {name.split(".")[0] for name in fields} <= {
        "Capabilities", "Glossary",
    }  # fmt: skip


@pytest.mark.parametrize("trick", TRICKS)
def test_every_trick_is_tried_often(trick: str, field_texts: list[tuple[str, str]]) -> None:
    assert len({name for name, text in field_texts if re.search(trick, text)}) >= 5


def test_nothing_that_a_terminal_obeys_is_left(field_texts: list[tuple[str, str]]) -> None:
    assert all(text.isprintable() for _, text in field_texts)
    assert {len(text) for _, text in field_texts} >= {1, 2000}

"""The passage of the report that a thing was drafted from."""

import re
from collections.abc import Iterable, Sequence

from tui.documents.document import DocumentPlace
from tui.drafting.memory import Remembered
from tui.nodes.source import reference

from .item import CharacterRange, NearbyPassage, SourcePassage
from .reading import DraftReading
from .shared_words import printed_ranges, shared_runs
from .things import MEETING, Thing

NEARBY = 3
"""How many passages to give before and after."""
MOST_SOURCES = 4
"""How many passages to give of what many use."""


def passage_of(reading: DraftReading, thing: Thing) -> SourcePassage:
    """The source of a thing, with its words and figures marked."""
    if thing.key == MEETING:
        return _meeting(reading, thing)
    parts = reading.sources(thing)[:MOST_SOURCES] or (_using(reading, thing) if thing.key.kind == "term" else ())
    if not parts:
        own = reading.standing.parts.get(thing.key)
        return SourcePassage(place="", text=own.source if own and thing.key.kind in ("statement", "topic") else "")
    place = "; ".join(place_words(reading, part) for part in parts)
    if thing.key.kind in ("table", "measure") and parts[0].kind == "table":
        title, rows = printed_rows(parts[0])
        before, after = _nearby(reading, parts)
        return SourcePassage(place=place, text=title, rows=rows, before=before, after=after)
    text = "\n".join(part.source for part in parts)
    before, after = _nearby(reading, parts)
    earlier = str(parts[0].written.get("text", "")) if any(part.changed for part in parts) else ""
    return SourcePassage(
        place=place, text=text, own=tuple(_own(thing, text)), figures=tuple(printed_ranges(_printed(thing), text)),
        used=tuple(_used(reading, thing, text)), before=before, after=after, earlier=earlier,
    )  # fmt: skip


def place_words(reading: DraftReading, part: Remembered) -> str:
    """Where a passage is: `Crime, bullet 8, line 56`."""
    entry = reading.pack.entries.get(part.entry)
    place = DocumentPlace(**part.place).words()  # type: ignore[arg-type]  # its keys are those of a place
    return ", ".join(filter(None, (reference(entry) if entry else "", place)))


def printed_rows(part: Remembered) -> tuple[str, tuple[tuple[str, ...], ...]]:
    """The title of a table and its rows as printed."""
    title, *lines = part.source.split("\n")
    return title, tuple(tuple(line.split("\t")) for line in lines)


def _using(reading: DraftReading, thing: Thing) -> tuple[Remembered, ...]:
    """The first passages that have a term, where it has no source."""
    word = re.compile(rf"(?<!\w){re.escape(str(thing.tree['term']))}(?!\w)")
    return tuple(part for part in reading.folder.memory.parts if part.place and word.search(part.source))[:NEARBY]


def _own(thing: Thing, text: str) -> Iterable[CharacterRange]:
    if thing.key.kind == "term":
        names = [str(thing.tree[key]) for key in ("term", "expansion") if thing.tree.get(key)]
        return sorted(CharacterRange(*found.span()) for name in names for found in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", text))
    return shared_runs(str(thing.tree.get("text") or thing.tree.get("title") or ""), text)


def _printed(thing: Thing) -> list[str]:
    return [str(figure.get("printed", "")) for figure in thing.tree.get("figures") or () if figure.get("printed")]


def _used(reading: DraftReading, thing: Thing, text: str) -> Iterable[CharacterRange]:
    """The figures of other statements that cite the same entries."""
    others = {other.key: other for id in thing.tree.get("sources") or () for other in reading.citing.get(str(id), ())}
    return printed_ranges((each for key, other in others.items() if key != thing.key for each in _printed(other)), text)


def _meeting(reading: DraftReading, thing: Thing) -> SourcePassage:
    """The first lines of the report, with the facts that they name."""
    parts = _known(reading, list(reading.pack.entries))[: 2 * NEARBY]
    text = "\n".join(reading.folder.memory.front or [part.source.split("\n")[0] for part in parts])
    facts = sorted((str(value) for key, value in thing.tree.items() if key != "draft" and len(str(value)) > 2), key=len, reverse=True)
    return SourcePassage(place="the beginning of the report", text=text, own=tuple(sorted(printed_ranges(facts, text))))


def _nearby(reading: DraftReading, parts: Sequence[Remembered]) -> tuple[tuple[NearbyPassage, ...], tuple[NearbyPassage, ...]]:
    order = list(reading.pack.entries)
    places = [order.index(part.entry) for part in parts if part.entry in reading.pack.entries]
    if not places:
        return (), ()
    before = _known(reading, order[max(0, places[0] - NEARBY) : places[0]])
    after = _known(reading, order[places[-1] + 1 : places[-1] + 1 + NEARBY])
    return tuple(map(_near, before)), tuple(map(_near, after))


def _known(reading: DraftReading, entries: Iterable[str]) -> list[Remembered]:
    return [part for id in entries if (part := reading.standing.by_entry.get(id))]


def _near(part: Remembered) -> NearbyPassage:
    place = DocumentPlace(**part.place).words()  # type: ignore[arg-type]  # as above
    text = part.source.split("\n")[0] if part.kind == "table" else part.source
    named = part.kind == "table" and text.startswith(place)
    return NearbyPassage("" if named else place, text)

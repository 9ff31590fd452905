"""What the report says of each topic, for the room that Home has left."""

from collections.abc import Iterator, Sequence

from tui.model.pack import Pack
from tui.text.numbers import plural
from tui.text.spans import Span
from tui.text.wrapping import wrap

from .home_plan import HomeEntry
from .topic_list import TopicEntry, items

_INDENT = 2


def said_entries(pack: Pack, columns: int, rows: int) -> tuple[HomeEntry, ...]:
    """The first statements of every topic under its title, in so many rows.

    Each with its text where every topic then has one; otherwise titles alone, each with its topic. None is cut.
    """
    held = {id: found for id in pack.topics if (found := _statements(pack, id))}
    most = max(1, rows)  # A topic has a first statement even where no row is left for it, as for a moment after a resize.
    drawn = {id: [_in_full(pack, each, columns) for each in found[:most]] for id, found in held.items()}
    headings = {id: HomeEntry(None, wrap((Span(pack.topics[id].title, "strong"),), columns, _INDENT)) for id in held}
    if sum(len(each.lines) for each in headings.values()) + sum(len(each[0].lines) for each in drawn.values()) > rows:
        drawn = {id: [_in_brief(pack, each, columns) for each in found[:most]] for id, found in held.items()}
        shown = _shared_out(list(drawn.values()), rows, [0] * len(held))
        return tuple(entry for brief, number in zip(drawn.values(), shown, strict=True) for entry in brief[:number])
    shown = _shared_out(list(drawn.values()), rows, [len(each.lines) for each in headings.values()])
    entries: list[HomeEntry] = []
    for (id, under), number in zip(drawn.items(), shown, strict=True):
        entries += [headings[id], *under[:number]]
    left = rows - sum(len(entry.lines) for entry in entries)
    return tuple(_parted(entries)) if left >= len(held) - 1 else tuple(entries)


def _parted(entries: Sequence[HomeEntry]) -> Iterator[HomeEntry]:
    """A blank row above each heading but the first."""
    for place, entry in enumerate(entries):
        if place and entry.address is None:
            yield HomeEntry(None, ((),))
        yield entry


def said_fact(pack: Pack, entries: Sequence[HomeEntry]) -> str:
    """How many statements there are: `8 of 15 statements`."""
    total = sum(1 for id in pack.topics for _ in _statements(pack, id))
    shown = sum(entry.address is not None for entry in entries)
    return f"{shown} of {plural(total, 'statement')}" if shown < total else plural(total, "statement")


def _statements(pack: Pack, topic: str) -> Sequence[TopicEntry]:
    return [each for each in items(pack, topic) if each.address and each.address.thing in pack.statements]


def _in_full(pack: Pack, entry: TopicEntry, columns: int) -> HomeEntry:
    assert entry.address
    return HomeEntry(
        entry.address, wrap((*entry.line(pack), Span(f"  {pack.statements[entry.address.thing].text}", "quiet")), columns, _INDENT)
    )


def _in_brief(pack: Pack, entry: TopicEntry, columns: int) -> HomeEntry:
    assert entry.address
    return HomeEntry(
        entry.address, wrap((*entry.line(pack), Span(f"  {pack.topics[entry.address.topic].title}", "quiet")), columns, _INDENT)
    )


def _shared_out(topics: Sequence[Sequence[HomeEntry]], rows: int, headings: Sequence[int]) -> list[int]:
    """How many statements of each topic fit in so many rows, taken in turn.

    The first of each topic brings its heading, of so many rows.
    """
    shown, waiting = [0] * len(topics), set(range(len(topics)))
    while waiting:
        for place in sorted(waiting):
            found, number = topics[place], shown[place]
            needed = len(found[number].lines) + (headings[place] if number == 0 else 0) if number < len(found) else rows + 1
            if needed > rows:
                waiting.discard(place)
            else:
                shown[place] += 1
                rows -= needed
    return shown

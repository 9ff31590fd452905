"""What the report says of each topic, for the room that Home has left."""

from collections.abc import Collection, Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from tui.analysis.changes import changes
from tui.model.capabilities import WHOLE_COLUMN, MatrixLink
from tui.model.pack import Pack
from tui.text.glyphs import BLOCKS, Glyphs
from tui.text.numbers import plural
from tui.text.spans import Span
from tui.text.wrapping import wrap

from .home_plan import HomeEntry
from .topic_list import TopicEntry, items

_INDENT = 2
_FEW_LINKS = 3
"""The most links of a category that are worth naming in a line."""
_FEW_ALIKE = (1_000, 6, 1)
"""The most statements of one title that have a line each, where all fit, and in less and less room."""


def said_entries(pack: Pack, columns: int, rows: int, glyphs: Glyphs = BLOCKS) -> tuple[HomeEntry, ...]:
    """The first statements of every topic under its title, in so many rows.

    In the order of `_statements`. Each has its text where every topic then has one; otherwise they are titles alone, each with its topic.
    Where not all fit, statements of one title have one line. None is cut.
    """
    found = {id: statements for id in pack.topics if (statements := _statements(pack, id))}
    held: dict[str, list[_Said]] = {}
    headings = {id: HomeEntry(None, wrap((Span(pack.topics[id].title, "strong"),), columns, _INDENT)) for id in found}
    room = rows - sum(len(each.lines) for each in headings.values())
    for few in _FEW_ALIKE:
        held = {id: [*_joined(pack, statements, few, glyphs)] for id, statements in found.items()}
        if sum(map(len, held.values())) <= room and sum(len(each.drawn(pack, columns).lines) for each in chain(*held.values())) <= room:
            break
    most = max(1, rows)  # A topic has a first statement even where no row is left for it, as for a moment after a resize.
    drawn = {id: [each.drawn(pack, columns) for each in found[:most]] for id, found in held.items()}
    if sum(len(each[0].lines) for each in drawn.values()) > room:
        drawn = {id: [each.drawn(pack, columns, brief=True) for each in found[:most]] for id, found in held.items()}
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
    statements = [each.address for id in pack.topics for each in _statements(pack, id) if each.address]
    seen = {(entry.address.topic, pack.statements[entry.address.thing].title) for entry in entries if entry.address}
    shown = sum((each.topic, pack.statements[each.thing].title) in seen for each in statements)
    return f"{shown} of {plural(len(statements), 'statement')}" if shown < len(statements) else plural(len(statements), "statement")


def _statements(pack: Pack, topic: str) -> Sequence[TopicEntry]:
    """The statements of a topic, those that its headlines do not show first.

    Of these changes come first, then others with figures.
    """
    found = [(each, each.address.thing) for each in items(pack, topic) if each.address and each.address.thing in pack.statements]
    shown = {id.partition("/")[0] for headline in pack.topics[topic].headlines for id in headline.figures}
    changed = {change.statement for change in changes(pack, topic)}
    found.sort(key=lambda each: (each[1] in shown, each[1] not in changed, not pack.statements[each[1]].figures))
    return [entry for entry, _ in found]


class _Said(NamedTuple):
    """An entry with the text of its statement, or what its statements are of."""

    entry: TopicEntry
    words: str

    def drawn(self, pack: Pack, columns: int, *, brief: bool = False) -> HomeEntry:
        """The title and the words, or where `brief` the topic."""
        words = pack.topics[self.entry.address.topic].title if brief and self.entry.address else self.words
        return HomeEntry(self.entry.address, wrap((*self.entry.line(pack), Span(f"  {words}", "quiet")), columns, _INDENT))


def _each(pack: Pack, entries: Sequence[TopicEntry]) -> Iterator[_Said]:
    """A line for each statement, with the category that it is of."""
    for entry in entries:
        category = _category(pack, entry)
        title = f"{category}: {entry.title}" if category and entry.title != category else entry.title
        yield _Said(entry._replace(title=title), pack.statements[entry.address.thing].text if entry.address else "")


def _joined(pack: Pack, entries: Sequence[TopicEntry], few: int, glyphs: Glyphs) -> Iterator[_Said]:
    """The same, with one line for statements of one title where these are not few.

    Names of categories alone would say nothing of them, so that each has the marks of its links where these are few.
    """
    alike: dict[str, list[TopicEntry]] = {}
    for entry in entries:
        alike.setdefault(pack.statements[entry.address.thing].title if entry.address else "", []).append(entry)
    for title, found in alike.items():
        if len(found) <= few:
            yield from _each(pack, found)
        else:
            marked = _marked(pack, {category for each in found if (category := _category(pack, each))}, glyphs)
            named = dict.fromkeys(_category(pack, each) or each.title for each in found)
            of = "; ".join(f"{name}{marked.get(name, '')}" for name in named)
            yield _Said(found[0]._replace(title=title), f"{plural(len(found), 'statement')}: {of}.")


def _marked(pack: Pack, titles: Collection[str], glyphs: Glyphs) -> dict[str, str]:
    """The marks of the links of these categories: ` ■ 1a, ■ 2b`, ` ■ 2d, (▼) 3b`.

    Empty where one of them has many.
    """
    from tui.analysis.matrix import ranked  # late, as few reports have so many categories

    links = {each.title: [link for link in ranked(pack, each.id) if link.counts] for each in pack.matrix.categories if each.title in titles}
    if not links or max(map(len, links.values())) > _FEW_LINKS:
        return {}

    def mark(link: MatrixLink) -> str:
        sign = glyphs.emphasis(link.emphasis)
        what = "" if link.activity == WHOLE_COLUMN else f" {link.activity}"
        return f"{f'({sign})' if link.basis == 'inferred' else sign}{what}"

    return {title: f" {', '.join(map(mark, found))}" for title, found in links.items() if found}


def _category(pack: Pack, entry: TopicEntry) -> str:
    """The title of the category that a statement is of; empty where there is none."""
    return pack.once(_categories).get(entry.address.thing, "") if entry.address else ""


def _categories(pack: Pack) -> dict[str, str]:
    """The title of the category that each statement of the matrix is of."""
    return {said.id: each.title for each in pack.matrix.categories for said in each.characteristics}


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

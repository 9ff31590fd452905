"""The matrix as a table at a given width."""

from tui.analysis.matrix import Filter, groups, shown_links, tally
from tui.model.pack import Pack
from tui.text.glyphs import Glyphs
from tui.text.spans import Line, Span
from tui.text.wrapping import clip

from .matrix_signs import ALL, cell, counts, total_count

NAME = "name"
LINKS, SCROLLBAR, NARROW = 5, 2, 6
WORDS_FROM = 14
"""The column width from which a cell has a word beside its sign."""


def columns(pack: Pack, width: int) -> tuple[tuple[str, str, int, bool], ...]:
    """Key, heading, cells and right-alignment of each column.

    The column of names takes the remaining width.
    """
    each = 16 if width >= 110 else 9 if width >= 66 else 6
    short = each < WORDS_FROM
    name = max(16, width - each * len(pack.categories) - LINKS - SCROLLBAR)
    places = ((category.id, category.short[: each - 1] if short else category.title, each, False) for category in pack.categories.values())
    return ((NAME, "Activity", name, False), *places, (ALL, "Links", LINKS, True))


def rows(pack: Pack, chosen: Filter, width: int, glyphs: Glyphs) -> tuple[tuple[str, tuple[Line, ...]], ...]:
    """Key and cells of each row: a row for all activities, then each capability's."""
    shape = columns(pack, width)
    name, each = shape[0][2], shape[1][2]
    shown = shown_links(pack, chosen)

    def hides(activity: str, category: str) -> bool:
        """Whether the filter hides every link there."""
        every, seen = (tally(links, capability=activity, category=category) for links in (pack.links, shown))
        return any(every.values()) and not any(seen.values())

    def summary(key: str, title: str, capability: str) -> tuple[str, tuple[Line, ...]]:
        label: Line = (Span(clip(title, name - 1, glyphs), "title"),)
        places: list[Line] = []
        for category in pack.categories:
            own = shown.get((capability, category))
            below = tally({at: link for at, link in shown.items() if at[0] != capability}, capability=capability, category=category)
            told = counts(below, glyphs) if each > NARROW else total_count(below, glyphs)
            # What the report says about the whole comes before the activities.
            places.append(told if own is None else cell(own, glyphs) + ((Span(" "), *told) if any(below.values()) else ()))
        places = [() if hides(capability, category) else told for told, category in zip(places, pack.categories, strict=True)]
        total = sum(tally(shown, capability=capability).values())
        return key, (label, *places, () if hides(capability, "") else (Span(str(total), "strong"),))

    found = [summary(ALL, "All activities", "")]
    for group in groups(pack, chosen):
        found.append(summary(group.capability.id, f"{group.capability.id} {group.capability.title}", group.capability.id))
        for activity in group.activities:
            label: Line = (Span(clip(f"  {activity.id} {activity.title}", name - 1, glyphs)),)
            places = [(activity.id, category) for category in pack.categories]
            # Links that the filter hides are blank: the sign for “not mentioned” would be wrong.
            cells = (() if at in pack.links and at not in shown else cell(shown.get(at), glyphs, words=each >= WORDS_FROM) for at in places)
            total = sum(tally(shown, capability=activity.id).values())
            links: Line = () if hides(activity.id, "") else (Span(str(total) if total else glyphs.silent, "muted"),)
            found.append((activity.id, (label, *cells, links)))
    return tuple(found)

"""The matrix as a table at a given width."""

from typing import NamedTuple

from tui.analysis.matrix import Filter, count_emphases, groups, shown_links
from tui.model.capabilities import Emphasis, MatrixLink
from tui.model.pack import Pack
from tui.text.cells import cell_len
from tui.text.glyphs import Glyphs
from tui.text.spans import Line, Span
from tui.text.wrapping import clip

from .matrix_sheet import NAME_COLUMN
from .matrix_signs import EMPHASIS_ROLES

TOTAL_COLUMN = "all"
"""The key of the row for all activities and of the column for all categories."""
LINKS, SCROLLBAR = 5, 2
WIDE, MIDDLE, NARROW = 16, 9, 6
"""Widths of a category's column: with words, with tallies, with signs alone."""
LEAST_NAME_WIDTH = 16
"""The fewest cells for the names of activities."""
WORDS_FROM = 14
"""The column width from which a cell has a word beside its sign."""


class MatrixColumn(NamedTuple):
    """A column: its key, heading, width in cells and alignment."""

    key: str
    title: str
    width: int
    right: bool = False


class MatrixWidths(NamedTuple):
    """The widths of the column of names and of each category.

    Whether there is too little room to see all of them at once.
    """

    name: int
    each: int
    scrolls: bool


def layout(pack: Pack, width: int) -> MatrixWidths:
    """The widths of the columns.

    Where the categories fit, the names take what is left. Where they do not, the table scrolls by whole categories, so that the last one
    in sight is not cut.
    """
    number, room = len(pack.categories), width - SCROLLBAR
    longest = 1 + max((cell_len(category.short) for category in pack.categories.values()), default=0)
    usual = WIDE if width >= 110 else MIDDLE if width >= 66 else NARROW
    for each in (usual, MIDDLE, NARROW):
        if each <= usual and room - LINKS - each * number >= LEAST_NAME_WIDTH and (each == usual or longest <= each):
            return MatrixWidths(room - LINKS - each * number, each, scrolls=False)
    each = max(MIDDLE, min(longest, WIDE))
    room = width - 1  # Exactly what is left beside the scroll bar.
    return MatrixWidths(room - each * max(1, (room - LEAST_NAME_WIDTH) // each), each, scrolls=True)


def matrix_columns(pack: Pack, width: int, glyphs: Glyphs) -> tuple[MatrixColumn, ...]:
    """The columns at a width: names, each category, and the number of links."""
    name, each, scrolls = layout(pack, width)
    titles = ((category.id, category.title if each >= WORDS_FROM else category.short) for category in pack.categories.values())
    places = (MatrixColumn(id, clip(title, each - 1, glyphs), each) for id, title in titles)
    return (
        MatrixColumn(NAME_COLUMN, "Activity", name),
        *places,
        MatrixColumn(TOTAL_COLUMN, "Links", each if scrolls else LINKS, right=True),
    )


def rows(pack: Pack, chosen: Filter, width: int, glyphs: Glyphs) -> tuple[tuple[str, tuple[Line, ...]], ...]:
    """Key and cells of each row: a row for all activities, then each capability's."""
    name, each, _ = layout(pack, width)
    shown = shown_links(pack, chosen)

    def hides(activity: str, category: str) -> bool:
        """Whether the filter hides every link there."""
        every, seen = (count_emphases(links, capability=activity, category=category) for links in (pack.links, shown))
        return any(every.values()) and not any(seen.values())

    def summary(key: str, title: str, capability: str) -> tuple[str, tuple[Line, ...]]:
        label: Line = (Span(clip(title, name - 1, glyphs), "strong"),)
        places: list[Line] = []
        for category in pack.categories:
            own = shown.get((capability, category))
            below = count_emphases(
                {at: link for at, link in shown.items() if at[0] != capability}, capability=capability, category=category
            )
            words = counts(below, glyphs) if each > NARROW else total_count(below, glyphs)
            # What the report says about the whole comes before the activities.
            places.append(words if own is None else cell(own, glyphs) + ((Span(" "), *words) if any(below.values()) else ()))
        places = [() if hides(capability, category) else words for words, category in zip(places, pack.categories, strict=True)]
        total = sum(count_emphases(shown, capability=capability).values())
        return key, (label, *places, () if hides(capability, "") else (Span(str(total), "strong"),))

    found = [summary(TOTAL_COLUMN, "All activities", "")]
    for group in groups(pack, chosen):
        found.append(summary(group.capability.id, f"{group.capability.id} {group.capability.title}", group.capability.id))
        for activity in group.activities:
            label: Line = (Span(clip(f"  {activity.id} {activity.title}", name - 1, glyphs)),)
            places = [(activity.id, category) for category in pack.categories]
            # Links that the filter hides are blank: the sign for “not mentioned” would be wrong.
            cells = (() if at in pack.links and at not in shown else cell(shown.get(at), glyphs, words=each >= WORDS_FROM) for at in places)
            total = sum(count_emphases(shown, capability=activity.id).values())
            links: Line = () if hides(activity.id, "") else (Span(str(total) if total else glyphs.silent, "quiet"),)
            found.append((activity.id, (label, *cells, links)))
    return tuple(found)


def cell(link: MatrixLink | None, glyphs: Glyphs, *, words: bool = False) -> Line:
    """A cell: the sign of its emphasis, in brackets if inferred; `words` adds a word."""
    if link is None:
        return (Span(glyphs.silent, "quiet"),)
    sign = glyphs.emphasis(link.emphasis) + (f" {link.emphasis}" if words else "")
    return (Span(sign if link.basis == "stated" else f"({sign})", EMPHASIS_ROLES[link.emphasis]),)


def counts(found: dict[Emphasis, int], glyphs: Glyphs) -> Line:
    """A tally by emphasis as signs with numbers; a middle dot where it is empty."""
    spans: list[Span] = []
    for emphasis, number in found.items():
        if number:
            spans += [Span(" ")] if spans else []
            spans += [Span(f"{number}{glyphs.emphasis(emphasis)}", EMPHASIS_ROLES[emphasis])]
    return tuple(spans) or (Span(glyphs.silent, "quiet"),)


def total_count(found: dict[Emphasis, int], glyphs: Glyphs) -> Line:
    """A tally as one number, for a narrow column."""
    total = sum(found.values())
    return (Span(str(total), "strong") if total else Span(glyphs.silent, "quiet"),)

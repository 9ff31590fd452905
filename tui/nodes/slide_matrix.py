"""Slides of the capability matrix.

Each shows a part that can be read across a room, never the whole table in small print.
"""

from rich.cells import cell_len

from tui.analysis.matrix import ranked, tally
from tui.model.capabilities import EMPHASES, MatrixLink
from tui.model.pack import Pack
from tui.text.glyphs import Glyphs
from tui.text.numbers import plural
from tui.text.spans import Line, Span
from tui.text.wrapping import fit

from .matrix import MEANING, ROLES, cell, legend
from .miniature import miniature
from .slide_content import Drawing, SlideContent, some
from .source import references, source_line

SILENT = "The report does not mention this activity here; that does not mean no."
WHERE = "Capability matrix"
TITLE = 14
"""The fewest cells for a category's title before the words beside it are cut."""
SIGN = 4
"""Cells for a sign with its brackets and a space."""


def matrix_face(pack: Pack) -> SlideContent:
    """The whole matrix: how much of it the report fills, by category."""
    cells = len(pack.activities) * len(pack.categories)
    stated = sum(link.basis == "stated" for link in pack.links.values())
    return SlideContent(
        (WHERE,),
        WHERE,
        large=str(len(pack.links)),
        unit=f"links between {plural(len(pack.activities), 'activity', 'activities')} and {len(pack.categories)} kinds of neighbourhood",
        sentence=f"{stated} are stated and {len(pack.links) - stated} inferred, in {cells} cells. "
        "The report does not mention the other cells; that does not mean no.",
        drawing=_whole(pack),
        drawn=True,
        source=source_line(pack, tuple(dict.fromkeys(source for each in pack.matrix.categories for source in each.sources))),
    )


def capability_face(pack: Pack, id: str) -> SlideContent:
    """A capability with its activities in every category."""
    what = pack.capabilities[id]
    links = sum(row.startswith(id) for row, _ in pack.links)
    return SlideContent(
        (WHERE,),
        f"{id} {what.title}",
        large=id,
        unit=what.title,
        sentence=f"{plural(len(what.activities), 'activity', 'activities')}, {plural(links, 'link')} to the kinds of neighbourhood.",
        more=((Span(what.text, "muted"),),),
        drawing=_rows(pack, [id, *(activity.id for activity in what.activities)]),
        drawn=True,
        source=source_line(pack, what.sources),
    )


def activity_face(pack: Pack, id: str) -> SlideContent:
    """An activity across the categories."""
    what = pack.activities[id]
    return SlideContent(
        (WHERE, pack.capabilities[id[0]].title),
        f"{id} {what.title}",
        large=id.upper(),
        unit=what.title,
        sentence=what.text,
        drawing=_across(pack, id),
        source=source_line(pack, what.sources),
    )


def category_face(pack: Pack, id: str) -> SlideContent:
    """A category: its activities, the strongest emphasis first."""
    what, links = pack.categories[id], ranked(pack, id)
    return SlideContent(
        (WHERE,),
        what.title,
        large=what.title,
        sentence=what.text,
        drawing=_down(pack, links) if links else None,
        drawn=bool(links),
        more=tuple((Span(statement.text, "muted"),) for statement in what.characteristics),
        source=source_line(pack, what.sources),
    )


def cell_face(pack: Pack, row: str, column: str) -> SlideContent:
    """A cell: the emphasis of an activity or a capability in a category, in one word."""
    link, where = pack.links.get((row, column)), pack.categories[column]
    title = f"{row} {pack.row_title(row)}"
    if link is None:
        text = (pack.activities.get(row) or pack.capabilities[row]).text
        return SlideContent(
            (WHERE, where.title), f"{title}, {where.title}", "silent", "", f"{title}, {where.title}", SILENT, ((Span(text, "muted"),),)
        )
    sources = tuple(dict.fromkeys(source for id in link.evidence for source in pack.statements[id].sources))
    basis = "stated in the report" if link.basis == "stated" else "inferred by us, not stated"
    return SlideContent(
        (WHERE, where.title),
        f"{title}, {where.title}",
        large=link.emphasis,
        unit=f"{title}, {where.title}",
        sentence=link.reason,
        more=((Span(f"{MEANING[link.emphasis]}; {basis}.".capitalize(), "note"),), *_evidence(pack, link)),
        source=f"Source: {references(pack, sources)}.",
    )


def _evidence(pack: Pack, link: MatrixLink) -> tuple[Line, ...]:
    return tuple((Span(pack.statements[id].text, "muted"),) for id in link.evidence)


def _whole(pack: Pack) -> Drawing:
    def draw(columns: int, rows: int, glyphs: Glyphs) -> tuple[Line, ...]:
        small = miniature(pack, min(columns, 64), glyphs)
        return small if len(small) <= rows else _tallies(pack, columns, glyphs)

    return draw


def _tallies(pack: Pack, columns: int, glyphs: Glyphs) -> tuple[Line, ...]:
    """A row for each category, a column for each emphasis."""
    title = 2 + max(cell_len(category.title) for category in pack.categories.values())
    cells = _emphasis_columns(columns, title)
    name = min(columns - sum(cells), title)
    heads = tuple(Span(fit(emphasis, each - 1, glyphs, right=True) + " ", "muted") for emphasis, each in zip(EMPHASES, cells, strict=True))
    lines: list[Line] = [(Span(" " * name), *heads)]
    for category in pack.categories.values():
        found = tally(pack.links, category=category.id)
        counts = (
            Span(fit(str(number) if number else glyphs.silent, each - 1, glyphs, right=True) + " ", "strong" if number else "muted")
            for number, each in zip(found.values(), cells, strict=True)
        )
        lines.append((Span(fit(category.title, name, glyphs)), *counts))
    return tuple(lines)


def _emphasis_columns(columns: int, title: int) -> list[int]:
    """The width in cells of the column for each emphasis.

    Equal where all the words fit that way; otherwise as wide as each word; otherwise equal and cut.
    """
    even = max(5, min(12, (columns - title) // len(EMPHASES)))
    words = [len(emphasis) + 2 for emphasis in EMPHASES]
    return words if even <= max(words) - 2 and columns - sum(words) >= TITLE else [even] * len(EMPHASES)


def _rows(pack: Pack, ids: list[str]) -> Drawing:
    """Rows of the matrix with the four signs.

    Rows of a whole capability are shown only where it has any.
    """
    ids = [id for id in ids if id in pack.activities or any(row == id for row, _ in pack.links)]

    def draw(columns: int, rows: int, glyphs: Glyphs) -> tuple[Line, ...]:
        short = 2 + max(cell_len(category.short) for category in pack.categories.values())
        each = max(SIGN, min(short, columns // 2 // len(pack.categories)))
        name = max(6, min(columns - each * len(pack.categories), 44))
        heads = [Span(fit(category.short, each - 1, glyphs) + " ", "muted") for category in pack.categories.values()]
        lines: list[Line] = []
        for id in ids:
            spans = [Span(fit(f"{id} {pack.row_title(id)}", name - 1, glyphs) + " ")]
            for category in pack.categories:
                (sign,) = cell(pack.links.get((id, category)), glyphs)
                spans.append(Span(fit(sign.text, each, glyphs), sign.role))
            lines.append(tuple(spans))
        told: tuple[Line, ...] = ((Span(" " * name), *heads), *some(lines, max(1, rows - 1), glyphs))
        return (*told, (), legend(glyphs, columns)) if len(told) + 2 <= rows and columns >= 57 else told

    return draw


def _across(pack: Pack, id: str) -> Drawing:
    def draw(columns: int, rows: int, glyphs: Glyphs) -> tuple[Line, ...]:
        name = min(columns // 2, 2 + max(cell_len(category.title) for category in pack.categories.values()))
        lines: list[Line] = []
        for category in pack.categories.values():
            link = pack.links.get((id, category.id))
            told = f"{link.emphasis}, {link.basis}" if link else "not mentioned"
            role = ROLES[link.emphasis] if link else "muted"
            (sign,) = cell(link, glyphs)
            lines.append(
                (
                    Span(fit(sign.text, SIGN, glyphs), sign.role),
                    Span(fit(category.title, name, glyphs)),
                    Span(fit(told, columns - name - SIGN, glyphs).rstrip(), role),
                )
            )
        return some(lines, rows, glyphs)

    return draw


def _down(pack: Pack, links: tuple[MatrixLink, ...]) -> Drawing:
    def draw(columns: int, rows: int, glyphs: Glyphs) -> tuple[Line, ...]:
        words = 22 if columns >= 60 else 12
        name = min(columns - words - SIGN, 2 + max(cell_len(f"{link.activity} {pack.row_title(link.activity)}") for link in links))
        lines: list[Line] = []
        for link in links:
            (sign,) = cell(link, glyphs)
            told = f"{link.emphasis}, {link.basis}" if words > 12 else link.emphasis
            title = fit(f"{link.activity} {pack.row_title(link.activity)}", name, glyphs)
            lines.append((Span(fit(sign.text, SIGN, glyphs), sign.role), Span(title), Span(fit(told, words, glyphs).rstrip(), "muted")))
        return some(lines, rows, glyphs)

    return draw

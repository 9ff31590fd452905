"""The matrix drawn as a grid: headings, totals and a line for each row.

One drawing for the explorer, Home and slides.
"""

from collections.abc import Sequence
from typing import NamedTuple

from tui.analysis.matrix import Filter, cell_link, groups
from tui.model.capabilities import ALL_NEIGHBOURHOODS, WHOLE_COLUMN, MatrixLink
from tui.model.pack import Pack
from tui.text.cells import cell_len, set_cell_size
from tui.text.glyphs import Glyphs
from tui.text.spans import Line, Span, SpanRole, plain, width

from .headings import MOST_LINES
from .layout import MARKER, SPREAD, MatrixLayout, SheetColumn, matrix_layout
from .not_mentioned import NO_OWN_LINK, NOT_MENTIONED
from .signs import MARK_WIDTH, WORDS_WIDTH, around_signs, bar, hidden, mark

NAME_COLUMN = "name"
"""The key of the column of names."""
CURSOR_ROLES: dict[bool, SpanRole] = {True: "cursor", False: "used"}
"""How the cursor's cell looks with the focus and without it."""
OWN_LINKS, OWN_LINKS_SHORT = "Links of its own", "Own links"
LEAST_LONGEST = 5
"""The fewest cells of the longest bar."""


class MatrixSheet(NamedTuple):
    """The matrix at a width: its layout, its rows by id, and the cells of each."""

    pack: Pack
    chosen: Filter
    layout: MatrixLayout
    rows: tuple[str, ...]
    cells: dict[str, tuple[Line, ...]]
    bars: dict[str, Line]
    """Each column's links as a bar with their number, or the number alone."""
    glyphs: Glyphs
    own: bool = False
    """Whether inherited links are left out."""
    around: bool = False
    """Whether its corner says what stands round the marks, where it can, in place of the heading of the names."""

    @property
    def columns(self) -> tuple[str, ...]:
        """The keys of the columns, the names first."""
        return (NAME_COLUMN, *(column.key for column in self.layout.columns))

    @property
    def has_bars(self) -> bool:
        """Whether the totals have bars, which have a shade to explain."""
        return any(self.glyphs.full in plain(line) for line in self.bars.values())

    @property
    def explains_blank(self) -> bool:
        """Whether its corner says what a blank cell means."""
        return self._blank_means in (self._corner(""), self._below_corner)

    @property
    def explains_around(self) -> bool:
        """Whether its corner says what stands round the marks."""
        return bool(self._signs_in_corner)

    def begins_group(self, row: str) -> bool:
        """Whether a blank line may stand above the row."""
        return row in self.pack.capabilities

    @property
    def head_rows(self) -> int:
        """The number of lines of the headings."""
        lines = max((len([*filter(None, column.heading)]) for column in self.layout.columns), default=1)
        return max(2, lines) if self.layout.scrolls else lines

    def head(self, first: int = 0, column: str = "") -> tuple[Line, ...]:
        """The headings from a column on; the cursor's heading is bold.

        The columns out of view are counted beside an arrow, at the end of each side.
        """
        left, right = self._out_of_view(first)
        name, rows = self.layout.name, self.head_rows
        corner = (self._corner(column), self._below_corner, "")[: rows - 1]
        lines = [[Span(self._padded(text, name), "quiet")] for text in (*corner, "")]
        heading = f" Activity{left:>{max(0, name - len(' Activity') - 1)}}"
        lines[-1] = [Span(self._padded(signs, name), "quiet") if (signs := self._signs_in_corner) else Span(self._padded(heading, name))]
        for each in self._shown(first):
            role: SpanRole = "strong" if column in (each.key, "", NAME_COLUMN) else "plain"
            for line, text in zip(lines, each.heading[-rows:], strict=True):
                line.append(Span(self._padded(text, each.width), role))
        lines[-1] += [Span(f"{right:>{self.layout.edge(first)}}")] if right else []
        return tuple(map(tuple, lines))

    def _out_of_view(self, first: int) -> tuple[str, str]:
        """How many columns are out of view on each side: `← 2` and `7 more →`."""
        back, on = ("←", "→") if self.glyphs.unicode else ("<", ">")
        after = len(self.layout.columns) - first - len(self.layout.shown(first))
        forms = (f"{after} more {on}", f"{after} {on}", on) if after > 0 else ()
        return f"{back} {first}" if first else "", next((form for form in forms if len(form) < self.layout.edge(first)), "")

    def totals(self, first: int = 0) -> Line:
        """The number of links of each column, from a column on."""
        own_links = OWN_LINKS if len(OWN_LINKS) + 2 <= self.layout.name else OWN_LINKS_SHORT
        spans = [Span(self._padded(f" {own_links}", self.layout.name), "quiet")]
        for each in self._shown(first):
            spans += self._fitted(self.bars[each.key], each.width)
        return tuple(spans)

    def line(self, row: str, first: int = 0, at: tuple[str, str] | None = None, *, lit: bool = True) -> Line:
        """A row from a column on, with the cursor at a row and column.

        Without the focus, so not `lit`, the cursor's cell is no bar.
        """
        here, marker, bar_role = at is not None and row == at[0], self.glyphs.marker, CURSOR_ROLES[lit]
        column = at[1] if at is not None else ""
        whole = row == WHOLE_COLUMN or row in self.pack.capabilities
        name = self._padded(self.layout.names[row], self.layout.name - MARKER)
        role: SpanRole = "strong" if here or row in self.pack.capabilities else "quiet" if whole else "plain"
        if here and column == NAME_COLUMN:
            label = [Span(marker, "accent"), Span(name.rstrip(), bar_role), Span(" " * (len(name) - len(name.rstrip())))]
        else:
            label = [Span(marker, "accent") if here else Span(" " * MARKER), Span(name, role)]
        spans = label
        for each, cell in zip(self._shown(first), self.cells[row][first:], strict=False):
            if here and each.key == column:
                text = self._padded(plain(cell), WORDS_WIDTH if self.layout.words else MARK_WIDTH)
                spans += [Span(text, bar_role), Span(" " * (each.width - cell_len(text)))]
            else:
                spans += self._fitted(cell, each.width)
        return tuple(spans)

    def lines(self, *, gaps: bool = False, totals: bool = True, core_lit: bool = False) -> tuple[Line, ...]:
        """The whole drawing, with a blank line above each capability where `gaps`.

        With `core_lit`, rows that are core in all neighbourhoods are in the accent: they are what the report says of no kind alone, and the
        names of capabilities are bold beside them.
        """
        found = [*self.head(), *([self.totals()] if totals else [])]
        for row in self.rows:
            line = self._lit(self.line(row)) if core_lit and self._core_everywhere(row) else self.line(row)
            found += [(), line] if gaps and self.begins_group(row) else [line]
        return tuple(found)

    def _core_everywhere(self, row: str) -> bool:
        link = self.pack.links.get((row, ALL_NEIGHBOURHOODS))
        return link is not None and link.emphasis == "core"

    def _lit(self, line: Line) -> Line:
        """The name of a row and its core cells in the accent."""
        sign = self.glyphs.emphasis("core")
        core_at = (at == 1 or (sign in span.text and span.role == "strong") for at, span in enumerate(line))
        return tuple(span._replace(role="accent") if core else span for span, core in zip(line, core_at, strict=True))

    @property
    def _blank_means(self) -> str:
        return f" Blank: {NO_OWN_LINK if self.own else NOT_MENTIONED}"

    def _corner(self, column: str) -> str:
        """What a blank cell means, or which column the cursor is in and of how many."""
        keys = [each.key for each in self.layout.columns]
        if not self.layout.scrolls:
            return self._blank_means if cell_len(self._blank_means) < self.layout.name and self.head_rows > 1 else ""
        return f" Category {keys.index(column) + 1} of {len(keys)}" if column in keys else f" {len(keys)} categories"

    @property
    def _signs_in_corner(self) -> str:
        """What stands round the marks, where the heading of the names leaves room for it."""
        if not self.around or self.own or self.layout.scrolls or self.head_rows < 2:
            return ""
        forms = (f" {around_signs(self.glyphs, gap)}" for gap in ("  ", " "))
        return next((form for form in forms if cell_len(form) < self.layout.name), "")

    @property
    def _below_corner(self) -> str:
        """What a blank cell means, where the corner has a third line."""
        there = self.layout.scrolls and self.head_rows > MOST_LINES - 1 and cell_len(self._blank_means) < self.layout.name
        return self._blank_means if there else ""

    def _shown(self, first: int) -> list[SheetColumn]:
        """The columns in sight, the last one without its gap."""
        *others, last = self.layout.shown(first) or (SheetColumn("", 1, ("", "")),)
        return [*others, last._replace(width=last.width - 1)] if last.key else []

    @staticmethod
    def _padded(text: str, cells: int) -> str:
        return set_cell_size(text, cells)

    @staticmethod
    def _fitted(line: Line, cells: int) -> list[Span]:
        return [*line, Span(" " * max(0, cells - sum(cell_len(span.text) for span in line)))]


def matrix_sheet(
    pack: Pack,
    chosen: Filter,
    columns: int,
    glyphs: Glyphs,
    *,
    rows: Sequence[str] | None = None,
    spread: int = SPREAD,
    own: bool = False,
    around: bool = False,
    tight: bool = False,
) -> MatrixSheet:
    """The matrix in `columns` cells, through a filter.

    `rows` are the rows to show, in order; by default those that the filter shows. With `own` a link to a whole capability or category
    stands once, in its own row. With `around` a corner explains what stands round the marks, where there is room. With
    `tight` names give way until all columns fit.
    """
    ids = tuple(rows) if rows is not None else rows_shown(pack, chosen)
    found = matrix_layout(pack, ids, columns, spread, tight=tight)
    cells = {row: tuple(_cell(pack, chosen, row, id, found.words, glyphs, own=own) for id in pack.columns) for row in ids}
    return MatrixSheet(pack, chosen, found, ids, cells, _bars(pack, found.columns, glyphs), glyphs, own, around)


def _bars(pack: Pack, columns: Sequence[SheetColumn], glyphs: Glyphs) -> dict[str, Line]:
    """Each column as a bar, on one scale; numbers where bars would not differ."""
    own: dict[str, list[MatrixLink]] = {each.key: [] for each in columns}
    for (_, column), link in pack.links.items():
        own[column].append(link)
    scale = min((1.0, *((each.width - 2 - len(str(len(own[each.key])))) / len(own[each.key]) for each in columns if own[each.key])))
    if scale * max(map(len, own.values()), default=0) < LEAST_LONGEST:
        scale = 0
    lines = {key: bar(links, scale, glyphs) for key, links in own.items()}
    if not scale and max((width(line) for line in lines.values()), default=0) < MARK_WIDTH:
        return {key: (Span(" "), *line) for key, line in lines.items()}  # A number stands below a mark.
    return lines


def _cell(pack: Pack, chosen: Filter, row: str, column: str, words: bool, glyphs: Glyphs, *, own: bool) -> Line:
    found = cell_link(pack, row, column, chosen)
    if own and found and found.inherited:
        return ()
    if found is None:
        return hidden(glyphs) if cell_link(pack, row, column) else ()
    return mark(found.link, glyphs, inherited=found.inherited, words=words)


def rows_shown(pack: Pack, chosen: Filter) -> tuple[str, ...]:
    """The rows that a filter shows.

    The category as a whole, then each capability and its activities."""
    kept = (id for group in groups(pack, chosen) for id in (group.capability.id, *(activity.id for activity in group.activities)))
    return (WHOLE_COLUMN, *kept)

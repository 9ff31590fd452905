"""What the report says of each category of neighbourhood, as a list in full words."""

from tui.analysis.matrix import count_bases, ranked
from tui.model.capabilities import EMPHASES, WHOLE_COLUMN, MatrixLink
from tui.model.pack import Pack
from tui.text.cells import cell_len
from tui.text.glyphs import Glyphs
from tui.text.spans import Line, Span, width
from tui.text.wrapping import within, wrap

from .layout import shortened_name
from .not_mentioned import NO_ANSWER
from .signs import EMPHASIS_ROLES, bar

MOST_BAR = 24
"""The longest bar of a category's links, in cells."""
SILENT_ELSEWHERE = f"The report mentions no others; {NO_ANSWER}."
WHOLE = "all of it"
"""What a link to a whole category speaks of, under the category's name."""


def matrix_in_words(pack: Pack, columns: int, rows: int, glyphs: Glyphs) -> tuple[Line, ...]:
    """The stated links of each category, under its name and its counts.

    At most `rows` lines of at most `columns` cells. Blank lines go first; where the links still do not fit, a bar of each category's links
    stands for them.
    """
    last = wrap((Span(SILENT_ELSEWHERE, "quiet"),), columns)
    groups = [_group(pack, id, columns, glyphs) for id in pack.columns]
    for gap in (1, 0):
        lines = [line for place, group in enumerate(groups) for line in (*(((),) * gap if place else ()), *group)]
        lines += [*(((),) * gap), *last]
        if len(lines) <= rows and all(width(line) <= columns for line in lines):
            return tuple(lines)
    return within((*matrix_bars(pack, columns, glyphs), *last)[:rows], columns)


def matrix_bars(pack: Pack, columns: int, glyphs: Glyphs) -> tuple[Line, ...]:
    """Each category with a bar of its links, stated and inferred, and their number."""
    most = max((sum(count_bases(pack.links, category=id).values()) for id in pack.columns), default=0)
    name = min(2 + max((cell_len(column.title) for column in pack.columns.values()), default=0), max(8, columns - 9))
    each = min(1.0, min(MOST_BAR, columns - name - 1 - len(str(most))) / max(1, most))
    lines: list[Line] = []
    for id, column in pack.columns.items():
        title = shortened_name(column.title, name - 1)
        links = (link for (_, category), link in pack.links.items() if category == id)
        lines.append((Span(title + " " * (name - cell_len(title))), *bar(links, each, glyphs)))
    return tuple(lines)


def counts_in_words(pack: Pack, column: str) -> str:
    """The links of a column by their basis: `3 + 8 inferred`."""
    found = count_bases(pack.links, category=column)
    if not any(found.values()):
        return "no links"
    both = " + " if all(found.values()) else ""
    stated = f"{found['stated']}{'' if both else ' stated'}" if found["stated"] else ""
    return f"{stated}{both}" + (f"{found['inferred']} inferred" if found["inferred"] else "")


def _group(pack: Pack, column: str, columns: int, glyphs: Glyphs) -> list[Line]:
    title, counts = pack.columns[column].title, counts_in_words(pack, column)
    room = columns - cell_len(title) - cell_len(counts)
    head: list[Line] = [(Span(title, "strong"), Span(" " * room), Span(counts, "quiet"))]
    if room < 2:
        head = [(Span(shortened_name(title, columns), "strong"),), (Span(f"  {counts}", "quiet"),)]
    return [*head, *(_link(pack, link, columns, glyphs) for link in ranked(pack, column) if link.basis == "stated")]


def _link(pack: Pack, link: MatrixLink, columns: int, glyphs: Glyphs) -> Line:
    word = f"{glyphs.emphasis(link.emphasis)} {link.emphasis:<{max(map(len, EMPHASES))}} "
    what = WHOLE if link.activity == WHOLE_COLUMN else f"{link.activity} {pack.row_title(link.activity)}"
    return (Span(word, EMPHASIS_ROLES[link.emphasis]), Span(shortened_name(what, max(8, columns - cell_len(word)))))

"""What the report says of each category of neighbourhood, as a list in full words."""

from tui.analysis.matrix import count_bases, ranked
from tui.model.capabilities import EMPHASES, WHOLE_COLUMN, MatrixLink
from tui.model.pack import Pack
from tui.nodes.slide_content import first_lines
from tui.text.cells import cell_len
from tui.text.glyphs import Glyphs
from tui.text.lists import joined
from tui.text.numbers import plural
from tui.text.spans import Line, Span, width
from tui.text.wrapping import within, wrap

from .layout import LEAST_NAME, shortened_name
from .not_mentioned import NO_ANSWER
from .signs import EMPHASIS_ROLES, INFERRED_PATTERN, bar, mark

MOST_BAR = 24
"""The longest bar of a category's links, in cells."""
SILENT_ELSEWHERE = f"The report mentions no others; {NO_ANSWER}."
NARROW_LIST = 54
"""The columns below which core links are listed and not in a paragraph."""
MARK_GAP = 2
"""The cells between the name of a category and the marks of its links."""
LINKS, CORE_LINKS = "Links", "Core"
"""The headings over the number of a category's links and over those that are core."""
NO_CORE, ALL_CORE = "No core link", "These are the core links."
"""What is said below core links: before the names of the categories without any, or where each has some."""
WHOLE = "all of it"
"""What a link to a whole category speaks of, under the category's name."""


def links_beside(pack: Pack, columns: int, rows: int, glyphs: Glyphs, signs: tuple[Line, ...]) -> tuple[Line, ...]:
    """Each category with its links beside it, over what the signs mean.

    Those that we inferred have brackets, as in the grid. Nothing where these have no room.
    """
    titles = {id: column.title for id, column in pack.columns.items()}
    before = MARK_GAP + max((cell_len(title) for title in titles.values()), default=0)
    last = wrap((Span(f" {SILENT_ELSEWHERE}", "quiet"),), columns)
    groups: list[list[Line]] = []
    for id, title in titles.items():
        counted = [link for link in ranked(pack, id) if link.counts]
        start = Span(f"{title}{' ' * (before - cell_len(title))}", "strong")
        found = [(*mark(link, glyphs), Span(f" {_what(pack, link)}")) for link in counted] or [()]
        groups.append([(Span(" " * before) if at else start, *line) for at, line in enumerate(found)])
    links = [line for group in groups for line in group]
    parted = [line for place, group in enumerate(groups) for line in (*(((),) if place else ()), *group)]
    forms: tuple[list[Line], ...] = ([*parted, (), *signs, *last], [*links, (), *signs, *last], [*links, *signs, *last], [*links, *signs])
    return next((tuple(lines) for lines in forms if len(lines) <= rows and max(map(width, lines)) <= columns), ())


def matrix_in_words(pack: Pack, columns: int, rows: int, glyphs: Glyphs) -> tuple[Line, ...]:
    """The stated links of each category, under its name and its counts.

    At most `rows` lines of at most `columns` cells. Blank lines go first. If the links still do not fit, only the core ones are named,
    beside the number of all, which goes next, and then only
    by their ids; if these do not fit either, each category has a bar for its links.
    """
    last = wrap((Span(SILENT_ELSEWHERE, "quiet"),), columns)
    groups = [_group(pack, id, columns, glyphs) for id in pack.columns]
    for gap in (1, 0):
        lines = [line for place, group in enumerate(groups) for line in (*(((),) * gap if place else ()), *group)]
        lines += [*(((),) * gap), *last]
        if len(lines) <= rows and all(width(line) <= columns for line in lines):
            return tuple(lines)
    for lines in (_core_links(pack, columns, gap=True), _core_links(pack, columns, gap=False), _core_links_alone(pack, columns)):
        if lines and len(lines) <= rows and all(width(line) <= columns for line in lines):
            return tuple(lines)
    for core in (_core_listed(pack, columns), _core_ids(pack, columns)):
        if 0 < len(core) <= rows:
            return core
    bars = matrix_bars(pack, columns, glyphs)
    shades = f"{glyphs.full} stated by the report   {glyphs.patterns[INFERRED_PATTERN]} inferred by us"
    said = wrap((Span(shades, "quiet"),), columns) if len(bars) + 2 <= rows else ()
    return within(first_lines((*bars, *said), rows), columns)


def _core_links(pack: Pack, columns: int, *, gap: bool) -> list[Line]:
    """Each category with the number of its links and with those that are core.

    An empty row between categories where `gap`. Nothing where no link is core, or where names have little room.
    """
    titles = {id: column.title for id, column in pack.columns.items()}
    numbers = {id: str(sum(count_bases(pack.links, category=id).values())) for id in titles}
    before = max(cell_len(f"{titles[id]}  {numbers[id]}") for id in titles) if titles else 0
    room = columns - before - 2
    core = {id: _core_names(pack, id, room) for id in titles}
    if not any(core.values()) or room < LEAST_NAME:
        return []
    lines: list[Line] = [(Span(f"{LINKS.rjust(before)}  "), Span(CORE_LINKS, "strong"))]
    for place, (id, title) in enumerate(titles.items()):
        lines += [()] if gap and place else []
        start = Span(f"{title}{numbers[id].rjust(before - cell_len(title))}  ")
        lines += [(Span(" " * (before + 2)) if at else start, Span(what, "strong")) for at, what in enumerate(core[id] or [""])]
    return lines


def _core_links_alone(pack: Pack, columns: int) -> list[Line]:
    """The core links of each category, then the categories without any."""
    without = [column.title for id, column in pack.columns.items() if not _core_names(pack, id, columns)]
    before = 2 + max((cell_len(column.title) for column in pack.columns.values()), default=0)
    if len(without) == len(pack.columns) or columns - before < LEAST_NAME:
        return []
    lines: list[Line] = []
    for id, column in pack.columns.items():
        for at, what in enumerate(_core_names(pack, id, columns - before)):
            title = "" if at else column.title
            lines.append((Span(title + " " * (before - cell_len(title))), Span(what, "strong")))
    return [*lines, *wrap((Span(f"{NO_CORE}: {joined(without)}." if without else ALL_CORE, "quiet"),), columns)]


def _ids_of_core(pack: Pack) -> dict[str, list[str]]:
    """The ids of the core links of each category, by its title."""
    return {
        column.title: [WHOLE if link.activity == WHOLE_COLUMN else link.activity for link in _core(pack, id)]
        for id, column in pack.columns.items()
    }


def _core_listed(pack: Pack, columns: int) -> tuple[Line, ...]:
    """A row for each category in a narrow column, with the ids of its core links.

    Nothing where the column is wide, no link is core, or a row has no room.
    """
    found = {title: ", ".join(ids) for title, ids in _ids_of_core(pack).items() if ids}
    if columns >= NARROW_LIST or any(cell_len(f"{title}  {ids}") > columns for title, ids in found.items()):
        return ()
    rows = ((Span(title + " " * (columns - cell_len(title + ids))), Span(ids, "strong")) for title, ids in found.items())
    return ((Span(CORE_LINKS, "quiet"),), *rows) if found else ()


def _core_ids(pack: Pack, columns: int) -> tuple[Line, ...]:
    """The ids of the core links of each category that has any, in a paragraph."""
    found = _ids_of_core(pack)
    parts = ((Span(f"{title} "), Span(", ".join(ids), "strong")) for title, ids in found.items() if ids)
    line = tuple(span for at, part in enumerate(parts) for span in (*((Span("; "),) if at else ()), *part))
    return wrap((Span(f"{CORE_LINKS}: ", "quiet"), *line), columns) if line else ()


def _core_names(pack: Pack, column: str, cells: int) -> list[str]:
    """The names of a category's core links."""
    return [shortened_name(_what(pack, link), cells) for link in _core(pack, column)]


def _core(pack: Pack, column: str) -> list[MatrixLink]:
    return [link for link in ranked(pack, column) if link.emphasis == "core" and link.counts]


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


def links_counted(pack: Pack, column: str) -> str:
    """How many links a column has, by their basis: `11 links: 3 stated, 8 inferred`."""
    found = {basis: count for basis, count in count_bases(pack.links, category=column).items() if count}
    number = sum(found.values())
    if len(found) == 1:
        return f"{plural(number, 'link')}, {''.join(found)}"
    return f"{plural(number, 'link')}: {', '.join(f'{count} {basis}' for basis, count in found.items())}" if number else "no links"


def _group(pack: Pack, column: str, columns: int, glyphs: Glyphs) -> list[Line]:
    title, counts = pack.columns[column].title, counts_in_words(pack, column)
    room = columns - cell_len(title) - cell_len(counts)
    head: list[Line] = [(Span(title, "strong"), Span(" " * room), Span(counts, "quiet"))]
    if room < 2:
        head = [(Span(shortened_name(title, columns), "strong"),), (Span(f"  {counts}", "quiet"),)]
    return [*head, *(_link(pack, link, columns, glyphs) for link in ranked(pack, column) if link.basis == "stated")]


def _link(pack: Pack, link: MatrixLink, columns: int, glyphs: Glyphs) -> Line:
    word = f"{glyphs.emphasis(link.emphasis)} {link.emphasis:<{max(map(len, EMPHASES))}} "
    return (Span(word, EMPHASIS_ROLES[link.emphasis]), Span(shortened_name(_what(pack, link), max(8, columns - cell_len(word)))))


def _what(pack: Pack, link: MatrixLink) -> str:
    return WHOLE if link.activity == WHOLE_COLUMN else f"{link.activity} {pack.row_title(link.activity)}"

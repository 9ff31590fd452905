"""What is said of the whole matrix: its links and what it leaves out."""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping

from tui.analysis.matrix import Filter, count_emphases, shown_links, silent_rows
from tui.model.capabilities import EMPHASES, WHOLE_COLUMN, Emphasis, MatrixLink
from tui.model.pack import Pack
from tui.text.lists import joined
from tui.text.numbers import plural
from tui.text.spans import Line, Span, plain

from .layout import shortened_name
from .not_mentioned import BLANK_CELLS, BLANK_IS_NO_NO, NOT_MENTIONED
from .sections import BRIEF_NAME, About, TextSection, text_section
from .signs import MEANING
from .words import row_title

NO_SCORES = "The report prints no scores of importance or regularity."
ANY_NAME = 1000
"""More cells than any name has."""


def about_whole(about: About) -> Iterator[TextSection]:
    """The links of the matrix, the rows without any, and each category."""
    pack, chosen = about.pack, about.chosen
    if about.headed:
        yield text_section("", link_counts(pack, chosen))
    else:
        links = [link for link in shown_links(pack, chosen).values() if link.counts]
        counted = f"{links_by_basis(links)}." if links else "No links."
        yield text_section("", [f"{counted} {BLANK_IS_NO_NO}", *_hidden(pack, chosen)])
    if about.headed:
        yield text_section("What a mark means", marks_explained(about))
    if silent := [row for row in silent_rows(pack) if row in pack.activities]:
        cells = ANY_NAME if about.headed else BRIEF_NAME
        names = "; ".join(shortened_name(row_title(pack, row), cells) for row in silent)
        yield TextSection("No link of their own", ((Span(f"{names}."),),), (((Span(f"{joined(silent)}."),),),))
    yield text_section("", links_by_category(pack, chosen))
    if pack.scores is None and about.headed:
        yield text_section("Importance and regularity", [NO_SCORES])


def marks_explained(about: About) -> Iterator[Line]:
    """What each mark means, one to a line."""
    for emphasis in EMPHASES:
        yield Span(f"{about.glyphs.emphasis(emphasis)} {emphasis}: ", "strong"), Span(f"{MEANING[emphasis]}.")


def link_counts(pack: Pack, chosen: Filter) -> tuple[Line, ...]:
    """How many cells the report fills, and that the blank ones are no answer."""
    shown = [link for link in shown_links(pack, chosen).values() if link.counts]
    lines: list[Line] = [(Span(filled_cells(pack, shown)),), *(_hidden(pack, chosen) or [(Span(BLANK_CELLS, "quiet"),)])]
    if chosen.context:
        lines.append((Span(f"Context, our own reading, is shown in {plural(len(pack.context), 'cell')} and not counted.", "quiet"),))
    return tuple(lines)


def size_in_words(pack: Pack) -> str:
    """How large the matrix is, and what `link_counts` says of all of it."""
    rows, columns = plural(len(pack.activities), "activity", "activities"), plural(len(pack.columns), "column")
    return " ".join((f"{rows}, {columns}.", *map(plain, link_counts(pack, Filter()))))


def links_by_category(pack: Pack, chosen: Filter) -> Iterator[Line]:
    """The emphases of each category's links, counted, one category to a line."""
    for id, column in pack.columns.items():
        words = emphases_in_words(count_emphases(shown_links(pack, chosen), category=id)).partition(": ")[2]
        silent = "no links shown" if any(at == id for _, at in pack.links) else f"{NOT_MENTIONED} at all"
        yield Span(f"{column.title}: ", "strong"), Span(words or silent)


def _hidden(pack: Pack, chosen: Filter) -> list[Line]:
    """How many links the filter hides, where it hides any."""
    hidden = len(pack.links) - sum(link.counts for link in shown_links(pack, chosen).values())
    return [(Span(f"{hidden} more {'is' if hidden == 1 else 'are'} hidden by the filter.", "quiet"),)] if hidden else []


def emphases_in_words(found: Mapping[Emphasis, int]) -> str:
    """A tally of links: `3 links: 2 core, 1 less`; empty where there are none."""
    words = ", ".join(f"{number} {emphasis}" for emphasis, number in found.items() if number)
    return f"{plural(sum(found.values()), 'link')}: {words}" if words else ""


def links_by_basis(links: Collection[MatrixLink]) -> str:
    """`3 links: 2 stated by the report, 1 inferred by us`."""
    based = by_basis(links)
    return f"{plural(len(links), 'link')}{':' if ', ' in based else ','} {based}"


def by_basis(links: Collection[MatrixLink]) -> str:
    """`2 stated by the report, 1 inferred by us`; no number where all have one."""
    bases = {"stated by the report": "stated", "inferred by us": "inferred"}
    found = {words: sum(link.basis == basis for link in links) for words, basis in bases.items()}
    return ", ".join(f"{number} {words}" if number < len(links) else words for words, number in found.items() if number)


def filled_cells(pack: Pack, links: Collection[MatrixLink]) -> str:
    """How many links there are, and where: in cells, of capabilities, of categories."""
    bases = Counter(link.basis for link in links)
    cells, activities = len(pack.activities) * len(pack.columns), sum(link.activity in pack.activities for link in links)
    columns = sum(link.activity == WHOLE_COLUMN for link in links)
    capabilities = len(links) - activities - columns
    parts = [f"{activities} in the {cells} cells of activities"]
    parts += [f"{capabilities} to a whole capability"] if capabilities else []
    parts += [f"{columns} to a whole category"] if columns else []
    based = " and ".join(f"{bases[basis]} {basis}" if len(bases) > 1 else basis for basis in ("stated", "inferred") if bases[basis])
    return f"{plural(len(links), 'link')}{based and ', '}{based}: {', '.join(parts)}."

"""The list of a topic: statements by section, and categories where it has them.

The topic of the matrix has the categories, with their characteristics. A filter shows the statements of one kind.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from tui.analysis.audit import of_place
from tui.analysis.checks.mean import Mean
from tui.analysis.standings import STANDINGS, standing
from tui.analysis.statement_kinds import COURSES_CLAIMED, StatementKind, count_kinds, statement_kinds
from tui.analysis.statement_standing import standing_at
from tui.analysis.target_claims import claimed_result
from tui.model.capabilities import WHOLE_COLUMN_TITLE, Category
from tui.model.pack import Pack
from tui.model.report import Figure, Statement
from tui.model.sentence_case import mid_sentence
from tui.navigation.address import Address
from tui.text.cells import cell_len
from tui.text.figures import figure_large, figure_stated, names_something, tells_time
from tui.text.numbers import unit_word
from tui.text.periods import each
from tui.text.spans import Line, Span, plain

from .draft_words import draft_span
from .statement_sign import left_open, statement_sign

_GAP, _LEAST_BRIEF = 2, 14
"""The cells between a title and its figures, and the fewest for these."""


class TopicEntry(NamedTuple):
    """An entry of the list, or a heading where there is no address."""

    address: Address | None
    title: str
    draft: bool = False

    def line(self, pack: Pack) -> Line:
        """The line of the entry, after the sign of its standing (blank without a claim)."""
        sign = statement_sign(pack, self.address)
        return (sign, Span(f" {self.title}"), *draft_span(self.draft), *left_open(pack, self.address))


def items(pack: Pack, topic: str, kind: StatementKind | None = None) -> tuple[TopicEntry, ...]:
    """The list of a topic in the report's order, or of its statements of a kind.

    Categories come before the last section, the conclusions. Where all of them have statements of the same titles, they come last, and
    each title is the heading of one entry for each category.
    """
    found: list[TopicEntry] = []
    sections = pack.topics[topic].sections
    categories = pack.matrix.categories if pack.matrix.topic == topic else ()
    alike = len(categories) > 1 and len({tuple(each.title for each in category.characteristics) for category in categories}) == 1
    for number, section in enumerate(sections, 1):
        if number == len(sections) and not alike:
            for category in categories:
                whole = (TopicEntry(Address(topic, category.id), WHOLE_COLUMN_TITLE),) if kind is None else ()
                found += _under(f"Category: {category.title}", (*whole, *_of_kind(pack, category.characteristics, kind)))
        found += _under(section.title, _of_kind(pack, section.statements, kind))
    return (*found, *(_by_title(pack, topic, categories, kind) if alike else ()))


def _by_title(pack: Pack, topic: str, categories: Sequence[Category], kind: StatementKind | None) -> Iterator[TopicEntry]:
    """The statements of categories under a shared title, each as its category."""
    for place, title in enumerate(said.title for said in categories[0].characteristics):
        statements = [(category, category.characteristics[place]) for category in categories]
        entries = ((category, entry) for category, each in statements for entry in _of_kind(pack, (each,), kind))
        yield from _under(title, tuple(entry._replace(title=category.title) for category, entry in entries))
    if kind is None:
        yield from _under(WHOLE_COLUMN_TITLE, tuple(TopicEntry(Address(topic, each.id), each.title) for each in categories))


def listed_lines(pack: Pack, entries: Sequence[TopicEntry], columns: int) -> Iterator[Line]:
    """The lines of entries with addresses, each with its figures where they fit whole.

    Where no figure is printed, with what is claimed. These are in one column, after the longest title that leaves room for it.
    """
    titles = [cell_len(plain(entry.line(pack))) for entry in entries]
    place = max((cells for cells in titles if cells <= columns - _LEAST_BRIEF), default=0) + _GAP
    for entry, cells in zip(entries, titles, strict=True):
        line = entry.line(pack)
        brief = _brief(pack, entry, columns - place) if cells + _GAP <= place else None
        yield (*line, Span(" " * (place - cells)), brief) if brief else line


def _brief(pack: Pack, entry: TopicEntry, columns: int) -> Span | None:
    """The figures of a statement, or the first of what it claims, in so many cells.

    Beside the sign of the statement, the claims that give it that sign come first. After a figure stands whether it met its target.
    """
    if not entry.address or entry.address.thing not in pack.statements:
        return None
    leading = _leading(pack.statements[entry.address.thing].figures)
    results = [claimed_result(pack, f"{entry.address.thing}/{figure.id}") for figure in leading]
    shown = standing_at(pack, str(entry.address)).shown
    deciding = [finding.claim for finding in of_place(pack, str(entry.address)) if standing(finding) == shown]
    texts = [f"{_named_apart(figure, leading[:at])}{_stated(pack, figure)}" for at, figure in enumerate(leading)]
    judged = [[f"{text}, {of}{result}" if result else text for text, result in zip(texts, results, strict=True)] for of in ("target ", "")]
    numbers = range(len(texts), 0, -1)
    met = [", ".join(form[:number]) for number in numbers for form in judged if any(results[:number])]
    several = [", ".join(texts[:number]) for number in numbers]
    figures = [Span(words) for words in (*met, *several, *texts)]
    stated = sorted((claim.stated for claim in deciding), key=lambda words: any(map(str.isdigit, words)))
    claims = [Span(f"\u201c{words}\u201d", "quiet") for words in stated]
    decides = not deciding or not {each.id for each in leading}.isdisjoint(claim.part for claim in deciding)
    forms = figures or claims if decides else [*claims, *figures]
    return next((form for form in forms if cell_len(form.text) <= columns), None)


def _leading(figures: Sequence[Figure]) -> list[Figure]:
    """The figures that a statement is about.

    No lengths of time, and no counts beside a rank, a change or a level.
    """
    found = [figure for figure in figures if not tells_time(figure)]
    return [figure for figure in found if figure.role != "count"] or found


def _named_apart(figure: Figure, before: Sequence[Figure]) -> str:
    """`week 27: `, of a figure that would seem to be another one of the same period.

    Empty of a mean, which says over what it is.
    """
    alike = [each for each in before if each.role == figure.role == "level" and each.unit == figure.unit]
    if not alike or figure.window == alike[0].window or (figure.check and isinstance(figure.check.itself, Mean)):
        return ""
    return f"{figure.label if figure.label == figure.window else mid_sentence(figure.label)}: "


def _stated(pack: Pack, figure: Figure) -> str:
    """A figure with its unit: `over +1,200 offences`, `+3.6%`, `34th of 43 areas`.

    A mean of what adds up says over what: `10,196 calls a month`.
    """
    if figure.role == "rank" or names_something(figure):
        large = figure_large(figure)
        return f"{large} {figure.unit}" if figure.unit.startswith("of ") else large
    return " ".join(filter(None, (figure_stated(figure), unit_word(figure.unit), _mean_over(pack, figure))))


def _mean_over(pack: Pack, figure: Figure) -> str:
    """What a mean is for: `a month`.

    Nothing where the unit says so, and of percentages and levels, which are not of a length of time.
    """
    check = figure.check.itself if figure.check else None
    if not isinstance(check, Mean) or "per " in figure.unit:
        return ""
    table = pack.tables[check.table]
    if not table.periods or not table.additive(table.place(check.column), over_time=True):
        return ""
    return f"a {check.each}" if check.each else each(table.periods[0])


def statements_below(pack: Pack, address: Address) -> tuple[tuple[str, tuple[tuple[Line, ...], ...]], ...]:
    """What comes with a statement: the others of its section, then the next sections.

    Each under its heading, with its title and its text.
    """
    groups: list[tuple[str, list[TopicEntry]]] = [("", [])]
    for entry in items(pack, address.topic):
        if entry.address is None:
            groups.append((entry.title, []))
        elif entry.address.thing in pack.statements:
            groups[-1][1].append(entry)
    at = next((place for place, (_, under) in enumerate(groups) if any(each.address == address for each in under)), None)
    if at is None:
        return ()
    others = [each for each in groups[at][1] if each.address != address]
    return tuple(
        (title, tuple(statement_in_full(pack, each.address, each.title) for each in under if each.address))
        for title, under in (("Also in this section", others), *groups[at + 1 :])
    )


def statement_in_full(pack: Pack, address: Address, title: str = "") -> tuple[Line, ...]:
    """A statement: its title after the sign of its standing, and its text.

    The title may be that of a list."""
    statement = pack.statements[address.thing]
    head = (statement_sign(pack, address), Span(f" {title or statement.title}", "strong"), *left_open(pack, address))
    return head, (Span("  "), Span(statement.text))


def topic_kinds(pack: Pack, topic: str) -> tuple[tuple[StatementKind, int], ...]:
    """The kinds of a topic's statements with their numbers, those of the audit first."""
    ids = [entry.address.thing for entry in items(pack, topic) if entry.address]
    counts = count_kinds(pack, (pack.statements[id] for id in ids if id in pack.statements))
    return tuple((kind, counts[kind]) for kind in (*STANDINGS, *COURSES_CLAIMED) if counts[kind])


def _of_kind(pack: Pack, statements: tuple[Statement, ...], kind: StatementKind | None) -> tuple[TopicEntry, ...]:
    shown = (each for each in statements if kind is None or kind in statement_kinds(pack, each))
    return tuple(TopicEntry(Address(pack.homes[each.id], each.id), each.title, each.draft) for each in shown)


def _under(title: str, entries: tuple[TopicEntry, ...]) -> Iterator[TopicEntry]:
    """Entries under a heading; without any there is none."""
    if entries:
        yield TopicEntry(None, title)
        yield from entries

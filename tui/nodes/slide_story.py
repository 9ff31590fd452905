"""What each topic says in a few words, for the first and the last slides."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import partial
from typing import NamedTuple

from tui.analysis.chance import CHANCE
from tui.analysis.changes import StatedChange, changes
from tui.analysis.like_for_like import YearComparison, compare_years
from tui.model.pack import Pack
from tui.model.report import Headline, Topic
from tui.model.sentence_case import capital, mid_sentence
from tui.model.table import Table
from tui.text.figures import figure_briefly, figure_stated
from tui.text.numbers import plural, rounded, signed_percent
from tui.text.periods import when
from tui.text.signs import WORDS
from tui.text.units import signed_places

from .headline_tables import table_figure, year_stated
from .headlines import brief_units, claimed_in_words, unit_beside
from .table_views.members import Member, cell_of, series_of
from .table_views.series_lines import mean_decimals

MOST_PIECES = 3
MOST_TITLES = 8
STORY_LINE = 66
"""The longest line of a topic on a title slide in characters."""

WITHOUT_FIGURES = "No figures"
"""What stands before the topics that have none."""
RUNS_ON = frozenset({"among", "at", "by", "for", "from", "in", "of", "on", "per", "since", "to"})
"""How a note begins that completes its figure without a comma."""


class Movement(NamedTuple):
    """Something that changed, and by how much.

    `by_chance` says whether it could be chance; None where that cannot be tested.
    """

    name: str
    figure: str = ""
    by_chance: bool | None = None

    @property
    def words(self) -> str:
        """The name with the figure."""
        return f"{self.name} {self.figure}".strip()


def movements(pack: Pack) -> tuple[Movement, ...]:
    """The changes that the report states, then those of its tables by year."""
    return (*_stated(pack), *_of_tables(pack))


class SaidPiece(NamedTuple):
    """A part of what a topic says: briefly, and with how much, of what and when."""

    brief: str
    full: str = ""


def topic_words(pack: Pack, topic: str) -> str:
    """What a topic says, in a line: as many pieces as it has room for."""
    return _line([piece.brief for piece in _kept(_pieces(pack, topic))])


def title_words(pack: Pack, topic: str) -> str:
    """What a topic says in a line that stands without a picture.

    What its headlines are about comes first, and pieces are in full where there is room.
    """
    leading = [figure for headline in pack.topics[topic].headlines for figure in headline.figures]
    kept = _kept(_pieces(pack, topic, leading))
    words = [piece.brief for piece in kept]
    for at, piece in enumerate(kept):
        longer = [*words[:at], piece.full or piece.brief, *words[at + 1 :]]
        words = longer if len(_line(longer)) <= STORY_LINE else words
    return _line(words)


def _kept(pieces: Iterable[SaidPiece]) -> list[SaidPiece]:
    """As many pieces as a line has room for."""
    kept: list[SaidPiece] = []
    for piece in pieces:
        if len(kept) < MOST_PIECES and len(_line([each.brief for each in (*kept, piece)])) <= STORY_LINE:
            kept.append(piece)
    return kept


def _line(pieces: Sequence[str]) -> str:
    return capital("; ".join(pieces))


def headline_entries(pack: Pack, topic: Topic) -> list[tuple[str, str]]:
    """The headlines of a topic with their figures, or the titles of its statements."""
    entries = []
    for headline in topic.headlines:
        figures = ", ".join(figure_briefly(pack.figures[id]) for id in headline.figures)
        table = pack.tables.get(headline.table or "")
        moved = _table_words(table) if table else ""
        entries.append((headline.label, "; ".join(filter(None, (figures, moved, headline.note)))))
    titles = [statement.title for section in topic.sections for statement in section.statements]
    return entries or [("", title) for title in titles[:MOST_TITLES]]


def story_lines(pack: Pack) -> list[tuple[str, str]]:
    """Each topic with what it says, which does not begin with the topic's name.

    Those without figures are named together at the end, unless no topic has any.
    """
    found = []
    told = [topic for topic in pack.report.topics if _has_figures(pack, topic)]
    for topic in told or pack.report.topics:
        said = title_words(pack, topic.id) or topic.about
        rest = said.removeprefix(topic.title)
        # `Arrests are down` needs its first word, and `Arrests −2.7%` does not.
        if rest != said and rest.strip() and not (rest[0] == " " and rest[1:2].isalpha()):
            said = rest.lstrip(": ")
        found.append((topic.title, capital(said)))
    without = [topic.title for topic in pack.report.topics if topic not in told]
    return [*found, (WITHOUT_FIGURES, ", ".join(without))] if told and without else found


def _has_figures(pack: Pack, topic: Topic) -> bool:
    """Whether a topic has more than words.

    A table, a figure that is no detail, tiers or the matrix.
    """
    figures = (figure for section in topic.sections for statement in section.statements for figure in statement.figures)
    return bool(topic.ladder or pack.matrix.topic == topic.id or pack.topic_tables(topic.id)) or any(not each.fact for each in figures)


def _stated(pack: Pack) -> Iterator[Movement]:
    for topic in pack.topics:
        for change in changes(pack, topic):
            if figure := change.percent or change.count:
                yield Movement(change.name, figure_stated(figure), change.by_chance if change.chance else None)


def _of_tables(pack: Pack) -> Iterator[Movement]:
    for table in pack.report_tables.values():
        if compared := None if year_stated(table) else _compared(table):
            yield Movement(table.spec.short, _moved(compared), compared.by_chance if compared.chance else None)


def _compared(table: Table) -> YearComparison | None:
    """The last year of a table by period with the year before, like for like.

    Of means and rates, which are not added up, the latest period alone, unless the report prints the mean of the year.
    """
    series, measure = series_of(table, table.main), table.measures[table.main]
    if table.shape != "grid" or measure is None or not series.periods:
        return None
    printed = table_figure(table).compared
    return printed if printed and printed.mean else compare_years(series, series.years[-1], measure)


def _pieces(pack: Pack, topic: str, leading: Collection[str] = ()) -> Iterator[SaidPiece]:
    """What a topic says, the most important first.

    `leading` are figures that come before others.
    """
    chapter = pack.topics[topic]
    found = changes(pack, topic)
    directions = list(_directions(found, leading))
    headlines = [piece for headline in chapter.headlines if (piece := _headline(pack, chapter, headline)).brief]
    # The first slide has the headlines of Home: a change of an earlier year beside them would seem to be the latest.
    yield from headlines if leading and not any(map(partial(_leads, leading), found)) and headlines else directions or headlines
    if leading and len(chapter.headlines) == 1 and (claimed := claimed_in_words(pack, chapter.headlines[0])):
        yield SaidPiece(claimed)
    if pack.matrix.topic == topic:
        kinds, activities = plural(len(pack.categories), "category", "categories"), plural(len(pack.activities), "activity", "activities")
        counted = any(piece.brief.startswith(f"{kinds.split()[0]} ") for piece in headlines)
        yield SaidPiece(activities if counted else f"{kinds}, {activities}")
    statements = [statement for section in chapter.sections for statement in section.statements]
    if not (directions or headlines):
        means = [mean for table in pack.topic_tables(topic) if (mean := _mean_words(table))]
        yield from map(SaidPiece, means or (mid_sentence(statement.title) for statement in statements[:MOST_PIECES]))


def _directions(found: Sequence[StatedChange], leading: Collection[str]) -> Iterator[SaidPiece]:
    """Leading changes, the largest rise and fall, and how many could be chance.

    Changes that were tested come before those that cannot be.
    """
    sure = [change for change in found if not change.by_chance]
    tested = [change for change in sure if change.chance] or sure
    led = [change for change in sure if _leads(leading, change)]
    rise = max((change for change in tested if _size(change) > 0), key=_size, default=None)
    fall = min((change for change in tested if _size(change) < 0), key=_size, default=None)
    yield from map(_direction, [*led, *(change for change in (rise, fall) if change and change not in led)])
    doubtful = sum(change.by_chance for change in found)
    if doubtful and (rise or fall):
        yield SaidPiece(f"{doubtful} could be chance")
    elif doubtful > 1:
        yield SaidPiece(f"the changes {CHANCE}")
    elif doubtful:
        name, figure = mid_sentence(found[0].name), found[0].percent or found[0].count
        stated = f"{name} {figure_stated(figure)}" if figure else name
        yield SaidPiece(f"{stated}{',' if figure else ':'} {CHANCE}", f"{stated}{_year_of(found[0])}, {CHANCE}" if figure else "")


def _leads(leading: Collection[str], change: StatedChange) -> bool:
    """Whether a change has one of these figures."""
    return any(f"{change.statement}/{each.id}" in leading for each in (change.percent, change.count) if each)


def _direction(change: StatedChange) -> SaidPiece:
    """A change in the words of its statement where it has them, else by its name."""
    if change.title:
        return SaidPiece(mid_sentence(change.title))
    name, figure, year = mid_sentence(change.name), change.percent or change.count, _year_of(change)
    return SaidPiece(f"{name} {'up' if change.value > 0 else 'down'}{year}", f"{name} {figure_stated(figure)}{year}" if figure else "")


def _year_of(change: StatedChange) -> str:
    """The year of a change: ` in 2017/18`. Empty for other windows."""
    figure = change.percent or change.count
    year = figure.window.partition(" on ")[0] if figure else ""
    return f" in {year}" if len(year.split()) == 1 and year[:4].isdigit() else ""


def _size(change: StatedChange) -> float:
    return change.percent.value if change.percent else 0


def _table_words(table: Table) -> str:
    """How a table moved from the year before; empty where it cannot be compared."""
    compared = _compared(table)
    if compared is None:
        return ""
    if compared.by_chance:
        return CHANCE
    return _moved(compared)


def _mean_words(table: Table) -> str:
    """The mean of a table by month, week or the like, with its year.

    It tells more of a topic than one of its months: `123 people a week in 2020 to 29 March`. Empty for any other table.
    """
    found = table_figure(table)
    return f"{found.in_sentence} in {found.year_words}" if found.year else ""


def _moved(compared: YearComparison) -> str:
    """A difference like for like in per cent, or in points."""
    if compared.percent is None:
        return f"{signed_places(compared.difference, mean_decimals(compared) if compared.mean else None)} points"
    return signed_percent(rounded(compared.percent, 1))


def _headline(pack: Pack, topic: Topic, headline: Headline) -> SaidPiece:
    """A headline of the topic's card in a few words; empty where it says nothing.

    A percentage under the topic's own name would not say what it is of, so that it has the label of its figure.
    """
    label = mid_sentence(headline.label)
    if table := pack.tables.get(headline.table or ""):
        return _table_headline(label, table)
    if not headline.figures:
        return SaidPiece(
            headline.note if not headline.note or label.casefold() in headline.note.casefold() else f"{label}: {headline.note}"
        )
    first, note = pack.figures[headline.figures[0]], _noted(headline.note)
    said = figure_briefly(first)
    if first.unit == "%" and headline.label.casefold() == topic.title.casefold() != first.label.casefold():
        named = f"{mid_sentence(first.label)} {said}"
        return SaidPiece(named, f"{said if first.label in note else named}{note}")
    named = said if label.casefold() in said.casefold() else f"{label}: {said}"
    if per := brief_units(unit_beside(first, pack.measures.get(first.measure or ""))):
        named = f"{named} {per[-1]}"
    return SaidPiece(named, f"{named}{note}")


def _table_headline(label: str, table: Table) -> SaidPiece:
    """How a table moved from the year before, or else the mean of its last year."""
    compared = _compared(table)
    if (stated := year_stated(table)) and stated.period:
        said = f"{label} {stated.words}"
        return SaidPiece(said, ", ".join(filter(None, (f"{said} in {when(stated.period)}", stated.target))))
    if compared is None:
        return SaidPiece(_mean_words(table))
    moved, doubt = f"{label} {_moved(compared)}", f", {CHANCE}" if compared.by_chance else ""
    # Figures that do not add up are compared in one period alone.
    (at, *more), window = compared.periods, table_figure(table).year_words or str(compared.year)
    if not more:
        mark = cell_of(table, Member(""), table.main, at).mark
        window = f"{when(at)} ({WORDS[mark]})" if mark else when(at)
    return SaidPiece(f"{moved}{doubt}", f"{moved} in {window}{doubt}")


def _noted(note: str) -> str:
    """A note after its figure: ` in the busiest`, `, provisional`."""
    return f"{' ' if note.partition(' ')[0] in RUNS_ON else ', '}{note}" if note else ""

"""What each topic says in a few words, for the first and the last slides."""

from collections.abc import Iterator
from typing import NamedTuple

from tui.analysis.chance import CHANCE
from tui.analysis.changes import StatedChange, changes
from tui.analysis.like_for_like import YearComparison, compare_years
from tui.model.pack import Pack
from tui.model.report import Headline, Topic
from tui.model.sentence_case import capital, mid_sentence
from tui.model.table import Table
from tui.text.figures import figure_briefly, figure_stated
from tui.text.numbers import plural, rounded, signed, signed_percent

from .headline_tables import table_figure
from .table_views.members import series_of

MOST_PIECES = 3
MOST_TITLES = 8
STORY_LINE = 66
"""The longest line of a topic on a title slide in characters."""


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


def topic_words(pack: Pack, topic: str) -> str:
    """What a topic says, in a line: as many pieces as it has room for."""
    kept: list[str] = []
    for piece in _pieces(pack, topic):
        if len(kept) < MOST_PIECES and len("; ".join([*kept, piece])) <= STORY_LINE:
            kept.append(piece)
    return capital("; ".join(kept))


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
    """Each topic with what it says, which does not begin with the topic's name."""
    found = []
    told = [topic for topic in pack.report.topics if _has_figures(pack, topic)]
    for topic in told or pack.report.topics:
        said = topic_words(pack, topic.id) or topic.about
        if said.casefold().startswith(topic.title.casefold()):
            said = said[len(topic.title) :].lstrip(": ") or said
        found.append((topic.title, capital(said)))
    return found


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
        if compared := _compared(table):
            yield Movement(table.spec.short, _moved(compared), compared.by_chance if compared.chance else None)


def _compared(table: Table) -> YearComparison | None:
    """The last year of a table by period with the year before, like for like."""
    if table.shape != "grid" or table.measures[table.main] is None:
        return None
    series = series_of(table, table.main)
    return compare_years(series, series.years[-1], table.measures[table.main]) if series.periods else None


def _pieces(pack: Pack, topic: str) -> Iterator[str]:
    """What a topic says, the most important first."""
    chapter = pack.topics[topic]
    directions = list(_directions(changes(pack, topic)))
    headlines = [piece for headline in chapter.headlines if (piece := _headline(pack, chapter, headline))]
    yield from directions or headlines
    if pack.matrix.topic == topic:
        kinds, activities = plural(len(pack.categories), "category", "categories"), plural(len(pack.activities), "activity", "activities")
        yield f"{kinds}, {activities}"
    statements = [statement for section in chapter.sections for statement in section.statements]
    if not (directions or headlines):
        means = [mean for table in pack.topic_tables(topic) if (mean := _mean_words(table))]
        yield from means or (mid_sentence(statement.title) for statement in statements[:MOST_PIECES])


def _directions(found: tuple[StatedChange, ...]) -> Iterator[str]:
    """The largest rise, the largest fall, and how many could be chance.

    Changes that were tested come before those that cannot be.
    """
    tested = [change for change in found if change.chance and not change.by_chance] or [change for change in found if not change.by_chance]
    rise = max((change for change in tested if _size(change) > 0), key=_size, default=None)
    fall = min((change for change in tested if _size(change) < 0), key=_size, default=None)
    for change, way in ((rise, "up"), (fall, "down")):
        if change is not None:
            yield mid_sentence(change.title) if change.title else f"{mid_sentence(change.name)} {way}{_dated(change)}"
    doubtful = sum(change.by_chance for change in found)
    if doubtful and (rise or fall):
        yield f"{doubtful} could be chance"
    elif doubtful:
        figure = found[0].percent or found[0].count
        stated = f" {figure_stated(figure)}," if figure else ":"
        yield f"the changes {CHANCE}" if doubtful > 1 else f"{mid_sentence(found[0].name)}{stated} {CHANCE}"


def _dated(change: StatedChange) -> str:
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

    It tells more of a topic than one of its months: `123 people a week in 2020 so far`. Empty for any other table.
    """
    found = table_figure(table)
    return f"{found.in_sentence} in {found.year_words}" if found.year else ""


def _moved(compared: YearComparison) -> str:
    """A difference like for like in per cent, or in points."""
    if compared.percent is None:
        return f"{signed(compared.difference)} points"
    return signed_percent(rounded(compared.percent, 1))


def _headline(pack: Pack, topic: Topic, headline: Headline) -> str:
    """A headline of the topic's card in a few words; empty where it has no figure.

    A percentage under the topic's own name would not say what it is of, so that it has the label of its figure.
    """
    label = mid_sentence(headline.label)
    if table := pack.tables.get(headline.table or ""):
        compared = _compared(table)
        return f"{label} {_moved(compared)}{f', {CHANCE}' if compared.by_chance else ''}" if compared else ""
    first = pack.figures[headline.figures[0]] if headline.figures else None
    if first and first.unit == "%" and headline.label.casefold() == topic.title.casefold() != first.label.casefold():
        return f"{mid_sentence(first.label)} {figure_briefly(first)}"
    figures = ", ".join(figure_briefly(pack.figures[id]) for id in headline.figures[:1])
    said = figures or headline.note
    if label.casefold() in said.casefold():
        return said
    return f"{label}: {said}" if said else ""

"""Counts the figures of sentences that could not be checked, by the reason."""

from collections.abc import Iterator, Sequence

from tui.documents.finding import CheckFinding, Unchecked
from tui.documents.prose.cells import MOST_NAMED_TABLES, Named, Tables
from tui.documents.prose.figure import ProseSentence, StatedFigure

NO_START = "the report does not give the starting figure"
NO_WHOLE = "the report does not give the part and the whole"
NO_TOTAL = "the report does not give what a mean, a rate or a rank is worked out from"
NO_TABLE = "the report has no table to compare with"
NO_CELL = "no table has what the words name"
MANY_TABLES = f"the words name more than {MOST_NAMED_TABLES} tables, and the nearest do not decide"
SEVERAL = "the words could name several cells"
OTHER_PERIOD = "the tables do not have the period that the words name"
FARTHEST_CELL = 4
"""A cell that is so many times as large as the figure, or as small, is of something else."""


def left_over(
    paragraph: Sequence[ProseSentence], findings: Sequence[CheckFinding], tables: Tables, undecided: Sequence[CheckFinding] = ()
) -> Iterator[Unchecked]:
    """The figures of a paragraph that no finding states or uses.

    Those of the `undecided` findings count too.
    """
    stated = {each.stated for each in undecided}
    yield from (Unchecked("sentence", 1, MANY_TABLES) for _ in stated)
    for sentence in paragraph:
        for figure in sentence.figures:
            if figure.quote not in stated and not any(
                figure.quote in (each.stated, each.quote) or figure.quote in each.quote for each in findings
            ):
                yield Unchecked("sentence", 1, _why(sentence, figure, tables))


def _why(sentence: ProseSentence, figure: StatedFigure, tables: Tables) -> str:
    if figure.role in ("change", "percent-change", "multiple"):
        return NO_START
    if figure.role in ("mean", "rate", "rank"):
        return NO_TOTAL
    if figure.role == "ratio":
        return NO_WHOLE
    if not tables.readings:
        return NO_WHOLE if figure.unit == "%" else NO_TABLE
    tables = tables.about(sentence)
    if not tables.are_all:
        return MANY_TABLES
    mentions = tables.mentions.of(sentence.text)
    cells = [each for each in tables.named(sentence, figure, mentions, nearest=True) if _is_near(figure, each)]
    if not cells:
        other = any(_is_near(figure, each) for each in tables.named(sentence, figure, mentions, nearest=True, any_period=True))
        return OTHER_PERIOD if other else NO_WHOLE if figure.unit == "%" else NO_CELL
    return SEVERAL if len(cells) > 1 else NO_CELL


def _is_near(figure: StatedFigure, cell: Named) -> bool:
    """Whether a cell that the words name can be what the figure is of."""
    if cell.interval is None or (figure.unit == "%") != cell.percent:
        return False
    one, other = sorted((abs(cell.interval.middle), figure.value))
    return one * FARTHEST_CELL >= other

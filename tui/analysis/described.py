"""A selection of figures in words: how many there are, of whom and when."""

from tui.model.period import Period
from tui.model.sentence_case import mid_sentence
from tui.model.table import Table
from tui.text.numbers import plural
from tui.text.periods import noun
from tui.text.plurals import several, singular_noun

from .selection import Selection
from .working import Amount, PeriodSpan, Sentence

STATUS_WORDS = {"provisional": "provisional", "revised": "revised", "low": "low"}


def noun_of(table: Table) -> str:
    """The noun for one period of a table: `month`, `quarter`, `twelve-month period`."""
    if not table.periods:
        return "figure"
    return "twelve-month period" if table.periods[0].frequency == "rolling-12" else noun(table.periods[0])


def counted_parts(selection: Selection) -> Sentence:
    """How many periods or members, of what: `12 months of 2014`.

    `4 quarters of 2017/18 for West Yorkshire`, `6 districts of 2014/15`.
    """
    sentence: Sentence = (*_counted(selection),)
    if selection.span:
        sentence += (" of ", selection.span)
    elif len(selection.periods) > 1:
        sentence += (" of ", PeriodSpan(selection.periods[0], selection.periods[-1]))
    elif selection.periods:
        sentence += (" of ", selection.periods[0])
    return (*sentence, f" for {member_names(selection)}") if member_names(selection) else sentence


def member_names(selection: Selection) -> str:
    """The members that were asked for: `Bradford`, `Leeds, Burglary`."""
    return ", ".join(selection.where.values())


def who_and_when(selection: Selection, period: Period | None = None) -> Sentence:
    """Of whom and when, before a figure: `Bradford, 2014/15`."""
    when = period or selection.span or (selection.periods[0] if len(selection.periods) == 1 else None)
    who = member_names(selection)
    if when is None:
        return (who or "the table",)
    return (f"{who}, ", when) if who else (when,)


def related_words(selection: Selection) -> str:
    """What a column is that relates to another, after whom and when: `, aim`.

    Empty for a column that relates to no other. Without the name, an aim would read as the result.
    """
    column = selection.table.columns[selection.column]
    return f", {mid_sentence(column.title or column.relation.replace('-', ' '))}" if column.relation else ""


def added_up(selection: Selection) -> Sentence:
    """How the figures make one.

    `12 months of 2014 add up to 15,108`, or the one figure that there is.
    """
    value = selection.value
    if value is None:
        return ("no figure for ", *who_and_when(selection))
    if len(selection.numbers) == 1 and not _several(selection):
        return (*who_and_when(selection), related_words(selection), ": ", Amount(value, selection.measure), *status(selection))
    return (
        *counted_parts(selection),
        " adds up to " if len(selection.numbers) == 1 else " add up to ",
        Amount(value, selection.measure),
        *lacking(selection),
    )


def status(selection: Selection) -> Sentence:
    """` (provisional)`, where the table marks the one figure so."""
    marks = {row.cells[selection.column].mark for row in selection.known}
    word = STATUS_WORDS.get(marks.pop(), "") if len(marks) == 1 else ""
    return (f" ({word})",) if word else ()


def lacking(selection: Selection) -> Sentence:
    """The members without a figure in a period, which a sum leaves out."""
    if selection.span not in selection.table.periods and selection.table.periods:
        return ()
    missing = [row.members for row in selection.rows if row.cells[selection.column].number is None]
    if len(missing) == 1:
        return (f", without {', '.join(missing[0])}, which has no figure",)
    return (f", without {len(missing)} that have no figure",) if missing else ()


def dimension_noun(table: Table, dimension: str, number: int = 1) -> str:
    """The title of a dimension as a noun: `district`, `kinds of worker`."""
    found = next(each for each in table.dimensions if each.id == dimension)
    return singular_noun(found) if number == 1 else several(found)


def _several(selection: Selection) -> bool:
    """Whether the selection spans more than one row of the table.

    A year of months, however few have a figure.
    """
    return selection.span is not None and selection.span not in selection.table.periods


def _counted(selection: Selection) -> Sentence:
    rows, periods = selection.known, selection.periods
    if periods and len(periods) == len(rows) and (len(rows) > 1 or _several(selection)):
        return (len(rows), f" {plural(len(rows), noun_of(selection.table)).partition(' ')[2]}")
    if len(periods) <= 1:
        for place, dimension in enumerate(selection.table.dimensions):
            if len({row.members[place] for row in rows}) == len(rows):
                return (len(rows), f" {dimension_noun(selection.table, dimension.id, len(rows))}")
    return (len(rows), f" {plural(len(rows), 'figure').partition(' ')[2]}")

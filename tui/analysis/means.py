"""The mean of selected figures, with the working."""

from tui.model.period import MONTHS
from tui.model.table import Number, added
from tui.text.numbers import plural

from .described import added_up, member_names, noun_of
from .selection import Selection
from .working import Amount, Sentence, Working


def mean_of(selection: Selection) -> Working:
    """The mean of a selection over its periods."""
    series = selection.series
    values: list[Number] = [value for period in selection.periods if (value := series.value_at(period)) is not None]
    if not values:
        return Working(("no figure",))
    total = added(values)
    mean, measure = total / len(values), selection.measure
    if measure is None or measure.additive:
        who = member_names(selection)
        sentence: Sentence = (*((f"{who}: ",) if who else ()), Amount(total, measure), " / ", len(values), " = ", Amount(mean, measure))
        return Working(sentence, mean, cells=selection.cells)
    sentence = (f"the plain mean of {plural(len(values), noun_of(selection.table))} is ", Amount(mean, measure))
    return Working(sentence, mean, cells=selection.cells, only_confirms=True)


def monthly_mean(selection: Selection) -> Working:
    """The sum of a selection over the months of its periods, which are longer."""
    total, measure = selection.value, selection.measure
    months = sum(MONTHS.get(each.frequency, 0) for each in selection.periods)
    if total is None or not months:
        return Working(("no figure",))
    return Working(
        (*added_up(selection), "; ", Amount(total, measure), " / ", months, " = ", Amount(total / months, measure)),
        total / months,
        cells=selection.cells,
    )

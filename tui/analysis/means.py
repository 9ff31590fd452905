"""The mean of selected figures, with the working."""

from tui.model.table import Number, added
from tui.text.numbers import plural

from .described import member_names, noun_of
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

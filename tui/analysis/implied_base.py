"""The base that a change and its percentage imply, against the base in a table."""

from msgspec.structs import replace

from tui.model.claims import Claim
from tui.model.pack import Pack
from tui.model.report import Figure

from .checks.base import Base, ClaimCheck
from .implied import implied
from .like_for_like import compare_years
from .scales import in_unit
from .selection import Selection
from .working import Percent, PeriodSpan, Sentence, Working, in_percent, range_words


def base_of(pack: Pack, claim: Claim) -> Working:
    """Check the base that a change and its percentage imply.

    It is compared with the base in a table where there is one.
    """
    change, percent = (pack.figures[f"{claim.thing}/{id}"] for id in claim.pair or ())
    found = implied(change, percent)
    if found is None:
        return Working(("“", change.printed, "” and “", percent.printed, "” go in opposite directions"), holds=False)
    sentence: Sentence = (
        *range_words(found.change, step=found.step),
        " is ",
        *range_words(in_percent(found.percent), Percent),
        " of a starting figure of ",
    )
    sentence += range_words(found.base, step=found.step)
    known = _table_base(pack, change, percent)
    if known is None:
        return Working((*sentence, ". The report does not give it"))
    base, certain = known
    fits = found.base.low <= base.value <= found.base.high
    sentence += (". The table has ", base.value, " for ", *base.when)
    if not fits and not certain:
        return Working((*sentence, ", but the report may mean another period"), base.value, cells=base.cells)
    return Working((*sentence, ", which is within it" if fits else ", which is outside it"), base.value, fits, base.cells)


def _table_base(pack: Pack, change: Figure, percent: Figure) -> tuple[Base, bool] | None:
    """The base of a change in a table, and whether it is certain.

    It is certain where a figure is checked against the table. Otherwise it is from a table by period of the same measure, in its last year.
    """
    for figure in (change, percent):
        if isinstance(figure.check, ClaimCheck) and (base := figure.check.earlier(pack)):
            return replace(base, value=in_unit(base.value, pack, figure.check, change.unit)), True
    for table in pack.tables.values():
        measure = table.measures[table.main]
        if table.spec.topic and measure is not None and measure.id == change.measure:
            selection = Selection(table, table.main, {}, {})
            series = selection.series
            found = compare_years(series, series.years[-1], measure) if series.years else None
            if found is not None:
                return Base(found.base, (PeriodSpan(found.before[0], found.before[-1]),), selection.used(found.before)), False
    return None

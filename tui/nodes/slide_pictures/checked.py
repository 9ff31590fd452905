"""What the report says beside what its own figures give."""

from collections.abc import Sequence

from tui.analysis.audit import of_place
from tui.analysis.checks.selector import AtPeriod
from tui.analysis.finding import Finding
from tui.analysis.results import computed_words
from tui.charts.bar import round_top
from tui.model.pack import Pack
from tui.nodes.finding_words import claim_label
from tui.nodes.slide_content import SlideDrawing, ToldDrawing
from tui.nodes.table_views.part_years import part_year_notes
from tui.text.glyphs import Glyphs
from tui.text.numbers import unit_word
from tui.text.periods import short
from tui.text.spans import BLANK, Line, Span
from tui.text.wrapping import wrap

from .bars import SlideBar, bars_in_words, slide_bars

MOST_TOGETHER = 3
"""The most claims of one statement that are drawn together."""
OWN_SCALES = "Each pair of bars has its own scale."


def finding_picture(pack: Pack, finding: Finding) -> SlideDrawing | None:
    """Two bars for the claim and for each other of its statement in the same unit.

    None where the claim or what the figures give is no number from 0.
    """
    together = [found for found in of_place(pack, finding.claim.place) if _alike(found, finding)]
    if finding not in together:
        if not _alike(finding, finding):
            return None
        together = [finding]
    kept = together if len(together) <= MOST_TOGETHER else [finding]
    top = round_top(max(max(_values(found)) for found in kept))
    unit = "%" if finding.claim.unit == "%" else ""
    names = _with_periods(pack, kept)
    return _drawing(
        [bar for at, (name, found) in enumerate(zip(names, kept, strict=True)) for bar in _pair(name, found, 1, apart=at > 0)], top, unit
    )


def findings_picture(pack: Pack, found: Sequence[Finding]) -> SlideDrawing | None:
    """Two bars for each of a few claims, each pair on its own scale.

    None where there are more, or where one has no number from 0 to compare.
    """
    if len(found) > MOST_TOGETHER or not all(_alike(each, each) and max(_values(each)) for each in found):
        return None
    made = [bar for at, each in enumerate(found) for bar in _pair(_named(pack, each), each, max(_values(each)), apart=at > 0)]
    return _drawing(made, 0, "", OWN_SCALES if len(found) > 1 else "")


def _drawing(made: Sequence[SlideBar], top: float, unit: str, note: str = "") -> SlideDrawing:
    def draw(columns: int, rows: int, glyphs: Glyphs) -> tuple[Line, ...]:
        below = (BLANK, *wrap((Span(note, "quiet"),), columns)) if note else ()
        lines = slide_bars(made, top, unit, columns, rows - len(below), glyphs)
        return (*lines, *below) if lines else ()

    return ToldDrawing(draw, bars_in_words(made))


def _pair(name: str, found: Finding, whole: float, *, apart: bool) -> tuple[SlideBar, SlideBar]:
    """What the report says over what the figures give, as parts of a whole."""
    said, gives = _values(found)
    return (
        SlideBar("report", said / whole, f"“{found.claim.stated}”", pale=True, apart=apart, group=name),
        SlideBar(_whose(found), gives / whole, computed_words(found)),
    )


def _with_periods(pack: Pack, found: Sequence[Finding]) -> list[str]:
    """What claims are called, with the periods of the table where these differ.

    `Cancelled before (2014)` and `Cancelled since (2015, a part year)` say before and since when.
    """
    periods = [_period(pack, each) for each in found]
    told = len(set(periods)) > 1
    return [f"{each.claim.label} ({period})" if told and period else each.claim.label for each, period in zip(found, periods, strict=True)]


def _period(pack: Pack, found: Finding) -> str:
    """The period of the table that a claim is checked against; empty without one."""
    check = found.claim.check.itself if found.claim.check else None
    table = pack.report_tables.get(check.table) if isinstance(check, AtPeriod) else None
    if table is None or not isinstance(check, AtPeriod) or check.period is None:
        return ""
    period = next((each for each in table.periods if str(each) == str(check.period)), None)
    partly = ", a part year" if str(check.period) in part_year_notes(table) else ""
    return f"{short(period)}{partly}" if period else ""


def _named(pack: Pack, found: Finding) -> str:
    """A claim with its table, and its unit where that is not said yet."""
    name, unit = claim_label(pack, found.claim), unit_word(found.claim.unit)
    return name if not unit or unit.casefold() in name.casefold() else f"{name}, {unit}"


def _values(found: Finding) -> tuple[float, float]:
    return float(found.claim.value or 0), float(found.computed or 0)


def _alike(found: Finding, finding: Finding) -> bool:
    claim = found.claim
    return (
        claim.value is not None and claim.value >= 0 and found.computed is not None and found.computed >= 0
        and claim.unit == finding.claim.unit and found.unit == finding.unit and not claim.pair
    )  # fmt: skip


def _whose(finding: Finding) -> str:
    return "its own table" if finding.support == "table" else "its own figures"

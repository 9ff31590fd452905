"""Tests a claim of an earlier report with the figures of a later one."""

from msgspec.structs import replace

from tui.analysis.across.in_report import InReport
from tui.analysis.chance import CHANCE, of_two_counts
from tui.analysis.checks.base import ClaimCheck
from tui.analysis.checks.extreme import Extreme
from tui.analysis.checks.trend import Trend
from tui.analysis.finding import Finding, find_verdict
from tui.analysis.scales import scale
from tui.analysis.verdicts import judged
from tui.analysis.working import Amount, Difference, Percent, Sentence, Working
from tui.model.claims import Claim
from tui.model.measures import Measure
from tui.model.pack import Pack
from tui.model.table import Number, added

from .printed import LaterAnswer, LaterFigure

COURSE = ("rising", "falling", "stable")
LEAST_SERIES = 3
"""The fewest periods of a series that a word can be tested on."""


def retested(earlier: Pack, answer: LaterAnswer) -> Finding | None:
    """A claim with its verdict by the figures of the later report.

    None where these are not printed, or not in full, or where figures of this kind do not test the claim.
    """
    found, finding = answer.found, answer.wanted.claim
    if finding is None or not answer.complete or not all(each.exact for each in found):
        return None
    claim, measure = replace(finding.claim, reason="", check=None), answer.wanted.measure
    figure = earlier.figures.get(f"{claim.thing}/{claim.part}")
    role = figure.role if figure else "course" if claim.relation in COURSE else ""
    if role in ("level", "previous"):
        working = _level(found[0], measure, claim)
    elif role in ("change", "percent-change", "course") and len(found) == 2:
        working = _change(found[0], found[1], measure, claim, role)
    else:
        return None
    verdict, working, sentence = judged(claim, working)
    return Finding(claim, verdict, working.computed, sentence, (), 0, "table", unit=working.unit)


def retested_series(later: Pack, finding: Finding, answer: LaterAnswer) -> Finding | None:
    """A word with its verdict by a whole series of the later report.

    Rising, falling and stable go by its control chart, highest and lowest by its last period. None where the figures are not all of one
    table, or where the word is another.
    """
    claim, series = finding.claim, _one_series(answer)
    if series is None:
        return None
    table, column, where = series.table, series.table.columns[series.column].id, series.where
    periods = {each.period for each in answer.found}
    if claim.relation in COURSE:
        check: ClaimCheck = Trend(table=table.id, column=column, where=where)
    elif claim.relation in ("highest", "lowest"):
        check = Extreme(table=table.id, column=column, where=where, period=str(max(periods)), among="periods")
    else:
        return None
    asked = replace(table, rows=tuple(row for row in table.rows if row.period in periods))
    return find_verdict(replace(later, tables={table.id: asked}), replace(claim, reason="", check=check))


def _one_series(answer: LaterAnswer) -> InReport | None:
    """The series that has all figures of an answer, period by period, if one has."""
    found = {(each.report.table.id, each.report.column, *each.report.where.items()): each.report for each in answer.found if each.report}
    whole = all(each.report and each.parts == (each.period,) for each in answer.found)
    return next(iter(found.values())) if answer.complete and whole and len(found) == 1 and len(answer.found) >= LEAST_SERIES else None


def _level(found: LaterFigure, measure: Measure, claim: Claim) -> Working:
    return Working((found.period, ": ", Amount(found.value, measure)), _scaled(found.value, measure, claim))


def _change(now: LaterFigure, before: LaterFigure, measure: Measure, claim: Claim, role: str) -> Working:
    """The change of two figures; for a word, whether it could be chance too."""
    difference = added((now.value, -before.value))
    sentence: Sentence = (now.period, ": ", Amount(now.value, measure), ", in ", before.period, " ", Amount(before.value, measure))
    sentence += (": ", Difference(difference, measure))
    share = difference * 100 / before.value if before.value > 0 and not measure.percentage else None
    sentence += () if share is None else (" (", Percent(share), ")")
    if role == "percent-change":
        return Working(sentence if share is not None else (*sentence, ", which has no percentage"), share, unit="percent")
    if role == "change":
        return Working(sentence, _scaled(difference, measure, claim), unit="points" if measure.percentage else "")
    chance = of_two_counts(now.value, before.value) if measure.events and min(now.value, before.value) >= 0 else None
    if chance and not chance.beyond:
        return Working((*sentence, f", which {CHANCE}"), holds=True if claim.relation == "stable" else None)
    held = {"rising": difference > 0, "falling": difference < 0, "stable": False if chance else None}
    return Working(sentence, holds=held[claim.relation])


def _scaled(value: Number, measure: Measure, claim: Claim) -> Number:
    """A figure in the scale of the claim: `£4.3m` of a measure in `£`."""
    own, stated = scale(measure.unit), scale(claim.unit)
    return value if own == stated else value * own / stated

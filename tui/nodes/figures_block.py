"""The figures of a statement: each with its value, its words, and what it gives.

Figures in the same unit have a bar, so that they can be compared.
"""

from collections import Counter
from collections.abc import Sequence

from tui.analysis.chance import Chance, chance_words
from tui.analysis.checks.mean import Mean
from tui.analysis.checks.total import Total
from tui.analysis.finding import Finding
from tui.analysis.standings import standing
from tui.charts.bar import rightward
from tui.model.report import CHANGES, Figure
from tui.model.sentence_case import mid_sentence
from tui.text.cells import cell_len
from tui.text.figures import figure_with_unit, names_something
from tui.text.glyphs import BLOCKS, Glyphs
from tui.text.spans import Line, Span, SpanRole
from tui.text.wrapping import fit, wrap

from .finding_words import computed, why
from .standing_words import standing_span

_INDENT = 2
LEAST_LABEL = 16
"""The fewest cells for labels beside their values: with fewer, each value stands below its label."""
LONGEST_TO_SHORTEST = 10
"""How many times as long as the shortest bar the longest may be."""
LEAST_BAR, WIDEST_BAR, _FULL = 8, 30, 100
"""The fewest and most cells of a bar, and the percentage of a full one."""


def shared_window(figures: Sequence[Figure]) -> str:
    """The window that all figures share; empty where they differ."""
    windows = {figure.window for figure in figures}
    return windows.pop() if len(windows) == 1 else ""


def figures_block(
    figures: Sequence[Figure],
    findings: dict[str, Finding],
    chances: dict[str, Chance],
    columns: int,
    marked: str = "",
    glyphs: Glyphs = BLOCKS,
) -> tuple[Line, ...]:
    """Rows for each figure: its value, then how it is printed and what it gives.

    The sign before it is its standing. The marked one is shown as read out. At most `columns` wide.
    """
    compared = compared_levels(figures)
    top = (
        max((_FULL if each.unit == "%" else 0, *(abs(figure.value) for figure in compared))) if (each := next(iter(compared), None)) else 0
    )
    values = [figure_with_unit(figure) for figure in figures]
    value = max(map(cell_len, values), default=0)
    longest, beside = max((cell_len(figure.label) for figure in figures), default=0), columns - value - 2 * _INDENT
    stacked = longest > beside and beside < LEAST_LABEL
    label = max(1, columns - _INDENT) if stacked else min(longest, max(1, beside))
    room = columns - label - value - 2 * _INDENT - _INDENT
    bar = min(room, WIDEST_BAR) if compared and room >= LEAST_BAR else 0
    bases = {finding.claim.pair[1]: finding for finding in findings.values() if finding.claim.pair}
    lines: list[Line] = []
    for figure, words in zip(figures, values, strict=True):
        first, *rest = wrap((Span(figure.label),), label)
        found, base = findings.get(figure.id), bases.get(figure.id)
        here = marked in (figure.id, base.claim.part if base else figure.id)
        drawn: Line = ()
        if bar:
            length = abs(figure.value) / top * bar if figure in compared and top else 0
            drawn = (Span(fit(rightward(length, glyphs), bar, glyphs) + " " * _INDENT, _bar_role(figure)),)
        sign = standing_span(standing(found)) if found else Span(" ")
        head: Line = (
            sign,
            Span(" "),
            *(first if stacked else (Span(fit("".join(span.text for span in first), label, glyphs)), Span(" " * _INDENT), *drawn)),
            *(() if stacked else (Span(fit(words, value, glyphs, right=True), "strong"),)),
        )
        lines.append(tuple(Span(span.text, "here") for span in head) if here else head)
        lines += [(Span(" " * _INDENT), *row) for row in rest]
        if stacked:
            lines += [(Span(" " * 2 * _INDENT), *row) for row in wrap((Span(words, "strong"),), max(1, columns - 2 * _INDENT))]
        note = _note(figure, found, base, chances.get(figure.id), shared_window(figures))
        noted = wrap((Span(note, "quiet"),), max(1, columns - 2 * _INDENT)) if note else ()
        lines += [(Span(" " * 2 * _INDENT), *row) for row in noted]
    return tuple(lines)


def compared_levels(figures: Sequence[Figure]) -> list[Figure]:
    """Levels in the same unit, if there are two of them or more.

    A total, its mean and a part of it are none: the one holds the other. Neither are a whole and what is so much less that its bar is
    hardly seen, such as a difference.
    """
    levels = [
        each for each in figures if each.role not in (*CHANGES, "rank") and not (each.fact or names_something(each) or each.value < 0)
    ]
    units = Counter(figure.unit for figure in levels)
    found = [figure for figure in levels if units[figure.unit] > 1 and units[figure.unit] == max(units.values())]
    checks = [figure.check.itself if figure.check else None for figure in found]
    sizes = [figure.value for figure in found if figure.value]
    alike = all(len({isinstance(check, kind) for check in checks}) == 1 for kind in (Mean, Total))
    return found if sizes and alike and max(sizes) <= LONGEST_TO_SHORTEST * min(sizes) else []


def _bar_role(figure: Figure) -> SpanRole:
    return "quiet" if figure.role in ("previous", "target") else "plain"


def _note(figure: Figure, finding: Finding | None, base: Finding | None, chance: Chance | None, window: str) -> str:
    """The window where others differ, the report's own words, and what the data gives.

    A percentage with its change gives the starting figure that the two imply.
    """
    gives = ""
    if finding and finding.verdict in ("close", "differs"):
        gives = why(finding)
    elif finding and (shown := computed(finding)):
        gives = f"the data gives {shown}"
    tested = chance_words(chance) if chance and figure.role == "change" else ""
    implied = mid_sentence(why(base).partition(". The report")[0]) if base else ""
    return "; ".join(
        filter(
            None,
            (
                "" if window else figure.window,
                "" if names_something(figure) and figure.role == "rank" else f"“{figure.printed}”",
                tested,
                gives,
                implied,
            ),
        )
    )

"""What the report says beside what its own figures give."""

from tui.analysis.audit import of_place
from tui.analysis.finding import Finding
from tui.charts.bar import round_top
from tui.model.pack import Pack
from tui.nodes.finding_words import computed_words
from tui.nodes.slide_content import SlideDrawing
from tui.text.glyphs import Glyphs
from tui.text.spans import Line

from .bars import SlideBar, slide_bars

MOST_TOGETHER = 3
"""The most claims of one statement that are drawn together."""


def finding_picture(pack: Pack, finding: Finding) -> SlideDrawing | None:
    """Two bars for the claim and for each other of its statement in the same unit.

    None where the claim or what the figures give is no number from 0.
    """
    together = [found for found in of_place(pack, finding.claim.place) if _alike(found, finding)]
    if finding not in together:
        return None
    kept = together if len(together) <= MOST_TOGETHER else [finding]
    made: list[SlideBar] = []
    for found in kept:
        claim = found.claim
        said = f"“{claim.stated}”"
        made.append(SlideBar("report", float(claim.value or 0), said, pale=True, apart=bool(made), group=claim.label))
        made.append(SlideBar(_whose(found), float(found.computed or 0), computed_words(found)))
    top = round_top(max(bar.value or 0 for bar in made))
    unit = "%" if finding.claim.unit == "%" else ""

    def draw(columns: int, rows: int, glyphs: Glyphs) -> tuple[Line, ...]:
        return slide_bars(made, top, unit, columns, rows, glyphs)

    return draw


def _alike(found: Finding, finding: Finding) -> bool:
    claim = found.claim
    return (
        claim.value is not None and claim.value >= 0 and found.computed is not None and found.computed >= 0
        and claim.unit == finding.claim.unit and found.unit == finding.unit and not claim.pair
    )  # fmt: skip


def _whose(finding: Finding) -> str:
    return "its own table" if finding.support == "table" else "its own figures"

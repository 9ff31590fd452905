"""Slides of the workshop, a topic, the glossary, a term, a statistic and the keys."""

from tui.charts.plan import plan
from tui.model.pack import Pack
from tui.model.series import Series
from tui.text.spans import Span

from .finding_lines import BESIDE
from .slide_content import SlideContent


def statistic_face(pack: Pack, id: str) -> SlideContent:
    """Open statistics compared with the report's: what they count, and their source."""
    held = pack.statistics[id]
    origins = ". ".join((*(origin.title for origin in held.sources), *(each.attribution or each.title for each in held.licences))).rstrip(
        "."
    )
    return SlideContent(
        ("Audit", "Open statistics"),
        held.note.title,
        large=held.note.short,
        unit=held.note.unit,
        sentence=held.note.definition,
        more=((Span(BESIDE + ".", "note"),),),
        plan=plan(held.data, percentage=held.note.unit == "%") if isinstance(held.data, Series) else None,
        source=f"Source: {origins}.",
    )

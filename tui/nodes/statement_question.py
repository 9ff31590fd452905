"""The question that would settle a statement, on its slide."""

from tui.analysis.standings import standing
from tui.model.pack import Pack
from tui.model.report import Statement
from tui.text.spans import Span
from tui.text.verdict_signs import TO_ASK

from .slide_content import SlideContent


def with_question(pack: Pack, statement: Statement, content: SlideContent) -> SlideContent:
    """The content with the first question that a claim not settled raises."""
    if not content.unsettled:
        return content
    from .every_question import every_question  # late: many statements are settled

    for asked in every_question(pack):
        if any(each.claim.thing == statement.id and standing(each) == "ask" for each in asked.findings):
            return content._replace(asked=(Span(f"{TO_ASK} ", "strong"), Span(f"To settle it: {asked.question}")))
    return content

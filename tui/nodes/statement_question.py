"""What a statement's slide adds where the report does not settle the statement.

The headline becomes a question, the sentence the report's words, and the question that would settle it stands below.
"""

from tui.analysis.chance import CHANCE
from tui.analysis.standings import standing
from tui.model.pack import Pack
from tui.model.report import Statement
from tui.text.spans import Span
from tui.text.verdict_signs import TO_ASK

from .slide_content import MOST_WORDS, QUESTION, SlideContent
from .slide_said import as_reported


def in_doubt(pack: Pack, statement: Statement, content: SlideContent) -> SlideContent:
    """The content of a statement as a question, where it is not settled."""
    if not content.unsettled:
        return content
    asked = with_question(pack, statement, content)
    if not content.large:
        return asked
    sentence, last = content.sentence, content.words or content.large
    bare = sentence.rstrip(".").casefold()
    if bare and CHANCE not in bare and (bare == statement.title.casefold() or bare in statement.text.casefold()):
        reported = as_reported(content, sentence)
        sentence = reported if len(reported.split()) <= MOST_WORDS else sentence
    questioned = last if last[-1] in ".?!:" else f"{last}{QUESTION}"
    headline = asked._replace(words=questioned) if content.words else asked._replace(large=questioned)
    return headline._replace(sentence=sentence)


def with_question(pack: Pack, statement: Statement, content: SlideContent) -> SlideContent:
    """The content with the first question that a claim not settled raises."""
    if not content.unsettled:
        return content
    from .every_question import every_question  # late: many statements are settled

    for asked in every_question(pack):
        if any(each.claim.thing == statement.id and standing(each) == "ask" for each in asked.findings):
            return content._replace(asked=(Span(f"{TO_ASK} ", "strong"), Span(f"To settle it: {asked.question}")))
    return content

"""The slide of the questions for the Force, which stays up for the discussion."""

import re
from collections.abc import Sequence

from tui.text.spans import Span

from .slide_content import SlideContent
from .slide_pictures.texts import numbered_picture

MOST_QUESTIONS = 6
"""The most questions on the slide: a digit leads to the slide behind each."""


SECOND_QUESTION = re.compile(
    r"(?:, (?:in which|over which|which|what|how|when|where|who|is|was|were)\b[^,?]*)*"
    r",(?: and (?:which|what|how|when|where|who|is|was|were)|(?: and)? (?:in|over) which)\b[^,?]*\?$"
)
"""What a question asks for besides the first thing: the last clause has an “and”, which a relative clause has not."""
SECOND_THING = re.compile(r", and the [^,?]*(?=[,?])")
"""A second thing that a question asks for in the same words: `, and the group's average`."""


def one_thing(question: str) -> str:
    """A question that asks for one thing only."""
    return SECOND_THING.sub("", SECOND_QUESTION.sub("?", question))


def question_slide(
    questions: Sequence[str], ends: Sequence[str], of: int, sentence: str, *, digits: bool = False, settles: Sequence[str] = ()
) -> SlideContent:
    """Numbered questions, each with where it comes from, out of `of` in all.

    Where there is little room, each asks for one thing only. The `sentence` says what they are about. Below a single question is what its
    answer `settles`.
    """
    rest, entries = of - len(questions), list(zip(questions, ends, strict=True))
    brief = [(one_thing(question), "") for question in questions]
    return SlideContent(
        ("For discussion",),
        "Questions for the Force",
        large=str(len(questions) if digits else of) if questions else "",
        words="question" if len(questions) == 1 else "questions",
        sentence=sentence,
        drawing=numbered_picture(entries) if questions else None,
        briefs=(numbered_picture(brief), numbered_picture(brief, rest="{} more, which do not fit here.")) if questions else (),
        more=((Span(f"The answer would settle: {settles[0]}."),),) if len(questions) == 1 and any(settles) else (),
        source=f"The questions are ours; the audit has {rest} more." if rest else "The questions are ours.",
        read_out=True,
    )

"""The slide of the questions for the Force, which stays up for the discussion."""

from collections.abc import Sequence

from tui.text.spans import Span

from .slide_content import SlideContent
from .slide_pictures.texts import numbered_picture

MOST_QUESTIONS = 6
"""The most questions on the slide: a digit leads to the slide behind each."""


def question_slide(
    questions: Sequence[str], ends: Sequence[str], of: int, sentence: str, *, digits: bool = False, settles: Sequence[str] = ()
) -> SlideContent:
    """Numbered questions, each with where it comes from, out of `of` in all.

    Each is asked as it is in the audit: where there is little room, without where it comes from, and then fewer are. The `sentence` says
    what they are about. Below a single question is what its answer `settles`.
    """
    rest, entries = of - len(questions), list(zip(questions, ends, strict=True))
    whole = [(question, "") for question in questions]
    return SlideContent(
        ("For discussion",),
        "Questions for the Force",
        large=str(len(questions) if digits else of) if questions else "",
        words="question" if len(questions) == 1 else "questions",
        sentence=sentence,
        drawing=numbered_picture(entries) if questions else None,
        briefs=(numbered_picture(whole), numbered_picture(whole, rest="{} more, which do not fit here.")) if questions else (),
        more=((Span(f"The answer would settle: {settles[0]}."),),) if len(questions) == 1 and any(settles) else (),
        source=f"The questions are ours; the audit has {rest} more." if rest else "The questions are ours.",
        read_out=True,
    )

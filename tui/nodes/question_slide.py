"""The slide of the questions for the Force, which stays up for the discussion."""

from collections.abc import Sequence

from tui.text.numbers import plural
from tui.text.spans import Span

from .slide_content import SlideContent
from .slide_pictures.texts import numbered_picture

MOST_QUESTIONS = 6
"""The most questions on the slide: a digit leads to the slide behind each."""


def question_slide(questions: Sequence[str], ends: Sequence[str], of: int, *, digits: bool = False) -> SlideContent:
    """Numbered questions, each with where it comes from, out of `of` in all."""
    rest, entries = of - len(questions), list(zip(questions, ends, strict=True))
    left_out = f"{plural(rest, 'more question')} in the audit." if rest else ""
    range_of = f"1 to {len(questions)}" if len(questions) > 1 else "1"
    keys = f"{range_of}: the slide behind a question, and back." if digits and questions else ""
    return SlideContent(
        ("For discussion",),
        "Questions for the Force",
        large=str(len(questions) if digits else of) if questions else "",
        words="question" if len(questions) == 1 else "questions",
        sentence="Questions that would settle what the report leaves open." if questions else "The report leaves no questions open.",
        drawing=numbered_picture(entries) if questions else None,
        brief=numbered_picture(entries, some=True) if questions else None,
        more=((Span(" ".join(filter(None, (keys, left_out))), "quiet"),),) if keys or left_out else (),
    )

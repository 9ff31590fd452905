"""A question to ask the Force in words: why it is asked, and what it would settle."""

from tui.analysis.in_words import piece_words
from tui.analysis.questions import BoardQuestion
from tui.model.sentence_case import whole_sentence
from tui.text.numbers import plural


def reason(asked: BoardQuestion) -> str:
    """Why a question is asked, in a sentence."""
    return whole_sentence("".join(map(piece_words, asked.why)).strip().rstrip("."))


def settles(asked: BoardQuestion) -> str:
    """How many claims a question would settle."""
    return f"Helps to settle {plural(len(asked.findings), 'claim')}."

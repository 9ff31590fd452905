"""A question to ask the Force in words: why it is asked, and what it would settle."""

from tui.analysis.in_words import piece_words
from tui.analysis.questions import BoardQuestion
from tui.text.numbers import plural


def reason(asked: BoardQuestion) -> str:
    """Why a question is asked, in a sentence."""
    sentence = "".join(map(piece_words, asked.why)).strip().rstrip(".")
    return f"{sentence[:1].upper()}{sentence[1:]}."


def settles(asked: BoardQuestion) -> str:
    """How many claims a question would settle."""
    return f"Helps to settle {plural(len(asked.findings), 'claim')}."

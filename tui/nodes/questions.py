"""The questions to ask the Force in words: the list, its links, and its slide."""

from tui.analysis.in_words import words
from tui.analysis.questions import QUESTIONS, Asked, questions
from tui.model.pack import Pack
from tui.text.glyphs import Glyphs
from tui.text.meeting import publication
from tui.text.numbers import plural
from tui.text.spans import Line, Span
from tui.text.wrapping import wrap

from .links import Link
from .slide_content import SlideContent, some

ADDRESS = f"audit/{QUESTIONS}"
TITLE = "Questions to ask the Force"
INDENT = 4
"""The indent in cells of a question's lines after the first, below its number."""


def reason(asked: Asked) -> str:
    """Why a question is asked, in a sentence."""
    told = "".join(map(words, asked.why)).strip().rstrip(".")
    return f"{told[:1].upper()}{told[1:]}."


def settles(asked: Asked) -> str:
    """How many claims a question would settle."""
    return f"Helps to settle {plural(len(asked.findings), 'claim')}."


def question_lines(pack: Pack) -> tuple[Line, ...]:
    """Every question with its number and the reason, under the topic that raises it."""
    found = questions(pack)
    lines: list[Line] = [(Span(TITLE, "title"),), (Span(f"{plural(len(found), 'question')}, in the report's order.", "note"),)]
    topic = ""
    for number, asked in enumerate(found, 1):
        if asked.findings[0].claim.topic != topic:
            topic = asked.findings[0].claim.topic
            lines += [(), (Span(pack.topics[topic].title, "strong"),)]
        lines.append((Span(f"{number}. ", "muted"), Span(asked.question), Span(f" {reason(asked)} {settles(asked)}", "muted")))
    lines += [(), (Span(f"Source: {publication(pack)}. The questions are ours.", "muted"),)]
    return tuple(lines)


def question_leads(pack: Pack) -> tuple[Link, ...]:
    """The link from each question: the first claim that it would settle."""
    firsts = (asked.findings[0].claim for asked in questions(pack))
    return tuple(Link("Helps to settle", claim.label, claim.address) for claim in firsts)


def questions_text(pack: Pack) -> str:
    """All questions as one text, to copy."""
    return " ".join(f"{number}. {asked.question}" for number, asked in enumerate(questions(pack), 1))


def questions_face(pack: Pack) -> SlideContent:
    """The slide: how many questions there are, then as many as fit."""
    found = questions(pack)

    def draw(columns: int, rows: int, glyphs: Glyphs) -> tuple[Line, ...]:
        lines: list[Line] = []
        for number, asked in enumerate(found, 1):
            lines += wrap((Span(f"{number}. ", "muted"), Span(asked.question)), columns, INDENT)
        return some(lines, rows, glyphs)

    return SlideContent(
        ("Audit",),
        TITLE,
        large=str(len(found)),
        unit="question to ask the Force" if len(found) == 1 else "questions to ask the Force",
        sentence=found[0].question if found else "The report leaves no questions open.",
        drawing=draw,
        drawn=True,
    )

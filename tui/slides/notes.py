"""The notes of a slide: what to say and do, what to take care of, what to ask.

They come from the deck, and from what the slide itself leaves out.
"""

from typing import NamedTuple

from tui.model.deck import Slide
from tui.nodes.slide_content import SlideContent
from tui.text.spans import BLANK, Line, Span

NOTE_WORDS = ("SAY", "DO", "CARE", "ASK")
"""The words that begin the parts of a note: the message, what to do, what not to take it for, and what to ask."""


class NotePart(NamedTuple):
    """A part of a note; `word` is empty for a note without these words."""

    word: str
    text: str


def note_parts(notes: str) -> tuple[NotePart, ...]:
    """The parts of a note, each of which begins with a word and a colon."""
    found: list[NotePart] = []
    word, words = "", list[str]()
    for each in notes.split():
        if each.removesuffix(":") in NOTE_WORDS and each.endswith(":"):
            found += [NotePart(word, " ".join(words))] if words else []
            word, words = each.removesuffix(":"), []
        else:
            words.append(each)
    return (*found, NotePart(word, " ".join(words))) if words else tuple(found)


def all_notes(slide: Slide, found: SlideContent) -> tuple[Line, ...]:
    """The deck's notes, then the message at length and what limits it."""
    lines: list[Line] = []
    for part in note_parts(slide.notes):
        lines += [*([BLANK] if lines else []), (*((Span(f"{part.word}  ", "strong"),) if part.word else ()), Span(part.text))]
    for text in (found.full, *found.cautions):
        if text and text not in (found.sentence, slide.notes):
            lines += [*([BLANK] if lines else []), (Span(text, "quiet"),)]
    return tuple(lines) or ((Span("No notes for this slide.", "quiet"),),)

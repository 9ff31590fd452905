"""A slide as the reader says it: what is on it, and its chart in words."""

from collections.abc import Iterator

from tui.model.pack import Pack
from tui.nodes.kinds import node
from tui.slides.presentation import Presentation
from tui.slides.slide import content_of
from tui.slides.speaker import NO_NOTES, notes_of

from .page import ReadingLine
from .pages import SUMMARY


def slide_entries(pack: Pack, deck: Presentation) -> Iterator[ReadingLine]:
    """The current slide.

    Its number and title, its figure, sentence and cautions, then its chart in words."""
    found = content_of(pack, deck.slide)
    yield ReadingLine(f"Slide {deck.place + 1} of {len(deck.slides)}: {found.title}")
    figure = " ".join(filter(None, (found.before, "" if found.large == found.title else found.large, found.words or found.unit)))
    said = (figure, found.sentence, found.full if found.full != found.sentence else "", *found.cautions)
    yield from (ReadingLine(words) for words in said if words and words != found.title)
    if found.plan or found.drawing:
        facts = node(pack, deck.address).record().facts
        yield from (ReadingLine(fact.words) for fact in facts if fact.label in SUMMARY and fact.words not in said)


def note_entries(deck: Presentation) -> Iterator[ReadingLine]:
    """The speaker's notes of the current slide."""
    parts = notes_of(deck.slide.notes)
    yield from (ReadingLine(f"{part.word}: {part.text}" if part.word else part.text) for part in parts)
    if not parts:
        yield ReadingLine(NO_NOTES)

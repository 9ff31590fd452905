"""A slide as the reader says it: what is on it, and its chart in words."""

from collections.abc import Iterator
from contextlib import suppress

from tui.model.pack import Pack
from tui.nodes.kinds import node
from tui.nodes.rebased_record import RebaseRefused, TableTrend
from tui.slides.elsewhere import workshop_of
from tui.slides.presentation import Presentation
from tui.slides.slide import content_of
from tui.slides.speaker import NO_NOTES, notes_of
from tui.text.meeting import short_mastheads
from tui.text.numbers import MINUS
from tui.text.spans import plain

from .page import ReadingLine
from .pages import SUMMARY
from .slide_pictures import picture_words


def slide_entries(pack: Pack, deck: Presentation) -> Iterator[ReadingLine]:
    """The current slide.

    Its number and title, the workshop if it is another one, its figure, sentence and cautions, then its picture and its chart in words."""
    found = content_of(pack, deck.slide)
    yield ReadingLine(f"Slide {deck.place + 1} of {len(deck.slides)}: {found.title}")
    home = workshop_of(pack, deck.slide)
    if home is not None and home is not pack:
        yield ReadingLine(f"From another workshop: {short_mastheads(home)[0]}")
    joint = ", " if found.large.endswith("%") and (found.large[0] in f"+{MINUS}" or not found.words) else " "
    figure = joint.join(filter(None, (f"{found.before} {found.large}".strip(), found.words or found.unit)))
    figure = figure if found.large != found.title else ""
    summary = _summary(pack, deck) if found.plan or found.drawing else ()
    # What a whole series says is in its summary too, but for what a rebase changes.
    full = found.full if found.full != found.sentence and (deck.slide.rebase or not summary) else ""
    said = (figure, found.sentence, full, *found.cautions)
    yield from (ReadingLine(words) for words in said if words and words != found.title)
    drawn = (*picture_words(pack, deck.slide, deck.slides), *map(plain, found.more))
    yield from (ReadingLine(words) for words in (*drawn, *summary) if words and words not in said)


def _summary(pack: Pack, deck: Presentation) -> tuple[str, ...]:
    """A slide's chart in words; of a rebased one, each phase."""
    home = workshop_of(pack, deck.slide)
    if home is None:
        return ()
    place = deck.address.local
    if deck.slide.rebase:
        with suppress(RebaseRefused):
            trend = TableTrend(home, place)
            return tuple(f"{fact.label}: {fact.words}" for fact in trend.effect(trend.periods(deck.slide.rebase))[1:])
    return tuple(fact.words for fact in node(home, place).record().facts if fact.label in SUMMARY)


def note_entries(deck: Presentation) -> Iterator[ReadingLine]:
    """The speaker's notes of the current slide."""
    parts = notes_of(deck.slide.notes)
    yield from (ReadingLine(f"{part.word.capitalize()}: {part.text}" if part.word else part.text) for part in parts)
    if not parts:
        yield ReadingLine(NO_NOTES)

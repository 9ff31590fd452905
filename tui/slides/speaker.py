"""The speaker's view: the current slide, its notes, the next slide, elapsed time."""

import datetime as dt

from tui.model.deck import Slide
from tui.model.pack import Pack
from tui.text.glyphs import Glyphs
from tui.text.spans import Line, Span
from tui.text.wrapping import clip

from .sentence import even_rows
from .slide import content_of

NO_NOTES = "No notes for this slide."
ELSEWHERE: tuple[Line, ...] = ((Span("The presenter is using another deck, so these notes do not apply.", "quiet"),),)
END, UNKNOWN = "the end of the deck", "a slide that is not in this deck"


def now_lines(pack: Pack, slide: Slide, number: int, of: int, *, blank: bool, columns: int) -> tuple[Line, ...]:
    """The current slide: its number, title, figure, sentence and cautions."""
    found = content_of(pack, slide)
    place = f"{number} of {of}" if number else "outside the deck"
    head: Line = (Span("Now   ", "quiet"), Span(place, "strong"), *((Span("   screen blank", "strong"),) if blank else ()))
    figure = " ".join(part for part in (found.before, found.large) if part) if found.large != found.title else ""
    shown: Line = (Span(found.title, "strong"), *((Span(f"   {figure}", "strong"),) if figure and figure not in found.title else ()))
    cautions = [line for caution in found.cautions for line in even_rows((Span(caution, "quiet"),), columns)]
    return (head, *even_rows(shown, columns), *even_rows((Span(found.sentence),), columns), *cautions)


def notes_lines(slide: Slide) -> tuple[Line, ...]:
    """The notes, a paragraph for each sentence, so that the place is easy to find."""
    sentences = [part for part in slide.notes.replace(". ", ".\n").split("\n") if part.strip()]
    return tuple((Span(sentence.strip()),) for sentence in sentences) or ((Span(NO_NOTES, "quiet"),),)


def next_line(title: str, columns: int, glyphs: Glyphs) -> Line:
    """The next slide."""
    return (Span("Next  ", "quiet"), Span(clip(title, columns - 6, glyphs), "strong"))


def elapsed(since: dt.datetime, now: dt.datetime) -> str:
    """`12 min since 14:03`, `1 h 05 min since 14:03`, in whole minutes.

    The text changes only once a minute.
    """
    hours, minutes = divmod(max(0, int((now - since).total_seconds())) // 60, 60)
    return f"{f'{hours} h {minutes:02}' if hours else minutes} min since {since:%H:%M}"

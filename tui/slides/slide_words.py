"""The words of a slide that the list changes: title, headline and sentence."""

from collections.abc import Callable
from functools import partial
from typing import NamedTuple

from msgspec.structs import replace

from tui.model.deck import Slide
from tui.nodes.slide_content import MOST_WORDS, SlideContent
from tui.text.cells import cell_len
from tui.text.glyphs import BLOCKS

from .headline import set_small


class SlideWords(NamedTuple):
    """One kind of words.

    What they are called, what a slide says now, and how its deck keeps others. `problem` says what is wrong with words; empty where
    nothing is.
    """

    name: str
    hint: Callable[[SlideContent], str]
    now: Callable[[SlideContent], str]
    given: Callable[[Slide, str | None], Slide]
    problem: Callable[[str], str]

    small: Callable[[SlideContent, int, int], str] = lambda content, columns, rows: ""
    """What is said of those that have no room in large letters on a slide of so many columns and rows."""

    def asked(self, content: SlideContent, number: int, most: int) -> str:
        """The prompt, with the number of the slide, and its name where that fits."""
        named = f"{self.name} of {number}, {content.name}: "
        return named if cell_len(named) <= most else f"{self.name} of slide {number}: "

    def changed(self, slide: Slide, content: SlideContent, typed: str) -> Slide:
        """The slide with the words typed.

        The same ones again are no change, and none bring the usual ones back.
        """
        return slide if typed == self.now(content) else self.given(slide, typed or None)


def _set_small(content: SlideContent, columns: int, rows: int) -> str:
    small = set_small(content, columns, rows, BLOCKS)
    return f". Too long for large letters: “{small}” is set small." if small else ""


def _too_long(what: str, words: str) -> str:
    """Whether words are too many for a slide."""
    number = len(words.split())
    return f"A {what} has at most {MOST_WORDS} words. This one has {number}." if number > MOST_WORDS else ""


OWN_WORDS: dict[str, SlideWords] = {
    "title": SlideWords(
        "Title",
        lambda content: (
            "The small title in the first row." if content.where and not (content.asks_title or content.is_title) else "The large title."
        ),
        lambda content: content.name,
        lambda slide, words: replace(slide, title=words),
        lambda words: "",
    ),
    "headline": SlideWords(
        "Headline",
        lambda content: "The largest words. Those without room in large letters are set small.",
        lambda content: content.headline,
        lambda slide, words: replace(slide, headline=words),
        partial(_too_long, "headline"),
        _set_small,
    ),
    "sentence": SlideWords(
        "Sentence",
        lambda content: f"The message; at most {MOST_WORDS} words.",
        lambda content: content.sentence,
        lambda slide, words: replace(slide, sentence=words),
        partial(_too_long, "sentence"),
    ),
}

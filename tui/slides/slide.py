"""Makes a slide from any address, in the deck's own words where it has them."""

from functools import cache

from tui.analysis.chance import CHANCE
from tui.model.deck import Slide
from tui.model.pack import Pack
from tui.navigation.address import Address
from tui.nodes.kinds import node
from tui.nodes.slide_content import SlideContent


@cache
def place_of(slide: Slide) -> Address:
    """The address of a slide.

    A deck file writes it as text, which is read here and nowhere else.
    """
    return Address.parse(slide.address).local


def content_of(pack: Pack, slide: Slide) -> SlideContent:
    """The content of a deck's slide, with its own title and sentence if it has them."""
    found = node(pack, place_of(slide)).slide()
    if slide.title:
        # Large words that only repeated the title give way to the deck's title; a figure stays.
        found = found._replace(title=slide.title, large=slide.title if found.large == found.title else found.large)
    return without_repeats(found._replace(sentence=slide.sentence) if slide.sentence else found)


def without_repeats(found: SlideContent) -> SlideContent:
    """Slide content without the cautions that its sentence already gives."""
    sentence = found.sentence.casefold()
    doubts = tuple(caution for caution in found.cautions if not (CHANCE in caution.casefold() and CHANCE in sentence))
    return found._replace(cautions=doubts)

"""The workshop of a slide: a deck may show things of others in the library."""

from tui.model.deck import Deck, Slide
from tui.model.others import others
from tui.model.pack import Pack
from tui.navigation.address import Address
from tui.nodes.kinds import addresses
from tui.nodes.slide_content import SlideContent

from .presentation import place_of


def workshop_of(pack: Pack, slide: Slide) -> Pack | None:
    """The workshop of what a slide of this one's deck shows.

    None where that cannot be opened, or has no such thing. Kept, as a slide is drawn many times.
    """
    place = place_of(slide)
    if place.workshop in ("", pack.id):
        return pack
    known = pack.once(_opened)
    if place.workshop not in known:
        known[place.workshop] = pack.once(others).opened(place.workshop)
    found = known[place.workshop]
    return found if found is not None and place.local in addresses(found) else None


def can_show(pack: Pack, deck: Deck) -> bool:
    """Whether a workshop has all that the slides of a deck show of it."""
    places = {place_of(slide) for slide in deck.slides}
    return {place.local for place in places if place.workshop in ("", pack.id)} <= set(addresses(pack))


def why_missing(pack: Pack, address: Address) -> str:
    """Why a slide cannot be shown, in a sentence; empty if it can."""
    if workshop_of(pack, Slide(address=str(address))) is not None:
        return ""
    if pack.once(_opened).get(address.workshop) is not None:
        return f"The workshop {address.workshop} has nothing at {address.local}."
    known = [each for each in pack.once(others).known() if each.id == address.workshop]
    if not known:
        return f"No workshop called {address.workshop} in the library."
    return f"The workshop {address.workshop} cannot be opened{''.join(f': {each.closed}' for each in known if each.closed).rstrip('.')}."


def missing_slide(pack: Pack, slide: Slide) -> SlideContent:
    """What is shown in place of a slide that cannot be."""
    place = place_of(slide)
    return SlideContent((place.workshop,), str(place), large="Not here", sentence=why_missing(pack, place), source=f"Address: {place}.")


def own_addresses(pack: Pack, deck: Deck) -> Deck:
    """A deck whose addresses leave out the id of the workshop that it is for.

    What names no workshop is in this one.
    """
    from msgspec.structs import replace  # late: few decks write their own id

    own = f"{pack.id}:"
    if not any(slide.address.startswith(own) for slide in deck.slides):
        return deck
    return replace(deck, slides=tuple(replace(slide, address=slide.address.removeprefix(own)) for slide in deck.slides))


def _opened(_: Pack) -> dict[str, Pack | None]:
    """The other workshops that the slides of one asked for."""
    return {}

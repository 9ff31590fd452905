"""The workshops of one force in the library, found by their headers."""

from collections.abc import Iterator

from tui.analysis.across.identity import force_key

from .catalogue import Catalogue
from .places import PackPlace


def places_of_force(found: Catalogue, force: str) -> Iterator[PackPlace]:
    """The workshops of a force that can be opened, each id once. No other is read."""
    wanted = force_key(force)
    yield from (each.place for each in found if not each.header.reason and not each.duplicate and force_key(each.header.force) == wanted)

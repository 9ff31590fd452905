"""Where a presenter is, in words for a follower who looks around."""

from typing import TYPE_CHECKING

from tui.model.pack import Pack
from tui.navigation.address import HOME, Address
from tui.nodes.kinds import node

if TYPE_CHECKING:
    from tui.live import PresenterState


def whereabouts(state: "PresenterState", pack: Pack, address: Address) -> str:
    """The number of the presenter's slide, or else the page."""
    if state.place:
        return f"slide {state.place}"
    return "Home" if address.local == HOME else node(pack, address).trail[0]


def is_another_version(state: "PresenterState", pack: Pack) -> bool:
    """Whether the presenter's workshop says something else than the one here."""
    from tui.library.kept.version import pack_version  # late: only followers compare them

    return bool(state.version) and state.version != pack_version(pack)

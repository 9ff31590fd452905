"""The pictures that a deck asks for by name."""

from tui.analysis.changes import changes
from tui.model.deck import PictureName
from tui.model.pack import Pack
from tui.navigation.address import Address
from tui.nodes.slide_content import SlidePicture

from .kinds import pictured_kinds, pictured_tiers
from .movements import pictured_changes
from .takeaway import pictured_takeaway


def named_picture(pack: Pack, address: Address, name: PictureName) -> SlidePicture | None:
    """The picture of that name; None where the workshop has nothing to draw in it."""
    topic = pack.topics.get(address.topic)
    match name:
        case "changes":
            return pictured_changes(changes(pack, topic.id)) if topic else None
        case "tiers":
            return pictured_tiers(topic.ladder, pack.report.force_short) if topic and topic.ladder else None
        case "kinds":
            return pictured_kinds(pack) if pack.categories else None
        case "takeaway":
            return pictured_takeaway(pack)

"""The pictures that a deck asks for by name."""

from tui.analysis.changes import changes
from tui.model.deck import PictureName
from tui.model.pack import Pack
from tui.navigation.address import Address
from tui.nodes.slide_content import SlideDrawing

from .kinds import kinds_picture, tiers_picture
from .movements import changes_picture
from .takeaway import takeaway_picture


def named_picture(pack: Pack, address: Address, name: PictureName) -> SlideDrawing | None:
    """The picture of that name; None where the workshop has nothing to draw in it."""
    topic = pack.topics.get(address.topic)
    match name:
        case "changes":
            return changes_picture(changes(pack, topic.id)) if topic else None
        case "tiers":
            return tiers_picture(topic.ladder, pack.report.force_short) if topic and topic.ladder else None
        case "kinds":
            return kinds_picture(pack) if pack.categories else None
        case "takeaway":
            return takeaway_picture(pack)

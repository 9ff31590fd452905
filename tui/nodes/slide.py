"""The slide of an address for the kinds that have not moved. This file goes when the last has."""

from tui.model.pack import Pack
from tui.navigation.address import Address, Kind

from .questions import questions_face
from .slide_audit import audit_face
from .slide_content import SlideContent
from .slide_figures import table_face
from .slide_topic import statistic_face


def face(pack: Pack, address: Address, kind: Kind) -> SlideContent:
    """The content of the slide of an address of a kind."""
    match kind:
        case "audit":
            return audit_face(pack)
        case "questions":
            return questions_face(pack)
        case "statistic":
            return statistic_face(pack, address.thing)
        case _:
            return table_face(pack, pack.old_tables[address.thing], address.part)

"""The title of each address on its own.

Used in a list of results, and at the top of what `beatbook show` prints.
"""

from tui.model.pack import Pack
from tui.model.series import MONTHS, Disposals, Month
from tui.navigation.address import Address, Kind, disposal_parts

FIXED = {
    "matrix": "Capability matrix",
    "glossary": "Glossary",
    "audit": "Audit of the claims",
    "questions": "Questions to ask the Force",
    "help": "Help",
}


def title(pack: Pack, address: Address, kind: Kind) -> str:
    """The title of an address in the pack."""
    topic, thing, part = address[:3]
    match kind:
        case "home":
            return pack.title
        case "topic":
            return pack.topics[topic].title
        case "statement":
            return pack.statements[thing].title
        case "figure" | "claim":
            whose = pack.statements[thing].title if thing in pack.statements else pack.tables[thing].note.short
            return f"{whose}: {pack.labels[str(address)]}"
        case "statistic":
            return pack.statistics[thing].note.short
        case "table":
            return pack.tables[thing].note.short
        case "month":
            at = Month.parse(part)
            return f"{pack.tables[thing].note.short}, {MONTHS[at.month - 1]} {at.year}"
        case "year":
            return f"{pack.tables[thing].note.short}, {part}"
        case "disposal":
            return f"{pack.tables[thing].note.short}: {disposal_of(pack, address)}"
        case "capability" | "activity":
            return f"{thing} {pack.row_title(thing)}"
        case "cell":
            return f"{pack.categories[part].title}: {thing} {pack.row_title(thing)}"
        case "category":
            return pack.categories[thing].title
        case "term":
            return pack.terms[thing].term
        case _:
            return FIXED[kind]


def disposal_of(pack: Pack, address: Address) -> str:
    """The name of the disposal at an address."""
    data = pack.tables[address.thing].data
    assert isinstance(data, Disposals)
    return data.once(_names)[address.part]


def _names(data: Disposals) -> dict[str, str]:
    """The name of each disposal, by the last step of its address."""
    return {part: name for name, part in disposal_parts(data).items()}

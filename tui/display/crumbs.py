"""The names of an address and of the levels above it, for the breadcrumb."""

from tui.address import HOME, Address
from tui.display.dates import month as month_words
from tui.display.home import masthead
from tui.model.pack import Pack
from tui.model.series import Month

FIXED = {"matrix": "Matrix", "glossary": "Glossary", "help": "Help", "category": "Matrix"}


def trail(pack: Pack, address: Address) -> tuple[str, ...]:
    """Titles from the topic down to the thing itself; Home is the workshop's own name."""
    if address == HOME:
        return (masthead(pack),)
    steps = [FIXED.get(address.topic) or pack.topics[address.topic].title]
    steps += [title(pack, address.topic, part) for part in (address.thing, address.part) if part]
    return tuple(steps)


def title(pack: Pack, topic: str, part: str) -> str:
    """The title of one part of an address, the part itself where it has none (a year)."""
    if topic in ("matrix", "category"):
        if part in pack.activities:
            return f"{part} {pack.activities[part].title}"
        if part in pack.capabilities:
            return f"{part} {pack.capabilities[part].title}"
        return pack.categories[part].title if part in pack.categories else part
    if topic == "glossary":
        return pack.terms[part].term if part in pack.terms else part
    if part in pack.tables:
        return pack.tables[part].note.short
    if part in pack.statements:
        return pack.statements[part].title
    if part in pack.categories and topic == pack.matrix.topic:
        return pack.categories[part].title
    try:
        return month_words(Month.parse(part))
    except ValueError:
        return part

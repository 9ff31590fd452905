"""The titles of an address and of the levels above it.

Used by the breadcrumb, and wherever an address is shown with its title.
"""

from contextlib import suppress

from tui.model.pack import Pack
from tui.model.series import Disposals, Month
from tui.navigation.address import HOME, Address, disposal_parts
from tui.text.dates import month as month_words

from .home import masthead

FIXED = {"matrix": "Matrix", "glossary": "Glossary", "help": "Help", "category": "Matrix", "audit": "Audit"}


TITLES = {("audit", "questions"): "Questions to ask the Force"}


def trail(pack: Pack, address: Address) -> tuple[str, ...]:
    """The titles from the topic down to the address; for Home, the workshop's name."""
    if address.local == HOME:
        return (masthead(pack),)
    steps = [FIXED.get(address.topic) or pack.topics[address.topic].title]
    steps += [title(pack, address.topic, address.thing)] if address.thing else []
    steps += [part_title(pack, address)] if address.part else []
    return tuple(steps)


def title(pack: Pack, topic: str, thing: str) -> str:
    """The title of a thing in a topic; its id if it has none."""
    if topic in ("matrix", "category"):
        if thing in pack.activities or thing in pack.capabilities:
            return f"{thing} {pack.row_title(thing)}"
        return pack.categories[thing].title if thing in pack.categories else thing
    if topic == "glossary":
        return pack.terms[thing].term if thing in pack.terms else thing
    if thing in pack.tables:
        return pack.tables[thing].note.short
    if thing in pack.statements:
        return pack.statements[thing].title
    if thing in pack.categories and topic == pack.matrix.topic:
        return pack.categories[thing].title
    if topic == "audit" and thing in pack.statistics:
        return pack.statistics[thing].note.short
    return TITLES.get((topic, thing), thing)


def part_title(pack: Pack, address: Address) -> str:
    """The title of a part: a category, a figure, a disposal, a month or a year."""
    if address.topic == "matrix":
        return title(pack, "matrix", address.part)
    if label := pack.labels.get(str(address.local)):
        return label
    table = pack.tables.get(address.thing)
    if table and isinstance(table.data, Disposals):
        return {part: name for name, part in disposal_parts(table.data).items()}.get(address.part, address.part)
    with suppress(ValueError):
        return month_words(Month.parse(address.part))
    return address.part

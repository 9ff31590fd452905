"""What a workshop has, for the commands, the help and the palette.

Nothing mentions a part that its pack does without.
"""

from tui.model.pack import Pack
from tui.navigation.address import Address
from tui.navigation.commands import Contents, Place
from tui.navigation.commands.command import Feature


def contents(pack: Pack) -> Contents:
    """The workshop's topics, rows of the matrix and optional parts."""
    return pack.once(_contents)


def _contents(pack: Pack) -> Contents:
    rows = [row for capability in pack.matrix.capabilities for row in (capability.id, *(each.id for each in capability.activities))]
    parts: dict[Feature, bool] = {
        "matrix": pack.has_matrix,
        "glossary": bool(pack.terms),
        "claims": pack.has_claims,
        "audit": pack.has_audit,
    }
    return Contents(
        tuple(topic.title for topic in pack.report.topics), tuple(rows), frozenset(part for part, there in parts.items() if there)
    )


def page_kinds(pack: Pack) -> frozenset[Place]:
    """The kinds of pages that a workshop has."""
    return pack.once(_places)


def _places(pack: Pack) -> frozenset[Place]:
    has = contents(pack).features
    found: set[Place] = {"home", "help", "present", "speaker"}
    found |= {topic_place(pack, topic) for topic in pack.topics}
    optional: tuple[tuple[Feature, Place], ...] = (
        ("matrix", "matrix"),
        ("glossary", "glossary"),
        ("audit", "audit"),
        ("claims", "questions"),
    )
    return frozenset(found | {place for part, place in optional if part in has})


def topic_place(pack: Pack, topic: str) -> Place:
    """The kind of page that shows a topic.

    With tables, with a drawing above the list, or the list alone.
    """
    if pack.topic_tables(topic):
        return "tables"
    from .topic_chart import topic_chart  # late: Home draws no chart of a topic

    return "drawn" if topic_chart(pack, topic) else "topic"


def page_kind(pack: Pack, address: Address) -> Place | None:
    """The kind of page that shows an address; None for one that adds no keys."""
    if address.topic in pack.topics:
        return topic_place(pack, address.topic)
    if address.steps[:2] == ("audit", "questions"):
        return "questions"
    kinds: dict[str, Place] = {"home": "home", "matrix": "matrix", "category": "matrix", "glossary": "glossary", "audit": "audit"}
    kinds["compare"] = "compare"
    return kinds.get(address.topic or "home")

"""The links of activities to categories that a statement is evidence for."""

from tui.model.capabilities import Category
from tui.model.pack import Pack

from .decisions import Decision
from .item import DecisionRefused, ReviewLink
from .reading import DraftReading
from .things import Thing
from .yaml_changes import Insert, Remove, YamlChange

_FILE = "capabilities.yaml"


def links_of_thing(reading: DraftReading, thing: Thing) -> tuple[ReviewLink, ...]:
    """Every cell of the matrix, and whether a statement is evidence for it.

    None for anything but a statement, and without a matrix.
    """
    pack = reading.pack
    if thing.key.kind != "statement":
        return ()
    rows = {activity.id: activity.title for capability in pack.matrix.capabilities for activity in capability.activities}
    return tuple(_link(pack, thing.key.id, row, title, category) for row, title in rows.items() for category in pack.matrix.categories)


def _link(pack: Pack, statement: str, row: str, title: str, category: Category) -> ReviewLink:
    link = pack.links.get((row, category.id)) or pack.context.get((row, category.id))
    evidence = link.evidence if link else ()
    others = sum(each != statement for each in evidence)
    return ReviewLink(row, title, category.id, category.title, statement in evidence, category.short, others)


def linked(reading: DraftReading, thing: Thing, row: str, category: str, on: bool) -> Decision:
    """Make a statement evidence for a link, or no longer.

    A link that there is not is made. One whose only evidence it was is taken out.
    """
    pack = reading.pack
    if thing.key.kind != "statement" or category not in pack.categories or not (row in pack.activities or row in pack.capabilities):
        raise DecisionRefused("The matrix of this workshop has no such cell.")
    links = reading.folder.tree(_FILE).get("links") or []
    at = next((at for at, each in enumerate(links) if (str(each["activity"]), str(each["category"])) == (row, category)), None)
    evidence = [] if at is None else [str(each) for each in links[at]["evidence"]]
    changes: list[YamlChange] = []
    if on and at is None:
        new = {"activity": row, "category": category, "emphasis": "present", "basis": "stated", "evidence": [thing.key.id]}
        changes = [Insert(("links",), len(links), new | {"reason": f"{str(thing.tree['title']).rstrip('.')}."})]
    elif on and thing.key.id not in evidence:
        changes = [Insert(("links", at or 0, "evidence"), len(evidence), thing.key.id)]
    elif not on and evidence == [thing.key.id]:
        changes = [Remove(("links", at or 0))]
    elif not on and thing.key.id in evidence:
        changes = [Remove(("links", at or 0, "evidence", evidence.index(thing.key.id)))]
    return Decision({_FILE: changes} if changes else {})

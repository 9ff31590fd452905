"""Takes a thing out of a draft, with what refers to it alone.

What was drafted stays in the draft's memory, so that a new version of the document does not bring it back.
"""

from tui.text.numbers import plural

from .decisions import Decision
from .item import DecisionRefused
from .reading import DraftReading
from .references import without_entries, without_measure, without_statement, without_table
from .things import Thing
from .yaml_changes import Remove, YamlChange


def rejected(reading: DraftReading, thing: Thing) -> Decision:
    """The changes that take a thing out."""
    of = {"statement": _statement, "table": _table, "measure": _measure, "topic": _topic, "term": _term}
    if thing.key.kind not in of:
        raise DecisionRefused("A workshop needs its meeting. Edit the facts that are wrong.")
    return of[thing.key.kind](reading, thing)


def _statement(reading: DraftReading, thing: Thing) -> Decision:
    changes = without_statement(reading, thing.key.id)
    topic = reading.folder.tree("workshop.yaml")["topics"][thing.path[1]]
    alone = len(topic["sections"][thing.path[3]]["statements"]) == 1
    changes["workshop.yaml"].append(Remove(thing.path[:4] if alone else thing.path))
    return _in_order(changes, without_entries(reading, _sources(thing), thing.key))


def _table(reading: DraftReading, thing: Thing) -> Decision:
    changes = without_table(reading, thing.key.id)
    changes["workshop.yaml"].append(Remove(thing.path))
    name = str(thing.tree.get("resource") or thing.key.id)
    shared = any(
        other.key.kind == "table" and str(other.tree.get("resource") or other.key.id) == name and other.key != thing.key
        for other in reading.things.values()
    )
    deleted: tuple[str, ...] = ()
    if not shared:
        resources = reading.folder.tree("datapackage.yaml")["resources"]
        at = next(at for at, each in enumerate(resources) if str(each["name"]) == name)
        changes["datapackage.yaml"] = [Remove(("resources", at))]
        deleted = (str(resources[at]["path"]),)
    return _in_order(changes, without_entries(reading, _sources(thing), thing.key), deleted)


def _measure(reading: DraftReading, thing: Thing) -> Decision:
    tables = [user for user in reading.users(thing.key.id) if user.key.kind == "table"]
    if tables:
        verb = "uses" if len(tables) == 1 else "use"
        raise DecisionRefused(f"{plural(len(tables), 'table')} {verb} this measure. Reject {'it' if len(tables) == 1 else 'them'} first.")
    changes = without_measure(reading, thing.key.id)
    changes["workshop.yaml"].append(Remove(thing.path))
    return Decision(changes)


def _topic(reading: DraftReading, thing: Thing) -> Decision:
    if any(other.topic == thing.key.id and other.key != thing.key for other in reading.things.values()):
        raise DecisionRefused("This topic has statements or tables. Reject them first.")
    return Decision({thing.file: [Remove(thing.path)]})


def _term(reading: DraftReading, thing: Thing) -> Decision:
    return Decision({thing.file: [Remove(thing.path)]})


def _sources(thing: Thing) -> list[str]:
    return [str(id) for id in thing.tree.get("sources") or ()]


def _in_order(changes: dict[str, list[YamlChange]], more: dict[str, list[YamlChange]], deleted: tuple[str, ...] = ()) -> Decision:
    """What refers to others is written before what it refers to."""
    order = ("capabilities.yaml", "glossary.yaml", "workshop.yaml", "datapackage.yaml", "outline.yaml")
    both = {**changes, **more}
    return Decision({name: both[name] for name in order if both.get(name)}, deleted)

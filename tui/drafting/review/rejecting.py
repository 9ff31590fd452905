"""Takes a thing out of a draft, with what refers to it alone.

What was drafted stays in the draft's memory, so that a new version of the document does not bring it back.
"""

from collections.abc import Sequence

from tui.model.sentence_case import capital
from tui.text.lists import joined

from .decisions import Decision
from .item import DecisionRefused
from .reading import DraftReading
from .references import without_entries, without_measure, without_statement, without_table
from .things import Thing
from .what_changed import title_of_thing
from .yaml_changes import Remove, YamlChange

MOST_NEEDED = 2
"""The most things to name that need another."""


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
        raise DecisionRefused(needed_by(tables, "uses", "use", "this measure"))
    changes = without_measure(reading, thing.key.id)
    changes["workshop.yaml"].append(Remove(thing.path))
    return Decision(changes)


def _topic(reading: DraftReading, thing: Thing) -> Decision:
    if inside := [other for other in reading.things.values() if other.topic == thing.key.id and other.key != thing.key]:
        raise DecisionRefused(f"{needed_by(inside, 'is', 'are', 'in this topic')} X rejects a whole topic.")
    if reading.pack.matrix.topic == thing.key.id:
        raise DecisionRefused("The matrix is shown in this topic, so the topic stays.")
    if len(reading.folder.tree("workshop.yaml")["topics"]) == 1:
        raise DecisionRefused("A workshop needs a topic, and this is the last one.")
    return Decision({thing.file: [Remove(thing.path)]})


def _term(reading: DraftReading, thing: Thing) -> Decision:
    return Decision({thing.file: [Remove(thing.path)]})


def needed_by(users: Sequence[Thing], verb: str, verbs: str, what: str) -> str:
    """Why a thing cannot go: the first things that need it by their titles."""
    titles = [f"the {each.key.kind} “{title_of_thing(each)}”" for each in users[:MOST_NEEDED]]
    more = len(users) - MOST_NEEDED
    named = joined([*titles, *([f"{more} more"] if more > 0 else [])])
    return f"{capital(named)} {verb if len(users) == 1 else verbs} {what}. Reject {'it' if len(users) == 1 else 'them'} first."


def _sources(thing: Thing) -> list[str]:
    return [str(id) for id in thing.tree.get("sources") or ()]


def _in_order(changes: dict[str, list[YamlChange]], more: dict[str, list[YamlChange]], deleted: tuple[str, ...] = ()) -> Decision:
    """What refers to others is written before what it refers to."""
    order = ("capabilities.yaml", "glossary.yaml", "workshop.yaml", "datapackage.yaml", "outline.yaml")
    both = {**changes, **more}
    return Decision({name: both[name] for name in order if both.get(name)}, deleted)

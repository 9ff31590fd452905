"""Moves a statement to another section or topic."""

from collections.abc import Mapping
from typing import Any

from tui.drafting.ids import Ids

from .decisions import Decision, edited
from .item import DecisionRefused, LinePath
from .lines import SECTION_LINE, TOPIC_LINE
from .reading import DraftReading
from .things import Thing
from .yaml_changes import Insert, Remove, Replace, YamlChange


def with_lines(reading: DraftReading, thing: Thing, texts: Mapping[LinePath, str]) -> Decision:
    """Give lines other values. Another topic or section moves a statement there."""
    place = next((path for path in texts if thing.key.kind == "statement" and path in (TOPIC_LINE, SECTION_LINE)), None)
    if place is None:
        return edited(reading, thing, texts)
    if len(texts) > 1:
        raise DecisionRefused("The topic or the section of a statement is changed alone.")
    return moved(reading, thing, place, texts[place])


def moved(reading: DraftReading, thing: Thing, path: tuple[str | int, ...], title: str) -> Decision:
    """Put a statement at the end of the section, or of the topic, with a title.

    A section that it leaves empty goes.
    """
    topics: list[Any] = reading.folder.tree("workshop.yaml")["topics"]
    own, place, number = int(thing.path[1]), int(thing.path[3]), int(thing.path[5])
    wanted = " ".join(title.split()).casefold()
    changes: list[YamlChange]
    if path == TOPIC_LINE:
        to = next((at for at, topic in enumerate(topics) if str(topic["title"]).casefold() == wanted), None)
        if to is None:
            raise DecisionRefused("There is no topic of this title.")
        if to == own:
            return Decision({})
        sections = topics[to].get("sections") or []
        if sections:
            changes = [_at_end(sections, to, len(sections) - 1, thing)]
        else:
            ids = Ids()
            new = {"id": ids.new(str(topics[to]["title"]), "section"), "title": str(topics[to]["title"]), "statements": [thing.tree]}
            changes = [Replace(("topics", to, "sections"), [new])]
    else:
        sections = topics[own]["sections"]
        target = next((at for at, section in enumerate(sections) if str(section["title"]).casefold() == wanted), None)
        if target is None:
            raise DecisionRefused("There is no section of this title in the topic.")
        if target == place:
            return Decision({})
        changes = [_at_end(sections, own, target, thing)]
    alone = len(topics[own]["sections"][place]["statements"]) == 1
    left = ("topics", own, "sections", place)
    changes.append(Remove(left if alone else (*left, "statements", number)))
    return Decision({thing.file: changes})


def _at_end(sections: list[Any], topic: int, section: int, thing: Thing) -> Insert:
    return Insert(("topics", topic, "sections", section, "statements"), len(sections[section]["statements"]), thing.tree)

"""The changes of what refers to a thing of a draft."""

from collections.abc import Callable, Iterator
from typing import Any

from tui.drafting.figures import UNSETTLED

from .reading import DraftReading
from .yaml_changes import Add, KeyPath, Remove, Replace, YamlChange

_LISTS = frozenset({"follows", "evidence", "statements", "with", "figures", "claims", "sources"})
_NAMES = frozenset({"figure", "part", "whole", "statement"})


def strings(tree: Any, path: KeyPath = ()) -> Iterator[tuple[KeyPath, str]]:
    """Every text in a tree with its path.

    The last comes first, so that each can be taken out in turn.
    """
    items = list(tree.items()) if isinstance(tree, dict) else list(enumerate(tree))
    for key, value in reversed(items):
        if isinstance(value, dict | list):
            yield from strings(value, (*path, key))
        elif isinstance(value, str):
            yield (*path, key), value


def without_statement(reading: DraftReading, id: str) -> dict[str, list[YamlChange]]:
    """Leave out what refers to a statement: headlines, reasons, evidence and checks."""
    workshop = reading.folder.tree("workshop.yaml")
    found: list[YamlChange] = []
    for at, topic in _last_first(workshop["topics"]):
        for place, headline in _last_first(topic.get("headlines") or ()):
            found += _without_own(headline, ("topics", at, "headlines", place), id)
    found += [Remove(path) for path, text in strings(workshop) if text == id and path[-2:-1] == ("follows",)]
    found += _without_checks(reading, lambda check: any(text.partition("/")[0] == id and "/" in text for _, text in strings(check)), id)
    return {"capabilities.yaml": _without_evidence(reading, id), "workshop.yaml": found}


def without_table(reading: DraftReading, id: str) -> dict[str, list[YamlChange]]:
    """Leave out what refers to a table: headlines, checks and `table` keys."""
    found: list[YamlChange] = []
    workshop = reading.folder.tree("workshop.yaml")
    for at, topic in _last_first(workshop["topics"]):
        found += [
            Remove(("topics", at, "headlines", place))
            for place, headline in _last_first(topic.get("headlines") or ())
            if headline.get("table") == id
        ]
    for thing in reading.things.values():
        if thing.key.kind == "statement":
            found += [Remove((*thing.path, "table"))] if thing.tree.get("table") == id else []
    found += _without_checks(reading, lambda check: any(text == id and path[-1] in ("table", "per") for path, text in strings(check)))
    return {"workshop.yaml": found}


def without_part(reading: DraftReading, statement: str, part: str) -> list[YamlChange]:
    """Leave out what refers to a figure or a claim: headlines and checks."""
    name = f"{statement}/{part}"
    found: list[YamlChange] = []
    for at, topic in _last_first(reading.folder.tree("workshop.yaml")["topics"]):
        for place, headline in _last_first(topic.get("headlines") or ()):
            found += _without_own(headline, ("topics", at, "headlines", place), name)
    return [*found, *_without_checks(reading, lambda check: any(text == name for _, text in strings(check)))]


def without_measure(reading: DraftReading, id: str) -> dict[str, list[YamlChange]]:
    """Leave a measure out of the figures of statements."""
    paths = [
        (*thing.path, "figures", at, "measure")
        for thing in reading.things.values()
        if thing.key.kind == "statement"
        for at, figure in enumerate(thing.tree.get("figures") or ())
        if figure.get("measure") == id
    ]
    return {"workshop.yaml": [Remove(path) for path in paths]}


def without_entries(reading: DraftReading, sources: list[str], thing: Any) -> dict[str, list[YamlChange]]:
    """Leave out the entries of the outline that only one thing cites."""
    cited = {
        text
        for key, other in reading.things.items()
        if key != thing and key.kind in ("statement", "table")
        for text in map(str, other.tree.get("sources") or ())
    }
    matrix = reading.folder.tree("capabilities.yaml") or {}
    cited |= {text for path, text in strings(matrix) if len(path) > 1 and path[-2] == "sources"}
    gone = {id for id in sources if id not in cited}
    outline = reading.folder.tree("outline.yaml") or {"entries": []}
    glossary = reading.folder.tree("glossary.yaml") or {}
    return {
        "glossary.yaml": [Remove(path) for path, text in strings(glossary) if len(path) > 1 and path[-2] == "sources" and text in gone],
        "outline.yaml": [Remove(("entries", at)) for at, entry in _last_first(outline["entries"]) if str(entry["id"]) in gone],
    }


def renamed(reading: DraftReading, name: Callable[[str], str]) -> dict[str, list[YamlChange]]:
    """Give what refers to a statement or figure its new name, where it has one."""
    found: dict[str, list[YamlChange]] = {}
    for file in ("capabilities.yaml", "workshop.yaml"):
        tree = reading.folder.tree(file)
        for path, text in strings(tree) if tree else ():
            refers = path[-1] in _NAMES or (isinstance(path[-1], int) and path[-2] in _LISTS)
            if refers and name(text) != text:
                found.setdefault(file, []).append(Replace(path, name(text)))
    return found


def _without_checks(reading: DraftReading, refers: Callable[[Any], bool], leaving: str = "") -> list[YamlChange]:
    """Take the checks away that refer to something, except those of one statement."""
    found: list[YamlChange] = []
    for thing in reading.things.values():
        if thing.key.kind == "statement" and thing.key.id != leaving:
            for name in ("figures", "claims"):
                for at, claim in enumerate(thing.tree.get(name) or ()):
                    if refers(claim.get("check") or {}):
                        path = (*thing.path, name, at)
                        found.append(Remove((*path, "check")))
                        found += [] if "reason" in claim else [Add(path, "reason", UNSETTLED)]
    return found


def _without_own(headline: Any, path: KeyPath, id: str) -> list[YamlChange]:
    names = {key: list(headline.get(key) or ()) for key in ("figures", "claims")}
    kept = {key: [each for each in found if id not in (each, each.partition("/")[0])] for key, found in names.items()}
    if kept == names:
        return []
    if not kept["figures"] and not headline.get("table"):
        return [Remove(path)]
    return [Replace((*path, key), kept[key]) for key in names if kept[key] != names[key]]


def _without_evidence(reading: DraftReading, id: str) -> list[YamlChange]:
    found: list[YamlChange] = []
    matrix = reading.folder.tree("capabilities.yaml") or {}
    for at, link in _last_first(matrix.get("links") or ()):
        evidence = [str(each) for each in link.get("evidence") or ()]
        if evidence == [id]:
            found.append(Remove(("links", at)))
        elif id in evidence:
            found.append(Remove(("links", at, "evidence", evidence.index(id))))
    return found


def _last_first(items: Any) -> list[tuple[int, Any]]:
    return list(enumerate(items))[::-1]

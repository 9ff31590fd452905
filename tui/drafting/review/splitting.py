"""Makes two statements of one, or one of two."""

from typing import Any

from tui.drafting.ids import Ids
from tui.drafting.parts import Tree
from tui.drafting.wording import title_of
from tui.model.sentence_case import capital

from .decisions import Decision
from .halves import first_title, has_words, printed_after
from .item import DecisionRefused
from .reading import DraftReading
from .references import renamed
from .things import Thing
from .yaml_changes import Add, Insert, Remove, Replace, YamlChange

_LISTS = ("figures", "claims")


def split_at(reading: DraftReading, thing: Thing, at: int) -> Decision:
    """Two statements, the second from a character of the text on.

    A word stays whole, and goes to the second. Figures and claims go where their printed words are.
    """
    text = str(thing.tree.get("text", ""))
    at = max(0, min(at, len(text)))
    while 0 < at < len(text) and text[at - 1].isalnum() and text[at].isalnum():
        at -= 1
    one, other = text[:at].strip(), text[at:].strip()
    if thing.key.kind != "statement" or not (has_words(one) and has_words(other)):
        raise DecisionRefused("A statement is split between two of its words.")
    id = _new_id(reading, other)
    new: Tree = {"id": id, "title": title_of(other), "text": capital(other), "sources": list(thing.tree["sources"])}
    changes: list[YamlChange] = [Insert(thing.path[:-1], int(thing.path[-1]) + 1, {})]
    moved: dict[str, str] = {}
    for name in _LISTS:
        own: list[Any] = thing.tree.get(name) or []
        going = printed_after(text, at, [str(part.get("printed", "")) for part in own])
        new |= {name: [own[place] for place in going]} if going else {}
        if going and len(going) == len(own):
            changes.append(Remove((*thing.path, name)))
        else:
            changes += [Remove((*thing.path, name, place)) for place in reversed(going)]
        moved |= {f"{thing.key.id}/{own[place]['id']}": f"{id}/{own[place]['id']}" for place in going}
    changes[0] = Insert(thing.path[:-1], int(thing.path[-1]) + 1, new | {"draft": True})
    title = str(thing.tree["title"])
    if first_title(title, text, one) != title:
        changes.append(Replace((*thing.path, "title"), first_title(title, text, one)))
    changes.append(Replace((*thing.path, "text"), one))
    first = renamed(reading, lambda name: moved.get(name, name))
    return Decision(_together(first, changes))


def joined_with_next(reading: DraftReading, thing: Thing) -> Decision:
    """One statement of two: the next one of the section is taken into it."""
    number = int(thing.path[-1]) if thing.key.kind == "statement" else 0
    next_one = next((each for each in reading.things.values() if each.path == (*thing.path[:-1], number + 1) and number + 1), None)
    if thing.key.kind != "statement" or next_one is None or next_one.key.kind != "statement":
        raise DecisionRefused("There is no statement after this one in its section.")
    own, other = thing.tree, next_one.tree
    changes: list[YamlChange] = [Remove(next_one.path)]
    names = {next_one.key.id: thing.key.id}
    taken = {str(each["id"]) for name in _LISTS for each in own.get(name) or ()}
    ids = Ids(frozenset(taken | {str(each["id"]) for name in _LISTS for each in other.get(name) or ()}))
    for name in _LISTS:
        more = []
        for each in other.get(name) or ():
            id = ids.new(str(each["id"]), "figure") if each["id"] in taken else str(each["id"])
            names[f"{next_one.key.id}/{each['id']}"] = f"{thing.key.id}/{id}"
            more.append({**each, "id": id})
        changes += _more(thing, name, more)
    for name in ("sources", "caveats", "follows"):
        known = [str(each) for each in own.get(name) or ()]
        skip = {*known, thing.key.id, next_one.key.id} if name == "follows" else set(known)
        changes += _more(thing, name, [each for each in other.get(name) or () if each not in skip])
    if next_one.key.id in (own.get("follows") or ()):
        follows = [each for each in own["follows"] if each != next_one.key.id]
        changes.append(Replace((*thing.path, "follows"), follows))
    if other.get("table") and not own.get("table"):
        changes.append(Add(thing.path, "table", other["table"], "draft"))
    if next_one.drafts and not own.get("draft"):
        changes.append(Add(thing.path, "draft", True))
    changes.append(Replace((*thing.path, "text"), f"{own['text']} {other['text']}"))
    outside = renamed(reading, lambda name: names.get(name, name))
    outside["workshop.yaml"] = [each for each in outside.get("workshop.yaml", []) if not _within(each, thing, next_one)]
    return Decision(_together(outside, changes))


def _more(thing: Thing, name: str, more: list[Any]) -> list[YamlChange]:
    """Items added to a list of a statement, or the list itself."""
    there = thing.tree.get(name)
    if not more:
        return []
    if not there:
        own: list[YamlChange] = [Remove((*thing.path, name))] if name in thing.tree else []
        return [*own, Add(thing.path, name, more, "draft")]
    return [Insert((*thing.path, name), len(there) + at, each) for at, each in enumerate(more)]


def _together(first: dict[str, list[YamlChange]], changes: list[YamlChange]) -> dict[str, list[YamlChange]]:
    """Names are changed first, while every place is where it was."""
    return {**first, "workshop.yaml": [*first.get("workshop.yaml", []), *changes]}


def _within(change: YamlChange, *things: Thing) -> bool:
    """Whether a change is inside one of some things."""
    return any(change.path[: len(thing.path)] == thing.path for thing in things)


def _new_id(reading: DraftReading, text: str) -> str:
    taken = {key.id for key in (*reading.things, *reading.standing.parts) if key.kind in ("statement", "table")}
    return Ids(frozenset(taken)).new(title_of(text), "statement")

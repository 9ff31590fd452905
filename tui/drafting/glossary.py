"""Abbreviations of a document, with the full names that it gives for them."""

import re
from collections.abc import Sequence

from tui.documents.prose.vocabulary import words

from .ids import Ids
from .parts import DraftPart, Tree
from .wording import harmless_line

ABBREVIATION = re.compile(r"(?<![\w/£-])([A-Z][A-Z&]{1,5}|[A-Z]{1,3}[a-z][A-Z]{1,3})(?:s|’s|'s)?(?![\w-])")
_WORD = re.compile(r"[A-Za-z][\w'’-]*|&")
_EXPANDED = re.compile(r"\(\s?[‘“\"']?([A-Z][A-Za-z&]{1,7}?)s?[’”\"']?\s?\)")
_EXPLAINED = re.compile(r"\b([A-Z][A-Z&]{1,5})s?\s\(([A-Z][\w'’-]*(?:\s(?:[A-Z&]|of|and|the|for|in|to|on)[\w'’-]*){1,7})\)")
_SMALL = words("of and the for in to on a an with by & at")
_NOT_TERMS = words("AND THE FOR OF IN ON TO NOT BUT ALL NO AN OR IS IT WE II III IV VI VII VIII IX XI XII NB EG IE PM AM TABLE TOTAL YES")
_LINE = re.compile(r"^(?P<name>[A-Za-z]{2,7})[\s:–—=-]+(?P<full>[A-Za-z][^.;:|]{3,90})\.?$")
LONGEST_FULL_NAME = 9
"""The most words of a full name in a list of abbreviations."""
MOST_TERMS = 400
"""The most terms of a draft."""
SOURCES = 5
"""The most entries to name as the sources of one term."""


def terms(texts: Sequence[tuple[str, str]]) -> list[DraftPart]:
    """The terms in some texts, each with its outline entry, empty where it has none.

    Those that the document spells out come first.
    """
    used: dict[str, list[str]] = {}
    spelled: dict[str, str] = {}
    shouted = 0
    for entry, text in texts:
        for name, full in _spelled(text):
            spelled.setdefault(name, full)
            used.setdefault(name, [])
        if text.isupper():
            shouted += 1
            continue
        for found in ABBREVIATION.finditer(text):
            if found[1] not in _NOT_TERMS:
                used.setdefault(found[1], [])
                if entry and entry not in used[found[1]]:
                    used[found[1]].append(entry)
    ids = Ids()
    names = sorted(used, key=lambda name: name not in spelled)[:MOST_TERMS]
    return [_part(name, spelled.get(name, ""), used[name][:SOURCES], ids) for name in names]


def _part(name: str, full: str, entries: list[str], ids: Ids) -> DraftPart:
    id = ids.new(name, "term")
    tree: Tree = {"id": id, "term": name, "basis": "report" if full else "unknown"}
    if full:
        tree |= {"expansion": full, "also": [full]}
    meaning = (
        "The report gives the full name and does not describe it." if full else "The report uses it and does not say what it stands for."
    )
    return DraftPart(
        "term", id, tree | {"meaning": meaning, "sources": entries, "draft": True}, entries[0] if entries else "", full or name
    )


def _spelled(text: str) -> list[tuple[str, str]]:
    """The abbreviations that a text spells out.

    `Regional Organised Crime Unit (ROCU)`, `ROCU (Regional Organised Crime Unit)`.
    """
    before = [(each[1], full) for each in _EXPANDED.finditer(text) if (full := _before(each[1], text[: each.start()]))]
    after = [
        (each[1], harmless_line(each[2])) for each in _EXPLAINED.finditer(text) if _initials(each[2].split()) == each[1].replace("&", "")
    ]
    return before + after + [each for each in (_listed(text),) if each is not None]


def _listed(text: str) -> tuple[str, str] | None:
    """The term of a line of a list of abbreviations: `FCR Force control room`."""
    found = _LINE.match(text)
    if found is None or len(found["full"].split()) > LONGEST_FULL_NAME:
        return None
    words, letters = [each[0] for each in _WORD.finditer(found["full"])], found["name"].upper()
    plain = "".join(word[0].upper() for word in words if word.casefold() not in _SMALL)
    every = "".join(word[0].upper() for word in words)
    return (found["name"], harmless_line(found["full"])) if letters in (plain, every, _hyphened(words)) else None


def _before(name: str, text: str) -> str:
    """The words just before an abbreviation whose first letters are its letters.

    Small words need not count.
    """
    words = list(_WORD.finditer(text[-160:]))
    letters = re.sub(r"[^A-Z]", "", name)
    if len(letters) < 2:
        return ""
    for size in range(len(letters), min(len(letters) + 5, len(words)) + 1):
        chosen = words[-size:]
        spelled = [word[0] for word in chosen]
        plain = "".join(word[0].upper() for word in spelled if word.casefold() not in _SMALL)
        if spelled[0].casefold() not in _SMALL and letters in (_initials(spelled), plain, _hyphened(spelled)):
            return harmless_line(text[-160:][chosen[0].start() :].strip(" ,"))
    return ""


def _initials(words: Sequence[str]) -> str:
    return "".join(word[0].upper() for word in words if word[0].isupper() or word.casefold() not in _SMALL)


def _hyphened(words: Sequence[str]) -> str:
    """The first letters, with those after a hyphen."""
    return "".join(step[0].upper() for word in words if word.casefold() not in _SMALL for step in word.split("-") if step)

"""Abbreviations of a document, with the full names that it gives for them."""

import re
from collections.abc import Iterable, Sequence

from tui.documents.prose.vocabulary import words

from .ids import Ids
from .parts import DraftPart, Tree
from .wording import harmless_line

ABBREVIATION = re.compile(r"(?<![\w/£-])([A-Z][A-Z&]{1,5}|[A-Z]{1,3}[a-z][A-Z]{1,3})(?:s|’s|'s)?(?![\w-])")
_WORD = re.compile(r"[A-Za-z][\w'’-]*|&")
_EXPANDED = re.compile(r"\(\s?(?:the\s|or\s)?[‘“\"']?([A-Z][A-Za-z&/]{1,9}?)s?[’”\"']?\s?\)")
_EXPLAINED = re.compile(r"\b([A-Z][A-Za-z&]{1,9}?)s?\s\([‘“\"']?([A-Za-z][^()]{3,100}?)[’”\"']?\)")
_STANDS = re.compile(
    r"\b(?P<name>[A-Z][A-Za-z&]{1,9}?)s?[’”\"']?,?\s(?:which\s|that\s)?(?:stands?\sfor|is\sshort\sfor|means|is\san?\s(?:abbreviation|acronym)\s(?:of|for))\s"
    r"(?:the\s)?[‘“\"']?(?P<full>[A-Za-z][^.;:()]{3,100})",
)
_SMALL = words("of and the for in to on a an with by & at or from per as into")
_NOT_TERMS = words(
    "AND THE FOR OF IN ON TO NOT BUT ALL NO AN OR IS IT WE II III IV VI VII VIII IX XI XII NB EG IE PM AM TABLE TOTAL YES OFFICIAL"
)
_LINE = re.compile(r"^(?P<name>[A-Za-z][A-Za-z&/]{1,9})(?:[\s:–—=-]+|\s?\()(?P<full>[A-Za-z][^.;:|()]{3,120})\)?\.?$")
LONGEST_FULL_NAME = 9
"""The most words of a full name in a list of abbreviations."""
_BETWEEN = r"[\s-](?:(?:of|and|for|the|in|to)\s)*"
_CAPITALS = re.compile(rf"(?<![\w-])[A-Z][a-z]+(?:{_BETWEEN}[A-Z][a-z]+)+(?![\w-])")
SHORTEST_APART = 3
"""The fewest letters of an abbreviation whose full name may stand apart from it."""
MOST_TERMS = 400
"""The most terms of a draft."""
SOURCES = 5
"""The most entries to name as the sources of one term."""


def terms(texts: Sequence[tuple[str, str]], listed: Iterable[tuple[str, str]] = ()) -> list[DraftPart]:
    """The terms in some texts, each with its outline entry, empty where it has none.

    Those that the document spells out come first. `listed` are those of its lists, with their full names.
    """
    used: dict[str, list[str]] = {}
    names: dict[str, str] = {}
    spelled: dict[str, str] = {}
    for name, full in (*listed, *(pair for _, text in texts for pair in _spelled(text))):
        kept = names.setdefault(name.casefold(), name)
        spelled.setdefault(kept, full)
        used.setdefault(kept, [])
    for entry, text in texts:
        if text.isupper():
            continue
        for found in ABBREVIATION.finditer(text):
            if found[1] not in _NOT_TERMS:
                name = names.setdefault(found[1].casefold(), found[1])
                used.setdefault(name, [])
                if entry and entry not in used[name]:
                    used[name].append(entry)
    runs = dict.fromkeys(found for _, text in texts for found in _CAPITALS.findall(text))
    spelled |= {name: full for name in used if name not in spelled and (full := _named_apart(name, runs))}
    ids = Ids()
    chosen = sorted(used, key=lambda name: name not in spelled)[:MOST_TERMS]
    return [_part(name, spelled.get(name, ""), used[name][:SOURCES], ids) for name in chosen]


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


def is_spelled_out(name: str, full: str, text: str) -> bool:
    """Whether a text says that an abbreviation stands for a full name."""
    return any(one.casefold() == name.casefold() and other.casefold() == full.casefold() for one, other in _spelled(text))


def _named_apart(name: str, runs: Iterable[str]) -> str:
    """The one name in capitals whose first letters are those of an abbreviation.

    `Counter Terrorism Unit` for CTU, which a document may use apart. Empty where there is none or several.
    """
    if len(name) < SHORTEST_APART or not name.isalpha():
        return ""
    pattern = re.compile(rf"(?<![\w-]){_BETWEEN.join(map(_word_of, name.upper()))}(?![\w-]|\s[A-Z])")
    found = {full.casefold(): full for run in runs for full in pattern.findall(run) if full[0].isupper()}
    return harmless_line(next(iter(found.values()))) if len(found) == 1 else ""


def _word_of(letter: str) -> str:
    """A pattern of a word in capitals that starts with a letter, or of a small one."""
    return rf"(?:{'|'.join([f'{letter}[a-z]+', *sorted(word for word in _SMALL if word[0].upper() == letter)])})"


def _spelled(text: str) -> list[tuple[str, str]]:
    """The abbreviations that a text spells out.

    `Regional Organised Crime Unit (ROCU)`, `ROCU (Regional Organised Crime Unit)`, `ROCU stands for Regional Organised Crime Unit`.
    """
    found = [(each[1], full) for each in _EXPANDED.finditer(text) if (full := _before(each[1], text[: each.start()]))]
    found += [(each[1], harmless_line(each[2])) for each in _EXPLAINED.finditer(text) if spells(each[1], each[2])]
    found += [(each["name"], full) for each in _STANDS.finditer(text) if (full := _first_words(each["name"], each["full"]))]
    found += [each for each in (listed_term(text),) if each is not None]
    return [(name, full) for name, full in found if is_abbreviation(name)]


def is_abbreviation(name: str) -> bool:
    """Whether a name has at least two capitals, and hardly anything else."""
    capitals = sum(map(str.isupper, name))
    return capitals > 1 and 2 * capitals >= len(name)


def listed_term(text: str) -> tuple[str, str] | None:
    """The term of a line of a list of abbreviations: `FCR Force control room`."""
    found = _LINE.match(text)
    if found is None or len(found["full"].split()) > LONGEST_FULL_NAME or not spells(found["name"], found["full"]):
        return None
    return (found["name"], harmless_line(found["full"]))


def spells(name: str, full: str) -> bool:
    """Whether the letters of an abbreviation are the first letters of a full name.

    Small words need not count, nor what follows a hyphen.
    """
    letters = re.sub(r"[^A-Za-z]", "", name).upper()
    steps = [
        (step[0].upper(), word.casefold() in _SMALL or at > 0)
        for word in (found[0] for found in _WORD.finditer(full))
        for at, step in enumerate(part for part in word.split("-") if part)
        if step[0].isalpha()
    ]
    reached = {0}
    for letter, optional in steps:
        reached = {at + 1 for at in reached if at < len(letters) and letters[at] == letter} | (reached if optional else set())
    return len(letters) > 1 and len(letters) in reached


def _before(name: str, text: str) -> str:
    """The words just before an abbreviation whose first letters are its letters."""
    text = text[-160:]
    found = list(_WORD.finditer(text))
    for size in range(1, min(len(name) + 5, len(found)) + 1):
        first = found[-size]
        if first[0].casefold() not in _SMALL and spells(name, text[first.start() :]):
            return harmless_line(text[first.start() :].strip(" ,"))
    return ""


def _first_words(name: str, text: str) -> str:
    """The first words of a text that an abbreviation spells."""
    ends = [found.end() for found in _WORD.finditer(text)]
    return next((harmless_line(text[:end]) for end in ends[: len(name) + 5] if spells(name, text[:end])), "")

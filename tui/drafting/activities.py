"""Drafts the activities of a matrix.

Numbered ones under capabilities, `1a` and `1b` under `1`, and the actions of a plan with owners and dates.
"""

import re
from collections.abc import Iterator, Sequence
from string import ascii_lowercase

from tui.documents.document import Paragraph, PrintedCell, PrintedTable

from .entries import DraftedEntries
from .headings import Passage
from .parts import DraftPart, Tree
from .recall import Recall
from .wording import closed, harmless_line, label, title_of, unmarked, unnumbered

_ACTIVITY = re.compile(r"^(?P<number>[1-9]\d?)\s?(?P<letter>[a-z])[.)]?$")
_SPOKEN = re.compile(r"^(?P<number>[1-9]\d?)(?P<letter>[a-z])[.):]?\s+(?P<text>[^\W\d_].+)$")
_NUMBER = re.compile(r"^(?P<number>[1-9]\d?)[.)]?$")
_ACTION = re.compile(
    r"^(?:agreed |proposed |key |required |planned )?(?:actions?|activit(?:y|ies)|tasks?|measures? to be taken"
    r"|milestones?)(?: required)?$",
    re.IGNORECASE,
)
_OWNER = re.compile(r"\b(?:owners?|lead|led by|responsib\w+|accountable|officer|who|by whom|assigned)\b", re.IGNORECASE)
_DUE = re.compile(r"\b(?:due|dates?|deadline|by when|timescales?|timeframe|when|target date|complet\w+)\b", re.IGNORECASE)
_REFERENCE = re.compile(r"^(?:ref\w*|no\.?|number|#|id|item)$", re.IGNORECASE)
FEWEST_ACTIVITIES = 3
"""So many numbered lines, at least, are activities."""
MOST_CAPABILITIES = 99
"""A capability has a number of two digits at most."""
LONGEST_ACTIVITY_TITLE = 40
"""The most characters of the title of a row of the matrix."""


class DraftedActivities:
    """Collects activities under their capabilities."""

    def __init__(self, entries: DraftedEntries, recall: Recall) -> None:
        self._entries, self._recall = entries, recall
        self._capabilities: dict[str, Tree] = {}
        self._topic = ""
        self.parts: list[DraftPart] = []

    @property
    def tree(self) -> Tree | None:
        """`capabilities.yaml`, None without activities."""
        found = [each for each in self._capabilities.values() if each["activities"]]
        return {"topic": self._topic, "capabilities": found, "categories": [], "links": []} if found else None

    def table(self, passage: Passage, heading: str, topic: str) -> bool:
        """Draft the activities of a table of words. False where it has none."""
        assert isinstance(passage.block, PrintedTable)
        rows = passage.block.rows
        return self._numbered(passage, rows, heading, topic) or self._plan(passage, rows, heading, topic)

    def lines(self, passages: Sequence[Passage], heading: str, topic: str) -> frozenset[int]:
        """Draft the numbered lines among some passages, and say which they were."""
        found = [
            (at, spoken)
            for at, each in enumerate(passages)
            if isinstance(each.block, Paragraph) and (spoken := _SPOKEN.match(harmless_line(each.block.text)))
        ]
        if len(found) < FEWEST_ACTIVITIES or any(spoken["number"] in self._capabilities for _, spoken in found):
            return frozenset()
        for at, spoken in found:
            entry = self._entry(passages[at], heading, spoken["text"], None)
            self._capability(spoken["number"], heading, (entry,), topic)
            self._activity(spoken["number"], spoken["letter"], spoken["text"], entry, passages[at])
        return frozenset(at for at, _ in found)

    def _numbered(self, passage: Passage, rows: Sequence[Sequence[PrintedCell]], heading: str, topic: str) -> bool:
        """Rows such as `1`, `1a` and `1b`, with what each is."""
        given = [(row, harmless_line(row[0].text), " ".join(filter(None, (harmless_line(cell.text) for cell in row[1:])))) for row in rows]
        activities = [_ACTIVITY.match(name) for _, name, text in given if text]
        numbers = {found["number"] for found in activities if found}
        if sum(map(bool, activities)) < FEWEST_ACTIVITIES or numbers & self._capabilities.keys():
            return False
        for row, name, text in given:
            found, whole = _ACTIVITY.match(name), _NUMBER.match(name)
            if not text or not (found or whole):
                continue
            number = (found or whole)["number"]  # type: ignore[index]  # one of both is there
            entry = self._entry(passage, heading, text, row[0])
            if found:
                self._capability(number, heading, (entry,), topic)
                self._activity(number, found["letter"], text, entry, passage)
            else:
                self._capability(number, text, (entry,), topic)
        return True

    def _plan(self, passage: Passage, rows: Sequence[Sequence[PrintedCell]], heading: str, topic: str) -> bool:
        """The rows of a plan, which has a column of actions and one of owners or of dates."""
        heads = [unmarked(cell.text).strip(" :") for cell in rows[0]] if rows else []
        action = next((at for at, head in enumerate(heads) if _ACTION.match(head)), None)
        others = [at for at, head in enumerate(heads) if at != action and head and not _REFERENCE.match(head)]
        number = next((str(each) for each in range(1, MOST_CAPABILITIES + 1) if str(each) not in self._capabilities), "")
        if action is None or not number or len(rows) < 2 or not any(_OWNER.search(heads[at]) or _DUE.search(heads[at]) for at in others):
            return False
        assert isinstance(passage.block, PrintedTable)
        name = closed(unmarked(unnumbered(passage.block.title or heading)))
        letters = _letters()
        for row in rows[1:]:
            what = harmless_line(row[action].text).rstrip(".")
            letter = next(letters, "")
            if not what or not letter:
                continue
            said = [f"{heads[at]}: {text}" for at in others if (text := harmless_line(row[at].text).rstrip("."))]
            text = f"{'. '.join((what, *said))}."
            entry = self._entry(passage, heading, text, row[0])
            self._capability(number, name, (entry,), topic)
            self._activity(number, letter, text, entry, passage, title_of(what, LONGEST_ACTIVITY_TITLE))
        return number in self._capabilities

    def _entry(self, passage: Passage, heading: str, text: str, cell: PrintedCell | None) -> str:
        before = self._recall.find("activity", text)
        known = before.entry if before else ""
        return self._entries.add(passage, heading, known) if cell is None else self._entries.row(passage, heading, cell, text, known)

    def _capability(self, number: str, title: str, sources: tuple[str, ...], topic: str) -> None:
        self._topic = self._topic or topic
        text = harmless_line(title) or f"Capability {number}"
        self._capabilities.setdefault(
            number, {"id": number, "title": label(text, 60), "text": text, "sources": list(sources), "activities": []}
        )

    def _activity(self, number: str, letter: str, text: str, entry: str, passage: Passage, title: str = "") -> None:
        activities = self._capabilities[number]["activities"]
        id = f"{number}{letter}"
        if any(each["id"] == id for each in activities):
            return
        tree: Tree = {"id": id, "title": title or title_of(text, LONGEST_ACTIVITY_TITLE), "text": text, "sources": [entry]}
        activities.append(tree)
        self.parts.append(DraftPart("activity", id, tree, entry, text, passage.file, passage.block.place))


def _letters() -> Iterator[str]:
    """`a` to `z`, then `aa` to `zz`."""
    yield from ascii_lowercase
    yield from (f"{one}{other}" for one in ascii_lowercase for other in ascii_lowercase)

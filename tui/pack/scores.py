"""Reads `scores.csv`: the scores of activities, if a workshop has any."""

import os
import re
from collections.abc import Iterator
from pathlib import Path

from tui.model.capabilities import ALL_NEIGHBOURHOODS, Capabilities, ScoreScale
from tui.model.scores import MOST_ANSWERS, SCORE_COLUMNS, ScoreRow, Scores
from tui.text.visible import legible, visible

from .files import read_text
from .problems import PackError, Problem
from .sheet import Sheet
from .words import Guesses, quote

SCORES_FILE = "scores.csv"
LONGEST_GROUP = 60
"""The most characters of a group's name."""
_NUMBER = re.compile(r"-?[0-9]{1,9}(\.[0-9]{1,9})?")
_WHOLE = re.compile(r"[0-9]{1,9}")


class _Wrong(Exception):
    """A value that is not a score: what it is, and what was expected."""


class ScoreReader:
    """Reads the rows of one file, beside the matrix that they belong to."""

    def __init__(self, sheet: Sheet, matrix: Capabilities) -> None:
        self._sheet, self._scale = sheet, matrix.scores
        self._activities = {activity.id for capability in matrix.capabilities for activity in capability.activities}
        self._categories = {category.id for category in matrix.categories} | {ALL_NEIGHBOURHOODS}
        self._guesses = Guesses()
        self._seen: dict[tuple[str, str, str], dict[bool, tuple[int, tuple[str, str, str]]]] = {}
        """For an activity and a group, or a category, the first row of a part and that of the whole."""

    def rows(self) -> tuple[ScoreRow, ...]:
        """The rows that are right; what is wrong with the others is recorded in the sheet."""
        return tuple(self._each())

    def _each(self) -> Iterator[ScoreRow]:
        first: dict[tuple[str, str, str], int] = {}
        for number, cells in ((row.number, row.cells) for row in self._sheet.rows()):
            try:
                row = self._row(cells)
                where = (row.activity, row.category, row.group)
                if (earlier := first.setdefault(where, number)) != number:
                    raise _Wrong(f"a second row for {_words(*where)} (first on line {earlier})", "one row for each")
                self._counted_once(number, where)
            except _Wrong as wrong:
                self._sheet.wrong(number, *wrong.args)
            else:
                yield row

    def _row(self, cells: list[str]) -> ScoreRow:
        activity, category, group, importance, regularity, answers = cells
        if activity not in self._activities:
            raise _Wrong(
                f"activity is {quote(legible(activity))}, which is not an activity", self._guesses.nearest(activity, self._activities)
            )
        if category and category not in self._categories:
            what = f"category is {quote(legible(category))}, which is not a category"
            raise _Wrong(what, self._guesses.nearest(category, self._categories))
        if visible(group) != group or len(group) > LONGEST_GROUP:
            raise _Wrong(f"group is {quote(legible(group))}", f"a name of at most {LONGEST_GROUP} characters, in plain text")
        return ScoreRow(
            activity=activity,
            category="" if category == ALL_NEIGHBOURHOODS else category,
            group=group,
            importance=self._score("importance", importance),
            regularity=self._score("regularity", regularity),
            answers=_answers(answers),
        )

    def _score(self, name: str, text: str) -> float:
        scale = self._scale
        expected = f"a number from {scale.low:g} to {scale.high:g}" if scale else "a number"
        if not _NUMBER.fullmatch(text) or (scale and not scale.low <= float(text) <= scale.high):
            raise _Wrong(f"{name} is {quote(legible(text)) if text else 'empty'}", expected)
        return float(text)

    def _counted_once(self, line: int, where: tuple[str, str, str]) -> None:
        """Refuse a row of a whole beside rows of its parts, by category or by group."""
        activity, category, group = where
        for place, part, parts, whole in ((group, category, "category", "all neighbourhoods"), (category, group, "group", "all groups")):
            seen = self._seen.setdefault((parts, activity, place), {})
            if (other := seen.get(not part)) is not None:
                what = f"{_words(*where)} is given as well as {_words(*other[1])} (line {other[0]})"
                raise _Wrong(what, f"rows for each {parts} or one for {whole}, as both would count answers twice")
            seen.setdefault(bool(part), (line, where))


def read_scores(folder: Path, matrix: Capabilities | None, problems: list[Problem]) -> Scores | None:
    """The scores in a folder, None where there are none or they are wrong.

    What is wrong is added to `problems`. Without a matrix that could be read, nothing is said of them.
    """
    file = folder / SCORES_FILE
    if matrix is None or not os.path.lexists(file):
        return None
    if not matrix.capabilities:
        problems.append(Problem(str(file), 1, "scores without a matrix", "capabilities.yaml with the activities"))
        return None
    try:
        sheet = Sheet(read_text(file, str(file), folder), str(file), SCORE_COLUMNS)
    except PackError as error:
        problems += error.problems
        return None
    rows = ScoreReader(sheet, matrix).rows()
    if found := sheet.found():
        problems += found
        return None
    return _scores(rows, matrix.scores)


def _scores(rows: tuple[ScoreRow, ...], scale: ScoreScale | None) -> Scores:
    given = [score for row in rows for score in (row.importance, row.regularity)]
    low, high = (scale.low, scale.high) if scale else (min(given), max(given))
    return Scores(rows=rows, low=low, high=high, declared=scale is not None, source=scale.source if scale else "")


def _answers(text: str) -> int:
    if not _WHOLE.fullmatch(text) or not 1 <= int(text) <= MOST_ANSWERS:
        shown = quote(legible(text)) if text else "empty"
        raise _Wrong(f"answers is {shown}", f"how many people answered, a whole number from 1 to {MOST_ANSWERS:,}")
    return int(text)


def _words(activity: str, category: str, group: str) -> str:
    """A row by what it is of: `1a, city-centre, teams`."""
    return ", ".join((activity, category or "all neighbourhoods", group or "all groups"))

"""Reads `scores.csv`: the scores of activities, if a workshop has any."""

import os
import re
from collections.abc import Iterator
from itertools import product
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
        self._counted: dict[tuple[str, str | None, str | None], tuple[int, str, str]] = {}
        """The first row, as its line, category and group, of each activity and place; None stands for any category or group."""

    def rows(self) -> tuple[ScoreRow, ...]:
        """The rows that are right; what is wrong with the others is recorded in the sheet."""
        return tuple(self._each())

    def _each(self) -> Iterator[ScoreRow]:
        for number, cells in ((row.number, row.cells) for row in self._sheet.rows()):
            try:
                row = self._row(cells)
                self._count_once(number, row)
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

    def _count_once(self, line: int, row: ScoreRow) -> None:
        """Refuse a row that counts the answers of an earlier one again.

        Two rows of an activity do unless they name different categories or different groups: a row without a category is of all of them.
        """
        around = product((row.activity,), _around(row.category), _around(row.group))
        if (earlier := next((found for place in around if (found := self._counted.get(place))), None)) is not None:
            first, category, group = earlier
            what = _words(row.activity, row.category, row.group)
            if (category, group) == (row.category, row.group):
                raise _Wrong(f"a second row for {what} (first on line {first})", "one row for each")
            parts = [
                f"{part} or one for all {whole}"
                for part, whole, one, other in (
                    ("category", "neighbourhoods", category, row.category),
                    ("group", "groups", group, row.group),
                )
                if one != other
            ]
            raise _Wrong(
                f"{what} is given as well as {_words(row.activity, category, group)} (line {first})",
                f"rows for each {', and for each '.join(parts)}, as both would count answers twice",
            )
        for place in product((row.activity,), (row.category, None), (row.group, None)):
            self._counted.setdefault(place, (line, row.category, row.group))


def _around(name: str) -> tuple[str | None, ...]:
    """The categories or groups that share answers with one: any, with all of them."""
    return (name, "") if name else (None,)


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

"""Scores of activities from a survey: how important, and how regular, each is.

`scores.csv` has a row for each activity, category and group that was asked. `capabilities.yaml` may say what the lowest and the highest
score are.
"""

from typing import Annotated

from msgspec import Meta

from .base import Part
from .capabilities import ActivityId

SCORE_COLUMNS = ("activity", "category", "group", "importance", "regularity", "answers")
"""The header of `scores.csv`."""
MOST_ANSWERS = 1_000_000


class ScoreRow(Part, frozen=True):
    """The mean scores that one group gave an activity, and the number of its answers.

    The category is empty where no kind of neighbourhood was named, the group where all were asked as one.
    """

    activity: ActivityId
    category: str
    group: str
    importance: float
    regularity: float
    answers: Annotated[int, Meta(ge=1, le=MOST_ANSWERS)]


class Scores(Part, frozen=True):
    """The scores of a workshop, the lowest and the highest that could be given.

    `declared` is false where the report does not say so, and they are the lowest and the highest that were.
    """

    rows: tuple[ScoreRow, ...]
    low: float
    high: float
    declared: bool
    source: str = ""

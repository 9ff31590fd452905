"""How well a search answers the questions.

Success at 1, at 3 and the mean reciprocal rank, by kind and over all.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

HERE = Path(__file__).parent
KNOWN, HELD_OUT, CHANGES = HERE / "questions.tsv", HERE / "questions-held-out.tsv", HERE / "questions-changes.tsv"
BUNDLED = "wmp-2015-06-16"
DEPTH = 20
"""Results that are looked at."""


class Question(NamedTuple):
    """What is asked of a workshop, and the addresses that answer it.

    `!word` stands for a word that the report does not have.
    """

    text: str
    kind: str
    accepted: frozenset[str]
    workshop: str = BUNDLED


class Found(NamedTuple):
    """What a search gives: the addresses, best first, and what it says beside them."""

    addresses: Sequence[str]
    said: str = ""


class Score(NamedTuple):
    """The share of questions answered by the first result and the first three.

    Also the mean reciprocal rank.
    """

    asked: int
    first: float
    three: float
    reciprocal: float


Search = Callable[[Question], Found]


def workshop_folder(id: str) -> Path:
    """The folder of a workshop that is asked."""
    return HERE.parents[1] / "data" / id if id == BUNDLED else HERE.parent / "packs" / id


def questions(file: Path = KNOWN) -> tuple[Question, ...]:
    """The questions of a file."""
    rows = [line.split("\t") for line in file.read_text(encoding="utf-8").splitlines()[1:]]
    return tuple(Question(text, kind, frozenset(accepted.split()), *workshop) for text, kind, accepted, *workshop in rows)


def rank(question: Question, found: Found) -> int:
    """The place of the first accepted result, from 1; 0 where there is none."""
    if absent := [word[1:] for word in question.accepted if word.startswith("!")]:
        said = found.said.casefold()
        return int(not found.addresses or any(word in said for word in absent))
    return next((at for at, address in enumerate(found.addresses[:DEPTH], 1) if address in question.accepted), 0)


def score(ranks: Iterable[int]) -> Score:
    """What the ranks of some questions come to."""
    known = list(ranks)
    asked = max(1, len(known))
    first, three = sum(at == 1 for at in known), sum(1 <= at <= 3 for at in known)
    return Score(len(known), first / asked, three / asked, sum(1 / at for at in known if at) / asked)


def scores(search: Search, asked: Sequence[Question]) -> dict[str, Score]:
    """The score of each kind of question, and of all of them under `all`."""
    ranks: defaultdict[str, list[int]] = defaultdict(list)
    for question in asked:
        ranks[question.kind].append(rank(question, search(question)))
    return {kind: score(found) for kind, found in ranks.items()} | {"all": score(at for found in ranks.values() for at in found)}

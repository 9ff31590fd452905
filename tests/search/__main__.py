"""`python -m tests.search`: how well the search answers the questions.

Beside SQLite's FTS5. Options: `--held-out` and `--misses`.
"""

import sys
from pathlib import Path

from tests.search.fts import FullText
from tests.search.measure import HELD_OUT, KNOWN, Found, Search, questions, rank, scores
from tui.pack.reader import read_pack
from tui.search.index import Index
from tui.search.remarks import remark


def main(arguments: list[str]) -> None:
    """Print the scores by kind.

    With --misses also the questions that the first result does not answer.
    """
    index = Index(read_pack(Path("data/wmp-2015-06-16")))

    def search(text: str) -> Found:
        answer = index.answer(text)
        return Found([str(thing.address) for thing in answer.things], remark(index, answer))

    asked = questions(HELD_OUT if "--held-out" in arguments else KNOWN)
    engines: dict[str, Search] = {"FTS5": FullText(index, reading=False), "FTS5, our reading": FullText(index, reading=True)}
    print(f"{'':<20}{'asked':>6}{'at 1':>8}{'at 3':>8}{'MRR':>8}")
    table = {name: scores(engine, asked)["all"] for name, engine in engines.items()} | scores(search, asked)
    for name, score in table.items():
        print(f"{name:<20}{score.asked:>6}{score.first:>8.2f}{score.three:>8.2f}{score.reciprocal:>8.3f}")
    if "--misses" in arguments:
        for question in asked:
            found = search(question.text)
            if (at := rank(question, found)) != 1:
                print(f"{at:>3} {question.text} -> {' '.join(found.addresses[:4])} | {found.said}")


if __name__ == "__main__":
    main(sys.argv[1:])

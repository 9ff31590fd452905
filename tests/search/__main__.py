"""`python -m tests.search [--held-out] [--misses]`: how well the search answers the questions."""

import sys
from pathlib import Path

from tests.search.measure import HELD_OUT, KNOWN, Found, questions, rank, scores
from tui.pack.reader import read
from tui.search.index import Index
from tui.search.remarks import remark


def main(arguments: list[str]) -> None:
    """Print a table of the scores, and the questions that are not answered by the first result where --misses asks for them."""
    index = Index(read(Path("data/wmp-2015-06-16")))

    def search(text: str) -> Found:
        answer = index.answer(text)
        return Found([str(thing.address) for thing in answer.things], remark(index, answer))

    asked = questions(HELD_OUT if "--held-out" in arguments else KNOWN)
    print(f"{'kind':<14}{'asked':>6}{'at 1':>8}{'at 3':>8}{'MRR':>8}")
    for kind, score in scores(search, asked).items():
        print(f"{kind:<14}{score.asked:>6}{score.first:>8.2f}{score.three:>8.2f}{score.reciprocal:>8.3f}")
    if "--misses" in arguments:
        for question in asked:
            found = search(question.text)
            if (at := rank(question, found)) != 1:
                print(f"{at:>3} {question.text} -> {' '.join(found.addresses[:4])} | {found.said}")


if __name__ == "__main__":
    main(sys.argv[1:])

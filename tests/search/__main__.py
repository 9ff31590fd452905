"""`python -m tests.search`: how well the search answers the questions.

Beside SQLite's FTS5. Options: `--held-out` or `--changes`, and `--misses`.
"""

import sys

from tests.search.fts import FullText
from tests.search.measure import CHANGES, HELD_OUT, KNOWN, Found, Question, Search, questions, rank, scores, workshop_folder
from tui.pack.reader import read_pack
from tui.search.index import Index
from tui.search.remarks import remark


def main(arguments: list[str]) -> None:
    """Print the scores by kind.

    With --misses also the questions that the first result does not answer.
    """
    asked = questions(HELD_OUT if "--held-out" in arguments else CHANGES if "--changes" in arguments else KNOWN)
    indexes = {id: Index(read_pack(workshop_folder(id))) for id in dict.fromkeys(question.workshop for question in asked)}

    def search(question: Question) -> Found:
        index = indexes[question.workshop]
        answer = index.answer(question.text)
        return Found([str(thing.address) for thing in answer.things], remark(index, answer))

    def full_text(*, reading: bool) -> Search:
        tables = {id: FullText(index, reading=reading) for id, index in indexes.items()}
        return lambda question: tables[question.workshop](question.text)

    engines = {"FTS5": full_text(reading=False), "FTS5, our reading": full_text(reading=True)}
    print(f"{'':<20}{'asked':>6}{'at 1':>8}{'at 3':>8}{'MRR':>8}")
    table = {name: scores(engine, asked)["all"] for name, engine in engines.items()} | scores(search, asked)
    for name, score in table.items():
        print(f"{name:<20}{score.asked:>6}{score.first:>8.2f}{score.three:>8.2f}{score.reciprocal:>8.3f}")
    if "--misses" in arguments:
        for question in asked:
            found = search(question)
            if (at := rank(question, found)) != 1:
                print(f"{at:>3} {question.text} -> {' '.join(found.addresses[:4])} | {found.said}")


if __name__ == "__main__":
    main(sys.argv[1:])

"""The check on a small corpus.

`make check-quality` holds it to the whole standard; this only keeps what has been reached.
"""

from pathlib import Path

from tests.documents.corpus import corpus
from tests.documents.score import score
from tests.in_turn import EVERY

RECALL_REACHED = 0.75
ALARMS_REACHED = 0.1


def test_a_small_corpus_is_checked_as_well_as_before(tmp_path: Path) -> None:
    result = score(corpus(tmp_path, 20, 24 if EVERY else 6))
    assert result.recall >= RECALL_REACHED, result.misses
    assert result.alarmed <= ALARMS_REACHED, result.alarms

"""The corpus itself.

The same for the same number, clean where it says so, and with each error in the file.
"""

from pathlib import Path

import pytest

from tests.documents.corpus import FORMATS, Made, corpus
from tests.documents.errors import KINDS
from tests.documents.patterns import PATTERNS
from tests.in_turn import EVERY


def test_same_number_makes_same_files(tmp_path: Path) -> None:
    one, other = (corpus(tmp_path / name, 7, 12 if EVERY else 4) for name in ("one", "other"))
    assert [made.path.read_bytes() for made in one] == [made.path.read_bytes() for made in other]


def test_other_number_makes_other_reports(tmp_path: Path) -> None:
    one, other = (corpus(tmp_path / str(number), number, 6 if EVERY else 2) for number in (1, 2))
    assert all(first.path.read_bytes() != second.path.read_bytes() for first, second in zip(one, other, strict=True))


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> list[Made]:
    return corpus(tmp_path_factory.mktemp("corpus"), 1, 48 if EVERY else 12)


def test_half_of_the_reports_have_one_error_that_they_contradict(whole: list[Made]) -> None:
    seeded = [each for each in whole if each.error is not None]
    assert len(seeded) == len(whole) // 2
    if EVERY:
        assert {each.error.kind for each in seeded if each.error} == set(KINDS)
        assert {each.format for each in seeded} == set(FORMATS)
    for each in whole:
        broken = [relation for relation in each.draft.relations if relation.broken()]
        in_header = each.error is not None and each.error.where == "header"
        assert bool(broken) == (each.error is not None and not in_header)


def test_an_error_changes_as_much_as_its_kind_says(whole: list[Made]) -> None:
    for error in (made.error for made in whole if made.error is not None):
        changed = [place for place, (one, other) in enumerate(zip(error.right, error.wrong, strict=False)) if one != other]
        if error.kind == "digit":
            assert len(error.right) == len(error.wrong) and len(changed) == 1
        if error.kind == "transposed":
            assert sorted(error.right) == sorted(error.wrong) and len(changed) == 2


@pytest.mark.exhaustive
def test_reports_use_many_patterns(whole: list[Made]) -> None:
    used = {sentence.pattern for made in whole for sentence in made.draft.sentences()}
    assert sum(len(patterns) for patterns in PATTERNS.values()) >= 60
    assert len(used) >= 60

"""Whatever a document says, its check ends with a report."""

from random import Random

import pytest

from tests.documents.corpus import corpus
from tests.documents.mutations import mutated
from tests.in_turn import EVERY, some
from tui.documents.check import check_document
from tui.documents.document import CheckedDocument
from tui.documents.read import read


@pytest.fixture(scope="module")
def documents(tmp_path_factory: pytest.TempPathFactory) -> list[CheckedDocument]:
    made = corpus(tmp_path_factory.mktemp("mutated"), 3, 12 if EVERY else 6)
    return [read(each.path) for each in made if each.format in ("md", "html")]


@pytest.mark.parametrize("seed", range(1))
def test_no_document_raises_an_error(documents: list[CheckedDocument], seed: int) -> None:
    random = Random(seed)
    for document in some(documents, 2):
        other = document
        for _ in range(3):
            other = mutated(other, random)
            check_document(other)
            check_document(other, document)

"""Examples in prompts and errors come from the open workshop, and work in it."""

import pytest

from tests.browse import bundled
from tests.parts import WITHOUT
from tests.reports import REPORTS, report
from tui.model.pack import Pack
from tui.navigation.address import Address, NoSuchAddress
from tui.nodes.examples import examples
from tui.nodes.kinds import address_of, addresses
from tui.search.index import Index, index_for
from tui.search.lookup import look_up


def opened(name: str) -> Pack:
    """One of the workshops, read once."""
    return report(name) if name in REPORTS else bundled()


PACKS = ("bundled", *REPORTS)


@pytest.mark.parametrize("name", PACKS)
def test_every_example_works(name: str) -> None:
    pack = opened(name)
    found = examples(pack)
    assert Address.parse(found.address) in addresses(pack)
    for text in filter(None, (found.address, found.row, found.term, found.place)):
        assert str(look_up(pack, text)) in ", ".join(map(str, addresses(pack)))
    for text in filter(None, found.to_search.split(", ")):
        assert index_for(pack, text).find(text), text
    for text in found.questions:
        answer = Index(pack).answer(text)
        assert answer.things and not [word for word in (*answer.lacking, *answer.absent) if not word.light], text
    assert bool(found.row) == bool(pack.capabilities) and bool(found.term) == bool(pack.terms)


def test_errors_show_an_address_of_the_workshop() -> None:
    for name in PACKS:
        pack = opened(name)
        for text in ("", "not/an/address/at/all", "漢"):
            with pytest.raises(NoSuchAddress) as caught:
                address_of(pack, text)
            assert examples(pack).address in str(caught.value), name


@pytest.mark.parametrize("name", ["no matrix", "no glossary", "only statements"])
def test_a_part_that_is_not_there_gives_no_example(name: str) -> None:
    found = examples(WITHOUT[name](bundled()))
    if name != "no glossary":
        assert not found.row and "compare" not in found.to_choose
    if name != "no matrix":
        assert not found.term
    assert not any(text.startswith(",") or ", ," in text for text in (found.to_open, found.to_search, found.to_choose))

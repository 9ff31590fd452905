"""The list of terms: its order, what typed letters lead to, and other names."""

import pytest

from tests.reports import report
from tui.model.pack import Pack
from tui.navigation.address import Address
from tui.nodes.kinds import node
from tui.nodes.term_list import found_term, other_names, term_lines, terms_in_order
from tui.text.glyphs import BLOCKS
from tui.text.spans import plain, width


def test_the_terms_begin_at_a(pack: Pack) -> None:
    terms = [term.term for term in terms_in_order(pack)]
    assert terms[0] == "Action Fraud" and terms[-2:] == ["(816)", "4 Ps"]
    assert len(terms) == len(pack.terms)


@pytest.mark.parametrize(
    ("typed", "term"),
    [("tid", "TIDU"), ("NHT", "NHT"), ("fraud", "Action Fraud"), ("innes", "Professor Martin Innes"), ("fixed", "FPN")],
)
def test_letters_lead_to_a_term(pack: Pack, typed: str, term: str) -> None:
    found = found_term(terms_in_order(pack), typed)
    assert found and found.term == term
    assert found_term(terms_in_order(pack), "qzx") is None


@pytest.mark.parametrize(
    ("id", "others"),
    [("tidu", ()), ("pact", ("PACT meetings",)), ("nht", ()), ("spcb", ("the Board",)), ("active-citizen", ()), ("challenger", ())],
)
def test_other_names_do_not_repeat_the_expansion(pack: Pack, id: str, others: tuple[str, ...]) -> None:
    assert other_names(pack.terms[id]) == others


@pytest.mark.parametrize("columns", [20, 30, 44, 92])
def test_what_stands_beside_a_term_fits_whole(pack: Pack, columns: int) -> None:
    terms = terms_in_order(pack)
    for term, line in zip(terms, term_lines(terms, columns, meanings=columns > 90), strict=True):
        assert plain(line).startswith(term.term) and (len(line) == 1 or width(line) <= columns)
    assert columns < 30 or any("Anti-Social Behaviour" in plain(line) for line in term_lines(terms, 30, meanings=False))


def test_a_term_whose_meaning_is_ours_names_no_source() -> None:
    pack = report("small")
    last = {id: plain(node(pack, Address("glossary", id)).lines(BLOCKS, 60)[-1]) for id in ("trc", "asb")}
    assert last["trc"].startswith("Source: ") and last["asb"] == "Behaviour that alarms or distresses other people."

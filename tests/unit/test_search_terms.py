"""Which terms stand in a text."""

import msgspec
import pytest

from tui.model.glossary import Glossary, Term
from tui.model.pack import Pack
from tui.nodes.terms import terms_in


def found(text: str, pack: Pack) -> list[str]:
    """The ids of the terms in a text."""
    return [term.id for term in terms_in(text, pack)]


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("Carry out the actions of the TTCG.", ["ttcg"]),
        ("ASB and ASBUs", ["asb", "asbu"]),
        ("ASBU", ["asbu"]),
        ("XASB ASBX ASB2", []),
        ("a place of work", []),
        ("revisit the PLACE agenda", ["place"]),
        ("Anti-Social Behaviour, ANTI-SOCIAL", ["asb"]),
        ("anti-social behaviour", ["asb"]),
        ("he and fe", []),
        ("HE and FE", ["he-fe"]),
        ("WMP2020", ["wmp2020"]),
        ("WMP, WMP2020", ["wmp", "wmp2020"]),
        ("TIDU TIDU tidu", ["tidu"]),
        ("(TIDU)", ["tidu"]),
        ("the 4 Ps approach", ["4-ps"]),
        ("14 Ps", []),
        ("offence (816)", ["offence-816"]),
        ("Office of the Police and Crime Commissioner", ["opcc"]),
        ("Police and Crime Commissioner", ["pcc"]),
        ("BWC CC teams", ["bwc-cc"]),
        ("[TIDU] [/x] [red]", ["tidu"]),
        ("", []),
        ("KIN, then PACT, then KIN", ["kin", "pact"]),
    ],
)
def test_terms_in_a_text(pack: Pack, text: str, ids: list[str]) -> None:
    assert found(text, pack) == ids


def test_every_form_finds_its_term(pack: Pack) -> None:
    for term in pack.glossary.terms:
        for form in (term.term, *term.also):
            assert found(form, pack) == [term.id], form


def test_signs_of_patterns_have_no_meaning(pack: Pack) -> None:
    forms = {"a": "c++ (x)*", "b": "[b]", "c": "[/]", "d": ".*"}
    terms = tuple(Term(id=id, term=form, basis="name", meaning=id, sources=()) for id, form in forms.items())
    odd = msgspec.structs.replace(pack, glossary=Glossary(terms=terms))
    assert found("c++ (x)* and [b]", odd) == ["a", "b"]
    assert found("anything else", odd) == []


def test_no_glossary_no_terms(pack: Pack) -> None:
    assert found("TIDU", msgspec.structs.replace(pack, glossary=Glossary(terms=()))) == []

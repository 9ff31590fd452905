"""Synonyms: the general list, and what a workshop's own glossary adds."""

from pathlib import Path

import msgspec
import pytest

from tui.model.glossary import Glossary
from tui.model.pack import Pack
from tui.search import synonyms
from tui.search.index import Index
from tui.search.synonyms import phrases_for, synonym_lines
from tui.text.words import forms

LIST = Path(synonyms.__file__).with_suffix(".tsv").read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("line", [line for line in LIST if line and not line.startswith("#")], ids=lambda line: line[:30])
def test_every_line_has_what_people_type_and_what_reports_write(line: str) -> None:
    asked, means = line.split("\t")
    for text in (*asked.split(","), *means.split(",")):
        assert forms(text), f"an empty alternative in {line!r}"
    assert len(set(map(str.strip, asked.split(",")))) == len(asked.split(",")), "the same text twice"


@pytest.mark.parametrize(
    ("asked", "first"),
    [
        ("mugging", "crime/robbery"),
        ("shoplifting", "crime/shop-theft"),
        ("999", "glossary/calls-for-service"),
        ("budget cuts", "neighbourhoods/review-needed"),
        ("bobbies on the beat", "matrix/3a"),
        ("technical intelligence development unit", "glossary/tidu"),
    ],
)
def test_a_synonym_leads_to_what_the_report_says(pack: Pack, asked: str, first: str) -> None:
    assert first in [str(hit.address) for hit in Index(pack).find(asked, limit=3)]


def test_an_abbreviation_and_its_meaning_find_each_other(pack: Pack) -> None:
    known = synonym_lines(pack.glossary)
    assert ("anti", "social", "behaviour") in [means for means, _ in phrases_for(known, ("asb",))[("asb",)]]
    assert ("asb",) in [means for means, _ in phrases_for(known, ("anti", "social", "behaviour"))[("anti", "social", "behaviour")]]


def test_a_workshop_adds_its_own_words(pack: Pack) -> None:
    """The words that people search by find the term and what the report says of it.

    Without them nothing does.
    """
    assert Index(pack).find("boffins") == ()
    terms = tuple(
        msgspec.structs.replace(term, asked=("boffins", "the clever squad")) if term.id == "tidu" else term for term in pack.glossary.terms
    )
    own = Index(msgspec.structs.replace(pack, glossary=Glossary(terms=terms)))
    for asked in ("boffins", "where do the clever squad work"):
        found = [str(hit.address) for hit in own.find(asked)]
        assert found[0] == "glossary/tidu" or "cyber/tidu-team" in found, asked


def test_phrases_share_what_they_mean() -> None:
    """Apart from each other they took twice the memory of the list."""
    known = [("booze", synonyms.SynonymLine(("booze", "drink", "alcohol"), ("alcohol", "drunk")))]
    means = phrases_for(known, ("booze",))
    assert means["booze",][0] is means["drink",][0]
    assert [words for _, words in means["alcohol",]] == ["drunk"]

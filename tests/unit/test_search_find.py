"""The ranking of search results.

The right thing first, its words marked, and nothing typed that crashes it.
"""

from collections import Counter
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.conftest import RANDOM
from tests.in_turn import few, of_each, some
from tui.model.pack import Pack
from tui.navigation.address import Address
from tui.nodes.kinds import addresses
from tui.pack.reader import read_pack
from tui.search.answer import Hit
from tui.search.index import Index, index_for
from tui.search.no_results import no_results
from tui.search.query import LONGEST_QUERY, matches, parse_query
from tui.search.snippet import LENGTH

pytestmark = pytest.mark.slow

PACKS = Path(__file__).parents[1] / "packs"


WORDS = [
    "seat",
    "belts",
    "TIDU",
    "city-centre",
    "1c",
    "51,102",
    "8.8%",
    "6 %",
    "march",
    "2014",
    "cyber-crime",
    "cybercrime",
    "seatbelt",
    "activities",
    "what's",
    "é",
    "selfsustaining",
    "on",
    "line",
    "colision",
    "last year",
    "Q1",
    "999",
    "house break-in",
    "ranking",
    "2014/15",
    "may",
]
ASKED = st.text(max_size=30) | st.lists(st.sampled_from(WORDS), max_size=5).map(" ".join)


@pytest.fixture(scope="module")
def index(pack: Pack) -> Index:
    return Index(pack)


@pytest.fixture(scope="module", params=few(["hostile", "small", "bundled"], 2))
def any_pack(request: pytest.FixtureRequest, pack: Pack) -> Pack:
    return pack if request.param == "bundled" else read_pack(PACKS / request.param)


@pytest.fixture(scope="module")
def any_index(any_pack: Pack) -> Index:
    return Index(any_pack)


def marked(hit: Hit) -> set[str]:
    """The marked words of a hit."""
    title = [hit.title[start:end].casefold() for start, end in hit.marks.title]
    return {*title, *(hit.snippet[start:end].casefold() for start, end in hit.marks.snippet)}


@pytest.mark.parametrize(
    ("asked", "first"),
    [
        ("seat belt", "roads/seat-belts"),
        ("seatbelts", "roads/seat-belts"),
        ("SEAT-BELTS", "roads/seat-belts"),
        ("TIDU", "glossary/tidu"),
        ("what does TIDU stand for", "glossary/tidu"),
        ("What is TIDU?", "glossary/tidu"),
        ("technical intelligence development unit", "glossary/tidu"),
        ("34th", "cyber/fraud-rank"),
        ("city centre licensing", "neighbourhoods/city-centre-7"),
        ("which activities matter in a city centre", "category/city-centre"),
        ("1c", "matrix/1c"),
        ("1C", "matrix/1c"),
        ("seat belts in March 2014", "roads/seat-belts/2014-03"),
        ("seat belts 2014-03", "roads/seat-belts/2014-03"),
        ("collisions jul 2014", "roads/collisions/2014-07"),
        ("march 2014", "roads/collisions/2014-03"),
        ("collisions", "roads/collisions"),
        ("colisions", "roads/collisions"),
        ("collsion", "roads/collisions"),
        ("colisons", "roads/collisions"),
        ("satisfacton", "satisfaction"),
        ("neigbourhod", "neighbourhoods"),
        ("burglry", "glossary/burglary-dwelling"),
        ("tdiu", "glossary/tidu"),
        ("cybercrime", "glossary/cyber-crime"),
        ("cyber crimes", "glossary/cyber-crime"),
        ("self sustaining", "category/self-sustaining"),
        ("neighborhoods", "neighbourhoods"),
        ("robberies", "crime/robbery"),
        ("speeding tickets", "roads/speeding"),
        ("what is a speeding ticket", "glossary/speeding-ticket"),
        ("51102", "roads/speeding/2014"),
        ("51,102", "roads/speeding/2014"),
        ("51 102", "roads/speeding/2014"),
        ("6%", "roads/tickets-cancelled"),
        ("6 per cent", "roads/tickets-cancelled"),
        ("1173", "roads/collisions/2014-07"),
        ("roads/collisions/2014-07", "roads/collisions/2014-07"),
        ("matrix 1c high demand", "matrix/1c/high-demand"),
        ("1c city centre", "matrix/1c/city-centre"),
        ("2a in a city centre", "matrix/2a/city-centre"),
        ("collisions 2014-07", "roads/collisions/2014-07"),
        ("audit", "audit"),
        ("how many seat belt notices in 2014", "roads/seat-belts/2014"),
        ("mean of collisions in 2014", "roads/collisions/2014"),
        ("domestic abuse", "glossary/da"),
        ("when was the workshop of June 2015", "home"),
        ("how much has robbery fallen", "crime/robbery"),
        ("ranking for fraud", "cyber/fraud-rank"),
        ("average number of collisions per month", "roads/collisions"),
        ("how many seat belt notices in March 2014", "roads/seat-belts/2014-03"),
        ("seat belt notices Q1 2015", "roads/seat-belts/2015-01"),
        ("collisions summer 2014", "roads/collisions/2014-06"),
        ("phones last year", "roads/mobile-phones/2014"),
        ("speeding so far this year", "roads/speeding/2015"),
        ("KSI", "roads/fatal-and-serious"),
        ("ransomware", "glossary/crypto-locking"),
        ("mugging", "crime/robbery"),
        ("budget cuts", "neighbourhoods/review-needed"),
        ("who wrote the report", "outcomes/author"),
        ("when was the meeting", "home"),
    ],
)
def test_the_right_thing_comes_first(index: Index, asked: str, first: str) -> None:
    assert str(index.find(asked)[0].address) == first


def test_the_words_that_matched_are_in_sight(index: Index) -> None:
    for asked in ("seat belt", "34th", "city centre licensing", "51 102", "colisions", "burglary dwelling", "prosecuted", "drink drive"):
        for hit in index.find(asked, limit=5):
            assert marked(hit), (asked, hit)
    (hit, *_) = index.find("licensing city centre")
    assert marked(hit) >= {"licensing"}
    assert {"collisions"} <= marked(index.find("colisions")[0])


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ("robbery change", "Change: −31 offences, so far this year (“31 offences”)"),
        ("31 offences", "Change: −31 offences, so far this year (“31 offences”)"),
        ("-31 offences", "Change: −31 offences, so far this year (“31 offences”)"),
        ("violence change 474", "Change: +474 offences, so far this year (“474 additional offences”)"),
        ("neighbourhood need identified", "Need identified: around 6 to 7 months ago, before the workshop (“around 6-7 months ago”)"),
    ],
)
def test_a_change_has_its_sign_and_is_found_without(index: Index, asked: str, expected: str) -> None:
    assert expected in [hit.snippet for hit in index.find(asked, limit=3)]


def test_a_month_answers_only_where_a_month_is_asked_for(index: Index) -> None:
    assert not [hit for hit in index.find("seat belt", limit=999) if hit.kind in ("month", "year")]
    assert {hit.kind for hit in index.find("march", limit=3)} == {"month"}
    assert [str(hit.address) for hit in index.find("speeding 2015", limit=1)] == ["roads/speeding/2015"]


def test_a_blank_cell_is_found_by_its_row_and_its_column_together(index: Index, pack: Pack) -> None:
    silent = {thing.address for thing in index.things if thing.kind == "cell"} - {Address("matrix", *place) for place in pack.links}
    assert len(silent) == 97
    for asked in ("city centre", "1a", "silent report", "matrix", "capability", "warrants"):
        assert silent.isdisjoint(hit.address for hit in index.find(asked, limit=999))
    assert index.find("2a city centre")[0].snippet == "not mentioned"


def test_as_one_types_the_last_word_may_go_on(index: Index) -> None:
    whole = "roads/collisions"
    for end in range(2, len("collisions") + 1):
        assert whole in {str(hit.address) for hit in index.find("collisions"[:end], typing=True)}
    assert whole not in {str(hit.address) for hit in index.find("co")}
    assert str(index.find("colisi", typing=True)[0].address) == whole


def test_what_is_not_there_is_said_with_the_closest(index: Index) -> None:
    assert index.find("zzzz") == ()
    expected = no_results(index, "zzzz")
    assert expected == "No results for 'zzzz'. Try other words."
    assert no_results(index, "march 2013").endswith("The tables have no figures for March 2013, but cover January 2014 to May 2015.")
    assert "TIDU (glossary/tidu)" in no_results(index, "tidus unit")


@settings(max_examples=4 * RANDOM)  # Each builds an index or two; the examples are the kinds of query.
@given(ASKED)
@example("colisions")
@example("cybercrime")
@example("seatbelts in march")
@example("KSI")
@example("budget cuts last year")
@example("mugging in Q1 2015")
@example("shop lifting")
@example("ranking")
@example("spring")
@example("seetbelts")
@example("51102")
@example("activities")
@example("neighborhood polices")
@example("wmp-2015-06-16:roads/collisions")
@example("small:crime/total")
@example("small: ")
def test_an_index_for_one_query_answers_as_a_whole_one(any_pack: Pack, any_index: Index, asked: str) -> None:
    assert index_for(any_pack, asked).find(asked) == any_index.find(asked)


def test_everything_is_found_by_its_own_name(any_index: Index) -> None:
    """For its address, see the next test."""
    for title in some(sorted({thing.title for thing in any_index.things}), 3):
        if parse_query(title).words and len(title) <= LONGEST_QUERY:
            found = {each.address for each in any_index.answer(title, limit=len(any_index.things)).things}
            assert {thing.address for thing in any_index.things if thing.title == title} <= found, title


def test_every_address_finds_itself_first(any_index: Index, any_pack: Pack) -> None:
    asked_loudly = Counter[str]()
    kinds = addresses(any_pack)
    for address in of_each(kinds, 8):
        kind = kinds[address]
        # A category is read whole in one place, and a member of a table with all its periods.
        found = address._replace(topic="category") if kind == "category" else address._replace(period="")
        asked_loudly[kind] += 1
        for asked in (str(address), *([f" {any_pack.id}:{address} ".upper()] if asked_loudly[kind] < 20 else [])):
            answer = any_index.answer(asked, limit=1)
            (first,) = answer.hits
            assert (first.address, first.score) == (found, 100), asked
            assert answer.absent == answer.lacking == () or kind in ("category", "member-period"), asked


def test_hits_come_best_first_and_keep_their_order(any_index: Index) -> None:
    for asked in ("crime", "police", "the", "1", "a b c", "city centre"):
        hits = any_index.find(asked, limit=50)
        assert hits == any_index.find(asked, limit=50)
        assert all(first.score >= second.score for first, second in pairwise(hits))
        assert all(0 < hit.score <= 100 and len(hit.snippet) <= LENGTH + 2 for hit in hits)
        assert len({hit.address for hit in hits}) == len(hits)
        assert any_index.find(asked, limit=2) == hits[:2]


@given(ASKED, st.booleans())
@example("[/red] \x1b[31m \u202e", False)
@example("a" * 5000, True)
@example("ss" * 3000, False)
def test_no_query_crashes(any_index: Index, asked: str, typing: bool) -> None:
    for hit in any_index.find(asked, typing=typing):
        for text, places in ((hit.title, hit.marks.title), (hit.snippet, hit.marks.snippet)):
            assert all(0 <= start < end <= len(text) for start, end in places)
            assert all(first[1] <= second[0] for first, second in pairwise(places))
    assert no_results(any_index, asked)


@given(ASKED)
def test_case_and_hyphens_make_no_difference(index: Index, asked: str) -> None:
    hits = index.find(asked)
    if asked.isascii():
        assert index.find(asked.upper()) == hits
    assert [hit.address for hit in index.find(asked.replace("-", " "))] == [hit.address for hit in hits]


@pytest.mark.parametrize(
    ("asked", "text", "places"),
    [
        ("seat belts", "Seat-belt offences: belts", ["Seat", "belt", "belts"]),
        ("cybercrime", "Cyber-crime, cyber", ["Cyber-crime"]),
        ("6%", "6 of 6%", ["6", "6%"]),
        ("6", "6 of 6%", ["6", "6"]),
        ("1,200", "over 1,200 and 1200", ["1,200", "1200"]),
        ("what is a seat", "What is a seat?", ["seat"]),
        ("what is", "What is a seat?", ["What", "is"]),
        ("burgl", "Burglary", ["Burglary"]),
        ("bu", "Burglary", []),
        ("ranking", "Rank 34, ranked", ["Rank", "ranked"]),
        ("drivers", "Driving and a drive", ["Driving", "drive"]),
        ("", "Burglary", []),
    ],
)
def test_one_predicate_says_what_matches(asked: str, text: str, places: list[str]) -> None:
    assert [text[start:end] for start, end in matches(parse_query(asked), text)] == places

"""What a half-typed address may become."""

from hypothesis import given
from hypothesis import strategies as st

from tests.browse import bundled
from tui.navigation.address import HOME, Address
from tui.nodes.kinds import addresses
from tui.screens.goto_entries import address_entries, address_lines, common_start, completed, completions, topic_first
from tui.text.spans import plain

KNOWN = address_entries(bundled())


def listed(text: str) -> list[str]:
    return [place.written for place in completions(KNOWN, text)]


def test_every_address_is_there_with_a_title() -> None:
    assert [place.written for place in KNOWN] == list(map(str, addresses(bundled())))
    assert all(place.title for place in KNOWN)


def test_an_empty_prompt_lists_the_top_places() -> None:
    assert listed("") == listed("  ") and {"home", "roads", "matrix", "help"} <= set(listed(""))
    assert not any("/" in address for address in listed(""))


def test_the_nearest_come_first() -> None:
    assert listed("roads")[0] == "roads"
    assert listed("roads/sea")[0] == "roads/seat-belts"
    assert listed("1c")[0] == "matrix/1c"
    assert listed("Seat Be")[0] == "roads/seat-belts"
    assert "glossary/tidu" in listed("technical") or "glossary/tidu" in listed("tidu")
    assert listed("nothing of the kind") == []


def test_a_step_may_be_a_word_of_its_title() -> None:
    assert listed("roads/phones")[0] == "roads/mobile-phones", "the table first"
    assert listed("Roads/Phones/2014")[0] == "roads/mobile-phones/2014"
    assert listed("roads/belts/2014-03") == ["roads/seat-belts/2014-03"]
    assert listed("crime/phones") == []
    assert completed(completions(KNOWN, "roads/belts/2014-0"), "roads/belts/2014-0") == "roads/seat-belts/2014-0"
    assert len(listed("roads/mobile")) == len(set(listed("roads/mobile")))


def test_completed_as_far_as_there_is_no_choice() -> None:
    for text, wanted in (("road", "roads"), ("glossary/tid", "glossary/tidu"), ("matrix/1c/ci", "matrix/1c/city-centre"), ("zzz", "zzz")):
        assert completed(completions(KNOWN, text), text) == wanted
    assert completed(completions(KNOWN, "seat-bel"), "seat-bel") == "roads/seat-belt"


@given(st.text(max_size=30))
def test_what_is_completed_leads_at_least_where_the_text_did(text: str) -> None:
    found = completions(KNOWN, text)
    more = completed(found, text)
    if more != text:
        assert found and {place.address for place in completions(KNOWN, more)} & {place.address for place in found}


@given(st.lists(st.text(max_size=8), max_size=6))
def test_shared(texts: list[str]) -> None:
    found = common_start(texts)
    assert all(text.startswith(found) for text in texts)
    if texts:
        longer = {text[: len(found) + 1] for text in texts}
        assert len(longer) > 1 or longer == {found} or len(set(texts)) == 1


def test_the_tables_of_the_page_come_first() -> None:
    here = [place.written for place in topic_first(KNOWN, Address("roads", "seat-belts", "2014-03"))]
    assert here[:3] == ["roads", "roads/collisions", "roads/mobile-phones"] and "roads/seat-belts/2014" not in here
    assert topic_first(KNOWN, Address("crime")) == () == topic_first(KNOWN, HOME)


def test_titles_wrap_below_themselves() -> None:
    place = next(place for place in KNOWN if place.written == "roads/seat-belt-activity")
    first, *rest = (plain(line) for line in address_lines(place, 28, 52))
    assert first.startswith("roads/seat-belt-activity ") and rest
    assert {len(line) - len(line.lstrip()) for line in rest} == {30} == {first.index("Seat")}
    first, *rest = (plain(line) for line in address_lines(place, 10, 57))
    assert first == "roads/seat-belt-activity" and rest[0].index("Seat") == 12
    assert "".join(plain(line).strip() for line in address_lines(place, -23, 1)).startswith("roads/seat-belt-activity")

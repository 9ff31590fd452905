"""A conversation with the reader.

Numbers, commands, addresses, history, search, slides, and what is typed by mistake.
"""

import re
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.browse import ROOT
from tests.in_turn import EVERY, in_turn, some
from tests.unit.quarters import whole_shelf
from tui.model.others import supply_others
from tui.model.pack import Pack
from tui.navigation.address import Address
from tui.pack.reader import read_pack
from tui.reader.commands import READER_COMMANDS, NoCommand, command_of, help_lines
from tui.reader.page import ReadingLine, ReadingPage
from tui.reader.screenful import Screenful
from tui.reader.session import LONGEST_TYPED, Conversation
from tui.reader.shelf import NotOnShelf, Shelf, Shelved

pytestmark = pytest.mark.slow


@cache
def pack() -> Pack:
    return read_pack(ROOT / "data/wmp-2015-06-16")


@pytest.fixture
def talk() -> Conversation:
    found = Conversation(pack())
    found.begin()
    return found


def asked(conversation: Conversation, *lines: str) -> list[str]:
    """What the last of these lines is answered with."""
    said: tuple[str, ...] = ()
    for line in lines:
        said = conversation.answer(line)
    return [*said]


def test_the_first_page_says_once_what_may_be_typed() -> None:
    said = Conversation(pack()).begin()
    assert said[0].startswith("West Midlands Police")
    assert said[-1] == "Type a number, an address, /words to search, next, back or help."


def test_numbers_and_history(talk: Conversation) -> None:
    assert asked(talk, "3")[0] == "Topic: Roads"
    assert asked(talk, "1")[0] == "Table: Road traffic collisions"
    assert asked(talk, "back")[0] == "Topic: Roads"
    assert asked(talk, "forward")[0] == "Table: Road traffic collisions"
    assert asked(talk, "u")[0] == "Topic: Roads"
    assert asked(talk, "99") == ["No link has the number 99. The numbers are 1 to 23."]
    assert asked(talk, "home", "u") == ["This is Home."]


def test_next_follows_the_list_that_a_page_was_chosen_from(talk: Conversation) -> None:
    results = asked(talk, "/seat belts")
    assert results[0] == "7 results for 'seat belts':"
    first = asked(talk, "1")[0]
    assert first == "Table: Seat belt offences: Fixed Penalty Notices issued"
    assert asked(talk, "n")[0] == "Statement: Seat belt cases follow activity"
    assert asked(talk, "p")[0] == first
    assert asked(talk, "previous") == ["This is the first of 7."]


def test_next_of_a_typed_address_is_beside_it(talk: Conversation) -> None:
    assert asked(talk, "roads/collisions/2014-07", "next")[0] == "Collisions, August 2014"
    assert asked(talk, "3b", "next")[0] == "Activity: 3c Social media footprint"
    assert asked(talk, "tidu", "where")[:2] == ["TIDU, in Glossary", "Address: glossary/tidu"]


def test_where_names_the_place_in_the_list(talk: Conversation) -> None:
    assert asked(talk, "3", "7", "where")[2] == "7 of 23 in the list"


def test_a_period_is_enough_on_the_page_of_a_table(talk: Conversation) -> None:
    assert asked(talk, "roads/collisions", "March 2015")[0] == "Collisions, March 2015"


PLACES = ("home", "roads/collisions", "audit", "crime/violence-with-injury/change")
"""A page of each kind; a command is given on every second."""


@pytest.mark.parametrize("address", PLACES)
def test_every_command_answers_on_every_kind_of_page(address: str, talk: Conversation) -> None:
    pairs = in_turn(READER_COMMANDS, ("", " roads") if address.startswith("roads") else (" roads", ""))
    for command, words in some(pairs, 4, PLACES.index(address)):
        talk.answer(f"go {address}")
        assert asked(talk, f"{command.name}{words}") or command.name == "quit", (address, command.name, words)
    talk.answer("quit")
    assert talk.finished


def test_names_with_and_in_them_can_be_compared(talk: Conversation) -> None:
    title = "PCSOs: how, where and when"
    for typed in (f"compare {title}, roads", f"compare {title} and roads", f"compare roads AND {title}", f"compare roads,{title}"):
        said = asked(talk, typed)[0]
        assert title in said and "Roads" in said and said.endswith("compared"), typed
    assert (
        asked(talk, "compare roads")
        == asked(talk, "compare , ")
        == ["Type compare and two numbers or names, with a comma between them, such as compare 3, 4."]
    )
    assert asked(talk, "compare 3, nowhere at all") == ["Nothing called 'nowhere at all'. There are no search results for it either."]


def test_short_forms() -> None:
    names = [command.name for command in READER_COMMANDS] + [short for command in READER_COMMANDS for short in command.short]
    assert len(set(names)) == len(names)
    assert command_of("ques").name == "questions"
    with pytest.raises(NoCommand) as error:
        command_of("co")
    assert [each.name for each in error.value.candidates] == ["copy", "compare"]
    for command in READER_COMMANDS:
        assert any(line.startswith(command.name) and line.endswith(command.does) for line in help_lines())


def test_a_mistake_gets_the_closest(talk: Conversation) -> None:
    said = asked(talk, "roads/colisions")
    assert said[:2] == ["Nothing called 'roads/colisions'. Closest:", "1. Collisions, roads/collisions"]
    assert said[-1] == "To search for it, type /roads/colisions"
    assert asked(talk, "1")[0] == "Table: Road traffic collisions"
    assert asked(talk, "co") == ["co could be copy or compare."]
    assert asked(talk, "x" * (LONGEST_TYPED + 1)) == [f"That is too long: a line has up to {LONGEST_TYPED} characters."]


def test_a_long_page_goes_on() -> None:
    talk = Conversation(pack(), Address("audit"), screenful=Screenful(12, 60))
    whole = [*Conversation(pack(), Address("audit"), screenful=Screenful(0, 60)).begin()][:-2]
    said = [*talk.begin()][:-2]
    assert all(len(line) <= 60 for line in talk.begin()), "what may be typed is wrapped too"
    assert len(said) <= 13 and re.fullmatch(r"[0-9]+ more lines\. Press enter to go on\.", said[-1])
    assert asked(talk, "where")[1] == "Address: audit", "a short answer in between"
    read = said[:-1]
    while re.match(r"[0-9]+ more line", said[-1]):
        said = asked(talk, "" if len(read) % 2 else "more")
        assert len(said) <= 13 and max(map(len, said)) <= 60
        read += said[:-1] if " more line" in said[-1] else said
    assert read == whole
    assert asked(talk, "") == ["There is no more. Type help for the commands."]


def test_lines_set_the_screenful(talk: Conversation) -> None:
    assert asked(talk, "lines 5") == ["From now on 5 lines are read at once."]
    assert talk.kept_size == "5"
    assert len(asked(talk, "roads")) == 6


def test_source_and_copy(talk: Conversation) -> None:
    talk.answer("crime/violence-with-injury")
    source = asked(talk, "source")
    assert source[:2] == ["Where to find it in the report:", source[1]] and "Crime, bullet 4" in source[1]
    assert not any("does not give the starting figure" in line for line in source), "the page has said it"
    assert "Address: crime/violence-with-injury" in asked(talk, "copy")


def test_slides_with_notes(talk: Conversation) -> None:
    said = asked(talk, "roads/collisions", "present")
    assert re.match(r"Slide [0-9]+ of [0-9]+: ", said[0])
    assert any("mean 1,245 collisions a month" in line for line in said), "the chart in words"
    assert asked(talk, "notes") and asked(talk, "1")[0].startswith("Slide 1 of ")
    assert asked(talk, "previous") == ["This is the first slide."]
    assert asked(talk, "look")[0].startswith("West Midlands Police")
    assert asked(talk, "notes") == ["There are no slides open. Type present."]


def test_another_workshop_can_be_opened() -> None:
    other = read_pack(ROOT / "tests/packs/small")
    shelf = Shelf(
        {"small": other}.__getitem__, lambda: [Shelved("bent", "", reason="1 problem"), Shelved("small", other.title, "Anyshire")]
    )
    talk = Conversation(pack(), shelf=shelf)
    talk.begin()
    assert asked(talk, "small:home")[:2] == ["Workshop small.", other.title]
    assert asked(talk, "back")[0].startswith("West Midlands Police")
    for command in ("workshops", "library"):
        assert asked(talk, command) == [
            "Library: 1 workshop, and 1 that cannot be opened",
            f"1. Anyshire: {other.title}",
            "bent cannot be opened: 1 problem",
        ]
    assert asked(talk, "1")[:2] == ["Workshop small.", other.title]


def test_a_filter_narrows_what_was_read_last() -> None:
    """The list of workshops too, and each filter all of it."""
    packs: dict[str, Pack] = {}
    shelf = Shelf(packs.__getitem__, lambda: [Shelved("a", "One", "Anyshire, 2015"), Shelved("b", "Two", "Northmoor, 2015")])
    talk = Conversation(pack(), shelf=shelf)
    asked(talk, "workshops")
    assert asked(talk, "filter north") == ["Library: 2 workshops: 1 line with north", "1. Northmoor, 2015: Two"]
    assert talk.place.numbers == (Address.parse("b:home"),)
    assert len(asked(talk, "filter 2015")) == 3
    assert asked(talk, "filter zebra") == ["Library: 2 workshops: No lines with zebra."]
    assert asked(talk, "filter")[0].startswith("West Midlands Police")


def test_all_at_the_end_searches_every_workshop() -> None:
    def search(words: str) -> ReadingPage:
        if words == "bad":
            raise NotOnShelf("No index.")
        return ReadingPage(f"1 result for {words}", (ReadingLine("Seat belts", Address.parse("small:roads")),))

    other = read_pack(ROOT / "tests/packs/small")
    talk = Conversation(pack(), shelf=Shelf({"small": other}.__getitem__, list, search))
    assert asked(talk, "/seat belts all") == ["1 result for seat belts", "1. Seat belts"]
    assert asked(talk, "1")[0] == "Workshop small."
    assert asked(talk, "/bad all") == ["No index."]
    [said] = asked(talk, "/zzzz")
    assert said.endswith("in this workshop. Type /zzzz all to search every workshop.")
    assert asked(Conversation(pack()), "/zzzz") == ["No results for 'zzzz'. Try other words."]


def test_the_last_page_is_ahead() -> None:
    talk = Conversation(pack())
    talk.place.offer(f"{pack().id}:roads/collisions")
    assert "Type forward for the page that you read last: Collisions." in talk.begin()
    assert asked(talk, "forward")[0] == "Table: Road traffic collisions"


@settings(max_examples=12 if EVERY else 6)
@given(
    st.lists(
        st.text(max_size=40) | st.sampled_from(["1", "next", "/crime", "present", "back", "source", "compare 1, 2", "filter a"]), max_size=6
    )
)
def test_whatever_is_typed_gets_an_answer(lines: list[str]) -> None:
    talk = Conversation(pack())
    talk.begin()
    for line in lines:
        assert talk.answer(line) or talk.finished


def test_compare_alone_opens_the_comparison_and_numbers_lead_to_other_reports() -> None:
    shelf = whole_shelf()
    own = shelf.packs["west-midlands-2018-03"]
    supply_others(own, shelf)
    talk = Conversation(own, shelf=Shelf(shelf.packs.__getitem__, list))
    said = asked(talk, "crime/recorded-crime", "compare")
    assert said[0] == "Comparison: Recorded crime without fraud: West Midlands Police, 4 reports"
    (earlier,) = [line for line in said if line.endswith("Report: Report on April to June 2017")]
    assert asked(talk, earlier.partition(".")[0])[:2] == ["Workshop west-midlands-2017-06.", "Table: Recorded crime by quarter"]
    assert asked(talk, "compare")[0].endswith("West Midlands Police, 4 reports"), "it knows the same library"
    assert asked(talk, "back", "back", "up")[0] == "Table: Recorded crime by quarter"
    assert asked(talk, "home", "compare")[0].startswith("Select a figure or a table first")


def test_a_period_that_only_another_report_has_leads_there() -> None:
    shelf = whole_shelf()
    own = shelf.packs["west-midlands-2015-03"]
    supply_others(own, shelf)
    talk = Conversation(own, shelf=Shelf(shelf.packs.__getitem__, list))
    assert "1. January 2014: 1,065 tests" in asked(talk, "compare/breath-tests")
    assert asked(talk, "1")[:2] == ["Workshop west-midlands-2014.", "Breath tests by month, January 2014"]

"""What an officer who hears the reader would stumble over.

Words said twice, labels that say nothing alone, signs that are not said, and slides whose picture nobody describes.
"""

from msgspec.structs import replace

from tests.browse import bundled
from tests.conftest import PACKS
from tui.model.deck import Slide
from tui.navigation.address import HOME, Address
from tui.pack.reader import read_pack
from tui.reader.keys_page import key_words
from tui.reader.pages import page_of
from tui.reader.session import Conversation
from tui.reader.slide_page import slide_entries
from tui.reader.spoken import spoken
from tui.slides.presentation import Presentation


def lines(address: Address) -> list[str]:
    """A page of the bundled workshop as it is read."""
    return [*page_of(bundled(), address).lines()]


def slide(at: Slide) -> list[str]:
    """A slide of the bundled workshop as it is read."""
    pack = bundled()
    assert pack.deck
    return [spoken(each.text) for each in slide_entries(pack, Presentation(replace(pack.deck, slides=(at,))))]


def test_a_rank_is_of_something() -> None:
    (cyber,) = [line for line in lines(HOME) if "Fraud rate" in line]
    assert "Fraud rate: 34th out of the 43 areas, " in cyber


def test_a_link_is_said_once_with_its_number() -> None:
    said = lines(Address("crime", "total-recorded-crime"))
    assert [line for line in said if "TRC: Total Recorded Crime" in line] == ["1. Term: TRC: Total Recorded Crime"]
    assert [line for line in said if "TRC has risen" in line] == ["2. Led to: TRC has risen but is low"]
    assert not any("(outcomes/" in line for line in said)


def test_a_short_label_of_the_audit_comes_after_its_statement() -> None:
    said = lines(Address("audit"))
    assert any(line.endswith(". Lowest crime of four similar forces: Lowest over, “the last 12 months of available data”") for line in said)
    assert any(line.endswith(". Robbery: change, “31 offences”") for line in said), "clear without its row"


def test_the_tables_of_a_topic_have_their_headlines() -> None:
    assert lines(Address("roads"))[2].startswith("1. Table: Collisions. 1,187 collisions a month, down 8.1% on the same months")


def test_a_question_leads_to_what_it_would_settle() -> None:
    page = page_of(bundled(), Address("audit", "questions"))
    assert page.places[0] == Address("crime", "total-recorded-crime", "change")
    assert next(page.lines()) == "Questions to ask the Force" and "Crime, 18 questions:" in page.lines()


def test_keys_have_words_that_speech_does_not_leave_out() -> None:
    assert [key_words(key) for key in (".", "R", "\u2191 \u2193", "b .", "shift+tab")] == [
        "full stop", "capital R", "up, down", "b, full stop", "shift+tab",
    ]  # fmt: skip
    assert "colon: Go to an address" in lines(Address("help"))


def test_a_slide_says_what_its_picture_shows() -> None:
    changes = slide(Slide(address="crime"))
    assert "Violence with injury: up 474 offences, up 10%" in changes
    assert "Robbery: down 31 offences, down 3.3%, could be chance" in changes
    assert "Burglary dwelling: down almost 180 offences, down 8.8%" in changes
    assert any(line.startswith("Challenger: Hard to define, as it") for line in slide(Slide(address="neighbourhoods")))
    assert "Regional: ROCU, links with business and academia" in slide(Slide(address="cyber"))
    assert any(line.startswith("Could be chance: Robbery down 3.3%;") for line in slide(Slide(address="audit", picture="takeaway")))
    assert "Crime: up" in slide(Slide(address="home", points=("Crime: up",)))
    assert any(line.startswith("Total Recorded Crime: how many offences") for line in slide(Slide(address="audit/questions")))
    assert slide(Slide(address="roads/mobile-phones", headline="\u221231.5% notices"))[1] == "down 31.5%, notices"


def test_a_slide_says_nothing_twice() -> None:
    talk = Conversation(bundled())
    talk.begin()
    said = [talk.answer(line) for line in ("present", *map(str, range(1, 17)))]
    for each in said:
        assert len(set(each)) == len(each)
        whole = [line for line in each if "Like for like, January" in line]
        assert len(whole) <= 1, whole


def test_a_rebased_slide_reads_its_phases_and_not_the_whole() -> None:
    said = slide(Slide(address="roads/mobile-phones", rebase=("2014-11",)))
    assert any(line.startswith("Rebase November 2014 (tried") for line in said)
    assert any(line.startswith("November 2014 to May 2015: 7 months, mean 150 notices") for line in said)
    assert not any("17 months, mean 188" in line for line in said)


def test_the_notes_are_words_and_not_letters() -> None:
    talk = Conversation(bundled())
    talk.begin()
    talk.answer("present")
    talk.answer("7")
    assert [line.partition(":")[0] for line in talk.answer("notes")] == ["Say", "Care", "Ask"]


def test_a_fall_before_its_percentage_is_not_a_negative_number() -> None:
    assert spoken("Casualties: \u22121,315 people, \u221223.3%, 2015 on 2014") == "Casualties: down 1,315 people, down 23.3%, 2015 on 2014"
    assert spoken("Balance: \u2212120 points") == "Balance: minus 120 points"


def test_a_page_does_not_say_its_own_row_again() -> None:
    pack = read_pack(PACKS / "west-yorkshire-2024")
    said = [*page_of(pack, Address("roads", "collisions-by-district", "leeds", period="2024")).lines()]
    assert not any(line.startswith("Figures") for line in said) and any("collisions" in line for line in said)
    assert any(line.startswith("Capability 1 Reactive") for line in lines(Address("matrix", "1")))


def test_what_a_check_found_is_not_multiplied() -> None:
    assert spoken("× does not hold: 611 / 8,121 = 7.52%") == "does not hold: 611 divided by 8,121 is 7.52%"
    assert spoken("Budget: £48; × printed so") == "Budget: £48; printed so", "it was read as times"
    assert spoken("higher than in 2018/19 (× £44, the sum of the headings)") == "higher than in 2018/19 (£44, the sum of the headings)"

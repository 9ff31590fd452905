"""What the neighbouring reports say, on pages, on slides and in plain lines."""

from collections.abc import Sequence

from msgspec.structs import replace

from tests.unit.quarters import OVER_TIME, SIDE_BY_SIDE, Shelf, known, quarter
from tui.analysis.audit import AuditFilter
from tui.analysis.since.since import since
from tui.model.others import KnownWorkshop, Noted, Others, others, supply_others, unnoted
from tui.model.pack import Pack
from tui.navigation.address import Address
from tui.nodes.across.since_lines import PROMISE, earlier_rows
from tui.nodes.across.since_said import NOT_YET, SinceSaid, since_said
from tui.nodes.across.since_words import question_items
from tui.nodes.audit_list import audit_rows
from tui.nodes.kinds import SINCE, address_of, addresses, node
from tui.nodes.questions import QUESTIONS_PAGE
from tui.reader.pages import page_of
from tui.slides.asked import content_in
from tui.slides.story import story
from tui.text.glyphs import BLOCKS
from tui.text.spans import plain

NAMES = tuple(dict.fromkeys((*OVER_TIME, *SIDE_BY_SIDE, "west-midlands-2014")))


class Beside(Others):
    """Workshops in memory, which notes what is opened."""

    def __init__(self, *packs: Pack, closed: Sequence[str] = ()) -> None:
        self.packs = {pack.id: pack for pack in packs}
        self.closed = closed
        self.asked: list[str] = []

    def known(self, noted: Noted = unnoted) -> Sequence[KnownWorkshop]:
        shut = [KnownWorkshop(id, closed="broken") for id in self.closed]
        return [*(KnownWorkshop(pack.id, pack.report.force, pack.date) for pack in self.packs.values()), *shut]

    def opened(self, id: str) -> Pack | None:
        self.asked.append(id)
        return self.packs[id]


def beside(name: str, library: Others | None = None) -> Pack:
    """A fresh workshop of the library, which knows the others."""
    pack = replace(quarter(name))
    supply_others(pack, library or Beside(*map(quarter, NAMES)))
    return pack


def text(pack: Pack, address: Address) -> str:
    return "\n".join(map(plain, node(pack, address).lines(BLOCKS, 80)))


def test_only_the_neighbouring_reports_of_the_force_are_opened() -> None:
    library = Beside(*map(quarter, NAMES), closed=["west-midlands-2017-11"])
    found = beside("west-midlands-2017-12", library).once(since_said)
    assert library.asked == ["west-midlands-2017-09", "west-midlands-2018-03"]
    assert found.before is None, "the report before leaves nothing open"
    assert found.after and found.after.workshop == "west-midlands-2018-03"
    assert found.after.brief == "3 answered, 2 partly answered, 1 still open; the answers contradict 1 claim"


def test_without_a_neighbour_nothing_is_said() -> None:
    for library in (Others(), Beside(quarter("merseyside-2018-03")), Beside(quarter("west-midlands-2018-03"))):
        pack = beside("west-midlands-2018-03", library)
        assert pack.once(since_said) == SinceSaid()
        assert "There is no earlier or later report of West Midlands Police in the library." in text(pack, SINCE)
        assert SINCE not in {row.address for row in audit_rows(pack, AuditFilter())}


def test_a_report_that_cannot_be_opened_is_named_and_the_one_before_it_is_read() -> None:
    shelf = Shelf([quarter(name) for name in OVER_TIME])
    listed = [known(quarter(name)) for name in OVER_TIME]
    shelf.closed = (listed[2], KnownWorkshop("broken", closed="half of it is missing"))
    del shelf.packs["west-midlands-2017-12"]
    found = since_said(beside("west-midlands-2018-03", shelf))
    assert shelf.asked == ["west-midlands-2017-12", "west-midlands-2017-09"]
    assert found.closed == (
        "The last report (west-midlands-2017-12) cannot be opened.",
        "This workshop cannot be opened, so the force is not known and earlier questions may be in it: broken.",
    )


def test_promises_are_below_the_questions() -> None:
    before = beside("west-midlands-2018-03").once(since_said).before
    assert before
    rows = [plain(row.lines[0]) for row in earlier_rows(before, 300, "") if row.key.startswith(PROMISE)]
    assert [(row[0], row.rpartition("  ")[2]) for row in rows] == [("+", "target met"), ("+", "spoken of"), ("o", "not spoken of")]


def test_before_the_library_is_read_it_says_so() -> None:
    pack = beside("west-midlands-2018-03")
    pack.supply(since_said, NOT_YET)
    assert text(pack, SINCE) == node(pack, SINCE).slide().sentence == "The other reports of the library have not been read yet."


def test_the_questions_of_the_earlier_report_say_what_became_of_them() -> None:
    said = " ".join(text(beside("west-midlands-2017-12"), QUESTIONS_PAGE).split())
    assert "which dates do they cover? answered" in said and "from 2010 to 2017? partly answered" in said


def test_its_address_is_in_no_list_and_leads_to_everything() -> None:
    pack = beside("west-midlands-2018-03")
    assert SINCE not in list(addresses(pack)) and address_of(pack, "audit/since") == SINCE
    found = node(pack, SINCE)
    assert found.title == "Since the report on October to December 2017"
    links = {str(link.address): link.title for link in found.links()}
    assert links["west-midlands-2018-03:follow-up/without-fraud"] == "Every quarter is without fraud"
    said = text(pack, SINCE)
    assert "1. Robbery: how many offences" in said and "Claim: “86 offences” does not hold" in said and "Still open (1)" in said
    assert node(beside("west-midlands-2017-12"), SINCE).title == "In the report on January to March 2018"


def test_a_workshop_without_claims_has_no_such_page() -> None:
    pack = beside("west-midlands-2018-03")
    assert SINCE not in addresses(replace(pack, report=replace(pack.report, topics=()), tables={}))


def test_the_audit_has_a_row_for_it() -> None:
    rows = {row.address: row.title for row in audit_rows(beside("west-midlands-2018-03"), AuditFilter())}
    assert (
        rows[SINCE]
        == "Since the report on October to December 2017: 3 answered, 2 partly answered, 1 still open; the answers contradict 1 claim"
    )
    assert SINCE not in {row.address for row in audit_rows(beside("west-midlands-2018-03"), AuditFilter(topics=frozenset({"crime"})))}


def test_the_last_slide_says_how_many_are_still_open() -> None:
    pack = beside("west-midlands-2018-03")
    slides = story(pack).slides
    assert content_in(pack, slides, slides[-1]).sentence == "The last report's 6 questions: 3 answered, 2 partly, 1 still open"
    assert node(pack, QUESTIONS_PAGE).slide().sentence == "The last report's 6 questions: 3 answered, 2 partly, 1 still open"
    made = node(pack, SINCE).slide()
    assert (made.large, made.words, made.sentence) == (
        "1",
        "still open",
        "3 answered, 2 partly answered, 1 still open; the answers contradict 1 claim",
    )


def test_the_reader_says_all_and_leads_to_both_workshops() -> None:
    page = page_of(beside("west-midlands-2018-03"), SINCE)
    lines = {entry.text: entry.to for entry in page.entries}
    assert lines["Answer: 2,078 offences (Q3 2017/18), 1,840 offences (Q2 2017/18)."] == Address("follow-up", "offence-types")
    question = next(line for line in lines if line.startswith("Question 1: Robbery"))
    assert lines[question] == Address("follow-up", "robbery-rise", workshop="west-midlands-2017-12"), "it is asked in the other one"
    asked = page_of(beside("west-midlands-2018-03"), QUESTIONS_PAGE)
    assert SINCE in {entry.to for entry in asked.entries}


def test_an_answer_has_no_sign_of_a_claim_and_says_what_it_contradicts() -> None:
    before = beside("west-midlands-2018-03").once(since_said).before
    assert before
    rows = [plain(row.lines[0]) for row in earlier_rows(before, 300, "") if row.key]
    assert [row[0] for row in rows].count("×") == 1 and not {row[0] for row in rows} & {"=", "~", "?", "-"}
    against = next(row for row in rows if row.startswith("×"))
    assert " answered: “" in against and against.endswith("” does not hold")


def test_the_reader_says_what_leads_to_a_place_that_has_a_number_already() -> None:
    page = page_of(beside("west-midlands-2018-03"), SINCE)
    said = " ".join(entry.text for entry in page.entries)
    found = beside("west-midlands-2018-03").once(since_said).before
    assert found
    for group in found.groups:
        for line in (line for item in group.items for line in item.lines):
            assert f"{line.label}: {line.words}." in said, "lines that share a link were left out"


def test_only_words_are_kept_of_the_other_workshop() -> None:
    pack = beside("west-midlands-2018-03")
    assert pack.once(since_said) is pack.once(since_said)
    assert all(not isinstance(part, Pack) for found in pack.once(since_said) if found for part in found)
    assert isinstance(pack.once(others), Beside)


def test_a_marked_answer_is_its_sentence() -> None:
    later = quarter("west-midlands-2018-03")
    said = question_items(since(quarter("west-midlands-2017-12"), later))
    assert f"Marked as the answer: “{later.statements['without-fraud'].text.rstrip('.')}”" in str(said)

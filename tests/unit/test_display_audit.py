"""The audit on paper.

Tally and rows at every width, the cells that a check used, and verdicts on the statements.
"""

import re
from pathlib import Path

import pytest

from tests.in_turn import few
from tui.analysis.audit import AuditFilter, audit, disagrees, worst
from tui.analysis.finding import Finding
from tui.analysis.standings import STANDINGS, audit_counts
from tui.analysis.working import UsedCell
from tui.model.pack import Pack
from tui.model.period import month
from tui.navigation.address import Address
from tui.nodes.audit_list import STATISTICS, AuditRow, audit_rows, entry_lines, row_detail
from tui.nodes.board_words import board_sentence, tally_line, tally_lines
from tui.nodes.finding_lines import finding_lines, finding_links, source_of
from tui.nodes.finding_words import computed, relation
from tui.nodes.home_audit import board_entries
from tui.nodes.kinds import node
from tui.nodes.links import claim_address
from tui.nodes.standing_words import STANDING_MEANS, STANDING_ROLES, STANDING_SIGNS, STANDING_WORDS
from tui.nodes.statement_lines import statement_lines
from tui.nodes.topic_list import items
from tui.nodes.used_cells import used_lines
from tui.pack.reader import read_pack
from tui.text.glyphs import ASCII, BLOCKS, ascii_text
from tui.text.spans import Line, plain, width

HOSTILE = Path(__file__).parents[1] / "packs" / "hostile"


def text(lines: tuple[Line, ...]) -> str:
    return "\n".join(map(plain, lines))


def finding(pack: Pack, address: str) -> Finding:
    return next(each for each in audit(pack) if each.claim.address == address)


def used(pack: Pack, address: str, columns: int = 78) -> list[str]:
    return [plain(line) for line in used_lines(pack, finding(pack, address).cells, BLOCKS, columns)]


def test_no_two_rows_of_the_list_are_alike(pack: Pack) -> None:
    rows = [row for row in audit_rows(pack, AuditFilter()) if row.address]
    for columns in (58, 78, 118):
        shown = [tuple(map(plain, entry_lines(pack, row, columns))) for row in rows]
        assert len({*shown}) == len(shown), columns


def test_a_printed_total_has_its_thousands_separated(pack: Pack) -> None:
    assert finding(pack, "roads/collisions/total-2014").claim.stated == "15,108"


def test_a_verdict_is_a_word_and_a_sign_of_its_own_in_ascii_too() -> None:
    assert set(STANDING_SIGNS) == set(STANDING_ROLES) == set(STANDING_MEANS) == set(STANDING_WORDS)
    assert list(STANDING_SIGNS.values()) == ["=", "~", "×", "?", "-"]
    typed = [ascii_text(sign) for sign in STANDING_SIGNS.values()]
    assert len(set(typed)) == 5
    assert all(sign.isascii() for sign in typed)


@pytest.mark.parametrize("columns", range(20, 120, 7))
def test_the_tally_fits(pack: Pack, columns: int) -> None:
    line = tally_line(audit(pack), columns)
    assert columns < 21 or width(line) <= columns
    assert re.search(r"× 1\b|\b1 not\b", plain(line))
    counts = [int(number) for number in re.findall(r"\d+", plain(line).partition("claims")[2] or plain(line))]
    assert sum(counts) == len(audit(pack)) and counts == [each for each in audit_counts(audit(pack)) if each]
    assert ("claims" in plain(line)) is (columns > 75)


@pytest.mark.parametrize("columns", range(20, 120, 7))
def test_every_sign_of_the_tally_of_the_audit_has_its_word(pack: Pack, columns: int) -> None:
    lines = tally_lines(audit(pack), columns)
    assert all(width(line) <= columns for line in lines) and (len(lines) == 1) is (columns > 62)
    for words in ("= 27 hold", "~ 1 close", "× 1 not", "? 88 not settled", "- 28 judgements"):
        assert sum(words in plain(line) for line in lines) == 1


@pytest.mark.parametrize("columns", [38, 57, 77, 117, 197])
def test_rows_fit_and_nothing_is_cut(pack: Pack, columns: int) -> None:
    for source in (pack, read_pack(HOSTILE)):
        for row in audit_rows(source, AuditFilter()):
            if row.address:
                lines = entry_lines(source, row, columns)
                assert all(width(line) <= columns and "…" not in plain(line) for line in lines)


def test_a_row_says_claim_words_and_number(pack: Pack) -> None:
    row = next(row for row in audit_rows(pack, AuditFilter()) if str(row.address) == "roads/tickets-cancelled/since")
    (line,) = map(plain, entry_lines(pack, row, 77))
    assert line.startswith("× Cancelled since: “just over 6%”  ") and line.endswith("  7.52%") and len(line) == 77


def test_a_statement_stands_once_above_its_claims(pack: Pack) -> None:
    rows = audit_rows(pack, AuditFilter())
    at = next(place for place, row in enumerate(rows) if str(row.address) == "crime/robbery/change")
    assert rows[at - 1] == AuditRow(None, "Robbery down 3.3%, could be chance", quiet=True)
    assert str(rows[at + 1].address) == "crime/robbery/percent"
    assert [plain(line) for line in entry_lines(pack, rows[at - 1], 77)] == ["  Robbery down 3.3%, could be chance"]
    assert not any(row.quiet for row in audit_rows(pack, AuditFilter(), statements=False))


def test_the_list_has_what_matters_first(pack: Pack) -> None:
    rows = audit_rows(pack, AuditFilter())
    headings = [row.title for row in rows if not row.address and not row.quiet]
    numbers = [int(title.rpartition("(")[2].rstrip(")")) for title in headings[:-1]]
    assert [title.rpartition(" (")[0] for title in headings[:-1]] == [
        "Does not hold",
        "Close",
        "Not settled: to ask the Force for",
        "Not settled: known only as a range",
        "Not settled: compared with open statistics",
        "Not settled: left open by tables",
        "Not settled: agreeing only with other figures of the report",
        "Holds",
        "Judgement",
    ]
    assert headings[-1] == STATISTICS and sum(numbers) == len(pack.claims)
    found = [str(row.address) for row in rows if row.address]
    assert found[2] == "audit/questions" and found[-len(pack.open_statistics) :] == [f"audit/{id}" for id in pack.open_statistics]
    assert sorted([*found[:2], *found[3 : -len(pack.open_statistics)]]) == sorted(pack.claims)


@pytest.mark.parametrize(
    ("chosen", "expected"),
    [
        (AuditFilter(), "all"),
        (AuditFilter(standings=frozenset({"differs", "close"})), "close, does not hold"),
        (AuditFilter(topics=frozenset({"roads"})), "roads"),
        (AuditFilter(frozenset({"close"}), frozenset({"roads", "crime"})), "close; crime, roads"),
        (AuditFilter(standings=frozenset()), "nothing"),
        (AuditFilter(standings=frozenset(STANDINGS) - {"holds"}), "all but holds"),
        (AuditFilter(topics=frozenset({"crime", "satisfaction", "roads", "neighbourhoods", "cyber"})), "all but outcomes"),
    ],
)
def test_a_filter_says_itself_and_leaves_what_passes(pack: Pack, chosen: AuditFilter, expected: str) -> None:
    assert chosen.in_words(pack.topics, STANDING_WORDS) == expected
    left = [str(row.address) for row in audit_rows(pack, chosen) if str(row.address) in pack.claims]
    assert sorted(left) == sorted(each.claim.address for each in audit(pack) if chosen.shows(each))


def test_cells_of_months_are_in_brackets_in_their_years(pack: Pack) -> None:
    heading, months, year = used(pack, "roads/mobile-phone-2015/average")
    assert heading == "Figures used (in brackets): Phones"
    assert months.split() == ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec", "Total"]
    assert year.startswith("2015 [ 182  162  116  175  169]")
    assert year.endswith(" 804")
    assert max(map(len, (months, year))) <= 78


def test_runs_of_cells_have_brackets_of_their_own(pack: Pack) -> None:
    cells = [UsedCell("mobile-phones", 0, month(2014, number), ()) for number in (1, 2, 5, 12)]
    row = plain(used_lines(pack, cells, BLOCKS, 78)[2])
    assert row.replace(" ", "").startswith("2014[254213]250262[195]200")
    assert row.replace(" ", "").endswith("[121]2,397")


def test_cells_of_disposals_come_first(pack: Pack) -> None:
    rows = used(pack, "roads/tickets-cancelled/falling")
    assert rows[2].split() == ["Cancelled", "[", "8,930", "611]"]
    assert rows[3].split() == ["All", "disposals", "[51,102", "8,121]"]
    assert "[" not in "".join(rows[4:])


def test_areas_are_sorted_from_the_highest_with_the_used_first(pack: Pack) -> None:
    rows = used(pack, "cyber/largest-population/highest")
    assert rows[2].startswith("Metropolitan Police")
    assert rows[-1] == "and 35 more police force areas"
    assert used(pack, "roads/fatal-and-serious/average")[2].startswith("West Midlands")


@pytest.mark.parametrize("columns", few([38, 58, 78, 118], 2))
def test_every_finding_and_statistic_is_read_whole(pack: Pack, columns: int) -> None:
    for source in (pack, read_pack(HOSTILE)):
        for row in audit_rows(source, AuditFilter()):
            if row.address:
                lines = row_detail(source, row.address, ASCII, columns)[0]
                assert (
                    plain(lines[-1]).startswith(("Source:", "Licence:", "Contains ", "Attribution ")) or row.address.thing == "open-months"
                )


def test_a_finding_in_full(pack: Pack) -> None:
    expected = text(finding_lines(pack, finding(pack, "roads/tickets-cancelled/since"), BLOCKS, 78))
    for words in (
        "× does not hold",
        "Stated: “just over 6%”",
        "Computed: 7.52%",
        "Why: 611 / 8,121 = 7.52%",
        "Statement: The report says that tighter",
        "bullet 7",
    ):
        assert words in expected


def test_open_statistics_are_marked_as_such(pack: Pack) -> None:
    expected = text(finding_lines(pack, finding(pack, "roads/fatal-and-serious/average"), BLOCKS, 78))
    assert "do not verify" in expected
    expected = text(row_detail(pack, Address("audit", "breath-tests-positive"), BLOCKS, 78)[0])
    assert "Not the report's own figures" in expected
    assert "Contains public sector information licensed under the Open Government Licence v3.0" in expected
    assert "Home Office" in expected


def test_relations_in_words(pack: Pack) -> None:
    words = {
        "roads/tickets-cancelled/since": "just over 6%",
        "roads/mobile-phone-2014/average": "just under 200",
        "roads/collisions/total-2014": "exactly 15,108",
        "roads/mobile-phone-2015/falling": "falling",
        "crime/robbery/implied-base": "implied by both figures",
    }
    assert {address: relation(finding(pack, address)) for address in words} == words


def test_leads_go_to_the_statement_the_tables_and_the_statistics(pack: Pack) -> None:
    assert [str(link.address) for link in finding_links(pack, finding(pack, "roads/tickets-cancelled/since"))] == [
        "roads/tickets-cancelled",
        "roads/speeding",
    ]
    assert [str(link.address) for link in finding_links(pack, finding(pack, "roads/collisions/total-2014"))] == ["roads/collisions"]
    assert "audit/population-2014" in [str(link.address) for link in finding_links(pack, finding(pack, "cyber/largest-population/highest"))]
    assert [str(link.address) for link in row_detail(pack, Address("audit", "fatal-and-serious-2015"), BLOCKS, 78)[1]] == [
        "roads/fatal-and-serious"
    ]


def test_verdicts_are_on_statements_everywhere(pack: Pack) -> None:
    for topic in pack.topics:
        for item in items(pack, topic):
            claimed = any(claim.place == str(item.address) for claim in pack.claims.values())
            assert not item.address or (plain(item.line(pack))[0] in STANDING_SIGNS.values()) is claimed, item.address
    lines = [plain(line) for line in statement_lines(pack, pack.statements["tickets-cancelled"])]
    assert sum(line.startswith("×") for line in lines) == 2, "the claim, and the first line that names it"
    assert sum(line.startswith("=") for line in lines) == 2
    assert "Claims" in lines


def test_a_word_that_is_asked_for_is_pointed_at(pack: Pack) -> None:
    lines = statement_lines(pack, pack.statements["collisions-constant"], "stable")
    (marked,) = [line for line in lines if any(span.role == "here" for span in line)]
    assert plain(marked).startswith("=\u00a0Collisions are fairly constant")


def test_home_gives_the_sentence_for_a_board_and_the_worst(pack: Pack) -> None:
    board, first, *rest = board_entries(pack, 77, most=3)
    assert board.address == Address("audit")
    assert " ".join(" ".join(map(plain, board.lines)).split()) == board_sentence(audit(pack), brief=True)
    assert " ".join(map(plain, first.lines)) == "× Cancelled since: “just over 6%”, the data gives 7.52%"
    assert [plain(entry.lines[0])[0] for entry in rest] == ["~"]
    found = worst(audit(pack))
    assert found and first.address == claim_address(found.claim)


def test_the_preview_of_the_audit_gives_the_counts_and_what_is_off(pack: Pack) -> None:
    title, tally, sentence, *off = map(plain, node(pack, Address("audit")).preview(BLOCKS, 60))
    assert title == "Audit of the claims" and tally.startswith("= 27 hold") and "× 1 not" in tally
    assert sentence == board_sentence(audit(pack))
    assert off[:3] == ["", "Does not hold", "× Cancelled since: “just over 6%”, the data gives 7.52%"]
    assert sum(line[:1] in "×~" for line in off if line) == sum(map(disagrees, audit(pack)))


@pytest.mark.parametrize("columns", range(58, 120))
def test_home_s_audit_fits(pack: Pack, columns: int) -> None:
    assert max(map(width, board_entries(pack, columns, 3)[0].lines)) <= columns


def test_the_source_of_many_is_the_report(pack: Pack) -> None:
    assert source_of(pack, audit(pack)).startswith("Source: Outcomes of Performance Workshop")
    assert source_of(pack, [finding(pack, "crime/robbery/change")]) == "Source: Crime, bullet 8."


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("roads/collisions/total-2014", "15,108 collisions"),
        ("roads/mobile-phone-2015/average", "160.8 drivers per month"),
        ("roads/tickets-cancelled/since", "7.52%"),
        ("roads/tickets-cancelled/falling", ""),
        ("crime/recorded-crime-stable/lowest", ""),
    ],
)
def test_a_computed_number_has_its_unit_and_a_word_has_none(pack: Pack, address: str, expected: str) -> None:
    assert computed(finding(pack, address)) == expected


def test_a_total_in_the_list_says_of_what(pack: Pack) -> None:
    titles = [row.title for row in audit_rows(pack, AuditFilter()) if re.search(r"/(total|mean)-\d", str(row.address))]
    assert titles[0] == "Collisions: total 2014"
    assert len(set(titles)) == len(titles), "no two rows have the same name"

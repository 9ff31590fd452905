"""What decides how a statement stands, in the first line below its title."""

from tests.reports import ENGHRAIFFT, report
from tui.analysis.audit import of_place
from tui.model.pack import Pack
from tui.nodes.deciding import deciding_line, open_line
from tui.nodes.standing_words import AS_PRINTED
from tui.nodes.statement_lines import statement_lines
from tui.nodes.table_statements import said_of
from tui.text.spans import plain


def first(pack: Pack, place: str) -> str:
    return plain(deciding_line(of_place(pack, place)))


def test_it_names_the_claim_that_decides_and_counts_the_others(pack: Pack) -> None:
    assert first(pack, "roads/mobile-phone-2015") == "~\u00a0Caught with a phone, on average: close. The other 2 claims hold."
    assert first(pack, "roads/speeding-tickets-2015") == "?\u00a0The tickets run up to the workshop: not settled. The other claim holds."
    assert first(pack, "roads/tickets-cancelled") == "×\u00a0Cancelled since: does not hold. The others: 2 hold, 1 judgement."
    assert first(pack, "crime/robbery") == "", "all claims stand alike"
    assert first(pack, "cyber/tidu-team") == "", "no claims"


def test_claims_that_are_all_open_say_why_where_a_line_says_it(pack: Pack) -> None:
    said = {plain(lines[0]): [plain(line).strip() for line in lines[2:]] for lines in said_of(pack, pack.tables["speeding"])}
    assert said["? The share on courses is called stable"] == ["Not settled: with and without Cancelled the figures disagree."]
    assert said["? The number prosecuted is affected"][0].startswith("Not settled: the report speaks of the number prosecuted.")
    assert open_line(of_place(pack, "crime/lowest-crime")) == (), "no more than the sign says"


def test_several_that_decide_are_named_up_to_two(pack: Pack) -> None:
    found = list(of_place(pack, "crime/robbery"))
    holds = of_place(pack, "roads/mobile-phone-2014")
    assert plain(deciding_line([*found[:2], *holds])).startswith("?\u00a0Robbery: change, Robbery: percentage change: not settled. ")
    assert " and 1 more: not settled. " in plain(deciding_line([*found, *holds]))


def test_a_figure_that_holds_is_not_said_to_be_open_because_another_claim_is() -> None:
    pack = report(ENGHRAIFFT)
    lines = [plain(line) for line in statement_lines(pack, pack.statements["calls-year"])]
    assert lines[1] == "?\u00a0The calls run up to the meeting: not settled. The other 5 claims hold."
    assert AS_PRINTED not in lines
    assert any(line.endswith("so the report does not date the period.") for line in lines), "the reason is below"


def test_a_change_that_is_itself_open_still_says_so(pack: Pack) -> None:
    assert AS_PRINTED in map(plain, statement_lines(pack, pack.statements["burglary-dwelling"]))


def test_a_claim_that_rests_on_open_figures_says_so_in_its_line(pack: Pack) -> None:
    lines = [plain(line) for line in statement_lines(pack, pack.statements["recorded-crime-low"])]
    assert "?\u00a0TRC has risen: “Although TRC has risen”. It agrees with the report's own figures, which are not settled." in lines

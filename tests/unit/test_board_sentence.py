"""The audit in a sentence for a board.

Its grammar for any number of findings, and that no claim goes uncounted.
"""

import re
from pathlib import Path
from typing import get_args

import msgspec
import pytest

from tests.reports import REPORTS, report
from tui.analysis.audit import audit
from tui.analysis.finding import Finding
from tui.analysis.relations import Verdict
from tui.analysis.standings import audit_counts
from tui.analysis.support import Support
from tui.model.claims import Claim
from tui.model.pack import Pack
from tui.nodes.board_words import LEFT_OPEN, TESTED_ON, board_sentence, grounds_sentence
from tui.pack.reader import read_pack

PACKS = Path(__file__).parents[1] / "packs"
CLAIM = Claim(topic="roads", thing="driven", part="x", label="x", stated="x", relation="exactly")


def of(*kinds: tuple[Support, Verdict, int]) -> list[Finding]:
    """So many findings of each ground and verdict."""
    return [Finding(CLAIM, verdict, None, ("x",), (), 0, ground) for ground, verdict, number in kinds for _ in range(number)]


@pytest.mark.parametrize(
    ("kinds", "sentence"),
    [
        (
            (
                ("table", "agrees", 11),
                ("table", "close", 1),
                ("table", "differs", 1),
                ("ask-for", "unchecked", 49),
                ("judgement", "unchecked", 43),
            ),
            "13 claims tested on data: 11 hold, 1 is close, 1 does not. 49 need figures to ask for. 43 are judgements.",
        ),
        (
            (("table", "agrees", 1), ("table", "close", 2), ("table", "differs", 3), ("table", "unchecked", 1)),
            "7 claims tested on data: 1 holds, 2 are close, 3 do not, 1 is not settled.",
        ),
        ((("table", "agrees", 3),), "3 claims tested on data: all hold."),
        ((("table", "differs", 1),), "1 claim tested on data: it does not hold."),
        ((("table", "differs", 3),), "3 claims tested on data: none holds."),
        ((("table", "unchecked", 2),), "2 claims tested on data: none is settled."),
        ((("table", "close", 1), ("table", "differs", 2)), "3 claims tested on data: 1 is close, 2 do not hold."),
        ((("table", "agrees", 1), ("ask-for", "unchecked", 1)), "1 claim tested on data: it holds. 1 needs figures to ask for."),
        (
            (("table", "agrees", 3), ("arithmetic", "agrees", 26), ("own-words", "differs", 1), ("bounded", "unchecked", 2)),
            "3 claims tested on data: all hold. 27 tested on sums or the report's own words: 26 hold, 1 does not."
            " 2 have only a range to go by.",
        ),
        (
            (("table", "agrees", 1), ("own-words", "differs", 2)),
            "1 claim tested on data: it holds. 2 tested on the report's own words: none holds.",
        ),
        ((("table", "agrees", 1), ("bounded", "unchecked", 2)), "1 claim tested on data: it holds. 2 have only a range to go by."),
        (
            (("table", "agrees", 1), ("own-words", "agrees", 2)),
            "1 claim tested on data: it holds. 2 tested on the report's own words: all hold.",
        ),
        (
            (("table", "agrees", 1), ("own-words", "differs", 1)),
            "1 claim tested on data: it holds. 1 tested on the report's own words: it does not hold.",
        ),
        ((("arithmetic", "agrees", 2),), "2 claims tested on sums and averages: all hold."),
        (
            (("arithmetic", "agrees", 1), ("bounded", "unchecked", 2)),
            "1 claim tested on sums and averages: it holds. 2 have only a range to go by.",
        ),
        ((("open-statistics", "unchecked", 1),), "1 claim has only open statistics to go by."),
        (
            (("bounded", "unchecked", 1), ("open-statistics", "unchecked", 2), ("judgement", "unchecked", 4)),
            "4 claims are judgements. 3 have only a range or open statistics to go by.",
        ),
        (
            (("own-words", "agrees", 2), ("own-words", "unchecked", 1), ("bounded", "unchecked", 1), ("open-statistics", "unchecked", 1)),
            "2 claims tested on the report's own words: all hold."
            " 3 have only a range, open statistics or other figures of the report to go by.",
        ),
        ((("judgement", "unchecked", 1),), "1 claim is a judgement."),
        ((("ask-for", "unchecked", 2),), "2 claims need figures to ask for."),
        ((), "There are no claims to check."),
    ],
)
def test_the_sentence_follows_the_numbers(kinds: tuple[tuple[Support, Verdict, int], ...], sentence: str) -> None:
    assert board_sentence(of(*kinds)) == sentence


def test_a_brief_sentence_says_what_was_tested_on_what_in_fewer_words(pack: Pack) -> None:
    brief = board_sentence(audit(pack), brief=True)
    assert "87 need more figures. 28 are judgements" in brief
    assert brief.endswith("28 are judgements. 17 on sums or words: all hold.") and "others" not in brief
    assert board_sentence(of(("own-words", "agrees", 2)), brief=True) == "2 claims tested on the report's own words: all hold."
    assert board_sentence(of(("bounded", "unchecked", 2)), brief=True) == "2 claims have only a range to go by."


@pytest.mark.parametrize("brief", [True, False])
@pytest.mark.parametrize("folder", ["small", "hostile", *REPORTS])
def test_every_claim_is_counted_once(folder: str, brief: bool) -> None:
    """The first number of each sentence adds up to all claims."""
    found = audit(report(folder))
    numbers = re.findall(r"(?:^|\. )(\d[\d,]*)", board_sentence(found, brief=brief))
    assert sum(int(number.replace(",", "")) for number in numbers) == len(found)


def test_the_grounds_have_their_own_sentence() -> None:
    found = of(("arithmetic", "agrees", 9), ("table", "differs", 1), ("own-words", "agrees", 1), ("open-statistics", "unchecked", 2))
    assert grounds_sentence(found) == (
        "Settled: 1 on tables, 9 on sums and averages, 1 on the report's own words. Not settled: 2 compared with open statistics."
    )
    assert grounds_sentence(of(("judgement", "unchecked", 1))) == ""


def test_every_ground_has_its_words() -> None:
    assert {*LEFT_OPEN, "judgement"} == set(get_args(Support))
    assert set(TESTED_ON) <= set(LEFT_OPEN)


@pytest.mark.parametrize("folder", ["small", "greater-manchester-2015", "west-yorkshire-2024", "heddlu-enghraifft-2019-20"])
def test_the_numbers_add_up(folder: str) -> None:
    found = audit(read_pack(PACKS / folder))
    counts = audit_counts(found)
    numbers = [int(number.replace(",", "")) for number in re.findall(r"\d[\d,]*", grounds_sentence(found))]
    assert sum(counts) == counts.claims == len(found)
    assert sum(numbers) == counts.tested + counts.ask


def test_a_fact_is_shown_and_not_audited(pack: Pack) -> None:
    statement = next(each for each in pack.statements.values() if each.figures and not each.pairs)
    fact = msgspec.structs.replace(statement, figures=(msgspec.structs.replace(statement.figures[0], fact=True), *statement.figures[1:]))
    topics = tuple(
        msgspec.structs.replace(
            topic,
            sections=tuple(
                msgspec.structs.replace(section, statements=tuple(fact if each is statement else each for each in section.statements))
                for section in topic.sections
            ),
        )
        for topic in pack.report.topics
    )
    changed = msgspec.structs.replace(pack, report=msgspec.structs.replace(pack.report, topics=topics))
    name = f"{statement.id}/{statement.figures[0].id}"
    assert name in changed.figures
    assert len(audit(changed)) == len(audit(pack)) - 1

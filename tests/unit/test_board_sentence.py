"""The audit in a sentence for a board.

Its grammar for any number of findings, and that no claim goes uncounted.
"""

import re
from collections import Counter
from typing import get_args

import msgspec
import pytest

from tui.analysis.audit import audit
from tui.analysis.finding import Finding
from tui.analysis.relations import Verdict
from tui.analysis.support import Support
from tui.model.claims import Claim
from tui.model.pack import Pack
from tui.nodes.board_words import UNCHECKED_WORDS, board_others, board_rest, board_sentence

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
            (("table", "agrees", 3), ("arithmetic", "agrees", 26), ("arithmetic", "differs", 1), ("ask-for", "unchecked", 2)),
            "3 claims tested on data: all hold. 1 of 27 printed sums is not as stated. 2 claims need figures to ask for.",
        ),
        (
            (("table", "agrees", 3), ("arithmetic", "differs", 1), ("own-words", "agrees", 1), ("own-words", "differs", 2)),
            "3 claims tested on data: all hold. 1 printed sum is not as stated."
            " 2 of 3 claims against the report's own words are not as stated.",
        ),
        ((("judgement", "unchecked", 1),), "No claim could be tested on data. 1 is a judgement."),
        ((), "There are no claims to check."),
    ],
)
def test_the_sentence_follows_the_numbers(kinds: tuple[tuple[Support, Verdict, int], ...], sentence: str) -> None:
    assert board_sentence(of(*kinds)) == sentence


def test_what_the_sentence_leaves_out_has_its_own() -> None:
    found = of(("arithmetic", "agrees", 9), ("arithmetic", "differs", 1), ("own-words", "agrees", 1), ("open-statistics", "unchecked", 2))
    shown = "10 sums and averages (1 not as stated), 1 claim against the report's own words, 2 claims compared with open statistics"
    assert board_rest(found) == shown
    assert board_rest(of(("table", "agrees", 1))) == ""


def test_every_ground_is_counted_once(pack: Pack) -> None:
    assert {*UNCHECKED_WORDS, "table", "ask-for", "judgement"} == set(get_args(Support))
    counts = Counter(finding.support for finding in audit(pack))
    assert sum(counts.values()) == len(pack.claims)
    tested = sum(finding.support == "table" for finding in audit(pack))
    assert board_sentence(audit(pack)).startswith(f"{tested} claims tested on data: ")


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


def test_the_numbers_below_the_tally_add_up() -> None:
    """The page of the audit says how many claims there are, then of which kinds."""
    found = of(("table", "agrees", 2), ("ask-for", "unchecked", 3), ("judgement", "unchecked", 4), ("arithmetic", "agrees", 5))
    words = f"{board_sentence(found)} {board_others(found)}"
    assert [int(number) for number in re.findall(r"\d+", words)] == [2, 3, 4, 5]
    assert board_others(of(("table", "agrees", 1))) == ""

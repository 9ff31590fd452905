"""Claims that rest on other figures of a report hold only where those do."""

from itertools import pairwise

import msgspec
import pytest

from tests.unit.checked import SMALL
from tui.analysis.audit import audit
from tui.analysis.checks.compare import Compare
from tui.analysis.finding import Finding
from tui.analysis.relations import Verdict
from tui.analysis.resting import followers, with_grounds
from tui.model.claims import Claim
from tui.model.pack import Pack
from tui.nodes.finding_words import why

NOT_SETTLED = "It agrees with the report's own figures, which are not settled"


def found(name: str, verdict: Verdict, *others: str) -> Finding:
    """A finding of the figure `name` of one statement, which rests on others."""
    check = Compare(others=tuple(f"s/{other}" for other in others)) if others else None
    claim = Claim(topic="roads", thing="s", part=name, label=name, stated=name, relation="exactly", check=check)
    return Finding(claim, verdict, None, ("its working",), (), 0, "own-words")


def verdicts(*findings: Finding) -> dict[str, Verdict]:
    return {each.claim.part: each.verdict for each in with_grounds(SMALL, findings)}


@pytest.mark.parametrize(
    ("given", "verdict", "words"),
    [
        ("agrees", "agrees", "Its working"),
        ("unchecked", "unchecked", f"Its working. {NOT_SETTLED}"),
        ("close", "unchecked", "Its working. It agrees with the report's own figures, which are only close"),
        ("differs", "unchecked", "Its working. It agrees with the report's own figures, which do not hold"),
    ],
)
def test_a_claim_holds_only_with_the_figure_that_it_rests_on(given: Verdict, verdict: Verdict, words: str) -> None:
    last = with_grounds(SMALL, (found("a", given), found("b", "agrees", "a")))[-1]
    assert (last.verdict, why(last)) == (verdict, words)


def test_all_of_several_figures_have_to_hold() -> None:
    assert verdicts(found("x", "agrees", "a", "b"), found("a", "agrees"), found("b", "unchecked"))["x"] == "unchecked"
    assert verdicts(found("x", "agrees", "a", "b"), found("a", "agrees"), found("b", "agrees"))["x"] == "agrees"


def test_what_a_report_contradicts_stays_contradicted() -> None:
    assert verdicts(found("x", "differs", "a"), found("a", "unchecked")) == {"x": "differs", "a": "unchecked"}


def test_a_figure_that_is_no_claim_is_taken_as_it_is() -> None:
    assert verdicts(found("x", "agrees", "fact")) == {"x": "agrees"}


def test_a_chain_stands_as_its_first_figure_does_however_long() -> None:
    names = [str(number) for number in range(3_000)]
    chain = [found(name, "agrees", following) for name, following in pairwise(names)]
    assert set(verdicts(*chain, found(names[-1], "unchecked")).values()) == {"unchecked"}
    assert set(verdicts(*chain, found(names[-1], "agrees")).values()) == {"agrees"}


def test_claims_that_rest_on_each_other_settle_nothing() -> None:
    circle = found("a", "agrees", "b"), found("b", "agrees", "a")
    assert verdicts(*circle, found("x", "agrees", "b"), found("y", "agrees")) == dict.fromkeys("abx", "unchecked") | {"y": "agrees"}


def test_a_table_with_the_id_of_a_statement_loses_no_claim(pack: Pack) -> None:
    total = next(each for each in audit(pack) if each.claim.with_table)
    named = found(total.claim.part, "agrees")._replace(claim=msgspec.structs.replace(total.claim, check=None))
    assert with_grounds(pack, (total, named)) == (total, named)


def test_the_report_s_own_changes_do_not_show_that_crime_fell(pack: Pack) -> None:
    findings = {each.claim.address: each for each in audit(pack)}
    falls, rises = findings["outcomes/burglary-robbery-lowest/falling"], findings["outcomes/recorded-crime-low/rising"]
    assert (falls.verdict, rises.verdict) == ("unchecked", "unchecked")
    assert why(falls).endswith(f"−180 (Burglary of dwellings is down 8.8%). {NOT_SETTLED}")
    assert {each.claim.address for each in followers(pack, audit(pack))["robbery/change"]} == {falls.claim.address}


def test_a_part_of_changes_that_hold_holds(any_pack: Pack) -> None:
    """The rest of every workshop's verdicts are as they were."""
    opened = {each.claim.address for each in audit(any_pack) if why(each).endswith(NOT_SETTLED)}
    assert opened == {
        "wmp-2015-06-16": {"outcomes/burglary-robbery-lowest/falling", "outcomes/recorded-crime-low/rising"},
        "hostile": {"crime/up/part"},
    }.get(any_pack.id, set())

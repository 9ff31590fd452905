"""Further reading beside a topic, a statement or a table."""

from collections.abc import Sequence

import pytest

from tests.conftest import PACKS
from tui.model.pack import Pack
from tui.navigation.address import Address
from tui.nodes.further_reading import beside_statement, beside_table, beside_topic, why_not_settled
from tui.pack.reader import read_pack
from tui.text.spans import plain
from tui.text.titled_blocks import TitledBlocks


def titles(groups: Sequence[TitledBlocks]) -> list[str]:
    return [title for title, _ in groups]


def words(groups: Sequence[TitledBlocks], title: str) -> str:
    blocks = next(blocks for heading, blocks in groups if heading == title)
    return "\n".join(plain(line) for block in blocks for line in block)


def test_a_topic_has_its_questions_and_why_its_claims_are_not_settled(pack: Pack) -> None:
    found = beside_topic(pack, "satisfaction")
    assert titles(found) == ["Questions to ask", "Why it is not settled"]
    assert words(found, "Questions to ask").count("?") == 2 * 3
    reasons = words(found, "Why it is not settled")
    assert "? Above the baseline  The report gives neither the process average nor the baseline." in reasons
    assert reasons.count("The report has no table of satisfaction.") == 1, "claims with one reason share it"


def test_a_statement_says_why_its_claims_are_not_settled_unless_the_list_does(pack: Pack) -> None:
    address = Address("satisfaction", "process-average")
    assert "neither the process average" in words(beside_statement(pack, address, listed=True), "Why it is not settled")
    assert "Why it is not settled" not in titles(beside_statement(pack, address, listed=True, reasons=False))


def test_what_a_statement_beside_it_checks_is_not_listed_again() -> None:
    """The list of a topic has totals of tables, and what does not hold."""
    found = words(beside_topic(read_pack(PACKS / "heddlu-enghraifft-2019-20"), "contact"), "What the audit finds")
    assert "× 999 calls: total 2018/19: “131,503”" in found and "= 999 calls: total 2019/20" in found
    assert "122,348 calls" not in found and "8,845 more" not in found


def test_a_reason_that_the_claim_has_beside_it_is_not_given_again() -> None:
    pack = read_pack(PACKS / "heddlu-enghraifft-2019-20")
    assert why_not_settled(pack, Address("contact", "calls-year")) == ()
    assert "The report gives no figure by age." in words(why_not_settled(pack, Address("fraud", "fraud-older")), "Why it is not settled")


def test_a_table_has_the_working_of_the_claims_about_it(pack: Pack) -> None:
    found = beside_table(pack, "speeding")
    assert titles(found)[:3] == ["Questions to ask", "What the audit finds", "Also in this topic"]
    assert "“just over 6%”  611 / 8,121 = 7.52%" in words(found, "What the audit finds")
    assert "Collisions are fairly constant" in words(found, "Also in this topic")
    assert "Over 51,000 speeding tickets" not in words(found, "Also in this topic")


def test_a_statement_whose_list_has_texts_has_none_of_its_topic(pack: Pack) -> None:
    address = next(Address(topic, id) for id, topic in pack.homes.items() if topic == "satisfaction")
    assert "Also in this section" in titles(beside_statement(pack, address, listed=False))
    assert "Also in this section" not in titles(beside_statement(pack, address, listed=True))


@pytest.mark.parametrize("name", ["west-yorkshire-2024", "greater-manchester-2015", "heddlu-enghraifft-2019-20", "small", "hostile"])
def test_no_group_is_empty_and_none_has_the_statements_of_another_topic(name: str) -> None:
    pack = read_pack(PACKS / name)
    groups = [(topic, beside_topic(pack, topic)) for topic in pack.topics]
    groups += [(table.spec.topic or "", beside_table(pack, id)) for id, table in pack.report_tables.items()]
    groups += [(topic, beside_statement(pack, Address(topic, id), listed=True)) for id, topic in pack.homes.items()]
    for topic, found in groups:
        assert all(blocks for _, blocks in found)
        others = [words for _, blocks in found for block in blocks for words in map(plain, block)]
        elsewhere = {pack.statements[id].title for id, home in pack.homes.items() if home != topic and id in pack.statements}
        here = {pack.statements[id].title for id, home in pack.homes.items() if home == topic and id in pack.statements}
        assert not elsewhere - here & {words.lstrip("=~×?- ") for words in others}

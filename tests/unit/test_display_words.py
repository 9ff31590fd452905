"""Statements, terms, sources, leads, lists and Home's cards in words."""

import re

import msgspec
import pytest

from tests.in_turn import few
from tui.model.pack import Pack
from tui.model.report import Headline
from tui.navigation.address import Address
from tui.navigation.commands import COMMANDS
from tui.nodes.help_rows import key_table
from tui.nodes.home_cards import cards
from tui.nodes.home_notes import cards_notes
from tui.nodes.kinds import addresses, node
from tui.nodes.links import statement_address, statement_links
from tui.nodes.source import reference, references, source_line
from tui.nodes.statement_lines import figure_line, statement_lines
from tui.nodes.term_list import other_names
from tui.nodes.topic_list import items
from tui.text.figures import figure_value
from tui.text.glyphs import BLOCKS, SETS, Glyphs
from tui.text.spans import Line, plain, width


def text(lines: tuple[Line, ...]) -> str:
    """All lines as one text."""
    return "\n".join(map(plain, lines))


@pytest.mark.parametrize(
    ("figure", "value"),
    [
        ("total-recorded-crime/change", "+1,200"),
        ("total-recorded-crime/percent", "+3.6%"),
        ("robbery/change", "−31"),
        ("burglary-dwelling/percent", "−8.8%"),
        ("victims-of-crime-may/satisfied", "85.1%"),
        ("review-needed/months", "6 to 7"),
        ("demand-for-service/incidents", "75,000"),
        ("fraud-rank/rank", "34"),
    ],
)
def test_figure_value(pack: Pack, figure: str, value: str) -> None:
    assert figure_value(pack.figures[figure]) == value


def test_every_figure_has_its_unit_window_and_the_reports_words(pack: Pack) -> None:
    for figure in pack.figures.values():
        shown = plain(figure_line(figure))
        assert all(word in shown for word in (figure.label, figure_value(figure), figure.unit, figure.window, figure.printed))


def test_every_statement_is_shown_in_full(pack: Pack) -> None:
    for statement in pack.statements.values():
        shown = text(statement_lines(pack, statement, columns=400))
        assert statement.title in shown and statement.text in shown and "Source: " in shown
        assert all(caveat in shown for caveat in statement.caveats)
        assert all(figure.printed in shown for figure in statement.figures)


def test_terms_are_explained_in_place(pack: Pack) -> None:
    shown = " ".join(link.title for link in statement_links(pack, pack.statements["tidu-aim"]))
    assert "Technical Intelligence Development Unit" in shown
    ours = " ".join(link.title for link in statement_links(pack, pack.statements["conclusion-5"]))
    assert "Police Community Support Officer" in ours and "our" in ours


def test_every_term_says_whose_its_expansion_is(pack: Pack) -> None:
    for term in pack.glossary.terms:
        shown = text(node(pack, Address("glossary", term.id)).lines(BLOCKS, 80))
        assert term.meaning in shown and (term.expansion or "") in shown and all(form in shown for form in other_names(term))
        assert term.basis != "usual" or re.search(r"\bours\b", shown), term.id


def test_the_glossary_knows_where_terms_are_used(pack: Pack) -> None:
    found = {id: [link for link in node(pack, Address("glossary", id)).links() if link.why == "Used in"] for id in pack.terms}
    assert {"matrix/1a"} <= {str(link.address) for link in found["ttcg"]}
    assert {"cyber/tidu-aim"} <= {str(link.address) for link in found["tidu"]}
    assert set(found) <= set(pack.terms)


def test_references_join_entries_under_one_heading(pack: Pack) -> None:
    assert reference(pack.entries["crime-4"]) == "Crime, bullet 4"
    assert references(pack, ("crime-4", "crime-6")) == "Crime, bullets 4 and 6"
    assert references(pack, ("crime-1", "crime-2", "crime-3", "roads-collisions")) == "Crime, bullets 1, 2 and 3; Roads Policing, table 1"
    assert "Crime, bullet 8" in source_line(pack, ("crime-8",))


def test_leads_go_both_ways(pack: Pack) -> None:
    assert str(statement_address(pack, "robbery")) == "crime/robbery"
    assert str(statement_address(pack, "city-centre-7")) == "neighbourhoods/city-centre-7"
    assert "roads/collisions" in [str(link.address) for link in statement_links(pack, pack.statements["collisions-constant"])]
    assert "outcomes/burglary-robbery-lowest" in [str(link.address) for link in statement_links(pack, pack.statements["robbery"])]
    assert "crime/robbery" in [str(link.address) for link in statement_links(pack, pack.statements["burglary-robbery-lowest"])]
    assert "matrix/1c/high-demand" in [str(link.address) for link in statement_links(pack, pack.statements["high-demand-1"])]


def test_every_lead_goes_somewhere(pack: Pack) -> None:
    known = set(addresses(pack))
    listed = [item.address for topic in pack.topics for item in items(pack, topic) if item.address]
    for address in listed:
        assert address in known
        assert {link.address for link in node(pack, address).links()} <= known, address
        assert len(text(node(pack, address).lines(BLOCKS, 80))) > 40


def test_lists_hold_every_statement_once(pack: Pack) -> None:
    listed = [item.address for topic in pack.topics for item in items(pack, topic) if item.address]
    assert len(set(listed)) == len(listed)
    assert {address.thing for address in listed} == set(pack.statements) | set(pack.categories)


@pytest.mark.parametrize("glyphs", few(SETS.values(), 1), ids=few(list(SETS), 1))
def test_home_has_a_card_a_topic_that_fits(pack: Pack, glyphs: Glyphs) -> None:
    for columns in range(60, 201):
        found = cards(pack, columns, glyphs)
        assert [str(card.address) for card in found] == [*pack.topics]
        assert max(width(line) for card in found for line in card.lines) <= columns, columns


def test_home_gives_the_headline_figures(pack: Pack) -> None:
    shown = {str(card.address): text(card.lines) for card in cards(pack, 100, BLOCKS)}
    assert all(figure in shown["crime"] for figure in ("+1,200", "+3.6%", "+474", "+10%", BLOCKS.up))
    assert all(figure in shown["roads"] for figure in ("1,187", "−8.1%", "161", "−31.5%", "86", "−13.2%"))
    assert "85.1%" in shown["satisfaction"]
    assert all(figure in shown["neighbourhoods"] for figure in ("23", "4", str(len(pack.links))))


@pytest.mark.parametrize("glyphs", SETS.values(), ids=list(SETS))
@pytest.mark.parametrize("columns", [58, 78, 118])
def test_home_says_where_a_change_could_be_chance(pack: Pack, columns: int, glyphs: Glyphs) -> None:
    collisions, phones, belts = text(next(card.lines for card in cards(pack, columns, glyphs) if str(card.address) == "roads")).splitlines()
    for line in (collisions, belts):
        assert re.search(f"% ?{glyphs.chance}{' chance ' if columns > 100 else ''}", line)
    assert re.search(f"% ?{re.escape(glyphs.down)}{' lower ' if columns > 100 else ''}", phones) and f" {glyphs.chance} " not in phones
    signs = f"{glyphs.chance} could be chance  ? not settled"
    assert "  ".join(cards_notes(pack, 78, glyphs)) == f"{signs}  Roads: 2015 so far, % on same months of 2014"
    assert "  ".join(cards_notes(pack, 78, glyphs, brief=True)) == f"{signs}  Roads: 2015 so far, % like for like"


def test_home_colours_a_change_only_beyond_chance(pack: Pack) -> None:
    """A headline whose change could be chance has no colour.

    The headlines are changed to those of robbery and of business crime.
    """
    headlines = [
        Headline(label=name, figures=(f"{name}/change", f"{name}/percent")) for name in ("robbery", "business-crime", "shop-theft")
    ]
    crime = msgspec.structs.replace(pack.topics["crime"], headlines=tuple(headlines))
    report = msgspec.structs.replace(pack.report, topics=(crime, *pack.report.topics[1:]))
    other = msgspec.structs.replace(pack, report=report)
    for columns in (58, 78, 118):
        robbery, business, shops = next(card.lines for card in cards(other, columns, BLOCKS) if str(card.address) == "crime")
        assert {span.role for line in (robbery, business) for span in line}.isdisjoint({"better", "worse"})
        assert all(BLOCKS.chance in plain(line) for line in (robbery, business))
        assert "worse" in {span.role for span in shops}
        assert "under +0.5%" in plain(business)


def test_the_help_has_every_command_once() -> None:
    rows = [row for _, group in key_table() for row in group]
    closing = [command for command in COMMANDS if command.action == "screen.leave" and command.help == "Close"]
    listing = [command for command in COMMANDS if command.help == "Show the keys" and command.group == "Present"]
    once = (len(closing) - 1) + (len(listing) - 1)
    assert len(rows) == len([command for command in COMMANDS if not command.id.startswith("topic-")]) + 1 - once

"""What stands in a cell of the matrix, and the way from link to link."""

import msgspec
import pytest

from tests.parts import with_capabilities, with_categories
from tui.analysis.matrix import CellLink, Filter, cell_link, count_emphases, linked_cells, next_link, row_ids, shown_links, silent_rows
from tui.analysis.matrix_views import characteristics, compare, other_evidence, row_evidence
from tui.model.capabilities import Basis, Emphasis, MatrixLink
from tui.model.pack import Pack
from tui.navigation.address import Address
from tui.nodes.copies import copies
from tui.nodes.kinds import node
from tui.nodes.matrix.words import found_words
from tui.text.glyphs import ASCII, BLOCKS
from tui.text.spans import plain, width

CONTEXT = Filter(bases=frozenset({"stated", "inferred", "context"}))
STATED = Filter(bases=frozenset({"stated"}))


def with_links(pack: Pack, *said: tuple[str, str, Emphasis, Basis]) -> Pack:
    """The workshop with these links instead of its own."""
    evidence = (next(iter(pack.statements)),)
    links = tuple(
        MatrixLink(activity=row, category=column, emphasis=emphasis, basis=basis, evidence=evidence, reason="It says so.")
        for row, column, emphasis, basis in said
    )
    return msgspec.structs.replace(pack, deck=None, matrix=msgspec.structs.replace(pack.matrix, links=links))


def said_in(pack: Pack, row: str, column: str, chosen: Filter | None = None) -> tuple[str, bool] | None:
    found = cell_link(pack, row, column, chosen)
    return (found.link.emphasis, found.inherited) if found else None


def test_the_nearest_link_wins(pack: Pack) -> None:
    city = "city-centre"
    made = with_links(
        pack,
        ("1a", city, "core", "stated"),
        ("1", city, "less", "stated"),
        ("", city, "different", "inferred"),
        ("2", "challenger", "core", "stated"),
    )
    assert said_in(made, "1a", city) == ("core", False)
    assert said_in(made, "1b", city) == ("less", True)
    assert said_in(made, "1", city) == ("less", False)
    assert said_in(made, "2", city) == ("different", True)
    assert said_in(made, "2a", city) == ("different", True)
    assert said_in(made, "", city) == ("different", False)
    assert said_in(made, "2a", "challenger") == ("core", True)
    assert said_in(made, "1a", "challenger") is None
    assert said_in(made, "", "challenger") is None


def test_a_hidden_link_of_its_own_lets_no_other_through(pack: Pack) -> None:
    made = with_links(pack, ("1a", "challenger", "core", "inferred"), ("1", "challenger", "less", "stated"))
    assert said_in(made, "1a", "challenger", STATED) is None
    assert said_in(made, "1b", "challenger", STATED) == ("less", True)
    assert said_in(made, "1b", "challenger", Filter(emphases=frozenset({"core"}))) is None


def test_context_is_hidden_never_counted_and_never_inherited(pack: Pack) -> None:
    city = "city-centre"
    made = with_links(pack, ("1a", city, "present", "context"), ("1", city, "less", "stated"), ("2", city, "core", "context"))
    assert said_in(made, "1a", city) == ("less", True)
    assert said_in(made, "1a", city, CONTEXT) == ("present", False)
    assert said_in(made, "2a", city, CONTEXT) is None
    assert list(made.links) == [("1", city)] and list(made.context) == [("1a", city), ("2", city)]
    assert sum(count_emphases(shown_links(made, CONTEXT)).values()) == 1
    assert linked_cells(made, Filter()) == (("1", city),)
    assert linked_cells(made, CONTEXT) == (("1", city), ("1a", city), ("2", city))
    assert compare(made, city, "challenger", CONTEXT).first == ("1",)
    assert "1a" in silent_rows(made) and not made.used_by[next(iter(made.statements))][1:]


def test_every_context_link_of_the_report_is_of_one_cell(pack: Pack) -> None:
    for cell, link in pack.context.items():
        assert cell_link(pack, *cell, CONTEXT) == CellLink(link, inherited=False)
        hidden = cell_link(pack, *cell)
        assert hidden is None or hidden.inherited


def test_columns_and_rows_are_there_where_links_need_them(pack: Pack) -> None:
    assert list(pack.columns) == ["all-neighbourhoods", *pack.categories] and row_ids(pack)[:2] == ("", "1")
    plain = with_links(pack, ("1a", "challenger", "core", "stated"))
    assert list(plain.columns) == list(plain.categories) and row_ids(plain)[0] == "1"
    other = with_categories(with_capabilities(pack, 3, 2), 12)
    assert len(other.columns) == 12 and len(row_ids(other)) == 9


@pytest.mark.parametrize("chosen", [Filter(), CONTEXT, STATED])
def test_the_way_from_link_to_link_passes_each_once(pack: Pack, chosen: Filter) -> None:
    cells, at = [], ("", "")
    while found := next_link(pack, chosen, *at):
        cells.append(found)
        at = found
    assert tuple(cells) == linked_cells(pack, chosen) and set(cells) == set(shown_links(pack, chosen))
    back = []
    at = ("4d", "challenger")
    while found := next_link(pack, chosen, *at, step=-1):
        back.append(found)
        at = found
    assert back[::-1] == [cell for cell in cells if cell != ("4d", "challenger")]
    assert next_link(pack, Filter(), "1a", "high-demand") == ("1b", "all-neighbourhoods")
    assert next_link(pack, Filter(), "1b", "name") == ("1b", "all-neighbourhoods")


def test_silent_rows_are_named(pack: Pack) -> None:
    assert silent_rows(pack) == ("2a", "2b", "2h", "3c", "4a", "4b")


def test_a_comparison_puts_differences_first(pack: Pack) -> None:
    found = compare(pack, "city-centre", "high-demand")
    assert found.differently == ("1", "1b", "1c", "1d", "2c", "4", "4d"), "what the city centre inherits counts too"
    assert found.first == ("", "2", "3", "3a", "3d") and found.second == ()
    assert found.same == ("1e", "1f", "1g") and found.silent == ()
    assert found.inherited == ("1a", "2a", "2b", "2d", "2e", "2f", "2g", "2h", "3b", "3c", "4a", "4b", "4c")


def test_each_characteristic_with_the_activities_that_it_names(pack: Pack) -> None:
    found = {each.statement.id: [link.activity for link in each.links] for each in characteristics(pack, "high-demand")}
    assert found["high-demand-1"] == ["1c", "1e", "2c"] and found["high-demand-3"] == ["1d", "1g"]
    assert characteristics(pack, "challenger")[0].links == () == characteristics(pack, "all-neighbourhoods")
    assert [each.statement.id for each in other_evidence(pack, "high-demand")] == ["conclusion-6"]
    with_context = {each.statement.id: [link.activity for link in each.links] for each in characteristics(pack, "high-demand", CONTEXT)}
    assert with_context["high-demand-3"] == ["1a", "1d", "1g", "2g"]
    everywhere = [each.statement.id for each in other_evidence(pack, "all-neighbourhoods")]
    assert everywhere[:2] == ["finding-1", "finding-2"] and everywhere[-1] == "local-authority-staff"


def test_an_activity_with_its_findings_and_conclusions(pack: Pack) -> None:
    assert [each.statement.id for each in row_evidence(pack, "1b")] == [
        "finding-1",
        "finding-7",
        "finding-8",
        "conclusion-4",
        "conclusion-6",
        "city-centre-6",
    ]
    assert row_evidence(pack, "2h") == ()


def test_the_citation_of_an_empty_cell_says_what_its_places_mention(pack: Pack) -> None:
    """“not mentioned. Source: …” and six places read as if these said so."""
    cited = copies(pack, Address("matrix", "1b", "self-sustaining"))[0].text
    assert "not mentioned. The report mentions each of the two alone. Source: " in cited
    assert "alone" not in copies(pack, Address("matrix", "1b", "city-centre"))[0].text


def test_the_sentence_of_a_cell_names_its_activity_and_the_whole_of_an_inherited_link(pack: Pack) -> None:
    """`Core, stated` did not say of what.

    The meaning of the mark contradicted the reason below it.
    """
    for address, sentence in (
        ("matrix/1d/high-demand", "ASB work with ASBUs: less of it, inferred."),
        ("matrix/2d/all-neighbourhoods", "Low/medium IOM offenders: questioned, inferred."),
        ("matrix/3b/city-centre", "PACT meetings: different, stated for all of capability 3."),
        ("matrix/1c/city-centre", "Warrants and enforcement: present, stated for all of capability 1."),
        ("matrix/1c/high-demand", "Warrants and enforcement: core, stated."),
        ("matrix/1a/all-neighbourhoods", "TTCG actions and tasks: present, stated."),
    ):
        made = node(pack, Address.parse(address)).slide()
        assert made.sentence == sentence
        reason = plain(made.more[0])
        assert (reason in made.cautions) == ("inferred" in sentence), "where it has no room on the slide, it is in the notes"


@pytest.mark.parametrize(
    ("row", "headline"), [("1c", "Core: high demand"), ("1f", "4 links"), ("4a", "0 own links"), ("4c", "Core: self-sustaining")]
)
def test_the_slide_of_a_row_says_of_each_category_what_its_cells_say(pack: Pack, row: str, headline: str) -> None:
    """It denied the links of a capability and of a whole category."""
    made = node(pack, Address("matrix", row)).slide()
    assert made.headline == headline
    assert made.sentence.startswith(pack.row_title(row).split()[0])
    for columns, glyphs in ((58, BLOCKS), (78, ASCII), (110, BLOCKS), (190, BLOCKS)):
        assert made.drawing
        lines = made.drawing(columns, 30, glyphs)
        assert all(width(line) <= columns for line in lines)
        text = " ".join(map(plain, lines))
        cells = [cell_link(pack, row, column) for column in pack.columns]
        assert text.count("not mentioned") == cells.count(None)
        assert all(found_words(found).whose in text or "inherited" in text for found in cells if found)


def test_the_slide_of_a_capability_has_all_its_columns_and_says_what_its_marks_mean(pack: Pack) -> None:
    """At 60x20 two of five columns were left, `3 more`, and no legend."""
    drawn = node(pack, Address("matrix", "1")).slide().drawing
    assert drawn
    for columns, rows in ((58, 11), (78, 14), (110, 21)):
        lines = [plain(line) for line in drawn(columns, rows, BLOCKS)]
        assert len(lines) <= rows and not any("more" in line for line in lines)
        assert any("Chal" in line for line in lines[:2]) and any("■ core" in line for line in lines)
    assert [plain(line).strip() for line in drawn(190, 40, BLOCKS)].count("") == 8, "rows stand apart where there is much room"
    assert len(drawn(58, 6, BLOCKS)) <= 6, "as many rows as fit, where there is less room"

"""A table of two dimensions and one measure: one dimension down, the other across."""

import pytest

from tests.handmade import made, measure
from tests.reports import report
from tests.unit.laid_out import texts
from tui.model.pack import Pack
from tui.model.table import Table
from tui.model.tables import Column, Dimension
from tui.navigation.table_parts import TablePart, table_steps
from tui.nodes.table import period_search
from tui.nodes.table_views.cells import NAME, WHOLE, aligned
from tui.nodes.table_views.cross_table import CrossTable
from tui.nodes.table_views.layout import Sort
from tui.nodes.table_views.notes import notes
from tui.nodes.table_views.shapes import layouts
from tui.text.glyphs import BLOCKS
from tui.text.spans import plain, width

OFFENCES = ("Assault with injury", "Assault without injury", "Speeding")
COUNTS = made(
    "\n".join(
        f"2014,{offence},{disposal},{100 * at + 10 * to}"
        for at, offence in enumerate(OFFENCES, 1)
        for to, disposal in enumerate(("Charged", "Cautioned"), 1)
    ),
    "year",
    ("offence", "disposal"),
)
RATES = made(
    "Leeds,Theft,3.4\nLeeds,Fraud,1.2\nKent,Theft,[x]\nKent,Fraud,2.2",
    dimensions=("place", "offence"),
    columns=(Column(id="rate", measure="rate"),),
    measures={"rate": measure("rate", "rate", unit="crimes", per="1000 residents")},
)
PRINTED = made(
    "Leeds,Theft,3\nLeeds,All,7\nKent,Theft,5\nKent,All,9\nForce,Theft,8\nForce,All,16\nKent,Fraud,4\nLeeds,Fraud,4\nForce,Fraud,8",
    dimensions=(Dimension(id="place", title="Place", whole="Force"), Dimension(id="offence", title="Offence", whole="All")),
)
YEARS = made(
    "\n".join(
        f"{year},{place},{offence},{year - 2000 + at}"
        for year in (2014, 2015)
        for at, (place, offence) in enumerate((("Leeds", "Theft"), ("Leeds", "Fraud"), ("Kent", "Theft"), ("Kent", "Fraud")))
    ),
    "year",
    ("place", "offence"),
)


def crossed(table: Table, sort: Sort | None = None) -> CrossTable:
    assert CrossTable in layouts(table)
    return CrossTable(table, None, sort)


def test_the_longer_dimension_goes_down_and_both_are_added_up() -> None:
    assert layouts(COUNTS)[0] is CrossTable
    found = texts(crossed(COUNTS))
    assert list(found) == [*OFFENCES, WHOLE] and list(found["Speeding"]) == [NAME, "=Charged", "=Cautioned", "="]
    assert list(found["Speeding"].values()) == ["Speeding", "310", "320", "630"]
    assert list(found[WHOLE].values()) == ["Total", "630", "660", "1,290"]
    assert crossed(COUNTS).cells(80, BLOCKS).columns[0].title == "Offence / disposal"


def test_rates_have_no_totals_and_say_why() -> None:
    layout = crossed(RATES)
    found = texts(layout)
    assert list(found) == ["Leeds", "Kent"] and list(found["Kent"].values()) == ["Kent", "[x]", "2.2"]
    assert plain(layout.reading(layout.part("Leeds", NAME))) == "Leeds: no total, because rates cannot be added up."
    assert plain(layout.reading(layout.part("Kent", "=Fraud"))) == "Kent, Fraud: 2.2 crimes per 1,000 residents.", "no rank across both"


def test_a_figure_is_ranked_along_one_dimension_at_a_time() -> None:
    """Only the force differs: an offence is not ranked among others."""
    layout = crossed(COUNTS)
    assert (
        plain(layout.reading(layout.part("Speeding", "=Charged")))
        == "Speeding, Charged, 2014: 310 things; highest of 3 offences (disposal: Charged)."
    )
    forces = "".join(f"\n{force},{offence},{n * m}" for n, force in enumerate(("A", "B", "C"), 2) for m, offence in enumerate("xyz", 2))
    layout = crossed(made(forces.strip(), dimensions=("force", "offence")))
    both = plain(layout.reading(layout.part("B", "=z")))
    assert "; 2nd highest of 3 forces, but" in both and "of 3 offences" not in both and "of 9" not in both


def test_a_missing_figure_leaves_the_totals_over_it_blank() -> None:
    table = made("Leeds,Theft,3\nLeeds,Fraud,4\nKent,Theft,[c]\nKent,Fraud,5", dimensions=("place", "offence"))
    layout = crossed(table)
    assert [list(row.values()) for row in texts(layout).values()] == [
        ["Leeds", "3", "4", "7"],
        ["Kent", "[c]", "5", "·"],
        ["Total", "·", "9", "·"],
    ]
    assert plain(layout.reading(layout.part("Kent", "="))) == "Kent: no total, because Theft has no figure."


def test_printed_wholes_are_last_and_are_not_added_up_again() -> None:
    found = texts(crossed(PRINTED))
    assert list(found) == ["Leeds", "Kent", "Force"] and list(found["Force"]) == [NAME, "=Theft", "=Fraud", "=All"]
    assert list(found["Force"].values()) == ["Force", "8", "8", "16"]


@pytest.mark.parametrize("table", [COUNTS, RATES, PRINTED, YEARS], ids=["counts", "rates", "printed", "years"])
def test_every_cell_has_a_part_with_an_address_and_a_reading(table: Table) -> None:
    layout, steps = crossed(table), table_steps(table)
    cells = layout.cells(100, BLOCKS)
    for row in cells.rows:
        for column in cells.columns:
            part = layout.part(row.key, column.key)
            if column.key != NAME:
                assert layout.place(part) == (row.key, column.key)
            again = steps.part(*steps.of(part))
            assert again.period in (part.period, None) and set(again.members) <= set(part.members)
            assert plain(layout.reading(part)).endswith(".")


def test_over_several_periods_it_is_a_view_of_one_of_them() -> None:
    assert layouts(YEARS)[-1] is CrossTable and layouts(YEARS)[0] is not CrossTable
    layout = crossed(YEARS)
    assert [str(each) for each in layout.choices] == ["2014", "2015"] and layout.title == "2015"
    assert texts(layout)["Kent"]["=Fraud"] == "18" and texts(CrossTable(YEARS, YEARS.periods[0]))["Kent"]["=Fraud"] == "17"


def test_members_that_lie_in_one_another_are_listed() -> None:
    nested = made("\n".join(f"District {at // 4},Ward {at},{at}" for at in range(20)), dimensions=("district", "ward"))
    assert CrossTable not in layouts(nested)


def test_rows_sort_by_a_column_and_the_total_stays_last() -> None:
    assert list(texts(crossed(COUNTS, Sort("=Charged")))) == [*reversed(OFFENCES), WHOLE]
    assert list(texts(crossed(RATES, Sort("=Theft")))) == ["Leeds", "Kent"]
    assert "by charged, highest first" in crossed(COUNTS, Sort("=Charged")).title


@pytest.mark.parametrize("columns", [40, 60, 80])
def test_cut_headings_keep_what_distinguishes_them(columns: int) -> None:
    names = [f"Assault on an emergency worker {end}" for end in ("with injury", "without injury", "by a prisoner", "by others")]
    table = made("\n".join(f"{day},{name},1{at:03}" for day in "abcde" for at, name in enumerate(names)), dimensions=("day", "kind"))
    cells = crossed(table).cells(columns, BLOCKS)
    titles = [column.title for column in cells.columns[1:-1]]
    assert len(set(titles)) == 4 and all(len(title) <= max(14, columns // 4) for title in titles)
    assert all(width(line) < column.width for row in cells.rows for column, line in zip(cells.columns[1:], row.cells[1:], strict=True))


@pytest.mark.parametrize(
    ("columns", "violence"), [(78, ("Violence", "with injury")), (58, ("Violence", "w. injury")), (57, ("", "Violence"))]
)
def test_a_heading_has_two_lines_before_it_is_cut(columns: int, violence: tuple[str, str]) -> None:
    """The heads of one row were `Greater`, `Merseyside`, `West Midlands` and `West`."""
    cells = CrossTable(report("heddlu-enghraifft-2019-20").tables["crime-by-offence"]).cells(columns, BLOCKS)
    heads = [(column.over, column.title) for column in cells.columns[1:]]
    assert heads == [("", "Burglary"), ("", "Robbery"), ("Theft of", "bicycles"), violence, ("", "Total")]
    assert cells.width <= columns and cells.heading_lines == 2
    over, under, *_ = map(plain, cells.lines(BLOCKS, "strong"))
    assert over.index("Theft of") == under.index("bicycles")
    forces = CrossTable(report("west-yorkshire-2024").tables["crime-by-offence"]).cells(78, BLOCKS)
    assert [f"{column.over} {column.title}".strip() for column in forces.columns[1:]] == [
        "Greater Manchester",
        "Merseyside",
        "West Midlands",
        "West Yorkshire",
        "Total",
    ]
    assert "Violence against the person" in [plain(row.cells[0]) for row in forces.rows], "names have the cells that are left"


def test_a_printed_whole_is_used_for_members_without_a_figure() -> None:
    table = made(
        "2014,Leeds,Theft,3\n2014,Kent,Theft,[c]\n2014,Force,Theft,8\n2014,Leeds,Fraud,1\n2014,Kent,Fraud,2\n2014,Force,Fraud,3",
        "year",
        (Dimension(id="place", title="Place", whole="Force"), "offence"),
    )
    steps = table_steps(table)
    assert plain(CrossTable(table).reading(steps.part("theft", "2014"))).startswith("Theft, 2014: 8 things")
    assert plain(CrossTable(table).reading(steps.part("2014"))).startswith("2 places and 2 offences together, 2014: 11 things")
    assert texts(CrossTable(table))["Force"]["="] == "11"
    assert period_search(table, steps.part("2014"), "2014").passages == ("11 things in 2014",)


def test_the_note_on_sparklines_goes_with_them(pack: Pack) -> None:
    longer = made("\n".join(f"{year},{place},5" for year in range(2010, 2016) for place in ("Leeds", "Kent")), "year", ("place",))
    assert any("sparkline" in plain(line) for line in notes(pack, longer, sparklines=layouts(longer)[0](longer).sparklines))
    assert not any("sparkline" in plain(line) for line in notes(pack, YEARS, sparklines=layouts(YEARS)[0](YEARS).sparklines))
    assert not any("sparkline" in plain(line) for line in notes(pack, YEARS, sparklines=CrossTable(YEARS).sparklines))


def test_a_long_table_leaves_room_for_the_bars_of_its_totals_what_fits_whole_first() -> None:
    crime = CrossTable(report("west-yorkshire-2024").tables["street-crime"])
    assert crime.least_rows < crime.height == 15 and crime.cells(78, BLOCKS).columns[2].width < 14
    assert [plain(crime.drawing(crime.start, 78, BLOCKS, rows)[0]) for rows in (9, 20)] == [
        "Street-level crime by district   at least: a figure is missing   1 more chart",
        "Crimes by type of crime   at least: a figure is missing",
    ]
    assert CrossTable(RATES).least_rows == CrossTable(RATES).height, "rates have no totals"


def test_a_grid_that_scrolls_has_short_names_so_that_more_columns_are_in_view() -> None:
    layout = CrossTable(report("west-yorkshire-2024").tables["street-crime"])
    for columns, least in ((78, 5), (58, 3)):
        cells, shown = aligned(layout.cells(columns, BLOCKS), layout.fixed, columns)
        assert cells.width > columns, "it scrolls"
        assert (shown - cells.columns[0].width) // cells.columns[1].width >= least
    assert "Violence and sexual offences" in [plain(row.cells[0]) for row in layout.cells(198, BLOCKS).rows]


def test_a_total_that_lacks_a_part_has_a_bar_of_what_is_known() -> None:
    """A district with one figure too low to show would be third; it is not left out."""
    offences = CrossTable(report("heddlu-enghraifft-2019-20").tables["crime-by-offence"])
    drawn = [plain(line) for line in offences.drawing(offences.start, 78, BLOCKS, 20)]
    by_district = drawn[: drawn.index("")]
    assert by_district[0] == "Four offences by district   at least: a figure is missing" and len(by_district) == 7
    assert [line.split("  ")[0].rstrip("█▏▎▍▌▋▊▉ ") for line in by_district if "at least" in line][1:] == ["Pen-y-bryn Fawr at least 1,050"]
    assert by_district.index(next(line for line in by_district if "1,050" in line)) == 3, "by what is known"
    assert any(line.startswith("Robbery ") and "at least 213" in line for line in drawn)
    none = made("Leeds,Theft,3\nLeeds,Fraud,[c]\nKent,Theft,4\nKent,Fraud,[c]", dimensions=("place", "offence"))
    lines = [plain(line) for line in CrossTable(none).drawing(CrossTable(none).start, 78, BLOCKS, 20)]
    assert any(line.startswith("Fraud") and "█" not in line for line in lines), "a row without a bar"
    assert not any("at least" in plain(line) for line in CrossTable(COUNTS).drawing(CrossTable(COUNTS).start, 78, BLOCKS, 20))


def test_a_total_says_which_share_of_all_it_is() -> None:
    """`Leeds: 9,243 crimes.` said nothing of the 34.0% that the report makes of it."""
    street = report("west-yorkshire-2024").tables["street-crime"]
    assert plain(CrossTable(street).reading(TablePart((("district", "Leeds"),)))) == (
        "Leeds: 9,243 crimes. 34.0% of the 27,176 crimes that are known."
    )
    offences = report("west-yorkshire-2024").tables["crime-by-offence"]
    part = TablePart((("offence", "Robbery"),), offences.periods[-1])
    assert plain(CrossTable(offences).reading(part)).endswith(". 2.1% of all 238,899 offences.")
    grouped = layouts(street)[1](street)  # the other view says the same
    assert plain(grouped.reading(TablePart((("district", "Leeds"),)))).endswith("9,243 crimes. 34.0% of the 27,176 crimes that are known.")
    both = TablePart((("district", "Leeds"), ("type", "Robbery")))
    assert "%" not in plain(grouped.reading(both))
    assert "%" not in plain(CrossTable(street).reading(both)) + plain(CrossTable(street).reading(TablePart()))

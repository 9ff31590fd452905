"""What is in block letters on slides: headlines and figures, and no names."""

import pytest

from tests.browse import bundled
from tests.conftest import PACKS
from tui.analysis.changes import changes
from tui.nodes.slide_content import SlideContent
from tui.nodes.slide_pictures.bars import SlideBar, slide_bars
from tui.nodes.slide_pictures.members import pictured_members
from tui.nodes.slide_pictures.movements import pictured_changes
from tui.pack.reader import read_pack
from tui.slides.decks import default_deck
from tui.slides.headline import headline_forms
from tui.slides.layout import margin, sheet
from tui.slides.slide import content_of
from tui.text.glyphs import ASCII, BLOCKS
from tui.text.spans import plain, width

ABOVE_AND_BELOW = 3
LONG_TITLES = ("west-yorkshire-2024", "heddlu-enghraifft-2019-20", "greater-manchester-2015", "small")
"""Workshops whose title has no room on one or two lines at 60 columns."""


def test_the_title_of_a_report_is_large_on_as_many_lines_as_it_needs() -> None:
    faces = {name: content_of(pack, default_deck(pack).slides[0]) for name in LONG_TITLES if (pack := read_pack(PACKS / name))}
    for name, face in faces.items():
        for columns, rows in ((60, 20), (80, 24), (120, 40), (200, 60)):
            text = "\n".join(map(plain, sheet(face, columns - 2 * margin(columns), rows - ABOVE_AND_BELOW, BLOCKS).lines))
            assert face.large not in text and "█" in text, (name, columns)
    headline = headline_forms(faces["west-yorkshire-2024"], 74, 21, BLOCKS)[-2]
    assert len(headline.lines) == 9 and max(map(width, headline.lines)) - min(map(width, headline.lines[::3])) < 30, "even lines"
    typed = headline_forms(SlideContent((), "Rural", "A team for farms"), 78, 21, ASCII)[0]
    assert len(typed.lines) == 11 and not plain(typed.lines[5]), "in ASCII an empty row parts the lines"
    figure = SlideContent(("Crime",), "Crime", "12,345,678 recorded offences", sentence="All.")
    assert len(headline_forms(figure, 60, 20, BLOCKS)) == 1, "a figure has one line"


@pytest.mark.parametrize("columns", [110, 190])
def test_names_are_text_beside_figures_in_block_letters(columns: int) -> None:
    bars = [SlideBar("Victims of crime", 85.1, "85.1%"), SlideBar("On average", 83, "83%", pale=True)]
    districts = read_pack(PACKS / "west-yorkshire-2024").tables["collisions-by-district"]
    members = pictured_members(districts, districts.main, districts.periods[-1])
    for name, lines in (
        ("On average", slide_bars(bars, 100, "%", columns, 30, BLOCKS)),
        ("Calderdale", members.drawing(columns, 40, BLOCKS)),
    ):
        text = "\n".join(map(plain, lines))
        named = next(at for at, line in enumerate(lines) if name in plain(line))
        assert "▀" in plain(lines[named - 1]) and "▀" in plain(lines[named + 1]), "a name stands in the middle of its bar"
        assert name in text and "▀" in text and len(lines) <= 40 and max(map(width, lines)) <= columns


def test_changes_have_their_percentages_in_block_letters_on_a_wide_slide() -> None:
    found = pictured_changes(changes(bundled(), "crime"))
    assert found
    lettered, text = ("\n".join(map(plain, draw(190, 40, BLOCKS))) for draw in (*found.grand, found.drawing))
    assert "Burglary" in lettered and "Burglary" in text
    assert "%" in text.split("Burglary")[1] and "▀" in lettered and "▀" not in text
    assert not found.grand[0](74, 60, BLOCKS) and not found.grand[0](190, 20, BLOCKS)


def test_the_forces_of_a_rank_are_text_below_their_places() -> None:
    slide = next(each for each in default_deck(bundled()).slides if each.address == "crime/lowest-crime")
    laid = sheet(content_of(bundled(), slide), 190, 57, BLOCKS)
    assert "West Midlands" in "\n".join(map(plain, laid.lines))


def test_ascii_letters_have_dots_of_two_cells_or_are_spaced_capitals_above_a_rule() -> None:
    """Letters of dots one cell wide ran together."""
    deck = default_deck(bundled()).slides
    fits, long = (content_of(bundled(), next(each for each in deck if each.address == place)) for place in ("cyber/fraud-rank", "crime"))
    assert plain(headline_forms(fits, 78, 21, ASCII)[0].lines[2]).startswith("  ####  ######    ##")
    spaced = headline_forms(long, 78, 21, ASCII)[0]
    assert [plain(line) for line in spaced.lines] == ["C R I M E   U P   3.6%", "=" * 22] and spaced.close
    words = content_of(bundled(), next(each for each in deck if each.address == "audit"))
    assert plain(headline_forms(words, 78, 21, ASCII)[0].lines[0]) == "88   N O T   S E T T L E D", "one form for figure and words"

"""What is in block letters on slides of reports other than the bundled one."""

import msgspec
import pytest

from tests.conftest import PACKS
from tui.charts.bigtext import bigtext
from tui.nodes.slide_content import SlideContent
from tui.nodes.slide_pictures import lettered
from tui.nodes.slide_pictures.bars import SlideBar, slide_bars
from tui.nodes.slide_pictures.members import pictured_members
from tui.nodes.slide_pictures.scorecard import scorecard_picture
from tui.pack.reader import read_pack
from tui.slides.decks import default_deck
from tui.slides.headline import headline_forms
from tui.slides.layout import margin, sheet
from tui.slides.slide import content_of
from tui.text.cells import cell_len
from tui.text.glyphs import ASCII, BLOCKS, Glyphs
from tui.text.spans import plain, width

ABOVE_AND_BELOW = 3
LONG_TITLES = ("west-yorkshire-2024", "heddlu-enghraifft-2019-20", "greater-manchester-2015", "small")
"""Workshops whose title has no room on one or two lines at 60 columns."""


@pytest.mark.parametrize(("columns", "rows", "lettered"), [(190, 40, 5), (110, 20, 5), (190, 12, 0), (74, 40, 0)])
def test_a_dozen_members_are_in_block_letters_only_where_all_fit(columns: int, rows: int, lettered: int) -> None:
    districts = read_pack(PACKS / "west-yorkshire-2024").tables["collisions-by-district"]
    picture = pictured_members(districts, districts.main, districts.periods[-1])
    lines = [plain(line) for line in picture.grand[0](columns, rows, BLOCKS)]
    assert bool(lines) == bool(lettered) and len(lines) <= rows and "Bradford" not in "\n".join(lines)
    assert "Calderdale" in "\n".join(map(plain, picture.drawing(columns, rows, BLOCKS)))


def test_of_many_members_a_wide_slide_has_the_first_in_block_letters_and_counts_the_others() -> None:
    wards = read_pack(PACKS / "heddlu-enghraifft-2019-20").tables["wards"]
    letters = pictured_members(wards, wards.main, None).grand[0]
    for rows in range(8, 60):
        lines = [plain(line) for line in letters(190, rows, BLOCKS)]
        assert len(lines) <= rows and bool(lines) == (rows >= 20), rows
        assert not lines or 30 <= int(lines[-1].split()[1]) <= 38


def test_of_many_members_only_those_that_fit_are_drawn(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each name is tried once, whatever the number of members."""
    wards = read_pack(PACKS / "heddlu-enghraifft-2019-20").tables["wards"]
    tried: list[str] = []

    def counted(text: str, columns: int, scale: int, glyphs: Glyphs) -> tuple[str, ...]:
        tried.append(text)
        return bigtext(text, columns, scale, glyphs)

    monkeypatch.setattr(lettered, "bigtext", counted)
    assert pictured_members(wards, wards.main, None).grand[0](190, 36, BLOCKS)
    assert len(tried) == len(set(tried)) <= 12


def test_the_title_of_a_report_is_large_on_as_many_lines_as_it_needs() -> None:
    faces = {name: content_of(pack, default_deck(pack).slides[0]) for name in LONG_TITLES if (pack := read_pack(PACKS / name))}
    for name, face in faces.items():
        for columns, rows in ((60, 20), (80, 24), (120, 40), (200, 60)):
            text = "\n".join(map(plain, sheet(face, columns - 2 * margin(columns), rows - ABOVE_AND_BELOW, BLOCKS).lines))
            assert face.large not in text and "█" in text, (name, columns)
    headline = headline_forms(faces["west-yorkshire-2024"], 74, 21, BLOCKS)[-2]
    assert len(headline.lines) == 9 and max(map(width, headline.lines)) - min(map(width, headline.lines[::3])) < 30, "even lines"
    (typed, _) = headline_forms(faces["greater-manchester-2015"], 74, 21, ASCII)
    assert len(typed.lines) == 11 and not plain(typed.lines[5]), "in ASCII an empty row parts the lines"
    figure = SlideContent(("Crime",), "Crime", "12,345,678 recorded offences", sentence="All.")
    assert len(headline_forms(figure, 60, 20, BLOCKS)) == 1, "a figure has one line"


@pytest.mark.parametrize(("columns", "lettered"), [(110, False), (190, True)])
def test_the_names_of_bars_are_in_block_letters_on_a_very_wide_slide(columns: int, lettered: bool) -> None:
    """Where all of them fit, and some rows stay blank."""
    found = [SlideBar("Victims of crime", 85.1, "85.1%"), SlideBar("On average", 83, "83%", pale=True)]
    lines = [plain(line) for line in slide_bars(found, 100, "%", columns, 30, BLOCKS)]
    assert any("On average" in line for line in lines) is not lettered
    assert len(lines) <= 28 and max(map(cell_len, lines)) <= columns


def test_a_very_wide_slide_has_the_rows_of_a_scorecard_in_block_letters() -> None:
    """Where each of them fits on one line, and otherwise as text."""
    card = read_pack(PACKS / "heddlu-enghraifft-2019-20").tables["indicators"]
    short = msgspec.structs.replace(card, rows=tuple(row for row in card.rows if "Sickness" not in str(row)))
    for table, columns, rows, large in (
        (short, 190, 40, True),
        (short, 190, 12, False),
        (card, 190, 40, False),
        (short, 110, 40, False),
    ):
        lines = [plain(line) for line in scorecard_picture(table, card.periods[-1])(columns, rows, BLOCKS)]
        assert any("Recorded crime" in line for line in lines) is not large
        assert len(lines) <= rows and max(map(cell_len, lines)) <= columns

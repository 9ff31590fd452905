"""The figures of a year that a check used: across, in halves or one to a line."""

from tests.conftest import PACKS
from tui.analysis.audit import audit
from tui.nodes.used_cells import used_lines
from tui.pack.reader import read_pack
from tui.text.glyphs import BLOCKS
from tui.text.spans import plain


def used(columns: int) -> list[str]:
    report = read_pack(PACKS / "heddlu-enghraifft-2019-20")
    finding = next(each for each in audit(report) if each.claim.stated == "131,503")
    return [plain(line) for line in used_lines(report, finding.cells, BLOCKS, columns)]


def test_a_year_that_does_not_fit_is_in_halves_with_every_comma() -> None:
    whole, halves = used(120), used(78)
    assert len(whole) == 3 and "9,288" in whole[2]
    assert halves[1].split()[-1] == "Sep" and halves[3].split()[-1] == "Total"
    assert "9,288" in halves[2] and "113,503" in halves[4]


def test_where_no_half_fits_the_months_are_listed_below_one_another() -> None:
    assert used(30)[2:4] == ["April 2018: [9,288]", "May 2018: [9,780]"]

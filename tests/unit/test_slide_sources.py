"""The source below a slide: in few rows, whatever the report calls its parts."""

from tui.slides.edges import foot_rows
from tui.text.glyphs import BLOCKS
from tui.text.spans import plain


def said(source: str, standing: str = "") -> list[str]:
    return [plain(line) for line in foot_rows(source, 1, 0, "", 78, BLOCKS, standing=standing)[:-1]]


def test_a_long_source_leaves_the_slide_its_picture() -> None:
    """One of ten headings took every row, and the keys with them."""
    parts = [f"The heading of chapter {number} of the report, bullet {number}" for number in range(1, 11)]
    *_, last = rows = said(f"Source: {'; '.join(parts)}.")
    assert len(rows) == 3 and last.endswith("more.") and rows[0].startswith("Source: The heading of chapter 1 of the report;")
    endless = said(f"Source: {'Donaudampfschifffahrt' * 30}; {'Gesellschaft' * 30}.", "standing that stays.")
    assert endless == ["Source: 2 parts of the report. standing that stays."]


def test_a_source_without_a_lead_gets_no_colon() -> None:
    parts = "; ".join(f"The heading of chapter {number} of the report" for number in range(1, 11))
    assert said(f"{parts}.")[0].startswith("The heading of chapter 1 of the report;")
    assert said(f"{'Donaudampfschifffahrt' * 30}; {'Gesellschaft' * 30}.") == ["2 parts of the report."]


def test_the_way_out_stays_among_the_keys_of_a_narrow_slide() -> None:
    kept = plain(foot_rows("", 16, 16, "", 58, BLOCKS, keys=True, more_keys="1-6 its slide")[-1])
    assert kept.startswith("1-6 its slide  ←→ turn  enter source  esc leave  ■"), "and the notes give way"

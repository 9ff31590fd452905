"""What a slide does with its room.

It says more before it leaves rows empty, and draws words large where they fit.
"""

import re
from itertools import groupby

import pytest

from tests.browse import bundled
from tests.conftest import PACKS
from tests.handmade import made
from tui.model.deck import Slide
from tui.nodes.slide_content import SlideContent
from tui.nodes.slide_pictures.bars import SlideBar, slide_bars
from tui.nodes.slide_pictures.outcomes import shares_picture
from tui.nodes.slide_pictures.texts import numbered_picture
from tui.pack.reader import read_pack
from tui.slides.asked import asked_behind, content_in
from tui.slides.decks import default_deck
from tui.slides.edges import foot_rows, head_rows
from tui.slides.headline import headline_forms
from tui.slides.layout import margin, sheet
from tui.slides.slide import content_of
from tui.slides.speaker_room import speaker_room
from tui.text.glyphs import ASCII, BLOCKS, Glyphs
from tui.text.spans import Line, Span, plain

pytestmark = pytest.mark.slow

ABOVE_AND_BELOW = 3
ROOMS = ((60, 20), (80, 24), (120, 40), (200, 60))
WEST_YORKSHIRE = PACKS / "west-yorkshire-2024"


def own(address: str) -> Slide:
    return next(slide for slide in default_deck(bundled()).slides if slide.address == address)


def drawn(address: str, columns: int, rows: int, glyphs: Glyphs = BLOCKS) -> str:
    face = content_of(bundled(), own(address))
    return "\n".join(map(plain, sheet(face, columns - 2 * margin(columns), rows - ABOVE_AND_BELOW, glyphs).lines))


def test_a_slide_says_its_message_once() -> None:
    """A title that is the sentence, or begins the headline, is not in the first row."""
    faces = {slide.address: content_of(read_pack(WEST_YORKSHIRE), slide) for slide in default_deck(read_pack(WEST_YORKSHIRE)).slides}
    heads = {address: "".join(map(plain, head_rows(face, 1, 15, "", 76))).split("  ")[0] for address, face in faces.items()}
    severity, rate = faces["crime/severity-rise"], faces["crime/crime-rate"]
    assert severity.sentence.startswith("Severity: +4.1 points, beyond") and heads["crime/severity-rise"] == f"Crime · {severity.title}"
    assert rate.title == "115.1 offences per 1,000 residents" and rate.unit.startswith("offences per 1,000 residents")
    assert heads["crime/crime-rate"] == "Crime" and rate.sentence == "The rate is second highest of four; the others average 96.83."
    assert heads["roads/collisions"].startswith("Roads · ") and not faces["roads/collisions"].repeats_title


def test_a_title_is_in_the_first_row_where_nothing_below_says_it() -> None:
    face = SlideContent(("Crime",), "Burglary", "12", unit="offences", sentence="It fell.")
    assert plain(head_rows(face, 1, 2, "", 60)[0]).startswith("Crime · Burglary  ")
    named = face._replace(large="Burglary", unit="")
    assert plain(head_rows(named, 1, 2, "", 60)[0]).startswith("Crime  "), "the headline says it"
    assert plain(head_rows(named, 1, 2, "", 50)[0]).startswith("Crime · Burglary  "), "a narrow slide leaves the headline out"
    assert not headline_forms(named, 50, 20, BLOCKS)[-1].lines and headline_forms(named, 60, 20, BLOCKS)[-1].lines
    for sentence in ("Burglary.", "Burglary: could be chance.", "Burglary, beyond the usual.", "Burglary; target met."):
        assert plain(head_rows(face._replace(sentence=sentence), 1, 2, "", 60)[0]).startswith("Crime  ")
    assert plain(head_rows(face._replace(where=(), sentence="Burglary."), 1, 2, "", 60)[0]).startswith("Burglary  "), "there is no topic"


def test_the_slide_of_the_finding_says_whose_tickets_at_any_size() -> None:
    for columns, rows in ROOMS:
        assert "Speeding tickets cancelled: “just over 6%”; table: 7.5%." in drawn("roads/tickets-cancelled/since", columns, rows).split(
            "\n"
        )


def test_the_matrix_shows_as_many_rows_as_fit() -> None:
    text = drawn("matrix", 80, 25)
    assert "18 rows with the fewest core or stated links are left out." in text
    assert "1c Warrants" in text and "4 Engagement" in text, "rows with a core link, then those with the most"
    assert "( ) inferred" in text and "( ) inferred, ░ in bars" in drawn("matrix", 120, 40), "a shade is explained where bars are drawn"


def test_a_matrix_too_narrow_for_its_grid_names_the_core_activities() -> None:
    text = drawn("matrix", 60, 20)
    assert "1b Demand management" in text and "3a Visible patrols" in text and "4c Community concerns" in text
    totals = [line.split()[2] for line in text.splitlines() if line.startswith(("All neighbourhoods", "City centre"))]
    assert totals == ["12", "10"], "the number is of all links, not of those named"


def test_no_single_row_stands_for_the_matrix_where_more_are_core() -> None:
    """With fewer rows, the numbers go first."""
    text = drawn("matrix", 60, 17, ASCII)
    assert all(each in text for each in ("1b Demand", "2c Partner", "3a Visible", "1 Reactive", "1c Warrants", "4c Community"))
    assert "No core link: City centre and Challenger." in text


def test_a_narrow_title_slide_says_of_each_topic_what_one_row_holds() -> None:
    text = drawn("home", 60, 20)
    assert (
        "violence up, burglary down\n" in text
        and "85.1% in May; confidence a six-year high?\n" in text
        and "Questions        six for the Force" in text
    )


def test_changes_stand_in_columns_with_their_figures_aligned() -> None:
    rows = drawn("audit", 60, 20).splitlines()
    changed = [row for row in rows if row.startswith(("Recorded crime ", "Violence with injury ", "Phones "))]
    assert len({row.index("%") for row in changed}) == 1 and len(changed) == 3
    at = next(at for at, row in enumerate(rows) if row.startswith("Among 88 not settled  Public confidence: highest for 6"))
    assert rows[at + 1] == "years; TIDU: no other force has it; Fraud rate: 34th out ", "with what is claimed, as on Home"
    assert set(rows[1]) <= set("█▀▄ ") and rows[1].strip(), "the headline is in block letters"


def test_a_name_of_shares_is_whole_on_a_small_slide() -> None:
    text = drawn("roads/speeding", 60, 20)
    assert "  Attended And Completed" in text.splitlines(), "no word stands alone below a name"
    assert "points" in text and "−6.7 points" not in text
    assert "Others (1): less than 0.5%." in text, "what no bar can show is said below"
    assert "Retraining Course Attended And Completed" in drawn("roads/speeding", 80, 24)


def test_bars_have_their_claim_above_them_where_both_names_do_not_fit() -> None:
    narrow, wide = (drawn("roads/tickets-cancelled/since", columns, rows).splitlines() for columns, rows in ((60, 20), (200, 60)))
    assert "Cancelled before (2014)" in narrow and "Cancelled since (2015, a part year)" in narrow, "before and since when"
    assert any(row.startswith("report  ") and "17%" in row for row in narrow)
    assert "Cancelled before (2014)" in wide, "beside the first bar it said nothing of the second"


def test_the_columns_of_the_matrix_spread_over_a_wide_slide() -> None:
    heading = next(line for line in drawn("matrix", 200, 60).splitlines() if "Self-sustaining" in line)
    assert "volume  " in heading and len(heading.rstrip()) > 160


@pytest.mark.parametrize("glyphs", [BLOCKS, ASCII])
def test_numbers_of_a_headline_stand_out_from_its_words(glyphs: Glyphs) -> None:
    face = content_of(bundled(), own("crime"))._replace(words="", large="4 rose, 2")
    for form in headline_forms(face, 74, 20, glyphs):
        assert {span.role for line in form.lines for span in line if span.text.strip("=")} == {"accent", "strong"}


@pytest.mark.parametrize(
    ("large", "words"), [("34th", "o Aberfŵr"), ("Tŷ 3", "o 43"), ("Ty\N{COMBINING CIRCUMFLEX ACCENT} 3", "o Aberfŵr")]
)
def test_a_figure_and_words_with_marks_stand_on_one_line(large: str, words: str) -> None:
    face = content_of(bundled(), own("crime"))._replace(before="", large=large, words=words)
    biggest = headline_forms(face, 190, 55, BLOCKS)[0].lines
    assert len(biggest) in (11, 14) and all(plain(line).strip() for line in biggest[-4:])


def test_figures_of_bars_are_large_on_a_wide_slide_only() -> None:
    assert "85.1%" in drawn("satisfaction/victims-of-crime-may", 80, 24)
    wide = drawn("satisfaction/victims-of-crime-may", 120, 40)
    assert "█▀█ ▀▀█" in wide and " 83%" not in wide, "85.1% and 83% in block letters"


def test_a_long_name_of_a_bar_is_parted_at_its_comma() -> None:
    rows = [row[:19].strip() for row in drawn("satisfaction/victims-of-crime-may", 60, 20).splitlines()]
    assert rows[rows.index("Victims of crime,") + 1] == "May 2015"


def test_the_places_of_a_rank_fill_the_width() -> None:
    narrow, wide = (drawn("cyber/fraud-rank", columns, rows) for columns, rows in ((80, 24), (200, 60)))
    assert max(len(line) for line in wide.splitlines() if "░" in line) > 160
    assert max(len(line) for line in narrow.splitlines() if "░" in line) <= 74


@pytest.mark.parametrize("columns", [60, 80, 120, 159, 160, 200])
def test_a_sentence_is_text_at_every_size(columns: int) -> None:
    rows = drawn("satisfaction/victims-of-crime-may", columns, 45).splitlines()
    (at,) = (at for at, row in enumerate(rows) if row.startswith("2.1 points above the average"))
    assert not rows[at - 1] and not rows[at + 1], "an empty row above and below it"


@pytest.mark.parametrize("place", ["home", "crime", "cyber", "neighbourhoods", "matrix", "audit"])
def test_a_narrow_slide_keeps_its_headline_in_block_letters(place: str) -> None:
    first = next(line for line in drawn(place, 60, 20).splitlines() if line.strip())
    assert set(first) <= set("█▀▄ "), first


def test_every_question_has_its_digit_on_a_small_terminal() -> None:
    deck = default_deck(bundled()).slides
    face = content_in(bundled(), deck, own("audit/questions"))
    for columns, rows in ((60, 20), (80, 24), (120, 40)):
        text = "\n".join(map(plain, sheet(face, columns - 2 * margin(columns), rows - ABOVE_AND_BELOW, BLOCKS).lines))
        assert [f"{number}  " in text for number in range(1, 7)] == [True] * 6


def test_every_change_is_named_in_a_small_speaker_s_view() -> None:
    """The slide itself has bars, for which the view has no room at 80x24."""
    deck = default_deck(bundled()).slides
    laid = sheet(content_in(bundled(), deck, own("crime")), *speaker_room(80, 24).now, BLOCKS)
    text = " ".join(" ".join(map(plain, laid.lines)).split())
    assert laid.height <= speaker_room(80, 24).now[1]
    for words in ("Recorded crime +3.6%", "Bilking over −25%", "could be chance: Robbery −3.3%, Business crime under +0.5%"):
        assert words in text


def test_questions_that_do_not_fit_are_counted() -> None:
    entries = [(f"Question {number}?", "") for number in range(1, 10)]
    shown = [plain(line).strip() for line in numbered_picture(entries, rest="{} more")(40, 5, BLOCKS)]
    assert shown == ["1  Question 1?", "2  Question 2?", "3  Question 3?", "4  Question 4?", "5 more"]


@pytest.mark.parametrize(("columns", "rows"), [(60, 20), (80, 24), (60, 16)])
def test_a_question_is_asked_as_it_is_in_the_audit(columns: int, rows: int) -> None:
    """In little room fewer are asked, and none becomes another question."""
    deck = default_deck(bundled()).slides
    face = content_in(bundled(), deck, own("audit/questions"))
    lines = sheet(face, columns - 2 * margin(columns), rows - ABOVE_AND_BELOW, BLOCKS).lines
    text = " ".join(" ".join(map(plain, lines)).split())
    # At the end of its first row a question may have the slide behind it.
    shown = [each for each in asked_behind(bundled(), deck) if each.question in re.sub(r" slides? \d+( to \d+)?", "", text)]
    assert len(shown) == 6 or f"{6 - len(shown)} more, which do not fit here" in text
    assert shown == list(asked_behind(bundled(), deck)[: len(shown)]) and len(shown) >= 2
    assert (len(shown) == 6) == (rows >= 20)


def test_a_part_year_says_so_beside_its_bar() -> None:
    for text in (drawn("roads/speeding", columns, rows) for columns, rows in ((60, 20), (80, 24), (120, 40))):
        assert "42,172 in all" in text and "7,510 part year" in text


def test_without_a_picture_the_short_lines_stand_under_the_sentence() -> None:
    face = content_of(bundled(), Slide(address="neighbourhoods/review-needed"))
    lines = [plain(line) for line in sheet(face, 110, 37, BLOCKS).lines]
    said = next(at for at, line in enumerate(lines) if line.startswith("Around 6-7 months"))
    letters = max(at for at, line in enumerate(lines[:said]) if line.strip())
    assert said - letters in (2, 3, 4) and 5 < said < 28, "not at the edge of an empty slide"
    assert sum(map(bool, lines[:said])) == 15 and "▀" not in "".join(lines[:said]), "three lines of doubled letters"


def test_a_brief_message_without_a_figure_is_its_own_headline() -> None:
    face = content_of(read_pack(PACKS / "heddlu-enghraifft-2019-20"), Slide(address="rural/farms"))
    assert (face.large, face.sentence) == ("A team for farms", "A team of two officers visits farms in Pen-y-bryn Fawr.")


def test_a_long_source_is_said_by_its_headings() -> None:
    long = "Source: Policing, findings, bullets 1 to 3, 7 and 12; Policing, conclusions, bullet 8; Outcomes, 6 Policing, paragraph 2."
    assert said(long, 54) == ["Source: Policing; Outcomes."]
    assert said(long, 130) == [long]
    assert said("Source: Crime, bullet 3.", 54, "The claim is not settled.") == ["Source: Crime, bullet 3. The claim is not settled."]


def test_what_limits_the_message_stays_where_the_source_is_shortened() -> None:
    """`Policing, table 2. Rebase tried here` was shortened to `Policing`."""
    assert said("Source: Policing, table 2.", 40, "Rebase tried here.") == ["Source: Policing. Rebase tried here."]
    assert said("", 40, "Rebase tried here.") == ["Rebase tried here."]


def said(source: str, columns: int, standing: str = "") -> list[str]:
    return [plain(line) for line in foot_rows(source, 1, 0, "", columns, BLOCKS, standing=standing)[:-1]]


def test_a_picture_that_says_much_more_takes_the_lines_below_it() -> None:
    def picture(columns: int, rows: int, glyphs: Glyphs) -> tuple[Line, ...]:
        return tuple((Span("a question"),) for _ in range(min(rows, 8)))

    short, long = ((Span("a note"),),), tuple((Span("a note"),) for _ in range(6))
    face = SlideContent((), "", sentence="Ask.", drawing=picture)
    for more in (short, long):
        text = "\n".join(map(plain, sheet(face._replace(more=more), 54, 13, BLOCKS).lines))
        assert text.count("a question") >= 7 and text.count("a note") == 1, "the first note, where all of them have no room"


@pytest.mark.parametrize(("rows", "within", "between"), [(9, 0, 1), (29, 1, 2), (35, 1, 3), (40, 1, 4)])
def test_bars_that_belong_together_stand_apart_only_where_there_is_much_room(rows: int, within: int, between: int) -> None:
    found = [SlideBar(name, 9, "9", apart=name == "c") for name in "abcd"]
    lines = [plain(line) for line in slide_bars(found, 10, "", 74, rows, BLOCKS)]
    blank = ["█" not in line for line in lines[: lines.index(next(line for line in lines if "├" in line))]]
    gaps = [len(list(run)) for empty, run in groupby(blank) if empty]
    assert gaps == [each for each in (within, between, within) if each] and len(lines) <= rows
    thickest = 5 if rows >= 35 else 3
    assert max(len(list(run)) for empty, run in groupby(blank) if not empty) <= thickest * (1 if within else 2)


SHARES = "\n".join(f"{year},{kind},{figure}" for year in (2014, 2015) for kind, figure in (("Paid", 70), ("Cancelled", 30)))


def test_the_parts_of_a_bar_of_shares_are_text_at_every_size() -> None:
    picture = shares_picture(made(SHARES, "year", ["kind"]))
    for columns, rows in ((110, 40), (190, 40), (190, 9)):
        lines = [plain(line) for line in picture(columns, rows, BLOCKS)]
        assert any("Paid" in line and "70.0%" in line for line in lines) and len(lines) <= rows
        assert next(line.split() for line in lines if "points" in line) == ["2014", "2015", "points"]
    assert "Retraining Course Attended And Completed" in drawn("roads/speeding", 200, 60), "it would wrap"


@pytest.mark.parametrize("figure", ["0", ""])
@pytest.mark.parametrize("columns", [60, 190])
def test_shares_of_nothing_have_no_picture(figure: str, columns: int) -> None:
    table = made("\n".join(f"{year},{kind},{figure}" for year in (2014, 2015) for kind in "ab"), "year", ["kind"])
    assert shares_picture(table)(columns, 40, BLOCKS) == ()

"""Home and the deck against their own charts, tables and audit.

What a headline or a slide says is what its chart shows, and no more.
"""

import re
from pathlib import Path

import msgspec
import pytest

from tests.in_turn import few
from tui.analysis.audit import of_place
from tui.analysis.chance import CHANCE
from tui.analysis.changes import chances
from tui.analysis.like_for_like import compare_years
from tui.analysis.xmr import xmr
from tui.analysis.years import known, year_totals
from tui.model.deck import Slide
from tui.model.pack import Pack
from tui.model.table import Series
from tui.navigation.address import Address
from tui.nodes.home_cards import cards
from tui.nodes.kinds import node
from tui.nodes.slide_content import SlideContent
from tui.pack.reader import read_pack
from tui.slides.layout import margin, sheet
from tui.slides.slide import content_of
from tui.text.figures import figure_qualifier
from tui.text.glyphs import BLOCKS
from tui.text.numbers import count
from tui.text.spans import plain

pytestmark = pytest.mark.slow

PACK = read_pack(Path(__file__).parents[2] / "data" / "wmp-2015-06-16")
assert PACK.deck
SLIDES = PACK.deck.slides
NUMBERS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7}
SUPERLATIVE = re.compile(r"\b(highest|lowest|record|largest|smallest|best|worst|first|only|no other|most)\b", re.IGNORECASE)


def name(slide: Slide) -> str:
    """A slide's address, for the list of tests."""
    return slide.address


def shown(made: SlideContent, columns: int, rows: int) -> str:
    """Everything that a slide shows in a terminal of that size."""
    laid = sheet(made, columns - 2 * margin(columns), rows - 3, BLOCKS)
    return " ".join(
        " ".join([made.title, made.before, made.large, *map(plain, (*laid.lines, *laid.below)), made.source, made.standing]).split()
    )


def series_of(slide: Slide) -> Series | None:
    """The monthly table that a slide is of."""
    table = PACK.tables.get(Address.parse(slide.address).thing)
    return table.main_series if table and table.shape == "grid" else None


@pytest.mark.parametrize("slide", SLIDES, ids=name)
def test_months_said_to_stand_out_are_those_that_the_chart_flags(slide: Slide) -> None:
    series, made = series_of(slide), content_of(PACK, slide)
    if series is None:
        return
    (period,) = xmr(series)
    for said in re.findall(
        r"(\w+) months? (?:stands?|standing|stood|is|are)? ?(?:out|outside)", f"{made.sentence} {slide.title}".casefold()
    ):
        assert NUMBERS.get(said, said) == sum(point.special == "outside" for point in period.signals)
    if not slide.sentence and period.signals:
        assert all(count(point.value or 0) in made.full for point in period.signals if point.special == "outside")


@pytest.mark.parametrize("slide", SLIDES, ids=name)
def test_every_figure_of_a_slide_of_a_table_is_in_the_table(slide: Slide) -> None:
    series = series_of(slide)
    if series is None:
        return
    compared = compare_years(series, series.years[-1])
    assert compared
    values = {*known(series.values), *(total for total in year_totals(series).values() if total)}
    values |= {compared.total, compared.base, abs(compared.difference), len(known(series.values)), *(year.number for year in series.years)}
    for number in re.findall(r"[0-9][0-9,]*", slide.sentence or ""):
        assert int(number.replace(",", "")) in values, number


@pytest.mark.parametrize("slide", SLIDES, ids=name)
@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
def test_a_slide_of_a_change_that_could_be_chance_says_so(slide: Slide, size: tuple[int, int]) -> None:
    series, made = series_of(slide), content_of(PACK, slide)
    if series is None:
        return
    compared = compare_years(series, series.years[-1])
    assert compared and compared.usual
    (phase,) = xmr(series)
    # Beside a signal it would seem to be said of the signal.
    assert ("could be chance" in shown(made, *size).casefold()) is (not compared.beyond and not phase.signals)


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
@pytest.mark.parametrize(
    "statement", [id for id in PACK.statements if id in ("robbery", "business-crime", "burglary-dwelling", "shop-theft")]
)
def test_no_slide_says_up_or_down_of_what_could_be_chance(statement: str, size: tuple[int, int]) -> None:
    """Under a deck's own title and sentence as well, and in the speaker's view."""
    could = not chances(PACK, PACK.statements[statement])["change"].beyond
    slide = Slide(address=f"crime/{statement}", title="It is down", sentence="It is down.")
    for made in (node(PACK, Address.parse(slide.address)).slide(), content_of(PACK, slide)):
        # The picture beside it says so of others.
        assert (CHANCE in f"{made.title} {made.standing}".casefold()) is could
    assert ("ould be chance" in " ".join((made.title, made.sentence, *made.cautions))) is could


def test_a_comma_in_a_name_is_not_counted_as_another_change() -> None:
    made = SlideContent((), "Crime", cautions=("Could be chance: Violence, without injury; Theft, from shops.",))
    assert made.standing == "2 changes could be chance."


def test_the_slide_of_all_changes_names_those_that_could_be_chance() -> None:
    slide = next(slide for slide in SLIDES if slide.address == "crime")
    made = content_of(PACK, slide)
    assert made.cautions == ("Could be chance: Robbery; Business crime.",)
    assert not re.search("robbery|business", made.sentence, re.IGNORECASE)


@pytest.mark.parametrize("slide", SLIDES, ids=name)
def test_an_unchecked_superlative_on_a_slide_is_marked_as_not_settled(slide: Slide) -> None:
    statement, made = PACK.statements.get(Address.parse(slide.address).thing), content_of(PACK, slide)
    if statement is None or slide.address.count("/") > 1:
        return
    verdicts = {
        each.verdict for each in of_place(PACK, slide.address) if each.claim.relation in ("highest", "lowest", "only", "above", "below")
    }
    verdicts |= {each.verdict for each in of_place(PACK, slide.address) if each.claim.part == "rank"}
    assert ("not settled" in shown(made, 80, 24).casefold()) is ("unchecked" in verdicts)


def test_a_number_that_only_names_something_is_not_the_message() -> None:
    made = node(PACK, Address.parse("satisfaction/confidence-highest")).slide()
    assert (made.large, made.words, made.sentence) == ("Confidence is highest for 6 years?", "", "")
    assert "Tier 1" in node(PACK, Address.parse("cyber/tier-1-threat")).slide().large


@pytest.mark.parametrize("columns", [58, 78, 118])
def test_a_superlative_on_home_rests_on_a_claim_and_says_whether_it_is_checked(columns: int) -> None:
    lines = {headline.label: headline for topic in PACK.report.topics for headline in topic.headlines}
    drawn = "\n".join(plain(line) for card in cards(PACK, columns, BLOCKS) for line in card.lines)
    for label, headline in lines.items():
        assert bool(SUPERLATIVE.search(headline.note)) <= bool(headline.claims), label
        row = next(row for row in drawn.splitlines() if f" {label} " in row)
        if headline.claims and SUPERLATIVE.search(row.replace(label, "")):
            assert "?\u00a0" in row, row


@pytest.mark.parametrize("columns", few([58, 78, 118], 1))
def test_a_stated_figure_on_home_keeps_its_relation(columns: int) -> None:
    """Every figure of the report in turn takes the place of Home's first headline."""
    topic, *others = PACK.report.topics
    for figure_name, figure in PACK.figures.items():
        if figure.role not in ("change", "percent-change") or not figure.measure:
            continue
        (headline,) = (msgspec.structs.replace(topic.headlines[0], label="Headline", figures=(figure_name,), note=""),)
        changed = msgspec.structs.replace(topic, headlines=(headline,))
        pack = msgspec.structs.replace(PACK, report=msgspec.structs.replace(PACK.report, topics=(changed, *others)))
        row = plain(cards(pack, columns, BLOCKS)[0].lines[0])
        assert figure_qualifier(figure) in row, (figure_name, row)


def test_what_home_rests_on_must_be_there(pack: Pack) -> None:
    assert all(
        name in pack.figures or f"{pack.homes[name.partition('/')[0]]}/{name}" in pack.claims
        for topic in pack.report.topics
        for headline in topic.headlines
        for name in headline.claims
    )

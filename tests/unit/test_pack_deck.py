"""Decks in the files of a workshop.

What is wrong with it is reported with the pack, on its line; without one a pack is sound and has one of its topics.
"""

import re
from collections import Counter
from collections.abc import Callable
from math import ceil, floor
from pathlib import Path

import pytest

from tui.analysis.audit import audit
from tui.analysis.changes import chances
from tui.analysis.detectable_change import detectable_change
from tui.analysis.like_for_like import compare_years
from tui.analysis.member_shares import shares_of
from tui.analysis.standings import audit_counts
from tui.analysis.xmr import xmr
from tui.navigation.address import Address
from tui.nodes.board_words import board_sentence
from tui.nodes.kinds import addresses
from tui.nodes.slide_story import movements
from tui.pack.deck import read_deck
from tui.pack.problems import PackError
from tui.pack.reader import read_pack
from tui.slides.decks import default_deck

WORKSHOP = Path(__file__).parents[2] / "data" / "wmp-2015-06-16"
SOUND = "title: A deck\nslides:\n  - {address: crime, notes: Speak up.}\n  - address: roads/notices/2014-11\n"
Edit = Callable[[str, str, str], None]


def problems(folder: Path) -> list[str]:
    with pytest.raises(PackError) as caught:
        read_pack(folder, addresses)
    return [str(problem).removeprefix(f"{folder}/") for problem in caught.value.problems]


def test_a_deck_is_read_with_the_pack(small: Path) -> None:
    (small / "deck.yaml").write_text(SOUND, encoding="utf-8")
    deck = default_deck(read_pack(small))
    assert [(slide.address, slide.notes) for slide in deck.slides] == [("crime", "Speak up."), ("roads/notices/2014-11", "")]


def test_without_one_a_story_is_made(small: Path) -> None:
    pack = read_pack(small)
    assert pack.deck is None
    assert [slide.address for slide in default_deck(pack).slides][:3] == ["home", "crime/total", "matrix"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (SOUND.replace("notes:", "note:"), ["deck.yaml:3: unknown key 'note', expected 'notes'"]),
        (
            SOUND.replace("address: crime", "address: crimes"),
            ["deck.yaml:3: address is 'crimes', which is not an address in small, expected 'crime'"],
        ),
        (
            SOUND.replace("2014-11", "2019-11"),
            ["deck.yaml:4: address is 'roads/notices/2019-11', which is not an address in small, expected 'roads/notices/2014-11'"],
        ),
        (
            SOUND.replace("address: crime,", "address: 'other:Crime',"),
            ["deck.yaml:3: address is 'other:Crime', which is not an address in small"],
        ),
        ("title: A deck\n", ["deck.yaml:1: key 'slides' is missing"]),
        ("", ["deck.yaml:1: the file is empty"]),
        (SOUND.replace("notes: Speak up.", "title: ''"), ["deck.yaml:3: title is '', expected a sentence of at most 300 characters"]),
    ],
)
def test_what_is_wrong_is_reported_on_its_line(text: str, expected: list[str], small: Path) -> None:
    (small / "deck.yaml").write_text(text, encoding="utf-8")
    found = problems(small)
    assert len(found) == len(expected)
    assert all(line.startswith(begin) for line, begin in zip(found, expected, strict=True)), found


def test_an_empty_deck_of_a_workshop_is_as_good_as_none(small: Path) -> None:
    """A deck that was asked for by name has slides.

    The workshop's own gives way to one of its topics.
    """
    without = default_deck(read_pack(small))
    (small / "deck.yaml").write_text("title: A deck\nslides: []\n", encoding="utf-8")
    assert default_deck(read_pack(small)) == without
    with pytest.raises(PackError, match=r"deck\.yaml:2: slides is empty, expected at least one slide"):
        read_deck(small / "deck.yaml", read_pack(small), addresses(read_pack(small)))


def test_it_is_reported_together_with_the_rest(small: Path, edit: Edit) -> None:
    (small / "deck.yaml").write_text(SOUND.replace("address: crime", "address: crimes"), encoding="utf-8")
    edit("workshop.yaml", "totals: {2014: 100", "totals: {2013: 100")
    assert [line.partition(":")[0] for line in problems(small)] == ["deck.yaml", "workshop.yaml"]


def test_a_table_that_cannot_be_read_makes_no_address_dangle(small: Path) -> None:
    (small / "deck.yaml").write_text(SOUND, encoding="utf-8")
    (small / "notices.csv").unlink()
    assert [line.partition(":")[0] for line in problems(small)] == ["notices.csv"]


def test_another_file_is_read_against_a_pack(small: Path, tmp_path: Path) -> None:
    file = tmp_path / "mine.yaml"
    file.write_text(SOUND.replace("address: crime,", "address: 'small:crime',"), encoding="utf-8")
    assert len(read_deck(file, read_pack(small), addresses(read_pack(small))).slides) == 2
    file.write_text(SOUND.replace("crime", "crimes"), encoding="utf-8")
    with pytest.raises(PackError, match=r"mine.yaml:3: address is 'crimes'"):
        read_deck(file, read_pack(small), addresses(read_pack(small)))
    with pytest.raises(PackError, match="missing"):
        read_deck(tmp_path / "none.yaml", read_pack(small), addresses(read_pack(small)))


def test_the_bundled_deck_tells_the_report_in_its_order() -> None:
    pack = read_pack(WORKSHOP)
    shown = [Address.parse(slide.address) for slide in default_deck(pack).slides]
    assert 15 <= len(shown) <= 20
    assert shown[0] == Address("home")
    assert list(map(str, shown[-2:])) == ["audit", "audit/questions"], "what to take away, and what to ask"
    topics = [pack.matrix.topic if address.topic in ("matrix", "category") else address.topic for address in shown[1:-2]]
    told = [topic for place, topic in enumerate(topics) if topic not in topics[:place]]
    assert told == [topic for topic in pack.topics if topic in told] and len(told) >= len(pack.topics) - 1
    assert topics == sorted(topics, key=list(pack.topics).index)
    assert {"matrix", "roads/tickets-cancelled/since"} <= {str(address) for address in shown}
    assert set(shown) <= set(addresses(pack))
    assert all(len(slide.notes) > 80 for slide in default_deck(pack).slides), "a speaker has something to say on every slide"


NUMBERS = {5: "five", 6: "six", 7: "seven"}


def test_what_to_take_away_is_what_the_audit_says() -> None:
    pack = read_pack(WORKSHOP)
    (slide,) = [slide for slide in default_deck(pack).slides if slide.address == "audit"]
    counts = audit_counts(audit(pack))
    assert slide.headline == f"{counts.ask} not settled", "most claims: a score of those tested would be quoted for all"
    assert slide.sentence and slide.sentence.startswith("10 of 13 tested hold; ")
    assert board_sentence(audit(pack)).startswith("13 claims tested on data: 10 hold, "), "Home counts the same"
    surely = sum(each.by_chance is False for each in movements(pack))
    assert slide.sentence.endswith(f"; {NUMBERS[surely]} changes are beyond chance.")
    # What is said aloud counts the open claim of those tested among all that are not settled, as the headline does.
    assert board_sentence(audit(pack)).partition(", 1 is not settled. ")[0] in slide.notes


def figures(text: str) -> set[str]:
    """The numbers of a text as they are written."""
    return {figure.rstrip(",") for figure in re.findall(r"\d[\d,]*(?:\.\d+)?", text)}


def test_every_figure_of_the_bundled_deck_is_the_report_s_or_worked_out_from_it() -> None:
    pack = read_pack(WORKSHOP)
    sources = [(WORKSHOP / f"{name}.yaml").read_text(encoding="utf-8") for name in ("workshop", "capabilities")]
    known = figures(" ".join(sources))
    for table in pack.tables.values():
        if table.spec.topic and table.shape == "grid":
            series = table.main_series
            known |= {f"{value:,}" for value in series.values if value is not None}
            if compared := compare_years(series, series.years[-1]):
                assert compared.percent is not None and compared.usual is not None
                known.add(f"{compared.usual:.0f}")
                known |= {f"{value:,}" for value in (compared.total, compared.base, abs(compared.difference))}
                known.add(f"{abs(compared.percent):.1f}")
        if table.without:
            found = shares_of(table, "disposal", without=table.without)
            known |= {f"{value * 100:.1f}" for row in found for value in row.shares.values()}
        if not table.spec.topic and table.split:
            known |= {f"{number:.2f}" for row in table.rows if (number := row.cells[0].number) is not None}
    known |= {f"{value:,}" for value in (23, 8121, 611)}
    known |= {f"{611 / 8121:.2%}"[:-1], f"{8930 / 51102 * 100 - 611 / 8121 * 100:.1f}", f"{floor(1200 / 0.0365 / 100) * 100:,}"}
    # Worked out on the slides: 85.1 less 83, 6% of 8,121 and what the table has more, and chance for 500 people asked.
    known |= {"2.1", "487", f"{611 - 487}", "500", "3"}
    counts = audit_counts(audit(pack))
    # The claims of the audit, and the links of the matrix.
    known |= {f"{number}" for number in (*counts, counts.tested, counts.claims)} | {
        f"{len(pack.links)}",
        f"{len(pack.activities)}",
    }
    unsupported = Counter(finding.support for finding in audit(pack) if finding.verdict == "unchecked")
    known |= {f"{unsupported['ask-for']}", f"{sum(unsupported[each] for each in ('bounded', 'open-statistics', 'own-words'))}"}
    robbery, business = (chances(pack, pack.statements[name])["change"] for name in ("robbery", "business-crime"))
    known |= {f"{ceil(robbery.most)}", f"{int(business.least)}"}
    (collisions,) = xmr(pack.tables["collisions"].main_series)
    size = detectable_change(collisions)
    assert size and size.percent
    known |= {f"{round(size.size, -1):.0f}", f"{size.percent:.0f}"}
    for slide in default_deck(pack).slides:
        text = " ".join(part for part in (slide.notes, slide.title, slide.sentence, slide.headline, *slide.points, *slide.beneath) if part)
        assert figures(text) <= known, slide.address

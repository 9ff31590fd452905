"""A pack that has only what every pack must have.

It is sound, and nothing mentions what it does not have.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tui.cli import main
from tui.model.pack import Pack
from tui.nodes.help_rows import help_rows
from tui.nodes.kinds import addresses, node
from tui.nodes.source_page import info_lines
from tui.pack.problems import PackError
from tui.pack.reader import read_pack
from tui.slides.decks import default_deck
from tui.text.glyphs import BLOCKS
from tui.text.meeting import dated_words, dates, document, masthead, writer
from tui.text.spans import plain

ABSENT = ("None", "matrix", "glossary", "audit", "claim", "held", "workshop of", "by ,", "; ;", ", ,", "None", "author")


@pytest.fixture
def pack(least: Path) -> Pack:
    return read_pack(least)


def test_it_is_dated_by_the_period_that_it_covers(pack: Pack) -> None:
    assert (dated_words(pack), dates(pack), writer(pack), document(pack)) == (
        "December 2014",
        "Covers December 2014",
        "",
        "A note, Anyshire Board",
    )
    assert masthead(pack) == "Anyshire Police · A note · December 2014"
    assert pack.date.isoformat() == "2014-12-31" and pack.report.force_short == "Anyshire Police"


def test_it_has_no_addresses_but_those_of_what_it_has(pack: Pack) -> None:
    assert list(map(str, addresses(pack))) == ["home", "crime", "crime/total", "help"]
    assert [slide.address for slide in default_deck(pack).slides] == ["home", "crime/total"]


def _texts(pack: Pack) -> Iterator[str]:
    for address in addresses(pack):
        if address.topic != "help":
            yield "\n".join(map(plain, info_lines(pack, address)))
            yield "\n".join(map(plain, node(pack, address).lines(BLOCKS, 78)))
    yield "\n".join(plain(line) for row in help_rows(pack, 78, BLOCKS) for line in row.lines if "Sources" in plain(line))


def test_nothing_that_it_does_not_have_is_mentioned(pack: Pack, least: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for words in (["show", "home"], ["show", "crime"], ["show", "crime/total"], ["find", "crime"], ["list"]):
        assert main(["--library", str(least), "--workshop", "least", *words]) == 0
    shown = capsys.readouterr().out.partition("\nwmp-2015-06-16")[0]
    for text in (*_texts(pack), shown):
        assert not [word for word in ABSENT if word in text], text


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        ("held: 2015-06-16", ("16 June 2015", "2015-06-16")),
        ("reported: 2015-09-01", ("reported 1 September 2015", "2015-09-01")),
        ("covers: 2014", ("2014", "2014-12-31")),
        ("covers: 2014/15", ("2014/15", "2015-03-31")),
        ("covers: 2014/15-Q3", ("Q3 2014/15", "2014-12-31")),
    ],
)
def test_what_dates_it(least: Path, key: str, expected: tuple[str, str]) -> None:
    file = least / "workshop.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("covers: 2014-12", key), encoding="utf-8")
    found = read_pack(least)
    assert (dated_words(found), found.date.isoformat()) == expected


def test_a_date_may_stand_in_the_outline(least: Path) -> None:
    file = least / "workshop.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("covers: 2014-12\n", ""), encoding="utf-8")
    with pytest.raises(PackError, match=r"workshop.yaml:1: the workshop has no date, expected held, reported, or"):
        read_pack(least)
    with (least / "outline.yaml").open("a", encoding="utf-8") as outline:
        outline.write("reported: 2015-09-01\nauthor: A. Writer\n")
    found = read_pack(least)
    assert (dated_words(found), writer(found)) == ("reported 1 September 2015", "A. Writer")

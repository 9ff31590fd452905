"""Decks that are made here: changed with undo, written as YAML, and read again."""

import os
import re
from pathlib import Path

import pytest
from msgspec.structs import replace

from tests.browse import bundled
from tui.cli import main
from tui.cli.lookup import Refused, lookup_words
from tui.model.deck import Deck, Slide
from tui.navigation.address import Address
from tui.nodes.kinds import addresses
from tui.pack.deck import read_deck
from tui.slides.deck_file import DeckNotSaved, deck_path, deck_text, presenting_command, save_deck
from tui.slides.decks import default_deck
from tui.slides.notes import all_notes, note_parts
from tui.slides.presentation import Presentation
from tui.slides.slide import content_of, headline_parts
from tui.text.spans import plain


def test_a_deck_is_the_same_after_it_was_written_and_read(tmp_path: Path) -> None:
    deck = default_deck(bundled())
    file = tmp_path / "deck.yaml"
    save_deck(deck, file)
    assert read_deck(file, bundled(), addresses(bundled())) == deck
    assert file.read_text(encoding="utf-8").startswith("# A deck for: beatbook present ")
    assert [each.name for each in tmp_path.iterdir()] == ["deck.yaml"], "no draft is left behind"


def test_words_that_look_like_yaml_stay_words(tmp_path: Path) -> None:
    slide = Slide(
        address="roads/mobile-phones", title="yes: [no] # {x}", sentence="“−31.5%” 'a' \"b\"", points=("a: b", "- c"), rebase=("2014-11",)
    )
    file = tmp_path / "x.yaml"
    file.write_text(deck_text(Deck(title="1", slides=(slide,))), encoding="utf-8")
    assert read_deck(file, bundled(), addresses(bundled())).slides == (slide,)


def test_where_a_deck_is_saved(tmp_path: Path) -> None:
    assert deck_path(str(tmp_path)) == tmp_path / "deck.yaml"
    assert deck_path(str(tmp_path / "mine.yaml")) == tmp_path / "mine.yaml"
    assert deck_path(str(tmp_path / "mine")) == tmp_path / "mine.yaml"
    with pytest.raises(DeckNotSaved, match=r"The name of a deck ends in \.yaml\. Try .*/mine\.yaml\."):
        deck_path(str(tmp_path / "mine.md"))
    with pytest.raises(DeckNotSaved, match="No folder called"):
        deck_path(str(tmp_path / "none" / "deck.yaml"))
    assert deck_path(str(tmp_path / "June 3.5")) == tmp_path / "June 3.5.yaml"
    assert deck_path(str(tmp_path / "mine.YAML")) == tmp_path / "mine.YAML"
    (tmp_path / "talk").touch()
    with pytest.raises(DeckNotSaved, match=r"/talk is a file\. Choose a folder or a name ending in \.yaml\."):
        deck_path(str(tmp_path / "talk"))
    (tmp_path / "talk").unlink()
    (tmp_path / "deck.yaml").mkdir()
    with pytest.raises(DeckNotSaved, match="Cannot write"):
        save_deck(default_deck(bundled()), tmp_path / "deck.yaml")
    assert [each.name for each in tmp_path.iterdir()] == ["deck.yaml"]


@pytest.mark.parametrize(
    ("folder", "said"),
    [
        ("x" * 5000, "Cannot open this folder: file name too long."),
        ("~nobody-of-this-name/decks", "No user is called nobody-of-this-name."),
        ("a\0b", "No folder called a"),
        ("/dev/null", "/dev/null is a file. Choose a folder"),
    ],
    ids=["long", "home", "nul", "device"],
)
def test_a_folder_that_cannot_be_opened_is_named(folder: str, said: str) -> None:
    with pytest.raises(DeckNotSaved, match=re.escape(said)):
        deck_path(folder)


def test_a_folder_of_somebody_else_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(path: Path) -> bool:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "is_dir", refused)
    with pytest.raises(DeckNotSaved, match="Cannot open this folder: permission denied"):
        deck_path("/decks-of-somebody-else")


def test_a_full_disk_leaves_the_deck_that_was_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "deck.yaml"
    path.write_text("before", encoding="utf-8")

    def full(source: str, target: Path) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", full)
    with pytest.raises(DeckNotSaved, match="no space left on device"):
        save_deck(default_deck(bundled()), path)
    assert path.read_text(encoding="utf-8") == "before" and [each.name for each in tmp_path.iterdir()] == ["deck.yaml"]


def test_a_link_is_replaced_and_what_it_leads_to_is_left_alone(tmp_path: Path) -> None:
    other, link = tmp_path / "other.txt", tmp_path / "deck.yaml"
    other.write_text("precious", encoding="utf-8")
    link.symlink_to(other)
    save_deck(default_deck(bundled()), link)
    assert other.read_text(encoding="utf-8") == "precious" and not link.is_symlink()


def test_the_command_in_a_deck_can_be_copied(tmp_path: Path) -> None:
    folder = tmp_path / "our decks\nof June"
    folder.mkdir()
    path = deck_path(str(folder))
    save_deck(default_deck(bundled()), path)
    assert presenting_command(path).endswith("our decks of June/deck.yaml'")
    assert read_deck(path, bundled(), addresses(bundled())).slides


def test_every_change_of_a_deck_can_be_undone() -> None:
    talk = Presentation(default_deck(bundled()))
    talk.go(3)
    before, here = list(talk.slides), talk.slide
    assert talk.move(3, 1) and talk.slide == here and talk.place == 4
    assert talk.remove(0) and talk.slide == here and talk.place == 3
    talk.reword(0, replace(talk.slides[0], title="Another title", sentence="Another sentence."))
    assert (talk.slides[0].title, talk.slides[0].sentence) == ("Another title", "Another sentence.")
    talk.add(Address("glossary", "tidu"))
    assert talk.slides[-1].address == "glossary/tidu"
    for _ in range(4):
        assert talk.undo()
    assert talk.slides == before and talk.place == 3 and not talk.undo()
    assert not talk.move(0, -1) and not talk.move(len(before) - 1, 1)
    talk.slides, talk.place = before[:1], 0
    assert not talk.remove(0), "one slide stays"


def test_removing_the_last_slide_shows_the_one_before_it() -> None:
    talk = Presentation(default_deck(bundled()))
    talk.go(len(talk.slides) - 1)
    assert talk.remove(talk.place) and talk.slide == talk.slides[-1]


def test_the_shell_prints_a_deck(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert main(["deck", "roads"]) == 0
    file = tmp_path / "roads.yaml"
    file.write_text(capsys.readouterr().out, encoding="utf-8")
    assert read_deck(file, bundled(), addresses(bundled())).slides[0].address == "roads"
    assert main(["deck"]) == 0 and "address: audit/questions" in capsys.readouterr().out
    assert main(["deck", "nonsense"]) == 2 and "nonsense" in capsys.readouterr().err


def test_the_kiosk_prints_no_deck() -> None:
    with pytest.raises(Refused):
        lookup_words("deck")
    with pytest.raises(Refused):
        lookup_words("deck roads")


def test_notes_have_parts() -> None:
    parts = note_parts("SAY: One. Two: three. DO: Press enter. CARE: Four. ASK: Five?")
    assert parts == (("SAY", "One. Two: three."), ("DO", "Press enter."), ("CARE", "Four."), ("ASK", "Five?"))
    assert note_parts("Just words.") == (("", "Just words."),)
    assert note_parts("") == ()


def test_the_notes_have_what_the_slide_leaves_out() -> None:
    slide = Slide(address="crime/robbery")
    shown = "\n".join(map(plain, all_notes(slide, content_of(bundled(), slide))))
    assert "Robbery is down by 31 offences, 3.3%." in shown and "Could be chance" in shown
    assert plain(all_notes(Slide(address="help"), content_of(bundled(), Slide(address="help")))[0]) == "No notes for this slide."


@pytest.mark.parametrize(
    ("headline", "parts"),
    [
        ("1,245 a month", ("1,245", "a month")),
        ("7.5% not 6%", ("7.5% not 6%", "")),
        ("Lowest of 4", ("Lowest of 4", "")),
        ("No figure here", ("No figure here", "")),
    ],
)
def test_the_figure_of_a_headline_runs_up_to_its_last_number(headline: str, parts: tuple[str, str]) -> None:
    assert headline_parts(headline) == parts

"""No control character leaves Beatbook as it is.

Not in a line, between hits in bold, in a complaint or in what is copied.
"""

import pytest

from tui.cli.output import BOLD, NO_BOLD, complain, print_lines, print_marked
from tui.model.pack import Pack
from tui.navigation.address import Address
from tui.nodes import copies as module
from tui.nodes.copies import copies

EVIL = "a\x1b]0;title\x07b\x9bc\u202ed"
SHOWN = "a\u241b]0;title\u2407b<U+009B>c<U+202E>d"


def test_lines(capsys: pytest.CaptureFixture[str]) -> None:
    print_lines([EVIL])
    assert capsys.readouterr().out == f"{SHOWN}\n"


def test_complaints(capsys: pytest.CaptureFixture[str]) -> None:
    complain([EVIL])
    assert capsys.readouterr().err == f"{SHOWN}\n"


@pytest.mark.parametrize("places", [[], [(len(EVIL), 2 * len(EVIL))], [(0, len(EVIL))], [(0, 3 * len(EVIL))]], ids=str)
def test_hits_in_bold_and_what_is_around_them(places: list[tuple[int, int]], capsys: pytest.CaptureFixture[str]) -> None:
    print_marked([(EVIL * 3, places)])
    out = capsys.readouterr().out
    assert out.replace(BOLD, "").replace(NO_BOLD, "") == f"{SHOWN * 3}\n"
    assert out.count(BOLD) == len(places)


def test_copies(pack: Pack, monkeypatch: pytest.MonkeyPatch) -> None:
    class Node:
        sources = ()

        def copies(self, cursor: tuple[str, ...]) -> list[tuple[str, str]]:
            return [("value", EVIL), ("row", f" {EVIL}\n{EVIL}\r")]

        def cited(self, cursor: tuple[str, ...]) -> str:
            return EVIL

        def cited_at(self, cursor: tuple[str, ...]) -> Address:
            return Address("roads")

    monkeypatch.setattr(module, "node_at_cursor", lambda pack, address: Node())
    assert [copy.text for copy in copies(pack, Address("roads"))] == [f"{SHOWN} (beatbook open roads)", SHOWN, f"{SHOWN} {SHOWN}", "roads"]

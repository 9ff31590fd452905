"""The registry of kinds.

One description of each, imported late, and no other place that asks what kind an address is of.
"""

import re
import subprocess
import sys
from pathlib import Path
from typing import get_args

import msgspec
import pytest

from tests.in_turn import few, of_each
from tui.model.capabilities import Capabilities
from tui.model.glossary import Glossary
from tui.model.pack import Pack
from tui.navigation.address import HOME, Address, NodeKind
from tui.nodes.kinds import MODULES, MOST_SINGLE_LOOKUPS, TOP, Addresses, addresses, description, node, node_at_cursor, offers
from tui.nodes.node import HEAVIEST, Node
from tui.pack.reader import read_pack
from tui.text.glyphs import BLOCKS

ROOT = Path(__file__).parents[2]


@pytest.fixture(params=few(["hostile", "small", "bundled"], 2))
def any_pack(request: pytest.FixtureRequest, pack: Pack) -> Pack:
    return pack if request.param == "bundled" else read_pack(ROOT / "tests" / "packs" / request.param)


def test_each_kind_has_one_description() -> None:
    assert set(MODULES) == set(get_args(NodeKind))
    for kind in get_args(NodeKind):
        found = description(kind)
        assert issubclass(found, Node) and found.kind == kind and all(found.noun) and found.weight <= HEAVIEST
    inside = [kind for outer in MODULES for kind in description(outer).contains]
    assert set(inside) | set(TOP) == set(MODULES)


@pytest.mark.slow
def test_everything_is_described(any_pack: Pack) -> None:
    for address in of_each(addresses(any_pack), 3):
        found = node(any_pack, address)
        assert found.title and found.crumb and (address == HOME or found.trail[-1] == found.crumb), address
        assert found.start in addresses(any_pack) and address in found.deck(), address
        assert all(isinstance(line, tuple) for line in (*found.lines(BLOCKS, 80), *found.where(), *found.info())), address
        assert {link.address for link in found.links()} <= addresses(any_pack).keys(), address
        assert set(found.nearby()) <= addresses(any_pack).keys(), address
        assert set(found.sources) <= any_pack.entries.keys(), address


def test_an_address_outside_the_workshop_is_a_key_error(pack: Pack) -> None:
    for text in ("nowhere", "crime/nowhere", "matrix/9z/nowhere"):
        with pytest.raises(KeyError):
            node(pack, Address.parse(text))
    with pytest.raises(KeyError):
        node_at_cursor(pack, Address.parse("crime/robbery/nowhere"))


def test_an_address_is_found_alone_as_in_the_list(any_pack: Pack) -> None:
    first = {kind: address for address, kind in reversed([*addresses(any_pack).items()])}
    assert {kind: Addresses(any_pack)[address] for kind, address in first.items()} == {kind: kind for kind in first}
    assert Address.parse("crime/nowhere") not in Addresses(any_pack)
    many = [*addresses(any_pack)][: 2 * MOST_SINGLE_LOOKUPS]
    found = Addresses(any_pack)
    assert [found[address] for address in many] == [addresses(any_pack)[address] for address in many]


def test_a_blank_month_is_described_without_an_address(pack: Pack) -> None:
    blank = Address.parse("roads/collisions/2015-04")
    assert blank not in addresses(pack)
    assert node_at_cursor(pack, blank).trail == ("Roads", "Collisions", "April 2015")


def test_a_workshop_offers_what_it_has(pack: Pack) -> None:
    assert all(offers(pack, kind) for kind in ("matrix", "glossary", "audit", "questions"))
    without = msgspec.structs.replace(
        pack, glossary=Glossary(terms=()), matrix=Capabilities(topic="", capabilities=(), categories=(), links=())
    )
    assert not any(offers(without, kind) for kind in ("matrix", "cell", "category", "glossary", "term"))


def test_listing_the_addresses_loads_no_analysis() -> None:
    """Every `show` and `find` lists the addresses.

    A kind's module therefore imports analysis and charts in the methods that need them.
    """
    code = (
        "import sys, pathlib; from tui.pack.reader import read_pack; from tui.nodes.kinds import addresses, description\n"
        "pack = read_pack(pathlib.Path('tests/packs/small')); before = set(sys.modules)\n"
        "titles = [description(kind)(pack, address).title for address, kind in addresses(pack).items()]\n"
        "print(*sorted(set(sys.modules) - before), sep='\\n')"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert [name for name in done.stdout.split() if re.match(r"tui\.(analysis|charts)\b|.*\.(record|slide_content)$", name)] == []


def test_a_command_loads_only_the_kinds_on_its_way() -> None:
    """Those of its address and of the deck's slides.

    The slides are checked whenever a workshop is read.
    """
    commands = [["list"], ["show", "roads/collisions"], ["show", "crime/robbery", "--format", "json"]]
    code = f"import sys; from tui.cli import main\nfor words in {commands}: assert main(words) == 0\nprint(*sys.modules, file=sys.stderr)"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    others = ("glossary", "term", "statistic", "help", "matrix.activity")
    assert not {f"tui.nodes.{kind}" for kind in others} & set(done.stderr.split())


def test_no_other_place_asks_what_kind_an_address_is_of() -> None:
    asks = re.compile(r"(address|node)\.topic (==|!=|in|not in)\b")
    files = [path for path in (ROOT / "tui").rglob("*.py") if ROOT / "tui" / "nodes" not in path.parents]
    assert [str(path) for path in files if asks.search(path.read_text())] == []

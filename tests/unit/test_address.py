"""Addresses.

Reading, writing, the level above, and every name that there is.
"""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.model.measures import Measure
from tui.model.pack import Pack
from tui.model.period import Period
from tui.model.slug import slug
from tui.model.table import Cell, Row, Table
from tui.model.tables import Column, Dimension, Periods, TableSpec
from tui.navigation.address import HOME, Address, as_written, quoted
from tui.navigation.table_parts import added_spans, table_steps
from tui.nodes.kinds import address_of, addresses
from tui.nodes.table import period_kind

PACKS = Path(__file__).parents[1] / "packs"
PARTS = st.lists(st.text("az09", min_size=1, max_size=4), min_size=1, max_size=3).map("-".join)
ADDRESSES = st.builds(
    lambda parts, workshop: Address(*parts)._replace(workshop=workshop), st.lists(PARTS, min_size=1, max_size=3), st.just("") | PARTS
)


@given(ADDRESSES)
def test_an_address_reads_back(address: Address) -> None:
    assert Address.parse(str(address)) == address
    assert Address.parse(f"  {str(address).upper()}\n") == address


@given(st.text(alphabet="aZ1-/ \n:é²İK[]\0", max_size=12))
def test_any_text_is_an_address_or_a_value_error(text: str) -> None:
    try:
        address = Address.parse(text)
    except ValueError:
        return
    assert Address.parse(str(address)) == address
    assert str(address).isascii()


@pytest.mark.parametrize(
    "text",
    [
        "",
        "/",
        "roads/",
        "/roads",
        "roads//2014",
        "a/b/c/d/e",
        "seat belts",
        "-a",
        "a-",
        "a--b",
        "a_b",
        "../a",
        "Ŵ",
        ":a",
        "a:",
        "a:b:c",
        "a/b:c",
    ],
)
def test_what_is_no_address(text: str) -> None:
    with pytest.raises(ValueError, match="address"):
        Address.parse(text)


@pytest.mark.parametrize(
    ("address", "parent"),
    [
        ("roads/collisions/2014-07", "roads/collisions"),
        ("roads/collisions", "roads"),
        ("roads", "home"),
        ("home", "home"),
        ("matrix/1c/city-centre", "matrix/1c"),
    ],
)
def test_the_level_above(address: str, parent: str) -> None:
    assert str(Address.parse(address).parent) == parent


@given(ADDRESSES)
def test_going_up_ends_at_home(address: Address) -> None:
    for _ in range(3):
        address = address.parent
    assert address.local == HOME == HOME.parent


def test_what_lies_within_what() -> None:
    july = Address.parse("roads/collisions/2014-07")
    assert july.within(july) and july.within(july.parent) and july.within(Address("roads")) and july.within(HOME)
    assert not july.parent.within(july) and not july.within(Address("roads", "collisions", "2014"))


def test_every_node_has_an_address_of_its_own(any_pack: Pack) -> None:
    known = addresses(any_pack)
    for address in known:
        assert Address.parse(str(address)) == address
        assert address_of(any_pack, str(address)) == address
        assert address_of(any_pack, f" {any_pack.id}:{str(address).upper()} ") == address
        assert address.parent in known


def test_everything_in_the_workshop_has_an_address(any_pack: Pack) -> None:
    known = {str(address): kind for address, kind in addresses(any_pack).items()}
    expected = dict.fromkeys(any_pack.topics, "topic") | {f"{home}/{id}": "statement" for id, home in any_pack.homes.items()}
    expected |= {f"{any_pack.homes[at.partition('/')[0]]}/{at}": "figure" for at in any_pack.figures}
    expected |= {f"audit/{id}": "statistic" for id in any_pack.open_statistics}
    expected |= {"audit/questions": "questions"} if any_pack.claims else {}
    expected = dict.fromkeys(any_pack.claims, "claim") | expected
    for table in any_pack.tables.values():
        if not table.spec.topic:
            continue
        place, steps = f"{table.spec.topic}/{table.id}", table_steps(table)
        expected |= {place: "table"} | {f"{place}/{step}": period_kind(period) for period, step in steps.periods.items()}
        expected |= {f"{place}/{step}": "member" for step in steps.member_of}
        for row in table.rows:
            named = zip((each.id for each in table.dimensions), row.members, strict=True)
            found = [steps.members[each] for each in named if each in steps.members]
            expected |= {f"{place}/{step}/{steps.periods[row.period]}": "member-period" for step in found if row.period}
            years = {row.period.year} & {*added_spans(table)} if row.period else set()
            expected |= {f"{place}/{step}/{steps.periods[year]}": "member-period" for step in found for year in years}
    rows = dict.fromkeys(any_pack.capabilities, "capability") | dict.fromkeys(any_pack.activities, "activity")
    expected |= {f"matrix/{row}": kind for row, kind in rows.items()}
    expected |= {f"matrix/{row}/{category}": "cell" for row in rows for category in any_pack.columns}
    chapter = {f"{any_pack.matrix.topic}/{id}" for id in any_pack.categories}
    expected |= dict.fromkeys({f"category/{id}" for id in any_pack.columns} | chapter, "category")
    expected |= {f"glossary/{id}": "term" for id in any_pack.terms}
    has = {"home": True, "matrix": bool(rows or any_pack.categories), "glossary": bool(any_pack.terms), "audit": True, "help": True}
    expected |= {name: name for name, there in has.items() if there}
    assert known == expected


@pytest.mark.slow
@given(st.text(max_size=20) | st.text("aZ1-/: _\t\u2011\u2013é", max_size=12))
def test_what_is_written_as_an_address_is_written_so_already(text: str) -> None:
    assert as_written(as_written(text)) == as_written(text)


@given(st.lists(st.text(max_size=6), min_size=2, max_size=6, unique=True))
def test_members_have_steps_of_their_own(names: list[str]) -> None:
    spec = TableSpec(
        id="t",
        title="T",
        period=Periods(frequency="year"),
        dimensions=(Dimension(id="ward", title="Ward"),),
        columns=(Column(id="calls", measure="m"),),
    )
    rows = tuple(Row(Period("year", 2014), (name,), (Cell(1),)) for name in names)
    steps = table_steps(Table(spec, rows, (Measure(id="m", title="M", unit="calls"),)))
    assert [member for _, member in steps.members] == names and len({*steps.members.values(), "2014"}) == len(names) + 1
    assert all(str(Address.parse(f"roads/t/{step}")).endswith(f"/{step}") for step in steps.members.values())


def test_a_slug_is_plain() -> None:
    assert slug("Fine Registered / Licence Endorsed") == "fine-registered-licence-endorsed"
    assert slug("[/red] ✂") == "red" and slug("…") == ""


@pytest.mark.parametrize(("name", "step"), [("Ynys Gŵydd", "ynys-gwydd"), ("Tŷ-wen", "ty-wen"), ("CWM ÊL", "cwm-el"), ("西米德兰", "")])
def test_letters_lose_their_accents_in_an_address(name: str, step: str) -> None:
    assert slug(name) == step


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("burglary", "'burglary'"),
        ("it's", '"it\'s"'),
        ('it\'s "so"', '“it\'s "so"”'),
        ("C:\\x\n", "'C:\\x\\n'"),
        ("w" * 90, f"'{'w' * 60}...'"),
    ],
)
def test_a_quoted_text_reads_as_it_was_typed(text: str, shown: str) -> None:
    """It has no backslashes before quotation marks, and no ellipsis."""
    assert quoted(text) == shown

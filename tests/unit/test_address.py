"""Addresses.

Reading, writing, the level above, every name that there is, and what a short or a wrong one means.
"""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.conftest import RANDOM
from tui.model.measures import Measure
from tui.model.pack import Pack
from tui.model.period import Period
from tui.model.slug import slug
from tui.model.table import Cell, Row, Table
from tui.model.tables import Column, Dimension, Periods, TableSpec
from tui.navigation.address import HOME, Address, NoSuchAddress, as_written
from tui.navigation.table_parts import added_spans, table_steps
from tui.nodes.kinds import address_of, addresses
from tui.nodes.table import period_kind
from tui.pack.reader import read_pack
from tui.search.lookup import look_up

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


REPORTS = ("example-constabulary-2016", "greater-manchester-2015", "heddlu-enghraifft-2019-20", "west-yorkshire-2024")


@pytest.fixture(scope="module", params=["bundled", "small", "hostile", *REPORTS])
def any_pack(request: pytest.FixtureRequest, pack: Pack) -> Pack:
    return pack if request.param == "bundled" else read_pack(PACKS / request.param)


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


@pytest.mark.parametrize(
    ("report", "text", "address"),
    [
        ("heddlu-enghraifft-2019-20", "calls/2018/19", "contact/calls/2018-19"),
        ("heddlu-enghraifft-2019-20", "crime/crime-by-district/2019/20", "crime/crime-by-district/2019-20"),
        ("greater-manchester-2015", "breath-tests/2011-12", "roads/breath-tests/2011-12"),
        ("west-yorkshire-2024", "merseyside 2014/15", "crime/crime-severity/merseyside/2014-15"),
        ("greater-manchester-2015", "breath tests 2012/13", "roads/breath-tests/2012-13"),
        ("west-yorkshire-2024", "crime-rates/Merseyside/2017/18", "crime/crime-rates/merseyside/2017-18"),
        ("west-yorkshire-2024", "crime-by-quarter/Merseyside 2017/18-Q3", "crime/crime-by-quarter/merseyside/2017-18-q3"),
        ("west-yorkshire-2024", "crime-severity/merseyside/2014/15", "crime/crime-severity/merseyside/2014-15"),
    ],
)
def test_short_forms_of_members_and_periods(report: str, text: str, address: str) -> None:
    assert str(address_of(read_pack(PACKS / report), text)) == address


def test_a_member_of_several_tables_could_be_any_of_them() -> None:
    with pytest.raises(NoSuchAddress) as caught:
        address_of(read_pack(PACKS / "west-yorkshire-2024"), "Merseyside")
    assert caught.value.several and {address.part for address in caught.value.candidates} == {"merseyside"}


def test_a_financial_year_that_looks_like_a_month(small: Path) -> None:
    """2011-12 is December 2011 where a table of months has it.

    Its year 2011/12 is then 2011-2012.
    """
    text = (small / "workshop.yaml").read_text(encoding="utf-8").replace("frequency: month}", "frequency: month, starts: 4}", 1)
    before, _, after = text.partition("    printed:\n")
    (small / "workshop.yaml").write_text(f"{before}  - id: speeding\n{after.partition('  - id: speeding')[2][1:]}", encoding="utf-8")
    (small / "notices.csv").write_text("period,notices\n2011-11,1\n2011-12,2\n2012-01,3\n2012-04,4\n", encoding="utf-8")
    pack = read_pack(small)
    for typed, address in (("2011/12", "2011-2012"), ("2011-12", "2011-12"), ("2012/13", "2012-13")):
        assert str(look_up(pack, f"notices {typed}")) == f"roads/notices/{address}", typed


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("1c", "matrix/1c"),
        ("1C/City Centre", "matrix/1c/city-centre"),
        ("tidu", "glossary/tidu"),
        ("TIDU", "glossary/tidu"),
        ("seat-belts", "roads/seat-belts"),
        ("Seat Belts", "roads/seat-belts"),
        ("collisions/2014-07", "roads/collisions/2014-07"),
        ("neighbourhoods/city-centre", "neighbourhoods/city-centre"),
        ("tickets-cancelled/since", "roads/tickets-cancelled/since"),
        ("speeding/cancelled", "roads/speeding/cancelled"),
        ("/roads/", "roads"),
        ("crime", "crime"),
        ("roads / collisions /2014-07", "roads/collisions/2014-07"),
        ("WMP-2015-06-16 : roads/ seat belts", "roads/seat-belts"),
        ("collisions/2014\u201107", "roads/collisions/2014-07"),
        ("seat \u2013 belts", "roads/seat-belts"),
        ("Roads Collisions", "roads/collisions"),
        ("collisions 2014 07", "roads/collisions/2014-07"),
        ("1c city centre", "matrix/1c/city-centre"),
        ("crime-robbery", "crime/robbery"),
    ],
)
def test_short_forms(pack: Pack, text: str, address: str) -> None:
    assert str(address_of(pack, text)) == address


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("2014-07", "'2014-07' could be any of these."),
        ("roads/colisions", "Nothing called 'roads/colisions'."),
        ("a/b/c/d/e", "'a/b/c/d/e' has 5 parts; an address has up to four"),
        ("elsewhere-2016:crime", "'elsewhere-2016:crime' is in another workshop"),
        ("\x1b[31m" * 40, "is not an address"),
        ("crim✂", "'crim✂' is not an address"),
        ("roads\\collisions", "is not an address"),
        ("Seat\u2011西elts", "'Seat\u2011西elts' is not an address"),
        ("", "Give an address, such as"),
    ],
)
def test_an_unknown_or_ambiguous_text_is_refused(pack: Pack, text: str, shown: str) -> None:
    with pytest.raises(NoSuchAddress) as caught:
        address_of(pack, text)
    assert shown in str(caught.value) and len(str(caught.value)) < 200
    assert caught.value.several == bool(caught.value.candidates) == ("could be" in shown)


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("city-centre", "category/city-centre"),
        ("bilking", "crime/bilking"),
        ("violence with injury", "crime/violence-with-injury"),
        ("cancelled", "roads/speeding/cancelled"),
        ("ASB", "glossary/asb"),
    ],
)
def test_a_term_gives_way_to_anything_else_of_its_name(pack: Pack, text: str, address: str) -> None:
    assert str(address_of(pack, text)) == address


def test_no_term_hides_anything(any_pack: Pack) -> None:
    known = addresses(any_pack)
    for term in (address.thing for address, kind in known.items() if kind == "term"):
        others = [address for address, kind in known.items() if kind != "term" and address.steps[-1] == term]
        try:
            found = [address_of(any_pack, term)]
        except NoSuchAddress as error:
            found = list(error.candidates)
        assert found and (not others or set(found) <= set(others))


@pytest.mark.slow
@given(st.text(max_size=20) | st.text("aZ1-/: _\t\u2011\u2013é", max_size=12))
def test_what_is_written_as_an_address_is_written_so_already(text: str) -> None:
    assert as_written(as_written(text)) == as_written(text)


@settings(max_examples=20 * RANDOM)  # Each looks for the nearest of some hundreds of addresses.
@given(st.text(max_size=40) | st.text("aceimorst1234/-: ", max_size=20))
def test_no_text_crashes_resolving(pack: Pack, text: str) -> None:
    try:
        address = address_of(pack, text)
    except NoSuchAddress:
        return
    assert address in addresses(pack)


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

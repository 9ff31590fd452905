"""The last steps of the addresses of printed totals.

Also of members that have the same name as one.
"""

from tests.handmade import made
from tui.model.printed_claims import printed_claims
from tui.model.tables import Dimension, Printed
from tui.navigation.address import Address
from tui.navigation.table_parts import table_steps

DISTRICT = Dimension(id="district", title="District", whole="All")
OFFENCE = Dimension(id="offence", title="Offence")


def test_a_member_called_like_a_printed_total_has_a_step_of_its_own() -> None:
    table = made(
        "2014,Total 2014,3\n2014,Mean 2014,4\n2014,All,8",
        "year",
        [DISTRICT],
        printed=Printed(totals={"2014": 7}),
    )
    claims = [claim.part for claim in printed_claims(table)]
    assert claims == ["total-2014", "total-2014-2"]
    assert table_steps(table).member_of == {
        "total-2014-3": ("district", "Total 2014"),
        "mean-2014": ("district", "Mean 2014"),
        "all": ("district", "All"),
    }


def test_printed_wholes_of_members_with_any_name_have_an_address() -> None:
    names = ("Ynys Môn", "ynys mon", "西", "2", "²")
    rows = [f"2014,{district},{offence},{figure}" for offence in names for district, figure in (("A", 1), ("B", 2), ("All", 3))]
    table = made("\n".join(rows), "year", [DISTRICT, OFFENCE])
    claims = printed_claims(table)
    parts = [claim.part for claim in claims]
    assert parts == ["total-ynys-mon-2014", "total-ynys-mon-2014-2", "total-2014", "total-2-2014", "total-2-2014-2"]
    assert [Address.parse(claim.address).part for claim in claims] == parts


def test_a_step_of_a_long_name_is_no_longer_than_an_id() -> None:
    table = made(f"2014,{'w' * 200} a,1\n2014,{'w' * 200} b,2", "year", ["district"])
    assert list(table_steps(table).member_of) == ["w" * 60, f"{'w' * 60}-2"]

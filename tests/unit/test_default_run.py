"""What `make test` leaves to CI: marked tests, and most cases of dear ones."""

from pathlib import Path
from typing import cast

import pytest

from tests.default_run import left_to_ci


class Case:
    """As much of a collected test as decides whether it is left out."""

    def __init__(self, folder: str, name: str, *marks: str, browser: bool = True) -> None:
        async def opens() -> None: ...

        self.path, self.nodeid, self.marks = Path("tests", folder, "test_it.py"), f"tests/{folder}/test_it.py::{name}", marks
        self.obj = opens if browser else lambda: None

    def get_closest_marker(self, name: str) -> bool:
        return name in self.marks


def tried(*cases: Case) -> list[str]:
    items = cast("list[pytest.Item]", [*cases])
    left = left_to_ci(items)
    return [item.nodeid for item in items if item not in left]


def cases(folder: str, name: str, number: int, *marks: str, browser: bool = True) -> list[Case]:
    return [Case(folder, f"{name}[{at}]", *marks, browser=browser) for at in range(number)]


def test_a_test_is_left_out_by_its_mark_only() -> None:
    assert tried(Case("unit", "test_marked", "exhaustive", browser=False), Case("ui", "test_plain")) == ["tests/ui/test_it.py::test_plain"]


@pytest.mark.parametrize("number", [1, 2, 100])
def test_one_case_of_browsers_and_programs_is_tried(number: int) -> None:
    for folder, browser in (("ui", True), ("pty", False), ("ssh", False)):
        assert len(tried(*cases(folder, "test_it", number, browser=browser))) == 1


def test_all_cases_are_tried_of_what_is_cheap_or_marked() -> None:
    assert len(tried(*cases("unit", "test_it", 40, browser=False), *cases("ui", "test_it", 40, "each_case"))) == 80


def test_each_case_has_its_turn_in_some_test() -> None:
    places = {each[-2] for name in range(50) for each in tried(*cases("ui", f"test_{name}", 4))}
    assert places == set("0123")

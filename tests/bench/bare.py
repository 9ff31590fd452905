"""The base of the ratios: the least Textual app with a DataTable.

It knows nothing of Beatbook.
"""

from typing import ClassVar

from textual.app import App, ComposeResult
from textual.binding import BindingType
from textual.widgets import DataTable

COLUMNS = ("Month", "Collisions", "Phones", "Seat belts")
ROWS = tuple((f"{2014 + place // 12}-{place % 12 + 1:02}", 1200 + place, 200 - place, 60 + place) for place in range(15))
LAST = "2015-03"


class Bare(App[None]):
    """Fifteen months of three numbers."""

    BINDINGS: ClassVar[list[BindingType]] = [("q", "quit", "Quit")]

    def compose(self) -> ComposeResult:
        """The table, and nothing else."""
        yield DataTable()

    def on_mount(self) -> None:
        """Fill the table."""
        table = self.query_one(DataTable)
        table.add_columns(*COLUMNS)
        table.add_rows(ROWS)


def main() -> None:
    """Run it."""
    Bare().run()

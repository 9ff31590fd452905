"""The kinds of chart of a series by period that a reader can choose from."""

from typing import Literal

ChartKind = Literal["lollipops", "columns", "line"]
CHART_KINDS: tuple[ChartKind, ...] = ("lollipops", "columns", "line")

"""Whether a cell holds a figure.

A guess by its look, only to find tables and their headers; what the figure means is read elsewhere.
"""

import re
from collections.abc import Iterable

_FIGURE = re.compile(
    r"(?:[▲▼△▽↑↓↗↘→]\s?)?[(\[]?[-+−–]?\s?[£$€]?\s?\d[\d,.  ]*\s?(?:%|pp|pts|k|m|bn)?[)\]]?[*†‡¹²³⁰-⁹a-c]{0,3}"
    r"|[-–—.*~:]{1,3}|n/?a|\[[a-z]\]|#\S+",
    re.IGNORECASE,
)


def is_figure_cell(text: str) -> bool:
    """Whether a cell holds a figure, or a sign for one that is missing."""
    return bool(_FIGURE.fullmatch(text.strip()))


def looks_like_year(text: str) -> bool:
    """Whether a cell holds a year, which a header may do: "2014", "2014/15"."""
    return bool(re.fullmatch(r"(?:19|20)\d\d(?:\s?[/–-]\s?\d{2,4})?", text.strip()))


def looks_like_header(texts: Iterable[str]) -> bool:
    """Whether a row may be a header: it has no figures but years."""
    return all(looks_like_year(text) or not is_figure_cell(text) for text in texts)

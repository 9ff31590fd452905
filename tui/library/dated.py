"""The date of a workshop, read from the head of its file.

Enough to order a library without reading every workshop.
"""

import datetime as dt
import os
import re

from tui.model.period import NotAPeriod, parse_any

from .sources import DATED

HEAD = 64 * 1024
"""How much of `workshop.yaml` to read, in bytes; its dates stand at the beginning."""
_DATED = re.compile(r"""^(held|reported|covers):[ \t]*["']?([^"'#\s]+)""", re.MULTILINE)


def date_of(folder: str) -> dt.date:
    """When a workshop was held or reported, or the last day that it covers.

    The earliest of all dates where it does not say.
    """
    path = os.path.join(folder, DATED)
    if not os.path.isfile(path):  # A pipe would keep the reader waiting.
        return dt.date.min
    try:
        with open(path, "rb") as file:
            head = file.read(HEAD).decode("utf-8", "replace")
    except OSError:
        return dt.date.min
    found = dict(_DATED.findall(head))
    for key in ("held", "reported"):
        try:
            return dt.date.fromisoformat(found.get(key, ""))
        except ValueError:
            continue
    try:
        return parse_any(found.get("covers", "")).last
    except NotAPeriod:
        return dt.date.min

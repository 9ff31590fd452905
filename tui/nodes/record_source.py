"""The source of a record: the places in the report, and the report itself."""

from collections.abc import Iterable

from tui.model.pack import Pack
from tui.text.meeting import document

from .source import references


def stands(pack: Pack, ids: Iterable[str] = ()) -> tuple[str, str]:
    """The places of some entries of the report, and the report."""
    return references(pack, tuple(dict.fromkeys(ids))), document(pack)

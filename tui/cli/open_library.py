"""The workshops that a browser can go to, as its command line says."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from tui.library.opening import Library

from .options import searched, workshop_cache

if TYPE_CHECKING:
    import argparse


def library_of(chosen: "argparse.Namespace") -> Library:
    """The workshops of the libraries. Raises LibraryError.

    Over SSH nobody sees why one cannot be opened, nor the original reports.
    """
    served = bool(getattr(chosen, "kiosk", False) or getattr(chosen, "served", False))
    return Library(searched(chosen), workshop_cache(chosen), explain=_withheld if served else None, served=served)


def _withheld(folder: str, problems: Sequence[object]) -> str:
    from tui.model.sentence_case import capital  # late, both: only the kiosk needs them, and --help no model

    from .confine import withheld

    return f"{capital(withheld(folder, problems).removeprefix('beatbook: '))}."

"""Imports Textual without the widgets that only its list of types needs.

That list has a twentieth of what Textual imports, and Textual itself takes one name of it. Where something else asks for one, the list is
imported then. Without any of this everything would work the same, but slower. Checked with Textual 8.2.8.
"""

import sys

from tui.model.quick_import import LateModule

TYPES = "textual.types"


def import_textual() -> None:
    """Import Textual, if it is not imported yet."""
    if "textual" in sys.modules:
        return
    late = LateModule(TYPES)
    sys.modules[TYPES] = late
    import textual
    from textual._types import IgnoreReturnCallbackType

    vars(late)["IgnoreReturnCallbackType"] = IgnoreReturnCallbackType
    textual.types = late  # As for any module that is imported.

"""Imports Textual without what only others of its apps need.

That is its list of types, with all widgets that these are of, its command palette, and a table that rich draws: a tenth of what Textual
imports. It takes a few names of each, which stand for nothing until something else asks the module for them. Without any of this everything
would work the same, but slower. Checked with Textual 8.2.8.
"""

import sys
from contextlib import ExitStack

from tui.late import LateModule, standing_in

TYPES = "textual.types"
UNUSED = {
    "textual.command": ("CommandListItem", "CommandPalette", "DiscoveryHit", "Hit", "Hits", "Provider", "SimpleProvider"),
    "rich.table": ("Table",),
}
"""What Textual takes of modules for a palette that is switched off, and for pictures of its colours in a notebook."""


def import_textual() -> None:
    """Import Textual, if it is not imported yet."""
    if "textual" in sys.modules:
        return
    late = LateModule(TYPES)
    sys.modules[TYPES] = late
    with ExitStack() as unused:
        for module, names in UNUSED.items():
            unused.enter_context(standing_in(module, {name: type(name, (), {}) for name in names}))
        import textual.app
        from textual._types import IgnoreReturnCallbackType

    vars(late)["IgnoreReturnCallbackType"] = IgnoreReturnCallbackType
    textual.types = late  # As for any module that is imported.

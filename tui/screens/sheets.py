"""The style sheets in two lots: what a page needs is parsed before the first paint, what dialogs need with the first of them.

Textual parses them all again for a lot that comes later, a tenth of what a first visit may take; so there are two lots and not twenty.
"""

from pathlib import Path, PurePath

FOLDER = Path(__file__).parent


def sheets(*names: str) -> list[str | PurePath]:
    """Whole paths, as a subclass may live elsewhere."""
    return [FOLDER / f"{name}.tcss" for name in names]


PAGES = sheets("page", "home", "topic", "tables", "matrix", "glossary", "audit", "help", "present", "speaker")
DIALOGS = sheets("dialog", "asking", "search", "ticks", "copy", "info", "deck_index")

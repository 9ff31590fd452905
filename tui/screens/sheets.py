"""The style sheets in two lots: what the first page needs is parsed before the first paint, all others with the first screen after it.

Textual parses them all again for a lot that comes later, a tenth of what a first visit may take; so there are two lots and not twenty.
"""

from pathlib import Path, PurePath

FOLDER = Path(__file__).parent

TOPIC = ("topic", "tables")
"""The pages of a topic, whatever it is called: `page_for` names them by it."""
PAGES = ("home", "matrix", "glossary", "audit", "help", "present", "speaker")
"""The pages that have a name of their own, and a sheet of it."""
DIALOGS = ("dialog", "asking", "search", "ticks", "copy", "info", "deck_index")


def first(page: str) -> list[Path]:
    """Those that a page needs, given by its name."""
    return _paths("page", *((page,) if page in PAGES else TOPIC))


def _paths(*names: str) -> list[Path]:
    # Whole ones, as a subclass may live elsewhere.
    return [FOLDER / f"{name}.tcss" for name in names]


EVERY_SHEET: list[str | PurePath] = [*_paths("page", *TOPIC, *PAGES, *DIALOGS)]

"""The style sheets, loaded in two groups.

Those of the first page are parsed before the first paint, all others with the second screen. Textual parses every sheet again when one
is added, which takes a tenth of the time allowed for a first visit, so each screen does not load its own.
"""

from pathlib import Path, PurePath

FOLDER = Path(__file__).parent

TOPIC_SHEETS = ("topic", "tables")
"""The sheets of topic pages. `page_for` names those pages after their topic, so any other name means these."""
PAGE_SHEETS = ("home", "matrix", "glossary", "audit", "questions", "help", "present", "speaker", "compare")
"""The pages with a fixed name, which is also the name of their sheet."""
DIALOG_SHEETS = ("dialog", "asking", "search", "checklist", "copy", "info", "deck_index", "library")


def first(page: str) -> list[Path]:
    """The style sheets that a page needs, by the page's name."""
    return _paths("page", *((page,) if page in PAGE_SHEETS else TOPIC_SHEETS))


def _paths(*names: str) -> list[Path]:
    # Full paths, because subclasses may be in other folders.
    return [FOLDER / f"{name}.tcss" for name in names]


EVERY_SHEET: list[str | PurePath] = [*_paths("page", *TOPIC_SHEETS, *PAGE_SHEETS, *DIALOG_SHEETS)]

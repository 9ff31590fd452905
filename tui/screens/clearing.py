"""Where escape has nothing to clear, so that no list of commands offers it."""

from .page import Page

CLEAR = "clear"
"""The command that clears the highlights of a search, or returns to a slide."""


def worth_offering(page: Page) -> frozenset[str]:
    """The commands allowed on a page, without clearing where nothing would be."""
    return page.allowed if page.hit or page.left_slides else page.allowed - {CLEAR}

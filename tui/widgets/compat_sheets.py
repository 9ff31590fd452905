"""Keeps what was parsed of style sheets when a page brings more of them.

Textual parses all of them again, and a second time when the first widget of a new kind brings its own: half of the time of a first visit.
Their rules depend on their text and the colours of the theme alone, and what changes the colours forgets them. Without this everything
would work the same. Checked with Textual 8.2.8.
"""

from textual.css.stylesheet import Stylesheet

MOST_SHEETS = 200
"""More than the sheets of all pages, dialogs and widgets: with fewer places, each would be forgotten before it is asked for again."""


def keep_parsed_sheets() -> None:
    """Change Textual's class of style sheets."""
    Stylesheet.reparse = lambda self: self.parse()  # type: ignore[method-assign]

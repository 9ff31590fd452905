"""Widgets: the parts of screens. They draw what display returns, with Textual."""

from .compat_import import import_textual

import_textual()

from .compat_closed import let_closed_widgets_go  # noqa: E402 (it imports Textual)
from .compat_sheets import keep_parsed_sheets  # noqa: E402 (so does it)

let_closed_widgets_go()
keep_parsed_sheets()

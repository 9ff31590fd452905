"""Widgets: the parts of screens. They draw what display returns, with Textual."""

from .compat_import import import_textual

import_textual()

from .compat_actions import read_arguments  # noqa: E402 (it imports Textual)
from .compat_closed import let_closed_widgets_go  # noqa: E402 (the same)
from .compat_lean import make_widgets_lean  # noqa: E402 (the same)

read_arguments()
let_closed_widgets_go()
make_widgets_lean()

"""Widgets: the parts of screens. They draw what display returns, with Textual."""

from .compat_import import import_textual

import_textual()

from .compat_closed import let_closed_widgets_go  # noqa: E402 (it imports Textual)
from .compat_rules import share_sets  # noqa: E402
from .compat_waiting import wait_in_little  # noqa: E402

let_closed_widgets_go()
share_sets()
wait_in_little()

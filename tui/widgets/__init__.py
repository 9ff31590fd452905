"""Widgets: the parts of screens. They draw what display returns, with Textual."""

from .compat_import import import_textual

import_textual()

from .compat_actions import read_actions  # noqa: E402 (it imports Textual)
from .compat_closed import let_closed_widgets_go  # noqa: E402
from .compat_rules import share_sets  # noqa: E402
from .compat_waiting import wait_in_little  # noqa: E402

read_actions()
let_closed_widgets_go()
share_sets()
wait_in_little()

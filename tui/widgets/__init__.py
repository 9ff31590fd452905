"""Widgets: the parts of screens. They draw what display returns, with Textual."""

from .compat_import import import_textual

import_textual()

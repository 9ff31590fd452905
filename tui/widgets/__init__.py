"""Widgets: the parts of screens. They draw what display returns, with Textual."""

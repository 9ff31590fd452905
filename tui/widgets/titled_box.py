"""A box around several widgets, with one title in the rule above them."""

from textual.containers import Vertical

from .titled import Titled


class TitledBox(Titled, Vertical):
    """The rule is heavy while one of the widgets has the focus."""

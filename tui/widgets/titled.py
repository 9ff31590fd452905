"""Panes with a title in the rule above them, and one fact at its right end.

The rule of the pane that has the focus is heavy, and it and the title take the colour of the focus. A pane has no box.
"""

from textual.content import Content
from textual.geometry import Region

from tui.text.cells import cell_len, set_cell_size
from tui.text.spans import Line, Span, SpanRole

from .compat import RuleTitle
from .content import content

TITLED = "-titled"
"""The style class of a pane with a title; `page.tcss` draws its rule."""
BESIDE_STYLE = "-beside"
"""The style class of what stands to the right of another pane; a rule parts them where there are two columns."""
LIGHT, HEAVY = "─", "━"


class Titled(RuleTitle):
    """Gives a widget a title. It comes first among the widget's bases."""

    _title = _fact = ""

    def set_title(self, title: str, fact: str = "") -> None:
        """Draw a rule with a title above the widget; without a title there is no rule.

        The title is a noun in sentence case, without a key. The fact is a count, an order, or the one key that changes the pane; it is left
        out if the rule has no room for it.
        """
        if (title, fact) != (self._title, self._fact):
            had, self._title, self._fact = bool(self._title), title, fact
            self.set_class(bool(title), TITLED)
            if had and title:
                self.refresh_rule()
            else:
                self.refresh()

    def refresh_rule(self) -> None:
        """Paint the rule again."""
        self.refresh(Region(-self.gutter.left, -self.gutter.top, self.outer_size.width, 1))

    def fact_shown(self) -> str:
        """The fact at the right end of the rule."""
        return self._fact

    @property
    def pane_title(self) -> str:
        """The title; empty where there is none."""
        return self._title

    def rule_title(self) -> Content | None:
        """What stands in the rule, in its full width."""
        if not self._title:
            return None
        # As the style has it, which Textual paints again: the focus may go and come back before the style follows.
        lit = self.styles.border_top[0] == "heavy"
        return content([titled_rule(self._title, self.fact_shown(), self.outer_size.width - 2, lit=lit)])


def titled_rule(title: str, fact: str, cells: int, *, lit: bool) -> Line:
    """A rule of some cells, with its title, and its fact where there is room."""
    rule = HEAVY if lit else LIGHT
    role: SpanRole = "accent" if lit else "quiet"
    named = f" {_fitting(title, cells - 2)} "
    left = cells - cell_len(named)
    head = Span(named, "accent" if lit else "strong")
    noted = f" {fact} "
    if not fact or left < cell_len(noted) + 1:
        return head, Span(rule * left, role)
    return head, Span(rule * (left - cell_len(noted)), role), Span(noted, "quiet")


def _fitting(title: str, cells: int) -> str:
    """A title, or as many of its words as fit."""
    if cell_len(title) <= cells:
        return title
    words = title.split(" ")
    while len(words) > 1 and cell_len(" ".join(words)) > cells:
        words.pop()
    shown = " ".join(words).rstrip(",:;")
    return shown if cell_len(shown) <= cells else set_cell_size(shown, max(0, cells))

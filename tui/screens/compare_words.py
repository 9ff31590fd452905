"""Which words of a comparison the key for more scrolls."""

from tui.widgets.detail import Detail

from .since_reading import BesideNeighbours

WORDS_BESIDE = {"periods": "period", "period": "period", "other-measures": "other-measures"}
"""The words that belong to what has the focus; those about all belong to anything else."""


class ScrollingWords(BesideNeighbours):
    """A page whose words are below lists: those that the key scrolls name it."""

    @property
    def to_scroll(self) -> Detail:
        """The first words that can scroll, those of what has the focus before others."""
        return next((words for words in self._in_turn if words.scrolls), self._in_turn[0])

    @property
    def _in_turn(self) -> tuple[Detail, ...]:
        """The words of what has the focus, those about all, and the others."""
        own = WORDS_BESIDE.get(str(self.focused.id) if self.focused else "", "in-words")
        shown = [words for words in self.query(Detail) if words.is_on_screen]
        return (self.query_one(f"#{own}", Detail), self.query_one("#in-words", Detail), *shown)

    def action_more(self) -> None:
        """Scroll the words, or else give the focus, and so rows, to those that are cut."""
        if (words := self.to_scroll).scrolls:
            words.more()
        elif closed := next((each for each in self._in_turn if each.is_cut), None):
            closed.focus()

    def name_key_for_more(self) -> None:
        """Name the key in the words that it scrolls, and tab in the others."""
        scrolled = self.to_scroll
        for words in self.query(Detail):
            key = "space" if words is scrolled else "tab"
            if words.key != key:
                words.key = key
                words.repaint()

"""Which words of a comparison the key for more scrolls."""

from tui.widgets.detail import Detail

from .since_reading import BesideNeighbours

WORDS_BESIDE = {"periods": "period", "period": "period", "other-measures": "other-measures"}
"""The words that belong to what has the focus; those about all belong to anything else."""


class ScrollingWords(BesideNeighbours):
    """A page whose words are below lists: those that the key scrolls name it."""

    @property
    def to_scroll(self) -> Detail:
        """The words of what has the focus, where they are cut; otherwise those about all."""
        own = self.query_one(f"#{WORDS_BESIDE.get(str(self.focused.id) if self.focused else '', 'in-words')}", Detail)
        about_all = self.query_one("#in-words", Detail)
        return about_all if about_all.is_cut and not own.is_cut else own

    def action_more(self) -> None:
        """Scroll the words."""
        self.to_scroll.more()

    def name_key_for_more(self) -> None:
        """Name the key in the words that it scrolls, and not in others."""
        scrolled = self.to_scroll
        for words in self.query(Detail):
            key = "space" if words is scrolled else ""
            if words.key != key:
                words.key = key
                words.repaint()

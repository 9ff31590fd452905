"""Where data comes from, and under which licence."""

from msgspec import Struct


class Origin(Struct, frozen=True):
    """A licence or a source of a table's data, as it is to be shown."""

    title: str
    path: str = ""
    attribution: str = ""

    @property
    def line(self) -> str:
        """It on one line, the attribution of a licence in the words that it asks for."""
        return f"{self.attribution or self.title} {self.path}".strip()

    @property
    def sentence(self) -> str:
        """Its attribution, or else its title, as a sentence."""
        words = self.attribution or self.title
        return words if words.endswith((".", "!", "?")) or not words else f"{words}."

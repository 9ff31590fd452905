"""A line to type in. What is pasted into it may be anything; what stands in it is text that a terminal shows and does not obey."""

from textual.widgets import Input


class TypedLine(Input):
    """Textual's input, for the characters alone that can be shown."""

    def validate_value(self, value: str) -> str:
        """Leave out controls, and what no terminal gives a cell."""
        return value if value.isprintable() else "".join(character for character in value if character.isprintable())

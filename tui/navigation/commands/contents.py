"""Which commands a workshop has, and their words in it.

Its topics, its activities, and the parts that a pack may do without.
"""

from typing import NamedTuple

from msgspec.structs import replace

from .command import Command, Feature, Place

TOPIC_KEYS = "123456789"
"""The digits that open a topic. Any further topics are in the list on Home and in the palette."""


class Contents(NamedTuple):
    """What a workshop has.

    The titles of its topics, the ids of its capabilities and activities, its optional parts.
    """

    topics: tuple[str, ...]
    rows: tuple[str, ...]
    features: frozenset[Feature]

    @property
    def digits(self) -> tuple[str, ...]:
        """The digits that begin a row of the matrix, in order."""
        return tuple(dict.fromkeys(row[0] for row in self.rows if row[0].isdecimal()))


EVERYTHING = Contents(("",) * len(TOPIC_KEYS), tuple(TOPIC_KEYS), frozenset(("matrix", "glossary", "claims", "audit")))
"""A workshop with every part, for what is said of no workshop in particular."""


def in_contents(command: Command, place: Place | None, contents: Contents) -> Command | None:
    """The command as it is in a workshop, on one kind of page or on any.

    None where it has nothing to do.
    """
    if command.needs and command.needs not in contents.features:
        return None
    if command.id == "jump":
        return _jump(command, contents)
    if (number := topic_number(command)) is None:
        return command
    if number > len(contents.topics) or (place == "matrix" and str(number) in contents.digits):
        return None
    last = len(contents.topics)
    sign = command.sign and ("1" if last == 1 else f"1-{last}")
    return replace(command, sign=sign, help=contents.topics[number - 1] or command.help)


def topic_number(command: Command) -> int | None:
    """The number of the topic that a command opens; None for other commands."""
    return int(command.keys[0]) if command.id.startswith("topic-") else None


def _jump(command: Command, contents: Contents) -> Command | None:
    if contents == EVERYTHING or not contents.digits:
        return command if contents.digits else None
    # An example from the middle of the matrix: the second activity of a capability, which shows how a number and a letter are typed.
    digit = contents.digits[len(contents.digits) // 2]
    activities = [row for row in contents.rows if row.startswith(digit) and row != digit] or [digit]
    example = activities[min(1, len(activities) - 1)]
    return replace(command, keys=contents.digits, shown=example, help=f"Go to an activity, such as {example}")

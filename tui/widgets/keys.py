"""Textual's key bindings, made from the command registry.

No other module writes a key.
"""

from collections.abc import Iterable

from textual.binding import Binding, BindingType

from tui.navigation.commands import COMMANDS, Place, command_named

TYPED = ("search", "goto", "palette")
"""The commands that open an input. They have priority over the keys of a list."""


def bindings(place: Place) -> list[BindingType]:
    """The keys of a page or dialog, without those that its widgets answer."""
    here = (command for command in COMMANDS if command.action and command.at(place))
    return [Binding(",".join(c.keys), c.action, c.title, show=False, id=c.id, priority=c.id in TYPED) for c in here]


def answering(**actions: Iterable[str]) -> list[BindingType]:
    """The keys that a widget or dialog answers itself.

    For each command, an action for each of its keys or one for all.
    """
    return [
        Binding(key, action, show=False)
        for id, answers in actions.items()
        for key, action in zip(command_named(id).keys, answers, strict=True)
    ]


def always() -> list[BindingType]:
    """The keys that work everywhere, even in a dialog: those with ctrl."""
    return [
        Binding(",".join(keys), command.action, show=False, priority=True)
        for command in COMMANDS
        if (keys := [key for key in command.keys if key.startswith("ctrl+")])
    ]

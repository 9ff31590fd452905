"""Reads a command line of plain words without argparse.

That takes a seventh of a look-up. The command declares what it takes as it does for argparse, to which everything else is left: what is
wrong, and whoever asks for help.
"""

from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, cast

from .options import NO_DEFAULT

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Sequence

_OPTION_SETTINGS = {"action", "choices", "default", "dest", "help", "metavar", "type"}
_WORDS_SETTINGS = {"help", "metavar", "nargs"}


class NotPlain(Exception):
    """Only argparse can read this command line."""


class PlainParser:
    """What one command takes: options that begin with --, and words.

    It stands for its parser where that is made. Raises NotPlain for what it does not know.
    """

    def __init__(self) -> None:
        self._options: dict[str, dict[str, Any]] = {}
        self._words: tuple[str, str] | None = None
        self._defaults: dict[str, Any] = {}

    def __getattr__(self, name: str) -> Any:
        raise NotPlain  # Groups and the like.

    def add_argument(self, *names: str, **settings: Any) -> None:
        """Declare an option, or the words besides options."""
        name, known = names[0], settings.keys()
        if len(names) == 1 and name.startswith("--") and known <= _OPTION_SETTINGS:
            if settings.get("action", "store") not in ("store", "store_true", "append"):
                raise NotPlain
            settings.setdefault("dest", name[2:].replace("-", "_"))
            self._options[name] = settings
        elif names == (name,) and self._words is None and settings.get("nargs") in ("+", "*") and known <= _WORDS_SETTINGS:
            self._words = name, settings["nargs"]
        else:
            raise NotPlain

    def set_defaults(self, **given: Any) -> None:
        """Set what does not come from the command line."""
        self._defaults |= given

    def read(self, words: "Sequence[str]", chosen: SimpleNamespace) -> None:
        """Note what a command line chooses."""
        values = vars(chosen)
        for option in self._options.values():
            default = option.get("default", False if option.get("action") == "store_true" else None)
            if default is not NO_DEFAULT:
                values.setdefault(option["dest"], default)
        rest = self._take_options(words, values)
        if self._words is None or not (rest or self._words[1] == "*"):
            if rest or self._words:
                raise NotPlain
        else:
            values[self._words[0]] = rest
        for name, value in self._defaults.items():
            values.setdefault(name, value)

    def _take_options(self, words: "Sequence[str]", values: dict[str, Any]) -> list[str]:
        """Note the options; the other words, which must stand together."""
        rest: list[str] = []
        ended, left = False, iter(words)
        for word in left:
            if not word.startswith("-"):
                if ended:
                    raise NotPlain
                rest.append(word)
                continue
            ended = bool(rest)
            name, equals, given = word.partition("=")
            option = self._options.get(name)
            if option is None or (equals and (not given or option.get("action") == "store_true")):
                raise NotPlain
            if option.get("action") == "store_true":
                values[option["dest"]] = True
                continue
            value = _value(option, given if equals else next(left, "-"))
            values[option["dest"]] = [*values[option["dest"]], value] if option.get("action") == "append" else value
        return rest


def _value(option: dict[str, Any], given: str) -> Any:
    """The value of an option. Raises NotPlain where it is none, or refused."""
    if given.startswith("-"):
        raise NotPlain
    try:
        value = cast("Callable[[str], Any]", option.get("type", str))(given)
    except Exception as error:
        raise NotPlain from error
    if "choices" in option and value not in option["choices"]:
        raise NotPlain
    return value


class _Command:
    """Takes the declarations of a single command."""

    def __init__(self) -> None:
        self.parser = PlainParser()

    def add_parser(self, _: str, **_settings: object) -> PlainParser:
        return self.parser


def plain_words(add: "Callable[[Any], None]", words: "Sequence[str]") -> "argparse.Namespace | None":
    """What the words after a command choose, which `add` declares.

    None where argparse must read them.
    """
    command, chosen = _Command(), SimpleNamespace(library=[], more_library=[])
    try:
        add(command)
        command.parser.read(words, chosen)
    except NotPlain:
        return None
    return cast("argparse.Namespace", chosen)

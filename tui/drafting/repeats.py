"""Finds what a document says twice, or a second file says again."""

SHORTEST_REPEAT = 25
"""The fewest letters and digits of a passage that is the same elsewhere by more than chance."""


class Repeats:
    """Knows the passages of each file by their letters and digits.

    Two files break lines, hyphens and quotation marks differently.
    """

    def __init__(self) -> None:
        self._known: set[str] = set()
        self._files: dict[str, list[str]] = {}
        self._texts: dict[str, str] = {}

    def said(self, text: str, file: str) -> bool:
        """Whether a passage has been said before; if not, it is known from now on."""
        plain = "".join(filter(str.isalnum, text.casefold()))
        if len(plain) >= SHORTEST_REPEAT and (plain in self._known or any(plain in other for other in self._others(file))):
            return True
        self._known.add(plain)
        self._files.setdefault(file, []).append(plain)
        return False

    def _others(self, file: str) -> list[str]:
        """The whole texts of the files before this one, each put together once."""
        for name, parts in self._files.items():
            if name != file and name not in self._texts:
                self._texts[name] = "".join(parts)
        return [text for name, text in self._texts.items() if name != file]

"""A conversation: the answer to each line of input.

Nothing here reads or prints, and nothing that is typed can end it with an error.
"""

from collections.abc import Callable, Iterable
from contextlib import suppress

from tui.model.pack import Pack
from tui.navigation.address import HOME, Address, NoSuchAddress, as_written
from tui.nodes.comparison_address import comparison_of
from tui.nodes.kinds import addresses, node, offers
from tui.nodes.rebased_record import RebaseRefused
from tui.pack.source import Source

from .about import copy_entries, source_entries, where_entries
from .commands import READER_COMMANDS, NoCommand, ReaderCommand, command_of, help_lines
from .comparison import compared, two_named
from .page import ReadingLine, numbered_lines
from .places import SHORT, nearest_places, place_named, results
from .reading_place import ReadingPlace
from .screenful import Screenful
from .shelf import NotOnShelf, Shelf, alone
from .slides import NO_SLIDES, SlideReading

LONGEST_TYPED = 500
"""The most characters of a line that are read."""
BEGIN = "Type a number, an address, /words to search, next, back or help."

TO_COMPARE = "Type compare and two numbers or names, with a comma between them, such as compare 3, 4."

Said = Iterable[str]


class Aside(tuple[str, ...]):
    """A short answer, after which the page before it still goes on."""


GO_ON = Aside()
"""The answer that stands for the rest of the page."""


class Conversation:
    """The state of a conversation; `answer` takes it one line further."""

    def __init__(
        self,
        pack: Pack,
        start: Address | None = None,
        shelf: Shelf | None = None,
        screenful: Screenful | None = None,
        source: Source | None = None,
    ) -> None:
        """Begin on a page.

        `shelf` opens other workshops, and `source` is the report's original file."""
        self.shelf = shelf or alone(pack)
        self.screenful = screenful or Screenful()
        self.finished = False
        self.kept_size: str | None = None
        self.place = ReadingPlace(pack, start or HOME, source)
        self._slides = SlideReading()
        self._answers: dict[str, Callable[[str], Said]] = {
            "more": lambda _: GO_ON, "next": lambda _: self._step(1), "previous": lambda _: self._step(-1), "back": self._back,
            "forward": self._forward, "up": self._up, "home": lambda _: self._open(HOME), "where": self._where, "again": self._again,
            "find": self._find, "filter": self._filter, "go": self._go, "source": self._source, "copy": self._copy,
            "audit": lambda _: self._part("audit"), "questions": lambda _: self._part("questions"), "compare": self._compare,
            "rebase": self._rebase,
            "present": self._present, "notes": lambda _: Aside(self._slides.notes()), "look": self._look, "workshops": self._workshops,
            "lines": self._lines, "help": lambda _: help_lines(), "quit": self._quit,
        }  # fmt: skip

    def completed(self) -> tuple[str, ...]:
        """What the tab key completes: the commands, and the addresses of the workshop."""
        return (*(command.name for command in READER_COMMANDS), *map(str, addresses(self.place.pack)))

    def begin(self) -> tuple[str, ...]:
        """The first page, and once what may be typed."""
        left = self.place.history.next
        ahead = (f"Type forward for the page that you read last: {node(self.place.pack, left).title}.",) if left else ()
        return (*self.screenful.begin(self.place.page()), *self.screenful.wrapped((*ahead, BEGIN)))

    def answer(self, line: str) -> tuple[str, ...]:
        """What to print for a line of input."""
        text = " ".join(line.split())
        too_long = Aside((f"That is too long: a line has up to {LONGEST_TYPED} characters.",))
        answer = too_long if len(text) > LONGEST_TYPED else self._answered(text) if text else GO_ON
        if answer is GO_ON:
            return self.screenful.more() or ("There is no more. Type help for the commands.",)
        return self.screenful.wrapped(answer) if isinstance(answer, Aside) else self.screenful.begin(answer)

    def _answered(self, text: str) -> Said:
        """The answer to a number, a command or an address, in this order of precedence."""
        if text.isascii() and text.isdecimal() and len(text) < 5:
            return self._number(int(text))
        for sign in ("/", ":"):
            if text.startswith(sign):
                return self._answers[command_of(sign).name](text[1:].strip())
        word, _, rest = text.partition(" ")
        command, error = _command(word)
        if command and (command.takes or not rest) and (word.casefold() in (command.name, *command.short) or not self._is_address(text)):
            return self._answers[command.name](rest)
        return self._go(text, error)

    def _is_address(self, text: str) -> bool:
        """Whether a text is an address in full.

        The first letters of a command give way to it."""
        with suppress(ValueError):
            return Address.parse(as_written(text)).local in addresses(self.place.pack)
        return False

    def _open(self, address: Address, among: tuple[Address, ...] = (), pack: Pack | None = None) -> Said:
        """Go to a page, and close the slides if any are open."""
        self._slides.leave()
        return self.place.go(address, among, pack)

    def _number(self, number: int) -> Said:
        if self._slides.deck:
            return self._slides.go(self.place.pack, number - 1) or Aside((f"There are slides 1 to {len(self._slides.deck.slides)}.",))
        if not 1 <= number <= len(self.place.numbers):
            known = f"The numbers are 1 to {len(self.place.numbers)}." if self.place.numbers else "This page has no links."
            return Aside((f"No link has the number {number}. {known}",))
        to = self.place.numbers[number - 1]
        return self._other(to.workshop, str(to.local)) if to.workshop else self._open(to, self.place.numbers)

    def _go(self, text: str, error: NoCommand | None = None) -> Said:
        """Open what a text names, or offer what is closest."""
        if not text:
            return Aside(("Type go and an address, such as go home.",))
        before, colon, rest = text.partition(":")
        if colon and as_written(before) != self.place.pack.id:
            return self._other(as_written(before), rest.strip() or "home")
        try:
            return self._open(place_named(self.place.pack, self.place.here, text))
        except NoSuchAddress as unknown:
            if error and error.candidates:
                return Aside((f"{text} could be {' or '.join(each.name for each in error.candidates)}.",))
            return self.place.listed(nearest_places(self.place.pack, text, unknown))

    def _other(self, id: str, text: str) -> Said:
        """Open an address in another workshop."""
        try:
            pack = self.place.known(id) or self.shelf.open(id)
            address = place_named(pack, HOME, text)
        except NotOnShelf as error:
            return Aside((f"{error} Type workshops for a list.",))
        except NoSuchAddress as error:
            return Aside((str(error),))
        return (f"Workshop {id}.", *self._open(address, pack=pack))

    def _step(self, by: int) -> Said:
        if self._slides.deck:
            return self._slides.go(self.place.pack, self._slides.deck.place + by) or Aside(
                (f"This is the {'last' if by > 0 else 'first'} slide.",)
            )
        places = self.place.around
        at = places.index(self.place.here) + by
        if not 0 <= at < len(places):
            return (
                Aside(("This page is not in a list.",))
                if len(places) == 1
                else Aside((f"This is the {'last' if by > 0 else 'first'} of {len(places)}.",))
            )
        return self._open(places[at], places)

    def _back(self, _: str) -> Said:
        if self._slides.leave():
            return ("The slides are closed.", *self.place.page())
        return self._moved(self.place.back(), "There is nothing to go back to.")

    def _forward(self, _: str) -> Said:
        return self._moved(self.place.forward(), "There is nothing to go forward to.")

    def _moved(self, moved: bool, otherwise: str) -> Said:
        if not moved:
            return Aside((otherwise,))
        return self.place.page()

    def _up(self, _: str) -> Said:
        return Aside(("This is Home.",)) if self.place.here == HOME else self._open(node(self.place.pack, self.place.here).parent)

    def _again(self, _: str) -> Said:
        return self._slides.read(self.place.pack) if self._slides.deck else self.place.page()

    def _where(self, _: str) -> Said:
        slide = [ReadingLine(f"Slide {self._slides.deck.place + 1} of {len(self._slides.deck.slides)}")] if self._slides.deck else []
        return Aside(numbered_lines((*slide, *where_entries(self.place.pack, self._slides.address or self.place.here, self.place.around))))

    def _find(self, words: str) -> Said:
        """Search the workshop, or with `all` as the last word the library."""
        self._slides.leave()
        asked, _, last = words.rpartition(" ")
        if self.shelf.search and asked and last.casefold() == "all":
            try:
                return self.place.listed(self.shelf.search(asked))
            except NotOnShelf as error:
                return Aside((str(error),))
        way_on = f"Type /{words if len(words) <= SHORT else 'words'} all to search every workshop." if self.shelf.search else ""
        return self.place.listed(results(self.place.pack, words, way_on)) if words else Aside(("Type / and the words to search for.",))

    def _filter(self, words: str) -> Said:
        if not words:
            return self.place.page()
        return self.place.narrowed(words) or Aside((f"{self.place.last.narrowed(words).title}.",))

    def _source(self, _: str) -> Said:
        return numbered_lines(source_entries(self.place.pack, self._slides.address or self.place.here, self.place.source))

    def _copy(self, _: str) -> Said:
        return Aside(entry.text for entry in copy_entries(self.place.pack, self._slides.address or self.place.here, self.place.rebases))

    def _part(self, name: str) -> Said:
        if not offers(self.place.pack, "audit") or (name == "questions" and not self.place.pack.claims):
            return Aside(("This workshop has no claims to check.",))
        return self._open(Address("audit") if name == "audit" else Address("audit", "questions"))

    def _compare(self, text: str) -> Said:
        """Compare two things: `compare 3, 4` or `compare city centre, challenger`.

        Alone, the figures of this page with those of other reports.
        """
        if not text:
            found = comparison_of(self.place.pack, self._slides.address or self.place.here)
            return self._open(found) if isinstance(found, Address) else Aside((f"{found} {TO_COMPARE}",))
        unknown = TO_COMPARE
        for at, named in enumerate(two_named(text)):
            try:
                first, second = map(self._named, named)
            except NoSuchAddress as error:
                unknown = unknown if at else str(error)
            else:
                return self.place.listed(compared(self.place.pack, first, second))
        return Aside((unknown,))

    def _rebase(self, text: str) -> Said:
        """Try a rebase on the trend that is read, or take it away."""
        try:
            return Aside(numbered_lines(self.place.rebases.switch(self.place.pack, self.place.here, text)))
        except RebaseRefused as error:
            return Aside((str(error),))

    def _named(self, text: str) -> Address:
        if text.isascii() and text.isdecimal() and 1 <= int(text) <= len(self.place.numbers):
            return self.place.numbers[int(text) - 1]
        return place_named(self.place.pack, self.place.here, text)

    def _present(self, text: str) -> Said:
        try:
            address = place_named(self.place.pack, self.place.here, text) if text else None
        except NoSuchAddress as error:
            return self.place.listed(nearest_places(self.place.pack, text, error))
        return self._slides.begin(self.place.pack, self.place.here, address)

    def _look(self, _: str) -> Said:
        return self._open(self._slides.address) if self._slides.address else Aside(NO_SLIDES)

    def _workshops(self, _: str) -> Said:
        return self.place.listed(self.shelf.page())

    def _lines(self, text: str) -> Said:
        if not (text.isascii() and text.isdecimal() and len(text) < 4):
            now = f"{self.screenful.size} lines" if self.screenful.size else "All lines"
            return Aside((f"{now} are read at once. Type lines and a number to change it; 0 reads all.",))
        self.screenful.size, self.kept_size = int(text), text
        return Aside((f"From now on {f'{int(text)} lines' if int(text) else 'all lines'} are read at once.",))

    def _quit(self, _: str) -> Said:
        self.finished = True
        return ()


def _command(word: str) -> tuple[ReaderCommand | None, NoCommand | None]:
    try:
        return command_of(word), None
    except NoCommand as error:
        return None, error

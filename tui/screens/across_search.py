"""The search of the whole library: its index, renewed beside the keys.

What was indexed before is searched meanwhile.
"""

from collections.abc import Callable
from functools import cached_property
from time import monotonic
from typing import TYPE_CHECKING, Any

from textual.app import App
from textual.message import Message
from textual.worker import get_current_worker

from tui.library.opening import Library
from tui.library.streaming import NEWS_EVERY
from tui.text.numbers import count
from tui.text.progress import progress_bar

if TYPE_CHECKING:
    from tui.library.index.build import LibraryIndex
    from tui.search.across.search import LibrarySearch

FIRST_PART = 50
"""So many workshops of a new index are searched before it is complete; then twice as many, and so on."""
LEAVING = "You can leave; what was indexed is kept."
NOT_SAVED = "It cannot be saved, so it ends with Beatbook."
Listener = Callable[[Message], object]


class IndexRenewed(Message):
    """More of the library can be searched, or why it cannot."""


class AcrossSearch:
    """The index of the library, and how far it is made. Kept while the browser runs."""

    def __init__(self, library: Library) -> None:
        self.library = library
        self.search: LibrarySearch | None = None
        """Searches what is indexed; None before anything is."""
        self.workshops = 0
        """How many workshops are searched."""
        self.state = ""
        """What is being done, or why nothing can be searched; empty if all is ready."""
        self.busy = False
        self.listener: Listener | None = None
        """Gets news, from another thread."""

    @property
    def known(self) -> int:
        """How many workshops the library has, as far as they can be read."""
        return self.workshops or len(self._ids)

    @cached_property
    def _ids(self) -> tuple[str, ...]:
        return self.library.ids()

    @property
    def refusal(self) -> str:
        """Why the library cannot be searched; empty if it can."""
        if not self.library.served or self.search:
            return ""
        from tui.library.index.database import has_index  # late, as below

        if has_index(self.library.cache.folders, self.library.readable()[0]):
            return ""
        return "Only this workshop can be searched: the library has no index. Whoever serves it makes one with: beatbook cache --build"

    def renew(self, cancelled: Callable[[], bool]) -> None:
        """Open the index and index what is missing, in a thread.

        Whoever stops it keeps what was indexed.
        """
        from tui.library.index.build import LibraryIndex  # late: few sessions search the library

        libraries, _ = self.library.readable()
        index = LibraryIndex(libraries, self.library.cache)
        self._open(index)
        if self.library.served:
            self.busy = False
            self._tell()
            return
        making = LibraryIndex(libraries, self.library.cache)  # Another one: it closes its file, which is being searched.
        missing, said, part = len(making.missing), 0.0, FIRST_PART if self.search is None else 0
        building = making.build()
        for number, _ in enumerate(building, 1):
            if cancelled():
                building.close()
                return
            if number == part:
                self._open(LibraryIndex(libraries, self.library.cache))
                part *= 2
            if monotonic() - said >= NEWS_EVERY:
                said = monotonic()
                of = max(number, missing)
                bar = progress_bar(number / of)
                self.state = f"{bar} Indexing workshops: {count(number)} of {count(of)}. {LEAVING if making.lasts else NOT_SAVED}"
                self._tell()
        self._open(making)
        self.state, self.busy = "", False
        self._tell()

    def begin(self, app: App[Any]) -> None:
        """Renew the index in a thread of the app, which goes on where a dialog closes."""

        def renew() -> None:
            worker = get_current_worker()
            self.run(lambda: worker.is_cancelled)

        app.run_worker(renew, thread=True, group="index")

    def leave(self, listener: Listener) -> None:
        """Give no more news to a listener, unless another has taken its place."""
        if self.listener == listener:
            self.listener = None

    def run(self, cancelled: Callable[[], bool]) -> None:
        """Renew the index, unless that is being done already."""
        if self.busy:
            return
        self.busy = True
        try:
            self.renew(cancelled)
        finally:
            self.busy = False

    def damaged(self) -> None:
        """Forget an index that cannot be read, so that it is made again."""
        from tui.library.index.build import LibraryIndex

        self.search = None
        libraries, _ = self.library.readable()
        LibraryIndex(libraries, self.library.cache).discard()

    def _open(self, index: "LibraryIndex") -> None:
        from tui.search.across.search import LibrarySearch

        reader = index.reader()
        if reader.size:
            self.search, self.workshops = LibrarySearch(reader), len(reader.workshops)
            self._tell()

    def _tell(self) -> None:
        if self.listener:
            self.listener(IndexRenewed())

"""Going to other workshops of the library, in the same browser."""

from tui.navigation.address import HOME

from .host import LibraryHost


class LibrarySession:
    """The library as the browser uses it."""

    def __init__(self, app: LibraryHost) -> None:
        self._app = app

    async def enter(self, workshop: str) -> None:
        """Open a workshop where it was left, or say why it cannot be opened."""
        if self._app.visits.opens(workshop):
            self._app.deck.look_aside()
            self._app.leave()
            await self._app.visits.enter(workshop)

    def refuse(self, sentence: str) -> None:
        """Say why something cannot be shown."""
        self._app.notify(sentence, markup=False, severity="warning")

    @property
    def left_at(self) -> dict[str, str]:
        """The address to offer the next time, and the workshop to open, as they are saved.

        No workshop if the browser was never in another one; an empty one for the latest, which opens in any case.
        """
        now = self._app.place
        address = {"address": "" if now.local == HOME else str(now)}
        if len({each.workshop for each in self._app.visits.history.addresses}) < 2:
            return address
        return address | {"workshop": "" if now.workshop == self._app.workshops.library.latest() else now.workshop}

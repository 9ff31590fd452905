"""The presenter's side of a live presentation: what followers see, and when.

Looking something up is private: followers stay where they are until the presenter shows the page, or returns to the slides.
"""

from tui.live import Presenter, PresenterState
from tui.screens.stage import Stage

from .channel import Channel
from .host import LiveHost

PRIVATE = "not shared: F shares it"


class Sharing:
    """What this browser sends to its followers; nothing if it does not share."""

    def __init__(self, app: LiveHost, channel: Channel | None) -> None:
        self._app = app
        self.channel = channel
        self.private = False
        """Whether followers stay where they are while the presenter looks something up."""
        self._presenter: Presenter | None = None

    def start(self) -> None:
        """Start sharing on the running loop. Raises LiveError."""
        if self.channel:
            self._presenter = Presenter(*self.channel)
            self._presenter.open()

    def end(self) -> None:
        """Stop sharing."""
        if self._presenter:
            self._presenter.close()
            self._presenter = None

    @property
    def followers(self) -> int:
        """How many follow at the moment."""
        return self._presenter.followers if self._presenter else 0

    @property
    def note(self) -> str:
        """What the presenter's own screen says of it."""
        if self.channel is None:
            return ""
        return PRIVATE if self.private else f"live: {self.channel.name}"

    def look_up(self) -> None:
        """Keep the page that opens next from followers."""
        if self._presenter and self._presenter.state:
            self.private = True
            self._app.show_note()

    def show(self) -> None:
        """Show followers the current page."""
        self.private = False
        self.publish()
        self._app.show_note()

    def publish(self) -> None:
        """Send the current address to followers, if it has changed and is not private."""
        if self._presenter is None:
            return
        page = self._app.page
        number, of, blank = page.slide_position
        state = PresenterState(page.location, blank, number, of)
        if self.private and not isinstance(page, Stage) and state != self._presenter.state:
            return
        if self.private:
            self.private = False
            self._app.show_note()
        if state != self._presenter.state:
            self._presenter.publish(state)

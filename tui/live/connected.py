"""Who is connected to a presenter, in numbers and in words."""

from typing import NamedTuple

from tui.text.numbers import plural


class Connected(NamedTuple):
    """Followers, and speaker's views, of which none is a follower."""

    followers: int
    speakers: int

    def __str__(self) -> str:
        """`2 followers and the speaker's view`."""
        speakers = "the speaker's view" if self.speakers == 1 else f"{self.speakers} speaker's views"
        return " and ".join([plural(self.followers, "follower")] * (self.followers > 0) + [speakers] * (self.speakers > 0))

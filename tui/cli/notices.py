"""What a command leaves out and goes on without, in sentences that are shown once.

A library that cannot be read, or the workshop opened last where it has problems. The browser shows them as a notice; any other command
prints them after its output; over SSH they go to the log, as they name folders of the server.
"""

TYPE_CHECKING = False
if TYPE_CHECKING:  # Importing them would delay the first frame.
    import argparse


def note(chosen: "argparse.Namespace", sentence: str) -> None:
    """Add a sentence to what will be said, unless it was said or added before."""
    vars(chosen).setdefault("noticed", {}).setdefault(sentence, False)


def noticed(chosen: "argparse.Namespace") -> bool:
    """Whether anything was left out, said or not."""
    return bool(vars(chosen).get("noticed"))


def unsaid(chosen: "argparse.Namespace") -> list[str]:
    """The sentences that have not been said. Whoever asks says them."""
    found: dict[str, bool] = vars(chosen).get("noticed", {})
    new = [sentence for sentence, said in found.items() if not said]
    found.update(dict.fromkeys(new, True))
    return new

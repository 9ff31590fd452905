"""The words of what can be found in a pack, and how much each of them counts."""

from typing import NamedTuple

from tui.text.words import forms

from .search_entries import SearchEntry

TITLE, NAME, TEXT, MORE, CONTEXT = 3.0, 2.5, 1.5, 1.0, 0.8
"""The weight of a word by its place.

In the title, in another name or the address, in the text, in the details, in the context.
"""


class EntryWords(NamedTuple):
    """The words of an entry, as forms.

    The weight of each, the title, every name (the title, other names, the ends of the address), and the words of its own.
    """

    weights: dict[str, float]
    title: tuple[str, ...]
    names: frozenset[tuple[str, ...]]
    own: tuple[frozenset[str], ...]


def entry_words(entry: SearchEntry, seen: dict[str, list[str]]) -> EntryWords:
    """The words of an entry. `seen` has the forms of texts that recur, and gets more."""

    def again(text: str) -> list[str]:
        """The forms of a text that recurs, such as a step of an address or a heading."""
        if text not in seen:
            seen[text] = forms(text)
        return seen[text]

    # A hyphen in an address does not show how the word is written.
    steps = [again(step.replace("-", " ")) for step in entry.address.steps]
    title, path = forms(entry.title), [form for step in steps[1:] or steps for form in step]
    names = [forms(name) for name in entry.names]
    endings = ([form for step in steps[at:] for form in step] for at in range(len(steps)))
    first, *more = entry.passages or ("",)
    # The lightest first, so that the heaviest replaces the others.
    best = dict.fromkeys(again(entry.context), CONTEXT)
    if more:
        best |= dict.fromkeys(forms("\n".join(more)), MORE)
    best |= dict.fromkeys(forms(first), TEXT)
    if len(steps) > 1:
        for form in steps[0]:  # What lies in a topic is not named after it.
            best[form] = max(best.get(form, 0.0), TEXT)
    for other in (*names, path):
        best |= dict.fromkeys(other, NAME)
    return EntryWords(
        best | dict.fromkeys(title, TITLE),
        tuple(title),
        frozenset(tuple(name) for name in (title, *names, *endings) if name),
        tuple(frozenset(forms(words)) for words in entry.own),
    )

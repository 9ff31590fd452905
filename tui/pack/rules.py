"""Rules that types cannot express, each a few lines about one kind of thing."""

from collections.abc import Iterator

from tui.model.capabilities import whole_of
from tui.model.measures import Measure
from tui.model.outline import Entry
from tui.model.period import NotAPeriod, parse_any
from tui.model.report import Headline

from .draft import Draft, Keys
from .names import DEFINED
from .problems import Problem
from .references import RESTATED
from .words import Guesses, quote, some

COVERS = Keys("workshop", "covers")
ANCHORS = ("lines", "page", "paragraph", "cell")
"""How an entry of the outline is found in the original."""


def package_name(draft: Draft) -> Iterator[Problem]:
    """A package whose name is not its folder's, which is the workshop's id."""
    for name in draft.texts([Keys("datapackage", "name")]):
        if name.text != draft.name:
            yield name.problem(f"name is {quote(name.text)}", f"the folder's name, {draft.name!r}")


def activity_numbers(draft: Draft) -> Iterator[Problem]:
    """An activity whose id does not begin with the number of its capability."""
    numbers = {text.path[:2]: text.text for text in draft.texts(DEFINED["capability"])}
    for activity in draft.texts(DEFINED["activity"]):
        number = numbers.get(activity.path[:2])
        if number and whole_of(activity.text) != number:
            yield activity.problem(f"activity id {quote(activity.text)} is under capability {number!r}", f"an id that begins with {number}")


def missing_dates(draft: Draft) -> Iterator[Problem]:
    """A workshop without any date, and a period that it covers which is none."""
    workshop, outline = draft.documents["workshop"], draft.documents["outline"]
    if (
        workshop.sound
        and outline.sound
        and not any(each.select(key) for each in (workshop, outline) for key in ("held", "reported", "covers"))
    ):
        yield workshop.problem((), "the workshop has no date", "held, reported, or the period that it covers (covers: 2014-12)")
    for text in draft.texts([COVERS] if draft.complete([COVERS]) else []):
        try:
            parse_any(text.text)
        except NotAPeriod as error:
            yield text.problem(f"covers is {quote(text.text)}", str(error))


def entry_anchors(draft: Draft) -> Iterator[Problem]:
    """Entries of the outline that are not found by one anchor in one file."""
    outline = draft.documents["outline"]
    files = [text.text for text in draft.texts([Keys("outline", "files/*/id")])]
    guesses = Guesses()
    for path, entry in outline.each("entries/*", Entry):
        given = [key for key in ANCHORS if getattr(entry, key)]
        if len(given) != 1:
            what = f"entry {quote(entry.id)} has {' and '.join(given) or 'no place in the original'}"
            yield outline.problem(path, what, f"one of {', '.join(ANCHORS)}")
        if entry.lines and not 0 < entry.lines[0] <= entry.lines[1]:
            first, last = entry.lines
            yield outline.problem((*path, "lines"), f"lines are {first} to {last}", "the first and the last line, from 1")
        if entry.file is not None and entry.file not in files:
            what = f"file is {quote(entry.file)}, which is not one of the outline's files"
            yield outline.problem((*path, "file"), what, guesses.nearest(entry.file, files))
        elif entry.file is None and len(files) > 1:
            yield outline.problem(path, f"entry {quote(entry.id)} does not say in which file it is", f"file: {some(files)}")


def driven_measures(draft: Draft) -> Iterator[Problem]:
    """A measure driven by police activity that claims to be better or worse."""
    workshop = draft.documents["workshop"]
    for path, measure in workshop.each("measures/*", Measure):
        if measure.activity_driven and measure.better != "neutral":
            what = f"better is {measure.better!r}, but police activity drives the measure"
            yield workshop.problem((*path, "better"), what, "'neutral'")


def headline_contents(draft: Draft) -> Iterator[Problem]:
    """A headline that does not show exactly one of figures, a table and its note."""
    workshop = draft.documents["workshop"]
    for path, headline in workshop.each("topics/*/headlines/*", Headline):
        shown = bool(headline.figures) + (headline.table is not None)
        if shown == 2 or not (shown or headline.note):
            contents = "figures and a table" if shown else "nothing"
            yield workshop.problem(path, f"headline {quote(headline.label)} shows {contents}", "figures, a table, or only a note")


def missing_sources(draft: Draft) -> Iterator[Problem]:
    """Anything that restates the source document without citing its entries."""
    for document, pattern in RESTATED:
        for path, value in draft.documents[document].select(pattern.removesuffix("/*")):
            if value == []:
                yield draft.documents[document].problem(path, "sources is empty", "at least one entry of the outline")

"""Rules that types cannot express, each a few lines about one kind of thing."""

from collections.abc import Iterator

from tui.model.capabilities import MatrixLink, whole_of
from tui.model.measures import Measure
from tui.model.report import Headline

from .draft import Draft, Keys
from .names import DEFINED
from .problems import Problem
from .references import RESTATED
from .words import Path, told


def named(draft: Draft) -> Iterator[Problem]:
    """A package whose name is not its folder's, which is the workshop's id."""
    for name in draft.texts([Keys("datapackage", "name")]):
        if name.text != draft.name:
            yield name.problem(f"name is {told(name.text)}", f"the folder's name, {draft.name!r}")


def numbered(draft: Draft) -> Iterator[Problem]:
    """An activity whose id does not begin with the number of its capability."""
    numbers = {text.path[:2]: text.text for text in draft.texts(DEFINED["capability"])}
    for activity in draft.texts(DEFINED["activity"]):
        number = numbers.get(activity.path[:2])
        if number and whole_of(activity.text) != number:
            yield activity.problem(f"activity id {told(activity.text)} is under capability {number!r}", f"an id that begins with {number}")


def neutral(draft: Draft) -> Iterator[Problem]:
    """A measure driven by police activity that claims to be better or worse."""
    workshop = draft.documents["workshop"]
    for path, measure in workshop.each("measures/*", Measure):
        if measure.activity_driven and measure.better != "neutral":
            what = f"better is {measure.better!r}, but police activity drives the measure"
            yield workshop.problem((*path, "better"), what, "'neutral'")


def single(draft: Draft) -> Iterator[Problem]:
    """A headline that does not show exactly one of figures, a table and its note."""
    workshop = draft.documents["workshop"]
    for path, headline in workshop.each("topics/*/headlines/*", Headline):
        shown = bool(headline.figures) + (headline.table is not None)
        if shown == 2 or not (shown or headline.note):
            said = "figures and a table" if shown else "nothing"
            yield workshop.problem(path, f"headline {told(headline.label)} shows {said}", "figures, a table, or only a note")


def evident(draft: Draft) -> Iterator[Problem]:
    """A link of the matrix without evidence, and a cell with more than one link."""
    capabilities = draft.documents["capabilities"]
    first: dict[tuple[str, str], Path] = {}
    for path, link in capabilities.each("links/*", MatrixLink):
        if not link.evidence:
            yield capabilities.problem((*path, "evidence"), "the link has no evidence", "the id of at least one statement")
        earlier = first.setdefault((link.activity, link.category), path)
        if earlier is not path:
            what = f"a second link between {link.activity} and {link.category} (first on line {capabilities.line(earlier)})"
            yield capabilities.problem(path, what, "one link in each cell of the matrix")


def sourced(draft: Draft) -> Iterator[Problem]:
    """Anything that restates the source document without citing its entries."""
    for document, pattern in RESTATED:
        for path, value in draft.documents[document].select(pattern.removesuffix("/*")):
            if value == []:
                yield draft.documents[document].problem(path, "sources is empty", "at least one entry of the outline")

"""A comparison in sentences: where a force stands, then what its reports say."""

from collections.abc import Iterator, Sequence

from tui.analysis.across.candidates import NameOnly
from tui.analysis.across.comparison import MeasureComparison
from tui.analysis.across.forces import Forces, RankedForce, compare_forces
from tui.analysis.across.in_report import InReport
from tui.analysis.across.joined import JoinedSeries, joined_series
from tui.analysis.across.same_table import same_table
from tui.model.sentence_case import mid_sentence
from tui.nodes.record import Fact, text_fact
from tui.text.lists import joined as listed
from tui.text.numbers import count, plural
from tui.text.periods import when
from tui.text.units import figure

from .force_words import end_place, force_in_words, others_words, place_caution, rate_places, rate_words
from .forces_record import force_facts, not_compared_words
from .series_record import left_out_words, series_facts

NO_OTHER_FORCE = "No other force in the library has this measure."
MOST_MEASURES = 6
"""The most other measures that have a sentence each."""
MOST_NAMESAKES = 4
"""The most forces that are named."""


def standing_facts(found: MeasureComparison) -> Iterator[Fact]:
    """Where the force stands beside the others, by this measure and by others."""
    if found.forces is None:
        if not found.unlike:
            yield text_fact("Other forces", _namesake_words(found.namesakes) or NO_OTHER_FORCE)
        return
    if words := standing_words(found.forces, found.asked.subject):
        yield text_fact("Beside others", f"{words}. {place_caution(found.forces)}")
    for each in found.same_rates:
        own, other = (found.forces, each) if found.forces.worked_out else (each, found.forces)
        yield text_fact("Rates", f"The printed figures of “{other.measure.title}” agree with those worked out of “{own.measure.title}”.")
    others = [words for each in found.other_measures if (words := standing_words(each, found.asked.subject))]
    yield from (text_fact("Other measures", f"{words}.") for words in others[:MOST_MEASURES])
    if len(others) > MOST_MEASURES:
        yield text_fact("Other measures", f"{plural(len(others) - MOST_MEASURES, 'more measure')} can be compared too.")


def table_facts(asked: InReport, series: JoinedSeries) -> Iterator[Fact]:
    """The other forces in the table of the report, beside its own."""
    if not (others := same_table(asked)):
        return
    forces = compare_forces([series, *(joined_series([each]) for each in others)])
    if words := standing_words(forces, asked.subject):
        yield text_fact("Beside others", f"{words}. {place_caution(forces)}")
    yield from (text_fact("Force", force_in_words(forces, each)) for each in forces.ranked)
    yield from (text_fact("Not compared", words) for words in not_compared_words(forces.left_out))


def _namesake_words(found: Sequence[NameOnly]) -> str:
    """The forces that have a measure of this name, and why they are not compared."""
    said = []
    for another in (False, True):
        forces = [each.force for each in found if each.another == another]
        if forces:
            has, these = ("has a measure", "the two") if len(forces) == 1 else ("have measures", "these")
            but = "with another definition" if another else f"but the reports do not say that {these} are the same measure"
            said.append(f"{listed(forces, most=MOST_NAMESAKES)} {has} of this name, {but}.")
    return " ".join(said)


def standing_words(found: Forces, force: str) -> str:
    """The place of a force, and how far it is from the others.

    Empty where it is not compared.
    """
    own = next((each for each in found.ranked if each.figure.subject == force), None)
    if own is None:
        return ""
    rate, period = rate_words(found, own.figure.rate), when(own.figure.span.period)
    away = found.apart(own.figure)
    places = rate_places(found)
    size = figure(abs(away), places)
    side = "above" if away > 0 else "below"
    others = others_words(found)
    against = f"{size} {side} {others}" if any(digit in size for digit in "123456789") else f"level with {others}"
    name = mid_sentence(found.measure.title)
    return f"{own.figure.name} has {_place(found, own)} {name} of the {count(len(found.figures))} forces in {period}: {rate}, {against}"


def _place(found: Forces, own: RankedForce) -> str:
    at = end_place(found, own)
    return f"the {'joint ' if at.tied else ''}{at.words()}"


def comparison_facts(found: MeasureComparison, *, rows: bool = False) -> Iterator[Fact]:
    """Everything that is said of a comparison, the most important first.

    With `rows` also the figure of each force, for what shows no rows of them.
    """
    yield from standing_facts(found)
    forces = found.forces
    if forces and rows:
        yield from (text_fact("Force", force_in_words(forces, each)) for each in forces.ranked)
    yield from series_facts(found.series)
    if forces:
        yield from (fact for fact in force_facts(forces, found.unlike) if fact.label not in ("Places", "Revised"))
    else:
        yield from (text_fact("Not compared", words) for words in not_compared_words(found.unlike))
    yield from (text_fact("Left out", words) for words in left_out_words(found.left_out))
    yield from (text_fact("Library", words) for words in found.problems)


def compared_reports(found: MeasureComparison) -> list[InReport]:
    """The reports of the force, then those of the others."""
    return [*found.series.reports, *found.beside]

"""`beatbook compare`: a measure through the reports of a force, or across forces."""

from typing import TYPE_CHECKING

from .exits import FOUND, PROBLEMS, UsageError
from .options import add_formats, add_library, add_workshop, command_here
from .output import complain

if TYPE_CHECKING:
    import argparse
    from argparse import _SubParsersAction
    from collections.abc import Iterator, Sequence

    from tui.analysis.across.in_report import InReport
    from tui.library.others import LibraryOthers
    from tui.model.common_measures import CommonMeasure
    from tui.nodes.across.across_record import AcrossRecord
    from tui.nodes.record import Fact

KIOSK_OPTIONS = ("--format", "--csv-raw")
"""Options that a look-up over SSH may use."""

MOST_OTHER_FORCES = 4
"""The most other forces that are named."""
_ABOUT = """\
With one address: a measure through all reports of the force in the library. The value of each period is that of the latest report
that prints it. What was revised is listed with both reports, as are overlaps, gaps and changes of definition. The limits of the control
chart start again where the definition changed.

With several: reports of one force together, or forces beside each other. Counts are compared only as rates per 1,000 residents, where the
reports give the population; the others are left out, and the reason is given. Within a force, a measure is known by its id. Across forces,
same_as of the measures or the file measures.yaml of the library says that they are the same.

An ADDRESS is that of a table (TOPIC/TABLE), of a row of one (TOPIC/TABLE/MEMBER), of a statement or a figure, or the id of a measure.
WORKSHOP:ADDRESS is in another workshop of the library.
"""
_END = """\
json, one force: measure, title, unit, kind, force, frequency, address, values, reports, printed, revisions, overlaps, gaps, breaks,
    limits, left_out
  values: period, value, sign, part_of_year, earlier (what earlier reports said), change (on the year before, or else the period
    before), special, workshop, address
  reports: workshop, title, date, address, first, last, periods (how many)
  printed: period, workshop, value, sign, address
  revisions: period, from, from_workshop, to, to_workshop, difference, percent, redefined (1 if the definition changed), ask
  overlaps: earlier, later, first, last, periods, revised (how many)
  gaps: first, last
  breaks: period, earlier, later, what, before, after
  limits: from, to, n, mean, lower, upper, trial (1 for fewer than 12 points), signals (how many)
  left_out: workshop, reason
json, several forces: measure, title, unit, kind, period, per (the base of rates that are worked out), forces, not_compared,
    and revisions where there are any
  forces: force, rate, low, high (the 95% interval), place, from_place, to_place (the places that chance leaves open), to_others,
    value, population, funnel (the limits it is outside: 95 or 99.8), report, workshop, address
  not_compared: force, reason
both also have sources, the reports that the figures are from
csv: the values, or the forces
exit codes: 0 found, 1 nothing to compare or a broken workshop, 2 usage or no such address
"""


def add(commands: "_SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command's parser."""
    parser = commands.add_parser(
        "compare",
        help="compare a measure across reports and forces",
        description=_ABOUT,
        epilog=_END,
        allow_abbrev=False,
    )
    parser.add_argument("addresses", nargs="+", metavar="ADDRESS", help="such as TOPIC/TABLE, or WORKSHOP:TOPIC/TABLE")
    add_formats(parser)
    add_library(parser)
    add_workshop(parser)
    parser.set_defaults(run=run)


def run(chosen: "argparse.Namespace") -> int:
    """Print the comparison. Exit code 1 where nothing could be compared."""
    from tui.pack.problems import PackError  # late, for --help and --version

    from .compare_output import print_comparison

    wanted = []
    for text in chosen.addresses:
        if (found := _asked(chosen, text)) is None:
            return PROBLEMS
        wanted.append(found)
    try:
        comparison = _compared(chosen, wanted)
    except PackError as error:
        complain_of_library(chosen, error)
        return PROBLEMS
    print_comparison(comparison, chosen.format, raw=chosen.csv_raw)
    return PROBLEMS if comparison.empty else FOUND


def _asked(chosen: "argparse.Namespace", text: str) -> "InReport | None":
    """The figures at an address; None for a workshop with problems. Raises UsageError."""
    from .target import target, target_address  # late, for --help and --version

    found = target(chosen, text)
    if found is None:
        return None
    from tui.analysis.across.asked_for import figures_at, measure_called
    from tui.analysis.across.in_report import NotInReport
    from tui.navigation.address import COMPARE, uncompared

    try:
        if called := measure_called(found.pack, found.rest.strip()):
            return called
        address = target_address(found.pack, found.rest, kiosk=getattr(chosen, "kiosk", False))
        return figures_at(found.pack, uncompared(address) if address.topic == COMPARE else address)
    except NotInReport as error:
        raise UsageError(f"{found.pack.id}: {error}.") from None


def _compared(chosen: "argparse.Namespace", wanted: "Sequence[InReport]") -> "AcrossRecord":
    """The comparison of these figures. Raises PackError for a library's own file."""
    from tui.analysis.across.comparison import force_reports
    from tui.analysis.across.joined import joined_series
    from tui.nodes.across.across_record import with_facts
    from tui.nodes.across.comparison_words import table_facts
    from tui.nodes.across.series_record import series_comparison

    first, library = wanted[0], _library(chosen)
    common = library.common()
    if library.error:
        raise library.error
    if len({each.workshop for each in wanted}) == 1:
        if len(wanted) > 1:
            raise UsageError(f"All of these are in {first.workshop}. Give one address, or addresses in several workshops.")
        found = force_reports(first, library)
        series = joined_series(found.reports)
        return with_facts(series_comparison(series, found.left_out), (*table_facts(first, series), *_others(chosen, first, library)))
    return _across(wanted, common)


def _others(chosen: "argparse.Namespace", first: "InReport", library: "LibraryOthers") -> "Iterator[Fact]":
    """The other forces that have the measure, and how to set them beside each other."""
    from tui.analysis.across.candidates import one_a_force
    from tui.analysis.across.identity import known_measure
    from tui.nodes.record import text_fact
    from tui.text.lists import joined

    common = library.common()
    found = one_a_force(first.pack, first.measure, library.known(), common)
    if found:
        named = [f"{each.id}:{known_measure(each, first.measure, first.pack, common)}" for each in found[:MOST_OTHER_FORCES]]
        forces = joined((each.force for each in found), most=MOST_OTHER_FORCES)
        several = "have" if len(found) > 1 else "has"
        command = command_here(chosen, ("compare", f"{first.workshop}:{first.measure.id}", *named))
        yield text_fact("Other forces", f"{forces} {several} this measure too. To set them beside it: {command}")


def _across(wanted: "Sequence[InReport]", common: "Sequence[CommonMeasure]") -> "AcrossRecord":
    """The reports that are named: of one force together, or forces beside each other."""
    from tui.analysis.across.forces import NotCompared, compare_forces
    from tui.analysis.across.identity import force_key, same_measure
    from tui.analysis.across.joined import joined_series
    from tui.nodes.across.forces_record import forces_comparison
    from tui.nodes.across.series_record import series_comparison

    first = wanted[0]
    forces: dict[str, list[InReport]] = {}
    unlike = []
    for each in wanted:
        if same_measure(each.pack, first.measure, first.pack, common) == each.measure:
            forces.setdefault(force_key(each.force), []).append(each)
        else:
            unlike.append(NotCompared(each.force, _other_measure(first, each, common)))
    if len(forces) == 1 and not unlike:
        return series_comparison(joined_series(wanted))
    return forces_comparison(compare_forces([joined_series(each) for each in forces.values()]), unlike)


def _other_measure(first: "InReport", other: "InReport", common: "Sequence[CommonMeasure]") -> str:
    """Why a measure is not taken for the same as the first one."""
    from tui.analysis.across.identity import definition_of

    both = [definition_of(each.pack, each.measure, common) for each in (first, other)]
    if all(both):
        return f"its “{other.measure.title}” has the definition {both[1]}, not {both[0]}"
    return (
        f"nothing says that its “{other.measure.title}” is the same as “{first.measure.title}”; "
        "same_as of both measures or measures.yaml of the library would"
    )


def _library(chosen: "argparse.Namespace") -> "LibraryOthers":
    """The other workshops. Reading their headers and opening them show their progress."""
    from tui.library.others import LibraryOthers

    from .listed import listed_workshops
    from .load import load_workshop
    from .options import searched, workshop_cache

    cache = workshop_cache(chosen)
    return LibraryOthers(
        lambda: searched(chosen),
        cache,
        catalogue=lambda: listed_workshops(chosen),
        opener=lambda folder: load_workshop(folder, cache).pack,
    )


def complain_of_library(chosen: "argparse.Namespace", error: "Exception") -> None:
    """Say why a library's own file cannot be read; the kiosk writes that to its log."""
    if getattr(chosen, "kiosk", False):
        from .confine import BROKEN, log

        log.error("%s", error)
        complain([BROKEN])
    else:
        complain(str(error).splitlines())

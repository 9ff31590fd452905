"""How to read figures: the methods that the help explains, each with its names."""

from collections.abc import Iterator
from typing import NamedTuple

from tui.analysis.chance import CONFIDENCE
from tui.analysis.rules import RUN
from tui.analysis.xmr import ENOUGH, LIMIT_FACTOR, SCREEN, SIGMA
from tui.text.glyphs import Glyphs


class Method(NamedTuple):
    """A method with the names that head its text, by which a search finds it first."""

    names: tuple[str, ...]
    text: str

    @property
    def heading(self) -> str:
        """The names, as they stand before the text."""
        first, *others = self.names
        return ", ".join((f"{first[:1].upper()}{first[1:]}", *others))


def methods(glyphs: Glyphs, *, tables: bool) -> Iterator[Method]:
    """How to read the tables, if there are any, and the figures of the text."""
    if tables:
        yield from _of_tables(glyphs)
    yield Method(
        ("not tested",),
        f"a change with {' or '.join(glyphs.untested_key())} cannot be tested for chance. {glyphs.up} is higher, {glyphs.down} is lower.",
    )
    yield Method(
        ("better direction",),
        "better or worse is shown only where the measure has one. Counts driven by police activity have none.",
    )
    yield Method(
        ("printed change",),
        "as the report prints it. Where that does not give the starting figure, Beatbook does not guess one.",
    )


def _of_tables(glyphs: Glyphs) -> Iterator[Method]:
    root, twice, either = ("√k", "√2 times", "±") if glyphs.unicode else ("times the square root of k,", "1.41 times", "+/-")
    yield Method(("missing figure",), f"shown as {glyphs.missing}, never as 0. Means use only the periods with a figure.")
    yield Method(
        ("control chart", "limits", "XmR"),
        f"the limits are the mean {either} {LIMIT_FACTOR} times the mean moving range (the step from one period to the next). Ranges at or "
        f"over {SCREEN} times their mean are left out once, and the mean is worked out again (screening). The method is that of "
        "NHSRplotthedots, from the NHS-R community.",
    )
    yield Method(
        ("signal", "trend", "shift"),
        f"in order, {glyphs.outside} outside a limit; {glyphs.rising}{glyphs.falling} trend, {RUN} points rising or falling; "
        f"{glyphs.near} two of three beyond two thirds of the way to a limit; {glyphs.shift} shift, {RUN} points on one side of the mean. "
        "A signal says that something differs, never why. Seasonal patterns can cause false signals.",
    )
    yield Method(
        ("stem",),
        "as long as the distance of its figure from the mean, and a column as the figure itself. The last line says "
        "how exact the marks are.",
    )
    yield Method(
        ("trial limits",),
        f"the limits of fewer than {ENOUGH} points. A missing period breaks ranges and runs. Figures that never vary have no limits.",
    )
    yield Method(
        ("like for like", "usual range"),
        f"a part year is compared only with the same periods of the year before. The usual range of a difference over k periods is "
        f"{either}{CONFIDENCE} sigma {root}, where sigma is the screened mean moving range of the differences / {SIGMA}. With fewer than "
        f"{ENOUGH} differences, sigma is {twice} that of the figures. A difference within that range could be chance, and Home marks it "
        f"{glyphs.chance}.",
    )
    yield Method(
        ("rebase",),
        "R in a table starts a new mean and new limits at a period, to try whether the level changed there. It lasts for the session, or "
        "in a slide. Figures, totals and like for like stay the same.",
    )
    yield Method(("rolling year",), "its mean is given where a series covers more than a year without a gap, and drawn from two years on.")
    yield Method(
        ("funnel plot",),
        "the share or rate of each area against its number of cases, with limits within which 95% and 99.8% would lie by chance. They are "
        "wider where areas differ more than chance explains.",
    )
    yield Method(("p-chart",), "the share of each period, with limits that are wider where it has fewer cases.")
    yield Method(
        ("interval",),
        "shares have Wilson 95% intervals, and differences between two shares have Newcombe intervals. Both cover chance alone: cases "
        "that are still open can change the share for a part year further.",
    )

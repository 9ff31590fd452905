"""A finding for a figure of a sentence, in words."""

from decimal import ROUND_HALF_UP, Decimal

from tui.documents.document import DocumentPlace
from tui.documents.finding import CheckFinding, CheckVerdict
from tui.documents.interval import NumberRange
from tui.documents.prose.figure import ProseSentence, StatedFigure
from tui.text.numbers import MINUS

_UNITS = {"%": "%", "points": " percentage points"}
_MONEY = ("£", "€", "$")
MOST_TIMES = Decimal(10)
FINEST_POWER = -4


def stated_finding(
    sentence: ProseSentence,
    figure: StatedFigure,
    kind: str,
    computed: NumberRange,
    why: str,
    *,
    value: Decimal | None = None,
    beside: tuple[DocumentPlace, ...] = (),
    passage: str = "",
    verdict: CheckVerdict | None = None,
) -> CheckFinding:
    """Hold a figure against what follows, both as sizes without sign.

    `value` is what follows without rounding.
    """
    gap = figure.allowed.gap(computed)
    size = max(abs(computed.middle), abs(figure.value), Decimal(1))
    verdict = verdict or ("agrees" if gap == 0 else "differs")
    weight = 0.0 if verdict == "agrees" else max(0.01, float(min(gap / size, MOST_TIMES)))
    return CheckFinding(
        sentence.place,
        passage or figure.quote,
        kind,
        figure.quote,
        written_alike(computed.middle if value is None else value, figure, differs=verdict == "differs"),
        verdict,
        why,
        beside,
        weight,
    )


def written_alike(value: Decimal, like: StatedFigure, *, differs: bool = False) -> str:
    """A number written like a figure.

    It has more digits where the figure's own would hide that it differs.
    """
    finest = min(like.power, 0) - (1 if like.relation != "exactly" or like.role in ("ratio", "multiple") else 0)
    if like.unit not in ("%", "points") and value == value.to_integral_value():
        finest = 0
    number = abs(value).quantize(Decimal(1).scaleb(finest), ROUND_HALF_UP)
    while differs and number == like.value and finest > FINEST_POWER:
        finest -= 1
        number = abs(value).quantize(Decimal(1).scaleb(finest), ROUND_HALF_UP)
    money = like.unit if like.unit in _MONEY else ""
    return f"{MINUS if value < 0 else ''}{money}{number:,f}{_UNITS.get(like.unit, '')}"


def plain_number(value: Decimal, places: int = 2) -> str:
    """A number with commas and at most so many decimal places."""
    shown = value.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP).normalize()
    return f"{MINUS if shown < 0 else ''}{abs(shown):,f}"

"""Pens: the styles of cells as terminal codes, and the shortest changes of style."""

from functools import lru_cache

from rich.color import Color, ColorSystem
from rich.style import Style

from tui.charts.colours import nearest_colour, standard

ATTRIBUTES = {
    "bold": ("1", "22"), "dim": ("2", "22"), "italic": ("3", "23"), "underline": ("4", "24"), "blink": ("5", "25"),
    "reverse": ("7", "27"), "conceal": ("8", "28"), "strike": ("9", "29"), "underline2": ("21", "24"), "overline": ("53", "55"),
}  # fmt: skip
PALER_IN_BOLD = frozenset({"30", "34"})
"""Black and blue of the terminal's own colours. In bold many terminals show them in their bright shades: black becomes grey."""
OFF = dict(ATTRIBUTES.values())
SEEN_ON_BLANKS = frozenset({"4", "7", "9", "21", "53"})


class Pen:
    """A cell's style as terminal codes.

    Equal pens are the same object, so that they can be compared with `is`.
    """

    __slots__ = ("attributes", "back", "blank", "fore")
    made: "dict[tuple[frozenset[str], str, str], Pen]" = {}  # noqa: RUF012 (shared on purpose: every pen made so far)

    def __init__(self, attributes: frozenset[str], fore: str, back: str) -> None:
        self.attributes, self.fore, self.back = attributes, fore, back
        # The pen as seen on a blank: unchanged if an attribute such as underline is visible there, else only the background.
        plain = not attributes and not fore
        self.blank: Pen = self if plain or attributes & SEEN_ON_BLANKS else pen(frozenset(), "", back)


def pen(attributes: frozenset[str], fore: str, back: str) -> Pen:
    """The pen with these attributes and colours, created on first use."""
    key = (attributes, fore, back)
    if key not in Pen.made:
        Pen.made[key] = Pen(*key)
    return Pen.made[key]


PLAIN_PEN = pen(frozenset(), "", "")


@lru_cache(128)  # Textual notes the place of each text in its style, so that most styles are used only once.
def pen_of(style: Style | None, system: ColorSystem) -> Pen:
    """The pen of a style, in the colours that the terminal has.

    Hyperlinks are dropped: Beatbook draws none.
    """
    if style is None:
        return PLAIN_PEN
    attributes = frozenset(on for name, (on, _) in ATTRIBUTES.items() if getattr(style, name))
    fore = _codes(style.color, system, foreground=True)
    if fore in PALER_IN_BOLD:
        attributes -= {ATTRIBUTES["bold"][0]}
    return pen(attributes, fore, _codes(style.bgcolor, system, foreground=False))


@lru_cache(128)
def _codes(colour: Color | None, system: ColorSystem, *, foreground: bool) -> str:
    if colour is None or colour.is_default:
        return ""
    if system is ColorSystem.EIGHT_BIT and colour.triplet is not None:
        return f"{38 if foreground else 48};5;{nearest_colour(*colour.triplet)}"
    if system is ColorSystem.STANDARD and colour.triplet is not None:
        colour = Color.from_ansi(standard(*colour.triplet))
    return ";".join(colour.downgrade(system).get_ansi_codes(foreground))


@lru_cache(128)
def change(before: Pen, after: Pen) -> str:
    """The shortest sequence from one pen to another."""
    if before is after:
        return ""
    gone = {OFF[on] for on in before.attributes - after.attributes}
    # Switching one attribute off may switch off another: bold and dim share a code. Set those again.
    new = [on for on in sorted(after.attributes) if on not in before.attributes or OFF[on] in gone]
    colours = [
        colour or other for colour, old, other in ((after.fore, before.fore, "39"), (after.back, before.back, "49")) if colour != old
    ]
    changed = ";".join([*sorted(gone), *new, *colours])
    anew = ";".join(part for part in ("0", *sorted(after.attributes), after.fore, after.back) if part) if after is not PLAIN_PEN else ""
    return f"\x1b[{min(changed, anew, key=len)}m"

"""The closest colours on terminals with 256 or 16 colours.

Colours are compared in OKLab (Björn Ottosson, 2020), where equal distances look equal: by distance among 256, and by hue and lightness
among 16, because each terminal chooses its own shades. By red, green and blue, dark backgrounds would turn black or bright blue, and
some would become the same.
"""

from bisect import bisect
from functools import cache
from math import atan2, degrees, dist, hypot
from typing import NamedTuple

COLOURED = 0.055
"""The chroma above which a colour is not a grey. The themes' backgrounds are below it, their text and bars above."""
CHROMA, HUE = 0.5, 2.0
"""The weights of differences in chroma and hue; lightness has a weight of 1."""
HUES = {1: 29, 3: 90, 2: 145, 6: 195, 4: 260, 5: 328}
"""Hues in OKLab, in degrees, of red, yellow, green, cyan, blue and magenta, by ANSI colour number."""
BRIGHT = 0.6
"""The lightness at and above which one of the bright colours is used."""
GREYS = ((0.3, BRIGHT, 0.92), (0, 8, 7, 15))
"""The lightness limits between black, dark grey, light grey and white, and their ANSI colour numbers."""


class Lab(NamedTuple):
    """A colour in OKLab.

    Lightness runs from 0 to 1, `red` from green to red, `yellow` from blue to yellow. Chroma is 0 for a grey.
    """

    lightness: float
    red: float
    yellow: float
    chroma: float


def lab(red: int, green: int, blue: int) -> Lab:
    """Convert an sRGB colour (each part from 0 to 255) to OKLab."""
    r, g, b = (_linear(part / 255) for part in (red, green, blue))
    long = (0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b) ** (1 / 3)
    middle = (0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b) ** (1 / 3)
    short = (0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b) ** (1 / 3)
    lightness = 0.2104542553 * long + 0.7936177850 * middle - 0.0040720468 * short
    greens = 1.9779984951 * long - 2.4285922050 * middle + 0.4505937099 * short
    blues = 0.0259040371 * long + 0.7827717662 * middle - 0.8086757660 * short
    return Lab(lightness, greens, blues, round(hypot(greens, blues), 4))


@cache
def nearest_colour(red: int, green: int, blue: int) -> int:
    """The closest of the colours 16 to 255; the first 16 differ between terminals.

    Colours never become greys, and hue counts for more than chroma, so that dark text keeps its colour.
    """
    meant = lab(red, green, blue)
    if meant.chroma <= COLOURED:
        return min(_palette().items(), key=lambda known: dist(meant[:3], known[1][:3]))[0]
    coloured = ((number, colour) for number, colour in _palette().items() if colour.chroma)
    return min(coloured, key=lambda known: _coloured_distance(meant, known[1]))[0]


@cache
def standard(red: int, green: int, blue: int) -> int:
    """The closest of the terminal's own colours, 0 to 15, by hue and lightness."""
    meant = lab(red, green, blue)
    if meant.chroma <= COLOURED:
        limits, numbers = GREYS
        return numbers[bisect(limits, meant.lightness)]
    hue = degrees(atan2(meant.yellow, meant.red)) % 360
    number = min(HUES, key=lambda known: abs((HUES[known] - hue + 180) % 360 - 180))
    return number + 8 if meant.lightness >= BRIGHT else number


def fixed(number: int) -> tuple[int, int, int]:
    """The red, green and blue of a colour number from 16 to 255, as in xterm.

    16 to 231 are a cube of six steps a side; the rest are greys.
    """
    if number >= 232:
        grey = 8 + 10 * (number - 232)
        return grey, grey, grey
    steps = (0, 95, 135, 175, 215, 255)
    number -= 16
    return steps[number // 36], steps[number // 6 % 6], steps[number % 6]


@cache
def _palette() -> dict[int, Lab]:
    return {number: lab(*fixed(number)) for number in range(16, 256)}


def _coloured_distance(one: Lab, other: Lab) -> float:
    chroma = (one.chroma - other.chroma) ** 2
    hue = max(0.0, (one.red - other.red) ** 2 + (one.yellow - other.yellow) ** 2 - chroma)
    return (one.lightness - other.lightness) ** 2 + CHROMA * chroma + HUE * hue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

"""Colours in 256 and 16 colours: the nearest to what was meant.

Neighbouring surfaces stay apart, and so do states.
"""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.color import Color
from rich.color import ColorSystem as System
from rich.style import Style
from textual.color import Color as TextualColor
from textual.theme import Theme

from tui.app.paint.pens import pen_of
from tui.charts.colours import fixed, lab, nearest_colour, standard
from tui.widgets.themes import THEMES

PARTS = st.integers(0, 255)


@pytest.mark.parametrize(
    ("colour", "expected"),
    [((0, 0, 0), (0, 0, 0)), ((255, 255, 255), (1, 0, 0)), ((255, 0, 0), (0.628, 0.225, 0.126)), ((0, 0, 255), (0.452, -0.032, -0.312))],
)
def test_lab_of_known_colours(colour: tuple[int, int, int], expected: tuple[float, float, float]) -> None:
    assert lab(*colour)[:3] == pytest.approx(expected, abs=0.001)


@pytest.mark.parametrize("number", range(16, 256))
def test_a_colour_of_the_terminal_s_is_itself(number: int) -> None:
    assert fixed(nearest_colour(*fixed(number))) == fixed(number)


@given(PARTS, PARTS, PARTS)
def test_greys_are_grey_and_all_is_in_range(red: int, green: int, blue: int) -> None:
    assert 16 <= nearest_colour(red, green, blue) <= 255
    assert len(set(fixed(nearest_colour(red, red, red)))) == 1


def surfaces(theme: Theme) -> dict[str, str]:
    """The surfaces that lie beside each other.

    The page, the frame around it, and the cursor with and without the keys.
    """
    assert theme.background and theme.panel
    kinds = ("block-cursor-background", "block-cursor-blurred-background")
    return {"page": theme.background, "frame": theme.panel, **{kind: theme.variables[kind] for kind in kinds}}


def number(colour: str) -> int:
    triplet = Color.parse(colour).triplet
    assert triplet
    return nearest_colour(*triplet)


@pytest.mark.parametrize("theme", [theme for theme in THEMES if not theme.ansi], ids=lambda theme: theme.name)
def test_surfaces_have_different_colours(theme: Theme) -> None:
    found = surfaces(theme)
    for (one, first), (other, second) in combinations(found.items(), 2):
        assert first == second or number(first) != number(second), f"{one} and {other}"


@pytest.mark.parametrize("theme", [theme for theme in THEMES if not theme.ansi], ids=lambda theme: theme.name)
def test_words_stay_legible(theme: Theme) -> None:
    """Words have the contrast that WCAG asks for, in every colour and surface.

    As the terminal shows them.
    """
    words = [theme.foreground, theme.primary, theme.accent, theme.error, theme.success, theme.variables["text-muted"]]
    for surface in (theme.background, theme.panel):
        for word in words:
            assert surface and word
            assert contrast(number(word), number(surface)) >= 4.5, f"{word} on {surface}"


@pytest.mark.parametrize("theme", [theme for theme in THEMES if not theme.ansi], ids=lambda theme: theme.name)
def test_states_have_different_colours(theme: Theme) -> None:
    """Better, worse and marked have different colours.

    In the shades that Textual makes of them for words.
    """
    made = {**theme.to_color_system().generate(), **theme.variables}
    states = [number(made[name][:7]) for name in ("foreground", "text-success", "text-error", "text-accent")]
    assert len(set(states)) == 4


SIXTEEN = [(0, 0, 0), (205, 0, 0), (0, 205, 0), (205, 205, 0), (0, 0, 238), (205, 0, 205), (0, 205, 205), (229, 229, 229)]
SIXTEEN += [(127, 127, 127), (255, 0, 0), (0, 255, 0), (255, 255, 0), (92, 92, 255), (255, 0, 255), (0, 255, 255), (255, 255, 255)]
"""The terminal's own colours as xterm has them."""


@pytest.mark.parametrize("meant", [number for number in range(16) if number != 8], ids=str)
def test_each_of_the_sixteen_keeps_its_hue(meant: int) -> None:
    assert standard(*SIXTEEN[meant]) % 8 == meant % 8


@given(PARTS, PARTS, PARTS)
def test_all_is_one_of_sixteen_and_greys_are_grey(red: int, green: int, blue: int) -> None:
    assert 0 <= standard(red, green, blue) <= 15 and standard(red, red, red) in (0, 7, 8, 15)


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_states_and_the_cursor_differ_at_sixteen_colours(theme: Theme) -> None:
    made = {"foreground": str(theme.foreground), **theme.to_color_system().generate(), **theme.variables}

    def codes(name: str) -> str:
        return pen_of(
            Style(color=TextualColor.parse(made[name][: 7 if made[name].startswith("#") else None]).rich_color), System.STANDARD
        ).fore

    states = {name: codes(name) for name in ("foreground", "text-success", "text-error", "text-accent")}
    assert len(set(states.values())) == 4, states
    assert codes("background") != codes("block-cursor-background")


def contrast(one: int, other: int) -> float:
    """The contrast of two colours of the terminal by the formula of WCAG 2."""

    def luminance(colour: int) -> float:
        parts = [part / 255 for part in fixed(colour)]
        red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def test_what_it_is_better_than() -> None:
    """Matched by red, green and blue, the dark theme's frame would be loud.

    A loud blue, and its pale words lilac.
    """
    frame, words = (Color.parse(str(colour)).downgrade(System.EIGHT_BIT).number or 0 for colour in (THEMES[0].panel, THEMES[0].foreground))
    assert (fixed(frame), fixed(words)) == ((0, 0, 95), (215, 215, 255))
    assert all(len(set(fixed(number(str(colour))))) == 1 for colour in (THEMES[0].panel, THEMES[0].foreground)), "greys"

"""Colours in 256 and 16 colours: the nearest to what was meant.

Neighbouring surfaces stay apart, and so do states.
"""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.color import Color
from rich.color import ColorSystem as System
from rich.segment import Segment
from rich.style import Style
from textual.color import Color as TextualColor
from textual.theme import Theme

from tests.in_turn import few
from tui.app.paint.pens import pen_of
from tui.charts.colours import fixed, lab, nearest_colour, standard
from tui.widgets.legible import LegibleFilter
from tui.widgets.themes import THEMES

PARTS = st.integers(0, 255)


@pytest.mark.parametrize(
    ("colour", "expected"),
    [((0, 0, 0), (0, 0, 0)), ((255, 255, 255), (1, 0, 0)), ((255, 0, 0), (0.628, 0.225, 0.126)), ((0, 0, 255), (0.452, -0.032, -0.312))],
)
def test_lab_of_known_colours(colour: tuple[int, int, int], expected: tuple[float, float, float]) -> None:
    assert lab(*colour)[:3] == pytest.approx(expected, abs=0.001)


@pytest.mark.parametrize("number", few(range(16, 256), 60))
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
    words = [theme.foreground, theme.accent, theme.error, theme.success, theme.variables["strong"], theme.variables["text-muted"]]
    for surface in (theme.background, theme.panel):
        for word in words:
            assert surface and word
            assert contrast(number(word), number(surface)) >= 4.5, f"{word} on {surface}"


@pytest.mark.parametrize("theme", [theme for theme in THEMES if not theme.ansi], ids=lambda theme: theme.name)
def test_the_cursor_s_words_stay_legible(theme: Theme) -> None:
    words, bar = (number(theme.variables[f"block-cursor-{part}"]) for part in ("foreground", "background"))
    assert contrast(words, bar) >= 4.5


@pytest.mark.parametrize("theme", [theme for theme in THEMES if not theme.ansi], ids=lambda theme: theme.name)
def test_the_cursor_is_seen_on_an_empty_cell(theme: Theme) -> None:
    """Its bar has the contrast of 3 that WCAG asks for of the focus.

    In 256 colours too.
    """
    assert theme.background
    bar, page = theme.variables["block-cursor-background"], theme.background
    assert contrast(number(bar), number(page)) >= 3
    assert contrast_of(Color.parse(bar).triplet or (0, 0, 0), Color.parse(page).triplet or (0, 0, 0)) >= 3


PALETTES = {
    "xterm": {0: 0x000000, 7: 0xE5E5E5, 8: 0x7F7F7F, 15: 0xFFFFFF, 4: 0x0000EE},
    "PuTTY": {0: 0x000000, 7: 0xBBBBBB, 8: 0x555555, 15: 0xFFFFFF, 4: 0x0000BB},
    "Linux console": {0: 0x000000, 7: 0xAAAAAA, 8: 0x555555, 15: 0xFFFFFF, 4: 0x0000AA},
    "Windows Terminal": {0: 0x0C0C0C, 7: 0xCCCCCC, 8: 0x767676, 15: 0xF2F2F2, 4: 0x0037DA},
}
"""The greys and the blue of common terminals with 16 colours, by their numbers."""


@pytest.mark.parametrize("palette", PALETTES)
@pytest.mark.parametrize("theme", [theme for theme in THEMES if not theme.ansi], ids=lambda theme: theme.name)
def test_quiet_words_stay_legible_at_sixteen_colours(theme: Theme, palette: str) -> None:
    """Quiet words have a contrast of 4.5, or of 4 where white leaves only one grey."""

    def shown(colour: str | None) -> tuple[int, int, int]:
        assert colour
        red, green, blue = PALETTES[palette][standard(*Color.parse(colour).triplet or (0, 0, 0))].to_bytes(3)
        return red, green, blue

    least = 4.0 if theme.name == "light" and palette in ("xterm", "Windows Terminal") else 4.5
    assert contrast_of(shown(theme.variables["text-muted"]), shown(theme.background)) >= least


@pytest.mark.parametrize("theme", [theme for theme in THEMES if not theme.ansi], ids=lambda theme: theme.name)
def test_no_colour_is_yellow_or_brown(theme: Theme) -> None:
    made = {**theme.to_color_system().generate(), **theme.variables}
    for name in ("foreground", "strong", "text-muted", "text-accent", "text-success", "text-error", "text-warning", "text-primary"):
        triplet = Color.parse(made[name][:7]).triplet
        assert triplet and standard(*triplet) not in (3, 11), name


def test_keys_are_blue_in_the_light_theme() -> None:
    light = next(theme for theme in THEMES if not theme.dark)
    triplet = Color.parse(light.variables["text-accent"]).triplet
    assert triplet and standard(*triplet) == 4


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
    if theme.ansi:  # Any colour would be pale on white or on black, so keys are bold instead.
        assert states.pop("text-accent") == states["foreground"] == ""
    assert len(set(states.values())) == len(states), states
    is_reversed = "reverse" in made["block-cursor-text-style"]
    assert is_reversed or codes("background") != codes("block-cursor-background")


def test_strong_words_and_keys_do_not_get_paler_on_white_at_sixteen_colours() -> None:
    light = next(theme for theme in THEMES if not theme.dark)
    for name in ("strong", "text-accent"):
        style = Style(color=TextualColor.parse(light.variables[name]).rich_color, bold=True)
        assert not pen_of(style, System.STANDARD).attributes and pen_of(style, System.EIGHT_BIT).attributes == {"1"}


def contrast(one: int, other: int) -> float:
    """The contrast of two colours of the terminal by the formula of WCAG 2."""
    return contrast_of(fixed(one), fixed(other))


def contrast_of(one: tuple[int, int, int], other: tuple[int, int, int]) -> float:
    """The contrast of two colours, by red, green and blue."""

    def luminance(colour: tuple[int, int, int]) -> float:
        parts = [part / 255 for part in colour]
        red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def test_the_terminal_s_own_colours_reverse_the_selected_row() -> None:
    """Any colour of the palette may be pale on another."""
    (own,) = [theme for theme in THEMES if theme.ansi]
    variables = own.variables
    assert "reverse" in variables["block-cursor-text-style"]
    assert variables["block-cursor-foreground"] == variables["block-cursor-background"] == "ansi_default"


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("▼ lower", "▼ "),
        ("████▌ −184 (−2%)", "████▌ "),
        ("░░12▒", "░░▒"),
        ("+3 ▲ better ▼", " ▲  ▼"),
        ("10 to −2", ""),
        ("×", "×"),
        ("did not hold.", ""),
    ],
)
def test_words_have_the_terminal_s_own_colour_and_signs_keep_theirs(text: str, plain: str) -> None:
    found = LegibleFilter().apply([Segment(text, Style(color="red"))], TextualColor(0, 0, 0))
    assert "".join(each.text for each in found) == text
    assert "".join(each.text for each in found if each.style == Style(color="red")) == plain
    assert all(each.style == Style(color="default", bold=True) for each in found if each.text.strip() and each.style != Style(color="red"))
    blue = [Segment(text, Style(color="blue"))]
    assert LegibleFilter().apply(blue, TextualColor(0, 0, 0)) == blue, "other colours are none of better and worse"

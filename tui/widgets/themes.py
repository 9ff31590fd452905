"""The four themes: dark, light, high contrast and the terminal's 16 colours.

Each has the same six colours, by what they are for: text, strong, quiet, accent (keys and the focus), better and worse, and the cursor.
No yellow: it is hard to read on white, and it looks like a warning.
"""

from textual.color import Color
from textual.theme import Theme

PATTERNS, DENSE = "chart-patterns", "dense"
"""The variable of a theme for the patterns that fill its bars, and its value for denser ones."""
THUMB = 0.75
"""How much of the colour of quiet words the thumb of a list has: enough to be seen on the ground."""


def _theme(
    name: str,
    *,
    text: str,
    strong: str,
    quiet: str,
    accent: str,
    better: str,
    worse: str,
    ground: str,
    cursor: tuple[str, str],
    dark: bool,
    dense: bool = False,
) -> Theme:
    """A theme of these colours; `cursor` has the text and the background of its bar.

    In a `dense` one a light pattern could not be told from the ground.
    """
    thumb = quiet if quiet.startswith("ansi") else Color.parse(ground).blend(Color.parse(quiet), THUMB).hex
    return Theme(
        name=name,
        dark=dark,
        primary=accent,
        secondary=accent,
        accent=accent,
        warning=strong,
        error=worse,
        success=better,
        foreground=text,
        background=ground,
        surface=ground,
        panel=ground,
        variables={
            "strong": strong,
            # Given as they are: darkened by Textual, some would be other colours where there are 256 or 16.
            "text-muted": quiet,
            "quiet-text-style": "not dim",
            "hit-text-style": "reverse",
            PATTERNS: DENSE if dense else "light",
            "cursor-hit-text-style": "bold underline",
            "text-primary": accent,
            "text-accent": accent,
            "text-warning": strong,
            "text-error": worse,
            "text-success": better,
            "block-cursor-foreground": cursor[0],
            "block-cursor-background": cursor[1],
            "block-cursor-text-style": "bold",
            "block-cursor-blurred-foreground": strong,
            "block-cursor-blurred-background": ground,
            "block-cursor-blurred-text-style": "bold",
            "block-hover-background": ground,
            "input-selection-foreground": cursor[0],
            "input-selection-background": cursor[1],
            **dict.fromkeys(("scrollbar", "scrollbar-hover", "scrollbar-active"), thumb),
            **dict.fromkeys(
                ("scrollbar-background", "scrollbar-background-hover", "scrollbar-background-active", "scrollbar-corner-color"), ground
            ),
        },
    )


DARK = _theme(
    "dark", text="#e6e9ef", strong="#ffffff", quiet="#8c97a5", accent="#7ccfe0", better="#6fd3a3", worse="#f0857d",
    ground="#0f1720", cursor=("#ffffff", "#266ac4"), dark=True,
)  # fmt: skip

LIGHT_THEME = _theme(
    "light", text="#1c2733", strong="#000000", quiet="#5c6670", accent="#0b4fa0", better="#14633d", worse="#a3161c",
    ground="#fbfbf8", cursor=("#ffffff", "#1b4f8f"), dark=False, dense=True,
)  # fmt: skip

CONTRAST = _theme(
    "contrast", text="#ffffff", strong="#ffffff", quiet="#c4c4c4", accent="#00e5ff", better="#7dffb0", worse="#ff9d9d",
    ground="#000000", cursor=("#ffffff", "#1f5fe0"), dark=True, dense=True,
)  # fmt: skip

TERMINAL_THEME = _theme(
    "terminal", text="ansi_default", strong="ansi_default", quiet="ansi_default", accent="ansi_default", better="ansi_green",
    worse="ansi_red", ground="ansi_default", cursor=("ansi_default", "ansi_default"), dark=True,
)  # fmt: skip
# No accent: every colour is pale on black or on white, and nobody knows which the terminal has. Bold letters and thick rules say enough.
TERMINAL_THEME.ansi = True
TERMINAL_THEME.boost = "ansi_default"
TERMINAL_THEME.variables |= {
    # Dimmed, not bright black: on some palettes that is the colour of the background.
    "quiet-text-style": "dim",
    # Not reversed, as the cursor's bar is.
    "hit-text-style": "bold underline",
    "cursor-hit-text-style": "bold reverse underline",
    "ansi-background": "ansi_default",
    "ansi-foreground": "ansi_default",
    "border-blurred": "ansi_default",
    # White on the palette's blue is pale where that is a light one.
    "block-cursor-text-style": "bold reverse",
}

THEMES = (DARK, LIGHT_THEME, CONTRAST, TERMINAL_THEME)

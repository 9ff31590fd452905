"""The four themes: dark, light, high contrast and the terminal's 16 colours."""

from textual.theme import Theme

DARK = Theme(
    name="dark",
    primary="#6cb6ff",
    secondary="#9ecbff",
    accent="#f0b429",
    warning="#f0b429",
    error="#ff8a80",
    success="#6fd3a3",
    foreground="#e6e9ef",
    background="#0f1720",
    surface="#0f1720",
    panel="#1c2836",
    variables={
        "text-muted": "#9fb0c3",
        "block-cursor-background": "#1d4a78",
        "block-cursor-foreground": "#ffffff",
        "block-cursor-text-style": "bold",
        "block-cursor-blurred-background": "#24384f",
        "block-cursor-blurred-foreground": "#e6e9ef",
    },
)

LIGHT_THEME = Theme(
    name="light",
    dark=False,
    primary="#0b4f8a",
    secondary="#1d5f99",
    accent="#8a4b00",
    warning="#8a4b00",
    error="#a3161c",
    success="#14633d",
    foreground="#16202b",
    background="#fbfbf8",
    surface="#fbfbf8",
    panel="#e7e9e4",
    variables={
        "text-muted": "#4c5a67",
        # As they are: made darker by Textual they would be the red of errors where there are 256 colours.
        "text-accent": "#8a4b00",
        "text-warning": "#8a4b00",
        "block-cursor-background": "#c5daf0",
        "block-cursor-foreground": "#16202b",
        "block-cursor-text-style": "bold",
        "block-cursor-blurred-background": "#d6dfe8",
        "block-cursor-blurred-foreground": "#16202b",
    },
)

CONTRAST = Theme(
    name="contrast",
    primary="#ffffff",
    secondary="#ffffff",
    accent="#ffff00",
    warning="#ffff00",
    error="#ff9d9d",
    success="#7dffb0",
    foreground="#ffffff",
    background="#000000",
    surface="#000000",
    panel="#000000",
    variables={
        "text-muted": "#ffffff",
        "block-cursor-background": "#003a80",
        "block-cursor-foreground": "#ffffff",
        "block-cursor-text-style": "bold",
        "block-cursor-blurred-background": "#00264d",
        "block-cursor-blurred-foreground": "#ffffff",
    },
)

TERMINAL_THEME = Theme(
    name="terminal",
    ansi=True,
    primary="ansi_default",
    secondary="ansi_default",
    accent="ansi_yellow",
    warning="ansi_yellow",
    # Bright, to be legible on the blue of the cursor too.
    error="ansi_bright_red",
    success="ansi_bright_green",
    foreground="ansi_default",
    background="ansi_default",
    surface="ansi_default",
    panel="ansi_default",
    boost="ansi_default",
    variables={
        "ansi-background": "ansi_default",
        "ansi-foreground": "ansi_default",
        "border-blurred": "ansi_default",
        "text-muted": "ansi_default",
        "block-cursor-background": "ansi_blue",
        "block-cursor-foreground": "ansi_bright_white",
        "block-cursor-text-style": "bold",
        "block-cursor-blurred-background": "ansi_default",
        "block-cursor-blurred-foreground": "ansi_default",
        "block-cursor-blurred-text-style": "underline",
        "scrollbar": "ansi_blue",
        "scrollbar-hover": "ansi_blue",
        "scrollbar-active": "ansi_blue",
        "scrollbar-background": "ansi_default",
        "scrollbar-background-hover": "ansi_default",
        "scrollbar-background-active": "ansi_default",
        "scrollbar-corner-color": "ansi_default",
    },
)

THEMES = (DARK, LIGHT_THEME, CONTRAST, TERMINAL_THEME)

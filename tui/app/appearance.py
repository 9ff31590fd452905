"""The browser's theme, chart characters and kind of chart."""

from tui.charts.kinds_of_chart import CHART_KINDS
from tui.text.glyphs import SETS, Glyphs
from tui.widgets.themes import THEMES

from .settings import Memory
from .terminal_app import TerminalApp


class Appearance:
    """Sets the theme, and the characters and kind of charts; saves the choice."""

    def __init__(self, app: TerminalApp, memory: Memory, theme: str, glyphs: Glyphs) -> None:
        self._app = app
        self._memory = memory
        for known in THEMES:
            app.register_theme(known)
        app.set_reactive(TerminalApp.glyphs, glyphs)
        app.set_reactive(TerminalApp.chart_kind, next((kind for kind in CHART_KINDS if kind == memory.began.chart), CHART_KINDS[0]))
        # Set without its watcher, and before the style sheets are parsed: changing the theme later would parse them again.
        app.set_reactive(TerminalApp.theme, theme)
        app.stylesheet.set_variables(app.get_css_variables())
        app.set_class(app.current_theme.dark, "-dark-mode")
        app.set_class(not app.current_theme.dark, "-light-mode")

    def next_theme(self) -> None:
        """Switch to the next theme and name it in a notice."""
        names = [theme.name for theme in THEMES]
        self._app.theme = names[(names.index(self._app.theme) + 1) % len(names)]
        self._announce("Theme", self._app.theme, self._memory.keep(theme=self._app.theme))

    def next_glyphs(self) -> None:
        """Switch to the next set of chart characters and name it in a notice."""
        names = list(SETS)
        self._app.glyphs = SETS[names[(names.index(self._app.glyphs.name) + 1) % len(names)]]
        self._announce("Chart characters", self._app.glyphs.name, self._memory.keep(glyphs=self._app.glyphs.name))

    def next_chart_kind(self) -> None:
        """Switch to the next kind of chart and name it in a notice."""
        kinds = CHART_KINDS
        self._app.chart_kind = kinds[(kinds.index(self._app.chart_kind) + 1) % len(kinds)]
        self._announce("Charts", self._app.chart_kind, self._memory.keep(chart=self._app.chart_kind))

    def _announce(self, what: str, chosen: str, trouble: str) -> None:
        self._app.notify(f"{what}: {chosen}{f' ({trouble})' if trouble else ''}", markup=False, timeout=2)

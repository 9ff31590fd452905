"""The browser's theme, the look of its charts, and the terminal's cursor."""

from tui.charts.kinds_of_chart import CHART_KINDS
from tui.text.glyphs import SETS, Glyphs, denser
from tui.widgets.themes import DENSE, PATTERNS, THEMES

from .settings import CURSORS, Memory
from .terminal_app import TerminalApp

OWN_THEME = "terminal"
"""The theme in the terminal's own colours."""


class Appearance:
    """Sets the theme, the look of charts and the terminal's cursor.

    It saves the reader's choice.
    """

    def __init__(self, app: TerminalApp, memory: Memory, theme: str, glyphs: Glyphs, cursor: str = "") -> None:
        """Set all three.

        Without a choice, the terminal's cursor is seen in the terminal's own theme.
        """
        self._app = app
        self._memory = memory
        self._cursor = cursor
        app.cursor_shown = self._shown(theme)
        for known in THEMES:
            app.register_theme(known)
        app.set_reactive(TerminalApp.glyphs, _fitting(glyphs, theme))
        app.set_reactive(TerminalApp.chart_kind, next((kind for kind in CHART_KINDS if kind == memory.began.chart), CHART_KINDS[0]))
        # Set without its watcher, and before the style sheets are parsed: changing the theme later would parse them again.
        app.set_reactive(TerminalApp.theme, theme)
        app.keep_own_colours()
        app.stylesheet.set_variables(app.get_css_variables())
        app.set_class(app.current_theme.dark, "-dark-mode")
        app.set_class(not app.current_theme.dark, "-light-mode")

    def next_theme(self) -> None:
        """Switch to the next theme and name it in a notice."""
        names = [theme.name for theme in THEMES]
        self._app.theme = names[(names.index(self._app.theme) + 1) % len(names)]
        self._app.glyphs = _fitting(SETS[self._app.glyphs.name], self._app.theme)
        self._announce("Theme", self._app.theme, self._memory.keep(theme=self._app.theme))
        if not self._cursor:
            self._app.show_cursor(shown=self._shown(self._app.theme))

    def next_glyphs(self) -> None:
        """Switch to the next set of chart characters and name it in a notice."""
        names = list(SETS)
        self._app.glyphs = _fitting(SETS[names[(names.index(self._app.glyphs.name) + 1) % len(names)]], self._app.theme)
        self._announce("Chart characters", self._app.glyphs.name, self._memory.keep(glyphs=self._app.glyphs.name))

    def next_chart_kind(self) -> None:
        """Switch to the next kind that changes a chart here, and name it in a notice.

        Where none does, the kind stays as it is, for other pages too.
        """
        now, before = self._app.chart_kind, self._charts()
        at = CHART_KINDS.index(now)
        for kind in (*CHART_KINDS[at + 1 :], *CHART_KINDS[:at]):
            self._app.chart_kind = kind
            if self._charts() != before:
                self._announce("Charts", kind, self._memory.keep(chart=kind))
                return
        self._app.chart_kind = now
        self._app.notify("No chart here has another kind.", markup=False, timeout=2)

    def _charts(self) -> list[object]:
        """What the charts on the screen show; found by name, as a page may have none."""
        screen = self._app.screen
        charts = [getattr(chart, "lines", ()) for chart in screen.query("Chart") if chart.size and chart.display]
        return [*charts, getattr(screen, "trends_drawn", None)]

    def switch_cursor(self) -> None:
        """Show the terminal's cursor, or hide it, and say so in a notice."""
        self._cursor = CURSORS[not self._app.cursor_shown]
        self._app.show_cursor(shown=not self._app.cursor_shown)
        self._announce("Cursor", self._cursor, self._memory.keep(cursor=self._cursor))

    def _shown(self, theme: str) -> bool:
        return self._cursor == CURSORS[True] if self._cursor else theme == OWN_THEME

    def _announce(self, what: str, chosen: str, trouble: str) -> None:
        self._app.notify(f"{what}: {chosen}{f' ({trouble})' if trouble else ''}", markup=False, timeout=2)


def _fitting(glyphs: Glyphs, theme: str) -> Glyphs:
    return denser(glyphs) if any(each.name == theme and each.variables[PATTERNS] == DENSE for each in THEMES) else glyphs


class AppearanceKeys:
    """The keys of the appearance, for the app that has one."""

    appearance: Appearance

    def action_next_theme(self) -> None:
        """Switch to the next theme."""
        self.appearance.next_theme()

    def action_next_chart_kind(self) -> None:
        """Switch to the next kind of chart."""
        self.appearance.next_chart_kind()

    def action_switch_cursor(self) -> None:
        """Show or hide the terminal's cursor."""
        self.appearance.switch_cursor()

    def action_next_glyphs(self) -> None:
        """Switch to the next set of chart characters."""
        self.appearance.next_glyphs()

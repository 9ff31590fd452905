"""Shows a checked document.

Its findings, worst first, stand beside the passage and the reason.
"""

from pathlib import PurePath
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.reactive import var
from textual.screen import Screen

from tui.documents.beside import Evidence
from tui.documents.finding import ORDER, CheckFinding, CheckReport, same_passage
from tui.documents.finding_lines import (
    document_finding_lines,
    finding_entry,
    finding_heading,
    finding_note,
    nothing_found,
    tally_words,
    unchecked_entry,
)
from tui.documents.passage import passage
from tui.navigation.commands import EVERYTHING, Place, may_run
from tui.nodes.copies import Copy
from tui.text.glyphs import BLOCKS, Glyphs
from tui.text.numbers import plural
from tui.text.spans import Line, Span
from tui.text.wrapping import clip
from tui.widgets.choices import Choices, ListEntry
from tui.widgets.frame import Crumbs, KeyBar, TooSmall
from tui.widgets.keys import bindings
from tui.widgets.pane import Pane

from .copy import CopyDialog
from .keys import KeysDialog
from .sizes import WIDE, name_size
from .style_sheets import FOLDER

SHEETS = [FOLDER / f"{name}.tcss" for name in ("page", "document", "dialog", "copy")]
"""The style sheets of the screen and its dialogs."""
DOCUMENT_PADDING = 3
"""Cells at the sides of the list, including its scroll bar."""
LEFT_OUT = "what could not be checked"
"""The key of the entry for what could not be checked or read."""


class DocumentScreen(Screen[None]):
    """Findings on the left or above, the passage and the reason on the right or below."""

    CSS_PATH: ClassVar[list[str | PurePath]] = [*SHEETS]
    BINDINGS: ClassVar[list[BindingType]] = bindings("document")
    place: ClassVar[Place] = "document"

    glyphs: var[Glyphs] = var(BLOCKS, init=False)

    def __init__(self, report: CheckReport, allowed: frozenset[str]) -> None:
        super().__init__()
        self.report = report
        self.allowed = allowed
        self.beside = Evidence(report.document)
        self.all = not any(finding.verdict != "agrees" for finding in report.findings)
        """Whether the findings that agree are listed too. They are where there is no other."""

    def compose(self) -> ComposeResult:
        """The breadcrumb, the two halves and the footer."""
        name_size(self, self.app.size)
        yield Crumbs().data_bind(DocumentScreen.glyphs)
        with Horizontal(id="halves"):
            yield Choices(id="findings")
            with Vertical(id="beside"):
                yield Pane(id="passage", focus=True, above=0.6).data_bind(DocumentScreen.glyphs)
                yield Pane(id="reason", focus=True, key="tab").data_bind(DocumentScreen.glyphs)
        yield KeyBar(self.place, EVERYTHING, frozenset())
        yield TooSmall()

    def on_mount(self) -> None:
        """List the findings and select the worst."""
        self.query_one(Crumbs).trail = ("Check", self.report.document.path.name)
        self.app.theme_changed_signal.subscribe(self, lambda theme: self.redraw())
        self.redraw()
        self.query_one("#findings", Choices).focus()

    def on_resize(self) -> None:
        """Draw for the new size."""
        name_size(self, self.app.size)
        self.redraw()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Whether an action may run: its command must be allowed."""
        return may_run(f"screen.{action}", parameters, self.allowed)

    def watch_glyphs(self) -> None:
        """Draw with other glyphs."""
        if self.is_mounted:
            self.redraw()

    def redraw(self) -> None:
        """Fill the list for the current width, verdicts and glyphs; the selection stays."""
        findings = self.report.findings
        tally = {verdict: sum(finding.verdict == verdict for finding in findings) for verdict in ORDER}
        width = (self.app.size.width // 2 if self.app.size.width >= WIDE else self.app.size.width) - DOCUMENT_PADDING
        entries: list[ListEntry] = []
        for verdict in ORDER:
            if tally[verdict] and (verdict != "agrees" or self.all):
                entries.append(ListEntry.heading(finding_heading(verdict, tally[verdict])))
                entries += [
                    ListEntry(str(number), finding_entry(finding, width, self.glyphs))
                    for number, finding in enumerate(findings)
                    if finding.verdict == verdict
                ]
        if self.report.unchecked or self.report.document.unread:
            entries.append(ListEntry.heading("Not checked"))
            entries += [
                ListEntry(f"{LEFT_OUT} {number}", unchecked_entry(each, width, self.glyphs))
                for number, each in enumerate(self.report.unchecked)
            ]
        if unread := self.report.document.unread:
            words = plural(len(unread), "part is not read", "parts are not read")
            entries.append(ListEntry(LEFT_OUT, ((Span("? ", "muted"), Span(clip(words, width - 2, self.glyphs))),)))
        choices = self.query_one("#findings", Choices)
        choices.fill(entries)
        self.query_one(Crumbs).aside = tally_words(tally)
        self._read(str(choices.marked))

    def action_go_finding(self, by: int) -> None:
        """Select the next or previous finding that does not agree, wrapping round."""
        choices = self.query_one("#findings", Choices)
        wrong = [str(number) for number, finding in enumerate(self.report.findings) if finding.verdict != "agrees"]
        if not wrong:
            self.app.notify("Nothing differs.", markup=False, timeout=2)
            return
        marked = str(choices.marked)
        at = wrong.index(marked) + by if marked in wrong else (0 if by > 0 else -1)
        choices.mark(wrong[at % len(wrong)])
        choices.focus()

    def action_agreeing(self) -> None:
        """List the findings that agree as well, or only the others."""
        self.all = not self.all
        self.redraw()

    def action_passage(self) -> None:
        """Focus the passage, then the reason, then the list.

        The arrows scroll what has the focus.
        """
        parts = [self.query_one(f"#{name}") for name in ("findings", "passage", "reason")]
        at = parts.index(self.focused) if self.focused in parts else 0
        self.set_focus(parts[(at + 1) % len(parts)])

    def action_scroll_passage(self) -> None:
        """Scroll the passage, or the reason while it has the focus."""
        reason = self.query_one("#reason", Pane)
        (reason if self.focused is reason else self.query_one("#passage", Pane)).more()

    def action_copy(self) -> None:
        """Copy the selected finding as one line, with what to ask."""
        if (finding := self._finding(str(self.query_one("#findings", Choices).marked))) is not None:
            self.app.push_screen(CopyDialog((Copy("text", finding_note(self.report, finding)),), self.glyphs))

    def action_keys(self) -> None:
        """Show the keys."""
        self.app.push_screen(KeysDialog(self.place, self.allowed))

    @on(Choices.Marked, "#findings")
    def _marked(self, event: Choices.Marked) -> None:
        self._read(event.name)

    @on(Choices.Chosen, "#findings")
    def _chosen(self) -> None:
        self.action_passage()

    def _finding(self, key: str) -> CheckFinding | None:
        return self.report.findings[int(key)] if key.isdecimal() else None

    def _read(self, key: str) -> None:
        reason, text = self.query_one("#reason", Pane), self.query_one("#passage", Pane)
        finding = self._finding(key)
        if finding is None:
            reason.show(self._left_out() if key.startswith(LEFT_OUT) else ())
            text.show(nothing_found(self.report, agreeing=len(self.report.findings)) if not self.report.differing else ())
            return
        width = (self.app.size.width - self.app.size.width // 2 - 3) if self.app.size.width >= WIDE else self.app.size.width - 2
        text.show(passage(self.report.document, finding, width, self.glyphs))
        together = same_passage(self.report.findings, finding)
        reason.show(document_finding_lines(finding, self.beside.words(finding.beside), together, width, self.glyphs))

    def _left_out(self) -> tuple[Line, ...]:
        counts = [(Span(f"{each.count:>6,}  ", "strong"), Span(f"{each.kind}: {each.why}")) for each in self.report.unchecked]
        parts = [
            (Span("not read: ", "muted"), Span(f"{part.what} ({part.place.words()}): {part.why}")) for part in self.report.document.unread
        ]
        return (*counts, *parts)

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
from tui.documents.document import DocumentPlace
from tui.documents.find_passages import FoundPassage, word_finder
from tui.documents.finding import ORDER, CheckFinding, CheckReport, findings_at, same_passage
from tui.documents.finding_lines import (
    REASON_HEADINGS,
    brief,
    document_finding_lines,
    finding_note,
    found_lines,
    left_out_lines,
    nothing_found,
    tally_words,
)
from tui.documents.passage import passage, passage_at
from tui.navigation.commands import EVERYTHING, Place, may_run
from tui.nodes.copies import Copy
from tui.text.glyphs import BLOCKS, Glyphs
from tui.text.spans import Line
from tui.widgets.choices import Choices, ListEntry
from tui.widgets.frame import Crumbs, Framed, KeyBar
from tui.widgets.keys import bindings
from tui.widgets.pane import Pane

from .copy import CopyDialog
from .document_entries import document_entries, entry_rows, left_out_parts
from .document_search import DocumentSearch
from .keys import KeysDialog
from .sizes import HIGH, WIDE, name_size
from .style_sheets import FOLDER

SHEETS = [FOLDER / f"{name}.tcss" for name in ("page", "document", "dialog", "asking", "copy")]
"""The style sheets of the screen and its dialogs."""
DOCUMENT_PADDING = 3
"""Cells at the sides of the list, including its scroll bar."""
FRAME = 2
"""Rows of the breadcrumb and the footer."""


class DocumentScreen(Framed, Screen[None]):
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
        self.all: bool | None = None
        """Whether the findings that agree are listed too. Until the reader says so, they are where there is room."""
        self.words = ""
        """What was searched for last."""
        self.reading = ""
        """The key of the entry that the panes show, unless a passage was found."""
        self.agreeing = False
        self.found: FoundPassage | None = None
        """The passage that was found and is shown, until the reader goes elsewhere."""

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
        choices = self.query_one("#findings", Choices)
        choices.fill(self._entries())
        tally = {verdict: sum(finding.verdict == verdict for finding in self.report.findings) for verdict in ORDER}
        self.query_one(Crumbs).aside = tally_words(tally)
        self._read(str(choices.marked))

    def _entries(self) -> tuple[ListEntry, ...]:
        size = self.app.size
        wide, spaced = size.width >= WIDE, size.height >= HIGH
        columns = (size.width // 2 if wide else size.width) - DOCUMENT_PADDING
        every = document_entries(self.report, columns, agreeing=True, spaced=spaced)
        others = any(finding.verdict != "agrees" for finding in self.report.findings)
        self.agreeing = self.all if self.all is not None else not others or (wide and entry_rows(every) <= size.height - FRAME)
        return every if self.agreeing else document_entries(self.report, columns, agreeing=False, spaced=spaced)

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
        self._leave_found()
        choices.focus()

    def action_agreeing(self) -> None:
        """List the findings that agree as well, or only the others."""
        self.all = not self.agreeing
        self.redraw()

    def action_find(self) -> None:
        """Search the document, and show the passage that is chosen."""
        self.app.push_screen(DocumentSearch(self.report, self.words, self._show_found, self.glyphs))

    def _show_found(self, words: str, found: FoundPassage) -> None:
        self.words, self.found = words, found
        self._read(str(self.query_one("#findings", Choices).marked))
        self.set_focus(self.query_one("#passage"))

    def action_clear(self) -> None:
        """Go back from the passage that was found to the selected finding."""
        self._leave_found()
        self.query_one("#findings").focus()

    def _leave_found(self) -> None:
        if self.found:
            self.found = None
            self._read(str(self.query_one("#findings", Choices).marked))

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
        if event.name != self.reading:
            self.found = None
            self._read(event.name)

    @on(Choices.Chosen, "#findings")
    def _chosen(self) -> None:
        self._leave_found()
        self.action_passage()

    def _finding(self, key: str) -> CheckFinding | None:
        return self.report.findings[int(key)] if key.isdecimal() else None

    def _read(self, key: str) -> None:
        """Show what was found, or else the entry with a key, in both panes."""
        self.reading = key
        size = self.app.size
        columns = (size.width - size.width // 2 - 3) if size.width >= WIDE else size.width - 2
        if self.found:
            lines = passage_at(self.report.document, self.found, self._listed(), word_finder(self.words), columns, self.glyphs)
            here = found_lines(findings_at(self.report.findings, self.found.place))
            self._show(f"Found: {self.words}", self.found.place, lines, "In this passage", here)
        elif finding := self._finding(key):
            lines = passage(self.report.document, finding, self._listed(), columns, self.glyphs)
            together = same_passage(self.report.findings, finding)
            reason = document_finding_lines(finding, self.beside.words(finding.beside), together, columns, self.glyphs)
            self._show("The passage", finding.place, lines, REASON_HEADINGS[finding.verdict], reason)
        else:
            part = next((each for each in left_out_parts(self.report) if each.key == key), None)
            place = (part and part.place) or DocumentPlace()
            lines = passage_at(self.report.document, FoundPassage(place, ""), self._listed(), None, columns, self.glyphs)
            said = left_out_lines(part.of, columns) if part else ()
            nothing = () if any(each.verdict != "agrees" for each in self.report.findings) else nothing_found(self.report)
            self._show("The document", place, lines, "Not read" if part and part.place else "Not checked", (*nothing, *said))

    def _listed(self) -> tuple[CheckFinding, ...]:
        """The findings that are listed, which the document has marks for."""
        return tuple(finding for finding in self.report.findings if self.agreeing or finding.verdict != "agrees")

    def _show(self, title: str, place: DocumentPlace, lines: tuple[Line, ...], why: str, reason: tuple[Line, ...]) -> None:
        text, below = self.query_one("#passage", Pane), self.query_one("#reason", Pane)
        text.set_title(title, brief(place))
        text.show(lines)
        below.set_title(why)
        below.show(reason)

"""A statement in full: text, figures, caveats, terms and place in the report."""

from tui.analysis.audit import of_place
from tui.analysis.chance import Chance, chance_words
from tui.analysis.changes import chances
from tui.analysis.finding import Finding
from tui.analysis.questions import question_of
from tui.analysis.resting import REST_ON
from tui.analysis.standings import standing
from tui.model.pack import Pack
from tui.model.report import Figure, Statement
from tui.text.figures import figure_stated
from tui.text.glyphs import BLOCKS, Glyphs
from tui.text.numbers import unit_word
from tui.text.spans import BLANK, Line, Span

from .board_words import TESTED_ON
from .deciding import deciding_line
from .draft_words import draft_span
from .figures_block import figures_block, shared_window
from .finding_words import why
from .links import statement_address
from .measure_lines import measure_blocks
from .node import block
from .source import source_line
from .standing_words import AS_PRINTED, standing_span
from .without_target import caveats_of


def figure_line(figure: Figure, chance: Chance | None = None) -> Line:
    """A figure in a line: label, value, unit, window, the report's words, and chance."""
    word = unit_word(figure.unit)
    unit = f" {word}" if word else ""
    return (
        Span(f"{figure.label}: ", "quiet"),
        Span(figure_stated(figure), "strong"),
        Span(f"{unit}, {figure.window}; printed as “{figure.printed}”"),
        *((Span(f"; {chance_words(chance)}"),) if chance and figure.role == "change" else ()),
    )


def says_why_open(finding: Finding) -> bool:
    """Whether the line of a word gives the reason why its check leaves it open."""
    return finding.claim.value is None and finding.verdict == "unchecked" and finding.support in TESTED_ON


def claim_line(finding: Finding, *, marked: bool = False) -> Line:
    """A checkable word with the sign of its standing.

    Where the word does not hold, or only nearly, and where its check leaves it open, it says why.
    """
    claim, left_open = finding.claim, says_why_open(finding)
    gives = f": {why(finding)}." if left_open or finding.verdict in ("close", "differs") else ""
    if left_open and finding.sentence[-1] in REST_ON.values():
        gives = f". {finding.sentence[-1]}."  # Its working is in the audit: the figures are on pages of their own.
    sign = standing_span(standing(finding))
    line: Line = (Span(f"{sign.text}\u00a0", sign.role), Span(f"{claim.label}: "), Span(f"“{claim.stated}”{gives}", "quiet"))
    return tuple(Span(span.text, "here") for span in line) if marked else line


def marked_line(line: Line) -> Line:
    """The line that the address names, with a sign and a role visible in every theme."""
    return (Span("› ", "here"), *(Span(span.text, "here") for span in line))


def statement_lines(pack: Pack, statement: Statement, figure: str = "", columns: int = 66, glyphs: Glyphs = BLOCKS) -> tuple[Line, ...]:
    """The whole statement from top to bottom, with one figure or claim marked.

    Each line is a paragraph that the caller wraps; figures are laid out in `columns`. `figure` is the id of the figure or claim to mark.
    """
    findings = of_place(pack, str(statement_address(pack, statement.id)))
    found = {finding.claim.part: finding for finding in findings}
    figures = figures_block(statement.figures, found, chances(pack, statement), columns, figure, glyphs)
    window = shared_window(statement.figures)
    known = {each.id for each in statement.figures} | {part for part, each in found.items() if each.claim.pair}
    claims = [claim_line(each, marked=part == figure) for part, each in found.items() if part not in known]
    asked = dict.fromkeys(question.question for each in findings if (question := question_of(pack, each)))
    lines: list[Line] = [(Span(statement.title, "strong"), *draft_span(statement.draft)), (Span(statement.text),)]
    if decides := deciding_line(findings):
        lines.insert(1, decides)
    if any(chance.beyond and id in found and standing(found[id]) == "ask" for id, chance in chances(pack, statement).items()):
        lines.append((Span(AS_PRINTED, "quiet"),))
    # As in the shell, caveats come before the figures: a small pane may not show what is further down.
    caveats = caveats_of(pack, statement)
    lines += block("Caveats" if len(caveats) > 1 else "Caveat", [(Span(caveat),) for caveat in caveats])
    lines += block(f"Figures, {window}" if window else "Figures", figures)
    lines += block("Claims", claims)
    lines += block("Questions to ask" if len(asked) > 1 else "Question to ask", [(Span("? ", "strong"), Span(each)) for each in asked])
    lines += [BLANK, (Span(source_line(pack, statement.sources), "quiet"),)]
    return tuple(lines)


def statement_info(pack: Pack, statement: Statement, part: str = "") -> tuple[Line, ...]:
    """The figures of a statement, their measures and its caveats.

    One of the figures is marked. Where one figure is marked, only its measure is described.
    """
    tested = chances(pack, statement)
    lines = {each.id: figure_line(each, chance=tested.get(each.id)) for each in statement.figures}
    figures = block("Figures", [marked_line(line) if id == part else line for id, line in lines.items()])
    measures = [figure.measure for figure in statement.figures if figure.measure and part in ("", figure.id)]
    return (*figures, *measure_blocks(pack, measures, caveats_of(pack, statement)))

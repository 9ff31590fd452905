"""The audit and the questions to ask in short, as on Home."""

from collections.abc import Iterator, Sequence
from itertools import accumulate

from tui.analysis.audit import audit, disagrees
from tui.analysis.finding import Finding
from tui.analysis.questions import BoardQuestion
from tui.analysis.standings import standing
from tui.model.pack import Pack
from tui.navigation.address import Address
from tui.text.numbers import plural
from tui.text.spans import Line, Span
from tui.text.wrapping import wrap

from .board_words import board_sentence, tally_line
from .every_question import about_of, every_question, topic_of
from .finding_words import claim_label, computed
from .home_plan import HomeEntry, rows_in_all
from .links import claim_address
from .node import block
from .standing_words import standing_span

AUDIT_ADDRESS, QUESTIONS_ADDRESS = Address("audit"), Address("audit", "questions")
_INDENT = 2


def board_entries(pack: Pack, columns: int, most: int, rows: int = 0) -> tuple[HomeEntry, ...]:
    """The sentence for a board, then the claims that do not hold or nearly do not.

    At most so many claims, the farthest off first. Nothing without an audit. Where the sentence does not fit in so many rows, the counts.
    """
    findings = audit(pack)
    if not findings:
        return ()
    of_note = sorted(filter(disagrees, findings), key=_gravity)
    sentence = tuple(wrap((Span(board_sentence(findings, brief=True)),), columns))
    if 0 < rows < len(sentence):
        sentence = (tally_line(findings, columns),)
    return (
        HomeEntry(AUDIT_ADDRESS, sentence),
        *(HomeEntry(claim_address(each.claim), _finding(pack, each, columns)) for each in of_note[:most]),
    )


def audit_in_short(pack: Pack, columns: int) -> tuple[Line, ...]:
    """The audit in counts and a sentence, then what does not hold or only nearly.

    The farthest off first.
    """
    findings = audit(pack)
    off = sorted(filter(disagrees, findings), key=_gravity)
    lines: list[Line] = [tally_line(findings, columns)] if findings else []
    lines.append((Span(board_sentence(findings)),))
    for title, verdict in (("Does not hold", "differs"), ("Close", "close")):
        found = [line for each in off if each.verdict == verdict for line in _finding(pack, each, columns)]
        lines += block(title, found)
    return tuple(lines)


def _gravity(finding: Finding) -> tuple[bool, float]:
    return finding.verdict != "differs", -finding.distance


def _finding(pack: Pack, finding: Finding, columns: int) -> tuple[Line, ...]:
    sign, shown = standing_span(standing(finding)), computed(finding)
    words = f" {claim_label(pack, finding.claim)}: “{finding.claim.stated}”{f', the data gives {shown}' if shown else ''}"
    return wrap((sign, Span(words)), columns, _INDENT)


def question_entries(pack: Pack, columns: int, rows: int = 0) -> tuple[HomeEntry, ...]:
    """The questions to ask the Force, the most urgent first.

    These are about what does not hold, then come those that would settle the most claims. Those that fit whole in so many rows come before
    the others, so that none is cut off, and in the order of the list of questions; a row that they leave says how many there are.
    """
    seen: dict[str, HomeEntry] = {}
    later: list[HomeEntry] = []
    every = every_question(pack)
    for asked in sorted(every, key=_urgency):
        entry = _question(pack, asked, columns)
        if len(entry.lines) <= rows:
            seen[asked.id] = entry
            rows -= len(entry.lines)
        else:
            later.append(entry)
    shown = [seen[asked.id] for asked in every if asked.id in seen]
    if rows > 0 and later:
        words = Span(f"  {plural(len(every), 'question')} in all", "quiet")
        shown.append(HomeEntry(QUESTIONS_ADDRESS, ((words,), *[()] * (rows - 1))))
    return (*shown, *later)


def rows_of_questions(pack: Pack, columns: int, most: int) -> int:
    """The rows of every question, or `most` where there are more."""
    rows = 0
    for asked in every_question(pack):
        rows += len(_question(pack, asked, columns).lines)
        if rows >= most:
            return most
    return rows


def _urgency(asked: BoardQuestion) -> tuple[bool, int]:
    return not asked.disputes, -len(asked.settles)


def _question(pack: Pack, asked: BoardQuestion, columns: int) -> HomeEntry:
    line: Line = (Span("? ", "strong"), Span(asked.question), Span(f"  {pack.topics[topic_of(pack, asked)].title}", "quiet"))
    return HomeEntry(about_of(pack, asked), wrap(line, columns, _INDENT))


def asking_entries(pack: Pack, columns: int, rows: int = 0) -> Iterator[HomeEntry]:
    """The audit with its gravest finding, then the questions, in so many rows."""
    audit_first = board_entries(pack, columns, 1, rows)
    yield from audit_first
    yield from question_entries(pack, columns, rows - rows_in_all(audit_first))


def differing_unseen(pack: Pack, entries: Sequence[HomeEntry], rows: int) -> int:
    """How many claims that do not hold are not among entries that fit in so many rows."""
    ends = accumulate(len(entry.lines) for entry in entries)
    seen = {entry.address for entry, end in zip(entries, ends, strict=True) if end <= rows}
    return sum(finding.verdict == "differs" and claim_address(finding.claim) not in seen for finding in audit(pack))

"""`beatbook audit`: each claim, what the report's figures give, the verdict."""

import shutil
import textwrap
from collections.abc import Iterator
from contextlib import suppress
from typing import TYPE_CHECKING

from .audit_ask import print_questions
from .audit_since import SINCE_EPILOG, print_since
from .exits import FOUND, PROBLEMS, UsageError
from .options import FORMATS, add_csv_raw, add_library, add_workshop
from .output import print_lines, print_remark
from .rows import literal, markdown_table, print_csv
from .target import target, target_address

if TYPE_CHECKING:
    import argparse
    from argparse import _SubParsersAction

    from tui.analysis.finding import Finding
    from tui.model.pack import Pack
    from tui.navigation.address import Address

FINDING_KEYS = ("address", "statement", "stated", "relation", "computed", "verdict", "ground", "why")
"""The keys of a record, and the columns of a table. `statement` is the address of the statement or the table that makes the claim."""

KIOSK_OPTIONS = ("--format", "--csv-raw", "--ask", "--since")
"""Options that a look-up over SSH may use."""

_ABOUT = """\
Checks every figure and every checkable word of a report against the report's own tables and words.

verdicts: agrees     holds: as stated, to the precision and with the relation of the words
          close      not as stated, but within 1%
          differs    does not hold: not as stated
          unchecked  not settled, as nothing in the report settles it, or a judgement; the reason says what is missing

grounds:  table, arithmetic, own-words  checked against the report's tables, sums or other words
          open-statistics               other statistics are in line, not in line or mixed; they never verify a claim
          bounded                       known only as a range
          ask-for                       the Force would have to give figures: see --ask
          judgement                     figures do not settle it
"""
_END = "exit codes: 0 if the audit was made, whatever the verdicts; 1 for a broken workshop; 2 for no such address or workshop\n\n"


def add(commands: "_SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command's parser."""
    parser = commands.add_parser(
        "audit",
        help="check each claim against the report's own figures",
        description=_ABOUT,
        epilog=_END + SINCE_EPILOG,
        allow_abbrev=False,
    )
    parser.add_argument("address", nargs="*", metavar="ADDRESS", help="a topic, statement, table or claim (default: the whole report)")
    listed = parser.add_mutually_exclusive_group()
    listed.add_argument("--ask", action="store_true", help="list the questions to ask the Force, and why")
    listed.add_argument(
        "--since", metavar="ID", help="check the questions and promises of an earlier workshop of the same force against this one"
    )
    add_library(parser)
    parser.add_argument("--format", choices=FORMATS, default="text", help="text (default), json, csv or markdown")
    add_csv_raw(parser)
    add_workshop(parser)
    parser.set_defaults(run=run)


def run(chosen: "argparse.Namespace") -> int:
    """Print the audit of a workshop, or of a part of it."""
    found = target(chosen, " ".join(chosen.address))
    if found is None:
        return PROBLEMS
    if chosen.since is not None:
        if found.rest.strip():
            raise UsageError(
                f"--since checks a whole workshop. Leave out {found.rest.strip()!r}, or use --workshop to choose the later one."
            )
        return print_since(chosen, found.pack)
    from tui.analysis.audit import audit
    from tui.navigation.address import HOME, Address  # late, for --help and --version

    wanted = _wanted(found.pack, found.rest, kiosk=getattr(chosen, "kiosk", False))
    findings = tuple(f for f in audit(found.pack) if wanted == HOME or Address.parse(f.claim.address).within(wanted))
    aside = [] if findings else _without(found.pack, wanted)
    if chosen.ask:
        print_questions(found.pack, findings, chosen.format, raw=chosen.csv_raw)
        (print_lines if chosen.format == "text" else print_remark)(aside)
        return FOUND
    if chosen.format == "json":
        from .json_text import json_lines  # late: only JSON needs it

        print_lines(json_lines(map(_record, findings)))
    elif chosen.format == "csv":
        print_csv([FINDING_KEYS, *(tuple(_record(finding).values()) for finding in findings)], raw=chosen.csv_raw)
    elif findings:
        print_lines((_markdown if chosen.format == "markdown" else _text)(found.pack, findings))
    else:
        print_lines(aside)
        return FOUND
    print_remark(aside)
    return FOUND


def _wanted(pack: "Pack", text: str, *, kiosk: bool) -> "Address":
    """The address whose claims to list; home for all of them.

    Raises UsageError for an unknown address.
    """
    from tui.navigation.address import HOME, Address  # late, for --help and --version

    if not text.strip():
        return HOME
    with suppress(ValueError):
        if str(address := Address.parse(text)) in pack.claims:
            return address
    address = target_address(pack, text, kiosk=kiosk)
    return HOME if address in (Address("audit"), Address("audit", "questions")) else address


def _without(pack: "Pack", address: "Address") -> list[str]:
    """The message for an address without claims, with the nearest that has some."""
    from tui.nodes.kinds import node  # late, as above
    from tui.nodes.nearby import nearby
    from tui.text.numbers import plural

    near = nearby(pack, address)
    wide = max((len(str(place.address)) for place in near), default=0)
    lines = [f"  {str(place.address).ljust(wide)}  {plural(place.claims, 'claim')}: {place.title}" for place in near]
    return [f"No claims in {address} ({node(pack, address).title}).{' Nearest:' if near else ''}", *lines]


def _summary(findings: "tuple[Finding, ...]") -> tuple[str, ...]:
    """The sentence for a board, and what it rests on."""
    from tui.nodes.board_words import board_sentence, grounds_sentence

    return tuple(filter(None, (board_sentence(findings), grounds_sentence(findings))))


def _record(finding: "Finding") -> dict[str, object]:
    from tui.nodes.finding_words import why

    claim = finding.claim
    values = (claim.address, claim.place, claim.stated, claim.relation, finding.computed, finding.verdict, finding.support, why(finding))
    return dict(zip(FINDING_KEYS, values, strict=True))


def _text(pack: "Pack", findings: "tuple[Finding, ...]") -> Iterator[str]:
    from tui.nodes.finding_lines import source_of
    from tui.nodes.finding_words import RESTS, attributions, claim_label, computed, relation, why
    from tui.nodes.standing_words import standing_word

    columns = max(40, shutil.get_terminal_size().columns)
    for sentence in _summary(findings):
        yield from textwrap.wrap(sentence, columns)
    for finding in findings:
        claim = finding.claim
        yield ""
        yield claim.address
        clauses = {"claim": claim_label(pack, claim), "stated": f"“{claim.stated}” ({relation(finding)})", "computed": computed(finding)}
        clauses |= {"verdict": standing_word(finding), "rests on": RESTS[finding.support], "why": why(finding)}
        clauses |= {"open statistics": " ".join(attributions(pack, finding))}
        for label, words in clauses.items():
            if words:
                yield from textwrap.wrap(
                    f"{label}: {words}", columns, initial_indent="  ", subsequent_indent="    ", break_on_hyphens=False
                )
    yield ""
    yield from textwrap.wrap(source_of(pack, findings), columns)


def _markdown(pack: "Pack", findings: "tuple[Finding, ...]") -> Iterator[str]:
    from tui.nodes.finding_lines import source_of
    from tui.nodes.finding_words import computed, why

    yield literal(" ".join(_summary(findings)))
    yield ""
    heads = [key for key in FINDING_KEYS if key != "statement"]
    yield from markdown_table(
        heads, ((f.claim.address, f.claim.stated, f.claim.relation, computed(f), f.verdict, f.support, why(f)) for f in findings)
    )
    yield ""
    yield literal(source_of(pack, findings))

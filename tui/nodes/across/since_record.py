"""What became of an earlier report's questions and promises, for programs."""

from collections.abc import Iterator, Mapping

from tui.analysis.questions import BoardQuestion
from tui.analysis.since.printed import LaterAnswer
from tui.analysis.since.promises import Promise
from tui.analysis.since.questions import CarriedQuestion, Retest
from tui.analysis.since.since import Since
from tui.nodes.finding_words import why
from tui.text.meeting import document
from tui.text.signs import BRACKETS

from .since_items import SaidItem
from .since_words import each_once, since_groups

SINCE_KEYS = ("group", "question", "address", "what", "words", "place")
"""The columns of a table with a row for each sentence."""


def since_data(found: Since) -> dict[str, object]:
    """Everything as objects and lists, with plain values."""
    return {
        "earlier": found.earlier.id,
        "later": found.later.id,
        "force": found.later.report.force,
        "questions": [_question(found, each) for each in found.carried],
        "newly_asked": [_new(found, each) for each in found.new],
        "promises": [_promise(each) for each in found.promises],
        "unknown": [{"address": str(place), "follows_up": named} for place, named in found.unknown],
        "sources": [f"{document(each)} ({each.id})" for each in (found.earlier, found.later)],
    }


def since_rows(found: Since) -> Iterator[tuple[str, ...]]:
    """A row for each sentence, below the keys."""
    yield SINCE_KEYS
    for group in since_groups(found):
        for item in group.items:
            yield from (_row(group.title.rpartition(" (")[0], item, *line[:3]) for line in item.lines)


def _row(group: str, item: SaidItem, label: str, words: str, place: object) -> tuple[str, ...]:
    return group, item.title, str(item.address), label, words, str(place or "")


def _question(found: Since, carried: CarriedQuestion) -> dict[str, object]:
    answers = list(each_once(carried.answers))
    return {
        "address": f"{found.earlier.id}:{carried.asked.address}",
        "question": carried.asked.question,
        "status": carried.status,
        "figures": [each for answer in answers for each in _figures(answer)],
        "missing": [
            {"measure": answer.wanted.measure.id, "member": member or None, "period": str(period) if period else None}
            for answer in answers
            for member, period in answer.missing
        ],
        "redefined": [answer.redefined for answer in answers if answer.redefined],
        "claims": [_claim(found, each) for each in carried.retests],
        "said": list(map(str, carried.said)),
        "perhaps": list(map(str, carried.perhaps)),
        "asked_again": carried.again,
    }


def _figures(answer: LaterAnswer) -> Iterator[Mapping[str, object]]:
    for each in answer.found:
        yield {
            "measure": answer.wanted.measure.id,
            "member": each.member or None,
            "period": str(each.period),
            "value": each.value,
            "sign": BRACKETS.get(each.mark),
            "address": str(each.address),
        }


def _claim(found: Since, retest: Retest) -> dict[str, object]:
    claim, after = retest.before.claim, retest.after
    return {
        "address": f"{found.earlier.id}:{claim.address}",
        "stated": claim.stated,
        "relation": claim.relation,
        "computed": after.computed,
        "verdict": after.verdict,
        "why": why(after),
        "from": list(dict.fromkeys(str(each.address) for each in retest.answer.found)),
    }


def _new(found: Since, asked: BoardQuestion) -> dict[str, object]:
    return {
        "address": f"{found.later.id}:{asked.address}",
        "question": asked.question,
        "why": asked.reason,
        "claims": [f"{found.later.id}:{each.claim.address}" for each in asked.findings],
    }


def _promise(promise: Promise) -> dict[str, object]:
    return {
        "address": str(promise.address),
        "promise": promise.statement.title,
        "mentioned": promise.mentioned,
        "matches": [
            {"address": str(each.address), "ground": each.ground, "measure": each.measure.id if each.measure else None}
            for each in promise.matches
        ],
        "targets": [
            {
                "target": each.figure.value,
                "period": str(each.printed.period),
                "value": each.printed.value,
                "met": each.met,
                "address": str(each.printed.address),
            }
            for each in promise.targets
        ],
    }

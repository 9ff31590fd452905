"""What a merged draft says of things that somebody has taken out of it.

A new version of a document may name them again: such names are left out, so that the pack stays sound.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from .figures import UNSETTLED


def leave_out_dangling(trees: Mapping[str, Any], fresh: Mapping[str, Any]) -> None:
    """Leave out names of things that are no longer there, in place.

    A measure that a table needs comes back, as `fresh` has it.
    """
    workshop = trees["workshop.yaml"]
    _bring_measures(workshop, fresh["workshop.yaml"])
    measures, tables = _ids(workshop["measures"]), _ids(workshop["tables"])
    statements = [each for topic in workshop["topics"] for section in topic["sections"] for each in section["statements"]]
    figures = {f"{each['id']}/{figure['id']}" for each in statements for figure in each.get("figures", ())}
    for statement in statements:
        if statement.get("table", "") and str(statement["table"]) not in tables:
            del statement["table"]
        for claim in (*statement.get("figures", ()), *statement.get("claims", ())):
            if "measure" in claim and str(claim["measure"]) not in measures:
                del claim["measure"]
            if not set(_tables(claim.get("check", {}))) <= tables:
                del claim["check"]
                claim.setdefault("reason", UNSETTLED)
    for topic in workshop["topics"]:
        for at in reversed(range(len(topic.get("headlines", ())))):
            headline = topic["headlines"][at]
            names = set(map(str, headline.get("figures", ())))
            if ("table" in headline and str(headline["table"]) not in tables) or not names <= figures:
                del topic["headlines"][at]
    entries = _ids(trees["outline.yaml"]["entries"])
    for term in trees.get("glossary.yaml", {"terms": ()})["terms"]:
        if not {*map(str, term["sources"])} <= entries:
            term["sources"] = [id for id in term["sources"] if str(id) in entries]


def _bring_measures(workshop: Any, fresh: Any) -> None:
    there = _ids(workshop["measures"])
    for table in workshop["tables"]:
        members = [id for each in table.get("dimensions", ()) for id in each.get("measures", {}).values()]
        for id in (*members, *(column["measure"] for column in table["columns"] if "measure" in column)):
            if str(id) not in there:
                workshop["measures"] += [each for each in fresh["measures"] if str(each["id"]) == str(id)]
                there.add(str(id))


def _tables(check: Any) -> Iterator[str]:
    """The tables that a check names, at any depth."""
    for key, value in check.items():
        if key in ("table", "per") and isinstance(value, str):
            yield str(value)
        for each in value if isinstance(value, list) else [value]:
            if isinstance(each, dict) and key != "where":
                yield from _tables(each)


def _ids(things: Any) -> set[str]:
    return {str(each["id"]) for each in things}

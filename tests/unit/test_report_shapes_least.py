"""The least that a workshop can be: one statement, and no table, matrix, glossary, deck, board, author or date."""

import json
from pathlib import Path

import pytest

from tui.cli import main

Captured = pytest.CaptureFixture[str]
FILES = {
    "datapackage.yaml": "name: least\ntitle: The least\nresources: []\n",
    "outline.yaml": """\
title: A letter
publisher: Anyshire Police
entries:
  - {id: p1, heading: Letter, ordinal: 1, kind: paragraph, page: 1, gist: One officer was hired}
""",
    "workshop.yaml": """\
title: A letter
force: Anyshire Police
covers: 2014-12
topics:
  - id: people
    title: People
    about: Who works for the police.
    headlines: [{label: Officers, note: one more}]
    sections:
      - id: officers
        title: Officers
        statements:
          - {id: hired, title: One officer was hired, text: The police hired one officer., sources: [p1]}
""",
}
ABSENT = ("matrix", "neighbourhood", "glossary", "abbreviation", "collision", "disposal", "None")


@pytest.fixture
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A library with only this workshop."""
    folder = tmp_path / "least"
    folder.mkdir()
    for name, text in FILES.items():
        (folder / name).write_text(text, encoding="utf-8")
    monkeypatch.setenv("BEATBOOK_LIBRARY", str(tmp_path))
    return tmp_path


def said(capsys: Captured, *words: str) -> str:
    assert main([*words]) == 0, capsys.readouterr().err
    return capsys.readouterr().out


def test_it_is_valid(library: Path, capsys: Captured) -> None:
    assert said(capsys, "validate", str(library / "least")).startswith("least: no problems")


@pytest.mark.parametrize("address", ["home", "people", "people/hired", "help"])
def test_nothing_that_it_lacks_is_mentioned(address: str, library: Path, capsys: Captured) -> None:
    text = said(capsys, "show", f"least:{address}").lower()
    assert [word for word in ABSENT if word.lower() in text] == []


def test_it_is_listed_and_found(library: Path, capsys: Captured) -> None:
    assert "least" in said(capsys, "list")
    found = json.loads(said(capsys, "find", "officer", "--workshop", "least", "--format", "json"))
    assert found[0]["address"] == "people/hired"


@pytest.mark.parametrize("address", ["matrix", "glossary", "category/city-centre"])
def test_what_it_lacks_is_no_address(address: str, library: Path, capsys: Captured) -> None:
    assert main(["show", f"least:{address}"]) == 2
    assert "Traceback" not in capsys.readouterr().err


def test_the_audit_has_no_claims(library: Path, capsys: Captured) -> None:
    assert json.loads(said(capsys, "audit", "--workshop", "least", "--format", "json")) == []

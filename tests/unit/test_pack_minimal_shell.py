"""The shell on the least that a workshop can be.

Its help lists no key for what it lacks, which is no address either.
"""

import json
from pathlib import Path

import pytest

from tui.cli import main

Captured = pytest.CaptureFixture[str]
ABSENT = ("matrix", "neighbourhood", "glossary", "abbreviation", "collision", "disposal", "none")


def said(capsys: Captured, least: Path, *words: str) -> str:
    assert main([*words, "--library", str(least.parent), "--workshop", "least"]) == 0, capsys.readouterr().err
    return capsys.readouterr().out


@pytest.mark.parametrize("address", ["home", "crime", "crime/total", "help"])
def test_nothing_that_it_lacks_is_mentioned(address: str, least: Path, capsys: Captured) -> None:
    text = said(capsys, least, "show", address).lower()
    assert [word for word in ABSENT if word in text] == []


@pytest.mark.parametrize("address", ["matrix", "glossary", "category/city-centre", "audit"])
def test_what_it_lacks_is_no_address(address: str, least: Path, capsys: Captured) -> None:
    assert main(["show", address, "--library", str(least.parent), "--workshop", "least"]) == 2
    assert "Traceback" not in capsys.readouterr().err


def test_the_audit_has_no_claims(least: Path, capsys: Captured) -> None:
    assert json.loads(said(capsys, least, "audit", "--format", "json")) == []

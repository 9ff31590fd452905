"""Two reports of one force, and how to compare two texts."""

from pathlib import Path

from tui.documents.check import check_document
from tui.documents.compared import AGAINST_KINDS
from tui.documents.finding import CheckFinding, CheckReport
from tui.documents.read import read

JUNE = """# Avonshire Constabulary: performance report, Quarter 1 2024/25

## Crime

Recorded crime in the 12 months to June 2024 was 30,105, a fall of 3.6%.

In 2023/24 the force recorded 31,240 crimes.

There were 37 knife crimes in the quarter.

Recorded crime by type

| Offence | 2022/23 | 2023/24 | Q1 2024/25 |
| --- | --- | --- | --- |
| Burglary | 2,041 | 1,861 | 450 |
| Robbery | 939 | 908 | 214 |
| Vehicle offences | 4,310 | 4,698 | 1,101 |
| Arson | 120 | 204 | 48 |

Burglary includes attempts.

## Officers

Scorecard

| Measure | Target | Actual |
| --- | --- | --- |
| Calls answered in 10 seconds | 90% | 88.1% |
| Emergency response in 15 minutes | 80% | 76.4% |
| Sickness days | 8.0 | 9.1 |
"""


def changed(*pairs: tuple[str, str], text: str = JUNE) -> str:
    """A text with each old part replaced by a new one. Every old part has to be there."""
    for old, new in pairs:
        assert old in text, old
        text = text.replace(old, new)
    return text


def compared(folder: Path, now: str, earlier: str, suffix: str = "md") -> CheckReport:
    """The report on a text, held against an earlier one."""
    paths = [folder / f"{name}.{suffix}" for name in ("now", "june")]
    for path, text in zip(paths, (now, earlier), strict=True):
        path.write_text(text, "utf-8")
    return check_document(*(read(path) for path in paths))


def differences(report: CheckReport) -> list[CheckFinding]:
    """What the earlier report has otherwise, worst first."""
    return [each for each in report.findings if each.kind in AGAINST_KINDS and each.verdict != "agrees"]


def told(folder: Path, now: str, earlier: str) -> list[tuple[str, str, str]]:
    """The kind of each difference, what is printed now and what was."""
    return [(each.kind, each.stated, each.computed) for each in differences(compared(folder, now, earlier))]

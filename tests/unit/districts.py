"""A table by district and a scorecard, to add to the small pack and break."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tui.pack.problems import PackError
from tui.pack.reader import read_pack

Edit = Callable[[str, str, str], None]

DISTRICTS = """\
  - id: districts
    title: Crime by district
    topic: crime
    sources: [crime.1]
    period: {frequency: financial-year}
    dimensions: [{id: district, title: District, whole: Anyshire}]
    columns:
      - {id: crimes, measure: recorded-crime}
      - {id: previous, of: crimes, as: previous}
      - {id: percent, of: crimes, as: percent-change}
      - {id: rank, of: crimes, as: rank}
      - {id: remark, of: crimes, as: note}
    printed: {totals: {2014/15: 70}}
  - id: card
    title: Scorecard
    topic: crime
    sources: [crime.2]
    dimensions: [{id: indicator, title: Indicator, measures: {Satisfied: satisfied, Health: health}}]
    columns: [{id: result}, {id: target, of: result, as: target}]
"""
MEASURES = """\
  - {id: satisfied, title: Satisfied, unit: "%", kind: percentage, better: higher}
  - {id: health, title: Health, kind: rating, scale: [Good, Concern, Risk]}
"""
RESOURCES = """\
  - name: districts
    path: districts.csv
    schema:
      fields:
        - {name: district, type: string}
        - {name: period, type: string}
        - {name: crimes, type: string}
        - {name: previous, type: integer}
        - {name: percent, type: number}
        - {name: rank, type: integer}
        - {name: remark, type: string}
      missingValues: ["", "[x]"]
  - name: card
    path: card.csv
    schema: {fields: [{name: indicator, type: string}, {name: result, type: string}, {name: target, type: string}]}
"""
CSV = """\
district,period,crimes,previous,percent,rank,remark
Leeds,2014/15,40 [p],50,-20,1,Centre
Bradford,2014/15,30[r],[x],,2,
Anyshire,2014/15,70,90,-22.2,,
"""
CARD = "indicator,result,target\nSatisfied,85.1,83\nHealth,Concern,Good\n"


@pytest.fixture
def pack(small: Path, edit: Edit) -> Path:
    """The small pack with a table by district and a scorecard."""
    edit("workshop.yaml", "\ntables:\n", f"\n{MEASURES}tables:\n{DISTRICTS}")
    (small / "datapackage.yaml").write_text((small / "datapackage.yaml").read_text(encoding="utf-8") + RESOURCES, encoding="utf-8")
    (small / "districts.csv").write_text(CSV, encoding="utf-8")
    (small / "card.csv").write_text(CARD, encoding="utf-8")
    return small


def problems(folder: Path) -> list[str]:
    with pytest.raises(PackError) as caught:
        read_pack(folder)
    return [str(problem).replace(f"{folder}/", "") for problem in caught.value.problems]

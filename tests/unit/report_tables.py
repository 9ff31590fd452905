"""Tables in the shapes that reports print, with true figures.

Nothing in them differs.

The figures are those of ../data and of open Home Office, DfT and ONS statistics (Open Government Licence v3.0), some of them rounded.
"""

from decimal import ROUND_HALF_UP, Decimal

from tui.documents.document import DocumentPlace, PrintedCell, PrintedTable

FORCES = ("Greater Manchester", "Merseyside", "West Yorkshire", "West Midlands")
CRIME = {"Violence": (15_102, 16_480), "Burglary": (28_080, 27_915), "Robbery": (7_462, 7_034), "Vehicle crime": (33_911, 36_020)}
POPULATION = {"Bradford": 528_155, "Calderdale": 206_355, "Kirklees": 430_990, "Leeds": 761_481, "Wakefield": 329_708}
BY_DISTRICT = {"Bradford": 61_204, "Calderdale": 19_355, "Kirklees": 41_862, "Leeds": 89_117, "Wakefield": 36_240}
MONTHS = ["Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec", "Jan", "Feb", "Mar"]
NOTICES = (254, 213, 250, 262, 195, 200, 191, 171, 191, 225, 124, 121)
EARLIER = (301, 187, 266, 240, 212, 233, 178, 190, 160, 241, 153, 149)


def rounded(value: Decimal | float | int, places: int = 1) -> str:
    """A number as printed, halves away from zero."""
    return f"{Decimal(value).quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP):,f}"


def share(part: int, whole: int, places: int = 1) -> str:
    return f"{rounded(Decimal(100 * part) / whole, places)}%"


def signed(value: int) -> str:
    return f"{value:+,}".replace("-", "−")


def growth(before: int, after: int, places: int = 1) -> str:
    return f"{'+' if after > before else ''}{rounded(Decimal(100 * (after - before)) / before, places)}%"


def table(rows: list[list[str]], title: str = "") -> PrintedTable:
    """A table as a reader gives it.

    `>` is covered by the cell to its left, `^` by the one above it.
    """
    width = max(map(len, rows))
    cells = (
        tuple(
            PrintedCell(
                "" if text in (">", "^") else text.strip("*"),
                DocumentPlace(table=1, row=at, column=place),
                text in (">", "^"),
                text.startswith("*"),
            )
            for place, text in enumerate([*row, *[""] * (width - len(row))], 1)
        )
        for at, row in enumerate(rows, 1)
    )
    return PrintedTable(tuple(cells), DocumentPlace(table=1), title)


def _years() -> list[list[str]]:
    rows = [["Offence", "2016/17", "2017/18", "Change", "% change", "% of total"]]
    old, new = (sum(pair[at] for pair in CRIME.values()) for at in (0, 1))
    for name, (before, after) in [*CRIME.items(), ("*Total*", (old, new))]:
        rows.append([name, f"{before:,}", f"{after:,}", signed(after - before), growth(before, after), share(after, new)])
    return rows


def _two_headers() -> list[list[str]]:
    rows = [["Offence", "2016/17", ">", "2017/18", ">", "Change", ">"], ["^", "Number", "%", "Number", "%", "Number", "%"]]
    old, new = (sum(pair[at] for pair in CRIME.values()) for at in (0, 1))
    for name, (before, after) in [*CRIME.items(), ("All crime", (old, new))]:
        change = [signed(after - before), growth(before, after)]
        rows.append([name, f"{before:,}", share(before, old), f"{after:,}", share(after, new), *change])
    return rows


def _grouped() -> list[list[str]]:
    groups = {"Acquisitive": ("Burglary", "Robbery", "Vehicle crime"), "Other": ("Violence", "Criminal damage")}
    figures = CRIME | {"Criminal damage": (20_410, 19_872)}
    rows = [["Group", "Offence", "2016/17", "2017/18"]]
    for group, names in groups.items():
        rows += [[group if at == 0 else "", name, *[f"{each:,}" for each in figures[name]]] for at, name in enumerate(names)]
        rows.append(["", "Sub-total", *[f"{sum(figures[name][at] for name in names):,}" for at in (0, 1)]])
    return [*rows, ["Grand Total", "", *[f"{sum(pair[at] for pair in figures.values()):,}" for at in (0, 1)]]]


def _headed_groups() -> list[list[str]]:
    rows = [["", "2016/17", "2017/18"], ["Acquisitive crime", "", ""]]
    names = ("Burglary", "Robbery", "Vehicle crime")
    rows += [[name, *[f"{each:,}" for each in CRIME[name]]] for name in names]
    rows.append(["Total", *[f"{sum(CRIME[name][at] for name in names):,}" for at in (0, 1)]])
    rows += [["Injury", "", ""], ["Violence", "15,102", "16,480"], ["of which: knife enabled", "1,204", "1,377"]]
    rows.append(["Homicide", "31", "44"])
    return [*rows, ["Total", "15,133", "16,524"]]


def _rates() -> list[list[str]]:
    rows = [["District", "Population", "Offences", "Per 1,000 population", "Rank"]]
    order = sorted(POPULATION, key=lambda name: -BY_DISTRICT[name] / POPULATION[name])
    for name, people in POPULATION.items():
        rate = rounded(Decimal(1000 * BY_DISTRICT[name]) / people)
        rows.append([name, f"{people:,}", f"{BY_DISTRICT[name]:,}", rate, str(order.index(name) + 1)])
    people, offences = sum(POPULATION.values()), sum(BY_DISTRICT.values())
    return [*rows, ["West Yorkshire", f"{people:,}", f"{offences:,}", rounded(Decimal(1000 * offences) / people), ""]]


def _grid() -> list[list[str]]:
    rows = [["Year", "Month", *[">"] * 11, "Total", "Monthly average"], ["^", *MONTHS, "^", "^"]]
    rows.append(["2013/14", *map(str, EARLIER), f"{sum(EARLIER):,}", rounded(Decimal(sum(EARLIER)) / 12)])
    rows.append(["2014/15", *map(str, NOTICES), f"{sum(NOTICES):,}", rounded(Decimal(sum(NOTICES)) / 12)])
    part = NOTICES[:4]
    return [*rows, ["2015/16", *map(str, part), *[""] * 8, f"{sum(part):,}", rounded(Decimal(sum(part)) / 4)]]


def _down() -> list[list[str]]:
    rows = [["Month", "2013/14", "2014/15", "Difference", "Cumulative 2014/15"]]
    for at, month in enumerate(MONTHS):
        rows.append([month, str(EARLIER[at]), str(NOTICES[at]), f"{NOTICES[at] - EARLIER[at]}", f"{sum(NOTICES[: at + 1]):,}"])
    rows.append(["Total", f"{sum(EARLIER):,}", f"{sum(NOTICES):,}", f"{sum(NOTICES) - sum(EARLIER)}", ""])
    return [*rows, ["Average", *[rounded(Decimal(sum(each)) / 12, 0) for each in (EARLIER, NOTICES)], "", ""]]


def _budget() -> list[list[str]]:
    lines = {
        "Police officers": (188_400, 186_950),
        "Police staff": (74_210, 75_030),
        "Premises": (21_305, 21_118),
        "Transport": (9_870, 10_214),
    }
    rows = [["£000s", "Budget", "Actual", "Variance", "Variance %"]]
    for name, (plan, actual) in [*lines.items(), ("Total", tuple(sum(each[at] for each in lines.values()) for at in (0, 1)))]:
        variance = actual - plan
        rows.append([name, f"{plan:,}", f"{actual:,}", f"({-variance:,})" if variance < 0 else f"{variance:,}", growth(plan, actual)])
    return rows


def _millions() -> list[list[str]]:
    pounds = {"Pay": 314_861, "Premises": 21_447, "Transport": 10_251, "Supplies": 38_448, "Income": -41_249}
    rows = [["Heading", "£m"], *[[name, f"{Decimal(value).scaleb(-3):.1f}"] for name, value in pounds.items()]]
    return [*rows, ["Total", f"{Decimal(sum(pounds.values())).scaleb(-3):.1f}"]]


def _survey() -> list[list[str]]:
    rows = [["District", "Respondents", "Very satisfied", "Fairly satisfied", "Dissatisfied"]]
    for name, answers in {"Bradford": (41, 33, 12), "Calderdale": (22, 19, 7), "Kirklees": (30, 27, 15), "Leeds": (55, 31, 14)}.items():
        base = sum(answers)
        rows.append([name, str(base), *[share(each, base, 0) for each in answers]])
    return rows


def _satisfaction() -> list[list[str]]:
    rows = [["Force", "12 months to Mar 2014", "12 months to Mar 2015", "Change (percentage points)", "Target", "Status"]]
    for name, before, after in (("A", 82.4, 85.1), ("B", 79.9, 78.2), ("C", 88.0, 86.3), ("D", 84.6, 85.5), ("E", 81.2, 83.0)):
        change = rounded(Decimal(str(after)) - Decimal(str(before)))
        rows.append(
            [name, f"{before}%", f"{after}%", change if change.startswith("-") else f"+{change}", "84%", "Met" if after > 84 else "Not met"]
        )
    return rows


def _suppressed() -> list[list[str]]:
    rows = [["Area", "White", "Asian", "Black", "Mixed", "Not stated", "Total"]]
    rows += [["Bradford", "612", "401", "35", "[c]", "20", "1,072"], ["Leeds", "1,905", "233", "101", "62", "<5", "2,304"]]
    return [*rows, ["Kirklees", "711", "302", "-", "31", "12", "1,056"], ["Total", "3,228", "936", "136", "[c]", "[c]", "4,432"]]


def _pairs() -> list[list[str]]:
    counts = {"Cancelled": 611, "Paid": 2_810, "Prosecuted": 1_522, "Course attended": 3_178}
    whole = sum(counts.values())
    rows = [["Disposal", "Tickets (%)"], *[[name, f"{count:,} ({share(count, whole)})"] for name, count in counts.items()]]
    return [*rows, ["Total", f"{whole:,} (100%)"]]


def _selection() -> list[list[str]]:
    return [
        ["Top five offences", "Number"],
        ["Shoplifting", "9,204"],
        ["Violence", "8,871"],
        ["Damage", "7,002"],
        ["Total crime", "61,204"],
    ]


def _changes_below() -> list[list[str]]:
    years = {"2016/17": [pair[0] for pair in CRIME.values()], "2017/18": [pair[1] for pair in CRIME.values()]}
    rows = [["Year", *CRIME, "Total"], *[[year, *[f"{each:,}" for each in values], f"{sum(values):,}"] for year, values in years.items()]]
    pairs = [*zip(*years.values(), strict=True), tuple(sum(values) for values in years.values())]
    rows.append(["Change", *[signed(after - before) for before, after in pairs]])
    return [*rows, ["% change", *[growth(before, after) for before, after in pairs]]]


def _part_years() -> list[list[str]]:
    return [["Offence", "2014", "2015 (Jan to Mar)", "Change"], ["Burglary", "1,204", "311", "-12"], ["Robbery", "988", "240", "+9"]]


def _rounded_counts() -> list[list[str]]:
    rows = [["Region", "Officers", "Staff", "Total"], ["North", "12,100", "7,300", "19,500"], ["South", "9,200", "6,100", "15,200"]]
    return [*rows, ["East", "4,300", "2,800", "7,000"], ["All", "25,500", "16,200", "41,700"]]


def _welsh() -> list[list[str]]:
    rows = [["Ardal", "2013/14", "2014/15", "Newid", "% newid"], ["Gwynedd", "4,102", "4,388", "+286", "+7.0%"]]
    return [*rows, ["Conwy", "5,011", "4,902", "-109", "-2.2%"], ["Cyfanswm", "9,113", "9,290", "+177", "+1.9%"]]


def _total_on_top() -> list[list[str]]:
    rows = [["Area", "2016", "2017", "2018"], ["All areas", "248,001", "252,377", "262,901"]]
    parts = (("Bradford", 61_204, 62_930, 65_017), ("Leeds", 125_357, 127_004, 131_530), ("Other areas", 61_440, 62_443, 66_354))
    return [*rows, *[[name, *[f"{each:,}" for each in values]] for name, *values in parts]]


def _scorecard() -> list[list[str]]:
    rows = [["Measure", "2013/14", "2014/15", "Change", "Trend"], ["Total recorded crime", "170,204", "174,611", "+2.6%", "▲"]]
    rows += [["Victim satisfaction", "84.2%", "85.1%", "+0.9%", "▲"], ["Average days lost", "9.1", "8.7", "-4.4%", "▼"]]
    return [*rows, ["Burglary", "13,022", "12,714", "-2.4%", "▼"], ["999 calls answered in 10 seconds", "92%", "90%", "-2%", "▼"]]


def _fractions() -> list[list[str]]:
    return [
        ["Team", "FTE 2014", "FTE 2015"],
        ["North", "310.4", "298.7"],
        ["South", "288.3", "290.1"],
        ["Central", "104.9", "99.8"],
        ["Total", "703.5", "688.7"],
    ]


def _quarters() -> list[list[str]]:
    quarters = {
        "Q1 2014/15": (57_139, 84_116),
        "Q2 2014/15": (57_639, 88_856),
        "Q3 2014/15": (59_801, 85_274),
        "Q4 2014/15": (58_814, 81_572),
    }
    rows = [["Quarter", "West Midlands", "Greater Manchester", "Both"]]
    rows += [[name, f"{one:,}", f"{other:,}", f"{one + other:,}"] for name, (one, other) in quarters.items()]
    one, other = (sum(pair[at] for pair in quarters.values()) for at in (0, 1))
    return [*rows, ["2014/15", f"{one:,}", f"{other:,}", f"{one + other:,}"]]


TABLES: dict[str, tuple[list[list[str]], str]] = {
    "years with changes and shares": (_years(), "Recorded crime by offence"),
    "two rows of headings": (_two_headers(), ""),
    "groups in a column": (_grouped(), ""),
    "groups with a heading": (_headed_groups(), ""),
    "rates and ranks": (_rates(), "Offences per 1,000 population by district"),
    "months across": (_grid(), "Fixed penalty notices"),
    "months down": (_down(), "Fixed penalty notices"),
    "a budget": (_budget(), "Revenue budget"),
    "amounts in millions": (_millions(), "Spending"),
    "a survey": (_survey(), "Satisfaction"),
    "points and targets": (_satisfaction(), "Victims satisfied"),
    "figures left out": (_suppressed(), "Stop and search by ethnicity"),
    "two figures in a cell": (_pairs(), ""),
    "a selection": (_selection(), ""),
    "changes below": (_changes_below(), ""),
    "a part year": (_part_years(), ""),
    "rounded counts": (_rounded_counts(), ""),
    "Welsh": (_welsh(), "Troseddau"),
    "a total on top": (_total_on_top(), ""),
    "a scorecard": (_scorecard(), "Performance at a glance"),
    "fractions": (_fractions(), "Full-time equivalents"),
    "quarters and their year": (_quarters(), ""),
}


def barred(text: str, title: str = "") -> PrintedTable:
    """A table from lines with bars between the cells."""
    return table([[cell.strip() for cell in row.split("|")] for row in text.strip("\n").splitlines()], title)

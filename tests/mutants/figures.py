"""Faults in what is worked out.

Control charts, comparisons, intervals, implied bases, relations and verdicts.
"""

from .mutant import Mutant

FIGURES = (
    Mutant(
        "xmr: a value exactly on the two-thirds line is near the limit",
        "near_upper < number <= upper or",
        "near_upper <= number <= upper or",
        "unit/test_borderlines.py",
    ),
    Mutant(
        "xmr: a value exactly on the lower two-thirds line is near the limit",
        "or lower <= number < near_lower",
        "or lower <= number <= near_lower",
        "unit/test_borderlines.py",
    ),
    Mutant(
        "xmr: a value exactly on the limit is not near it",
        "near_upper < number <= upper or",
        "near_upper < number < upper or",
        "unit/test_borderlines.py",
    ),
    Mutant(
        "xmr: a value exactly on the upper limit is outside",
        "1 if number > upper else -1) for at, number in enumerate(numbers) if number > upper or",
        "1 if number >= upper else -1) for at, number in enumerate(numbers) if number >= upper or",
        "unit/test_xmr.py",
    ),
    Mutant(
        "xmr: a value on the mean counts as above it",
        "return (value > mean) - (value < mean)",
        "return (value >= mean) - (value < mean)",
        "unit/test_xmr.py",
    ),
    Mutant(
        "xmr: a shift of six",
        "    for side, start, end in _runs(sides, RUN):".strip(),
        "for side, start, end in _runs(sides, RUN - 1):",
        "unit/test_xmr.py",
    ),
    Mutant("xmr: a trend of six", "_runs(steps, RUN - 1)", "_runs(steps, RUN - 2)", "unit/test_xmr.py"),
    Mutant("xmr: two of three on different sides of the mean", "if three[0] == three[1] == three[2] != 0 and", "if", "unit/test_xmr.py"),
    Mutant(
        "xmr: a shift hides a trend",
        "    steps = [(after > before) - (after < before) for before, after in pairwise(numbers)]",
        "    steps: list[int] = []",
        "unit/test_xmr.py",
    ),
    Mutant("xmr: a range exactly on the screen is kept", "found < SCREEN * mean_range", "found <= SCREEN * mean_range", "unit/test_xmr.py"),
    Mutant("xmr: screening leaves ranges of zero alone", "    if spared:\n        kept = ranges\n", "", "unit/test_cli_spc.py"),
    Mutant(
        "xmr: eleven points are enough",
        "trial=len(based) < ENOUGH",
        "trial=len(based) < ENOUGH - 1",
        "unit/test_xmr.py unit/test_xmr_second.py",
    ),
    Mutant(
        "xmr: a gap does not break a run",
        "if numbers and (value is None or place != due):",
        "if numbers and value is None:",
        "unit/test_xmr.py",
    ),
    Mutant(
        "xmr: correlated from 0.3, not above it",
        "correlation is not None and correlation >= DEPENDENCE",
        "correlation is not None and correlation > DEPENDENCE",
        "unit/test_borderlines.py",
    ),
    Mutant("chance: half the variance", "sqrt(max(0.0, 2 * base + change))", "sqrt(max(0.0, base + change))", "unit/test_chance.py"),
    Mutant(
        "chance: a change exactly as large as usual is beyond chance",
        "return Chance(most, most, abs(now - before) > most)",
        "return Chance(most, most, abs(now - before) >= most)",
        "unit/test_borderlines.py",
    ),
    Mutant(
        "like for like: the usual range of one period",
        "CONFIDENCE * phase.sigma * sqrt(2 * len(pairs))",
        "CONFIDENCE * phase.sigma * sqrt(2)",
        "unit/test_analysis_years.py",
    ),
    Mutant(
        "like for like: few points are judged",
        "None if few else reach, phase.correlation, few",
        "reach, phase.correlation, 0",
        "unit/test_borderlines.py",
    ),
    Mutant(
        "intervals: Newcombe with the ends of one share swapped",
        "below = sqrt((share - own.low) ** 2 + (other.high - base) ** 2)",
        "below = sqrt((own.high - share) ** 2 + (other.high - base) ** 2)",
        "unit/test_intervals.py",
    ),
    Mutant(
        "intervals: Wilson with a continuity correction",
        "middle = (share + square / 2) / (1 + square)",
        "middle = (share + square / 2 + 0.5 / whole) / (1 + square)",
        "unit/test_intervals.py",
    ),
    Mutant("implied: a fall is added to the base", "if falling else base + count", "if False else base + count", "unit/test_implied.py"),
    Mutant(
        "implied: an exact count has an allowance",
        "half = last / 2 if percent or last != 1 else 0",
        "half = last / 2",
        "unit/test_implied.py",
    ),
    Mutant(
        "implied: a rest keeps the ends of its base",
        "base = Range(max(0, all_of.low - own.high), all_of.high - own.low)",
        "base = Range(max(0, all_of.low - own.low), all_of.high - own.high)",
        "unit/test_audit_bases.py",
    ),
    Mutant(
        "checks: main at exactly 50%",
        "holds = True if bounds.low > 50 else False if bounds.high < 50 else None",
        "holds = True if bounds.low >= 50 else False if bounds.high < 50 else None",
        "unit/test_borderlines.py",
    ),
    Mutant(
        "checks: not main at exactly 50%",
        "holds = True if bounds.low > 50 else False if bounds.high < 50 else None",
        "holds = True if bounds.low > 50 else False if bounds.high <= 50 else None",
        "unit/test_borderlines.py",
    ),
    Mutant("checks: the same level within 10%", "SAME = 0.05", "SAME = 0.10", "unit/test_borderlines.py"),
    Mutant(
        "relations: about within 10%",
        "ABOUT, JUST, CLOSE = 0.05, 0.10, 0.01",
        "ABOUT, JUST, CLOSE = 0.10, 0.10, 0.01",
        "unit/test_relations.py",
    ),
    Mutant(
        "relations: close within 2%",
        "ABOUT, JUST, CLOSE = 0.05, 0.10, 0.01",
        "ABOUT, JUST, CLOSE = 0.05, 0.10, 0.02",
        "unit/test_relations.py",
    ),
    Mutant("relations: exactly there is over", "if computed <= stated:", "if computed < stated:", "unit/test_relations.py"),
    Mutant("relations: exactly there is under", "if computed >= stated:", "if computed > stated:", "unit/test_relations.py"),
    Mutant(
        "ranks: those with the same figure have different places",
        "firsts.setdefault(value, number)",
        "firsts[value] = number",
        "unit/test_checks_any_table.py unit/test_analysis_tables.py",
    ),
    Mutant(
        "targets: a target that is just reached is missed",
        "return value >= target if better",
        "return value > target if better",
        "unit/test_analysis_tables.py unit/test_checks_any_table.py",
    ),
    Mutant(
        "numbers: halves to the even digit",
        "Decimal(1).scaleb(-places), ROUND_HALF_UP, _WIDE",
        "Decimal(1).scaleb(-places), 'ROUND_HALF_EVEN', _WIDE",
        "unit/test_display_numbers.py",
    ),
    Mutant(
        "numbers: a rise without its sign",
        'return f"+{count(value)}" if value > 0 else count(value)',
        "return count(value)",
        "unit/test_display_numbers.py",
    ),
)

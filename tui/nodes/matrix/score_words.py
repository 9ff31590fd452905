"""The scores of activities in words, for the shell and the explorer."""

from tui.analysis.scores import FEWEST_COMPARED, FEWEST_SHOWN, MeanScore, mean_score, score_categories, score_groups, widest_gaps
from tui.model.pack import Pack
from tui.model.scores import Scores
from tui.nodes.record import Fact, RecordValue, data_fact, text_fact
from tui.text.numbers import MINUS, plural

TOO_FEW_ANSWERS = "too few answers"
SCORE_LIMITS = (
    f"Rows with fewer than {FEWEST_SHOWN} answers are left out of every score, so that nobody's answer can be worked out. "
    f"Gaps of fewer than {FEWEST_COMPARED} answers are not ranked, as a step of the scale could then be chance."
)
GAP_MEANING = "Gap: regularity minus importance. Below 0, an activity is less regular than important."
MOST_GAPS_LISTED = 10


def score_scale_words(scores: Scores) -> str:
    """The lowest and the highest score, and whether these are known or only seen."""
    low, high = f"{scores.low:g}", f"{scores.high:g}"
    if scores.declared:
        return f"Scores go from {low} (lowest) to {high} (highest)."
    return f"The scale is not stated. The lowest score given is {low}, the highest {high}."


def mean_words(mean: MeanScore, *, labelled: bool = True) -> str:
    """Scores in words: `importance 7.0, regularity 2.0, gap −5.0, 34 answers`.

    Below others they need no label: `7.0, 2.0, gap −5.0, 34 answers`.
    """
    if mean.importance is None or mean.regularity is None or mean.gap is None:
        return TOO_FEW_ANSWERS
    few = "" if mean.comparable else ", too few to rank the gap"
    importance, regularity = ("importance ", "regularity ") if labelled else ("", "")
    return (
        f"{importance}{score_words(mean.importance)}, {regularity}{score_words(mean.regularity)}, gap {gap_words(mean.gap)}, "
        f"{plural(mean.answers, 'answer')}{few}"
    )


def score_words(score: float) -> str:
    """A score with one decimal place."""
    return f"{score:z.1f}".replace("-", MINUS)


def gap_words(gap: float) -> str:
    """A gap with its sign and one decimal place."""
    return score_words(0.0) if round(gap, 1) == 0 else f"{gap:+.1f}".replace("-", MINUS)


def score_values(mean: MeanScore | None) -> dict[str, float | int | None]:
    """Scores for programs: null where nobody was asked or there are too few answers."""
    if mean is None:
        return {"importance": None, "regularity": None, "gap": None, "answers": None}
    values = {"importance": mean.importance, "regularity": mean.regularity, "gap": mean.gap}
    return {name: None if value is None else round(value, 2) for name, value in values.items()} | {"answers": mean.answers}


def matrix_score_facts(pack: Pack) -> tuple[Fact, ...]:
    """The scale, the widest gaps and what has too few answers, where there are scores."""
    if pack.scores is None:
        return ()
    found, scores = widest_gaps(pack), pack.scores
    listed = tuple({"id": id, "title": pack.row_title(id), **score_values(mean)} for id, mean in found.ranked)
    few = [f"{id} {pack.row_title(id)}" for id, _ in found.too_few]
    scale: RecordValue = {"low": scores.low, "high": scores.high, "declared": scores.declared, "source": scores.source}
    return (
        data_fact("scores", scale, "Scores", " ".join(filter(None, (score_scale_words(scores), scores.source)))),
        text_fact("Scores", SCORE_LIMITS),
        text_fact("Scores", GAP_MEANING),
        Fact("", "", "widest_gaps", listed),
        *(text_fact("Widest gap", f"{id} {pack.row_title(id)}: {mean_words(mean)}") for id, mean in found.ranked[:MOST_GAPS_LISTED]),
        Fact("Too few answers to rank" if few else "", "; ".join(few), "too_few_answers", tuple(id for id, _ in found.too_few)),
    )


def row_score_facts(pack: Pack, row: str) -> tuple[Fact, ...]:
    """The scores of an activity or capability: overall, by category and by group."""
    if pack.scores is None:
        return ()
    asked = [("", ""), *((id, "") for id in score_categories(pack)), *(("", group) for group in score_groups(pack))]
    asked += [(id, group) for id in score_categories(pack) for group in score_groups(pack)]
    found = [(category, group, mean) for category, group in asked if (mean := mean_score(pack, row, category, group))]
    values = tuple({"category": category or None, "group": group or None, **score_values(mean)} for category, group, mean in found)
    return (
        Fact("", "", "scores", values),
        *(text_fact(f"Score, {_of(pack, category, group)}", mean_words(mean)) for category, group, mean in found),
    )


def _of(pack: Pack, category: str, group: str) -> str:
    return ", ".join(filter(None, (pack.categories[category].title if category else "", group))) or "all answers"

"""A slide of a trend with the rebases of its deck: chart, headline and sentence."""

from tui.charts.rebased import rebased
from tui.model.deck import Slide
from tui.nodes.slide_content import REBASE_TRIED, SlideContent, short_sentence
from tui.nodes.table_views.rebase_words import effect_line, rebase_message
from tui.text.numbers import rounded
from tui.text.periods import each, when
from tui.text.spans import plain
from tui.text.units import plain_figure, unit_in_words


def with_rebases(slide: Slide, found: SlideContent) -> SlideContent:
    """The content with the slide's rebases; as it is where it has none.

    The headline of a whole trend becomes the mean of its last phase. A period keeps its own figure.
    """
    made = rebased(found.plan, slide.rebase) if slide.rebase and found.plan else None
    if made is None or found.plan is None or (measure := found.plan.measure) is None:
        return found
    start, per = made.rebases[-1], each(made.plan.periods[0]) if measure.additive and not measure.stock else "on average"
    found = found._replace(
        plan=made.plan,
        sentence=short_sentence(rebase_message(made.series, made.rebases, measure)),
        full=plain(effect_line(made.series, made.rebases, measure)),
        cautions=(REBASE_TRIED,),
    )
    if found.month is not None or slide.address.count("/") > 1:
        return found
    unit = unit_in_words(measure)
    return found._replace(
        large=plain_figure(rounded(made.plan.mean, made.plan.decimals), measure),
        words=per,
        unit=f"{unit}{', ' if unit else ''}the mean from {when(start)}",
    )

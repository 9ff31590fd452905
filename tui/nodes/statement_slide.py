"""The slide of a statement.

Its leading figure drawn large, with its unit, its window and the chart that shows it.
"""

import re

from msgspec.structs import replace

from tui.analysis.audit import of_place
from tui.analysis.chance import CHANCE, Chance, chance_words
from tui.analysis.changes import chances, changes
from tui.analysis.consistency import Consistency, combined
from tui.analysis.leading_figure import LeadingFigure, leading_figure
from tui.analysis.standings import standing, standing_of
from tui.model.pack import Pack
from tui.model.report import Figure, Statement
from tui.model.sentence_case import capital, whole_sentence
from tui.navigation.table_parts import TablePart
from tui.text.figures import figure_large, figure_qualifier, figure_stated, names_something, prints, tells_time
from tui.text.numbers import unit_word
from tui.text.periods import when
from tui.text.spans import Line, Span

from .links import statement_address
from .slide_content import MOST_CHARACTERS, MOST_HEADLINE_WORDS, MOST_WORDS, SlideContent, SlidePicture, short_sentence
from .slide_pictures.kinds import counted_picture, pictured_tiers
from .slide_pictures.levels import first_level, level_picture
from .slide_pictures.movements import pictured_changes
from .slide_pictures.ranks import rank_picture, ranked_table
from .slide_pictures.shares_stated import shares_stated
from .slide_pictures.texts import labelled_picture
from .slide_said import (
    adds_little,
    as_reported,
    change_tested,
    contradicted_figure,
    contradicted_large,
    figures_besides,
    in_its_words,
    is_brief,
    message_large,
    named_change,
    part_named,
    said_beside,
    said_besides,
    verdict_said,
    words_beside,
)
from .source import source_line
from .standing_words import AS_PRINTED
from .statement_cautions import CHANGES_STATED, close_behind, column_of, member_named_by, overlapping_limits, with_target
from .statement_pictures import course_drawn, of_all, parts_of_whole, share_on_both, with_level
from .statement_question import in_doubt, with_question
from .table_views.members import shares_shown

SUPERLATIVES = frozenset({"highest", "lowest", "above", "below", "only"})
"""Relations in words that rank a thing above or below others."""
SHARE_IN_WORDS = re.compile(r"\bhalf of\b|\b(?:a|one|two|three|four) (?:third|quarter|fifth|tenth)s? of\b", re.IGNORECASE)
"""How a title says a share in words."""
NOT_SETTLED = "Not settled: the report gives no figures to test this on."
NOT_SETTLED_FURTHER = "Not settled: the report gives no other figures to test this on."
"""Of a change that its own figures show to be beyond chance, while nothing else in the report tests these."""
NOT_ALL_SETTLED = "Not all settled: the report has no figures to test a part of it."
CONSISTENCY_WORDS: dict[Consistency, str] = {
    "in line": "Open statistics are in line with it, which does not prove it.",
    "not in line": "Open statistics are not in line with it.",
    "mixed": "Open statistics are mixed.",
}
"""How open statistics compare with claims that are not settled; the audit has their figures."""


def statement_slide(pack: Pack, statement: Statement, figure: str = "") -> SlideContent:
    """The slide of a statement, with its leading figure or the given one drawn large."""
    contradicted = None if figure else contradicted_figure(pack, statement)
    asked = contradicted.claim.part if contradicted else figure
    shown = next((each for each in statement.figures if each.id == asked), None) or _first(pack, statement)
    chance = _chance(pack, statement, shown) if shown else None
    beyond = bool(chance and chance.beyond)
    unchecked = _unchecked(pack, statement, NOT_SETTLED_FURTHER if beyond else NOT_SETTLED)
    as_printed = beyond and any(each.startswith(NOT_SETTLED_FURTHER) for each in unchecked)
    content = SlideContent(
        _where(pack, statement.id),
        statement.title,
        sentence=short_sentence((statement.title,)),
        full=statement.text,
        source=source_line(pack, statement.sources),
    )
    if shown:
        content = content._replace(large=figure_large(shown), before=figure_qualifier(shown).strip(), unit=_unit(statement, shown))
        if names_something(shown):
            content = content._replace(unit="")
        if contradicted:
            # The verdict is on this figure, and would seem to be on another one that is large.
            unit = content.unit if len(content.unit) <= MOST_CHARACTERS else shown.label
            content = content._replace(large=contradicted_large(contradicted, shown), before="", unit=unit)
        elif not figure:
            content = words_beside(content, shown, statement.title, part_named(pack, shown))
        if figure:
            beside = content.unit.partition(" · ")[0]
            if beside and beside == shown.unit and len(beside.split()) <= MOST_HEADLINE_WORDS and not content.words:
                content = content._replace(words=beside)
            printed: Line = (Span("Printed as ", "quiet"), Span(f"“{shown.printed}”"))
            content = content._replace(title=f"{statement.title}: {shown.label}", more=(printed,))
        if chance and not chance.beyond:
            # No slide says that something is up or down where the change could be chance.
            title = content.title if CHANCE in content.title else f"{content.title}: {CHANCE}"
            sentence = content.sentence if CHANCE in content.sentence else short_sentence((title,))
            content = content._replace(cautions=(whole_sentence(chance_words(chance)),), title=title, sentence=sentence)
        elif as_printed and not figure:
            # The slide of the topic and the last one count it among the changes beyond chance.
            content = content._replace(sentence=AS_PRINTED)
        elif chance and not figure:
            # That a short series cannot say more is among the notes.
            change = change_tested(statement, shown, chance)
            said = f"{named_change(pack, change) if change else statement.title}, {chance_words(replace(chance, few=''))}"
            told = short_sentence((said, said.partition(" (")[0]))
            if len(told.split()) <= MOST_WORDS:
                # The sentence has the change with its name, and the row of the unit need not have it too.
                unit = content.unit.removesuffix(f" · {figure_stated(change)}") if change else content.unit
                content = content._replace(sentence=told, unit=unit)
    if contradicted and shown:
        content = content._replace(sentence=verdict_said(pack, statement, shown))
    found = _shown(pack, statement, shown, content._replace(cautions=(*content.cautions, *unchecked)))
    found = with_target(pack, statement, shown, found)
    if figure:
        return found
    return (with_question if as_printed else in_doubt)(pack, statement, found)


def _chance(pack: Pack, statement: Statement, shown: Figure) -> Chance | None:
    """The test of the figure shown, or of the change that the title states."""
    tested = chances(pack, statement)
    stated = (figure.id for figure in statement.figures if prints(figure, statement.title))
    return next((tested[id] for id in (shown.id, *stated) if id in tested), None)


def _first(pack: Pack, statement: Statement) -> Figure | None:
    """The figure that leads: the title's, else that of the current period.

    None where the message is in words. A time or a duration is never the message, and a lone count only where the title says it.
    """
    figures = [figure for figure in statement.figures if not tells_time(figure)]
    told = next((figure for figure in figures if figure.role not in ("previous", "target") and prints(figure, statement.title)), None)
    if told is None and SHARE_IN_WORDS.search(statement.title):
        told = next((figure for figure in figures if figure.role == "share" and figure.unit == "%"), None)
    found = next(iter(leading_figure(pack, sorted(figures, key=names_something))), LeadingFigure())
    first = told or found.first
    if first is None or told:
        return first
    return None if _in_words(statement, first) or _incidental(first) else first


def _incidental(figure: Figure) -> bool:
    """Whether a number is a detail: a count that is neither measured nor checked."""
    return figure.fact or (figure.role == "count" and not figure.measure and figure.check is None)


def _in_words(statement: Statement, figure: Figure) -> bool:
    """Whether the message is in words, with a number: `the highest for 6 years`."""
    return figure.role == "count" and any(claim.relation in SUPERLATIVES for claim in statement.claims)


def _unchecked(pack: Pack, statement: Statement, not_settled: str) -> tuple[str, ...]:
    """What the figures do not settle; `not_settled` says that it is all of it.

    Its superlatives and comparisons; without these all that it claims, or some of it. It also says how open statistics compare.
    """
    findings = of_place(pack, str(statement_address(pack, statement.id)))
    ranks = {figure.id for figure in statement.figures if figure.role == "rank"}
    ranked = [each for each in findings if each.claim.relation in SUPERLATIVES or each.claim.part in ranks]
    # A number beside a rank, such as how many areas there are, does not support the rank.
    words = [each for each in findings if each.consistency and each.claim.value is None and each not in ranked]
    bold = [*ranked, *words] or [each for each in findings if each.consistency]
    consistency = combined(each.consistency for each in bold)
    if not any(each.verdict == "unchecked" for each in bold):
        # The page marks such a statement as one to ask about, and so does its slide.
        open_ones = [each for each in findings if standing(each) == "ask"]
        return () if standing_of(findings) != "ask" else (not_settled if len(open_ones) == len(findings) else NOT_ALL_SETTLED,)
    return (f"{not_settled} {CONSISTENCY_WORDS[consistency]}" if consistency else not_settled,)


def _where(pack: Pack, id: str) -> tuple[str, ...]:
    topic = pack.topics[pack.homes[id]]
    for section in topic.sections:
        if any(statement.id == id for statement in section.statements):
            return (topic.title, section.title)
    category = next(each for each in pack.matrix.categories if any(statement.id == id for statement in each.characteristics))
    return (topic.title, category.title)


def _unit(statement: Statement, figure: Figure) -> str:
    """What the figure counts, its window, and the other figure of the same measure."""
    said = figure.unit.casefold() in figure.label.casefold().split()
    parts = [] if said or not unit_word(figure.unit) or names_something(figure) else [figure.unit]
    if not (figure.role in ("change", "percent-change") and figure.measure) and figure.label.casefold() not in (figure.unit.casefold(), ""):
        parts.append(figure.label)
    parts.append(figure.window)
    others = [each for each in statement.figures if each is not figure and figure.measure and each.measure == figure.measure]
    parts += [figure_stated(each) for each in others]
    return " · ".join(parts)


def _shown(pack: Pack, statement: Statement, shown: Figure | None, content: SlideContent) -> SlideContent:
    """The content with its picture.

    The statement's table, its rank, its level beside another, or its change among those of the topic. Without any, its words at length.
    """
    if shown and content.sentence == short_sentence((statement.title,)) and prints(shown, statement.title):
        # The headline has the figure of the title.
        content = content._replace(sentence=verdict_said(pack, statement, shown) or content.sentence)
    headline = f"{content.large} {content.words}"
    has_said = content.headline_has_title or (content.words and headline in statement.title)
    if has_said and f"{headline} than" not in statement.title:
        # The headline has said the title.
        content = content._replace(sentence=said_besides(statement) or said_beside(statement, shown))
    if id := statement.table or ranked_table(pack, statement):
        from .slide_pictures.members import pictured_members, pictured_sums  # late: many statements have no table
        from .slide_pictures.outcomes import shares_picture
        from .table_slide import table_slide

        roles = {figure.role for figure in statement.figures}
        moves = not roles or ("rank" not in roles and bool(roles & CHANGES_STATED))
        table = table_slide(pack, pack.tables[id], TablePart(), changes=moves, own=member_named_by(shown), of=column_of(shown))
        content = in_its_words(content._replace(sentence=content.sentence or table.sentence), statement)
        if both := share_on_both(pack, statement):
            return content._replace(drawing=both.drawing, more=both.more)
        if "rank" in roles and shares_shown(pack.tables[id]):
            # Who is before whom, and not what part of the whole each is.
            ranked = pack.tables[id]
            return content.pictured(pictured_members(ranked, ranked.main, ranked.periods[-1], member_named_by(shown)))
        if summed := pictured_sums(pack.tables[id], shown):
            return content.pictured(summed)
        if shown and (also := overlapping_limits(pack.tables[id], statement.title, shown)):
            content = content._replace(sentence=also)
        elif shown and shares_shown(pack.tables[id]) and of_all(shown):
            return content._replace(drawing=shares_picture(pack.tables[id], whole=True))
        elif shown and (close := close_behind(pack.tables[id], shown)):
            content = content._replace(more=(*content.more, (Span(close, "quiet"),)))
        plan = with_level(pack, statement, shown, table.plan)
        return content._replace(plan=plan, drawing=table.drawing, grand=table.grand, briefs=table.briefs)
    topic = pack.homes[statement.id]
    found = changes(pack, topic)
    ladder = pack.topics[topic].ladder
    drawing = rank_picture(pack, statement) or level_picture(pack, statement) or counted_picture(pack, statement)
    picture = SlidePicture(drawing) if drawing else None
    levelled = shown and content.title == statement.title and not prints(shown, statement.title) and not rank_picture(pack, statement)
    if levelled and (level := first_level(pack, statement)):
        # The title has no figure: the headline is the level that is drawn.
        unit = " · ".join(filter(None, (capital(level.label), level.window)))
        content = content._replace(large=level.words, before="", words="", unit=unit)
        from .slide_pictures.against_targets import listed_targets  # late: few statements set levels beside targets

        if listed := listed_targets(pack, statement):
            content = content._replace(large=listed.figure, words=listed.unit, unit=", ".join((listed.unit, *filter(None, [level.window]))))
            picture = listed.picture or picture
    if drawing and counted_picture(pack, statement):
        content = content._replace(sentence=said_besides(statement) or content.sentence)
    if picture is None and len(found) == 1 and (course := course_drawn(pack, statement, found[0])):
        return _dated(content, course)._replace(plan=course.plan, month=course.month)
    if picture is None and any(change.statement == statement.id for change in found):
        picture = pictured_changes(found, one=statement.id)
    if picture is None and ladder and any(rung.statement == statement.id for rung in ladder.rungs):
        picture = pictured_tiers(ladder, one=statement.id)
    if picture is None and shown:
        drawn = next((each for each in statement.figures if each.unit == "%" and each.role == "share"), shown)
        led = drawn if content.title == statement.title and not prints(shown, statement.title) else shown
        shares = shares_stated(statement)
        picture = parts_of_whole(pack, led) or (SlidePicture(shares) if shares else None)
        if picture and led is not shown:
            content = content._replace(large=figure_large(led), before=figure_qualifier(led).strip(), words="")
            content = content._replace(unit=_unit(statement, led))
    if picture is None:
        # No empty frame for what the report does not print: the sentence is the picture.
        large = message_large(content, statement)
        if large.sentence and large.large != content.large:
            figures = figures_besides(statement, shown) if is_brief(statement.title) else []
            return large._replace(drawing=labelled_picture(figures) if figures else None)
        if large.sentence and adds_little(statement.text, large.sentence):
            return large
        return large._replace(more=(*large.more, (Span(as_reported(content, statement.text)),)))
    return content.pictured(picture)


def _dated(content: SlideContent, course: SlideContent) -> SlideContent:
    """The content with its period beside the figure, where the chart goes on after it."""
    at, periods = course.month, course.plan.periods if course.plan else ()
    words = f"in {when(at)}" if at is not None and periods and at != periods[-1] else ""
    if not words or content.words or content.before or len(words.split()) > MOST_HEADLINE_WORDS:
        return content
    return content._replace(words=words)

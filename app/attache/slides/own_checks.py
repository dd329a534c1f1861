"""What keeps a chart of the user's own data from going out, and what in it wants a look."""

from collections.abc import Iterator

from attache.charts.own.plotted import left_out
from attache.deck.keys import chart_key
from attache.deck.lookup import find_own_chart
from attache.pack.models import Chart
from attache.slides.findings import Finding, Level
from attache.slides.gather import Gathered


def own_chart_findings(deck: Gathered) -> Iterator[Finding]:
    """Findings on the charts of the user's own data, each with the key of its slide."""
    for part in deck.parts:
        for chart, choice in part.charts:
            if chart.own:
                title = choice.title or chart.title
                yield from _chart(deck, chart, title, chart_key(part.sector.id, chart.id))


def _chart(deck: Gathered, chart: Chart, title: str, key: str) -> Iterator[Finding]:
    from attache.charts.suggest.advice import advice  # most decks have no such chart

    own = find_own_chart(deck.deck, chart.id)
    if own is None:
        return
    if not own.source:
        yield Finding(
            Level.BLOCKS,
            "own-chart-no-source",
            f"The chart “{title}” of your own data has no source.",
            key,
            mend="Say where its numbers are from.",
        )
    if own.as_of is None:
        yield Finding(
            Level.BLOCKS,
            "own-chart-no-date",
            f"The chart “{title}” of your own data has no date.",
            key,
            mend="Say as of when its numbers are so.",
        )
    refusal = deck.refusals.get(chart.id)
    if refusal is not None:
        yield Finding(
            Level.BLOCKS,
            "own-chart-undrawn",
            f"The chart “{title}” cannot be drawn. {refusal.message}",
            key,
            mend=refusal.hint,
        )
        return
    home = {"language": deck.pack.language, "sector": chart.sectors[0]}
    for _, reason in left_out(own, **home):
        yield Finding(
            Level.WARNS,
            "own-chart-annotation",
            f"The chart “{title}” leaves out an annotation. {reason.message}",
            key,
            mend=reason.hint,
        )
    for each in advice(own, chart):
        yield Finding(
            Level.WARNS,
            "own-chart-misleads",
            f"The chart “{title}” may mislead. {each.message}",
            key,
            mend=each.hint,
        )

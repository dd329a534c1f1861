"""Which names of a deck its pack lacks, as happens when a deck outlives the pack it was made of."""

from collections.abc import Callable, Iterator

from attache.charts.spec import highlightable
from attache.deck.lookup import (
    find_marking,
    find_own_chart,
    find_point,
    find_question,
    find_sector,
    known_chart,
)
from attache.deck.models import ChartChoice, Deck
from attache.errors import AttacheError, unknown
from attache.pack.models import Pack


def unknown_names(pack: Pack, deck: Deck) -> tuple[AttacheError, ...]:
    """An error, with the nearest names, for each thing that `deck` names and `pack` lacks."""
    if deck.pack != pack.id:
        return (
            AttacheError(
                f"The deck was made from pack '{deck.pack}', not from '{pack.id}'.",
                f"Open it with pack '{deck.pack}'.",
            ),
        )
    return tuple(error for find, name in _named(deck) if (error := _missing(pack, find, name))) + (
        tuple(_unknown_highlights(pack, deck))
    )


_Find = Callable[[Pack, str], object]


def _named(deck: Deck) -> Iterator[tuple[_Find, str]]:
    yield find_marking, deck.marking
    for section in deck.sections:
        yield find_sector, section.sector
        yield from ((find_point, choice.point) for choice in section.choices)
        yield from ((_finds_chart(deck), chart.chart) for chart in section.charts)
    yield from ((find_question, question) for question in deck.questions)


def _finds_chart(deck: Deck) -> _Find:
    """What finds a chart of the deck's own data or of the pack, whether it can be drawn or not."""
    return lambda pack, chart: find_own_chart(deck, chart) or known_chart(pack, deck, chart)


def _missing(pack: Pack, find: _Find, name: str) -> AttacheError | None:
    try:
        find(pack, name)
    except AttacheError as error:
        return error
    return None


def _unknown_highlights(pack: Pack, deck: Deck) -> Iterator[AttacheError]:
    for choice in (choice for section in deck.sections for choice in section.charts):
        error = None if find_own_chart(deck, choice.chart) else _highlight_error(pack, choice)
        if error:
            yield error


def _highlight_error(pack: Pack, choice: ChartChoice) -> AttacheError | None:
    chart = pack.chart_by_id.get(choice.chart)
    if chart is None or not choice.highlight or choice.highlight in highlightable(chart):
        return None
    return unknown(f"highlight of chart {choice.chart}", choice.highlight, highlightable(chart))

"""Finding what a deck names in its pack; for a name that the pack lacks, the nearest ones."""

from collections.abc import Mapping
from typing import TypeVar

from attache.charts.own.models import OwnChart
from attache.charts.own.plotted import plotted, undrawn
from attache.deck.models import Deck
from attache.errors import AttacheError, unknown
from attache.pack.models import Chart, Marking, Pack, Point, Preset, Question, Sector

_Found = TypeVar("_Found")


def _find(kind: str, name: str, known: Mapping[str, _Found]) -> _Found:
    if name not in known:
        raise unknown(kind, name, known)
    return known[name]


def find_sector(pack: Pack, sector: str) -> Sector:
    """The sector of that id. Raises AttacheError for one that the pack lacks, as all here do."""
    return _find("sector", sector, pack.sector_by_id)


def find_point(pack: Pack, point: str) -> Point:
    """The point of that id."""
    return _find("point", point, pack.point_by_id)


def find_chart(pack: Pack, deck: Deck, chart: str) -> Chart:
    """The chart of that id, of the deck's own data or of the pack.

    Raises AttacheError for one that neither has, and for own data that cannot be drawn.
    """
    own = find_own_chart(deck, chart)
    if own is not None:
        return plotted(own, language=pack.language, sector=chart_sector(pack, deck, chart))
    return known_chart(pack, deck, chart)


def shown_chart(pack: Pack, deck: Deck, chart: str) -> Chart:
    """The chart of that id; one without data where own data cannot be drawn.

    Raises AttacheError for one that neither the deck nor the pack has.
    """
    try:
        return find_chart(pack, deck, chart)
    except AttacheError:
        own = find_own_chart(deck, chart)
        if own is None:
            raise
        sector = chart_sector(pack, deck, chart)
        return undrawn(own, language=pack.language, sector=sector)


def known_chart(pack: Pack, deck: Deck, chart: str) -> Chart:
    """The chart of that id of the pack; where it has none, all that there are are named."""
    if chart not in pack.chart_by_id:
        raise unknown("chart", chart, (*pack.chart_by_id, *(each.id for each in deck.charts)))
    return pack.chart_by_id[chart]


def find_own_chart(deck: Deck, chart: str) -> OwnChart | None:
    """The chart of the user's own data with that id; None where the deck has none."""
    return next((own for own in deck.charts if own.id == chart), None)


def chart_sector(pack: Pack, deck: Deck, chart: str) -> str:
    """The sector of the section that has the chart, else the first one of the pack."""
    sectors = (
        section.sector
        for section in deck.sections
        if any(choice.chart == chart for choice in section.charts)
    )
    return next(sectors, pack.sectors[0].id)


def find_question(pack: Pack, question: str) -> Question:
    """The question of that id."""
    return _find("question", question, pack.question_by_id)


def find_preset(pack: Pack, preset: str) -> Preset:
    """The preset of that id."""
    return _find("preset", preset, pack.preset_by_id)


def find_marking(pack: Pack, marking: str) -> Marking:
    """The marking of that id."""
    return _find("marking", marking, {mark.id: mark for mark in pack.markings})

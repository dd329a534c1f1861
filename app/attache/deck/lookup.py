"""Finding what a deck names in its pack; for a name that the pack lacks, the nearest ones."""

from collections.abc import Mapping
from typing import TypeVar

from attache.errors import unknown
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


def find_chart(pack: Pack, chart: str) -> Chart:
    """The chart of that id."""
    return _find("chart", chart, pack.chart_by_id)


def find_question(pack: Pack, question: str) -> Question:
    """The question of that id."""
    return _find("question", question, pack.question_by_id)


def find_preset(pack: Pack, preset: str) -> Preset:
    """The preset of that id."""
    return _find("preset", preset, pack.preset_by_id)


def find_marking(pack: Pack, marking: str) -> Marking:
    """The marking of that id."""
    return _find("marking", marking, {mark.id: mark for mark in pack.markings})

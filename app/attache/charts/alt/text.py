"""What a screen reader says of a chart, made from its data in plain words."""

import re
from collections.abc import Iterator, Sequence

from attache.charts.alt.facts import facts
from attache.charts.alt.phrases import Phrases, phrases
from attache.charts.alt.series import clipped, ended
from attache.charts.spec import ChartSpec
from attache.errors import AttacheError
from attache.pack.chart_type import ChartType
from attache.pack.models import Chart

LONGEST = 600
_LONGEST_OPENING = 220
_LONGEST_NOTES = 240
_NO_UNIT = (ChartType.TIMELINE, ChartType.SCATTER)  # a scatter has one an axis


def alt_text(chart: Chart, language: str = "en-US", spec: ChartSpec | None = None) -> str:
    """The alt text of a chart: at most `LONGEST` characters, numbers as its labels write them.

    It is said in Korean where the language is, otherwise in English. Where the `spec` of the chart
    is given, what its annotations say comes last, and is never left out for the sake of the data.
    """
    say = phrases(language)
    opening = f"{say.kinds[chart.type]}: {clipped(_measured(chart, say), _LONGEST_OPENING)}"
    notes = clipped(" ".join(_notes(spec)), _LONGEST_NOTES) if spec else ""
    room = LONGEST - (len(notes) + 1 if notes else 0)
    text = _joined([ended(opening), *facts(chart, say)], say, room)
    return f"{text} {notes}".rstrip()


def _measured(chart: Chart, say: Phrases) -> str:
    """What is measured, with the unit where the caption does not name it itself."""
    if not chart.unit or chart.type in _NO_UNIT or _names(chart.caption, chart.unit):
        return chart.caption
    return say.measured.format(caption=chart.caption, unit=chart.unit)


def _names(caption: str, unit: str) -> bool:
    """Whether a caption names the unit, as words and not as a part of one."""
    return bool(re.search(rf"(?<!\w){re.escape(unit)}(?!\w)", caption, re.IGNORECASE))


def _notes(spec: ChartSpec) -> Iterator[str]:
    """What the annotations say, those aside that are not drawn either."""
    from attache.charts.annotate.said import said  # most charts have none

    for annotation in spec.annotations:
        try:
            yield said(spec, annotation)
        except AttacheError:
            continue


def _joined(pieces: Sequence[str], say: Phrases, longest: int) -> str:
    """The pieces in order; where they grow too long, how many are left out instead."""
    text = pieces[0]
    for number, piece in enumerate(pieces[1:], start=1):
        left = len(pieces) - number
        rest = say.more.format(count=left)
        room = longest - (len(rest) + 1 if left > 1 else 0)
        if len(text) + 1 + len(piece) > room:
            return f"{text.rstrip(';.')}. {rest}"
        text = f"{text} {piece}"
    return text

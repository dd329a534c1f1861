"""Where every number on a slide stands: in the brief, in the pack's data, or in the user's edit."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from attache.charts.spec import ChartSpec
from attache.deck.models import Meeting
from attache.deck.wording import Said
from attache.pack.models import Chart, Figure
from attache.pack.numbers import normal, numbers
from attache.pack.vocabulary import Role
from attache.slides.gather import Gathered
from attache.slides.models import Slide
from attache.slides.own import own_texts
from attache.slides.texts import chart_blocks, chart_of, shown_texts

OWN_EDIT = "your own edit"
OWN_DATA = "own data"
_CHARTS_KEPT = 128
UNACCOUNTED = ""

# Slots that hold counts of the slide's own: the section's number and how much follows.
_COUNTS = frozenset({"number", "details"})
_COUNTED_TITLE = re.compile(r" \(\d+\)$")


@dataclass(frozen=True, slots=True)
class Standing:
    """One number on a slide and where it stands, in words; empty where it stands nowhere."""

    number: str
    where: str


def standings(deck: Gathered, slide: Slide) -> tuple[Standing, ...]:
    """Each number that the slide shows, once, in order, with where it stands.

    The brief's sentences come first, then figures, the data of charts, of the pack's and of the
    user's own, what a corrected wording
    rests on, the fact check, the meeting, and last the user's own edits: on a slide of the user's
    own every number is one. Counts of the deck's own
    (a section's number, how many points follow, which slide of a title) claim nothing and are left
    out.
    """
    shown = dict.fromkeys(_shown(deck, slide))
    known: dict[str, str] = {}
    if shown:
        for where, found in _evidence(deck, slide):
            for number in found:
                known.setdefault(number, where)
    return tuple(Standing(number, known.get(number, UNACCOUNTED)) for number in shown)


def unaccounted(deck: Gathered, slide: Slide) -> tuple[str, ...]:
    """The numbers on the slide that stand nowhere."""
    return tuple(each.number for each in standings(deck, slide) if each.where == UNACCOUNTED)


def own_edits(deck: Gathered, slide: Slide) -> tuple[str, ...]:
    """The numbers on the slide that only the user's own edits state."""
    return tuple(each.number for each in standings(deck, slide) if each.where == OWN_EDIT)


def _shown(deck: Gathered, slide: Slide) -> Iterator[str]:
    own = deck.own_by_key.get(slide.key)
    own_titles = (deck.deck.titles.get(slide.key), own.title if own else None)
    for slot, text in shown_texts(slide):
        if slot == "title" and text not in own_titles:
            yield from numbers(_COUNTED_TITLE.sub("", text))
        elif slot == "caption" and chart_of(slide) in deck.refusals:
            continue  # what stands there is why the chart cannot be drawn
        elif slide.role is not Role.SECTION or slot not in _COUNTS:
            yield from numbers(text)
    for block in chart_blocks(slide):
        yield from _labels(block.spec)


@lru_cache(maxsize=_CHARTS_KEPT)
def _labels(spec: ChartSpec) -> tuple[str, ...]:
    """The numbers that the labels of a chart's values show; own data may have thousands."""
    found: dict[str, None] = {}
    for series in spec.series:
        decimals = spec.decimals if series.decimals is None else series.decimals
        known = (value for value in series.values if value is not None)
        found.update(dict.fromkeys(_of_texts(_label(value, decimals) for value in known)))
    return tuple(found)


def _evidence(deck: Gathered, slide: Slide) -> Iterator[tuple[str, Iterable[str]]]:
    """(where, numbers that stand there) for all that the slide may rest on, the firmest first."""
    pack = deck.pack
    points = [deck.said_by_id[name] for name in slide.points]
    if slide.key in deck.own_by_key:
        yield OWN_EDIT, _own_numbers(deck, slide, points)
        return
    for number in slide.sentences:
        yield f"sentence {number}", numbers(pack.sentence_by_number[number].text)
    for name in dict.fromkeys((*slide.figures, *_figure_names(deck, slide, points))):
        figure = pack.figure_by_id[name]
        yield f"figure “{figure.label}”, sentence {figure.sentence}", _of_figure(figure)
    for chart in _charts(deck, slide):
        kind = OWN_DATA if chart.own else "chart data"
        yield f"{kind}, {chart.source}", _of_chart(chart)
    for point in points:
        if point.correction:
            basis = numbers(point.correction.basis)
            yield f"basis of the corrected wording of “{point.point.id}”", basis
    for caution in pack.cautions_of(slide.sentences):
        where = f"fact check of sentence {caution.sentence}"
        yield where, _of_texts((caution.note, caution.basis))
    yield from _framing(deck, slide)
    yield OWN_EDIT, _own_numbers(deck, slide, points)


def _framing(deck: Gathered, slide: Slide) -> Iterator[tuple[str, Iterable[str]]]:
    """What the slides around the content state of the deck itself."""
    pack = deck.pack
    yield "name of the section", numbers(slide.section)
    if slide.role is Role.COVER:
        yield "the meeting", _of_meeting(deck.deck.meeting)
        yield "date of the brief", numbers(pack.as_of)
        preset = pack.preset_by_id.get(deck.deck.preset or "")
        names = (preset.title, preset.subtitle) if preset else (pack.name,)
        yield "name of the occasion", _of_texts(names)
    if slide.role is Role.AGENDA:
        yield "name of the section", _of_texts(part.sector.name for part in deck.parts)
    if slide.role is Role.SOURCES:
        yield "number of a sentence", map(str, slide.sentences)
        yield "attribution of the brief", _of_texts((pack.as_of, pack.attribution))


def _charts(deck: Gathered, slide: Slide) -> Iterable[Chart]:
    """The charts on the slide; on the sources slide all of the deck's."""
    if slide.role is Role.SOURCES:
        return [chart for part in deck.parts for chart, _ in part.charts]
    chart = chart_of(slide)
    return [deck.chart_by_id[chart]] if chart else []


def _figure_names(deck: Gathered, slide: Slide, points: Iterable[Said]) -> Iterator[str]:
    """The figures of the slide's points and of its sentences."""
    for point in points:
        yield from point.point.figures
    for number in slide.sentences:
        yield from deck.figures_of_sentence.get(number, ())


def _of_texts(texts: Iterable[str]) -> Iterator[str]:
    return (number for text in texts for number in numbers(text))


def _of_figure(figure: Figure) -> Iterator[str]:
    yield normal(figure.value)
    yield from _of_texts((figure.display, figure.as_of, figure.label, figure.note))


def _of_chart(chart: Chart) -> frozenset[str]:
    """A chart's values, as they are and as its labels round them, and the names in its data."""
    decimals = chart.decimals
    values = tuple(
        (series.values, decimals if series.decimals is None else series.decimals)
        for series in chart.series
    )
    names = (*chart.categories, *(series.name for series in chart.series))
    events = tuple(f"{event.when} {event.what}" for event in chart.events)
    return _of_data(values, (*names, *events, chart.caption, chart.source, chart.footnote))


@lru_cache(maxsize=_CHARTS_KEPT)
def _of_data(
    series: tuple[tuple[tuple[float | None, ...], int], ...], texts: tuple[str, ...]
) -> frozenset[str]:
    """The numbers of series, each with its number of decimals, and of texts."""
    found = set(_of_texts(texts))
    for values, decimals in series:
        for value in (value for value in values if value is not None):
            found.add(normal(value))
            found.update(numbers(_label(value, decimals)))
            found.update(numbers(_label(value, 0)))
    return frozenset(found)


def _label(value: float, decimals: int) -> str:
    return f"{value:.{decimals}f}"


def _of_meeting(meeting: Meeting) -> Iterator[str]:
    texts = (meeting.title, meeting.subtitle, meeting.counterpart, meeting.place, meeting.principal)
    yield from _of_texts(texts)
    if meeting.date:
        yield from (str(meeting.date.day), str(meeting.date.year))


def _own_texts(chart: Chart) -> Iterator[str]:
    """What the user wrote on a chart of own data, its source and names aside."""
    yield chart.title
    yield chart.callout or ""
    yield from (annotation.text for annotation in chart.annotations)


def _own_numbers(deck: Gathered, slide: Slide, points: Iterable[Said]) -> Iterator[str]:
    own = [text for point in points for text in point.own]
    own.append(deck.deck.titles.get(slide.key, ""))
    for chart in _charts(deck, slide):
        own += [deck.chart_titles.get(chart.id, "")]
        own += _own_texts(chart) if chart.own else ()
    if slide.role is Role.CLOSING:
        own.append(deck.deck.remember or "")
    if slide.key in deck.own_by_key:
        own += own_texts(deck.own_by_key[slide.key])
    yield from _of_texts(own)

"""Checks that every number in a pack's wording stands in what the wording rests on."""

from collections import defaultdict
from collections.abc import Iterable
from decimal import Decimal

from attache.pack.entries import Entry
from attache.pack.faults import Faults
from attache.pack.models import Chart
from attache.pack.numbers import numbers
from attache.pack.references import PackEntries, closings

_FIGURE_TEXTS = ("label", "value", "display", "as_of", "note")
_POINT_TEXTS = ("headline", "support", "words")


def check_numbers(pack: PackEntries, charts: Iterable[Chart], faults: Faults) -> None:
    """Note every number that stands in none of its sentences, their cautions and their figures.

    A corrected wording may also take numbers from its own basis, and a chart's title and callout
    from the chart's data, rounded. `charts` are those whose data could be worked out.
    """
    if pack.sentences is None or pack.cautions is None or pack.figures is None:
        return  # without them nothing can be said of any number
    grounds = _Grounds(pack)
    for point in pack.points:
        ground = grounds.of(point.numbers("sentences"))
        _check(point, _POINT_TEXTS, ground, faults)
        corrected = point.table("corrected")
        if corrected is not None:
            own = ground.union(numbers(corrected.text("basis")))
            _check(corrected, _POINT_TEXTS, own, faults)
    for takeaway in pack.takeaways:
        _check(takeaway, ("title",), grounds.of(takeaway.numbers("sentences")), faults)
    for question in pack.questions or ():
        ground = grounds.of(question.numbers("sentences"))
        _check(question, ("question", "answer"), ground, faults)
    for sector in pack.sectors or ():
        _check(sector, ("why",), grounds.of(sector.numbers("why_sentences")), faults)
    for closing in closings(pack):
        _check(closing, ("remember",), grounds.of(closing.numbers("sentences")), faults)
    entry_of = {entry.text("id"): entry for entry in pack.charts or ()}
    for chart in charts:
        _check_chart(entry_of[chart.id], chart, grounds.of(chart.sentences), faults)


class _Grounds:
    """The numbers that each sentence vouches for."""

    def __init__(self, pack: PackEntries) -> None:
        self._numbers: defaultdict[int | None, set[str]] = defaultdict(set)
        for sentence in pack.sentences or ():
            self._add(sentence.whole("number"), sentence, ("text",))
        for caution in pack.cautions or ():
            self._add(caution.whole("sentence"), caution, ("note", "basis"))
        for figure in pack.figures or ():
            self._add(figure.whole("sentence"), figure, _FIGURE_TEXTS)

    def _add(self, number: int | None, entry: Entry, keys: Iterable[str]) -> None:
        for key in keys:
            self._numbers[number].update(numbers(entry.text(key)))

    def of(self, sentences: Iterable[int]) -> set[str]:
        """The numbers that any of the sentences vouches for."""
        return {number for each in sentences for number in self._numbers.get(each, ())}


def _check_chart(entry: Entry, chart: Chart, ground: set[str], faults: Faults) -> None:
    """Note numbers of a chart's words that are neither in its sentences nor in its data."""
    for event in entry.tables("events"):
        _check(event, ("when", "what"), ground, faults)
    labels = (
        *chart.categories,
        *(one.name for one in chart.series),
        *(e.when for e in chart.events),
    )
    values = [
        abs(Decimal(repr(value)))
        for one in chart.series
        for value in one.values
        if value is not None
    ]
    known = ground.union(number for label in labels for number in numbers(label))
    for key in ("title", "callout"):
        drawn = {number for number in numbers(entry.text(key)) if _rounds_to(number, values)}
        _check(entry, (key,), known | drawn, faults)


def _rounds_to(number: str, values: Iterable[Decimal]) -> bool:
    """Whether a numeral is one of the values, rounded to the decimals that it shows."""
    half = Decimal(5).scaleb(-len(number.partition(".")[2]) - 1)
    return any(abs(value - Decimal(number)) <= half for value in values)


def _check(entry: Entry, keys: Iterable[str], ground: set[str], faults: Faults) -> None:
    for key in keys:
        strangers = [number for number in numbers(entry.text(key)) if number not in ground]
        for number in dict.fromkeys(strangers):
            message = f"{number} stands in none of its sentences, their cautions or figures"
            faults.add(entry.at(key), message)

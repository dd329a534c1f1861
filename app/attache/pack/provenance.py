"""Checks that every number in a pack's wording stands in what the wording rests on."""

from collections import defaultdict
from collections.abc import Iterable

from attache.pack.entries import Entry
from attache.pack.faults import Faults
from attache.pack.numbers import numbers
from attache.pack.references import PackEntries, closings

_FIGURE_TEXTS = ("label", "value", "display", "as_of", "note")
_POINT_TEXTS = ("headline", "support", "words")


def check_numbers(pack: PackEntries, faults: Faults) -> None:
    """Note every number that stands in none of its sentences, their cautions and their figures.

    A corrected wording may also take numbers from its own basis.
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


def _check(entry: Entry, keys: Iterable[str], ground: set[str], faults: Faults) -> None:
    for key in keys:
        strangers = [number for number in numbers(entry.text(key)) if number not in ground]
        for number in dict.fromkeys(strangers):
            message = f"{number} stands in none of its sentences, their cautions or figures"
            faults.add(entry.at(key), message)

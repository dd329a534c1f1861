"""Checks that what the files of a pack say of each other is so: ids, sentences, markings."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from attache.errors import unknown
from attache.pack.entries import Entry
from attache.pack.faults import Faults, Place
from attache.pack.numbers import numbers
from attache.pack.vocabulary import Verdict

_BLOCKING = {verdict.value for verdict in Verdict if verdict.blocks}


@dataclass(slots=True)
class PackEntries:
    """Everything a pack's files say. A part whose file could not be read is None.

    `all_points` is False when one of several files of points could not be read.
    """

    header: Entry | None = None
    markings: Sequence[Entry] | None = None
    sectors: Sequence[Entry] | None = None
    sentences: Sequence[Entry] | None = None
    figures: Sequence[Entry] | None = None
    cautions: Sequence[Entry] | None = None
    charts: Sequence[Entry] | None = None
    questions: Sequence[Entry] | None = None
    presets: Sequence[Entry] | None = None
    points: Sequence[Entry] = ()
    all_points: bool = False
    takeaways: Sequence[Entry] = ()
    closing: Entry | None = None


def check_references(pack: PackEntries, faults: Faults) -> None:
    """Note every reference that leads nowhere and every id given twice."""
    _check_ids(pack, faults)
    _check_sentences(pack, faults)
    _check_names(pack, faults)
    _check_figures(pack, faults)
    _check_cautions(pack, faults)
    _check_use(pack, faults)
    _check_presets(pack, faults)


def _check_ids(pack: PackEntries, faults: Faults) -> None:
    for kind, entries in _named(pack).items():
        _once(((entry.at("id"), entry.text("id")) for entry in entries or ()), kind, faults)
    takeaways = (
        (entry.at(), f"{entry.text('sector')}, {entry.text('role')}") for entry in pack.takeaways
    )
    _once(takeaways, "takeaway for", faults)
    cautions = ((entry.at("sentence"), entry.whole("sentence")) for entry in pack.cautions or ())
    _once(cautions, "caution on sentence", faults)


def _once(places: Iterable[tuple[Place, object]], kind: str, faults: Faults) -> None:
    """Note each name that comes a second time. Empty names are faults of another kind."""
    seen: set[object] = set()
    for place, name in places:
        if name in seen:
            faults.add(place, f"{kind} '{name}' is given twice")
        elif name not in ("", None):
            seen.add(name)


def _named(pack: PackEntries) -> Mapping[str, Sequence[Entry] | None]:
    """What has ids, by its word."""
    return {
        "marking": pack.markings,
        "sector": pack.sectors,
        "figure": pack.figures,
        "point": pack.points,
        "chart": pack.charts,
        "question": pack.questions,
        "preset": pack.presets,
    }


def _check_sentences(pack: PackEntries, faults: Faults) -> None:
    """Note sentence numbers that the brief does not have."""
    if pack.sentences is None:
        return
    known = {sentence.whole("number") for sentence in pack.sentences}
    for entry, key in resting(pack):
        _once(entry.wholes(key), "sentence", faults)
        for place, number in entry.wholes(key):
            _in_brief(place, number, known, faults)
    for entry in (*(pack.figures or ()), *(pack.cautions or ())):
        number = entry.whole("sentence")
        if number is not None:
            _in_brief(entry.at("sentence"), number, known, faults)


def _in_brief(place: Place, number: int, known: set[int | None], faults: Faults) -> None:
    if number not in known:
        faults.add(place, f"there is no sentence {number}; the brief has {len(known)}")


def resting(pack: PackEntries) -> Iterable[tuple[Entry, str]]:
    """Every entry that rests on sentences, with the key that lists them."""
    for entries in (pack.points, pack.takeaways, pack.questions, pack.charts):
        yield from ((entry, "sentences") for entry in entries or ())
    yield from ((sector, "why_sentences") for sector in pack.sectors or ())
    yield from ((closing, "sentences") for closing in closings(pack))


def closings(pack: PackEntries) -> Iterable[Entry]:
    """The closing of the pack and those of its presets."""
    if pack.closing is not None:
        yield pack.closing
    for preset in pack.presets or ():
        closing = preset.table("closing")
        if closing is not None:
            yield closing


def _check_names(pack: PackEntries, faults: Faults) -> None:
    """Note ids that name nothing."""
    known = _Known(pack, faults)
    for sentence in pack.sentences or ():
        known.check_list(sentence, "topics", "sector")
    for takeaway in pack.takeaways:
        known.check(takeaway, "sector", "sector")
    for point in pack.points:
        known.check_list(point, "sectors", "sector")
        known.check_list(point, "figures", "figure")
        known.check(point, "marking", "marking")
    for chart in pack.charts or ():
        known.check_list(chart, "sectors", "sector")
        known.check_list(chart, "figures", "figure")
    for question in pack.questions or ():
        known.check_list(question, "sectors", "sector")
        known.check_list(question, "supports", "point")
    for preset in pack.presets or ():
        known.check(preset, "marking", "marking")
        known.check_list(preset, "questions", "question")
        for section in preset.tables("sections"):
            known.check(section, "sector", "sector")
            known.check_list(section, "points", "point")
            known.check_list(section, "charts", "chart")


class _Known:
    """The ids of a pack, to check names against; nothing is checked against an unread file."""

    def __init__(self, pack: PackEntries, faults: Faults) -> None:
        self._faults = faults
        self._ids = {
            kind: None if entries is None else [entry.text("id") for entry in entries]
            for kind, entries in _named(pack).items()
        }
        if not pack.all_points:
            self._ids["point"] = None

    def check(self, entry: Entry, key: str, kind: str) -> None:
        """Check the one name of `key`."""
        if name := entry.text(key):
            self._check(entry.at(key), name, kind)

    def check_list(self, entry: Entry, key: str, kind: str) -> None:
        """Check the list of names of `key`, each of which may come once."""
        _once(entry.texts(key), kind, self._faults)
        for place, name in entry.texts(key):
            self._check(place, name, kind)

    def _check(self, place: Place, name: str, kind: str) -> None:
        ids = self._ids[kind]
        if ids is not None and name and name not in ids:
            self._faults.add_error(place, unknown(kind, name, ids))


def _check_figures(pack: PackEntries, faults: Faults) -> None:
    """Note figures that are not in their sentence, and points whose figures are not in theirs."""
    texts = {s.whole("number"): s.text("text") for s in pack.sentences or ()}
    for figure in pack.figures or ():
        number, text = figure.whole("sentence"), figure.text("value")
        value = numbers(text)
        if number not in texts or len(value) != 1:
            continue
        if value[0] not in numbers(texts[number]):
            message = f"{text} does not stand in sentence {number}"
            faults.add(figure.at("value"), message)
        if numbers(figure.text("display")) != value:
            message = f"display '{figure.text('display')}' does not show the value {text}"
            faults.add(figure.at("display"), message)
    sentence_of = {figure.text("id"): figure.whole("sentence") for figure in pack.figures or ()}
    for point in pack.points:
        for place, name in point.texts("figures"):
            number = sentence_of.get(name)
            if number is not None and number not in point.numbers("sentences"):
                message = f"figure {name} is of sentence {number}, which is none of the point's"
                faults.add(place, message)


def blocked(pack: PackEntries) -> Mapping[int, str]:
    """The sentences that are contradicted or garbled, each with that verdict."""
    return {
        number: caution.text("verdict")
        for caution in pack.cautions or ()
        if caution.text("verdict") in _BLOCKING
        and (number := caution.whole("sentence")) is not None
    }


def _check_cautions(pack: PackEntries, faults: Faults) -> None:
    """Note points without the corrected wording they need, and titles on unsound ground."""
    verdicts = blocked(pack)
    for point in pack.points:
        unsound = [number for number in point.numbers("sentences") if number in verdicts]
        if unsound and "corrected" not in point.data:
            which = ", ".join(f"{number} ({verdicts[number]})" for number in unsound)
            message = f"corrected is missing: the point rests on sentence {which}"
            faults.add(point.at("corrected"), message)
    titles = [(entry, "sentences") for entry in (*pack.takeaways, *closings(pack))]
    titles += [(sector, "why_sentences") for sector in pack.sectors or ()]
    for entry, key in titles:
        for place, number in entry.wholes(key):
            if number in verdicts:
                message = f"sentence {number} is {verdicts[number]}; rest this on another"
                faults.add(place, message)


def _check_use(pack: PackEntries, faults: Faults) -> None:
    """Note sentences that no point uses, once every point is known."""
    if not pack.all_points:
        return
    used = {number for point in pack.points for number in point.numbers("sentences")}
    for sentence in pack.sentences or ():
        number = sentence.whole("number")
        if number is not None and number not in used:
            faults.add(sentence.at("number"), f"no point uses sentence {number}")


def _check_presets(pack: PackEntries, faults: Faults) -> None:
    """Note points chosen twice in a preset, and points above the preset's marking."""
    ranks = {marking.text("id"): rank for rank, marking in enumerate(pack.markings or ())}
    marking_of = {point.text("id"): point.text("marking") for point in pack.points}
    for preset in pack.presets or ():
        sections = list(preset.tables("sections"))
        chosen = [each for section in sections for each in section.texts("points")]
        _once(chosen, "point", faults)
        rank = ranks.get(preset.text("marking"))
        for place, name in chosen:
            needed = marking_of.get(name, "")
            if rank is not None and ranks.get(needed, 0) > rank:
                message = f"point {name} is marked {needed}, above the preset's own marking"
                faults.add(place, message)

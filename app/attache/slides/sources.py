"""The sources slide: every sentence used, every figure with its status, and the charts' sources."""

from collections.abc import Sequence

from attache.pack.models import Caution, Chart, Figure, Role
from attache.slides.frame import BACKUP
from attache.slides.gather import Gathered, shown_figures
from attache.slides.models import ReferencesBlock, Slide

Entry = tuple[str, str]


def sources(deck: Gathered, slides: Sequence[Slide]) -> Slide:
    """What the `slides` rest on. Cautions and doubts are for an internal deck only."""
    numbers = sorted({number for slide in slides for number in slide.sentences})
    entries = [
        *_group(f"Brief as of {deck.pack.as_of}", [("", deck.pack.attribution)]),
        *_group("Sentences of the brief", [_sentence(deck, number) for number in numbers]),
        *_group("Figures", [_figure(deck, figure) for figure in _figures(deck, slides)]),
        *_group("Charts", [_chart(chart) for part in deck.parts for chart, _ in part.charts]),
    ]
    if deck.internal:
        cautions = deck.pack.cautions_of(tuple(numbers))
        entries += _group("Cautions", [_caution(caution) for caution in cautions])
    return Slide(
        key="sources",
        role=Role.SOURCES,
        section=BACKUP,
        title="Sources",
        blocks=(ReferencesBlock(("left", "right"), tuple(entries)),),
        points=tuple(point.point.id for point in deck.points),
        sentences=tuple(numbers),
        figures=tuple(figure.id for figure in _figures(deck, slides)),
    )


def caution_text(caution: Caution) -> str:
    """A caution's note with what it is based on."""
    return f"{caution.note} Basis: {caution.basis}" if caution.basis else caution.note


def _group(heading: str, entries: Sequence[Entry]) -> list[Entry]:
    return [(heading, ""), *entries] if entries else []


def _sentence(deck: Gathered, number: int) -> Entry:
    """A sentence verbatim; in an outside deck that corrects it, what the correction rests on."""
    basis = "" if deck.internal else _replacing_basis(deck, number)
    text = deck.pack.sentence_by_number[number].text
    return (str(number), f"Corrected wording used; basis: {basis}" if basis else text)


def _replacing_basis(deck: Gathered, number: int) -> str:
    """The basis of the corrected wording that stands for a contradicted or garbled sentence.

    Empty where the deck also uses the sentence in the brief's own words.
    """
    caution = deck.pack.caution_by_sentence.get(number)
    using = [point for point in deck.points if number in point.point.sentences]
    bases = [point.correction.basis for point in using if point.correction]
    replaced = caution is not None and caution.verdict.blocks and len(bases) == len(using)
    return bases[0] if replaced and bases else ""


def _figures(deck: Gathered, slides: Sequence[Slide]) -> list[Figure]:
    shown = {name for slide in slides for name in slide.figures}
    shown.update(figure.id for figure in shown_figures(deck.pack, deck.points))
    return [figure for figure in deck.pack.figures if figure.id in shown]


def _figure(deck: Gathered, figure: Figure) -> Entry:
    parts = [figure.label, figure.as_of, f"sentence {figure.sentence}"]
    if deck.internal:
        parts += [figure.status.value, figure.note]
    return (figure.display, "; ".join(filter(None, parts)))


def _chart(chart: Chart) -> Entry:
    kind = "supplementary data, not from the brief: " if chart.supplementary else ""
    return (chart.title, f"{kind}{chart.source}")


def _caution(caution: Caution) -> Entry:
    return (f"Sentence {caution.sentence}, {caution.verdict.value}", caution_text(caution))

"""The sources slide: every sentence used, every figure with its status, and the charts' sources."""

from collections.abc import Sequence

from attache.deck.wording import Said
from attache.pack.models import Caution, Chart, Figure
from attache.pack.vocabulary import Role
from attache.slides.frame import BACKUP
from attache.slides.gather import Gathered, shown_figures
from attache.slides.models import ReferencesBlock, Slide
from attache.slides.sourceline import sentence_list

Entry = tuple[str, str]


def sources(deck: Gathered, slides: Sequence[Slide]) -> Slide:
    """What the `slides` rest on. Cautions and doubts are for an internal deck only."""
    numbers = sorted({number for slide in slides for number in slide.sentences})
    figures = _figures(deck, slides)
    brief = [("", deck.pack.attribution)] if numbers or figures else []
    entries = [
        *_group(f"Brief as of {deck.pack.as_of}", brief),
        *_group("Sentences of the brief", [_sentence(deck, number) for number in numbers]),
        *_group("Figures", [_figure(deck, figure) for figure in figures]),
        *_group("Corrected wordings", [_correction(point) for point in _corrected(deck)]),
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
        figures=tuple(figure.id for figure in figures),
    )


def caution_text(caution: Caution) -> str:
    """A caution's note with what it is based on."""
    return f"{caution.note} Basis: {caution.basis}" if caution.basis else caution.note


def _group(heading: str, entries: Sequence[Entry]) -> list[Entry]:
    return [(heading, ""), *entries] if entries else []


def _sentence(deck: Gathered, number: int) -> Entry:
    """A sentence verbatim; for an outside audience not where a fact check forbids to say it so."""
    return str(number), _instead(deck, number) or deck.pack.sentence_by_number[number].text


def _instead(deck: Gathered, number: int) -> str:
    """What stands for a contradicted or garbled sentence that no point of an outside deck says.

    Empty where the sentence itself may stand.
    """
    caution = deck.pack.caution_by_sentence.get(number)
    if deck.internal or caution is None or not caution.verdict.blocks:
        return ""
    using = [point for point in deck.points if number in point.point.sentences]
    if any(not point.correction for point in using):
        return ""
    if using:
        return "Used in the corrected wording below."
    return "Used for a chart or an answer; not quoted here."


def _corrected(deck: Gathered) -> list[Said]:
    return [point for point in deck.points if point.correction]


def _correction(point: Said) -> Entry:
    """The sentences that a corrected wording departs from, and what it is based on."""
    basis = point.correction.basis if point.correction else ""
    listed = sentence_list(point.point.sentences)
    return (f"{listed[0].upper()}{listed[1:]}", f"{point.headline}. Basis: {basis}")


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
    if chart.own:
        return (chart.title, f"own data, not from the brief: {chart.source}")
    kind = "supplementary data, not from the brief: " if chart.supplementary else ""
    return (chart.title, f"{kind}{chart.source}")


def _caution(caution: Caution) -> Entry:
    return (f"Sentence {caution.sentence}, {caution.verdict.value}", caution_text(caution))

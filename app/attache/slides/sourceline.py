"""The line at the foot of a slide that says what the slide rests on."""

from collections.abc import Iterable, Sequence

from attache.charts.own.units import is_korean
from attache.deck.models import Deck
from attache.deck.wording import Said
from attache.pack.models import Chart, Pack

_LONGEST_BASIS = 120


def sentence_list(numbers: Iterable[int]) -> str:
    """Sentence numbers in words: "sentence 9", "sentences 10, 13, 14", "sentences 19–21, 33"."""
    ordered = sorted(set(numbers))
    word = "sentence" if len(ordered) == 1 else "sentences"
    return f"{word} {', '.join(_span(run) for run in _runs(ordered))}"


def source_line(
    pack: Pack,
    sentences: Sequence[int],
    *,
    points: Sequence[Said] = (),
    chart: Chart | None = None,
    checked: Sequence[str] = (),
    own: bool = False,
) -> str:
    """What a slide rests on, in sentences; empty where nothing is claimed.

    `checked` are the sources of a fact check that the slide takes numbers from; `own` says that a
    text of the user shows on the slide.
    """
    parts = [f"brief as of {pack.as_of}, {sentence_list(sentences)}"] if sentences else []
    parts += [basis.rstrip(". ") for basis in checked]
    parts += _corrections(points)
    if own:
        parts.append("own wording")
    lines = [_stopped(f"Source: {'; '.join(parts)}")] if parts else []
    return " ".join([*lines, *([chart_source(chart, pack.language)] if chart else [])]).rstrip()


def has_own(deck: Deck, key: str, points: Sequence[Said]) -> bool:
    """Whether a text of the user shows on the slide of that key."""
    return bool(deck.titles.get(key)) or any(point.own for point in points)


def _runs(ordered: Sequence[int]) -> list[list[int]]:
    """Consecutive numbers together from three on: two are read faster as "13, 14"."""
    runs: list[list[int]] = []
    for number in ordered:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return [
        piece for run in runs for piece in ([run] if len(run) > 2 else [[each] for each in run])
    ]


def _span(run: Sequence[int]) -> str:
    return f"{run[0]}–{run[-1]}" if len(run) > 1 else str(run[0])


def _corrections(points: Sequence[Said]) -> list[str]:
    bases = {point.correction.basis: None for point in points if point.correction}
    if not bases:
        return []
    short = "; ".join(basis.rstrip(". ") for basis in bases)
    if len(short) > _LONGEST_BASIS:  # in full in the notes and among the sources
        return ["corrected wording"]
    return [f"corrected wording, basis: {short}"]


def chart_source(chart: Chart, language: str) -> str:
    """Where a chart's data are from, unless the brief's sentences say that, and its footnote."""
    if chart.own:
        source = f"{'자체 자료' if is_korean(language) else 'Own data'}: {chart.source}"
    elif chart.supplementary:
        source = f"Supplementary data, not from the brief: {chart.source}"
    else:
        source = "" if chart.sentences else f"Source: {chart.source}"
    return " ".join(_stopped(line) for line in (source, chart.footnote) if line)


def _stopped(line: str) -> str:
    return line if line.endswith((".", "!", "?")) else f"{line}."

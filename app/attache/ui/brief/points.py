"""What a pack offers as rows: points and charts under their first sector, questions at the end."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from attache.deck.models import Deck
from attache.pack.chart_type import ChartType
from attache.pack.models import Caution, Chart, Pack, Point, Question
from attache.pack.vocabulary import Audience, Kind
from attache.ui.brief.search import Filter, folded

QUESTIONS = "questions and answers"
"""The id of the group of questions. No sector has it: ids have no spaces."""


class RowKind(StrEnum):
    """What a row puts into the deck."""

    POINT = "point"
    CHART = "chart"
    QUESTION = "question"


@dataclass(frozen=True, slots=True, eq=False)
class Row:
    """One thing that can be ticked. `key` tells rows apart.

    `figures` are numbers as a card shows them. `corrected` is the headline of the corrected wording
    that is offered, else empty. `searched` is all that a search looks into, folded.
    """

    key: str
    kind: RowKind
    id: str
    group: str
    headline: str
    point_kind: Kind | None
    chart_type: ChartType | None
    sectors: tuple[str, ...]
    sentences: tuple[int, ...]
    figures: tuple[str, ...]
    cautions: tuple[Caution, ...]
    audience: tuple[Audience, ...]
    corrected: str
    searched: str

    @property
    def blocked(self) -> tuple[Caution, ...]:
        """The cautions that ask for a decision."""
        return tuple(caution for caution in self.cautions if caution.verdict.blocks)


def row_key(kind: RowKind, id_: str) -> str:
    """The key of the row of a point, a chart or a question."""
    return f"{kind.value}/{id_}"


@dataclass(frozen=True, slots=True, eq=False)
class Group:
    """A sector with its rows, or the questions."""

    id: str
    name: str
    rows: tuple[Row, ...]

    @property
    def is_sector(self) -> bool:
        """Whether it is a sector of the pack."""
        return self.id != QUESTIONS


def groups(pack: Pack, deck: Deck, questions_name: str) -> tuple[Group, ...]:
    """The groups in the order in which they are listed: the deck's own sectors come first."""
    chosen = [section.sector for section in deck.sections if section.sector in pack.sector_by_id]
    order = dict.fromkeys((*chosen, *(sector.id for sector in pack.sectors)))
    rows = _by_group(_rows(pack))
    sectors = (Group(id_, pack.sector_by_id[id_].name, rows.get(id_, ())) for id_ in order)
    questions = Group(QUESTIONS, questions_name, rows.get(QUESTIONS, ()))
    return tuple(group for group in (*sectors, questions) if group.rows)


def lists(shown: Filter, row: Row) -> bool:
    """Whether a row is listed."""
    if shown.for_points and row.kind is not RowKind.POINT:
        return False
    return (
        (not shown.kinds or row.point_kind in shown.kinds)
        and (not shown.cautions or bool(row.cautions))
        and (shown.audience is None or shown.audience in row.audience)
        and shown.query.found_in(row.searched, row.sentences)
    )


def rows_by_sentence(found: Iterable[Group]) -> dict[int, tuple[Row, ...]]:
    """The rows that rest on each sentence of the brief."""
    gathered: dict[int, list[Row]] = {}
    for group in found:
        for row in group.rows:
            for number in row.sentences:
                gathered.setdefault(number, []).append(row)
    return {number: tuple(rows) for number, rows in gathered.items()}


def _by_group(rows: Iterable[Row]) -> dict[str, tuple[Row, ...]]:
    gathered: dict[str, list[Row]] = {}
    for row in rows:
        gathered.setdefault(row.group, []).append(row)
    return {group: tuple(found) for group, found in gathered.items()}


def _rows(pack: Pack) -> Iterable[Row]:
    for point in pack.points:
        yield _of_point(pack, point)
    for chart in pack.charts:
        yield _of_chart(pack, chart)
    for question in pack.questions:
        yield _of_question(pack, question)


def _of_point(pack: Pack, point: Point) -> Row:
    figures = [pack.figure_by_id[figure] for figure in point.figures]
    corrected = point.corrected
    texts = [point.headline, point.support, point.words]
    if corrected:
        texts += [corrected.headline, corrected.support, corrected.words]
    texts += [text for figure in figures for text in (figure.display, figure.label)]
    return Row(
        key=row_key(RowKind.POINT, point.id),
        kind=RowKind.POINT,
        id=point.id,
        group=point.sectors[0],
        headline=point.headline,
        point_kind=point.kind,
        chart_type=None,
        sectors=point.sectors,
        sentences=point.sentences,
        figures=tuple(figure.display for figure in figures),
        cautions=pack.cautions_of(point.sentences),
        audience=point.audience,
        corrected=corrected.headline if corrected else "",
        searched=_searched(pack, texts, point.sentences),
    )


def _of_chart(pack: Pack, chart: Chart) -> Row:
    figures = [pack.figure_by_id[figure] for figure in chart.figures]
    texts = [chart.title, chart.caption, chart.footnote, chart.source, chart.callout]
    texts += [*chart.categories, *(series.name for series in chart.series)]
    texts += [text for event in chart.events for text in (event.when, event.what)]
    texts += [text for figure in figures for text in (figure.display, figure.label)]
    return Row(
        key=row_key(RowKind.CHART, chart.id),
        kind=RowKind.CHART,
        id=chart.id,
        group=chart.sectors[0],
        headline=chart.title,
        point_kind=None,
        chart_type=chart.type,
        sectors=chart.sectors,
        sentences=chart.sentences,
        figures=(),
        cautions=pack.cautions_of(chart.sentences),
        audience=tuple(Audience),
        corrected="",
        searched=_searched(pack, texts, chart.sentences),
    )


def _of_question(pack: Pack, question: Question) -> Row:
    return Row(
        key=row_key(RowKind.QUESTION, question.id),
        kind=RowKind.QUESTION,
        id=question.id,
        group=QUESTIONS,
        headline=question.question,
        point_kind=None,
        chart_type=None,
        sectors=question.sectors,
        sentences=question.sentences,
        figures=(),
        cautions=pack.cautions_of(question.sentences),
        audience=question.audience,
        corrected="",
        searched=_searched(pack, [question.question, question.answer], question.sentences),
    )


def _searched(pack: Pack, texts: Sequence[str | None], sentences: tuple[int, ...]) -> str:
    known = pack.sentence_by_number
    own = [text for text in texts if text]
    return folded("\n".join((*own, *(known[number].text for number in sentences))))

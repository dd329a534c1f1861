"""The content pack as frozen values, each exactly as its files say it."""

from collections.abc import Mapping
from functools import cached_property
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from attache.pack.annotation import Annotation
from attache.pack.chart_type import ChartType
from attache.pack.vocabulary import (
    DEFAULT_BRAND,
    Audience,
    FigureStatus,
    Kind,
    Role,
    Verdict,
)


def _text(longest: int) -> StringConstraints:
    return StringConstraints(strip_whitespace=True, min_length=1, max_length=longest)


def _optional(longest: int) -> StringConstraints:
    return StringConstraints(strip_whitespace=True, max_length=longest)


Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(?:[-_][a-z0-9]+)*$", max_length=60)]
Headline = Annotated[str, _text(60)]
Support = Annotated[str, _text(110)]
Words = Annotated[str, _text(600)]
Title = Annotated[str, _text(120)]
Line = Annotated[str, _text(160)]
Label = Annotated[str, _text(80)]
Note = Annotated[str, _text(400)]
Numbers = Annotated[tuple[int, ...], Field(min_length=1)]


class Model(BaseModel):
    """Frozen, and strict about unknown keys: a misspelt key is a fault, never ignored."""

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)


class Sentence(Model):
    """One numbered sentence of the brief, verbatim. `line` is its line in brief.txt, from 1."""

    number: int
    line: int
    section: str
    topics: tuple[Id, ...]
    kind: Kind
    text: str


class Sector(Model):
    """A topic that a user picks; `why` says in one sentence why it matters.

    `why_sentences` are the numbers of the brief's sentences that `why` rests on.
    """

    id: Id
    name: Annotated[str, _text(40)]
    cross_cutting: bool = False
    why: Line
    why_sentences: Numbers


class Takeaway(Model):
    """The title of a slide that gathers points of one sector in one role."""

    sector: Id
    role: Literal[Role.POINTS, Role.VERSUS, Role.FIGURES, Role.ASKS]
    title: Title
    sentences: Numbers


class Wording(Model):
    """A corrected wording offered beside a point's own, and what it is based on."""

    headline: Headline
    support: Support | None = None
    words: Words
    basis: Note


class Point(Model):
    """One talking point.

    An ask's `support` says why it serves both sides. `audience` lists who may see the point;
    `marking` is the least handling mark of a deck that carries it.
    """

    id: Id
    headline: Headline
    support: Support | None = None
    words: Words
    kind: Kind
    sectors: Annotated[tuple[Id, ...], Field(min_length=1)]
    sentences: Numbers
    figures: tuple[Id, ...] = ()
    audience: Annotated[tuple[Audience, ...], Field(min_length=1)] = tuple(Audience)
    marking: str | None = None
    corrected: Wording | None = None


class Figure(Model):
    """One number of the brief. `as_of` and `note` may be empty: then the brief gives none.

    `display` is how a card shows it ("$66bn"); `note` is the short status line below it.
    """

    id: Id
    sentence: int
    label: Label
    value: float
    unit: Annotated[str, _text(20)]
    display: Annotated[str, _text(12)]
    as_of: Annotated[str, StringConstraints(max_length=30)] = ""
    status: FigureStatus
    note: Annotated[str, StringConstraints(max_length=45)] = ""


class Caution(Model):
    """What a fact check found against one sentence. `basis` is empty for a judgement."""

    sentence: int
    verdict: Verdict
    note: Note
    basis: str = ""


class ChartSeries(Model):
    """One series of a chart: one value a category, None where there is none.

    Values are in the chart's unit and written as its numbers are, but where the series says
    otherwise.
    """

    name: Label
    values: tuple[float | None, ...]
    unit: str | None = None
    decimals: Annotated[int, Field(ge=0, le=4)] | None = None
    suffix: str | None = None


class TimelineEvent(Model):
    """One dated line of a timeline."""

    when: Annotated[str, _text(20)]
    what: Line


class Chart(Model):
    """A chart with its data worked out.

    `title` is the takeaway, `caption` says what is measured and in which unit. A waterfall has one
    series whose first and last values are totals and the others signed steps between them. A
    number has one category and one value; a timeline has `events` and neither.

    `suffix` stands behind every number ("%"), and `signed` puts a plus before those above zero.
    `axis_from` is where the value axis begins, None where that suits the type. An `own` chart is
    of the user's own data: its unit and its footnote may be empty, which a pack's never are.
    """

    id: Id
    type: ChartType
    title: Line
    caption: Line
    unit: Annotated[str, _optional(40)]
    decimals: Annotated[int, Field(ge=0, le=4)] = 1
    footnote: Annotated[str, _optional(240)]
    source: Annotated[str, _text(200)]
    supplementary: bool = False
    sectors: Annotated[tuple[Id, ...], Field(min_length=1)]
    sentences: tuple[int, ...] = ()
    figures: tuple[Id, ...] = ()
    highlight: str | None = None
    callout: Line | None = None
    categories: tuple[Label, ...] = ()
    series: tuple[ChartSeries, ...] = ()
    events: tuple[TimelineEvent, ...] = ()
    suffix: str = ""
    signed: bool = False
    axis_from: float | None = None
    annotations: tuple[Annotation, ...] = ()
    own: bool = False


class Question(Model):
    """A likely question for the backup; `supports` lists the points it belongs to."""

    id: Id
    question: Title
    answer: Annotated[str, _text(500)]
    sentences: Numbers
    sectors: Annotated[tuple[Id, ...], Field(min_length=1)]
    supports: Annotated[tuple[Id, ...], Field(min_length=1)]
    audience: Annotated[tuple[Audience, ...], Field(min_length=1)] = tuple(Audience)


class Closing(Model):
    """The one thing to remember, and the brief's sentences it rests on."""

    remember: Title
    sentences: Numbers


class PresetSection(Model):
    """One section of a preset: its points in order, its charts and the roles of its slides."""

    sector: Id
    points: Annotated[tuple[Id, ...], Field(min_length=1)]
    charts: tuple[Id, ...] = ()
    roles: tuple[Role, ...] = ()


class Preset(Model):
    """A ready selection for one kind of occasion."""

    id: Id
    name: Label
    description: Line
    title: Title
    subtitle: Title
    audience: Audience
    marking: str
    brand: Id = DEFAULT_BRAND
    wording: Literal["original", "corrected"] = "original"
    roles: Annotated[tuple[Role, ...], Field(min_length=1)]
    sections: Annotated[tuple[PresetSection, ...], Field(min_length=1)]
    questions: tuple[Id, ...] = ()
    closing: Closing


class Marking(Model):
    """One handling mark; a pack lists its own from the lowest to the highest."""

    id: Annotated[str, _text(20)]
    text: Annotated[str, _text(60)]


class PackHeader(Model):
    """What pack.toml says of the pack itself. One that is silent on its version has the first."""

    schema_version: Annotated[int, Field(strict=True, ge=1, le=1)] = 1
    id: Id
    name: Label
    as_of: Annotated[str, _text(30)]
    attribution: Line
    language: Annotated[str, StringConstraints(pattern=r"^[a-z]{2}-[A-Z]{2}$")] = "en-US"


class Pack(PackHeader):
    """A whole content pack, every reference in it checked."""

    markings: Annotated[tuple[Marking, ...], Field(min_length=1)]
    sectors: tuple[Sector, ...]
    sentences: tuple[Sentence, ...]
    points: tuple[Point, ...]
    figures: tuple[Figure, ...]
    cautions: tuple[Caution, ...]
    takeaways: tuple[Takeaway, ...]
    charts: tuple[Chart, ...]
    questions: tuple[Question, ...]
    presets: tuple[Preset, ...]
    closing: Closing

    @cached_property
    def point_by_id(self) -> Mapping[str, Point]:
        """Points by id."""
        return {point.id: point for point in self.points}

    @cached_property
    def sector_by_id(self) -> Mapping[str, Sector]:
        """Sectors by id."""
        return {sector.id: sector for sector in self.sectors}

    @cached_property
    def figure_by_id(self) -> Mapping[str, Figure]:
        """Figures by id."""
        return {figure.id: figure for figure in self.figures}

    @cached_property
    def chart_by_id(self) -> Mapping[str, Chart]:
        """Charts by id."""
        return {chart.id: chart for chart in self.charts}

    @cached_property
    def question_by_id(self) -> Mapping[str, Question]:
        """Questions by id."""
        return {question.id: question for question in self.questions}

    @cached_property
    def preset_by_id(self) -> Mapping[str, Preset]:
        """Presets by id."""
        return {preset.id: preset for preset in self.presets}

    @cached_property
    def sentence_by_number(self) -> Mapping[int, Sentence]:
        """Sentences by number."""
        return {sentence.number: sentence for sentence in self.sentences}

    @cached_property
    def caution_by_sentence(self) -> Mapping[int, Caution]:
        """Cautions by the number of their sentence."""
        return {caution.sentence: caution for caution in self.cautions}

    def cautions_of(self, sentences: tuple[int, ...]) -> tuple[Caution, ...]:
        """The cautions that travel with anything resting on `sentences`, in their order."""
        found = self.caution_by_sentence
        return tuple(found[number] for number in sentences if number in found)

    def marking_rank(self, marking: str) -> int:
        """The place of a marking among this pack's own, 0 the lowest; ValueError if unknown."""
        return [mark.id for mark in self.markings].index(marking)

"""A small pack and decks of it, for tests that need values and not files."""

from attache.deck.models import ChartChoice, Choice, Deck, Section
from attache.pack.chart_type import ChartType
from attache.pack.models import (
    Caution,
    Chart,
    ChartSeries,
    Closing,
    Figure,
    Marking,
    Pack,
    Point,
    Preset,
    PresetSection,
    Question,
    Sector,
    Sentence,
    Takeaway,
    Wording,
)
from attache.pack.vocabulary import Audience, FigureStatus, Kind, Role, Verdict

_SENTENCES = (
    (1, Kind.CONTEXT, "Investment ties both economies."),
    (2, Kind.EVIDENCE, "By 2024 Korea was the largest investor, at 2.3% of the total."),
    (3, Kind.EVIDENCE, "A $3.87 billion project was announced."),
    (4, Kind.EVIDENCE, "A plant of $5.4 billion and parks of $11.4 billion followed."),
    (5, Kind.CHALLENGE, "Labour rules are rigid."),
    (6, Kind.CHALLENGE, "Rules change without notice."),
    (7, Kind.OPPORTUNITY, "Joint work lowers risk."),
    (8, Kind.OPPORTUNITY, "New plants create jobs."),
    (9, Kind.ASK, "Show the investments."),
    (10, Kind.ASK, "Resist zero-sum logic."),
    (11, Kind.CONTEXT, "Ships matter for defence."),
    (12, Kind.OPPORTUNITY, "Korea has the second-largest industry."),
    (13, Kind.EVIDENCE, "Exports reached $127.8 billion in 2024."),
)


def _sentence(number: int, kind: Kind, text: str) -> Sentence:
    return Sentence(
        number=number, line=number, section="Body", topics=("investment",), kind=kind, text=text
    )


def _point(id_: str, headline: str, kind: Kind, *sentences: int, **more: object) -> Point:
    values: dict[str, object] = {
        "id": id_,
        "headline": headline,
        "words": f"We say: {headline}.",
        "kind": kind,
        "sectors": ("investment",),
        "sentences": sentences,
    }
    return Point.model_validate(values | more)


_CORRECTED_SHARE = Wording(
    headline="Korea is a leading investor",
    support="First in project commitments in 2023, at $21.5bn",
    words="Korea committed more to projects in 2023 than anyone else.",
    basis="UNCTAD data for 2023: $21.5bn",
)

_POINTS = (
    _point("ties", "Investment ties both economies", Kind.CONTEXT, 1),
    _point(
        "share",
        "Korea is the largest investor",
        Kind.EVIDENCE,
        2,
        support="2.3% of the total by 2024",
        figures=("share",),
        corrected=_CORRECTED_SHARE,
    ),
    _point("hynix", "A $3.87bn project is under way", Kind.EVIDENCE, 3, figures=("hynix",)),
    _point(
        "plants",
        "Two plants: $5.4bn and $11.4bn",
        Kind.EVIDENCE,
        4,
        figures=("hyundai", "ford"),
    ),
    _point("labour", "Labour rules are rigid", Kind.CHALLENGE, 5),
    _point("notice", "Rules change without notice", Kind.CHALLENGE, 6),
    _point("risk", "Joint work lowers risk", Kind.OPPORTUNITY, 7),
    _point("jobs", "New plants create jobs", Kind.OPPORTUNITY, 8),
    _point("show", "Show the investments", Kind.ASK, 9, support="Both publics see what they gain"),
    _point("resist", "Resist zero-sum logic", Kind.ASK, 10, marking="SBU"),
    _point("defence", "Ships matter for defence", Kind.CONTEXT, 11, sectors=("shipbuilding",)),
    _point(
        "second",
        "Korea has the second-largest industry",
        Kind.OPPORTUNITY,
        12,
        sectors=("shipbuilding", "investment"),
    ),
    _point(
        "exports",
        "Exports reached $127.8bn",
        Kind.EVIDENCE,
        13,
        figures=("exports",),
        audience=(Audience.INTERNAL,),
        sectors=("trade",),
    ),
)


def _figure(id_: str, sentence: int, value: float, display: str, **more: object) -> Figure:
    values: dict[str, object] = {
        "id": id_,
        "sentence": sentence,
        "label": f"Label of {id_}",
        "value": value,
        "unit": "USD bn",
        "display": display,
        "status": FigureStatus.AS_STATED,
    }
    return Figure.model_validate(values | more)


_FIGURES = (
    _figure(
        "share",
        2,
        2.3,
        "2.3%",
        unit="percent",
        as_of="2024",
        status=FigureStatus.DISPUTED,
        note="No source found for the share",
    ),
    _figure("hynix", 3, 3.87, "$3.87bn"),
    _figure("hyundai", 4, 5.4, "$5.4bn", status=FigureStatus.DOUBTFUL, note="Later about $7.6bn"),
    _figure("ford", 4, 11.4, "$11.4bn", as_of="2021"),
    _figure("exports", 13, 127.8, "$127.8bn", as_of="2024", status=FigureStatus.DISPUTED),
)

_CAUTIONS = (
    Caution(
        sentence=2,
        verdict=Verdict.CONTRADICTED,
        note="Largest in 2023 project commitments only.",
        basis="UNCTAD",
    ),
    Caution(sentence=4, verdict=Verdict.DOUBTFUL, note="The venture is to end in 2025."),
    Caution(sentence=13, verdict=Verdict.GARBLED, note="The direction looks reversed."),
)

_CHARTS = (
    Chart(
        id="projects",
        type=ChartType.BAR,
        title="Batteries and vehicles lead the announced projects",
        caption="Announced projects, USD billion",
        unit="USD bn",
        decimals=2,
        footnote="Announcements, not verified spending.",
        source="Brief, sentences 3 and 4",
        sectors=("investment",),
        sentences=(3, 4),
        figures=("ford", "hyundai", "hynix"),
        callout="Three projects, not additive",
        categories=("Ford", "Hyundai", "Hynix"),
        series=(ChartSeries(name="Announced", values=(11.4, 5.4, 3.87)),),
    ),
    Chart(
        id="deficit",
        type=ChartType.COLUMN,
        title="The goods deficit has grown since 2021",
        caption="U.S. goods deficit, USD billion",
        unit="USD bn",
        footnote="Goods only; 2025 covers eleven months.",
        source="U.S. Census Bureau, published in February 2026",
        supplementary=True,
        sectors=("trade", "investment"),
        highlight="2024",
        categories=("2021", "2024"),
        series=(ChartSeries(name="Deficit", values=(29.21, 65.96)),),
    ),
)

_QUESTIONS = (
    Question(
        id="real",
        question="Are the projects real?",
        answer="A $3.87 billion project was announced. Announced is not spent.",
        sentences=(3,),
        sectors=("investment",),
        supports=("hynix", "plants"),
    ),
    Question(
        id="ships",
        question="Why ships?",
        answer="Ships matter for defence.",
        sentences=(11,),
        sectors=("shipbuilding",),
        supports=("defence",),
        audience=(Audience.INTERNAL,),
    ),
)

_PRESETS = (
    Preset(
        id="ministerial",
        name="Ministerial meeting",
        description="Investment and ships",
        title="A partnership in industry",
        subtitle="Trade and investment",
        audience=Audience.INTERNAL,
        marking="U",
        roles=tuple(Role),
        sections=(
            PresetSection(
                sector="investment",
                points=("ties", "share", "hynix", "labour", "risk", "show"),
                charts=("projects",),
            ),
            PresetSection(sector="shipbuilding", points=("defence", "second")),
        ),
        questions=("real", "ships"),
        closing=Closing(remember="Remember the ships", sentences=(11,)),
    ),
    Preset(
        id="press",
        name="Press briefing",
        description="For the public",
        title="What the press should know",
        subtitle="Investment",
        audience=Audience.PUBLIC,
        marking="U",
        brand="plain",
        wording="corrected",
        roles=(Role.COVER, Role.SOURCES),
        sections=(
            PresetSection(
                sector="investment", points=("share", "hynix", "plants"), roles=(Role.POINTS,)
            ),
        ),
        closing=Closing(remember="Remember the investments", sentences=(1,)),
    ),
)


def pack(**changes: object) -> Pack:
    """A pack of three sectors with every kind of point, caution and chart that a test needs.

    `changes` replace whole fields of it.
    """
    return _pack().model_copy(update=changes)


def _pack() -> Pack:
    return Pack(
        id="sample",
        name="A sample brief",
        as_of="April 2025",
        attribution="Sample brief as supplied, as of April 2025",
        markings=(
            Marking(id="U", text="UNCLASSIFIED"),
            Marking(id="SBU", text="SENSITIVE BUT UNCLASSIFIED"),
            Marking(id="CUI", text="CONTROLLED"),
        ),
        sectors=(
            Sector(
                id="investment",
                name="Investment",
                cross_cutting=True,
                why="Investment ties both economies.",
                why_sentences=(1,),
            ),
            Sector(
                id="shipbuilding", name="Shipbuilding", why="Ships matter.", why_sentences=(11,)
            ),
            Sector(id="trade", name="Trade", why="Exports matter.", why_sentences=(13,)),
        ),
        sentences=tuple(_sentence(*each) for each in _SENTENCES),
        points=_POINTS,
        figures=_FIGURES,
        cautions=_CAUTIONS,
        takeaways=(
            Takeaway(
                sector="investment",
                role=Role.POINTS,
                title="Investment defines the relationship",
                sentences=(1,),
            ),
            Takeaway(
                sector="investment",
                role=Role.VERSUS,
                title="Rules stand between both sides and their gains",
                sentences=(5, 7),
            ),
        ),
        charts=_CHARTS,
        questions=_QUESTIONS,
        presets=_PRESETS,
        closing=Closing(remember="Investment comes first", sentences=(1,)),
    )


def section(
    sector: str,
    *points: str,
    charts: tuple[str, ...] = (),
    roles: tuple[Role, ...] = (),
) -> Section:
    """A section of the points and charts of those ids."""
    return Section(
        sector=sector,
        choices=tuple(Choice(point=point) for point in points),
        charts=tuple(ChartChoice(chart=chart) for chart in charts),
        roles=roles,
    )


def deck(*sections: Section, **more: object) -> Deck:
    """A deck of the sample pack with those sections."""
    values: dict[str, object] = {"pack": "sample", "marking": "U", "sections": sections}
    return Deck.model_validate(values | more)

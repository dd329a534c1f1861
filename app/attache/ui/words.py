"""The words of the window for what packs, decks and checks name by a code.

A value that a newer pack or check may bring is shown by its own name rather than not at all.
"""

from PySide6.QtCore import QCoreApplication

from attache.output.order import Format
from attache.pack.chart_type import ChartType
from attache.pack.vocabulary import Audience, FigureStatus, Kind, Role, Verdict
from attache.slides.findings import Level


def kind(value: Kind) -> str:
    """What a point does in the conversation, as its tag says it."""
    return {
        Kind.CONTEXT: QCoreApplication.translate("Kind", "Context"),
        Kind.EVIDENCE: QCoreApplication.translate("Kind", "Evidence"),
        Kind.CHALLENGE: QCoreApplication.translate("Kind", "Challenge"),
        Kind.OPPORTUNITY: QCoreApplication.translate("Kind", "Opportunity"),
        Kind.ASK: QCoreApplication.translate("Kind", "Ask"),
    }[value]


def audience(value: Audience) -> str:
    """Who will see the deck."""
    return {
        Audience.INTERNAL: QCoreApplication.translate("Audience", "Internal"),
        Audience.COUNTERPART: QCoreApplication.translate("Audience", "Counterpart"),
        Audience.PUBLIC: QCoreApplication.translate("Audience", "Public"),
    }[value]


def audience_help(value: Audience) -> str:
    """What an audience means for the deck, in one line."""
    return {
        Audience.INTERNAL: QCoreApplication.translate(
            "Audience", "Your own side. Slides come with speaker notes and cautions."
        ),
        Audience.COUNTERPART: QCoreApplication.translate(
            "Audience", "The other side. The file has no notes and no cautions."
        ),
        Audience.PUBLIC: QCoreApplication.translate(
            "Audience", "Anyone. The file has no notes and no cautions."
        ),
    }[value]


def verdict(value: Verdict) -> str:
    """What a fact check found against a sentence, as the list of points says it."""
    return {
        Verdict.STALE: QCoreApplication.translate("Verdict", "out of date"),
        Verdict.CONTESTED: QCoreApplication.translate("Verdict", "contested"),
        Verdict.CONTRADICTED: QCoreApplication.translate("Verdict", "contradicted"),
        Verdict.GARBLED: QCoreApplication.translate("Verdict", "garbled"),
        Verdict.DOUBTFUL: QCoreApplication.translate("Verdict", "doubtful"),
        Verdict.OVERSTATED: QCoreApplication.translate("Verdict", "overstated"),
        Verdict.IMPRECISE: QCoreApplication.translate("Verdict", "imprecise"),
        Verdict.UNVERIFIED: QCoreApplication.translate("Verdict", "not verified"),
    }[value]


def verdict_help(value: Verdict) -> str:
    """What a verdict means, in one line."""
    return {
        Verdict.STALE: QCoreApplication.translate(
            "Verdict", "True when written; things have changed since."
        ),
        Verdict.CONTESTED: QCoreApplication.translate(
            "Verdict", "Serious sources disagree about it."
        ),
        Verdict.CONTRADICTED: QCoreApplication.translate(
            "Verdict", "Reliable sources say the opposite."
        ),
        Verdict.GARBLED: QCoreApplication.translate(
            "Verdict", "The sentence does not say what its source says."
        ),
        Verdict.DOUBTFUL: QCoreApplication.translate(
            "Verdict", "There is reason to think that it is wrong."
        ),
        Verdict.OVERSTATED: QCoreApplication.translate(
            "Verdict", "It claims more than its source does."
        ),
        Verdict.IMPRECISE: QCoreApplication.translate(
            "Verdict", "It leaves out what the reader must know."
        ),
        Verdict.UNVERIFIED: QCoreApplication.translate(
            "Verdict", "No source was found for it or against it."
        ),
    }[value]


def status(value: FigureStatus) -> str:
    """How far a figure can be relied on."""
    return {
        FigureStatus.AS_STATED: QCoreApplication.translate("FigureStatus", "as stated"),
        FigureStatus.DOUBTFUL: QCoreApplication.translate("FigureStatus", "doubtful"),
        FigureStatus.DISPUTED: QCoreApplication.translate("FigureStatus", "disputed"),
    }[value]


def role(value: Role) -> str:
    """What a slide is for."""
    return {
        Role.COVER: QCoreApplication.translate("Role", "Cover"),
        Role.AGENDA: QCoreApplication.translate("Role", "Agenda"),
        Role.SECTION: QCoreApplication.translate("Role", "Section"),
        Role.POINTS: QCoreApplication.translate("Role", "Points"),
        Role.POINTS_CHART: QCoreApplication.translate("Role", "Points and chart"),
        Role.CHART: QCoreApplication.translate("Role", "Chart"),
        Role.FIGURES: QCoreApplication.translate("Role", "Figures"),
        Role.VERSUS: QCoreApplication.translate("Role", "Challenges and opportunities"),
        Role.ASKS: QCoreApplication.translate("Role", "Asks"),
        Role.QA: QCoreApplication.translate("Role", "Question and answer"),
        Role.SOURCES: QCoreApplication.translate("Role", "Sources"),
        Role.CLOSING: QCoreApplication.translate("Role", "Closing"),
    }[value]


def level(value: Level) -> str:
    """How much a finding weighs."""
    return {
        Level.BLOCKS: QCoreApplication.translate("Level", "Holds the export back"),
        Level.WARNS: QCoreApplication.translate("Level", "Wants a look"),
        Level.NOTES: QCoreApplication.translate("Level", "For your information"),
    }[value]


def chart_type(value: ChartType) -> str:
    """How a chart is drawn."""
    return {
        ChartType.BAR: QCoreApplication.translate("ChartType", "Bars"),
        ChartType.COLUMN: QCoreApplication.translate("ChartType", "Columns"),
        ChartType.STACKED: QCoreApplication.translate("ChartType", "Stacked columns"),
        ChartType.STACKED_100: QCoreApplication.translate("ChartType", "100% stacked columns"),
        ChartType.LINE: QCoreApplication.translate("ChartType", "Lines"),
        ChartType.AREA: QCoreApplication.translate("ChartType", "Areas"),
        ChartType.DOUGHNUT: QCoreApplication.translate("ChartType", "Doughnut"),
        ChartType.SCATTER: QCoreApplication.translate("ChartType", "Scatter"),
        ChartType.COMBINATION: QCoreApplication.translate("ChartType", "Columns and line"),
        ChartType.WATERFALL: QCoreApplication.translate("ChartType", "Waterfall"),
        ChartType.BULLET: QCoreApplication.translate("ChartType", "Value against target"),
        ChartType.SLOPE: QCoreApplication.translate("ChartType", "Slope"),
        ChartType.DOT: QCoreApplication.translate("ChartType", "Dots"),
        ChartType.MARIMEKKO: QCoreApplication.translate("ChartType", "Marimekko"),
        ChartType.TABLE: QCoreApplication.translate("ChartType", "Table with bars"),
        ChartType.NUMBER: QCoreApplication.translate("ChartType", "Number"),
        ChartType.TIMELINE: QCoreApplication.translate("ChartType", "Timeline"),
    }[value]


def format_(value: Format) -> str:
    """A form in which a deck leaves the app."""
    return {
        Format.PPTX: QCoreApplication.translate("Format", "PowerPoint"),
        Format.PDF: QCoreApplication.translate("Format", "PDF"),
        Format.PDFA: QCoreApplication.translate("Format", "PDF/A"),
        Format.PNG: QCoreApplication.translate("Format", "Pictures"),
        Format.HANDOUT: QCoreApplication.translate("Format", "Handout"),
        Format.NOTES: QCoreApplication.translate("Format", "Notes pages"),
        Format.CHARTS: QCoreApplication.translate("Format", "Charts"),
    }[value]


def format_help(value: Format) -> str:
    """What a format is for, in one line."""
    return {
        Format.PPTX: QCoreApplication.translate(
            "Format", "To present and to edit, with native charts."
        ),
        Format.PDF: QCoreApplication.translate("Format", "To send and to read anywhere."),
        Format.PDFA: QCoreApplication.translate("Format", "To file: a PDF made to last."),
        Format.PNG: QCoreApplication.translate("Format", "One picture of every slide."),
        Format.HANDOUT: QCoreApplication.translate(
            "Format", "To print: several slides on a sheet, with room for notes."
        ),
        Format.NOTES: QCoreApplication.translate(
            "Format", "For the speaker: a page for every slide with its notes."
        ),
        Format.CHARTS: QCoreApplication.translate(
            "Format", "Every chart as SVG and PNG, for other documents."
        ),
    }[value]


def finding(code: str) -> str:
    """What a finding of the checks is about, in a few words; an unknown code as it is."""
    return _findings().get(code, code)


def finding_codes() -> frozenset[str]:
    """Every code that `finding` has words for."""
    return frozenset(_findings())


def _findings() -> dict[str, str]:
    return {
        "hidden-slide-goes-along": QCoreApplication.translate(
            "Finding", "A hidden slide goes along"
        ),
        "all-hidden": QCoreApplication.translate("Finding", "Every slide is hidden"),
        "brand-changed": QCoreApplication.translate("Finding", "The brand has changed"),
        "caution": QCoreApplication.translate("Finding", "Caution"),
        "character-without-font": QCoreApplication.translate("Finding", "Character without a font"),
        "corrected": QCoreApplication.translate("Finding", "Corrected wording taken"),
        "empty-deck": QCoreApplication.translate("Finding", "The deck is empty"),
        "empty-slide": QCoreApplication.translate("Finding", "Empty slide"),
        "marking-too-low": QCoreApplication.translate("Finding", "Marking too low"),
        "no-meeting-date": QCoreApplication.translate("Finding", "Meeting without a date"),
        "no-meeting-title": QCoreApplication.translate("Finding", "Meeting without a title"),
        "number-of-your-own": QCoreApplication.translate("Finding", "Number of your own"),
        "number-unaccounted": QCoreApplication.translate("Finding", "Number without a source"),
        "own-chart-annotation": QCoreApplication.translate(
            "Finding", "Annotation that does not suit"
        ),
        "own-chart-misleads": QCoreApplication.translate("Finding", "Chart that may mislead"),
        "own-chart-no-date": QCoreApplication.translate("Finding", "Own data without a date"),
        "own-chart-no-source": QCoreApplication.translate("Finding", "Own data without a source"),
        "own-chart-undrawn": QCoreApplication.translate("Finding", "Chart that cannot be drawn"),
        "own-wording-over-correction": QCoreApplication.translate(
            "Finding", "Your words stand above a correction"
        ),
        "point-not-for-audience": QCoreApplication.translate(
            "Finding", "Point not for this audience"
        ),
        "question-not-for-audience": QCoreApplication.translate(
            "Finding", "Question not for this audience"
        ),
        "rests-on-refuted-sentence": QCoreApplication.translate(
            "Finding", "Rests on a refuted sentence"
        ),
        "undecided": QCoreApplication.translate("Finding", "Wording to be decided"),
        "unknown-brand": QCoreApplication.translate("Finding", "Unknown brand"),
        "unknown-name": QCoreApplication.translate("Finding", "Name that the pack does not know"),
    }


def field(name: str) -> str:
    """The label of a field of a deck, a meeting, a point or a chart; an unknown one as it is."""
    return _fields().get(name, name)


def _fields() -> dict[str, str]:
    return {
        "title": QCoreApplication.translate("Field", "Title"),
        "subtitle": QCoreApplication.translate("Field", "Subtitle"),
        "counterpart": QCoreApplication.translate("Field", "Counterpart"),
        "date": QCoreApplication.translate("Field", "Date"),
        "place": QCoreApplication.translate("Field", "Place"),
        "principal": QCoreApplication.translate("Field", "Principal"),
        "audience": QCoreApplication.translate("Field", "Audience"),
        "marking": QCoreApplication.translate("Field", "Marking"),
        "brand": QCoreApplication.translate("Field", "Brand"),
        "remember": QCoreApplication.translate("Field", "To remember"),
        "headline": QCoreApplication.translate("Field", "Point"),
        "support": QCoreApplication.translate("Field", "Support"),
        "words": QCoreApplication.translate("Field", "Words to say"),
        "highlight": QCoreApplication.translate("Field", "Highlight"),
        "show_labels": QCoreApplication.translate("Field", "Labels"),
    }

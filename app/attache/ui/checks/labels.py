"""What the buttons and the steps of undo of a mend are called."""

from PySide6.QtCore import QCoreApplication

from attache.slides.findings import Level
from attache.ui.checks.mends import Act, Way

SIGNS = {
    Level.BLOCKS: ("cross", "bad"),
    Level.WARNS: ("warning", "warn"),
    Level.NOTES: ("info", ""),
}
"""The picture of each level and the look of its colour."""


def sign_color(level: Level) -> str:
    """The name of the colour of a level's sign."""
    return SIGNS[level][1] or "text_quiet"


def act(value: Act) -> str:
    """What a mend does, as its button and "Undo" say it."""
    return {
        Act.TAKE_CORRECTED: QCoreApplication.translate("Mend", "Take the corrected wording"),
        Act.LET_STAND: QCoreApplication.translate("Mend", "Let it stand"),
        Act.DROP_POINT: QCoreApplication.translate("Mend", "Drop the point"),
        Act.DROP_CHART: QCoreApplication.translate("Mend", "Drop the chart"),
        Act.DROP_QUESTION: QCoreApplication.translate("Mend", "Drop the question"),
        Act.DROP_SECTION: QCoreApplication.translate("Mend", "Drop the section"),
        Act.DROP_SLIDE: QCoreApplication.translate("Mend", "Delete the slide"),
        Act.DROP_HIGHLIGHT: QCoreApplication.translate("Mend", "Highlight nothing"),
        Act.MAKE_INTERNAL: QCoreApplication.translate("Mend", "Make the deck internal"),
        Act.RAISE_MARKING: QCoreApplication.translate("Mend", "Raise the marking"),
        Act.FOLLOW_CORRECTION: QCoreApplication.translate("Mend", "Use the pack's correction"),
        Act.TAKE_HOUSE_BRAND: QCoreApplication.translate("Mend", "Take the brand Chancery"),
        Act.TAKE_BRAND_AS_IT_IS: QCoreApplication.translate("Mend", "Take the brand as it is now"),
        Act.MEND_CHART: QCoreApplication.translate("Mend", "Mend the chart"),
        Act.SHOW_ALL: QCoreApplication.translate("Mend", "Show every slide"),
    }[value]


def way(value: Way, number: int) -> str:
    """What the button that leads to a finding says; `number` is that of its slide, 0 for none."""
    match value:
        case Way.MEETING:
            return QCoreApplication.translate("Mend", "Meeting…")
        case Way.BRANDS:
            return QCoreApplication.translate("Mend", "Choose a brand…")
        case Way.CHART:
            return QCoreApplication.translate("Mend", "Edit the chart…")
        case Way.WORDING if number:
            return QCoreApplication.translate("Mend", "Word slide {0}").format(number)
        case Way.SLIDE if number:
            return QCoreApplication.translate("Mend", "Show slide {0}").format(number)
        case _:
            return ""

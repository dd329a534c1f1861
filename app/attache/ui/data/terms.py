"""The words of the window for kinds of columns, powers of ten and annotations."""

from typing import Final

from PySide6.QtCore import QCoreApplication

from attache.data.models import Column, ColumnKind
from attache.pack.annotation import AnnotationKind

MAGNITUDES: Final = (0, 3, 6, 9, 12)
"""The powers of ten that have a name."""
KIND_ICONS: Final = {
    ColumnKind.TEXT: "kind-text",
    ColumnKind.NUMBER: "kind-number",
    ColumnKind.PERCENT: "kind-percent",
    ColumnKind.CURRENCY: "kind-currency",
    ColumnKind.DATE: "calendar",
    ColumnKind.YEAR: "calendar",
}


def column_kind(value: ColumnKind) -> str:
    """What the cells of a column are."""
    return {
        ColumnKind.TEXT: QCoreApplication.translate("ColumnKind", "Text"),
        ColumnKind.NUMBER: QCoreApplication.translate("ColumnKind", "Number"),
        ColumnKind.PERCENT: QCoreApplication.translate("ColumnKind", "Percent"),
        ColumnKind.CURRENCY: QCoreApplication.translate("ColumnKind", "Currency"),
        ColumnKind.DATE: QCoreApplication.translate("ColumnKind", "Date"),
        ColumnKind.YEAR: QCoreApplication.translate("ColumnKind", "Year"),
    }[value]


def magnitude(power: int) -> str:
    """A power of ten by its name, as it stands behind a number or a unit."""
    named = {
        0: QCoreApplication.translate("Magnitude", "ones"),
        3: QCoreApplication.translate("Magnitude", "thousand"),
        6: QCoreApplication.translate("Magnitude", "million"),
        9: QCoreApplication.translate("Magnitude", "billion"),
        12: QCoreApplication.translate("Magnitude", "trillion"),
    }
    return named.get(power, f"10^{power}")


def unit(column: Column) -> str:
    """In which unit a column counts, "USD million"; where it has none, what its cells are."""
    power = magnitude(column.magnitude) if column.magnitude else ""
    counted = column.unit if column.unit != "%" else ""
    return " ".join(part for part in (counted, power) if part) or column_kind(column.kind)


def measure(column: Column) -> str:
    """What a column is and in which unit it counts: "Currency, USD million"."""
    kind, counted = column_kind(column.kind), unit(column)
    return kind if counted == kind else f"{kind}, {counted}"


def annotation(value: AnnotationKind) -> str:
    """What an annotation is."""
    return {
        AnnotationKind.DIFFERENCE: QCoreApplication.translate("Annotation", "Difference arrow"),
        AnnotationKind.GROWTH: QCoreApplication.translate("Annotation", "Growth per year (CAGR)"),
        AnnotationKind.TOTAL: QCoreApplication.translate("Annotation", "Totals above the stacks"),
        AnnotationKind.LINE: QCoreApplication.translate("Annotation", "Reference line"),
        AnnotationKind.BAND: QCoreApplication.translate("Annotation", "Reference band"),
        AnnotationKind.CALLOUT: QCoreApplication.translate("Annotation", "Call-out"),
        AnnotationKind.BREAK: QCoreApplication.translate("Annotation", "Break in the series"),
        AnnotationKind.PARTIAL: QCoreApplication.translate("Annotation", "Incomplete period"),
    }[value]

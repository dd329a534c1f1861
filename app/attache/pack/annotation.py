"""What is drawn over a chart to make its point: apart from the models, as the chart types are."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any, ClassVar


class AnnotationKind(StrEnum):
    """What an annotation is.

    `difference` is an arrow from one category to another with the change between their values, or
    between their totals where no series is named and several are stacked. `growth` is such an
    arrow with the compound annual growth rate. `total` writes the sum above every stack. `line`
    and `band` mark a value, or the range from `value` to `upper`, right across the plot. `callout`
    says `text` at a category. `break` marks, before a category, that what follows is not measured
    as what precedes. `partial` hatches a category that is not complete, such as "11 months".
    """

    DIFFERENCE = "difference"
    GROWTH = "growth"
    TOTAL = "total"
    LINE = "line"
    BAND = "band"
    CALLOUT = "callout"
    BREAK = "break"
    PARTIAL = "partial"


@dataclass(frozen=True, slots=True)
class Annotation:
    """One annotation. `at` and `to` name categories, `series` a series; empty where none is meant.

    `value` and `upper` are in the chart's unit. An empty `text` says what is worked out from the
    data, or nothing where there is nothing to work out.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid", "allow_inf_nan": False}

    kind: AnnotationKind
    at: str = ""
    to: str = ""
    series: str = ""
    value: float | None = None
    upper: float | None = None
    text: str = ""

"""The kinds of charts: apart from the models, so that a chart is drawn without loading those."""

from enum import StrEnum


class ChartType(StrEnum):
    """How a chart of a pack is drawn."""

    BAR = "bar"
    COLUMN = "column"
    STACKED = "stacked"
    LINE = "line"
    WATERFALL = "waterfall"
    NUMBER = "number"
    TIMELINE = "timeline"

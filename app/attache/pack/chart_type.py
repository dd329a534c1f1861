"""The kinds of charts: apart from the models, so that a chart is drawn without loading those."""

from enum import StrEnum


class ChartType(StrEnum):
    """How a chart is drawn, and what its categories and series are where that is not plain.

    A doughnut and a waterfall have one series, a waterfall's first and last values being totals.
    A scatter has two, x and y, its categories naming the points. The last series of a combination
    is a line on an axis of its own. A bullet has two, the value and its target. A slope has two
    categories, and a series for each line between them. The series of a marimekko share the
    columns of its categories, which are as wide as their totals. A table shows every series, with
    bars for the last. A number has one value; a timeline has events instead.
    """

    BAR = "bar"
    COLUMN = "column"
    STACKED = "stacked"
    STACKED_100 = "stacked-100"
    LINE = "line"
    AREA = "area"
    DOUGHNUT = "doughnut"
    SCATTER = "scatter"
    COMBINATION = "combination"
    WATERFALL = "waterfall"
    BULLET = "bullet"
    SLOPE = "slope"
    DOT = "dot"
    MARIMEKKO = "marimekko"
    TABLE = "table"
    NUMBER = "number"
    TIMELINE = "timeline"


DRAWN_AS_SHAPES = frozenset({ChartType.NUMBER, ChartType.TIMELINE})
"""What PowerPoint has no chart for."""

"""What is drawn over a chart, whichever family draws the chart itself."""

from attache.charts.annotate.draw import placed
from attache.charts.annotate.overlay import Mark, is_annotated
from attache.charts.families import chart_table, family
from attache.charts.spec import ChartSpec
from attache.charts.style import ChartStyle


def overlay(spec: ChartSpec, style: ChartStyle) -> tuple[Mark, ...]:
    """What is drawn over a chart, in points of its frame; nothing where it has no annotations.

    Raises AttacheError where an annotation or the data do not suit the chart.
    """
    if not is_annotated(spec):
        return ()
    anchors = family(spec).anchors
    if anchors is None:
        return ()
    return placed(spec, style, anchors(spec, style, chart_table(spec)))

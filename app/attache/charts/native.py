"""A chart as a native, editable PowerPoint chart: the XML of one chart part."""

from attache.charts.elements import NO_FILL, NO_LINE, quoted, text_properties
from attache.charts.families import chart_table, family
from attache.charts.spec import ChartSpec
from attache.charts.style import ChartStyle
from attache.charts.table import Table

WORKBOOK_RELATIONSHIP = "rId1"
_NAMESPACES = (
    'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)


def chart_part(spec: ChartSpec, style: ChartStyle) -> bytes:
    """The XML of /ppt/charts/chartN.xml, whose workbook is its relationship rId1.

    Raises AttacheError where the chart has no data, ValueError for a number or a timeline.
    """
    return chart_part_of(spec, style, chart_table(spec))


def chart_part_of(spec: ChartSpec, style: ChartStyle, table: Table) -> bytes:
    """The XML of a chart whose table is already made."""
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f'<c:chartSpace {_NAMESPACES}><c:date1904 val="0"/>'
        f'<c:lang val="{quoted(spec.language)}"/><c:roundedCorners val="0"/>'
        '<c:chart><c:autoTitleDeleted val="1"/>'
        f"{family(spec).chart(spec, style, table)}"
        '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>'
        f"<c:spPr>{NO_FILL}{NO_LINE}</c:spPr>{text_properties(style, spec.language, style.ink)}"
        f'<c:externalData r:id="{WORKBOOK_RELATIONSHIP}"><c:autoUpdate val="0"/></c:externalData>'
        "</c:chartSpace>"
    ).encode()


__all__ = ["ChartStyle", "chart_part", "chart_part_of"]

"""The small pieces of a chart's XML: text, fills, lines, references. Each returns its markup."""

from collections.abc import Sequence
from html import escape

from attache.charts.axis.framing import Box
from attache.charts.style import ChartStyle
from attache.charts.table import Column, Table
from attache.presentationml import color_xml, solid_fill

HAIRLINE = 6350
THIN = 9525
NO_FILL = "<a:noFill/>"
NO_LINE = "<a:ln><a:noFill/></a:ln>"


def quoted(text: str) -> str:
    """Text as it stands in an element or an attribute."""
    return escape(text, quote=True)


def solid(color: str, faint: bool = False) -> str:
    """A fill in a theme colour, so that a changed theme recolours the chart."""
    alpha = '<a:alpha val="25000"/>' if faint else ""
    return solid_fill(color, alpha)


def hatch(color: str, ground: str) -> str:
    """Stripes of a colour that rise to the right, for what is not complete."""
    return (
        f'<a:pattFill prst="wdUpDiag"><a:fgClr>{color_xml(color)}</a:fgClr>'
        f"<a:bgClr>{color_xml(ground)}</a:bgClr></a:pattFill>"
    )


def line(color: str, width: int, faint: bool = False, dashed: bool = False) -> str:
    """A line of a width in EMU."""
    dash = '<a:prstDash val="sysDash"/>' if dashed else ""
    cap = "flat" if dashed else "rnd"
    return f'<a:ln w="{width}" cap="{cap}">{solid(color, faint)}{dash}<a:round/></a:ln>'


def shape(fill: str, outline: str = NO_LINE) -> str:
    """Fill and outline of anything drawn."""
    return f"<c:spPr>{fill}{outline}</c:spPr>"


def font(style: ChartStyle, language: str, tag: str, color: str, *, bold: bool = False) -> str:
    """Character properties: language, size, weight, colour, Latin and East Asian font."""
    return (
        f'<a:{tag} lang="{quoted(language)}" sz="{round(style.size * 100)}" b="{bold:d}">'
        f'{solid(color)}<a:latin typeface="{quoted(style.latin)}"/>'
        f'<a:ea typeface="{quoted(style.east_asian)}"/></a:{tag}>'
    )


def text_properties(
    style: ChartStyle,
    language: str,
    color: str,
    *,
    bold: bool = False,
    turn: int | None = None,
    wraps: bool = True,
) -> str:
    """How the text of an axis, a legend or labels is set; `turn` is its angle.

    Angles are in 60,000ths of a degree, clockwise, as everywhere in the format.
    """
    rotation = "" if turn is None else f'rot="{turn}" '
    wrapping = "" if wraps else ' wrap="none"'
    body = f'<a:bodyPr {rotation}vert="horz"{wrapping}/>'
    return (
        f"<c:txPr>{body}<a:lstStyle/><a:p><a:pPr>"
        f"{font(style, language, 'defRPr', color, bold=bold)}</a:pPr>"
        f'<a:endParaRPr lang="{quoted(language)}"/></a:p></c:txPr>'
    )


def number_code(code: str) -> str:
    """A number format that does not follow the cells."""
    return f'<c:numFmt formatCode="{quoted(code)}" sourceLinked="0"/>'


def manual_layout(box: Box, *, inner: bool = False) -> str:
    """A place in shares of the chart; `inner` means the plot area without its axis labels."""
    target = '<c:layoutTarget val="inner"/>' if inner else ""
    return (
        f'<c:layout><c:manualLayout>{target}<c:xMode val="edge"/><c:yMode val="edge"/>'
        f'<c:x val="{box.left:.4f}"/><c:y val="{box.top:.4f}"/>'
        f'<c:w val="{box.width:.4f}"/><c:h val="{box.height:.4f}"/></c:manualLayout></c:layout>'
    )


def text_cells(reference: str, texts: Sequence[str]) -> str:
    """Cells of text with their cache."""
    points = "".join(
        f'<c:pt idx="{i}"><c:v>{quoted(text)}</c:v></c:pt>' for i, text in enumerate(texts)
    )
    return (
        f"<c:strRef><c:f>{reference}</c:f><c:strCache>"
        f'<c:ptCount val="{len(texts)}"/>{points}</c:strCache></c:strRef>'
    )


def number_cells(reference: str, column: Column, code: str) -> str:
    """Cells of numbers with their cache; a blank has no point."""
    points = "".join(
        f'<c:pt idx="{i}"><c:v>{_number(value)}</c:v></c:pt>' for i, value in column.known
    )
    return (
        f"<c:numRef><c:f>{reference}</c:f><c:numCache><c:formatCode>{quoted(code)}</c:formatCode>"
        f'<c:ptCount val="{len(column.values)}"/>{points}</c:numCache></c:numRef>'
    )


def _number(value: float) -> str:
    return repr(value).removesuffix(".0")


def series_head(
    table: Table, column: Column, order: int, named: tuple[str, str] | None = None
) -> str:
    """What a series is called, and its place among the others.

    `named` is the cell of its name with what that says, where it is not the head of its column.
    """
    cell, name = named or (table.head(column.number), column.name)
    return f'<c:idx val="{order}"/><c:order val="{order}"/><c:tx>{text_cells(cell, (name,))}</c:tx>'


def named_as(table: Table, column: Column) -> tuple[str, str]:
    """The cell and the name by which a series is called as that of another column is."""
    return table.head(column.number), column.name


def series_data(table: Table, column: Column) -> str:
    """The categories and values of a series."""
    code = common_code(column)
    return (
        f"<c:cat>{text_cells(table.cells(0), table.categories)}</c:cat>"
        f"<c:val>{number_cells(table.cells(column.number), column, code)}</c:val>"
    )


def common_code(column: Column) -> str:
    """The number format code that suits most of a column's values."""
    return column.numbers.common_code(value for _, value in column.known)

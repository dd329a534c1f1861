"""Labels that show the text of cells, for charts that PowerPoint does not know by themselves."""

from collections.abc import Mapping
from dataclasses import dataclass

from attache.charts.elements import NO_FILL, font, quoted, shape, solid, text_properties
from attache.charts.labels import label_cells, no_labels
from attache.charts.spec import ChartSpec
from attache.charts.style import ChartStyle
from attache.charts.table import Column, Table

_C15 = "http://schemas.microsoft.com/office/drawing/2012/chart"
_EXTENSION = "{CE6537A1-D6FC-4f65-9D91-7224C49458BB}"
_NOTHING = (
    '<c:showLegendKey val="0"/><c:showVal val="0"/><c:showCatName val="0"/>'
    '<c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>'
)


@dataclass(frozen=True, slots=True)
class TextLook:
    """How a label's text is set; `align` is "l", "ctr" or "r", for those of several lines.

    `place` is where the label stands at its mark, where it does not stand as the others do; a
    `ground` is the colour of its box.
    """

    color: str
    bold: bool = True
    align: str = "ctr"
    place: str = ""
    ground: str = ""


def text_labels(
    spec: ChartSpec,
    style: ChartStyle,
    texts: Mapping[int, str],
    place: str,
    looks: Mapping[int, TextLook],
    *,
    every: bool,
) -> str:
    """A label for each point of `texts`, its text that of a cell ("value from cells").

    `place` is where it stands at its mark; `every` says that all points of the series have one.
    Lines break only where the cell says so.
    """
    if not texts:
        return no_labels()
    own = "".join(_label(spec, style, i, text, place, looks[i]) for i, text in texts.items())
    first = looks[next(iter(texts))]
    usual = shape(NO_FILL) + text_properties(style, spec.language, first.color, bold=first.bold)
    return (
        f"<c:dLbls>{own}{usual.replace('<a:bodyPr ', _UNWRAPPED, 1)}"
        f'<c:dLblPos val="{place}"/>{_NOTHING}{_from_cells(every)}</c:dLbls>'
    )


def text_range(table: Table, column: Column) -> str:
    """The cells whose text the labels show, as the last element of their series."""
    texts = {i: text for i, text in enumerate(column.texts) if text}
    return label_cells(table.cells(column.number), texts, len(column.texts))


_UNWRAPPED = '<a:bodyPr wrap="none" '


def _label(
    spec: ChartSpec, style: ChartStyle, index: int, text: str, place: str, look: TextLook
) -> str:
    identity = f"{{A77AC4E0-0000-4000-8000-{index:012X}}}"
    return (
        f'<c:dLbl><c:idx val="{index}"/><c:tx><c:rich>{_UNWRAPPED}/><a:lstStyle/>'
        f'<a:p><a:pPr algn="{look.align}"/><a:fld id="{identity}" type="CELLRANGE">'
        f"{font(style, spec.language, 'rPr', look.color, bold=look.bold)}"
        f"<a:t>{quoted(text)}</a:t></a:fld>"
        f'<a:endParaRPr lang="{quoted(spec.language)}"/></a:p></c:rich></c:tx>'
        f"{shape(solid(look.ground)) if look.ground else ''}"
        f'<c:dLblPos val="{look.place or place}"/>{_NOTHING}{_from_cells(True)}</c:dLbl>'
    )


def _from_cells(shown: bool) -> str:
    return (
        f'<c:extLst><c:ext uri="{_EXTENSION}" xmlns:c15="{_C15}">'
        f'<c15:showDataLabelsRange val="{shown:d}"/></c:ext></c:extLst>'
    )

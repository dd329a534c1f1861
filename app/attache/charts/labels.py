"""Labels that stand at the bars and points and stay linked to the data."""

from collections.abc import Callable, Mapping, Set

from attache.charts.elements import (
    NO_FILL,
    common_code,
    font,
    number_code,
    quoted,
    shape,
    text_properties,
)
from attache.charts.spec import ChartSpec
from attache.charts.style import ChartStyle
from attache.charts.table import Column

_C15 = "http://schemas.microsoft.com/office/drawing/2012/chart"
_LABEL_EXTENSION = "{CE6537A1-D6FC-4f65-9D91-7224C49458BB}"
_SERIES_EXTENSION = "{02D57815-91ED-43cb-92C2-25804820EDAC}"


def no_labels() -> str:
    """A series without labels."""
    return f"<c:dLbls>{_shown(value=False)}</c:dLbls>"


def value_labels(
    spec: ChartSpec,
    style: ChartStyle,
    column: Column,
    points: Set[int],
    *,
    color: str,
    place: Callable[[int], str],
    named: int | None = None,
) -> str:
    """The values of `points`, each where `place` puts it ("outEnd", "ctr", "t", "b", "r", "l").

    A point whose format differs from the common one has its own. `named` is the point that also
    carries the series' name.
    """
    if not points:
        return no_labels()
    code = common_code(column)
    looks = shape(NO_FILL) + text_properties(style, spec.language, color, bold=True)
    places = {i: place(i) for i in sorted(points)}
    usual = next(iter(places.values()))
    every = len(points) == len(column.known)
    own: list[str] = []
    for i, where in places.items():
        if every and where == usual and column.codes[i] == code and i != named:
            continue
        own.append(
            f'<c:dLbl><c:idx val="{i}"/>{number_code(column.codes[i])}{looks}'
            f'<c:dLblPos val="{where}"/>{_shown(name=i == named)}</c:dLbl>'
        )
    shared = f'{number_code(code)}{looks}<c:dLblPos val="{usual}"/>{_shown()}'
    return f"<c:dLbls>{''.join(own)}{shared if every else _shown(value=False)}</c:dLbls>"


def cell_labels(
    spec: ChartSpec,
    style: ChartStyle,
    texts: Mapping[int, str],
    places: Mapping[int, str],
    *,
    every: bool,
) -> str:
    """Labels that show the text of other cells than those that place them ("value from cells").

    Each holds its text as well, for readers that do not know that kind of label. `every` says
    whether all points of the series have one.
    """
    if not texts:
        return no_labels()
    own = "".join(_cell_label(spec, style, i, text, places[i]) for i, text in texts.items())
    looks = shape(NO_FILL) + text_properties(style, spec.language, style.ink, bold=True)
    shown = _extension(_LABEL_EXTENSION, f'<c15:showDataLabelsRange val="{every:d}"/>')
    return f'<c:dLbls>{own}{looks}<c:dLblPos val="t"/>{_shown(value=False)}{shown}</c:dLbls>'


def label_cells(reference: str, texts: Mapping[int, str], count: int) -> str:
    """The cells whose text `cell_labels` shows, as the last element of their series."""
    points = "".join(
        f'<c:pt idx="{i}"><c:v>{quoted(text)}</c:v></c:pt>' for i, text in texts.items()
    )
    return _extension(
        _SERIES_EXTENSION,
        f"<c15:datalabelsRange><c15:f>{reference}</c15:f><c15:dlblRangeCache>"
        f'<c:ptCount val="{count}"/>{points}</c15:dlblRangeCache></c15:datalabelsRange>',
    )


def _cell_label(spec: ChartSpec, style: ChartStyle, index: int, text: str, place: str) -> str:
    identity = f"{{A77AC4E0-0000-4000-8000-{index:012X}}}"
    rest = _extension(_LABEL_EXTENSION, '<c15:showDataLabelsRange val="1"/>')
    return (
        f'<c:dLbl><c:idx val="{index}"/><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p>'
        f'<a:fld id="{identity}" type="CELLRANGE">'
        f"{font(style, spec.language, 'rPr', style.ink, bold=True)}"
        f"<a:t>{quoted(text)}</a:t></a:fld>"
        f'<a:endParaRPr lang="{quoted(spec.language)}"/></a:p></c:rich></c:tx>'
        f'<c:dLblPos val="{place}"/>{_shown(value=False)}{rest}</c:dLbl>'
    )


def _shown(*, value: bool = True, name: bool = False) -> str:
    separator = "<c:separator> </c:separator>" if name else ""
    return (
        f'<c:showLegendKey val="0"/><c:showVal val="{value:d}"/><c:showCatName val="0"/>'
        f'<c:showSerName val="{name:d}"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>'
        f"{separator}"
    )


def _extension(uri: str, content: str) -> str:
    return f'<c:extLst><c:ext uri="{uri}" xmlns:c15="{_C15}">{content}</c:ext></c:extLst>'

"""Labels that stand at the bars and points and stay linked to the data."""

from collections.abc import Callable, Mapping, Set

from attache.charts.axis.places import Ending
from attache.charts.elements import (
    NO_FILL,
    common_code,
    font,
    number_code,
    quoted,
    shape,
    solid,
    text_properties,
)
from attache.charts.spec import ChartSpec
from attache.charts.style import ChartStyle
from attache.charts.table import Column
from attache.units import EMU_PER_POINT

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
    endings: Mapping[int, Ending] | None = None,
    boxed: Set[int] = frozenset(),
) -> str:
    """The values of `points`, each where `place` puts it ("outEnd", "ctr", "t", "b", "r", "l").

    A point whose format differs from the common one has its own. `endings` are labels that say
    more than the value or stand elsewhere; `boxed` ones stand on the ground, not on a fill.
    """
    if not points:
        return no_labels()
    endings = endings or {}
    code = common_code(column)
    looks = shape(NO_FILL) + text_properties(style, spec.language, color, bold=True)
    places = {i: place(i) for i in sorted(points)}
    usual = next(iter(places.values()))
    every = len(points) == len(column.known)
    own: list[str] = []
    for i, where in places.items():
        if i in endings and not endings[i].is_plain:
            own.append(_ending_label(spec, style, column, endings[i]))
        elif i in boxed:
            own.append(_value_label(column, i, _boxed(spec, style), where))
        elif not every or where != usual or column.codes[i] != code:
            own.append(_value_label(column, i, looks, where))
    shared = f'{number_code(code)}{looks}<c:dLblPos val="{usual}"/>{_shown()}'
    rest = shared if every else _shown(value=False)
    return f"<c:dLbls>{''.join(own)}{rest}{_no_leaders(endings)}</c:dLbls>"


def _no_leaders(endings: Mapping[int, Ending]) -> str:
    """Moved labels without lines to their points, which LibreOffice would draw."""
    if not any(ending.shift for ending in endings.values()):
        return ""
    return _extension(_LABEL_EXTENSION, '<c15:showLeaderLines val="0"/>')


def _value_label(
    column: Column, point: int, looks: str, place: str, shown: str = "", moved: str = ""
) -> str:
    return (
        f'<c:dLbl><c:idx val="{point}"/>{moved}{number_code(column.codes[point])}'
        f'{looks}<c:dLblPos val="{place}"/>{shown or _shown()}</c:dLbl>'
    )


def _boxed(spec: ChartSpec, style: ChartStyle) -> str:
    return shape(solid(style.ground)) + text_properties(style, spec.language, style.ink, bold=True)


def _moved(ending: Ending, style: ChartStyle) -> str:
    """How far a label is moved from its place, in shares of the chart's height."""
    if not ending.shift:
        return ""
    share = ending.shift * EMU_PER_POINT / style.height
    place = f'<c:x val="0"/><c:y val="{share:.4f}"/>'
    return f"<c:layout><c:manualLayout>{place}</c:manualLayout></c:layout>"


def _ending_label(spec: ChartSpec, style: ChartStyle, column: Column, ending: Ending) -> str:
    """A label at the end of a line: PowerPoint puts a whole name first, and wraps it if it may."""
    if not ending.is_whole or (ending.name_follows and ending.is_valued):
        return _written_label(spec, style, column, ending)
    looks = shape(NO_FILL) + text_properties(
        style, spec.language, style.ink, bold=True, wraps=not ending.name
    )
    shown = _shown(value=ending.is_valued, name=bool(ending.name))
    return _value_label(column, ending.point, looks, ending.place, shown, _moved(ending, style))


def _written_label(spec: ChartSpec, style: ChartStyle, column: Column, ending: Ending) -> str:
    """A label part by part: the series' name, plain text where it was cut, and the value."""
    value = column.values[ending.point] or 0.0
    looks = font(style, spec.language, "rPr", style.ink, bold=True)
    name = (
        _field("SERIESNAME", ending, looks, ending.name)
        if ending.is_whole
        else (f"<a:r>{looks}<a:t>{quoted(ending.name)}</a:t></a:r>")
    )
    parts = [name]
    if ending.is_valued:
        gap = f"<a:r>{looks}<a:t> </a:t></a:r>"
        parts += [gap, _field("VALUE", ending, looks, column.numbers.text(value))]
    if ending.name_follows:
        parts.reverse()
    rest = _extension(_LABEL_EXTENSION, "<c15:dlblFieldTable/>")
    return (
        f'<c:dLbl><c:idx val="{ending.point}"/>{_moved(ending, style)}'
        f'<c:tx><c:rich><a:bodyPr wrap="none"/><a:lstStyle/><a:p>{"".join(parts)}'
        f'<a:endParaRPr lang="{quoted(spec.language)}"/></a:p></c:rich></c:tx>'
        f"{number_code(column.codes[ending.point])}"
        f'<c:dLblPos val="{ending.place}"/>{_shown(value=ending.is_valued, name=True)}'
        f"{rest}</c:dLbl>"
    )


def _field(kind: str, ending: Ending, looks: str, text: str) -> str:
    number = ending.series * 4 + ending.point * 2 + (kind == "VALUE")
    identity = f"{{B77AC4E0-0000-4000-8000-{number:012X}}}"
    return f'<a:fld id="{identity}" type="{kind}">{looks}<a:t>{quoted(text)}</a:t></a:fld>'


def cell_labels(
    spec: ChartSpec,
    style: ChartStyle,
    texts: Mapping[int, str],
    places: Mapping[int, str],
    *,
    every: bool,
    color: str = "",
    boxed: Set[int] = frozenset(),
) -> str:
    """Labels that show the text of other cells than those that place them ("value from cells").

    Each holds its text as well, for readers that do not know that kind of label. `every` says
    whether all points of the series have one; the text is in ink where no `color` is given.
    `boxed` ones stand on the ground, not on a fill.
    """
    if not texts:
        return no_labels()
    color = color or style.ink
    own = "".join(
        _cell_label(spec, style, i, text, places[i], color, boxed=i in boxed)
        for i, text in texts.items()
    )
    looks = shape(NO_FILL) + text_properties(style, spec.language, color, bold=True)
    usual = next(iter(places.values()))
    place = usual if usual == "ctr" else "t"
    shown = _extension(_LABEL_EXTENSION, f'<c15:showDataLabelsRange val="{every:d}"/>')
    return f'<c:dLbls>{own}{looks}<c:dLblPos val="{place}"/>{_shown(value=False)}{shown}</c:dLbls>'


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


def _cell_label(
    spec: ChartSpec,
    style: ChartStyle,
    index: int,
    text: str,
    place: str,
    color: str,
    *,
    boxed: bool,
) -> str:
    identity = f"{{A77AC4E0-0000-4000-8000-{index:012X}}}"
    rest = _extension(_LABEL_EXTENSION, '<c15:showDataLabelsRange val="1"/>')
    return (
        f'<c:dLbl><c:idx val="{index}"/><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p>'
        f'<a:fld id="{identity}" type="CELLRANGE">'
        f"{font(style, spec.language, 'rPr', style.ink if boxed else color, bold=True)}"
        f"<a:t>{quoted(text)}</a:t></a:fld>"
        f'<a:endParaRPr lang="{quoted(spec.language)}"/></a:p></c:rich></c:tx>'
        f"{shape(solid(style.ground)) if boxed else ''}"
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

"""What scatter charts are made of: points, their labels, error bars and two axes of values."""

from collections.abc import Iterable, Mapping, Sequence

from attache.charts.axis.axes import CATEGORY_AXIS, VALUE_AXIS
from attache.charts.elements import (
    HAIRLINE,
    NO_FILL,
    NO_LINE,
    THIN,
    font,
    line,
    number_code,
    quoted,
    shape,
    solid,
    text_properties,
)
from attache.charts.labels import label_cells, no_labels
from attache.charts.points.axis import Axis
from attache.charts.points.labels import Label
from attache.charts.scale import Scale
from attache.charts.spec import ChartSpec
from attache.charts.style import ChartStyle
from attache.charts.text_labels import TextLook, text_labels
from attache.presentationml import solid_fill

X_AXIS, Y_AXIS = CATEGORY_AXIS, VALUE_AXIS
Labels = Mapping[int, Label]
UNSEEN = '<c:marker><c:symbol val="none"/></c:marker>'


def scatter_plot(series: Iterable[str]) -> str:
    """Series of points without lines between them, on two axes of values."""
    return (
        '<c:scatterChart><c:scatterStyle val="lineMarker"/><c:varyColors val="0"/>'
        f'{"".join(series)}<c:axId val="{X_AXIS}"/><c:axId val="{Y_AXIS}"/></c:scatterChart>'
    )


def point_series(
    head: str,
    xs: str,
    ys: str,
    *,
    marker: str = UNSEEN,
    points: str = "",
    labels: tuple[str, str] | None = None,
    bars: str = "",
    stroke: str = '<a:ln w="19050"><a:noFill/></a:ln>',
) -> str:
    """One series: `head`, `xs` and `ys` are references to cells, as `elements` makes them.

    `points` are those that look otherwise, `labels` what `labels_of_points` gives, `bars` error
    bars, and `stroke` is the line through the points.
    """
    shown, cells = labels or (no_labels(), "")
    return (
        f"<c:ser>{head}<c:spPr>{stroke}</c:spPr>{marker}{points}"
        f"{shown}{bars}<c:xVal>{xs}</c:xVal><c:yVal>{ys}</c:yVal>"
        f'<c:smooth val="0"/>{cells}</c:ser>'
    )


def circle(color: str, size: int) -> str:
    """A round marker, `size` points across."""
    return (
        f'<c:marker><c:symbol val="circle"/><c:size val="{size}"/>{shape(solid(color))}</c:marker>'
    )


def own_points(colors: Mapping[int, str], size: int) -> str:
    """The points that have colours of their own.

    LibreOffice takes the colour of a point from that of its line, which nobody sees.
    """
    return "".join(
        f'<c:dPt><c:idx val="{i}"/>{circle(color, size)}<c:bubble3D val="0"/><c:spPr>'
        f'<a:ln w="19050">{solid_fill(color, _UNSEEN_LINE)}</a:ln></c:spPr></c:dPt>'
        for i, color in sorted(colors.items())
    )


_UNSEEN_LINE = '<a:alpha val="0"/>'


def to_the_edge(style: ChartStyle, length: float) -> str:
    """Faint lines from the points leftwards, which end at the edge of the plot."""
    return (
        '<c:errBars><c:errDir val="x"/><c:errBarType val="minus"/><c:errValType val="fixedVal"/>'
        f'<c:noEndCap val="1"/><c:val val="{length!r}"/>'
        f"<c:spPr>{line(style.muted, HAIRLINE, faint=True)}</c:spPr></c:errBars>"
    )


def literal(values: Sequence[float]) -> str:
    """Numbers that stand in no cell."""
    points = "".join(f'<c:pt idx="{i}"><c:v>{v!r}</c:v></c:pt>' for i, v in enumerate(values))
    return (
        "<c:numLit><c:formatCode>General</c:formatCode>"
        f'<c:ptCount val="{len(values)}"/>{points}</c:numLit>'
    )


def labels_of_points(
    spec: ChartSpec, style: ChartStyle, reference: str, texts: Mapping[int, str], labels: Labels
) -> tuple[str, str]:
    """Labels that show cells, and their reference, which is the last element of their series.

    `texts` are those of the cells at `reference` by their places, whether a point shows them or
    not.
    """
    if not labels:
        return no_labels(), ""
    looks = {
        i: TextLook(style.ink, label.bold, _ALIGNED[label.place], label.place, label.ground)
        for i, label in labels.items()
    }
    shown = {i: labels[i].text for i in sorted(labels)}
    every = shown.keys() == texts.keys()
    return (
        text_labels(spec, style, shown, "r", looks, every=every),
        label_cells(reference, texts, max(texts) + 1),
    )


_ALIGNED = {"l": "r", "r": "l", "t": "ctr", "b": "ctr"}


def value_axes(spec: ChartSpec, style: ChartStyle, x: Axis, y: Axis) -> str:
    """The axis along the foot and the one on the left, which cross at zero or the low end."""
    return _axis(spec, style, x, X_AXIS, Y_AXIS, "b", y.turned) + _axis(
        spec, style, y, Y_AXIS, X_AXIS, "l", x.turned
    )


def _axis(
    spec: ChartSpec, style: ChartStyle, axis: Axis, own: int, other: int, side: str, far: bool
) -> str:
    """`far` says that it stands at the high end of the other axis, which runs downwards."""
    grid = line(style.muted, HAIRLINE, faint=True)
    lines = f"<c:majorGridlines><c:spPr>{grid}</c:spPr></c:majorGridlines>" if axis.shown else ""
    labels = "high" if far else "low"
    code, title = axis.numbers.common_code(axis.known), _title(spec, style, axis, side == "l")
    outline = line(style.muted, THIN) if axis.lined else NO_LINE
    return (
        f'<c:valAx><c:axId val="{own}"/><c:scaling>'
        f'<c:orientation val="{"maxMin" if axis.turned else "minMax"}"/>{_bounds(axis.scale)}'
        f'</c:scaling><c:delete val="{not axis.shown:d}"/><c:axPos val="{side}"/>'
        f"{lines}{title}{number_code(code)}"
        '<c:majorTickMark val="none"/><c:minorTickMark val="none"/>'
        f'<c:tickLblPos val="{labels}"/>{shape(NO_FILL, outline)}'
        f"{text_properties(style, spec.language, style.muted, turn=0)}"
        f'<c:crossAx val="{other}"/><c:crosses val="{"max" if far else "autoZero"}"/>'
        f'<c:crossBetween val="midCat"/>{_step(axis.scale)}</c:valAx>'
    )


def _title(spec: ChartSpec, style: ChartStyle, axis: Axis, upright: bool) -> str:
    if not axis.title:
        return ""
    turn = -5400000 if upright else 0
    looks = font(style, spec.language, "rPr", style.ink)
    usual = f'<a:pPr algn="ctr">{font(style, spec.language, "defRPr", style.ink)}</a:pPr>'
    lines = "".join(
        f"<a:p>{usual}<a:r>{looks}<a:t>{quoted(text)}</a:t></a:r></a:p>" for text in axis.title
    )
    return (
        f'<c:title><c:tx><c:rich><a:bodyPr rot="{turn}" vert="horz"/><a:lstStyle/>{lines}</c:rich>'
        f'</c:tx><c:overlay val="0"/></c:title>'
    )


def _bounds(scale: Scale) -> str:
    high = "" if scale.highest is None else f'<c:max val="{scale.highest!r}"/>'
    return high + ("" if scale.lowest is None else f'<c:min val="{scale.lowest!r}"/>')


def _step(scale: Scale) -> str:
    return "" if scale.step is None else f'<c:majorUnit val="{scale.step!r}"/>'

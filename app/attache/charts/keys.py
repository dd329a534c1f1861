"""A legend along the top for charts that are made of more series than they have names."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from attache.charts.elements import manual_layout, text_properties
from attache.charts.layout import Box
from attache.charts.measure import line_height, text_width
from attache.charts.spec import ChartSpec
from attache.charts.style import ChartStyle

_ROW = 1.35  # The height of a row of keys, in lines.


@dataclass(frozen=True, slots=True)
class Keys:
    """The place of a legend, with the names and the fills that it explains, in order."""

    box: Box
    names: tuple[str, ...]
    colors: tuple[str, ...]


def keys(
    names: Sequence[str], colors: Sequence[str], size: float, width: float, height: float
) -> Keys:
    """The legend of a chart that is `width` by `height` points large."""
    wanted = sum(text_width(name, size) + 3 * size for name in names)
    rows = max(1, math.ceil(wanted / width))
    high = min(0.4, rows * line_height(size) * _ROW / height)
    return Keys(Box(0.0, 0.0, min(1.0, wanted / width), high), tuple(names), tuple(colors))


def keys_markup(spec: ChartSpec, style: ChartStyle, shown: Keys, hidden: Iterable[int]) -> str:
    """The native legend; `hidden` are the series that it leaves out."""
    left_out = "".join(
        f'<c:legendEntry><c:idx val="{i}"/><c:delete val="1"/></c:legendEntry>' for i in hidden
    )
    return (
        f'<c:legend><c:legendPos val="t"/>{left_out}{manual_layout(shown.box)}'
        f'<c:overlay val="0"/>{text_properties(style, spec.language, style.ink)}</c:legend>'
    )

"""A legend along the top for charts that are made of more series than they have names."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from attache.charts.axis.framing import Box, Page
from attache.charts.axis.rooms import legend_box
from attache.charts.elements import manual_layout, text_properties
from attache.charts.shades import Shade
from attache.charts.spec import ChartSpec
from attache.charts.style import ChartStyle


@dataclass(frozen=True, slots=True)
class Keys:
    """The place of a legend, with the names and the fills that it explains, in order."""

    box: Box
    names: tuple[str, ...]
    fills: tuple[Shade, ...]


def keys(page: Page, names: Sequence[str], fills: Sequence[Shade | str]) -> Keys:
    """The legend of names in their colours."""
    shades = (Shade(fill) if isinstance(fill, str) else fill for fill in fills)
    return Keys(legend_box(page, names), tuple(names), tuple(shades))


def keys_markup(spec: ChartSpec, style: ChartStyle, shown: Keys, hidden: Iterable[int]) -> str:
    """The native legend; `hidden` are the series that it leaves out."""
    left_out = "".join(
        f'<c:legendEntry><c:idx val="{i}"/><c:delete val="1"/></c:legendEntry>' for i in hidden
    )
    return (
        f'<c:legend><c:legendPos val="t"/>{left_out}{manual_layout(shown.box)}'
        f'<c:overlay val="0"/>{text_properties(style, spec.language, style.ink)}</c:legend>'
    )

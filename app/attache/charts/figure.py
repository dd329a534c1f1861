"""A chart as a matplotlib figure: the same spec, layout and looks as the native chart.

Nothing that writes a .pptx imports this module or those that draw for it: matplotlib takes a
moment to load.
"""

import io
from collections.abc import Mapping, Sequence
from html import escape
from typing import Protocol, cast

from attache.charts.annotate.figure import draw_overlay
from attache.charts.canvas import Canvas, blank
from attache.charts.drawing import Drawing, Look
from attache.charts.figure_families import DRAWN
from attache.charts.mpl import Figure, mpl
from attache.pack.chart_type import DRAWN_AS_SHAPES, ChartType
from attache.units import EMU_PER_POINT

# Once, and never again: what a user's matplotlibrc says is not for our charts, and a changed
# setting would leak into the drawings of other threads. Type 3 keeps text as text, and is many
# times faster than 42, which cuts the fonts down with fontTools.
mpl.rcdefaults()
mpl.rcParams.update(
    {
        "pdf.fonttype": 3,
        "svg.hashsalt": "attache",
        "text.hinting": "no_hinting",
        "path.simplify": False,
    }
)
_NO_PROGRAM = {"Creator": None, "Producer": None, "CreationDate": None}
_NO_DATE = {"Creator": None, "Date": None, "Format": None, "Type": None}
_ROUNDING = 0.01  # matplotlib cuts a width of 1919.999 pixels down to 1919.


class _Saved(Protocol):
    """What is used of `Figure.savefig`, whose types are partial."""

    def savefig(
        self,
        fname: object,
        *,
        format: str,  # noqa: A002
        dpi: float = ...,
        metadata: Mapping[str, str | None] = ...,
    ) -> None: ...


def figure(drawing: Drawing) -> Figure:
    """The drawing in a figure of its style's size, on a transparent ground.

    Raises AttacheError where the chart has no data, ValueError for a number or a timeline, which
    are drawn as shapes.
    """
    width, height = (side / EMU_PER_POINT for side in (drawing.style.width, drawing.style.height))
    shown = blank(width, height)
    draw(drawing, Canvas(shown, (0.0, 0.0, width, height)))
    return shown


def draw(drawing: Drawing, canvas: Canvas) -> None:
    """The drawing on a canvas of its style's size. Raises as `figure` does."""
    if drawing.spec.type in DRAWN_AS_SHAPES:
        raise ValueError(f"a {drawing.spec.type} is drawn as shapes, not as a chart")
    DRAWN[ChartType(drawing.spec.type)](drawing, canvas)
    draw_overlay(drawing, canvas)


def pdf(drawings: Sequence[Drawing]) -> bytes:
    """One page a drawing, exactly as large as its frame; the fonts are embedded once.

    The same drawings give the same bytes. Raises as `figure` does.
    """
    from matplotlib.backends.backend_pdf import PdfPages

    stream = io.BytesIO()
    with PdfPages(stream, metadata=_NO_PROGRAM) as pages:
        for drawing in drawings:
            _saved(figure(drawing)).savefig(pages, format="pdf")
    return stream.getvalue()


def png(drawing: Drawing, width: int) -> bytes:
    """The drawing `width` pixels wide, its height in proportion, on a transparent ground."""
    return png_of(figure(drawing), width)


def png_of(shown: Figure, width: int, about: Mapping[str, str] | None = None) -> bytes:
    """A figure as a picture `width` pixels wide; `about` is what the file says of itself."""
    stream = io.BytesIO()
    dpi = (width + _ROUNDING) / float(shown.get_size_inches()[0])
    _saved(shown).savefig(
        stream, format="png", dpi=dpi, metadata={"Software": None, **(about or {})}
    )
    return stream.getvalue()


def svg(drawing: Drawing) -> bytes:
    """The drawing as SVG on a transparent ground, its letters as outlines."""
    return svg_of(figure(drawing))


def svg_of(shown: Figure, title: str = "", description: str = "") -> bytes:
    """A figure as SVG, without a date or the name of a program.

    `title` and `description` are for those who cannot see it. Letters are outlines: a file that
    goes to others has to look the same where the brand's fonts are not installed.
    """
    stream = io.BytesIO()
    _saved(shown).savefig(stream, format="svg", dpi=72, metadata=_NO_DATE)
    if not title:
        return stream.getvalue()
    head, root, rest = stream.getvalue().partition(b"<svg ")
    attributes, _, content = rest.partition(b">")
    said = f"<title>{escape(title)}</title><desc>{escape(description)}</desc>"
    named = attributes + b' role="img">\n ' + said.encode() + content
    return head + root + named


def _saved(shown: Figure) -> _Saved:
    return cast("_Saved", shown)


__all__ = ["Drawing", "Look", "draw", "figure", "pdf", "png", "png_of", "svg", "svg_of"]

"""The DrawingML of a chart: its frame in the slot, or a group of it and what is drawn over it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from html import escape
from typing import Protocol

from attache.brand.models import Box
from attache.charts.annotate.overlay import OUTLINE, Head, Mark, Patch, Point, Shard, Stroke, Words
from attache.output.geometry import NO_LINE, group_transform, placeholder, preset, transform
from attache.output.page import ChartFrame, Paragraph, Span
from attache.presentationml import solid_fill
from attache.text import legal
from attache.units import Emu, points

_CHART_URI = "http://schemas.openxmlformats.org/drawingml/2006/chart"
_HEAD = '<a:{end} type="triangle" w="lg" len="lg"/>'
_DOT = '<a:tailEnd type="oval" w="sm" len="sm"/>'
_WHOLE = 100_000


class WriteParagraph(Protocol):
    """Writes a paragraph, broken where its lines end."""

    def __call__(self, paragraph: Paragraph, *, align: str, broken: bool) -> str:
        """The paragraph as `<a:p>`."""
        ...


@dataclass(frozen=True, slots=True)
class ChartShapes:
    """Writes the shapes of charts; `new_id` counts those of the slide."""

    new_id: Callable[[], int]
    paragraph: WriteParagraph

    def chart(self, frame: ChartFrame, relationship: str, marks: Sequence[Mark]) -> str:
        """A chart in its slot; where it has marks, a group of it and them.

        A group holds no placeholder, so its chart is none. What is said of the chart is said of
        the group: a screen reader takes that for one picture.
        """
        spec, slot = frame.spec, frame.slot
        name = f"Chart: {escape(legal(spec.title))}"
        said = f'descr="{escape(legal(spec.alt_text))}"'
        if not marks:
            locks = '<a:graphicFrameLocks noGrp="1"/>'
            return self._frame(
                f'name="{name}" {said}', locks, placeholder(slot), frame, relationship
            )
        group = f'<p:cNvPr id="{self.new_id()}" name="{name}" {said}/>'
        behind = [mark for mark in marks if isinstance(mark, Patch) and mark.behind]
        over = [mark for mark in marks if mark not in behind]
        below = "".join(self._mark(mark, frame.box) for mark in behind)
        chart = self._frame('name="Chart"', "", "", frame, relationship)
        above = "".join(self._mark(mark, frame.box) for mark in over)
        return (
            f"<p:grpSp><p:nvGrpSpPr>{group}<p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr>"
            f"{group_transform(frame.box)}</p:grpSpPr>{below}{chart}{above}</p:grpSp>"
        )

    def _frame(
        self, about: str, locks: str, holder: str, frame: ChartFrame, relationship: str
    ) -> str:
        inner = f"<p:cNvGraphicFramePr>{locks}</p:cNvGraphicFramePr>"
        return (
            f'<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="{self.new_id()}" {about}/>{inner}'
            f"<p:nvPr>{holder}</p:nvPr></p:nvGraphicFramePr>{transform(frame.box, 'p')}"
            f'<a:graphic><a:graphicData uri="{_CHART_URI}"><c:chart '
            f'xmlns:c="{_CHART_URI}" r:id="{relationship}"/></a:graphicData></a:graphic>'
            "</p:graphicFrame>"
        )

    def _mark(self, mark: Mark, frame: Box) -> str:
        match mark:
            case Stroke():
                return self._stroke(mark, frame)
            case Patch():
                place = _box(mark, frame)
                alpha = f'<a:alpha val="{round(mark.alpha * _WHOLE)}"/>' if mark.alpha < 1 else ""
                fill = solid_fill(mark.color, alpha)
                return self._shape("Band", place, preset("rect"), fill + NO_LINE)
            case Shard():
                place = _box(mark, frame)
                geometry = _path(mark.points, place, frame, closed=True)
                return self._shape("Break", place, geometry, solid_fill(mark.color) + NO_LINE)
            case Words():
                return self._words(mark, frame)

    def _shape(self, name: str, place: Box, geometry: str, looks: str, text: str = "") -> str:
        box = ' txBox="1"' if text else ""
        return (
            f'<p:sp><p:nvSpPr><p:cNvPr id="{self.new_id()}" name="{name}"/><p:cNvSpPr{box}/>'
            f"<p:nvPr/></p:nvSpPr><p:spPr>{transform(place)}{geometry}{looks}</p:spPr>{text}"
            "</p:sp>"
        )

    def _stroke(self, mark: Stroke, frame: Box) -> str:
        place = _box(mark, frame)
        name = "Arrow" if mark.head in (Head.END, Head.BOTH) else "Line"
        if len(mark.points) > 2:
            geometry = _path(mark.points, place, frame, closed=False)
            return self._shape(name, place, geometry, f"<a:noFill/>{_line(mark)}")
        (x0, y0), (x1, y1) = mark.ends
        flips = (' flipH="1"' if x1 < x0 else "") + (' flipV="1"' if y1 < y0 else "")
        return (
            f'<p:cxnSp><p:nvCxnSpPr><p:cNvPr id="{self.new_id()}" name="{name}"/>'
            f"<p:cNvCxnSpPr/><p:nvPr/></p:nvCxnSpPr><p:spPr>{transform(place, flips=flips)}"
            f"{preset('line')}{_line(mark)}</p:spPr></p:cxnSp>"
        )

    def _words(self, mark: Words, frame: Box) -> str:
        form = preset("roundRect", _WHOLE // 2) if mark.round else preset("rect")
        fill = solid_fill(mark.ground) if mark.ground else "<a:noFill/>"
        width = points(OUTLINE)
        line = f'<a:ln w="{width}">{solid_fill(mark.outline)}</a:ln>' if mark.outline else NO_LINE
        text = " ".join(mark.lines)
        lines = tuple(f"{line} " for line in mark.lines[:-1]) + mark.lines[-1:]
        span = Span(text, mark.bold, color=mark.color, size=mark.size)
        paragraph = self.paragraph(
            Paragraph((span,), size=mark.size, lines=lines),
            align="" if mark.align == "l" else mark.align,
            broken=True,
        )
        side = points(mark.inset)
        body = (
            f'<p:txBody><a:bodyPr wrap="none" lIns="{side}" tIns="0" rIns="{side}" bIns="0" '
            f'rtlCol="0" anchor="ctr"><a:noAutofit/></a:bodyPr><a:lstStyle/>{paragraph}</p:txBody>'
        )
        return self._shape("Label", _box(mark, frame), form, fill + line, body)


def _box(mark: Mark, frame: Box) -> Box:
    """The place of a mark on the slide."""
    box = mark.box
    return Box(
        Emu(frame.left + points(box.left)),
        Emu(frame.top + points(box.top)),
        points(box.width),
        points(box.height),
    )


def _line(mark: Stroke) -> str:
    """The look of a line: a dashed one ends flat, as its dashes would run together else."""
    cap, dash = ("flat", '<a:prstDash val="dash"/>') if mark.dashed else ("rnd", "")
    start = _HEAD.format(end="headEnd") if mark.head is Head.BOTH else ""
    end = _HEAD.format(end="tailEnd") if mark.head in (Head.END, Head.BOTH) else ""
    if mark.head is Head.DOT:
        end = _DOT
    fill = solid_fill(mark.color)
    return f'<a:ln w="{points(mark.width)}" cap="{cap}">{fill}{dash}<a:round/>{start}{end}</a:ln>'


def _path(ring: Sequence[Point], place: Box, frame: Box, *, closed: bool) -> str:
    """A line or a filled shape with corners of its own."""
    corners = [
        f'<a:pt x="{frame.left + points(x) - place.left}" y="{frame.top + points(y) - place.top}"/>'
        for x, y in ring
    ]
    way = f"<a:moveTo>{corners[0]}</a:moveTo>"
    way += "".join(f"<a:lnTo>{corner}</a:lnTo>" for corner in corners[1:])
    fill, end = ("", "<a:close/>") if closed else (' fill="none"', "")
    return (
        "<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/>"
        '<a:rect l="0" t="0" r="r" b="b"/><a:pathLst>'
        f'<a:path w="{place.width}" h="{place.height}"{fill}>{way}{end}</a:path>'
        "</a:pathLst></a:custGeom>"
    )

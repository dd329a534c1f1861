"""The DrawingML of a page: placeholders, text boxes, tables, cards, groups, as XML text.

Text takes its look from the layout's placeholder; only what differs from it is written, so that
a changed master changes the deck.
"""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from html import escape
from itertools import pairwise

from attache.brand.models import Box, Brand, Slot
from attache.brand.template import body_properties
from attache.charts.annotate.overlay import Mark, is_annotated
from attache.output.blocks import CELL_SIDE, CELL_TOP
from attache.output.cards import CARD_INSET
from attache.output.chart_look import chart_style
from attache.output.chart_shapes import ChartShapes
from attache.output.fonts import typefaces
from attache.output.geometry import geometry, group_transform, placeholder, transform
from attache.output.page import (
    CardFrame,
    ChartFrame,
    DrawingFrame,
    DrawnText,
    Frame,
    Paragraph,
    Span,
    TableFrame,
    TextFrame,
)
from attache.output.script import Stretch, is_right_to_left, stretches
from attache.presentationml import solid_fill
from attache.text import legal

_TABLE_URI = "http://schemas.openxmlformats.org/drawingml/2006/table"
_SLIDE_NUMBER = "{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}"
_HANGS = " \u200b"
"""What may end a line that is broken after it."""
_LABELS = {
    "marking_top": "Marking",
    "marking_bottom": "Marking at the foot",
    "page": "Slide number",
}


@dataclass(slots=True)
class ShapeWriter:
    """Writes the shapes of one slide, counting their ids.

    `link` returns the relationship id of the slide with a key; `chart` that of a chart's part or,
    where the slide is written to be `rendered`, that of its picture ("" for none). The number is a
    field where the program `counts` the slides, else text.
    """

    brand: Brand
    language: str
    link: Callable[[str], str]
    chart: Callable[[ChartFrame], str]
    number: int
    rendered: bool = False
    counts: bool = True
    _last: int = field(default=1)

    def xml(self, frame: Frame) -> str:
        """One frame as a shape."""
        match frame:
            case TextFrame():
                return self._text_frame(frame)
            case TableFrame():
                return self._table(frame)
            case CardFrame():
                return self._card(frame)
            case ChartFrame():
                return self._picture(frame) if self.rendered else self._chart(frame)
            case DrawingFrame():
                return self._drawing(frame)

    def _id(self) -> int:
        self._last += 1
        return self._last

    def _text_frame(self, frame: TextFrame) -> str:
        slot = frame.slot
        name = escape(_LABELS.get(slot.name, slot.name.replace("_", " ").capitalize()))
        moved = frame.box != slot.box
        if slot.kind == "box":
            holder, properties = '<p:cNvSpPr txBox="1"/><p:nvPr/>', geometry(frame.box)
            body = f"{body_properties(slot.style)}<a:lstStyle/>"
            properties = f"{properties}<a:noFill/>"
        else:
            holder = (
                f'<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr>{placeholder(slot)}</p:nvPr>'
            )
            properties = transform(frame.box) if moved else ""
            body = "<a:bodyPr/><a:lstStyle/>"
        paragraphs = self._page_number() if slot.kind == "sldNum" else self._paragraphs(frame)
        return (
            f'<p:sp><p:nvSpPr><p:cNvPr id="{self._id()}" name="{name}"/>{holder}</p:nvSpPr>'
            f"<p:spPr>{properties}</p:spPr><p:txBody>{body}{paragraphs}</p:txBody></p:sp>"
        )

    def _paragraphs(self, frame: TextFrame) -> str:
        look = frame.slot.style if frame.slot.kind == "box" else None
        if look is None:
            return "".join(self.paragraph(p) for p in frame.paragraphs) or self._nothing()
        size, color = look.sizes[0], look.color
        return "".join(
            self.paragraph(
                Paragraph(tuple(_styled(s, size, color, bold=look.bold) for s in p.spans)),
                align=look.align,
                tracking=look.tracking,
            )
            for p in frame.paragraphs
        )

    def _nothing(self) -> str:
        return f'<a:p><a:endParaRPr lang="{self.language}"/></a:p>'

    def _page_number(self) -> str:
        if not self.counts:  # the slide may stand in a deck of its own, and is not its first there
            return self.paragraph(Paragraph((Span(str(self.number)),)))
        return (
            f'<a:p><a:fld id="{_SLIDE_NUMBER}" type="slidenum"><a:rPr lang="{self.language}"/>'
            f'<a:t>{self.number}</a:t></a:fld><a:endParaRPr lang="{self.language}"/></a:p>'
        )

    def paragraph(
        self, paragraph: Paragraph, *, align: str = "", tracking: int = 0, broken: bool = False
    ) -> str:
        """`<a:p>` with runs split by script, each with its language and font.

        A `broken` one ends its lines where they are known to end.
        """
        backwards = is_right_to_left(paragraph.text)
        attributes = f' lvl="{paragraph.level - 1}"' if paragraph.level > 1 else ""
        if backwards:
            attributes += f' algn="{align or "r"}" rtl="1"'
        elif align:
            attributes += f' algn="{align}"'
        inner = ""
        if paragraph.before is not None:
            inner += f'<a:spcBef><a:spcPts val="{round(paragraph.before * 100)}"/></a:spcBef>'
        properties = f"<a:pPr{attributes}>{inner}</a:pPr>" if attributes or inner else ""
        lines = _lines(paragraph) if self.rendered or broken else [paragraph.spans]
        runs = self._break(paragraph).join(
            "".join(self._runs(span, paragraph.size, tracking) for span in spans) for spans in lines
        )
        return f"<a:p>{properties}{runs or self._end(paragraph.size)}</a:p>"

    def _break(self, paragraph: Paragraph) -> str:
        """The end of a line, no higher than its text."""
        size = min((s.size for s in paragraph.spans if s.size), default=paragraph.size)
        return f'<a:br><a:rPr lang="{self.language}"{_size(size)}/></a:br>'

    def _end(self, size: int | None) -> str:
        return f'<a:endParaRPr lang="{self.language}"{_size(size)}/>'

    def _runs(self, span: Span, size: int | None, tracking: int) -> str:
        return "".join(
            self._run(span, stretch, size, tracking)
            for stretch in stretches(legal(span.text), self.language)
            if stretch.text
        )

    def _run(self, span: Span, stretch: Stretch, size: int | None, tracking: int) -> str:
        attributes = f'lang="{stretch.language}"{_size(span.size or size)}'
        if span.bold is not None:
            attributes += f' b="{int(span.bold)}"'
        if tracking:
            attributes += f' spc="{tracking}"'
        if span.link and self.rendered:  # what PowerPoint does of itself
            attributes += ' u="sng"'
        color = "hlink" if span.link and self.rendered else span.color
        inner = solid_fill(color) if color else ""
        inner += typefaces(stretch.face, self.brand, "+mj-lt" if span.heading else "")
        if span.link:
            inner += self._link(span.link)
        text = escape(stretch.text)
        return f'<a:r><a:rPr {attributes} dirty="0">{inner}</a:rPr><a:t>{text}</a:t></a:r>'

    def _link(self, key: str) -> str:
        action = "" if self.rendered else ' action="ppaction://hlinksldjump"'
        return f'<a:hlinkClick r:id="{self.link(key)}"{action}/>'

    def _table(self, frame: TableFrame) -> str:
        grid = "".join(f'<a:gridCol w="{width}"/>' for width in frame.widths)
        rows = "".join(
            f'<a:tr h="{height}">'
            + "".join(self._cell(cell, frame.slot, head=index == 0) for cell in cells)
            + "</a:tr>"
            for index, (cells, height) in enumerate(zip(frame.rows, frame.heights, strict=True))
        )
        name = "Table: " + ", ".join(cell.text for cell in frame.rows[0])
        return (
            f'<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="{self._id()}" name="Table" '
            f'descr="{escape(name)}"/><p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/>'
            f"</p:cNvGraphicFramePr><p:nvPr>{placeholder(frame.slot)}</p:nvPr></p:nvGraphicFramePr>"
            f'{transform(frame.box, "p")}<a:graphic><a:graphicData uri="{_TABLE_URI}"><a:tbl>'
            f'<a:tblPr firstRow="1"/><a:tblGrid>{grid}</a:tblGrid>{rows}</a:tbl>'
            "</a:graphicData></a:graphic></p:graphicFrame>"
        )

    def _cell(self, paragraph: Paragraph, slot: Slot, *, head: bool) -> str:
        brand = self.brand
        size = paragraph.size or slot.style.sizes[0]
        color = brand.use("table_head" if head else "text")
        spans = tuple(_styled(span, size, color) for span in paragraph.spans)
        styled = Paragraph(spans, size=size, lines=paragraph.lines)
        width = 19_050 if head else 6_350
        line = f'w="{width}">{solid_fill(brand.use("table_head_line" if head else "table_line"))}'
        ground = brand.uses.get("table_head_ground", "") if head else ""
        fill = solid_fill(ground) if ground else "<a:noFill/>"
        none = "".join(f"<a:ln{side}><a:noFill/></a:ln{side}>" for side in "LRT")
        return (
            f"<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>{self.paragraph(styled)}</a:txBody>"
            f'<a:tcPr marL="{CELL_SIDE}" marR="{CELL_SIDE}" marT="{CELL_TOP}" marB="{CELL_TOP}">'
            f"{none}<a:lnB {line}</a:lnB>{fill}</a:tcPr></a:tc>"
        )

    def _card(self, frame: CardFrame) -> str:
        """A card: its ground and rule, then one text box at the head and one at the foot."""
        brand, box = self.brand, frame.box
        ground = self._filled(box, "rect", brand.use("card"), "Card")
        thick = brand.cards.rule
        edge = (
            replace(box, width=thick) if brand.cards.side == "left" else replace(box, height=thick)
        )
        rule = self._filled(edge, "rect", brand.use("rule"), "Rule")
        inner = box.inset(CARD_INSET)
        head = self._box(inner, frame.head, "t", "Figure")
        foot = self._box(inner, frame.foot, "b", "Status") if frame.foot else ""
        children = ground + rule + head + foot
        said = ". ".join(p.text.rstrip(".") for p in (*frame.head, *frame.foot))
        return self._group(box, children, f"Card: {frame.head[0].text}", f"{said}.")

    def _box(self, box: Box, paragraphs: tuple[Paragraph, ...], anchor: str, name: str) -> str:
        text = "".join(self.paragraph(paragraph) for paragraph in paragraphs)
        return self._text_box(box, text, anchor, name)

    def _text_box(self, box: Box, paragraphs: str, anchor: str, name: str) -> str:
        return (
            f'<p:sp><p:nvSpPr><p:cNvPr id="{self._id()}" name="{name}"/><p:cNvSpPr txBox="1"/>'
            f"<p:nvPr/></p:nvSpPr><p:spPr>{geometry(box)}<a:noFill/></p:spPr><p:txBody>"
            '<a:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" rtlCol="0" '
            f'anchor="{anchor}"><a:noAutofit/></a:bodyPr><a:lstStyle/>{paragraphs}</p:txBody>'
            "</p:sp>"
        )

    def _filled(self, box: Box, shape: str, color: str, name: str) -> str:
        return (
            f'<p:sp><p:nvSpPr><p:cNvPr id="{self._id()}" name="{name}"/><p:cNvSpPr/><p:nvPr/>'
            f"</p:nvSpPr><p:spPr>{geometry(box, shape)}{solid_fill(color)}<a:ln><a:noFill/></a:ln>"
            f"</p:spPr><p:txBody><a:bodyPr/><a:lstStyle/>{self._nothing()}</p:txBody></p:sp>"
        )

    def _group(self, box: Box, children: str, name: str, description: str) -> str:
        described = f' descr="{escape(legal(description))}"' if description else ""
        return (
            f'<p:grpSp><p:nvGrpSpPr><p:cNvPr id="{self._id()}" name="{escape(legal(name))}"'
            f"{described}/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr>{group_transform(box)}"
            f"</p:grpSpPr>{children}</p:grpSp>"
        )

    def _drawing(self, frame: DrawingFrame) -> str:
        marks = "".join(
            self._filled(mark.box, mark.shape, mark.color, "Mark") for mark in frame.marks
        )
        texts = "".join(self._drawn_text(text) for text in frame.texts)
        return self._group(frame.box, marks + texts, frame.spec.title, frame.spec.alt_text)

    def _drawn_text(self, text: DrawnText) -> str:
        paragraph = self.paragraph(text.paragraph, align="" if text.align == "l" else text.align)
        return self._text_box(text.box, paragraph, text.anchor, "Text")

    def _picture(self, frame: ChartFrame) -> str:
        """The drawing of a chart in the chart's frame; nothing where it is laid over later."""
        image = self.chart(frame)
        if not image:
            return ""
        return (
            f'<p:pic><p:nvPicPr><p:cNvPr id="{self._id()}" name="Chart" '
            f'descr="{escape(legal(frame.spec.alt_text))}"/><p:cNvPicPr/><p:nvPr/></p:nvPicPr>'
            f'<p:blipFill><a:blip r:embed="{image}"/><a:stretch><a:fillRect/></a:stretch>'
            f"</p:blipFill><p:spPr>{geometry(frame.box)}</p:spPr></p:pic>"
        )

    def _chart(self, frame: ChartFrame) -> str:
        marks = self._marks(frame) if is_annotated(frame.spec) else ()
        return ChartShapes(self._id, self.paragraph).chart(frame, self.chart(frame), marks)

    def _marks(self, frame: ChartFrame) -> tuple[Mark, ...]:
        from attache.charts.annotate.overlaid import overlay  # most charts have nothing over them

        return overlay(frame.spec, chart_style(self.brand, frame))


def _lines(paragraph: Paragraph) -> list[tuple[Span, ...]]:
    """The spans of each line that is known, without the space that ends it."""
    edges = [0, *paragraph.breaks, len(paragraph.text)]
    lines: list[tuple[Span, ...]] = []
    for start, end in pairwise(edges):
        if end < edges[-1]:
            end = start + len(paragraph.text[start:end].rstrip(_HANGS))
        at, line = 0, list[Span]()
        for span in paragraph.spans:
            text = span.text[max(start - at, 0) : max(end - at, 0)]
            if text:
                line.append(replace(span, text=text))
            at += len(span.text)
        lines.append(tuple(line))
    return lines


def _size(size: int | None) -> str:
    return "" if size is None else f' sz="{size * 100}"'


def _styled(span: Span, size: int, color: str, *, bold: bool | None = None) -> Span:
    """`span` with the look that a placeholder would have given it."""
    return Span(
        span.text,
        span.bold if span.bold is not None else bold,
        span.link,
        span.color or color,
        span.size or size,
        span.heading,
    )

"""`python -m bench.plain CONTENTS.json TEMPLATE.pptx OUT.pptx`: the same deck in plain python-pptx.

Written as a careful user of the library would write it: into the placeholders of the brand's own
template, with native charts, tables and notes; without fitting any text.
"""

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from pptx import Presentation
from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE
from pptx.slide import Slide
from pptx.util import Inches

if TYPE_CHECKING:  # so that the script pays for nothing but python-pptx
    from bench.contents import ChartData, SlideData, TableData, Text


def write(slides: "list[SlideData]", template: str, out: str) -> None:
    """Write a deck of `slides` on the layouts of `template`."""
    deck = Presentation(template)
    layouts = {layout.name: layout for layout in deck.slide_layouts}
    for data in slides:
        slide = deck.slides.add_slide(layouts[data["layout"]])
        for text in data["texts"]:
            _text(slide, text)
        for chart in data["charts"]:
            _chart(slide, chart)
        for table in data["tables"]:
            _table(slide, table)
        if data["notes"]:
            frame = slide.notes_slide.notes_text_frame
            if frame is not None:
                frame.text = "\n".join(data["notes"])
    deck.save(out)


def _holder(slide: Slide, index: int) -> Any:
    """The empty placeholder of that index; python-pptx gives no footers or slide numbers."""
    return next((h for h in slide.placeholders if h.placeholder_format.idx == index), None)


def _text(slide: Slide, text: "Text") -> None:
    index = text["holder"]
    shape = _holder(slide, index) if index is not None else None
    if shape is None:
        shape = slide.shapes.add_textbox(Inches(1), Inches(7), Inches(4), Inches(0.3))
    frame = shape.text_frame
    for number, (level, line) in enumerate(text["lines"]):
        paragraph = frame.paragraphs[0] if number == 0 else frame.add_paragraph()
        paragraph.text = line
        paragraph.level = level


def _chart(slide: Slide, chart: "ChartData") -> None:
    data = cast("Any", CategoryChartData())  # its methods have no types
    data.categories = chart["categories"]
    for name, values in chart["series"]:
        data.add_series(name, values)
    made = _holder(slide, chart["holder"]).insert_chart(XL_CHART_TYPE(chart["kind"]), data).chart
    made.has_legend = False
    made.plots[0].has_data_labels = True
    made.plots[0].data_labels.number_format = "0.0"
    made.plots[0].data_labels.number_format_is_linked = False


def _table(slide: Slide, table: "TableData") -> None:
    rows = table["rows"]
    holder = _holder(slide, table["holder"])
    made = holder.insert_table(rows=len(rows), cols=len(rows[0])).table
    for row, cells in zip(made.rows, rows, strict=True):
        for cell, text in zip(row.cells, cells, strict=True):
            cell.text = text


def read(path: str) -> "list[SlideData]":
    """The slides in a file of contents."""
    return cast("list[SlideData]", json.loads(Path(path).read_text(encoding="utf-8")))


if __name__ == "__main__":
    write(read(sys.argv[1]), sys.argv[2], sys.argv[3])

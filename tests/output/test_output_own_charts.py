"""Own charts of every type leave in a valid file, editable, with their numbers and nothing else."""

import io
from functools import cache
from typing import Any

import faults
import pytest
from decks import Finished, finish, pack
from openpyxl import load_workbook
from pptx.enum.shapes import MSO_SHAPE_TYPE

import samples
from attache.brand.library import brand
from attache.charts.own.plotted import plotted
from attache.deck import edits
from attache.deck.models import Deck
from attache.output.chart_alone import ENDINGS, chart_alone
from attache.output.export import built
from attache.output.fit import fit
from attache.output.page import ChartFrame
from attache.pack.chart_type import DRAWN_AS_SHAPES, ChartType
from attache.pack.vocabulary import Role
from attache.slides.alone import alone
from attache.slides.outline import outline
from own_charts import FORMULA, own

NATIVE = [kind for kind in ChartType if kind not in DRAWN_AS_SHAPES]


def _deck(*kinds: ChartType) -> Deck:
    """A deck of own charts of those types, each with a title of its own."""
    everything = pack()
    deck = Deck(pack=everything.id, marking=everything.markings[0].id)
    for kind in kinds:
        chart = own(kind, title=f"A {kind.value} of our own", callout="Look here")
        deck = edits.add_own_chart(deck, everything, chart, sector="trade")
    return deck


@cache
def _finished() -> Finished:
    return finish(_deck(*ChartType), "plain")


def _charts(file: Finished) -> dict[str, Any]:
    """The native charts of a file by the type of the chart that they are of."""
    shapes = [shape for slide in file.opened.slides for shape in _each(slide.shapes)]
    charts = [shape.chart for shape in shapes if shape.has_chart]
    return dict(zip(NATIVE, charts, strict=True))


def _each(shapes: Any) -> list[Any]:
    """Shapes with those of groups."""
    return [
        one
        for shape in shapes
        for one in (_each(shape.shapes) if shape.shape_type == MSO_SHAPE_TYPE.GROUP else [shape])
    ]


def _sheet(chart: Any) -> Any:
    """The sheet behind a chart."""
    return load_workbook(io.BytesIO(chart.part.chart_workbook.xlsx_part.blob)).active


def test_a_deck_of_every_type_goes_through_the_whole_export_and_is_valid() -> None:
    made = built(pack(), _deck(*ChartType), brand("plain"))
    assert made.slides == len(_finished().pages)
    assert made.data == _finished().data
    assert not faults.schema(_finished())
    assert not faults.leaked(_finished())
    assert not faults.without_alt_text(_finished())


@pytest.mark.parametrize("kind", NATIVE)
def test_the_workbook_has_the_same_numbers_and_no_formula_of_the_user_s(kind: ChartType) -> None:
    chart = _charts(_finished())[kind]
    sheet = _sheet(chart)
    cells = [cell for row in sheet.iter_rows() for cell in row if cell.value is not None]
    numbers = {round(float(cell.value), 9) for cell in cells if cell.data_type == "n"}
    plain = plotted(own(kind), sector="trade")
    wanted = {v for series in plain.series for v in series.values if v is not None}
    assert {round(value, 9) for value in wanted} <= numbers
    texts = [cell for cell in cells if FORMULA in str(cell.value)]
    if FORMULA in (*plain.categories, *(each.name for each in plain.series)):
        assert texts
    assert all(cell.data_type == "s" for cell in texts)
    formulas = [str(cell.value) for cell in cells if cell.data_type == "f"]
    assert not [each for each in formulas if "cmd" in each or "|" in each]


def test_columns_whose_names_are_formulas_stay_names() -> None:
    table = own().table
    named = table.columns[2].model_copy(update={"name": FORMULA})
    table = table.model_copy(update={"columns": (*table.columns[:2], named)})
    everything = pack()
    deck = edits.add_own_chart(_deck(), everything, own(table=table, y=(FORMULA,)), sector="trade")
    file = finish(deck, "plain")
    (chart,) = [shape.chart for s in file.opened.slides for shape in s.shapes if shape.has_chart]
    sheet = _sheet(chart)
    assert (sheet["B1"].value, sheet["B1"].data_type) == (FORMULA, "s")
    assert (sheet["A5"].value, sheet["A5"].data_type) == (FORMULA, "s")


def test_a_chart_without_a_callout_takes_its_room_too() -> None:
    deck = samples.deck(samples.section("investment"))
    widths: list[int] = []
    for callout in ("Look here", ""):
        whole = edits.add_own_chart(deck, samples.pack(), own(callout=callout), sector="trade")
        pages = fit(outline(samples.pack(), whole), brand("plain"))
        (frame,) = [f for page in pages for f in page.frames if isinstance(f, ChartFrame)]
        widths.append(frame.box.width)
    assert widths[1] > 1.2 * widths[0]


def test_points_that_do_not_fit_beside_a_chart_that_cannot_be_drawn_leave_it_its_words() -> None:
    everything = samples.pack()
    deck = samples.deck(samples.section("investment", "ties", "share", "hynix"))
    for point in ("ties", "share", "hynix"):
        deck = edits.reword(deck, point, headline="W" * 290, support="Words " * 45)
    deck = edits.add_own_chart(deck, everything, own(y=("Partner",)), sector="investment")
    pages = fit(outline(everything, deck), brand("plain"))
    first, *others = [page for page in pages if page.key == "investment/chart/own-bar"]
    assert (first.role, {page.role for page in others}) == (Role.CHART, {Role.POINTS})
    texts = [p.text for f in first.frames for p in getattr(f, "paragraphs", ())]
    assert any("This chart cannot be drawn." in each for each in texts)


def test_a_chart_by_itself_makes_a_file_of_each_kind() -> None:
    slides = alone(plotted(own(), sector="chart"))
    begins = {".pptx": b"PK", ".pdf": b"%PDF", ".svg": b"<?xml", ".png": b"\x89PNG"}
    assert set(begins) == set(ENDINGS)
    for ending in ENDINGS:
        assert chart_alone(slides, brand("plain"), ending).startswith(begins[ending])

"""Annotations in the .pptx: shapes grouped with their chart, where LibreOffice draws them too."""

import io
import shutil
from pathlib import Path
from typing import Any, cast

import pytest
from libreoffice import by_libreoffice
from openxml_audit import validate_pptx  # pyright: ignore[reportMissingTypeStubs]
from pptx import Presentation
from pptx.enum.shapes import MSO_SHAPE_TYPE
from twins import deck, drawings, frame
from vectors import Bounds, Drawn, drawn

from annotated import A, K, bars, columns, line, spec, specs, stacks
from attache.brand.contrast import NORMAL_TEXT, contrast
from attache.brand.library import brand, house_brands
from attache.charts.annotate.overlaid import overlay
from attache.charts.annotate.overlay import Box, Head, Mark, Patch, Shard, Stroke, Words
from attache.charts.figure import pdf
from attache.charts.spec import ChartSpec
from attache.output.chart_look import chart_style
from attache.pack.chart_type import ChartType as T
from attache.units import EMU_PER_POINT

_LOOK = brand("delegation")
_NEAR, _ACROSS, _DOWN = 1.0, 12.0, 6.0  # Points; LibreOffice sets text a little wider.
_HEAD = 11.0  # A line with an arrow head ends where the head begins.
_P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"


def _marks(chart: ChartSpec) -> tuple[Mark, ...]:
    return overlay(chart, chart_style(_LOOK, frame(_LOOK, chart)))


def _group(slide: Any) -> Any:
    """The only group of a slide."""
    (group,) = (one for one in slide.shapes if one.shape_type == MSO_SHAPE_TYPE.GROUP)
    return group


def _slides(charts: tuple[ChartSpec, ...]) -> list[Any]:
    """The slides of a deck that is opened again."""
    return list(Presentation(io.BytesIO(deck(_LOOK, charts))).slides)


def _place(shape: Any) -> tuple[float, ...]:
    """Where a shape stands in the frame of its chart, in points."""
    box = frame(_LOOK, specs()[0]).box
    edges = (shape.left - box.left, shape.top - box.top, shape.width, shape.height)
    return tuple(edge / EMU_PER_POINT for edge in edges)


@pytest.fixture(scope="module")
def slides() -> list[Any]:
    """A slide a chart."""
    return _slides(specs())


@pytest.fixture(scope="module")
def groups(slides: list[Any]) -> list[Any]:
    """A group a chart."""
    return [_group(slide) for slide in slides]


def test_a_chart_with_annotations_is_one_group_with_its_alt_text(groups: list[Any]) -> None:
    for chart, group in zip(specs(), groups, strict=True):
        about = group._element.nvGrpSpPr.cNvPr  # pyright: ignore[reportPrivateUsage]
        assert about.get("descr") == chart.alt_text
        assert about.get("name") == f"Chart: {chart.title}"
        box = frame(_LOOK, chart).box
        assert (group.left, group.top, group.width, group.height) == (
            box.left, box.top, box.width, box.height,
        )  # fmt: skip
        inner = [shape for shape in group.shapes if shape.has_chart]
        assert len(inner) == 1
        assert not inner[0].is_placeholder
        assert all(
            shape._element.xpath(".//p:cNvPr")[0].get("descr") is None for shape in group.shapes
        )


def test_the_chart_in_a_group_still_has_its_data(groups: list[Any]) -> None:
    for chart, group in zip(specs(), groups, strict=True):
        (native,) = (shape.chart for shape in group.shapes if shape.has_chart)
        assert native.part.chart_workbook.xlsx_part is not None
        if chart.type is T.COLUMN:
            assert list(native.plots[0].categories) == list(chart.categories)


def test_no_empty_placeholder_is_left_beside_a_group(slides: list[Any]) -> None:
    for slide in slides:
        assert not list(slide.placeholders)


def test_every_mark_is_a_shape_at_its_place_and_bands_are_behind_the_chart(
    groups: list[Any],
) -> None:
    for chart, group in zip(specs(), groups, strict=True):
        shapes = list(group.shapes)
        at = next(i for i, shape in enumerate(shapes) if shape.has_chart)
        behind = [mark for mark in _marks(chart) if isinstance(mark, Patch)]
        over = [mark for mark in _marks(chart) if not isinstance(mark, Patch)]
        assert len(shapes[:at]) == len(behind)
        for shape, mark in zip([*shapes[:at], *shapes[at + 1 :]], [*behind, *over], strict=True):
            box = mark.box
            wanted = (box.left, box.top, box.width, box.height)
            assert _place(shape) == pytest.approx(wanted, abs=0.1), chart.id


def test_texts_are_texts_and_lines_end_where_they_are_broken(groups: list[Any]) -> None:
    for chart, group in zip(specs(), groups, strict=True):
        said = [shape.text_frame.text for shape in group.shapes if _says(shape)]
        wanted = [mark.lines for mark in _marks(chart) if isinstance(mark, Words)]
        assert [tuple(text.split("\v")) for text in said] == wanted


def _says(shape: Any) -> bool:
    return bool(shape.has_text_frame and shape.text_frame.text)


def test_korean_is_set_in_the_east_asian_font() -> None:
    chart = columns(A(K.CALLOUT, "2025", text="관세 인상"))
    (slide,) = _slides((chart,))
    (text,) = (shape for shape in _group(slide).shapes if _says(shape))
    assert 'lang="ko-KR"' in text._element.xml  # pyright: ignore[reportPrivateUsage]
    assert "<a:ea " in text._element.xml  # pyright: ignore[reportPrivateUsage]


def test_ids_on_a_slide_are_its_own(slides: list[Any]) -> None:
    for slide in slides:
        ids = [element.get("id") for element in slide._element.iter(f"{_P}cNvPr")]  # pyright: ignore[reportPrivateUsage]
        assert len(ids) == len(set(ids))


def test_a_deck_with_annotations_follows_the_schemas(tmp_path: Path) -> None:
    path = tmp_path / "annotated.pptx"
    path.write_bytes(deck(_LOOK, _DRAWN))
    assert [str(error) for error in cast("Any", validate_pptx(str(path))).errors] == []


def test_a_chart_without_annotations_stays_a_placeholder() -> None:
    (slide,) = _slides((columns(),))
    (only,) = slide.placeholders
    assert only.has_chart
    assert not any(shape.shape_type == MSO_SHAPE_TYPE.GROUP for shape in slide.shapes)


@pytest.mark.parametrize("brand_id", house_brands())
def test_texts_can_be_read_on_what_lies_behind_them(brand_id: str) -> None:
    look = brand(brand_id)
    for chart in (columns(A(K.DIFFERENCE), A(K.LINE, value=100)), bars(A(K.GROWTH))):
        style = chart_style(look, frame(look, chart))
        for mark in overlay(chart, style):
            if isinstance(mark, Words):
                ground = look.rgb(mark.ground or style.ground)
                assert contrast(look.rgb(mark.color), ground) >= NORMAL_TEXT


_DRAWN = (
    columns(A(K.DIFFERENCE, "2021", "2024"), A(K.GROWTH, "2021", "2025")),
    columns(
        A(K.LINE, value=100, text="Ten-year average"),
        A(K.BAND, value=60, upper=80, text="Target range"),
        A(K.CALLOUT, "2025", text="Tariffs take effect in April"),
        A(K.PARTIAL, "2021", text="11 months"),
        axis_from=20.0,
    ),
    bars(
        A(K.DIFFERENCE, "Semiconductors", "Batteries"),
        A(K.LINE, value=12.5, text="Average"),
        A(K.BREAK, "Ships", text="Not under quota"),
    ),
    stacks(A(K.TOTAL), A(K.CALLOUT, "2024", series="Imports", text="Record imports")),
    line(A(K.DIFFERENCE, "Q1 2024", "Q4 2024"), A(K.BREAK, "Q1 2025", text="New method")),
    spec("gap", T.COLUMN, ("2021년", "2022년"), {"수입": (95.1, 113.4)},
         (A(K.GROWTH), A(K.CALLOUT, "2021년", text="관세 인상 이전")), language="ko-KR"),
)  # fmt: skip


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_the_drawn_annotations_are_where_libreoffice_draws_the_native_ones(
    tmp_path: Path,
) -> None:
    box = frame(_LOOK, _DRAWN[0]).box
    edges = (box.left, box.top, box.width, box.height)
    left, top, width, height = (edge / EMU_PER_POINT for edge in edges)
    office = drawn(by_libreoffice(deck(_LOOK, _DRAWN), _LOOK, tmp_path), (left, top, width, height))
    ours = drawn(pdf(drawings(_LOOK, _DRAWN)))
    for chart, native, twin in zip(_DRAWN, office, ours, strict=True):
        for mark in _marks(chart):
            for page in (native, twin):
                _must_be_drawn(chart, mark, page)


def _must_be_drawn(chart: ChartSpec, mark: Mark, page: Drawn) -> None:
    """A mark in its colour where it belongs, its words in its box."""
    match mark:
        case Words():
            _must_be_said(chart, mark, page)
        case Patch() | Shard():
            found = [one.bounds for one in _of(page, mark.color) if one.filled]
            assert any(_is_near(one, mark.box) for one in found), (chart.id, mark, found)
        case Stroke():
            found = [one.bounds for one in _of(page, mark.color)]
            pieces = [one for one in found if _is_within(one, mark.box, 1.0 + mark.width)]
            assert pieces, (chart.id, mark, found)
            lefts, tops, rights, feet = zip(*pieces, strict=True)
            whole = min(lefts), min(tops), max(rights), max(feet)
            assert _is_near(whole, mark.box, _short(mark)), (mark, whole)


def _short(mark: Stroke) -> float:
    """How far what is drawn may be from the line itself: its width, its head and its dashes."""
    if mark.head is not Head.NONE:
        return _HEAD
    return 4.0 if mark.dashed else _NEAR + mark.width


def _of(page: Drawn, color: str) -> list[Any]:
    return [mark for mark in page.marks if mark.color == _LOOK.rgb(color)]


def _is_near(bounds: Bounds, box: Box, near: float = _NEAR) -> bool:
    wanted = (box.left, box.top, box.right, box.foot)
    return all(abs(one - other) <= near for one, other in zip(bounds, wanted, strict=True))


def _is_within(bounds: Bounds, box: Box, around: float) -> bool:
    left, top, right, foot = bounds
    return (
        left >= box.left - around
        and top >= box.top - around
        and right <= box.right + around
        and foot <= box.foot + around
    )


def _must_be_said(chart: ChartSpec, mark: Words, page: Drawn) -> None:
    pitch = mark.box.height / len(mark.lines)
    for number, wanted in enumerate(" ".join(mark.lines).split()):
        row = next(i for i in range(len(mark.lines)) if number < _words_up_to(mark, i))
        middle = mark.box.top + pitch * (row + 0.5)
        found = [word for word in page.words if word.text in wanted]
        assert any(
            mark.box.left - _ACROSS <= word.middle[0] <= mark.box.right + _ACROSS
            and abs(word.middle[1] - middle) <= _DOWN
            for word in found
        ), (chart.id, wanted, [(word.text, word.middle) for word in page.words])


def _words_up_to(mark: Words, row: int) -> int:
    return sum(len(each.split()) for each in mark.lines[: row + 1])

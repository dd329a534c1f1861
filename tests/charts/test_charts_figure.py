"""Charts as matplotlib draws them: pages of a PDF, pictures, SVG; whatever the data."""

import io
import os
import pickle
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pypdfium2  # pyright: ignore[reportMissingTypeStubs]
import pytest
from chart_deck import make_spec
from drawn import drawing, must_stay_inside
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from attache.charts.figure import figure, pdf, png, svg
from attache.charts.spec import ChartSpec
from attache.errors import AttacheError
from attache.pack.chart_type import ChartType
from attache.units import inches

NATIVE = (
    ChartType.BAR,
    ChartType.COLUMN,
    ChartType.STACKED,
    ChartType.LINE,
    ChartType.WATERFALL,
    ChartType.DOT,
)


def text_of(data: bytes, page: int = 0) -> str:
    shown = pypdfium2.PdfDocument(data)[page].get_textpage().get_text_range()
    return " ".join(shown.split())


def test_a_page_is_as_large_as_its_frame() -> None:
    data = pdf([drawing(make_spec()), drawing(make_spec(ChartType.LINE))])
    sizes = [page.get_size() for page in pypdfium2.PdfDocument(data)]
    assert sizes == [pytest.approx((7 * 72, 4.2 * 72), abs=0.01)] * 2


def test_text_in_a_pdf_can_be_read_and_copied() -> None:
    spec = make_spec(ChartType.BAR, ("반도체 산업", "2024–25", "Batteries"), (-1.5, 2.0, 3.0))
    text = text_of(pdf([drawing(spec)]))
    for label in ("반도체 산업", "2024–25", "Batteries", "−1.5", "2", "3"):
        assert label in text


def test_fonts_stand_in_a_pdf_once_however_many_pages_it_has() -> None:
    one, many = (len(pdf([drawing(make_spec())] * pages)) for pages in (1, 20))
    assert many < one * 3


def test_a_picture_is_as_wide_as_wished_on_a_transparent_ground() -> None:
    picture = Image.open(io.BytesIO(png(drawing(make_spec()), 1001)))
    assert picture.size == (1001, 600)
    assert picture.convert("RGBA").getpixel((0, 0)) == (255, 255, 255, 0)


def test_an_svg_is_a_picture_without_a_ground_or_a_date() -> None:
    text = svg(drawing(make_spec())).decode()
    assert f'viewBox="0 0 {7 * 72} 302.4"' in text
    assert "#8d99b0" in text.lower()
    assert not re.search(r"20\d\d-\d\d-\d\d|Matplotlib", text)


def test_a_number_and_a_timeline_are_not_drawn_here() -> None:
    with pytest.raises(ValueError, match="as shapes"):
        figure(drawing(make_spec(ChartType.NUMBER)))


def test_a_chart_without_data_is_refused_by_name() -> None:
    with pytest.raises(AttacheError, match='"test-chart" has no data'):
        figure(drawing(make_spec(ChartType.LINE, ("A", "B"), (None, None))))


def test_a_dollar_is_a_dollar() -> None:
    text = text_of(pdf([drawing(make_spec(ChartType.BAR, ("$5bn to $7bn", "x_1^2"), (1.0, 2.0)))]))
    assert "$5bn to $7bn" in text
    assert "x_1^2" in text


def test_threads_draw_the_same_as_one_alone() -> None:
    specs = [make_spec(kind, ("가", "나", "Three"), (1.0, 2.0, 3.0)) for kind in NATIVE]
    shown = [[drawing(spec)] for spec in specs]
    alone = [pdf(each) for each in shown]
    with ThreadPoolExecutor(4) as pool:
        for _ in range(3):
            assert list(pool.map(pdf, shown)) == alone


def test_the_second_process_draws_the_same_bytes_on_any_day_with_any_hash() -> None:
    specs = [make_spec(kind, ("One", "두 번째", "Three"), (1.0, 2.0, 3.0)) for kind in NATIVE]
    drawings = tuple(drawing(spec) for spec in specs)
    here = pdf(drawings)
    for seed in ("1", "2"):
        done = subprocess.run(
            [sys.executable, "-m", "attache.charts"],
            input=pickle.dumps(drawings),
            env=os.environ | {"PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        )
        assert done.stdout == here
        assert done.stderr == b""


def test_pictures_are_the_same_bytes_every_time() -> None:
    shown = drawing(make_spec(ChartType.LINE))
    assert (svg(shown), png(shown, 700)) == (svg(shown), png(shown, 700))


def test_what_writes_a_deck_loads_no_matplotlib() -> None:
    code = (
        "import sys, attache.output.export, attache.charts.native, attache.charts.drawing, "
        "attache.output.chart_files, attache.output.chart_look; "
        "sys.exit(any(name.startswith('matplotlib') for name in sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_a_matplotlibrc_of_the_user_changes_nothing(tmp_path: Path) -> None:
    (tmp_path / "matplotlibrc").write_text("pdf.fonttype: 42\ntext.usetex: True\n")
    shown = (drawing(make_spec()),)
    done = subprocess.run(
        [sys.executable, "-m", "attache.charts"],
        input=pickle.dumps(shown),
        cwd=tmp_path,
        capture_output=True,
        check=True,
    )
    assert done.stdout == pdf(shown)


@pytest.mark.parametrize("kind", NATIVE)
@pytest.mark.parametrize(
    "values",
    [
        (42.0,),
        (0.0, 0.0, 0.0),
        (1e300, -1e300, 3.0),
        (9e307, 1.0),
        (5e-324, 1e-300),
        (float("nan"), 1.0, float("inf")),
        (None, 5.0, None),
        (-3.0, -3.0),
        tuple(float(i % 17) - 4 for i in range(200)),
    ],
)
def test_bad_data_is_drawn_within_the_figure(
    kind: ChartType, values: tuple[float | None, ...]
) -> None:
    names = [f"Category {i}" for i in range(len(values))]
    must_stay_inside(make_spec(kind, names, values, decimals=2))


@pytest.mark.parametrize("kind", NATIVE)
def test_a_name_of_five_hundred_characters_stays_inside(kind: ChartType) -> None:
    must_stay_inside(make_spec(kind, ("word " * 100, "w" * 500, "반" * 500), (1.0, 2.0, 3.0)))


_NUMBERS = st.none() | st.floats(-1e6, 1e6) | st.floats(allow_nan=True, allow_infinity=True)


@st.composite
def _specs(draw: st.DrawFn) -> ChartSpec:
    kind = draw(st.sampled_from(NATIVE))
    count = draw(st.integers(1, 25))
    names = draw(st.lists(st.text(max_size=60), min_size=count, max_size=count))
    many = 1 if kind is ChartType.WATERFALL else draw(st.integers(1, 4))
    rows = [draw(st.lists(_NUMBERS, min_size=count, max_size=count)) for _ in range(many)]
    rows[0][0] = draw(st.floats(-1e9, 1e9))
    return make_spec(
        kind,
        names,
        *rows,
        names=draw(st.lists(st.text(max_size=40), min_size=many, max_size=many)) or None,
        decimals=draw(st.integers(0, 4)),
        highlight=draw(st.sampled_from([None, *names])),
        show_labels=draw(st.booleans()),
    )


@settings(max_examples=60, deadline=None, derandomize=True)
@given(_specs(), st.sampled_from([(7, 4.2), (3, 2), (11, 3)]))
def test_any_chart_stays_within_its_figure(spec: ChartSpec, size: tuple[float, float]) -> None:
    must_stay_inside(spec, width=inches(size[0]), height=inches(size[1]))

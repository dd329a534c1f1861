"""Every preset in each brand, as the user gets it: the file opened again and looked through."""

import io
from collections.abc import Callable, Iterator
from itertools import product
from typing import Any, cast

import faults
import pytest
from decks import BRANDS, A, Finished, P, preset_file, presets, shape_texts, text_of, title_of
from openpyxl import load_workbook

from attache.brand.template import LAYOUT_NAMES
from attache.charts.spec import ChartSpec
from attache.output.page import CardFrame, ChartFrame, DrawingFrame, TableFrame
from attache.pack.chart_type import ChartType
from attache.pack.vocabulary import Audience, Role

_TYPES = {
    ChartType.BAR: "BAR_CLUSTERED",
    ChartType.COLUMN: "COLUMN_CLUSTERED",
    ChartType.STACKED: "COLUMN_STACKED",
    ChartType.WATERFALL: "COLUMN_STACKED",
    ChartType.LINE: "LINE",
}
_CORE = "{http://purl.org/dc/elements/1.1/}"


@pytest.fixture(params=list(product(presets(), BRANDS)), ids="-".join)
def file(request: pytest.FixtureRequest) -> Finished:
    return preset_file(*cast("tuple[str, str]", request.param))


@pytest.mark.parametrize("fault", faults.EVERY_FAULT, ids=lambda fault: fault.__name__)
def test_a_preset_has_no_fault(file: Finished, fault: Callable[[Finished], list[str]]) -> None:
    assert not fault(file)


def test_every_slide_has_the_layout_of_its_role(file: Finished) -> None:
    names = [slide.slide_layout.name for slide in file.opened.slides]
    assert names == [LAYOUT_NAMES[page.role] for page in file.pages]


def test_the_title_placeholder_says_what_the_slide_says(file: Finished) -> None:
    assert [title_of(slide) for slide in file.slide_xml] == [page.title for page in file.pages]
    titles = [slide.shapes.title.text for slide in file.opened.slides]
    assert titles == [page.title for page in file.pages]


def test_charts_are_native_and_say_what_their_spec_says(file: Finished) -> None:
    for spec, chart in _charts(file):
        type_ = str(chart.chart_type)
        assert type_.startswith(_TYPES[spec.type]), spec.id
        assert [str(each) for each in chart.plots[0].categories] == list(spec.categories)
        if spec.type is not ChartType.WATERFALL:
            shown = [(each.name, tuple(each.values)) for each in chart.plots[0].series]
            assert shown == [(each.name, each.values) for each in spec.series]


def test_the_workbook_of_a_chart_holds_its_numbers_and_nothing_else(file: Finished) -> None:
    for spec, chart in _charts(file):
        content = chart.part.chart_workbook.xlsx_part.blob
        book = load_workbook(io.BytesIO(content), data_only=True)  # what formulas came to
        assert len(book.sheetnames) == 1
        rows = list(book.worksheets[0].iter_rows(values_only=True))
        assert [str(row[0]) for row in rows[1:]] == list(spec.categories)
        series = list(zip(*rows, strict=True))[1:]
        columns = {
            head: tuple(None if cell == "" else cell for cell in cells) for head, *cells in series
        }
        for plotted in chart.plots[0].series:
            assert tuple(plotted.values) == columns[plotted.name]
        if spec.type is not ChartType.WATERFALL:
            assert [tuple(column[1:]) for column in series] == [each.values for each in spec.series]


def test_there_is_a_chart_where_a_spec_is(file: Finished) -> None:
    native = [type(frame) for page in file.pages for frame in page.frames]
    assert len(list(_charts(file))) == native.count(ChartFrame)


def test_notes_are_for_internal_decks_only(file: Finished) -> None:
    notes = [file.notes_xml(number) for number in range(len(file.pages))]
    if file.deck.audience is Audience.INTERNAL:
        said = {page.key for page in file.pages if page.notes}
        assert {slide.key for slide in file.slides.slides if slide.notes} == said
        for page, xml in zip(file.pages, notes, strict=True):
            spoken = "".join(paragraph.text for paragraph in page.notes or ())
            texts = dict(shape_texts(xml)) if xml is not None else {"Notes": ""}
            assert texts["Notes"] == spoken
    else:
        assert not any(xml is not None for xml in notes)


def test_every_slide_but_the_cover_shows_its_number(file: Finished) -> None:
    for number, (page, slide) in enumerate(zip(file.pages, file.slide_xml, strict=True), 1):
        fields = [f for f in slide.iter(f"{A}fld") if f.get("type") == "slidenum"]
        assert [text_of(field) for field in fields] == (
            [] if page.role is Role.COVER else [str(number)]
        )


def test_the_agenda_links_each_topic_to_its_section(file: Finished) -> None:
    agenda = [place for place, page in enumerate(file.pages) if page.role is Role.AGENDA]
    for place in agenda:
        slide = file.slide_xml[place]
        rows = list(slide.iter(f"{A}tr"))[1:]
        targets = file.targets(file.slide_names[place])
        for row in rows:
            topic, number = (text_of(cell) for cell in row.iter(f"{A}tc"))
            link = next(row.iter(f"{A}hlinkClick"))
            (target,) = {v for k, v in targets.items() if k in link.attrib.values()}
            assert file.slide_names.index(target) + 1 == int(number)
            assert file.pages[int(number) - 1].section == topic
            assert file.pages[int(number) - 2].section != topic


def test_questions_are_linked_there_and_back(file: Finished) -> None:
    for page, slide in zip(file.pages, file.slide_xml, strict=True):
        texts = [
            text_of(run) for run in slide.iter(f"{A}r") if run.find(f".//{A}hlinkClick") is not None
        ]
        if page.role is Role.QA:
            assert all(text.startswith("Back\u00a0to\u00a0slide\u00a0") for text in texts)
        assert not any("{page}" in text for text in texts)
    questions = [page for page in file.pages if page.role is Role.QA]
    shown = [text for slide in file.slide_xml for _, text in shape_texts(slide)]
    linked = [text for text in shown if "Q&A:\u00a0slide" in text]
    assert bool(questions) == bool(linked)


def test_the_properties_are_those_of_the_meeting(file: Finished) -> None:
    core = file.opened.core_properties
    assert core.title == file.deck.meeting.title
    assert core.subject == file.deck.meeting.subtitle
    assert core.category == file.slides.document.marking
    assert core.author == ""
    assert core.last_modified_by == ""
    assert str(core.created.date()) == "2026-12-04"


def test_sections_follow_the_deck(file: Finished) -> None:
    named = [
        item.attrib["name"]
        for item in file.xml("ppt/presentation.xml").iter()
        if item.tag.endswith("}section")
    ]
    in_order = [page.section for page in file.pages]
    assert named == [name for place, name in enumerate(in_order) if name not in in_order[:place]]


def test_charts_tables_and_drawings_tell_what_they_show(file: Finished) -> None:
    for page, slide in zip(file.pages, file.slide_xml, strict=True):
        told = faults.descriptions(slide, "graphicFrame") + faults.descriptions(slide, "grpSp")
        for frame in page.frames:
            match frame:
                case ChartFrame() | DrawingFrame():
                    assert frame.spec.alt_text in told
                case TableFrame():
                    assert any(frame.rows[0][0].text in each for each in told)
                case CardFrame():
                    assert any(frame.head[0].text in each for each in told)
                case _:
                    continue


def test_a_shape_id_is_given_once(file: Finished) -> None:
    for slide in file.slide_xml:
        ids = [shape.attrib["id"] for shape in slide.iter(f"{P}cNvPr")]
        assert len(set(ids)) == len(ids)


def _charts(file: Finished) -> Iterator[tuple[ChartSpec, Any]]:
    """Each chart's spec with the chart as python-pptx opens it."""
    specs = [
        [frame.spec for frame in page.frames if isinstance(frame, ChartFrame)]
        for page in file.pages
    ]
    for wanted, slide in zip(specs, file.opened.slides, strict=True):
        charts = [shape.chart for shape in slide.shapes if shape.has_chart]
        yield from zip(wanted, charts, strict=True)

"""The PDF of a deck: every slide, text as text, charts as vectors, bookmarks, links that jump."""

import importlib
import io
import re
from collections.abc import Iterator
from functools import cache
from typing import Any, cast

import pikepdf
import pytest
from decks import BRANDS, FACES, Finished, preset_file, whole_file

from attache.output.page import ChartFrame, DrawingFrame, Page, Paragraph, TableFrame, TextFrame
from attache.output.render import Rpptx
from attache.output.views import Views

PDFIUM: Any = importlib.import_module("pypdfium2")  # has no types
_EMU_PER_POINT = 12_700
_KINDS = ("slides", "archival", "notes")


def views(finished: Finished) -> Views:
    """What is seen of a finished deck."""
    return Views(finished.pages, finished.slides.document, finished.brand, Rpptx(finished.brand))


@cache
def pdf(kind: str, brand: str, preset: str = "ministerial") -> bytes:
    """One of the PDFs of a preset, made once in a run."""
    seen = views(preset_file(preset, brand))
    if kind == "notes":
        return seen.notes_pdf()
    return seen.slides_pdf(archival=kind == "archival")


def opened(data: bytes) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(data))


def page_texts(data: bytes) -> list[str]:
    """The text of each page as PDFium, and with it Chrome, copies it, with single spaces."""
    document = PDFIUM.PdfDocument(data)
    return [" ".join(page.get_textpage().get_text_range().split()) for page in document]


def text_in(data: bytes, number: int, box: tuple[float, float, float, float]) -> str:
    """The text within (left, bottom, right, top) of a page, in points."""
    page = PDFIUM.PdfDocument(data)[number]
    left, bottom, right, top = box
    text = page.get_textpage().get_text_bounded(left, bottom, right, top)
    return " ".join(str(text).split())


def linked(page: Page) -> Iterator[tuple[str, str]]:
    """(text, key of the slide it leads to) for every link on a page, in reading order."""
    for frame in page.frames:
        paragraphs: list[Paragraph] = []
        if isinstance(frame, TextFrame):
            paragraphs += frame.paragraphs
        if isinstance(frame, TableFrame):
            paragraphs += [cell for row in frame.rows for cell in row]
        for paragraph in paragraphs:
            yield from ((span.text, span.link) for span in paragraph.spans if span.link)


@pytest.mark.parametrize("brand", BRANDS)
@pytest.mark.parametrize("kind", _KINDS)
def test_every_page_is_there_and_bears_title_and_marking(kind: str, brand: str) -> None:
    finished = preset_file("ministerial", brand)
    texts = page_texts(pdf(kind, brand))
    assert len(texts) == len(finished.pages)
    for page, text in zip(finished.pages, texts, strict=True):
        assert " ".join(page.title.split()) in text
        assert text.count(finished.slides.document.marking) >= 2


@pytest.mark.parametrize("brand", BRANDS)
def test_the_pdf_has_the_size_of_the_slides(brand: str) -> None:
    finished = preset_file("ministerial", brand)
    with opened(pdf("slides", brand)) as file:
        width, height = (float(value) for value in list(cast("Any", file.pages[0].mediabox))[2:])
    assert width == pytest.approx(finished.brand.width / _EMU_PER_POINT, abs=0.1)
    assert height == pytest.approx(finished.brand.height / _EMU_PER_POINT, abs=0.1)


@pytest.mark.parametrize("kind", _KINDS)
def test_the_pdf_says_title_and_language_and_nothing_of_its_maker(kind: str) -> None:
    document = preset_file("ministerial", "chancery").slides.document
    with opened(pdf(kind, "chancery")) as file:
        assert str(file.Root.Lang) == document.language
        assert bool(file.Root.ViewerPreferences.DisplayDocTitle)
        assert str(file.docinfo["/Title"]) == document.title
        assert set(file.docinfo) <= {"/Title", "/Subject", "/Keywords", "/Creator"}
        with file.open_metadata() as metadata:
            assert metadata["dc:title"] == document.title
            assert list(metadata["dc:language"]) == [document.language]
        raw = file.Root.Metadata.read_bytes().decode()
    assert not re.search(r"rdocx|rpptx|matplotlib|CreateDate|ModifyDate|DocumentID", raw)


@pytest.mark.parametrize("kind", _KINDS)
def test_bookmarks_follow_the_sections_and_lead_to_their_slides(kind: str) -> None:
    finished = preset_file("ministerial", "plain")
    with opened(pdf(kind, "plain")) as file, file.open_outline() as outline:
        places = {page.objgen: number for number, page in enumerate(file.pages)}
        listed = [
            (section.title, [(item.title, places[cast("Any", item.destination)[0].objgen])
                             for item in section.children])
            for section in outline.root
        ]  # fmt: skip
    wanted: list[tuple[str, list[tuple[str, int]]]] = []
    for number, page in enumerate(finished.pages):
        if not wanted or wanted[-1][0] != page.section:
            wanted.append((page.section, []))
        wanted[-1][1].append((page.title, number))
    assert listed == wanted


@pytest.mark.parametrize("brand", BRANDS)
@pytest.mark.parametrize("kind", ["slides", "archival"])
def test_every_link_stands_on_its_words_and_jumps_to_its_slide(kind: str, brand: str) -> None:
    finished = preset_file("ministerial", brand)
    data = pdf(kind, brand)
    first = {page.key: number for number, page in reversed(list(enumerate(finished.pages)))}
    wanted = sorted(
        (number, " ".join(text.split()), first[key])
        for number, page in enumerate(finished.pages)
        for text, key in linked(page)
    )
    assert wanted
    found: list[tuple[int, str, int]] = []
    with opened(data) as file:
        places = {page.objgen: number for number, page in enumerate(file.pages)}
        for number, page in enumerate(file.pages):
            for annotation in cast("Any", page.get("/Annots", [])):
                assert "/A" not in annotation
                left, bottom, right, top = (float(value) for value in annotation.Rect)
                words = text_in(data, number, (left - 1, bottom - 1, right + 1, top + 1))
                found.append((number, words, places[annotation.Dest[0].objgen]))
    assert sorted(found) == wanted


@pytest.mark.parametrize("brand", FACES)
@pytest.mark.parametrize("kind", _KINDS)
def test_charts_are_vectors_with_real_text(kind: str, brand: str) -> None:
    finished = whole_file(brand)
    seen = views(finished)
    data = seen.notes_pdf() if kind == "notes" else seen.slides_pdf(archival=kind == "archival")
    texts = page_texts(data)
    charts = [
        (number, frame.spec)
        for number, page in enumerate(finished.pages)
        for frame in page.frames
        if isinstance(frame, ChartFrame | DrawingFrame)
    ]
    assert len(charts) >= 8
    for number, spec in charts:
        squeezed = texts[number].replace(" ", "")
        for name in (*spec.categories[:1], *(event.when for event in spec.events)):
            assert name.replace(" ", "") in squeezed, spec.id
    with opened(data) as file:
        assert not any(page.get_images() for page in file.pages)


@pytest.mark.parametrize("kind", _KINDS)
def test_the_same_deck_gives_the_same_pdf(kind: str) -> None:
    assert pdf.__wrapped__(kind, "plain", "press-briefing") == pdf.__wrapped__(
        kind, "plain", "press-briefing"
    )


def test_an_archival_pdf_keeps_to_what_can_be_said_of_pdf_a_2b() -> None:
    with opened(pdf("archival", "chancery", "ministerial")) as file:
        with file.open_metadata() as metadata:
            assert (metadata["pdfaid:part"], metadata["pdfaid:conformance"]) == ("2", "B")
            assert metadata["dc:description"] == str(file.docinfo["/Subject"])
            assert metadata["pdf:Keywords"] == str(file.docinfo["/Keywords"])
            assert metadata["xmp:CreatorTool"] == str(file.docinfo["/Creator"])
        assert file.Root.OutputIntents[0].S == "/GTS_PDFA1"
        assert "/ID" in file.trailer
        assert not file.is_encrypted
        assert "/Names" not in file.Root
        for each in file.objects:
            if isinstance(each, pikepdf.Dictionary | pikepdf.Stream):
                _keeps_to_pdf_a(each)


def _keeps_to_pdf_a(each: pikepdf.Object) -> None:
    """Fonts are embedded, links are printed, and no action but a jump within the file."""
    if each.get("/Type") == "/FontDescriptor" and each.get("/FontName") is not None:
        files = {"/FontFile", "/FontFile2", "/FontFile3"}
        assert files & set(each.keys()) or "/CharSet" in each or _is_of_type_3(each)
    if each.get("/Subtype") == "/Link":
        assert int(each.get("/F", 0)) & 4
        assert "/A" not in each
    assert "/AA" not in each
    assert each.get("/S") not in ("/JavaScript", "/Launch", "/URI", "/SubmitForm")


def _is_of_type_3(descriptor: pikepdf.Object) -> bool:
    """matplotlib describes its drawn fonts, whose letters are in the font itself."""
    return "/FontBBox" in descriptor and "/FontFile" not in descriptor

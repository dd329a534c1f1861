"""The text of a PDF is read line by line, once, whoever made the PDF."""

import io
import shutil
from functools import cache
from typing import Any, cast

import pikepdf
import pypdfium2  # pyright: ignore[reportMissingTypeStubs]
import pytest
from decks import Finished, preset_file

from attache.errors import AttacheError
from attache.output.actual_text import read_once
from attache.output.page import TextFrame
from attache.output.pdf_text import TextLine, paragraph_lines, text_lines
from attache.output.render import Rpptx


@cache
def deck() -> Finished:
    return preset_file("ministerial", "chancery")


@cache
def slides() -> bytes:
    return Rpptx(deck().brand).slides_pdf(deck().data)


def on_page(lines: tuple[TextLine, ...], page: int) -> list[TextLine]:
    return [line for line in lines if line.page == page]


def paragraphs(page: int) -> list[str]:
    frames = deck().pages[page].frames
    texts = [frame.paragraphs for frame in frames if isinstance(frame, TextFrame)]
    return [each.text for frame in texts for each in frame if each.text.strip()]


def copied(pdf: bytes, page: int) -> str:
    """What a reader gets who marks all of a page in Chrome and copies it."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return document[page].get_textpage().get_text_range()
    finally:
        document.close()


def test_every_paragraph_of_a_deck_is_found_with_its_lines() -> None:
    lines = text_lines(slides())
    for number in range(len(deck().pages)):
        here = on_page(lines, number)
        for text in paragraphs(number):
            broken = paragraph_lines(here, text)
            assert broken is not None, text
            assert "".join("".join(broken).split()) == "".join(text.split())


def test_lines_stand_where_they_are_drawn() -> None:
    width, height = 960, 540
    for line in text_lines(slides()):
        assert 0 <= line.left < line.left + line.width <= width
        assert 0 <= line.top < line.top + line.height <= height
    marking = deck().slides.document.marking
    marked = [line for line in text_lines(slides()) if line.text == marking]
    assert len(marked) == 2 * len(deck().pages)
    assert {round(line.left + line.width / 2, -1) for line in marked[2:]} == {width / 2}


def test_text_is_copied_out_of_a_slide_once() -> None:
    with pikepdf.open(io.BytesIO(slides())) as file:
        read_once(file)
        out = io.BytesIO()
        file.save(out)
    for number, page in enumerate(deck().pages):
        text = " ".join(copied(out.getvalue(), number).split())
        assert text.count(page.title) <= 1 + (page.title == page.section), text
        assert text.count(deck().slides.document.marking) == 2, text


def test_reading_it_once_does_not_change_how_a_slide_looks() -> None:
    from attache.output.pdfium import pixels

    with pikepdf.open(io.BytesIO(slides())) as file:
        read_once(file)
        out = io.BytesIO()
        file.save(out)
    assert pixels(out.getvalue(), 320) == pixels(slides(), 320)


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_libreoffice_and_rpptx_are_read_alike() -> None:
    from attache.output.office import Office

    office = text_lines(Office().slides_pdf(deck().data))
    ours = text_lines(slides())
    same = found = 0
    for number in range(len(deck().pages)):
        for text in paragraphs(number):
            theirs = paragraph_lines(on_page(office, number), text)
            assert theirs is not None, text
            found += 1
            same += theirs == paragraph_lines(on_page(ours, number), text)
    assert found > 50
    assert same / found > 0.9


def drawing(*texts: tuple[float, float, str, float]) -> bytes:
    """A drawing of matplotlib's, 400 x 200 points: (x, y from below, text, angle)."""
    from matplotlib.backends.backend_pdf import FigureCanvasPdf
    from matplotlib.figure import Figure

    figure = cast("Any", Figure(figsize=(400 / 72, 200 / 72)))
    for x, y, text, angle in texts:
        figure.text(x / 400, y / 200, text, rotation=angle, rotation_mode="anchor", fontsize=10)
    out = io.BytesIO()
    cast("Any", FigureCanvasPdf(figure)).print_pdf(out)
    return out.getvalue()


def test_the_labels_of_a_drawing_are_lines_of_their_own() -> None:
    pdf = drawing((20, 100, "January 2025", 0), (200, 100, "$66bn", 0), (20, 40, "−1,234.5", 0))
    lines = text_lines(pdf)
    assert [line.text for line in lines] == ["January 2025", "$66bn", "−1,234.5"]
    assert [round(line.left, -1) for line in lines] == [20, 200, 20]
    assert lines[0].top < 100 < lines[0].top + lines[0].height + 3


def test_turned_text_is_one_line() -> None:
    (line,) = text_lines(drawing((100, 20, "Billions of dollars", 90)))
    assert line.text == "Billions of dollars"
    assert line.height > 3 * line.width


def line(text: str, top: float, left: float = 0) -> TextLine:
    return TextLine(0, text, left, top, 10 * len(text), 12)


def test_a_paragraph_is_found_whatever_its_spaces_and_capitals() -> None:
    lines = [line("•", 10), line("Talks on", 10, 20), line("TRADE  and", 25), line("more", 40)]
    assert paragraph_lines(lines, "Talks on trade and") == ("Talks on", "TRADE  and")
    assert paragraph_lines(lines, "talks on trade and more") == ("Talks on", "TRADE  and", "more")
    assert paragraph_lines(lines, "Talks on steel") is None
    assert paragraph_lines(lines, " ") is None


def test_pieces_at_one_height_are_one_line() -> None:
    pieces = [line("U.S.", 10), line("tariffs", 10.5, 60), line("of 25%", 24)]
    assert paragraph_lines(pieces, "U.S. tariffs of 25%") == ("U.S. tariffs", "of 25%")


def test_ligatures_and_wide_forms_are_looked_through() -> None:
    assert paragraph_lines([line("o\ufb03ce", 0), line("한미 회의", 20)], "office 한미") == (
        "o\ufb03ce",
        "한미",
    )


def test_a_damaged_pdf_is_refused() -> None:
    with pytest.raises(AttacheError, match="cannot be read"):
        text_lines(b"%PDF-1.7 and no more")

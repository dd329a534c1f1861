"""A deck in which every text that a user or a pack can write is Korean: whole, tagged, drawn."""

import io
import re
from collections import Counter
from collections.abc import Iterator
from importlib import import_module
from typing import Any

import faults
import pytest
import rpptx
from decks import FACES, A, Finished, text_of
from korean import korean_file, korean_rendition

from attache.brand.models import SYMBOLS
from attache.output import fonts
from attache.pack.vocabulary import Role

# Its objects have the attributes of what they hold, so it is imported as something untyped.
_PIKEPDF: Any = import_module("pikepdf")
_HANGUL = re.compile("[\uac00-\ud7a3]")


@pytest.mark.parametrize("brand_id", FACES)
@pytest.mark.parametrize("fault", faults.EVERY_FAULT, ids=lambda fault: fault.__name__)
def test_a_korean_deck_has_no_fault(brand_id: str, fault: faults.Fault) -> None:
    assert not fault(korean_file(brand_id))


@pytest.mark.parametrize("brand_id", FACES)
def test_nearly_all_that_is_set_is_korean_and_every_role_is_there(brand_id: str) -> None:
    file = korean_file(brand_id)
    assert {page.role for page in file.pages} >= {
        Role.COVER, Role.AGENDA, Role.POINTS, Role.FIGURES, Role.VERSUS, Role.ASKS, Role.QA,
        Role.SOURCES, Role.CLOSING,
    }  # fmt: skip
    assert {Role.CHART, Role.POINTS_CHART} & {page.role for page in file.pages}
    assert len(_HANGUL.findall(repr(file.slides.slides))) > 2000


@pytest.mark.parametrize("brand_id", FACES)
def test_every_korean_run_is_tagged_and_has_the_korean_font(brand_id: str) -> None:
    file = korean_file(brand_id)
    names = [
        n for n in file.parts if re.fullmatch(r"ppt/(slides|notesSlides)/[a-zA-Z0-9]+\.xml", n)
    ]
    runs = [run for name in names for run in file.xml(name).iter(f"{A}r")]
    korean = [run for run in runs if _HANGUL.search(text_of(run))]
    assert len(korean) > 300
    for run in korean:
        properties = run.find(f"{A}rPr")
        assert properties is not None
        assert properties.get("lang") == "ko-KR"
        assert [ea.get("typeface") for ea in properties.iter(f"{A}ea")] == [file.brand.korean.name]
    for run in runs:
        if not _HANGUL.search(text_of(run)):
            assert run.find(f"{A}rPr[@lang='ko-KR']") is None


@pytest.mark.parametrize("brand_id", FACES)
def test_a_chart_names_the_korean_font(brand_id: str) -> None:
    file = korean_file(brand_id)
    charts = [name for name in file.parts if re.fullmatch(r"ppt/charts/chart\d+\.xml", name)]
    assert charts
    for name in charts:
        assert _HANGUL.search(file.parts[name].decode())
        asian = [each.get("typeface") for each in file.xml(name).iter(f"{A}ea")]
        assert set(asian) == {file.brand.korean.name}


@pytest.mark.parametrize("kind", ["slides", "notes"])
@pytest.mark.parametrize("brand_id", FACES)
def test_every_korean_letter_is_drawn_in_the_korean_twin(brand_id: str, kind: str) -> None:
    """The twin has a glyph for every syllable, so none of them is an empty box."""
    file, deck = korean_file(brand_id), korean_rendition(brand_id)
    assert fonts.needs_east_asian(deck)
    opened = rpptx.Presentation.from_bytes(deck)
    given = list(fonts.bundled(file.brand, east_asian=True))
    pdf = opened.to_pdf(fonts=given) if kind == "slides" else opened.to_notes_pdf(fonts=given)
    drawn: Counter[str] = Counter()
    for font, glyphs in _glyphs(pdf):
        assert 0 not in glyphs, font  # the box for a character that a font lacks
        drawn[font.removeprefix("/")] += len(glyphs)
    ours = {face.twin.replace(" ", "") for face in (file.brand.heading, file.brand.body, SYMBOLS)}
    assert {font.removesuffix("-Bold") for font in drawn} == {*ours, "NanumGothic"}
    written = sum(len(_HANGUL.findall(text)) for text in _texts(file, kind))
    assert written > 1000
    assert drawn["NanumGothic"] + drawn["NanumGothic-Bold"] >= written


def _texts(file: Finished, kind: str) -> Iterator[str]:
    """Every text on the slides, tables and drawings included, or in the notes."""
    folder = "slides" if kind == "slides" else "notesSlides"
    for name in file.parts:
        if re.fullmatch(rf"ppt/{folder}/[a-zA-Z0-9]+\.xml", name):
            yield text_of(file.xml(name))


def _glyphs(pdf: bytes) -> Iterator[tuple[str, list[int]]]:
    """(font, glyphs) of every stretch of text that is drawn in a PDF of rpptx's."""
    for page in _PIKEPDF.open(io.BytesIO(pdf)).pages:
        yield from _shown(page, page.Resources)


def _shown(content: Any, resources: Any) -> Iterator[tuple[str, list[int]]]:
    font = ""
    for operands, operator in _PIKEPDF.parse_content_stream(content):
        match str(operator):
            case "Tf":
                font = str(resources.Font[str(operands[0])].BaseFont)
            case "Tj" | "TJ":
                parts = operands[0] if str(operator) == "TJ" else operands
                shown = b"".join(bytes(p) for p in parts if isinstance(p, _PIKEPDF.String))
                yield (
                    font,
                    [int.from_bytes(shown[i : i + 2], "big") for i in range(0, len(shown), 2)],
                )
            case "Do":
                form = resources.XObject[str(operands[0])]
                if form.Subtype == "/Form":
                    yield from _shown(form, form.get("/Resources", resources))
            case _:
                pass

"""A deck in which every text that a user or a pack can write is Korean: set, wrapped, tagged."""

import io
import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from itertools import count
from typing import Any, TypeVar, cast

import faults
import pytest
import rpptx
from decks import BRANDS, A, Finished, pack, preset_deck, text_of
from pydantic import BaseModel

from attache.brand.library import brand
from attache.brand.models import SYMBOLS, Brand
from attache.deck import edits
from attache.deck.models import Deck
from attache.output import fonts
from attache.output.fit import fit
from attache.output.measure import Measurer, Setting
from attache.output.page import Page, TextFrame
from attache.output.render import SPARE, text_layout
from attache.output.write import Rendition, write
from attache.pack.models import Pack, Role
from attache.slides.outline import outline
from attache.units import inches

# Its objects have the attributes of what they hold, so it is imported as something untyped.
_PIKEPDF: Any = import_module("pikepdf")
_HANGUL = re.compile("[\uac00-\ud7a3]")
_SHORT = "한미 조선·반도체 협력 {}"
_LONG = "한국의 대미 투자는 2025년 기준 1,278억 달러입니다 ({})"
_BRIEF = "{} 5억"
_LONG_FIELDS = {"text", "support", "words", "why", "answer", "note", "callout", "footnote"}
_SHORT_FIELDS = {
    "headline", "name", "title", "subtitle", "caption", "source", "label", "question", "remember",
    "attribution", "basis", "as_of", "description", "counterpart", "place",
    "principal", "categories", "highlight", "what",
}  # fmt: skip
Value = TypeVar("Value", bound=BaseModel)


class _Translator:
    """Puts a Korean text of its own for every text field; ids, enumerations and numbers stay."""

    def __init__(self) -> None:
        self.numbers = count(1)
        self.known: dict[str, str] = {}

    def model(self, value: Value) -> Value:
        translated = self._value(value.model_dump(), "")
        return type(value).model_validate(translated)

    def _value(self, value: Any, field: str) -> Any:
        if isinstance(value, dict):
            items = cast("dict[str, Any]", value)
            return {key: self._value(each, key) for key, each in items.items()}
        if isinstance(value, tuple):
            return tuple(self._value(each, field) for each in cast("tuple[Any, ...]", value))
        if type(value) is not str or not value:
            return value
        if field == "display":
            return self._text(value, _BRIEF)
        if field in _LONG_FIELDS | _SHORT_FIELDS:
            return self._text(value, _LONG if field in _LONG_FIELDS else _SHORT)
        return value

    def _text(self, text: str, pattern: str) -> str:
        """The same text always becomes the same one: a highlight names a category."""
        if text not in self.known:
            self.known[text] = pattern.format(f"제{next(self.numbers)}호")
        return self.known[text]


@cache
def _korean() -> tuple[Pack, Deck]:
    """The pack and its ministerial deck with every chart, each field in Korean."""
    korean = _Translator().model(pack()).model_copy(update={"markings": pack().markings})
    deck = preset_deck("ministerial")
    for chart in korean.charts:
        deck = edits.choose_chart(deck, korean, chart.id)
    for number, choice in enumerate(deck.choices):
        if not korean.point_by_id[choice.point].figures:  # those keep their cards
            deck = edits.reword(deck, choice.point, **_own(number))
    deck = edits.set_meeting(
        deck,
        title="대한민국 산업통상자원부 장관과의 회담: 조선과 반도체, 그리고 에너지",
        subtitle="산업과 안보의 동반자 관계",
        counterpart="산업통상자원부",
        place="서울",
        principal="수석대표",
    )
    for number, slide in enumerate(outline(korean, deck).slides):
        if slide.role in (Role.POINTS, Role.VERSUS):
            deck = edits.retitle(deck, slide.key, f"사용자가 붙인 제목 {number}")
    return korean, edits.set_remember(deck, "양국이 함께 얻는 것을 먼저 말합시다")


def _own(number: int) -> dict[str, str]:
    """A user's own words for a point."""
    return {
        "headline": f"반도체 공급망 협력은 2025년에도 양국 모두에게 이익이 됩니다: 제{number}항",
        "support": "외국인직접투자(FDI)는 2024년에 ▲ 5.7% 늘었습니다 → 346억 달러, 역대 최대 " * 2,
        "words": "장관님, 저희는 이 투자가 양국 모두에게 이익이라고 생각합니다. " * 3,
    }


@cache
def _file(brand_id: str) -> Finished:
    korean, deck = _korean()
    slides = outline(korean, deck)
    look = brand(brand_id)
    pages = fit(slides, look)
    return Finished(deck, slides, look, pages, write(pages, slides.document, look))


@pytest.mark.parametrize("brand_id", BRANDS)
@pytest.mark.parametrize("fault", faults.EVERY_FAULT, ids=lambda fault: fault.__name__)
def test_a_korean_deck_has_no_fault(brand_id: str, fault: faults.Fault) -> None:
    assert not fault(_file(brand_id))


@pytest.mark.parametrize("brand_id", BRANDS)
def test_nearly_all_that_is_set_is_korean_and_every_role_is_there(brand_id: str) -> None:
    file = _file(brand_id)
    assert {page.role for page in file.pages} >= {
        Role.COVER, Role.AGENDA, Role.POINTS, Role.FIGURES, Role.VERSUS, Role.ASKS, Role.QA,
        Role.SOURCES, Role.CLOSING,
    }  # fmt: skip
    assert {Role.CHART, Role.POINTS_CHART} & {page.role for page in file.pages}
    assert len(_HANGUL.findall(repr(file.slides.slides))) > 2000


@pytest.mark.parametrize("brand_id", BRANDS)
def test_every_korean_run_is_tagged_and_has_the_korean_font(brand_id: str) -> None:
    file = _file(brand_id)
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


@pytest.mark.parametrize("brand_id", BRANDS)
def test_a_chart_names_the_korean_font(brand_id: str) -> None:
    file = _file(brand_id)
    charts = [name for name in file.parts if re.fullmatch(r"ppt/charts/chart\d+\.xml", name)]
    assert charts
    for name in charts:
        assert _HANGUL.search(file.parts[name].decode())
        asian = [each.get("typeface") for each in file.xml(name).iter(f"{A}ea")]
        assert set(asian) == {file.brand.korean.name}


@pytest.mark.parametrize("kind", ["slides", "notes"])
@pytest.mark.parametrize("brand_id", BRANDS)
def test_every_korean_letter_is_drawn_in_the_korean_twin(brand_id: str, kind: str) -> None:
    """The twin has a glyph for every syllable, so none of them is an empty box."""
    file = _file(brand_id)
    deck = write(file.pages, file.slides.document, file.brand, Rendition(), notes_everywhere=True)
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


@pytest.mark.parametrize("brand_id", BRANDS)
def test_lines_break_where_they_were_measured_to(brand_id: str) -> None:
    file = _file(brand_id)
    faces = fonts.bundled(file.brand, east_asian=True)
    rendered = {
        frame.slide: [text.strip() for _, text, _ in frame.lines]
        for frame in text_layout(file.data, faces)
        if frame.name == "Body"
    }
    measurer = Measurer(file.brand)
    wrapped = 0
    for number, page in enumerate(file.pages):
        for settings in (_settings(frame, file.brand) for frame in _bodies(page)):
            for setting in settings:
                measurer.lines(setting)
            measurer.settle()
            lines = [measurer.lines(setting).texts for setting in settings]
            wrapped += sum(len(each) > 1 for each in lines)
            assert [text.strip() for each in lines for text in each] == rendered[number]
    assert wrapped > 5


def _bodies(page: Page) -> list[TextFrame]:
    frames = [frame for frame in page.frames if isinstance(frame, TextFrame)]
    return [frame for frame in frames if frame.slot.name == "body"]


def _settings(frame: TextFrame, look: Brand) -> list[Setting]:
    """The paragraphs of a body as its layout sets them: bold headlines, supporting lines."""
    style = frame.slot.style
    found: list[Setting] = []
    for paragraph in frame.paragraphs:
        own = style.sizes[0] if paragraph.level == 1 else style.support_size(style.sizes[0])
        bold = style.levels and paragraph.level == 1
        spans = tuple((s.text, bold if s.bold is None else s.bold) for s in paragraph.spans)
        found.append(Setting(spans, look.body.name, paragraph.size or own, frame.box.width))
    return found


def test_korean_breaks_between_any_two_letters_and_needs_no_help() -> None:
    measurer = Measurer(brand("chancery"))
    setting = Setting((("반도체공급망" * 30, False),), "Calibri", 20, inches(3))
    measurer.lines(setting)
    measurer.settle()
    lines = measurer.lines(setting)
    assert "\u200b" not in lines.text
    per_line = inches(3) / 12_700 / (1 + SPARE) / (20 * 0.94)
    assert {len(line) for line in lines.texts[:-1]} == {int(per_line)}

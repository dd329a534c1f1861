"""Korean lines end at spaces, as in PowerPoint and LibreOffice, wherever they are rendered."""

import io
import re
import shutil
import zipfile
from collections.abc import Iterable, Iterator
from itertools import accumulate, pairwise

import pytest
import rpptx
from decks import FACES, finish, preset_deck
from hypothesis import given, settings
from hypothesis import strategies as st
from korean import korean_file, korean_rendition

from attache.brand.library import brand
from attache.brand.models import Brand
from attache.deck import edits
from attache.engine import SPARE, text_layout
from attache.output import fonts
from attache.output.measure import Lines, Measurer, Setting
from attache.output.office import Office
from attache.output.page import CardFrame, Page, Paragraph, Span, TableFrame, TextFrame
from attache.output.pdf_text import paragraph_lines, text_lines
from attache.output.render import Rpptx
from attache.output.words import BREAK, Spans, keeps_words
from attache.output.write import Rendition, write
from attache.pack.vocabulary import Role
from attache.units import inches


def _set(*spans: tuple[str, bool], size: int = 20) -> Lines:
    """The lines of a paragraph in a frame of three inches."""
    measurer = Measurer(brand("chancery"))
    setting = Setting(spans, "Calibri", size, inches(3))
    measurer.lines(setting)
    measurer.settle()
    return measurer.lines(setting)


def test_a_paragraph_with_hangul_keeps_its_words_and_others_do_not() -> None:
    assert keeps_words((("FDI는 2024년에", False),))
    assert keeps_words((("FDI ", True), ("투자", False)))
    for other in ("Foreign investment", "日本の投資は増えました", "▲ 5.7% → 3"):
        assert not keeps_words(((other, False),))


_WORDS = st.lists(st.text("한국협력은·가나FDaz09.,()國\u200b▲骞", max_size=7), min_size=1)
_SPANS = st.lists(st.tuples(_WORDS.map(" ".join), st.booleans()), min_size=1, max_size=3).map(tuple)


@settings(max_examples=60, deadline=None)
@given(spans=_SPANS)
def test_lines_joined_are_the_text_and_end_at_spaces(spans: Spans) -> None:
    spans = (("한국 ", False), *((f"{text} ", bold) for text, bold in spans))
    lines = _set(*spans)
    for texts in (lines.texts, lines.shown or lines.texts):
        assert "".join(texts) == "".join(text for text, _ in spans)
        assert {line[-1] for line in texts} <= {" ", BREAK}
    assert len(lines.shown) <= len(lines.texts)


@settings(max_examples=30, deadline=None)
@given(text=st.text("한국협력은FD \u200b▲骞", min_size=1, max_size=200))
def test_no_line_is_lost_where_words_are_wider_than_their_frame(text: str) -> None:
    lines = _set((f"한{text}", False), size=44)
    for texts in (lines.texts, lines.shown or lines.texts):
        assert "".join(texts) == lines.text
        assert lines.text.replace(BREAK, "") == f"한{text}".replace(BREAK, "")


def test_words_bold_and_not_in_one_paragraph_are_measured_as_they_are() -> None:
    text = "반도체 공급망 협력은 양국 모두에게 이익이 됩니다 "
    lead, rest = _set((text * 4, True)), _set((text * 4, False))
    both = _set((text * 2, True), (text * 2, False))
    assert {len(lead.texts), len(rest.texts)} >= {len(both.texts)}
    assert both.text == text * 4


@pytest.mark.parametrize("brand_id", FACES)
def test_a_rendition_has_the_lines_that_were_measured_or_fewer(brand_id: str) -> None:
    file = korean_file(brand_id)
    faces = fonts.bundled(file.brand, east_asian=True)
    rendered = {
        frame.slide: [text.strip() for _, text, _ in frame.lines]
        for frame in text_layout(korean_rendition(brand_id), faces, spare=0)
        if frame.name == "Body"
    }
    measurer = Measurer(file.brand)
    wrapped = 0
    for number, page in enumerate(file.pages):
        for frame in _bodies(page):
            shown = [_lines(paragraph) for paragraph in frame.paragraphs]
            assert [line.strip() for lines in shown for line in lines] == rendered[number]
            settings = _settings(frame, file.brand)
            for setting in settings:
                measurer.lines(setting)
            measurer.settle()
            for setting, lines in zip(settings, shown, strict=True):
                assert len(lines) <= len(measurer.lines(setting).texts)
            wrapped += sum(len(lines) > 1 for lines in shown)
    assert wrapped > 5


def _lines(paragraph: Paragraph) -> list[str]:
    return [paragraph.text[a:b] for a, b in pairwise([0, *paragraph.breaks, len(paragraph.text)])]


@pytest.mark.parametrize("kind", ["slides", "notes"])
@pytest.mark.parametrize("brand_id", FACES)
def test_no_line_that_is_rendered_begins_inside_a_word(brand_id: str, kind: str) -> None:
    file, renderer = korean_file(brand_id), Rpptx(brand(brand_id))
    render = renderer.slides_pdf if kind == "slides" else renderer.notes_pdf
    drawn = text_lines(render(korean_rendition(brand_id)))
    broken = 0
    for number, page in enumerate(file.pages):
        there = [line for line in drawn if line.page == number]
        for paragraph in _paragraphs(page) if kind == "slides" else page.notes or ():
            lines = paragraph_lines(there, paragraph.text)
            assert lines is not None, paragraph.text
            assert _ends(lines[:-1]) <= _ends(re.split("[ \u200b]+", paragraph.text)), lines
            broken += len(lines) > 1
    assert broken > (60 if kind == "slides" else 5)


def _ends(texts: Iterable[str]) -> set[int]:
    """How many characters, spaces aside, there are to the end of each text."""
    return set(accumulate(len("".join(text.split())) for text in texts))


def _paragraphs(page: Page) -> Iterator[Paragraph]:
    for frame in page.frames:
        match frame:
            case TextFrame():
                yield from (each for each in frame.paragraphs if each.text.strip())
            case TableFrame():
                yield from (cell for row in frame.rows for cell in row if cell.text.strip())
            case CardFrame():
                yield from (*frame.head, *frame.foot)
            case _:
                pass


@pytest.mark.parametrize("brand_id", FACES)
def test_what_is_rendered_stays_in_its_frames(brand_id: str) -> None:
    faces = list(fonts.bundled(brand(brand_id), east_asian=True))
    report = rpptx.Presentation.from_bytes(korean_rendition(brand_id)).fit_report(fonts=faces)
    assert len(report.frames) > 300
    assert [frame.context for frame in report.frames if frame.overflow] == []


@pytest.mark.parametrize("brand_id", FACES)
def test_the_deck_that_users_get_has_no_breaks_of_ours(brand_id: str) -> None:
    assert not [name for name, part in korean_file(brand_id).parts.items() if b"<a:br" in part]
    assert b"<a:br" in b"".join(_unzipped(korean_rendition(brand_id)))


def _unzipped(data: bytes) -> Iterator[bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        yield from map(archive.read, archive.namelist())


_SENTENCE = (
    "한미 양국은 조선과 반도체 그리고 에너지 분야에서 공급망을 함께 키우고 투자와 일자리를 늘리며 "
    "안보의 토대를 더욱 튼튼하게 다지기 위하여 장관급 회의를 정례화하고 규제를 고치기로 했습니다"
)


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
@pytest.mark.parametrize("brand_id", FACES)
def test_korean_has_the_lines_that_it_has_in_libreoffice(brand_id: str) -> None:
    """Without digits and Latin letters, between which and Hangul LibreOffice puts space."""
    said = _SENTENCE.split()
    deck = edits.set_meeting(preset_deck("ministerial"), title=" ".join(said[:12]))
    for number, choice in enumerate(deck.choices):
        words = (said * 3)[number * 5 % len(said) :]
        headline, support = words[: 5 + number % 5], words[3 : 9 + number % 13]
        deck = edits.reword(
            deck, choice.point, headline=" ".join(headline), support=" ".join(support)
        )
    file = finish(deck, brand_id)
    rendition = write(file.pages, file.slides.document, file.brand, Rendition())
    ours = text_lines(Rpptx(file.brand).slides_pdf(rendition))
    theirs = text_lines(Office(system_fonts=False).slides_pdf(file.data))
    compared: list[bool] = []
    for number, page in enumerate(file.pages):
        for paragraph in _paragraphs(page):
            if re.fullmatch("[가-힣 ]+", paragraph.text):
                here, there = (
                    paragraph_lines([line for line in lines if line.page == number], paragraph.text)
                    for lines in (ours, theirs)
                )
                assert here
                assert there
                if len(here) > 1 or len(there) > 1:
                    compared.append(_ends(here) == _ends(there))
    assert len(compared) > 20
    assert sum(compared) / len(compared) > 0.9


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


def test_a_korean_word_wider_than_its_frame_breaks_between_any_two_letters() -> None:
    measurer = Measurer(brand("chancery"))
    setting = Setting((("반도체공급망" * 30, False),), "Calibri", 20, inches(3))
    measurer.lines(setting)
    measurer.settle()
    lines = measurer.lines(setting)
    assert "\u200b" not in lines.text
    per_line = inches(3) / 12_700 / (1 + SPARE) / (20 * 0.94)
    assert {len(line) for line in lines.texts[:-1]} == {int(per_line)}


def test_what_follows_a_word_wider_than_its_frame_stands_on_its_last_line() -> None:
    lines = _set(("반도체공급망" * 4 + " 협력은 이익", False))
    assert re.fullmatch("[가-힣]+ 협력은 이익", lines.texts[-1])


def test_lines_that_are_known_hold_for_a_text_that_ends_in_another_way() -> None:
    paragraph = Paragraph((Span("가나 다라 "), Span("7쪽")), lines=("가나 ", "다라 ", "{page}쪽"))
    assert paragraph.breaks == (3,)
    assert Paragraph((Span("가나 다라"),), lines=("가나 ", "다라")).breaks == (3,)
    assert Paragraph((Span("나가 다라"),), lines=("가나 ", "다라")).breaks == ()
    assert Paragraph((Span("가나 다라"),)).breaks == ()


def test_a_title_that_continues_is_broken_between_words_on_every_page() -> None:
    deck = preset_deck("ministerial")
    for choice in deck.choices:
        deck = edits.reword(deck, choice.point, headline=_SENTENCE, support=_SENTENCE * 2)
    split = [page for page in finish(deck, "plain").pages if not page.first]
    keys = {page.key for page in split if page.role is not Role.SOURCES}  # in small type
    for number, key in enumerate(sorted(keys)):
        deck = edits.retitle(deck, key, f"{_SENTENCE[:60]} {number}")
    titles = [
        frame.paragraphs[0]
        for page in finish(deck, "plain").pages
        if page.key in keys
        for frame in page.frames
        if isinstance(frame, TextFrame) and frame.slot.name == "title"
    ]
    assert len(titles) > len(keys) > 0
    for title in titles:
        assert title.breaks
        assert _ends(_lines(title)) <= _ends(title.text.split())

"""`python -m tools.fidelity`: how far the preview is what LibreOffice makes of the same deck.

Every role in every house brand, in English and Korean: the slides as the app shows them against
LibreOffice's PDF, both in the bundled fonts alone. Prints a line for each role and each target,
draws the ten slides that differ most into build/fidelity.png, and exits with 1 where a target is
missed.
"""

import io
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any, cast

import numpy as np
import skimage.metrics
from PIL import Image, ImageDraw

from attache.brand.library import house_brands
from attache.deck import edits
from attache.deck.models import Deck
from attache.output.office import Office
from attache.output.page import (
    CardFrame,
    ChartFrame,
    DrawingFrame,
    Frame,
    Page,
    Paragraph,
    TableFrame,
    TextFrame,
)
from attache.output.pdf_text import TextLine, paragraph_lines, text_lines
from attache.output.pdfium import pixels
from attache.output.render import Rpptx
from attache.output.views import Views
from attache.pack.vocabulary import Role
from output.decks import finish, preset_deck, whole_deck

LINES = 0.97
"""The least share of paragraphs that are broken into the same lines."""
MEDIAN, LEAST = 0.95, 0.85
"""The least likeness of slides at 80 dpi: of half of them, and of each."""
SHEET = Path("build") / "fidelity.png"
_DPI, _EMU_PER_INCH = 80, 914_400
_WORST, _PICTURE, _MARGIN, _CAPTION = 10, 640, 8, 16
_KOREAN = (
    ("한미 조선·반도체 협력", "미국 내 생산 능력을 함께 키웁니다"),
    ("한국의 대미 투자는 2025년 기준으로 계속 늘고 있습니다", "조지아, 켄터키, 테네시, 텍사스에서"),
    ("AI와 배터리 공급망", "양국 기업이 SK·Ford 합작 공장 등 사업에 115억 달러를 투자했습니다"),
    ("양국의 디지털 통상 규범을 국제 기준에 맞추기", "데이터의 자유로운 이동"),
    ("방위 산업 협력은 양국 안보의 토대", "함정의 유지·보수·정비(MRO)를 포함합니다"),
)


@dataclass(frozen=True, slots=True)
class Compared:
    """One slide in both renderings: how alike they are, and which paragraphs differ."""

    brand: str
    number: int
    role: Role
    likeness: float
    paragraphs: int
    broken: tuple[str, ...]
    preview: Image.Image
    office: Image.Image

    @property
    def name(self) -> str:
        """What the slide is called in what is printed."""
        return f"{self.brand} {self.number} {self.role.value}"


def main() -> int:
    """Compare, print, draw; 1 where a target is missed."""
    compared = [
        slide for brand in house_brands() for deck in _decks() for slide in _slides(deck, brand)
    ]
    for brand in house_brands():
        for role in Role:
            _print_role(brand, role, [s for s in compared if (s.brand, s.role) == (brand, role)])
    for slide in compared:
        for paragraph in slide.broken:
            print(f"  {slide.name}: {paragraph}")
    _draw(sorted(compared, key=lambda slide: slide.likeness)[:_WORST])
    return 0 if _met(compared) else 1


def _decks() -> tuple[Deck, Deck]:
    """Everything in one deck, and a deck in which what a user can word is Korean."""
    korean = edits.set_meeting(preset_deck("ministerial"), title="한미 산업·안보 장관회의")
    for index, choice in enumerate(korean.choices):
        headline, support = _KOREAN[index % len(_KOREAN)]
        korean = edits.reword(korean, choice.point, headline=headline, support=support)
    return whole_deck(), korean


def _slides(deck: Deck, brand: str) -> Iterator[Compared]:
    file = finish(deck, brand)
    width = round(file.brand.width * _DPI / _EMU_PER_INCH)
    views = Views(file.pages, file.slides.document, file.brand, Rpptx(file.brand))
    office = Office(system_fonts=False).slides_pdf(file.data)
    ours, theirs = _by_page(views.slides_pdf()), _by_page(office)
    pictures = zip(views.pngs(width), pixels(office, width), strict=True)
    for index, (one, other) in enumerate(pictures):
        page = file.pages[index]
        preview, drawn = _opened(one), _opened(other)
        broken = tuple(_broken(page, ours[index], theirs[index]))
        likeness = _likeness(preview, drawn)
        count = len(_paragraphs(page))
        yield Compared(brand, index + 1, page.role, likeness, count, broken, preview, drawn)


def _by_page(pdf: bytes) -> list[list[TextLine]]:
    lines = text_lines(pdf)
    last = max(line.page for line in lines)
    return [[line for line in lines if line.page == page] for page in range(last + 1)]


def _opened(png: bytes) -> Image.Image:
    return Image.open(io.BytesIO(png)).convert("RGB")


def _likeness(one: Image.Image, other: Image.Image) -> float:
    """Structural similarity in grey, from 0 to 1; a renderer may round a height up."""
    height = min(one.height, other.height)
    grey = [np.asarray(each.convert("L"))[:height] for each in (one, other)]
    score = cast("Any", skimage.metrics).structural_similarity(*grey, data_range=255)
    return float(score)


def _broken(page: Page, ours: list[TextLine], theirs: list[TextLine]) -> Iterator[str]:
    """What is said of every paragraph that is not broken alike, or missing from one of the two."""
    for text in _paragraphs(page):
        one, other = paragraph_lines(ours, text), paragraph_lines(theirs, text)
        if one is None or other is None:
            missing = "the preview" if one is None else "LibreOffice"
            yield f"not found in {missing}: {text}"
        elif [_squeezed(line) for line in one] != [_squeezed(line) for line in other]:
            yield f"{' | '.join(one)}  <>  {' | '.join(other)}"


def _squeezed(text: str) -> str:
    return "".join(text.split())


def _paragraphs(page: Page) -> list[str]:
    """The paragraphs of a page. What stands in a chart is drawn, not set, and does not count."""
    return [
        paragraph.text
        for frame in page.frames
        for paragraph in _of_frame(frame)
        if paragraph.text.strip()
    ]


def _of_frame(frame: Frame) -> Iterable[Paragraph]:
    match frame:
        case TextFrame():
            return frame.paragraphs
        case TableFrame():
            return [cell for row in frame.rows for cell in row]
        case CardFrame():
            return (*frame.head, *frame.foot)
        case DrawingFrame():
            return [text.paragraph for text in frame.texts]
        case ChartFrame():
            return ()


def _print_role(brand: str, role: Role, slides: Sequence[Compared]) -> None:
    if not slides:
        print(f"{brand:11} {role.value:13} no slide has this role")
        return
    likeness = [slide.likeness for slide in slides]
    total = sum(slide.paragraphs for slide in slides)
    same = total - sum(len(slide.broken) for slide in slides)
    print(
        f"{brand:11} {role.value:13} {len(slides):3} slides   lines {same:4}/{total:4}   "
        f"likeness median {median(likeness):.3f}, least {min(likeness):.3f}"
    )


def _met(compared: Sequence[Compared]) -> bool:
    """Prints every figure with its target; whether all are met."""
    total = sum(slide.paragraphs for slide in compared)
    same = total - sum(len(slide.broken) for slide in compared)
    likeness = [slide.likeness for slide in compared]
    missing = {(b, r) for b in house_brands() for r in Role} - {(s.brand, s.role) for s in compared}
    figures = (
        ("paragraphs with the same lines", same / total, LINES),
        ("likeness of slides, median", median(likeness), MEDIAN),
        ("likeness of slides, least", min(likeness), LEAST),
    )
    for name, value, target in figures:
        print(f"{name}: {value:.3f} (at least {target}){'' if value >= target else ' MISSED'}")
    for brand, role in sorted(missing):
        print(f"{brand} has no slide of role {role} to compare MISSED")
    return not missing and all(value >= target for _, value, target in figures)


def _draw(worst: Sequence[Compared]) -> None:
    """The worst pairs, one below another: the preview on the left, LibreOffice on the right."""
    pairs = [[_small(each) for each in (slide.preview, slide.office)] for slide in worst]
    height = pairs[0][0].height + _CAPTION + _MARGIN
    sheet = Image.new("RGB", (2 * (_PICTURE + _MARGIN) + _MARGIN, len(pairs) * height), "white")
    pen = ImageDraw.Draw(sheet)
    for row, (slide, pair) in enumerate(zip(worst, pairs, strict=True)):
        top = row * height
        pen.text((_MARGIN, top), f"{slide.name}: {slide.likeness:.3f}", fill="black")
        for column, picture in enumerate(pair):
            sheet.paste(picture, (_MARGIN + column * (_PICTURE + _MARGIN), top + _CAPTION))
    SHEET.parent.mkdir(exist_ok=True)
    sheet.save(SHEET)
    print(f"The {len(pairs)} slides that differ most: {SHEET}")


def _small(picture: Image.Image) -> Image.Image:
    height = round(picture.height * _PICTURE / picture.width)
    return picture.resize((_PICTURE, height), Image.Resampling.LANCZOS)


if __name__ == "__main__":
    sys.exit(main())

"""A deck in which every text that a user or a pack can write is Korean, shared by tests."""

from functools import cache
from itertools import count
from typing import Any, TypeVar, cast

from decks import Finished, pack, preset_deck
from pydantic import BaseModel

from attache.brand.library import brand
from attache.deck import edits
from attache.deck.models import Deck
from attache.output.fit import fit
from attache.output.write import Rendition, write
from attache.pack.models import Pack
from attache.pack.vocabulary import Role
from attache.slides.outline import outline

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
        """The same value with other texts."""
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
def korean_deck() -> tuple[Pack, Deck]:
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
def korean_file(brand_id: str) -> Finished:
    """That deck as a file in a brand, made once in a run."""
    korean, deck = korean_deck()
    slides = outline(korean, deck)
    look = brand(brand_id)
    pages = fit(slides, look)
    return Finished(deck, slides, look, pages, write(pages, slides.document, look))


@cache
def korean_rendition(brand_id: str) -> bytes:
    """The same only to be rendered, with a notes page for every slide."""
    file = korean_file(brand_id)
    return write(file.pages, file.slides.document, file.brand, Rendition(), notes_everywhere=True)

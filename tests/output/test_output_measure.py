"""Lines of text in a brand's fonts: their texts joined are the text, and long words are broken."""

import unicodedata
from importlib import import_module
from typing import Any

import pytest
from decks import BRANDS
from hypothesis import given, settings
from hypothesis import strategies as st

from attache import paths
from attache.brand.fonts import font_files
from attache.brand.library import brand
from attache.brand.models import KOREAN_TWIN, SYMBOLS, TEXT_TWINS
from attache.output.measure import BREAK, Lines, Measurer, Setting
from attache.output.script import Face, Stretch, is_right_to_left, joins, stand_in, stretches
from attache.text import legal
from attache.units import Emu, inches
from tools.coverage import glyphs, table

_WIDTH = inches(4)
_TEXTS = st.lists(
    st.text(st.characters(codec="utf-8", exclude_categories=["Cs"]), max_size=80),
    min_size=1,
    max_size=12,
)


def measured(
    *texts: str, size: int = 20, width: Emu = _WIDTH, font: str = "Calibri"
) -> list[Lines]:
    """The lines of several texts, each in one span."""
    measurer = Measurer(brand("chancery"))
    wanted = [Setting(((text, False),), font, size, width) for text in texts]
    for each in wanted:
        measurer.lines(each)
    measurer.settle()
    return [measurer.lines(each) for each in wanted]


@settings(max_examples=25, deadline=None)
@given(_TEXTS)
def test_lines_joined_are_the_text(texts: list[str]) -> None:
    for text, lines in zip(texts, measured(*texts), strict=True):
        assert legal(lines.text).replace(BREAK, "") == legal(text).replace(BREAK, "")


def test_a_text_is_an_estimate_until_it_is_measured() -> None:
    measurer = Measurer(brand("plain"))
    setting = Setting(
        (("A long sentence that needs several lines " * 3, False),), "Arial", 20, _WIDTH
    )
    assert len(measurer.lines(setting).texts) == 1
    assert measurer.estimated
    measurer.settle()
    assert len(measurer.lines(setting).texts) > 3


def test_larger_text_and_narrower_frames_take_more_lines() -> None:
    text = "Look at the whole relationship: investment, jobs and security " * 3
    (lines,) = measured(text)
    assert len(measured(text, size=30)[0].texts) > len(lines.texts)
    assert len(measured(text, width=inches(2))[0].texts) > len(lines.texts)


def test_bold_text_is_wider() -> None:
    measurer = Measurer(brand("chancery"))
    text = "Ask the ministries for what both sides need now " * 40
    settings_ = [Setting(((text, bold),), "Calibri", 20, _WIDTH) for bold in (False, True)]
    for each in settings_:
        measurer.lines(each)
    measurer.settle()
    regular, bold = (len(measurer.lines(each).texts) for each in settings_)
    assert bold > regular


def test_a_word_wider_than_its_frame_is_broken_and_nothing_else_is() -> None:
    long_word, sentence = "W" * 300, "Ordinary words are left as they are, however many there are"
    broken, ordinary = measured(long_word, sentence)
    assert broken.text.count(BREAK) >= len(broken.texts) - 1 > 5
    assert BREAK not in ordinary.text
    assert max(map(len, broken.texts)) < 25


@pytest.mark.parametrize("cluster", ["👩‍👩‍👧‍👦", "e\u0301\u0323", "🇰🇷"])
def test_characters_drawn_as_one_are_not_torn_by_a_break(cluster: str) -> None:
    (lines,) = measured(cluster * 60)
    for before, after in zip(lines.text, lines.text[1:], strict=False):
        if after == BREAK:
            continue
        if before == BREAK:
            assert not unicodedata.combining(after)
            assert after != "\u200d"


def test_korean_takes_more_room_than_as_many_latin_letters() -> None:
    korean, latin = measured("반도체 협력은 " * 20, "abc def ghi " * 20)
    assert len(korean.texts) > len(latin.texts)


def test_stand_ins_are_wide_and_remember_where_they_come_from() -> None:
    shown, origin = stand_in("a한🙂e\u0301ש▲")
    assert shown == "a한Wi-eiW▲"
    assert [*origin] == [0, 1, 2, 2, 2, 3, 4, 5, 6]
    assert stand_in("plain text") == ("plain text", range(10))


def _every_character() -> str:
    return "".join(chr(c) for c in range(0x20, 0x30000) if not 0xD800 <= c < 0xE000)


@pytest.mark.parametrize("twin", [*TEXT_TWINS, KOREAN_TWIN])
def test_both_faces_of_a_twin_have_the_same_characters(twin: str) -> None:
    regular, bold = map(glyphs, font_files(twin))
    assert regular == bold


def test_the_table_says_what_the_fonts_have() -> None:
    """Made anew with `python -m tools.coverage` when a font changes."""
    assert (paths.fonts() / "coverage.json").read_text("utf-8") == table()


def test_the_korean_font_has_an_outline_for_every_letter() -> None:
    for path in font_files(KOREAN_TWIN):
        font: Any = import_module("fontTools.ttLib").TTFont(path)
        cmap, outlines = font.getBestCmap(), font["glyf"]
        hollow = [
            chr(code)
            for code, name in cmap.items()
            if unicodedata.category(chr(code)) == "Lo" and outlines[name].numberOfContours == 0
        ]
        assert [c for c in hollow if c not in "\u115f\u1160\u3164\uffa0"] == []  # fillers


@pytest.mark.parametrize("house", BRANDS)
def test_what_is_measured_is_in_the_font_it_is_measured_with(house: str) -> None:
    look = brand(house)
    shown, _ = stand_in(_every_character())
    for stretch in stretches(shown, "en-US"):
        match stretch.face:
            case Face.OWN:
                faces = (look.heading, look.body)
            case Face.SYMBOL:
                faces = (SYMBOLS,)
            case Face.KOREAN | Face.KOREAN_SYMBOL:
                faces = (look.korean,)
        for path in (path for face in faces for path in font_files(face.twin)):
            assert set(stretch.text) - glyphs(path) <= {" "}
    assert {"e", "—", "한", "國", "ア", "▲", "△", "→", "≥", "㈜", "①"} <= set(shown)


def test_a_space_that_holds_words_together_does_so_when_measured() -> None:
    (lines,) = measured("one\u00a0" * 40)
    assert BREAK in lines.text


def test_what_joins_and_what_does_not() -> None:
    assert joins("e", "\u0301")
    assert joins("👩", "\u200d")
    assert joins("\u200d", "👧")
    assert joins("🇰", "🇷")
    assert not joins("a", "b")
    assert not joins("한", "국")


def test_stretches_have_their_language() -> None:
    text = "Korea 한국 says שלום and مرحبا"
    found = list(stretches(text, "en-US"))
    assert "".join(stretch.text for stretch in found) == text
    assert [(each.text, each.language) for each in found if each.language != "en-US"] == [
        ("한국", "ko-KR"),
        ("שלום", "he-IL"),
        ("مرحبا", "ar-SA"),
    ]
    assert [each.face for each in found if each.text == "한국"] == [Face.KOREAN]


@pytest.mark.parametrize("text", ["A plain line.", "Growth → 3% (≥ 2%) − “yes” – “no”…", "€5 × 3½"])
def test_text_in_characters_that_all_fonts_have_is_one_run(text: str) -> None:
    assert list(stretches(text, "en-US")) == [Stretch(text, "en-US", Face.OWN)]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("up ▲ 3%", [("up ", "OWN"), ("▲", "SYMBOL"), (" 3%", "OWN")]),
        ("export‐led ■□", [("export", "OWN"), ("‐", "SYMBOL"), ("led ", "OWN"), ("■□", "SYMBOL")]),
        ("one △ two", [("one ", "OWN"), ("△", "KOREAN_SYMBOL"), (" two", "OWN")]),
        ("done ✓ now", [("done ", "OWN"), ("✓", "OWN"), (" now", "OWN")]),
        ("hi 👩‍👩‍👧 there", [("hi ", "OWN"), ("👩‍👩‍👧", "OWN"), (" there", "OWN")]),
        ("cafe\u0325 a\u00a0b", [("cafe\u0325 a\u00a0b", "OWN")]),
        ("㈜한화, 2025년", [("㈜한화", "KOREAN"), (", 2025", "OWN"), ("년", "KOREAN")]),
        ("한국 경제", [("한국 경제", "KOREAN")]),
        ("國骞", [("國", "KOREAN"), ("骞", "KOREAN")]),
        ("骞國", [("骞", "KOREAN"), ("國", "KOREAN")]),
        (
            "한국 骞 國",
            [("한국", "KOREAN"), (" ", "OWN"), ("骞", "KOREAN"), (" ", "OWN"), ("國", "KOREAN")],
        ),
    ],
)
def test_what_another_font_draws_does_not_drag_the_text_beside_it_along(
    text: str, parts: list[tuple[str, str]]
) -> None:
    assert [(each.text, each.face.name) for each in stretches(text, "en-US")] == parts


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=60))
def test_stretches_joined_are_the_text(text: str) -> None:
    assert "".join(stretch.text for stretch in stretches(text, "en-US")) == text


def test_the_direction_is_that_of_the_first_letter() -> None:
    assert is_right_to_left("123 שלום abc")
    assert is_right_to_left("مرحبا")
    assert not is_right_to_left("abc שלום")
    assert not is_right_to_left("한국")
    assert not is_right_to_left("")

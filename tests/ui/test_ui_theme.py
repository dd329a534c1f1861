"""The themes can be read, and the application wears the one that was chosen."""

import re
from pathlib import Path

import pytest
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from attache.pack.vocabulary import Kind
from attache.ui.icons import sheet_drawings
from attache.ui.looks import Looks
from attache.ui.sheet import indicators, style_sheet
from attache.ui.theme import DARK, LIGHT, Theme, contrast, palette, scaled, set_look, theme_of

_TEXTS = ("text", "text_quiet", "accent", "good", "warn", "bad")
_GROUNDS = ("window", "surface", "surface_alt", "hover", "accent_soft")
_PAIRS = (
    *((text, ground) for text in _TEXTS for ground in _GROUNDS),
    ("accent_text", "accent"),
    ("primary_text", "primary"),
    ("primary_text", "primary_hover"),
    ("text", "warn_soft"),
    ("text", "bad_soft"),
    ("text", "used"),
    ("text", "highlight"),
    ("warn", "warn_soft"),
    ("bad", "bad_soft"),
    ("good", "good_soft"),
    ("highlight_text", "highlight"),
    ("surface", "text"),
    ("text_quiet", "line"),
)
_THEMES = pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])


@_THEMES
def test_every_text_can_be_read_on_every_ground_it_stands_on(theme: Theme) -> None:
    colors = theme.named()
    ratios = {pair: contrast(colors[pair[0]], colors[pair[1]]) for pair in _PAIRS}
    poor = {pair: round(ratio, 2) for pair, ratio in ratios.items() if ratio < 4.5}
    assert not poor


@_THEMES
def test_every_tag_can_be_read(theme: Theme) -> None:
    pairs = [theme.tag_pair(kind) for kind in Kind]
    assert all(contrast(ground, text) >= 4.5 for ground, text in pairs)
    assert len(set(pairs)) == len(Kind)


@_THEMES
def test_the_ring_of_focus_stands_out_from_what_is_beside_it(theme: Theme) -> None:
    beside = (theme.window, theme.surface, theme.surface_alt)
    assert all(contrast(theme.focus, ground) >= 3 for ground in beside)
    assert all(contrast(theme.text_quiet, ground) >= 3 for ground in beside)


@_THEMES
def test_a_palette_tells_its_theme(theme: Theme) -> None:
    assert theme_of(palette(theme)) is theme


@_THEMES
def test_the_style_sheet_leaves_no_name_and_no_length_open(theme: Theme) -> None:
    sheet = style_sheet(theme, 13.0, 10.0)
    assert "@" not in sheet
    assert not re.search(r"\d(em|rem)\b", sheet)
    assert not re.search(r"font-size:[^;]*px", sheet)
    for name in re.findall(r"url\(([^)]+)\)", sheet):
        assert Path(name).is_file()


@_THEMES
def test_the_pictures_of_the_style_sheet_are_the_icons_in_the_colours_of_the_theme(
    theme: Theme,
) -> None:
    folder = indicators(theme)
    shipped = {path.name: path.read_text(encoding="utf-8") for path in folder.iterdir()}
    assert shipped == sheet_drawings(theme)


def test_lengths_and_texts_grow_with_the_font_of_the_system() -> None:
    small, large = style_sheet(LIGHT, 10.0, 10.0), style_sheet(LIGHT, 20.0, 20.0)
    size = re.compile(r'"title"\] \{ font-size: ([\d.]+)pt')
    first, second = size.search(small), size.search(large)
    assert first
    assert second
    assert float(second[1]) == pytest.approx(2 * float(first[1]))


def test_a_choice_of_dark_reaches_every_widget_and_is_told(app: QApplication, looks: Looks) -> None:
    told: list[Theme] = []
    looks.changed.connect(told.append)
    try:
        looks.choose("dark")
        assert theme_of(app.palette()) is DARK
        looks.choose("dark")
        assert told == [DARK]
    finally:
        looks.choose("light")
    assert looks.theme is LIGHT
    assert app.palette().color(QPalette.ColorRole.Window).name() == LIGHT.window


def test_a_larger_font_of_the_system_gives_a_new_style_sheet(
    app: QApplication, looks: Looks
) -> None:
    assert looks.theme is LIGHT
    before, font = app.styleSheet(), app.font()
    try:
        app.setFont(scaled(font, 2))
        assert app.styleSheet() != before
    finally:
        app.setFont(font)
    assert app.styleSheet() == before


def test_a_font_is_scaled_whether_it_is_counted_in_points_or_pixels() -> None:
    pixels = QFont("Liberation Sans")
    pixels.setPixelSize(20)
    assert scaled(pixels, 1.5).pixelSize() == 30
    points = QFont("Liberation Sans", 10)
    assert scaled(points, 1.5, bold=True).pointSizeF() == pytest.approx(15)


def test_a_look_shows_at_once_before_and_after_the_widget_is_on_screen(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    set_look(page, "panel")
    page.resize(40, 40)
    page.show()
    assert page.grab().toImage().pixelColor(20, 20).name() == LIGHT.surface
    set_look(page, "page")
    assert page.grab().toImage().pixelColor(20, 20).name() == LIGHT.window

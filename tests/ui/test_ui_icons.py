"""Icons are sharp at every size and take the colours of the theme."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon, QImage
from PySide6.QtWidgets import QApplication

from attache.ui.icons import app_icon, icon, names, tinted
from attache.ui.looks import Looks
from attache.ui.theme import DARK, LIGHT

_NEEDED = """
menu undo redo search warning check cross info open save folder plus minus trash copy paste cut eye
eye-off play previous next zoom-in zoom-out fit chart notes pencil calendar place more chevron-down
chevron-right slide brush export stop lock
"""


def _colors(image: QImage) -> set[str]:
    """The colours of the pixels that are wholly painted."""
    spots = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return {spot.name() for spot in spots if spot.alpha() == 255}


def _image(picture: QIcon, side: int = 48, mode: QIcon.Mode = QIcon.Mode.Normal) -> QImage:
    return picture.pixmap(QSize(side, side), mode).toImage()


def test_every_icon_that_the_window_needs_is_there() -> None:
    assert set(_NEEDED.split()) <= set(names())


@pytest.mark.usefixtures("app")
@pytest.mark.parametrize("name", names())
def test_an_icon_is_drawn_in_the_colour_of_the_theme(name: str) -> None:
    assert _colors(_image(icon(name), 96)) == {LIGHT.text}


def test_an_icon_follows_the_theme(looks: Looks) -> None:
    picture = icon("warning", "warn")
    assert QColor(LIGHT.warn).name() in _colors(_image(picture))
    looks.choose("dark")
    try:
        assert QColor(DARK.warn).name() in _colors(_image(picture))
    finally:
        looks.choose("light")


@pytest.mark.usefixtures("app")
def test_a_disabled_icon_has_less_weight() -> None:
    assert _colors(_image(icon("undo"), mode=QIcon.Mode.Disabled)) == {LIGHT.disabled}


@pytest.mark.usefixtures("app")
@pytest.mark.parametrize("scale", [1.0, 2.0, 3.0])
def test_an_icon_has_as_many_pixels_as_the_screen_asks_for(scale: float) -> None:
    drawn = icon("search").pixmap(QSize(20, 20), scale)
    assert drawn.size() == QSize(20, 20) * scale
    assert drawn.devicePixelRatio() == scale


def test_an_unknown_icon_is_a_fault_where_it_is_made(app: QApplication) -> None:
    assert app
    with pytest.raises(FileNotFoundError):
        icon("no-such-icon")


def test_no_drawing_brings_a_colour_of_its_own() -> None:
    for name in names():
        assert "currentColor" not in tinted(name, "#123456")
        assert "#123456" in tinted(name, "#123456")


@pytest.mark.usefixtures("app")
def test_the_application_has_an_icon_at_every_size() -> None:
    for side in (16, 32, 256):
        drawn = app_icon().pixmap(QSize(side, side)).toImage()
        assert drawn.size() == QSize(side, side)
        assert len(_colors(drawn)) > 1

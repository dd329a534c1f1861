"""The font of the window: the system's own, with ours where the system has none fit for it."""

import sys
from typing import Final

from PySide6.QtGui import QFont, QFontDatabase, QFontInfo
from PySide6.QtWidgets import QApplication

from attache import paths

PREFERRED: Final = ("Inter", "Noto Sans", "Cantarell", "Ubuntu", "Segoe UI")
"""What a Linux desktop without settings may have that reads better than DejaVu."""
LATIN: Final = "Liberation Sans"
HANGUL: Final = "NanumGothic"
_KOREAN: Final = (
    "Malgun Gothic",
    "Apple SD Gothic Neo",
    "Noto Sans CJK KR",
    "Noto Sans KR",
    "Source Han Sans KR",
    HANGUL,
)
_FACES: Final = {
    LATIN: ("LiberationSans-Regular.ttf", "LiberationSans-Bold.ttf"),
    HANGUL: ("NanumGothic-Regular.ttf", "NanumGothic-Bold.ttf"),
}
_LEAST_POINTS: Final = 10.0
_FALLBACKS: Final = ("DejaVu Sans", "Sans Serif", "Sans", "sans-serif", "Helvetica", "")


def install(app: QApplication) -> None:
    """Give the application its font: the system's, unless a Linux desktop has set none.

    A bundled font is added only where nothing on the machine can take its place, because each
    costs some milliseconds at the start.
    """
    font = QFont(app.font())
    linux = sys.platform.startswith("linux")
    if linux and _is_unset(font):
        font.setFamilies([_latin()])
        font.setPointSizeF(max(font.pointSizeF(), _LEAST_POINTS))
    if linux or not _has_hangul():
        font.setFamilies([*(font.families() or [font.family()]), _hangul()])
    if font != app.font():
        app.setFont(font)


def add(family: str) -> None:
    """Add a bundled family, LATIN or HANGUL, to the fonts of the application."""
    for face in _FACES[family]:
        QFontDatabase.addApplicationFont(str(paths.fonts() / face))


def _is_unset(font: QFont) -> bool:
    """Whether the font is what Qt falls back to, rather than one that a desktop has set."""
    found = QFontInfo(font).family()
    return (
        font.family() in _FALLBACKS
        or found in _FALLBACKS
        or not QFontDatabase.isSmoothlyScalable(found)
    )


def _latin() -> str:
    installed = set(QFontDatabase.families())
    found = next((family for family in PREFERRED if family in installed), None)
    if found is None:
        add(LATIN)
    return found or LATIN


def _has_hangul() -> bool:
    return bool(_korean_families())


def _hangul() -> str:
    """A family with Hangul: the machine's best, or ours."""
    families = _korean_families()
    known = next((family for family in _KOREAN if family in families), None)
    if known or families:
        return known or families[0]
    add(HANGUL)
    return HANGUL


def _korean_families() -> list[str]:
    return QFontDatabase.families(QFontDatabase.WritingSystem.Korean)

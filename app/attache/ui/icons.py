"""The pictures on buttons: strokes of our own, drawn in the colour of the theme that holds."""

from functools import lru_cache
from pathlib import Path
from typing import Final

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QGuiApplication,
    QIcon,
    QIconEngine,
    QPainter,
    QPixmap,
    QPixmapCache,
)
from PySide6.QtSvg import QSvgRenderer

from attache.ui.theme import Theme, theme_of

FOLDER: Final = Path(__file__).resolve().parent / "icons"

SHEET: Final = {
    "check": ("check", "accent_text", 3.2),
    "partial": ("minus", "accent_text", 3.2),
    "dot": ("dot", "accent_text", 1.8),
    "tick": ("check", "text", 2.2),
    "chevron-down": ("chevron-down", "text_quiet", 2.4),
    "chevron-up": ("chevron-up", "text_quiet", 2.4),
    "chevron-right": ("chevron-right", "text_quiet", 2.4),
    "chevron-down-primary": ("chevron-down", "primary_text", 2.4),
    "chevron-down-disabled": ("chevron-down", "disabled", 2.4),
}
"""What `style.qss` shows, by file: the icon it comes from, its colour, the width of its strokes."""


def icon(name: str, color: str = "text") -> QIcon:
    """The icon of that name, sharp at every size and scale.

    `color` is the name of a colour of `Theme`; the icon follows when the theme changes.
    """
    return QIcon(_Tinted(name, color))


def app_icon() -> QIcon:
    """The icon of the application."""
    return QIcon(str(FOLDER / "attache.svg"))


def names() -> tuple[str, ...]:
    """Every name that `icon` knows."""
    return tuple(sorted(path.stem for path in FOLDER.glob("*.svg") if path.stem != "attache"))


def tinted(name: str, color: str, stroke: float | None = None) -> str:
    """The drawing of an icon in a colour, as SVG, with strokes of a width of its own."""
    drawing = _drawing(name).replace("currentColor", color)
    if stroke is None:
        return drawing
    return drawing.replace('stroke-width="1.8"', f'stroke-width="{stroke}"')


def sheet_drawings(theme: Theme) -> dict[str, str]:
    """The drawings that belong into `sheet.indicators(theme)`, by file name."""
    return {
        f"{file}.svg": tinted(name, theme.named()[color], stroke)
        for file, (name, color, stroke) in SHEET.items()
    }


def paint(painter: QPainter, name: str, rect: QRectF, color: str) -> None:
    """Draw an icon in a colour ("#rrggbb"), for what paints itself."""
    _renderer(name, color).render(painter, rect)


@lru_cache(maxsize=128)
def _drawing(name: str) -> str:
    return (FOLDER / f"{name}.svg").read_text(encoding="utf-8")


@lru_cache(maxsize=256)
def _renderer(name: str, color: str) -> QSvgRenderer:
    return QSvgRenderer(QByteArray(tinted(name, color).encode()))


class _Tinted(QIconEngine):
    """Draws an icon in the colour that the theme of the moment has for it."""

    def __init__(self, name: str, color: str) -> None:
        super().__init__()
        self._name = name
        self._color = color
        _drawing(name)  # an unknown name is a fault of the caller, and shows where it is made

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        """Draw the icon into the middle of `rect`."""
        del state
        side = min(rect.width(), rect.height())
        square = QRectF(0, 0, side, side)
        square.moveCenter(QRectF(rect).center())
        paint(painter, self._name, square, self._tint(mode))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """The icon as pixels, kept until room is needed."""
        key = f"attache-{self._name}-{self._tint(mode)}-{size.width()}x{size.height()}"
        kept = QPixmap()
        if QPixmapCache.find(key, kept):
            return kept
        made = QPixmap(size)
        made.fill(Qt.GlobalColor.transparent)
        painter = QPainter(made)
        self.paint(painter, QRect(0, 0, size.width(), size.height()), mode, state)
        painter.end()
        QPixmapCache.insert(key, made)
        return made

    def _tint(self, mode: QIcon.Mode) -> str:
        theme = theme_of(QGuiApplication.palette())
        return theme.named()["disabled" if mode is QIcon.Mode.Disabled else self._color]

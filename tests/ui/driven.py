"""Attaché as its users start it, which tells besides where everything on the screen is.

`python -m ui.driven MAP.json [DECK.attache]`: again and again MAP.json says of every visible
control and row what it is called and where its middle is, so that a test can point there with a
real mouse. Nothing of the app is replaced.
"""

import json
import sys
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QModelIndex, QPoint, QRect, Qt, QTimer
from PySide6.QtWidgets import QAbstractItemView, QApplication, QMenu, QWidget

from attache.ui import app
from attache.ui.desk import Desk

_EVERY_MS = 150


def main() -> int:
    """Run the app."""
    target = Path(sys.argv[1])
    opened = Desk.open_files

    def open_files(desk: Desk, files: list[Path]) -> None:
        opened(desk, files)
        timer = QTimer(desk)
        timer.timeout.connect(lambda: _tell(target, desk))
        timer.start(_EVERY_MS)

    Desk.open_files = open_files  # type: ignore[method-assign]
    return app.run([Path(each) for each in sys.argv[2:]])


def _tell(target: Path, desk: Desk) -> None:
    told = {
        "windows": len(desk.windows),
        "idle": all(window.tools.studio.is_idle for window in desk.windows),
        "controls": [each for top in QApplication.topLevelWidgets() for each in _controls(top)],
    }
    temporary = target.with_suffix(".new")
    temporary.write_text(json.dumps(told), "utf-8")
    temporary.replace(target)


def _controls(top: QWidget) -> Iterator[dict[str, object]]:
    if not top.isVisible():
        return
    for widget in (top, *top.findChildren(QWidget)):
        if widget.isVisible() and not widget.visibleRegion().isEmpty():
            yield _control(widget)
            if isinstance(widget, QAbstractItemView):
                yield from _rows(widget)
            if isinstance(widget, QMenu):
                yield from _items(widget)


def _control(widget: QWidget) -> dict[str, object]:
    shown = widget.visibleRegion().boundingRect()
    text = getattr(widget, "toPlainText", getattr(widget, "text", None))
    return {
        "type": type(widget).__name__,
        "object": widget.objectName(),
        "name": widget.accessibleName(),
        "text": str(text()) if callable(text) else widget.windowTitle(),
        "enabled": widget.isEnabled(),
        "focus": widget.hasFocus(),
        **_place(widget, shown),
    }


def _rows(view: QAbstractItemView) -> Iterator[dict[str, object]]:
    model, shown = view.model(), view.viewport().rect()

    def below(parent: QModelIndex) -> Iterator[QModelIndex]:
        for row in range(model.rowCount(parent)):
            index = model.index(row, 0, parent)
            yield index
            yield from below(index)

    for index in below(QModelIndex()):
        rect = view.visualRect(index)
        if rect.isValid() and shown.intersects(rect):
            yield {
                "type": f"{type(view).__name__} row",
                "object": view.objectName(),
                "name": str(index.data(Qt.ItemDataRole.AccessibleTextRole) or ""),
                "text": str(index.data(Qt.ItemDataRole.DisplayRole) or ""),
                "checked": str(index.data(Qt.ItemDataRole.CheckStateRole)),
                "enabled": True,
                **_place(view.viewport(), rect & shown),
            }


def _items(menu: QMenu) -> Iterator[dict[str, object]]:
    for action in menu.actions():
        if action.text():
            yield {
                "type": "item",
                "object": action.objectName(),
                "name": "",
                "text": action.text().replace("&", ""),
                "enabled": action.isEnabled(),
                **_place(menu, menu.actionGeometry(action)),
            }


def _place(widget: QWidget, rect: QRect) -> dict[str, object]:
    corner, scale = widget.mapToGlobal(QPoint(0, 0)), widget.devicePixelRatioF()
    left, top = corner.x() + rect.left(), corner.y() + rect.top()
    return {
        "x": round((left + rect.width() / 2) * scale),
        "y": round((top + rect.height() / 2) * scale),
        "left": round(left * scale),
        "top": round(top * scale),
        "width": round(rect.width() * scale),
        "height": round(rect.height() * scale),
    }


if __name__ == "__main__":
    sys.exit(main())

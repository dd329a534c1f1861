"""Text to read and to copy: lines with a lead, in the colours of the theme."""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from itertools import groupby

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from attache.ui.controls import em
from attache.ui.icons import icon
from attache.ui.theme import theme_of


@dataclass(frozen=True, slots=True)
class Line:
    """A line: what it begins with, its text, and in quiet letters what else there is to say.

    `caution` is what a fact check found, set with a sign in amber.
    """

    lead: str
    text: str
    aside: str = ""
    caution: str = ""


class Reading(QLabel):
    """Lines that can be selected with mouse and keyboard, and copied."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[Line, ...] = ()
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.RichText)
        flags = Qt.TextInteractionFlag
        self.setTextInteractionFlags(flags.TextSelectableByMouse | flags.TextSelectableByKeyboard)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)

    @property
    def lines(self) -> tuple[Line, ...]:
        """What is shown."""
        return self._lines

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show other lines; nothing happens where they are the same."""
        if tuple(lines) != self._lines:
            self._lines = tuple(lines)
            self._render()

    def plain(self) -> str:
        """The lines as plain text."""
        return "\n".join(_plain(line) for line in self._lines)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Take the colours of the new theme."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self._render()

    def _render(self) -> None:
        parts: list[str] = []
        for has_lead, lines in groupby(self._lines, lambda line: bool(line.lead)):
            rows = "".join(map(self._row, lines))
            parts.append(f"<table cellspacing='0'>{rows}</table>" if has_lead else rows)
        self.setText("".join(parts))
        self.setAccessibleName(self.plain())

    def _row(self, line: Line) -> str:
        theme, gap = theme_of(QGuiApplication.palette()), em(self, 0.4)
        text = escape(line.text)
        if line.aside:
            aside = f"<span style='color:{theme.text_quiet}'>{escape(line.aside)}</span>"
            text = f"{text}<br>{aside}" if text else aside
        if line.caution:
            caution = f"<span style='color:{theme.warn}'>⚠ {escape(line.caution)}</span>"
            text = f"{text}<br>{caution}" if text else caution
        if not line.lead:
            return f"<p style='margin:0 0 {gap}px 0'>{text}</p>"
        lead = f"<b>{escape(line.lead)}</b>".replace(" ", "&nbsp;")
        return (
            f"<tr><td style='padding-right:{em(self, 0.8)}px'>{lead}</td>"
            f"<td style='padding-bottom:{gap}px'>{text}</td></tr>"
        )


class Sign(QLabel):
    """A small sign in a colour of the theme."""

    def __init__(self, name: str, color: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name, self._color = name, color
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._draw()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Take the colour of the new theme."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self._draw()

    def _draw(self) -> None:
        side = em(self, 1.15)
        self.setPixmap(icon(self._name, self._color).pixmap(side, side))


def _plain(line: Line) -> str:
    parts = (f"{line.lead} {line.text}".strip(), line.aside, line.caution)
    return "\n".join(filter(None, parts))

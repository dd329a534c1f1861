"""What rests on one sentence of the brief, in a small window beside it, to be ticked there."""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QFont, QTextLayout, QTextOption
from PySide6.QtWidgets import QCheckBox, QFrame, QLabel, QVBoxLayout, QWidget

from attache.pack.models import Pack, Sentence
from attache.ui import words
from attache.ui.brief import describe
from attache.ui.brief.points import Row, RowKind
from attache.ui.brief.standing import Standings
from attache.ui.controls import Heading, em
from attache.ui.theme import set_look

_WIDTH_EMS = 25


class SentencePopup(QFrame):
    """The points, charts and questions of a sentence with their boxes. `ticked` carries a Row."""

    ticked = Signal(object)

    def __init__(
        self,
        pack: Pack,
        standings: Standings,
        rows: Mapping[int, tuple[Row, ...]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._pack, self._standings, self._rows = pack, standings, rows
        self.boxes: dict[str, QCheckBox] = {}
        self._listed: dict[str, Row] = {}
        self._content: QWidget | None = None
        set_look(self, "card")
        frame = QVBoxLayout(self)
        frame.setContentsMargins(1, 1, 1, 1)
        frame.setSizeConstraint(QVBoxLayout.SizeConstraint.SetFixedSize)

    def show_sentence(self, number: int, at: QPoint) -> None:
        """Show what rests on a sentence, below a place on the screen."""
        self._fill(self._pack.sentence_by_number[number])
        self.adjustSize()
        self.move(self._inside_screen(at + QPoint(0, em(self, 0.6))))
        self.show()
        first = next((box for box in self.boxes.values() if box.isEnabled()), self)
        first.setFocus(Qt.FocusReason.PopupFocusReason)

    def refresh(self) -> None:
        """Tick what the deck has now."""
        for key, box in self.boxes.items():
            row = self._listed[key]
            box.setChecked(self._standings.of(row).ticked)
            box.setEnabled(self._standings.offers(row))

    def _fill(self, sentence: Sentence) -> None:
        if self._content is not None:
            self._content.hide()
            self._content.deleteLater()
        self._content = QWidget(self)
        self.boxes, self._listed = {}, {}
        column = QVBoxLayout(self._content)
        side = em(self, 0.9)
        column.setContentsMargins(side, side, side, side)
        column.setSpacing(em(self, 0.45))
        name = self.tr("Sentence {0}").format(sentence.number)
        self.setAccessibleName(name)
        column.addWidget(Heading(name, self._content))
        self._add_caution(column, sentence)
        rows = self._rows.get(sentence.number, ())
        if not any(row.kind is RowKind.POINT for row in rows):
            column.addWidget(self._line(self.tr("No point rests on this sentence."), "quiet"))
        self._add_rows(column, "", _of(rows, RowKind.POINT))
        self._add_rows(column, self.tr("Charts using it"), _of(rows, RowKind.CHART))
        self._add_rows(column, self.tr("Questions answered from it"), _of(rows, RowKind.QUESTION))
        layout = self.layout()
        if layout is not None:
            layout.addWidget(self._content)

    def _add_caution(self, column: QVBoxLayout, sentence: Sentence) -> None:
        caution = self._pack.caution_by_sentence.get(sentence.number)
        if caution is not None:
            verdict = words.verdict(caution.verdict)
            column.addWidget(self._line(f"⚠ {verdict}", "warn"))
            column.addWidget(self._line(caution.note, "quiet"))

    def _add_rows(self, column: QVBoxLayout, heading: str, rows: list[Row]) -> None:
        if rows and heading:
            column.addSpacing(em(self, 0.3))
            column.addWidget(Heading(heading, self._content, look="overline"))
        for row in rows:
            column.addWidget(self._box(row))

    def _box(self, row: Row) -> QCheckBox:
        standing = self._standings.of(row)
        text = describe.headline(row, standing)
        box = QCheckBox(
            _wrapped(text, self.font(), em(self, _WIDTH_EMS - 2)).replace("&", "&&"), self._content
        )
        box.setAccessibleName(text)
        box.setChecked(standing.ticked)
        box.setEnabled(self._standings.offers(row))
        box.setToolTip(describe.tooltip(row, standing))
        box.clicked.connect(lambda: self.ticked.emit(row))
        self.boxes[row.key], self._listed[row.key] = box, row
        return box

    def _line(self, text: str, look: str) -> QLabel:
        label = QLabel(text, self._content)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setFixedWidth(em(self, _WIDTH_EMS))
        set_look(label, look)
        return label

    def _inside_screen(self, at: QPoint) -> QPoint:
        screen = self.screen().availableGeometry()
        return QPoint(
            max(screen.left(), min(at.x(), screen.right() - self.width())),
            max(screen.top(), min(at.y(), screen.bottom() - self.height())),
        )


def _of(rows: Iterable[Row], kind: RowKind) -> list[Row]:
    return [row for row in rows if row.kind is kind]


def _wrapped(text: str, font: QFont, width: int) -> str:
    """A text in lines of that width, for a box, which breaks none itself."""
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    lines: list[str] = []
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF())
        lines.append(text[line.textStart() : line.textStart() + line.textLength()].strip())
    layout.endLayout()
    return "\n".join(lines)

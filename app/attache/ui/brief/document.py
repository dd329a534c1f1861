"""The text of the brief as a document: its sentences with small numbers and signs of caution."""

from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from typing import Final

from PySide6.QtCore import QRect, QRectF, QSizeF
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QFontMetricsF,
    QPainter,
    QPyTextObject,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)

from attache import paths
from attache.pack.models import Pack, Sentence
from attache.ui import icons
from attache.ui.brief.search import folded
from attache.ui.theme import Theme, scaled

SIGN: Final = "\ufffc"
"""The character that stands for a sign of caution in the document."""
_SIGN_TYPE: Final = QTextFormat.ObjectTypes.UserObject.value + 1
_SIGN_COLOR: Final = QTextFormat.Property.UserProperty.value + 1
_SERIFS: Final = ("Noto Serif", "Cambria", "Georgia", "Caladea", "Liberation Serif")
_LINE_HEIGHT: Final = 138.0
_SPACE_ABOVE: Final = 0.7


@dataclass(frozen=True, slots=True)
class Span:
    """Where a sentence stands in the document, with its number but without what follows."""

    sentence: Sentence
    start: int
    end: int
    searched: str


class CautionSign(QPyTextObject):
    """Draws a sign of caution as high as the letters around it."""

    def intrinsicSize(  # noqa: N802
        self,
        doc: QTextDocument,
        posInDocument: int,  # noqa: N803
        format: QTextFormat,  # noqa: A002
    ) -> QSizeF:
        """As wide as it is high."""
        del doc, posInDocument
        side = QFontMetricsF(format.toCharFormat().font()).ascent()
        return QSizeF(side * 1.15, side)

    def drawObject(  # noqa: N802
        self,
        painter: QPainter,
        rect: QRectF | QRect,
        doc: QTextDocument,
        posInDocument: int,  # noqa: N803
        format: QTextFormat,  # noqa: A002
    ) -> None:
        """Draw the sign in the colour that the format names."""
        del doc, posInDocument
        room = QRectF(rect)
        square = QRectF(room.right() - room.height(), room.top(), room.height(), room.height())
        icons.paint(painter, "warning", square, str(format.property(_SIGN_COLOR)))


class BriefDocument:
    """Writes the brief into a document, and knows where every sentence stands."""

    def __init__(self, pack: Pack) -> None:
        self._pack = pack
        self.spans: tuple[Span, ...] = ()
        self._sign: CautionSign | None = None
        self._starts: list[int] = []
        self._places: dict[int, int] = {}

    def write(self, document: QTextDocument, font: QFont, theme: Theme) -> None:
        """Write the brief anew in a font and the colours of a theme."""
        if self._sign is None:
            self._sign = CautionSign(document)
            document.documentLayout().registerHandler(_SIGN_TYPE, self._sign)
        self.spans, self._starts, self._places = (), [], {}  # none hold while it is written
        writer = _Writer(document, reading_font(font), font, theme)
        for section, sentences in groupby(self._pack.sentences, key=lambda each: each.section):
            writer.heading(section)
            for sentence in sentences:
                writer.sentence(sentence, sentence.number in self._pack.caution_by_sentence)
        self.spans = tuple(writer.spans)
        self._starts = [span.start for span in self.spans]
        self._places = {span.sentence.number: at for at, span in enumerate(self.spans)}

    def span(self, number: int) -> Span | None:
        """Where the sentence of that number stands."""
        at = self._places.get(number)
        return None if at is None else self.spans[at]

    def sentence_at(self, position: int) -> Sentence | None:
        """The sentence at a place of the document; None between sentences."""
        at = bisect_right(self._starts, position) - 1
        if at < 0 or position > self.spans[at].end:
            return None
        return self.spans[at].sentence

    def beside(self, number: int, by: int) -> int:
        """The number of the sentence that many further on, at most the last or the first."""
        at = self._places.get(number, -1 if by > 0 else 0)
        return self.spans[min(max(at + by, 0), len(self.spans) - 1)].sentence.number


def reading_font(font: QFont) -> QFont:
    """The font to read a brief in: one with serifs."""
    made = scaled(font, 0.95)
    made.setFamilies([_serif(), *font.families()])
    made.setStyleHint(QFont.StyleHint.Serif)
    return made


@lru_cache(maxsize=1)
def _serif() -> str:
    """A family with serifs, one of ours where the system has none that reads well."""
    installed = next((name for name in _SERIFS if QFontDatabase.hasFamily(name)), None)
    if installed is None:
        QFontDatabase.addApplicationFont(str(paths.fonts() / "Caladea-Regular.ttf"))
    return installed or "Caladea"


class _Writer:
    """Writes heading by heading and sentence by sentence."""

    def __init__(
        self, document: QTextDocument, reading: QFont, interface: QFont, theme: Theme
    ) -> None:
        document.clear()
        document.setDefaultFont(reading)
        self.spans: list[Span] = []
        self._cursor = QTextCursor(document)
        self._is_first, self._starts = True, True
        self._text = _format(reading, theme.text)
        self._number = _format(reading, theme.text_quiet)
        self._number.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
        self._heading = _format(scaled(interface, 0.9, bold=True), theme.text_quiet)
        self._sign = _format(reading, theme.warn)
        self._sign.setObjectType(_SIGN_TYPE)
        self._sign.setProperty(_SIGN_COLOR, theme.warn)
        self._space = interface.pointSizeF() * _SPACE_ABOVE

    def heading(self, section: str) -> None:
        """Open a section."""
        block = QTextBlockFormat()
        block.setTopMargin(0 if self._is_first else self._space * 1.6)
        block.setBottomMargin(self._space * 0.4)
        if self._is_first:
            self._cursor.setBlockFormat(block)
        else:
            self._cursor.insertBlock(block)
        self._cursor.insertText(section, self._heading)
        body = QTextBlockFormat()
        body.setLineHeight(_LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        self._cursor.insertBlock(body)
        self._is_first, self._starts = False, True

    def sentence(self, sentence: Sentence, caution: bool) -> None:
        """Go on with a sentence."""
        if not self._starts:
            self._cursor.insertText("  ", self._text)
        self._starts = False
        start = self._cursor.position()
        self._cursor.insertText(f"{sentence.number}\u202f", self._number)
        self._cursor.insertText(sentence.text, self._text)
        if caution:
            self._cursor.insertText(SIGN, self._sign)
        self.spans.append(Span(sentence, start, self._cursor.position(), folded(sentence.text)))


def _format(font: QFont, color: str) -> QTextCharFormat:
    made = QTextCharFormat()
    made.setFont(font)
    made.setForeground(QColor(color))
    return made

"""The findings of a deck as rows of a list, with a heading before each level."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from attache.output.requests import PageFacts
from attache.slides.findings import Finding, Level
from attache.ui import words
from attache.ui.checks.said import Said, Telling, tell
from attache.ui.session import Session

_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class HeadingRow:
    """The heading of a level, with how many findings follow."""

    level: Level
    count: int


@dataclass(frozen=True, slots=True)
class FindingRow:
    """One finding in words. `number` is the page that it is about, 0 for none."""

    finding: Finding
    said: Said
    number: int


Row = HeadingRow | FindingRow


def rows(session: Session) -> tuple[Row, ...]:
    """The findings of a session, what blocks first."""
    made = [_row(session, finding) for finding in session.findings]
    return tuple(row for level in Level for row in _level(level, made))


def slide_key(session: Session, finding: Finding) -> str:
    """The key of the slide that a finding is about, empty for none."""
    if finding.slide:
        return finding.slide
    return session.slide_of(finding.point) if finding.point else ""


def _level(level: Level, made: Sequence[FindingRow]) -> Iterator[Row]:
    of_level = [row for row in made if row.finding.level is level]
    if of_level:
        yield HeadingRow(level, len(of_level))
        yield from of_level


def said_of(session: Session, finding: Finding) -> Said:
    """A finding of a session in the words of the window."""
    slides = session.arrangement.slides if session.arrangement else None
    return tell(Telling(session.pack, session.deck, slides, finding))


def _row(session: Session, finding: Finding) -> FindingRow:
    told = said_of(session, finding)
    return FindingRow(finding, told, _number(session.pages, slide_key(session, finding)))


def _number(pages: Sequence[PageFacts], key: str) -> int:
    return next((page.number for page in pages if page.key == key), 0)


class FindingsModel(QAbstractListModel):
    """The rows of a list. Headings are not enabled, so that the arrow keys pass over them."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Row, ...] = ()

    def show(self, made: tuple[Row, ...]) -> bool:
        """Take other rows; whether they are other ones."""
        if made == self._rows:
            return False
        self.beginResetModel()
        self._rows = made
        self.endResetModel()
        return True

    def row(self, index: _Index) -> Row | None:
        """The row at an index."""
        return self._rows[index.row()] if index.isValid() else None

    def finding_row(self, index: _Index) -> FindingRow | None:
        """The finding at an index; None for a heading."""
        row = self.row(index)
        return row if isinstance(row, FindingRow) else None

    def place_of(self, finding: Finding) -> int:
        """The row of a finding that is about the same; -1 where it is gone."""
        for place, row in enumerate(self._rows):
            if isinstance(row, FindingRow) and _same(row.finding, finding):
                return place
        return -1

    def nearest(self, place: int) -> int:
        """The finding at a row, or the one next to it; -1 where there is none."""
        places = [at for at, row in enumerate(self._rows) if isinstance(row, FindingRow)]
        return min(places, key=lambda at: (abs(at - place), at < place), default=-1)

    def rowCount(self, parent: _Index | None = None) -> int:  # noqa: N802 (Qt's name)
        """How many rows there are."""
        return 0 if parent and parent.isValid() else len(self._rows)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Findings can be chosen, headings cannot."""
        if self.finding_row(index) is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The words of a row, for screen readers and tooltips."""
        row = self.row(index)
        if row is None:
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return row_text(row)
        if role == Qt.ItemDataRole.ToolTipRole and isinstance(row, FindingRow):
            return row.said.text
        return None


def row_text(row: Row) -> str:
    """A row as a screen reader says it."""
    if isinstance(row, HeadingRow):
        return heading_text(row)
    parts = (
        words.level(row.finding.level),
        row.said.title,
        row.said.subject,
        page_text(row.number),
        row.said.text,
    )
    return "; ".join(part for part in parts if part)


def heading_text(row: HeadingRow) -> str:
    """The name of a level and how many findings there are."""
    return QCoreApplication.translate("Checks", "{0} ({1})").format(
        words.level(row.level), row.count
    )


def page_text(number: int) -> str:
    """Which slide a finding is about, empty for none."""
    return QCoreApplication.translate("Checks", "Slide {0}").format(number) if number else ""


def _same(one: Finding, other: Finding) -> bool:
    """Whether two findings are about the same; the message may tell of a number that changed."""
    return (one.code, one.point, one.message) == (other.code, other.point, other.message)
